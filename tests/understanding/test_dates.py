"""The cover's date: what was typed on Wednesday 2025-06-18 → the date, or the follow-up's code."""

from __future__ import annotations

import pytest

from assistant.understanding import FollowUp
from tests.understanding.reading import plain, read, said

CASES = {
    "2025-06-18": "2025年6月18日|2025-6-18|2025.6.18|2025/6/18|2025 6 18|2025、6、18|2025，6，18|2025。6。18|20250618|18/06/2025|6/18/2025|"
    "２０２５年６月１８日|2025 年 6 月 18 日|二〇二五年六月十八日|二0二五年六月十八日|2025年六月18日|6月18日|6月18号|六月十八号|6.18|6-18|6/18|"
    "6月18日，2025年|今年六月十八|今天|今日|就今天|申报时间：2025年6月18日|申报时间是2025年6月18日|2025年6月18日（星期三）|2025年6月18日星期三|"
    "2025-06-18 10:30|2025年6月18日上午|June 18, 2025|18 June 2025|25年6月18日",
    "2025-06": "2025年6月|25年6月|2025.6|2025-06|202506|二零二五年六月|6月|六月|今年6月",
    "2025-06-19": "明天|明日",
    "2025-06-17": "昨天",
    "2025-06-20": "后天|这周五|本周五",
    "2025-06-21": "大后天|3天后",
    "2025-06-25": "一周后",
    "2025-06-23": "下周一",
    "2025-06-15": "本月15号",
    "2025-06-30": "本月最后一天",
    "2025-07-01": "下个月1号|下月1日",
    "2025-01-01": "2025年1月1日",
    "2026-01-05": "明年1月5日",
    "2026-06-18": "2026年6月18日",
    "ambiguous": "6/7/2025|250618|6月18日或19日|6月18日、19日|周五",
    "incomplete": "2025年|2025|18号",
    "format": "2025年2月29日|2025年6月31日|2025年13月1日|2025年0月1日|2025618",
    "out_of_range": "2024年6月18日|2024年12月31日|去年12月|2026年6月19日|2028年1月1日|1999年1月1日",
    "approx": "6月18日左右|大概6月18日|6月中旬|月底|6月底|今天吧|五一前后|年底",
    "range": "6月18日前|6月18日到20日|第二季度|上半年|不晚于6月30日",
    "conflict": "2025年6月18日星期五|2025年6月18日（周一）",
    "deferred": "待定|先空着|明天再填|以盖章日期为准|还没定",
    "missing": "不知道|无|国庆节",
    "no_fabrication": "随便",
    "help": "填哪天？",
}
TABLE = [(text, expected) for expected, texts in CASES.items() for text in texts.split("|")]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_dates(text: str, expected: str) -> None:
    assert said("cover.date", text) == expected


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("6/7/2025", ["2025-06-07", "2025-07-06"]),
        ("周五", ["2025-06-20", "2025-06-27"]),
        ("月底", ["2025-06-30"]),
        ("6月18日左右", ["2025-06-18"]),
    ],
)
def test_possible_readings_are_offered(text: str, readings: list[str]) -> None:
    outcome = read("cover.date", text)
    assert isinstance(outcome, FollowUp)
    assert [plain(candidate.values["cover.date"]) for candidate in outcome.candidates] == readings
