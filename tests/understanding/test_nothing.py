"""无 and its spellings, kind by kind; and the sentences that deny what the label asks for."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.answers import NOTHING, Value
from assistant.understanding import Understood
from tests.understanding.reading import read, said

WORDS = [
    "无",
    "没有",
    "没",
    "暂无",
    "暂时没有",
    "不涉及",
    "不适用",
    "N/A",
    "n/a",
    "NA",
    "none",
    "/",
    "//",
    "\\",
    "-",
    "--",
    "——",
    "—",
    "－",
    "空",
    "没有相关情况",
    "无相关内容",
    "没这类",
    "没有这类企业",
    "尚未开展",
    "没有开展",
    "都没有",
    "三年都没有",
    "一家都没有",
    "一家也没有",
    "没有一家",
    "无。",
    "无（没有上市企业）",
    "目前没有",
    "我们县没有",
    "集群内没有",
    "均为无",
    "填无",
    "没得",
    "没有哈",
    "真没有",
    "还没有",
    "没有呢",
    "近三年均无",
    "以上均无",
    "没搞过",
    "此项无",
    "本项不涉及",
    "不存在",
    "无、无、无",
]

# a field of each kind → what 无 is in it
KINDS = {
    "industry.listed_smes.2024": "无",
    "industry.fdi.2024": "无",
    "green.solid_waste_use": "无",
    "industry.fdi_growth.2024": "无",
    "cooperation.text": "无",
    "cooperation.actions": "无",
    "plan.targets.extra": "无",
    "innovation.platforms.national": {"count": 0, "names": []},
    "industry.output.2024": "missing",
    "innovation.employees.2024": "missing",
    "basic.area": "missing",
    "cover.operator": "missing",
    "cover.authority": "missing",
    "cover.date": "missing",
    "basic.authority_phone": "missing",
}


@pytest.mark.parametrize("text", WORDS)
def test_none_words_mean_the_same_in_every_kind(text: str) -> None:
    for name, expected in KINDS.items():
        assert said(name, text) == expected, name


def test_none_fills_all_years_of_a_row() -> None:
    assert said("industry.listed_smes", "不涉及") == {
        f"industry.listed_smes.{year}": "无" for year in (2022, 2023, 2024)
    }


SENTENCES = [
    ("green.solid_waste_use", "没有产生固废", "无"),
    ("green.solid_waste_use", "不产生固废", "无"),
    ("green.solid_waste_use", "无固废产生", "无"),
    ("green.solid_waste_use", "不产生工业固废，不适用", "无"),
    ("industry.fdi.2024", "没有外资", "无"),
    ("industry.fdi.2024", "我们没有外资", "无"),
    ("industry.fdi.2024", "没有引进外资", "无"),
    ("industry.fdi_growth.2024", "没有外资，算不出来", "无"),
    ("industry.exports.2024", "没有出口，都是内销", "无"),
    ("industry.exports.2024", "都是内销，没有出口", "无"),
    ("industry.exports.2024", "不出口", "无"),
    ("industry.listed_smes.2024", "没有上市的", "无"),
    ("industry.listed_smes.2024", "我们县没有上市公司", "无"),
    ("industry.champions.2024", "没有单冠", "无"),
    ("cooperation.overseas_branches", "没有在境外设立分支机构", "无"),
    ("cooperation.overseas_branches", "没有海外分公司", "无"),
    ("innovation.pct_applications", "没有申请PCT", "无"),
    ("cooperation.text", "没有开展国际合作", "无"),
    ("cooperation.text", "集群尚未开展国际合作交流活动。", "无"),
    ("innovation.platforms.national", "没有国家级的，只有省级的", {"count": 0, "names": []}),
    ("innovation.platforms.national", "没有创新平台", {"count": 0, "names": []}),
    ("innovation.platforms.national", "没有建", {"count": 0, "names": []}),
    ("governance.alliances", "没有成立联盟", {"count": 0, "names": []}),
    ("plan.targets.extra", "没有其他指标", "无"),
    # not a denial of what is asked
    ("innovation.platforms.national", "无线电中心", {"count": 1, "names": ["无线电中心"]}),
    ("innovation.platforms.national", "没有申报成功", "ambiguous"),
    ("industry.champions.2024", "没有小巨人", "missing"),
    ("industry.fdi.2024", "没有统计", "missing"),
    ("cooperation.text", "没什么合作", "无"),
    ("cooperation.text", "没有什么合作", "无"),
    ("cooperation.text", "还没开展什么合作", "无"),
    ("cooperation.text", "没说填什么", "help"),
    ("cooperation.text", "集群与3家境外企业合作。没有其他", "集群与3家境外企业合作。没有其他"),
]


@pytest.mark.parametrize(("name", "text", "expected"), SENTENCES)
def test_denials_in_words(name: str, text: str, expected: object) -> None:
    assert said(name, text) == expected


YEARS = (2022, 2023, 2024)
# what is denied in a row of three years: the thing asked for, another thing, one year of it, a remark beside the figures
ROWS: list[tuple[str, str, list[object] | str]] = [
    ("industry.fdi", "三年都没有外资企业", ["无", "无", "无"]),
    ("industry.fdi", "没有出口", "incomplete"),
    ("industry.exports", "没有对日出口", "incomplete"),
    ("industry.exports", "没有外资", "incomplete"),
    ("industry.firms", "没有外资企业", "incomplete"),
    ("industry.firms", "没有", "missing"),
    ("industry.smes", "没有大企业", "incomplete"),
    ("innovation.rd_staff", "没有博士", "incomplete"),
    ("digital.cloud_smes", "没有联系人", "incomplete"),
    ("industry.fdi", "2022年没有外资，2023年没引进，2024年1200万", ["无", "无", "1200.00"]),
    ("digital.cloud_smes", "2022年没有上云企业，2023年5家，2024年8家", ["无", 5, 8]),
    ("digital.cloud_smes", "2022年没有联系人，2023年5家，2024年8家", "incomplete"),
    ("industry.listed_smes", "没有，没有，1", ["无", "无", 1]),
    ("industry.listed_smes", "没有主板的，都没有，1", "incomplete"),
    ("innovation.standards.national.led", "没有主持，都没有，1", ["无", "无", 1]),
    ("industry.firms", "186，199，212，没有外资", [186, 199, 212]),
    ("industry.listed_smes", "无（2021年退市1家）", ["无", "无", "无"]),
]


@pytest.mark.parametrize(("name", "text", "expected"), ROWS)
def test_denials_in_a_row_of_years(name: str, text: str, expected: list[object] | str) -> None:
    figures = {f"{name}.{year}": value for year, value in zip(YEARS, expected, strict=False)}
    assert said(name, text) == (expected if isinstance(expected, str) else figures)


def test_不适用_is_said_to_be_kept_as_无() -> None:
    outcome = read("green.solid_waste_use", "不适用")
    assert isinstance(outcome, Understood)
    assert outcome.echo == "无（这一栏没有“不适用”，按“无”记）"


ZEROS: list[tuple[str, str, dict[str, Value], str | int]] = [
    ("industry.listed_smes.2024", "0", {}, 0),
    ("industry.listed_smes.2024", "零", {}, 0),
    ("industry.fdi.2024", "0", {}, "0.00"),
    ("industry.fdi_growth.2024", "0", {}, "ambiguous"),
    ("industry.fdi_growth.2024", "0%", {}, "ambiguous"),
    ("industry.fdi_growth.2024", "零", {"industry.fdi.2023": NOTHING}, "ambiguous"),
    ("industry.fdi_growth.2024", "0", {"industry.fdi.2023": Decimal(0)}, "ambiguous"),
    ("industry.fdi_growth.2024", "0", {"industry.fdi.2023": Decimal(100)}, "0.00"),
    ("industry.leading_output_growth.2024", "0", {}, "0.00"),
    ("industry.exports_growth", "0 0 0", {}, "ambiguous"),
]


@pytest.mark.parametrize(("name", "text", "answers", "expected"), ZEROS)
def test_zero_is_a_number_unless_it_grows_from_nothing(
    name: str, text: str, answers: dict[str, Value], expected: object
) -> None:
    assert said(name, text, answers) == expected


DIALECTS = [
    ("industry.listed_smes.2024", "一家都冇得"),
    ("industry.listed_smes.2024", "都木有"),
    ("industry.listed_smes.2024", "莫得"),
    ("industry.chain_actions", "没得"),
]


@pytest.mark.parametrize(("name", "text"), DIALECTS)
def test_dialects_deny_too(name: str, text: str) -> None:
    assert said(name, text) == "无"


def test_a_name_is_no_denial() -> None:
    assert said("cover.operator", "桂南竹木有限公司") == "桂南竹木有限公司"
    names = said("innovation.platforms.provincial", "桂南竹木有限公司技术中心、竹木有机材料研究中心")
    assert names == {"count": 2, "names": ["桂南竹木有限公司技术中心", "竹木有机材料研究中心"]}
