"""字数, passages, names of bodies and places, columns in words, the free rows of the target table, evidence."""

from __future__ import annotations

import pytest

from assistant.understanding import FollowUp, word_count
from tests.understanding.reading import read, said

COUNTS = {
    "": 0,
    "集群": 2,
    "集群。": 3,
    " 集 群 \n": 2,
    "，。、；：？！“”‘’（）《》—…": 17,
    "PCT专利申请3件": 7,
    "R&D投入2.15亿元": 6,
    "52.00%提高到66.00%": 5,
    "AI, IoT and 5G": 4,
    "２０２４": 4,
    "2024年": 2,
    "5G+工业互联网": 6,
}


@pytest.mark.parametrize(("text", "count"), COUNTS.items())
def test_word_count_is_words(text: str, count: int) -> None:
    assert word_count(text) == count


PASSAGES = [
    ("industry.chain_text", "绘制产业链图谱；建立难点清单；组建创新联合体1个。", None),
    ("industry.chain_text", "PCT专利申请3件，R&D投入2.15亿元，AI应用5家。", None),
    ("industry.chain_text", "  绘制产业链图谱。  ", "绘制产业链图谱。"),
    ("industry.chain_text", "集群产业链强链补链情况：绘制产业链图谱。", "绘制产业链图谱。"),
    ("industry.chain_text", "产业链强链补链情况：绘制产业链图谱。", "绘制产业链图谱。"),
    ("industry.chain_text", "链" * 200, None),
    ("industry.chain_text", "链" * 201, "too_long"),
    ("industry.chain_text", "链" * 199 + "2024", None),
    ("industry.chain_text", "链" * 197 + "２０２４", "too_long"),
    ("industry.chain_text", "链" * 199 + "，。", "too_long"),
    ("plan.overview", "链" * 3000, None),
    ("plan.overview", "链" * 3001, "too_long"),
    ("industry.chain_text", "详见附件", "missing"),
    ("industry.chain_text", "见附件1", "missing"),
    ("industry.chain_text", "同上", "missing"),
    ("industry.chain_text", "略", "missing"),
    ("industry.chain_text", "。。。", "missing"),
    ("industry.chain_text", "……", "missing"),
    ("industry.chain_text", "111", "missing"),
    ("industry.chain_text", "asdf", "missing"),
    ("industry.chain_text", "做了", "missing"),
    ("industry.chain_text", "还不错", "too_short"),
    ("industry.chain_text", "无", "无"),
    ("plan.overview", "无", "missing"),
    ("basic.accidents.explanation", "2023年6月发生火灾，损失1200万元，已整改。", None),
    ("basic.accidents.explanation", "无", "missing"),
    ("basic.accidents.explanation", "详见附件", "missing"),
]


@pytest.mark.parametrize(("name", "text", "expected"), PASSAGES)
def test_passages(name: str, text: str, expected: str | None) -> None:
    assert said(name, text) == (text if expected is None else expected)


def test_too_long_says_by_how_much() -> None:
    outcome = read("industry.chain_text", "链" * 240)
    assert isinstance(outcome, FollowUp)
    assert "240" in outcome.message
    assert "40 字" in outcome.message


AUTHORITY = "青榕县工业和信息化局"
CLUSTER = "桂南市青榕县竹藤家居产业"
NAMES = {
    (
        "cover.authority",
        AUTHORITY,
    ): "青榕县工业和信息化局|青榕县工业和信息化局。|“青榕县工业和信息化局”|青榕县工业和信息化局（盖章）|"
    "主管部门：青榕县工业和信息化局|主管部门是青榕县工业和信息化局|我们单位是青榕县工业和信息化局|就是青榕县工业和信息化局|叫青榕县工业和信息化局|"
    "我们是青榕县工业和信息化局的|好的，青榕县工业和信息化局，谢谢|青榕县工业 和信息化局|主管部门改成青榕县工业和信息化局",
    ("cover.authority", "青榕县发展和改革委员会"): "青榕县发展和改革委员会",
    ("cover.authority", "approx"): "应该是青榕县工信局|青榕县工信局吧|好像是青榕县工信局",
    ("cover.authority", "ambiguous"): "青榕县工信局或者发改局|青榕县工信局和发改局",
    ("cover.authority", "incomplete"): "我们局|编办",
    ("cover.authority", "missing"): "1|abc|同上|详见附件|没有|不清楚的地方是工信局",
    (
        "cover.operator",
        "青榕县榕江工业园管理委员会",
    ): "青榕县榕江工业园管理委员会|运营机构：青榕县榕江工业园管理委员会",
    ("cover.operator", "incomplete"): "管委会",
    ("cover.operator", "missing"): "没有|零|0家|和主管部门一样",
    (
        "cover.cluster_name",
        CLUSTER,
    ): "桂南市青榕县竹藤家居产业|集群名称：桂南市青榕县竹藤家居产业|集群名称是桂南市青榕县竹藤家居产业|"
    "《桂南市青榕县竹藤家居产业》|我们集群叫桂南市青榕县竹藤家居产业",
    ("cover.cluster_name", f"{CLUSTER}集群"): "桂南市青榕县竹藤家居产业集群",
    ("cover.cluster_name", "approx"): "桂南市青榕县竹藤家居产业（暂定）",
    (
        "cover.city",
        "桂南市",
    ): "桂南市|广西桂南市|广西壮族自治区桂南市|桂南市青榕县|我们在桂南市|桂南市（设区市）",
    ("cover.city", "ambiguous"): "广西直管区|桂南省直辖县级行政单位",
    ("cover.county", "青榕县"): "青榕县|桂南市青榕县|广西桂南市青榕县|是青榕县|青榕县（县级）|位于青榕县",
    ("cover.county", "ambiguous"): "青榕",
    ("cover.county", "missing"): "青榕县工信局|今天|青榕管委会",
    ("cover.city", "missing"): "明天",
    ("green.co2_intensity_formula", "总排放量÷总产值"): "总排放量÷总产值",
    ("green.co2_intensity_formula", "missing"): "见附件",
}


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [(name, text, value) for (name, value), texts in NAMES.items() for text in texts.split("|")],
)
def test_names_of_bodies_and_places(name: str, text: str, expected: str) -> None:
    assert said(name, text) == expected


NOW, THEN = "参加展会3场", "参加展会6场"
COLUMNS = [
    f"{NOW}\n{THEN}",
    f"{NOW}→{THEN}",
    f"{NOW} -> {THEN}",
    f"{NOW}；{THEN}",
    f"{NOW} | {THEN}",
    f"现状：{NOW}；目标：{THEN}",
    f"2024年：{NOW}，2027年：{THEN}",
    f"2024年基准值：{NOW}；2027年目标值：{THEN}",
    f"现状是{NOW}，目标是{THEN}",
    f"现在{NOW}，三年后{THEN}",
]


@pytest.mark.parametrize("text", COLUMNS)
def test_two_columns_in_words(text: str) -> None:
    assert said("plan.targets.cooperation", text) == {
        "plan.targets.cooperation.baseline": NOW,
        "plan.targets.cooperation.target": THEN,
    }


@pytest.mark.parametrize("text", [NOW, "3场，6场", f"现状：{NOW}"])
def test_one_column_is_lacking(text: str) -> None:
    assert said("plan.targets.cooperation", text) == "incomplete"


ROW = ["创新", "研发人员占比", "6.92%", "9.00%"]
ROWS: list[tuple[str, object]] = [
    ("创新,研发人员占比,6.92%,9.00%", [ROW]),
    ("创新 研发人员占比 6.92% 9.00%", [ROW]),
    ("创新\t研发人员占比\t6.92%\t9.00%", [ROW]),
    ("创新|研发人员占比|6.92%|9.00%", [ROW]),
    ("创新、研发人员占比、6.92%、9.00%", [ROW]),
    ("创新：研发人员占比，6.92%→9.00%", [ROW]),
    ("创新，研发人员占比，2024年6.92%，2027年9.00%", [ROW]),
    ("方向：创新，指标：研发人员占比，基准：6.92%，目标：9.00%", [ROW]),
    ("创新，研发人员占比由6.92%提高到9.00%", [ROW]),
    (
        "创新，研发人员占比，6.92%，9.00%\n绿色，单位用水，3.2，2.8",
        [ROW, ["绿色化", "单位用水", "3.2", "2.8"]],
    ),
    (
        "创新，研发人员占比，6.92%，9.00%；绿色化，单位用水，3.2，2.8",
        [ROW, ["绿色化", "单位用水", "3.2", "2.8"]],
    ),
    ("其他，就业人数，10615，12000", [["其它", "就业人数", "10615", "12000"]]),
    ("数字化，上云企业，1,040，2,080", [["数字化", "上云企业", "1,040", "2,080"]]),
    ("创新，研发人员占比，6.92%", "incomplete"),
    ("研发人员占比，6.92%，9.00%", "incomplete"),
    ("科技，研发人员占比，6.92%，9.00%", "ambiguous"),
    ("无", "无"),
    ("不加了", "无"),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_rows_added_to_the_targets(text: str, expected: object) -> None:
    assert said("plan.targets.extra", text) == expected


EVIDENCE: list[tuple[str, object]] = [
    ("产业链图谱.pdf、合作协议.docx", ["产业链图谱.pdf", "合作协议.docx"]),
    ("产业链图谱.pdf 合作协议.docx", ["产业链图谱.pdf", "合作协议.docx"]),
    ("1. 产业链图谱.pdf\n2. 合作协议.docx", ["产业链图谱.pdf", "合作协议.docx"]),
    ("《认定文件》《自我声明》", ["认定文件", "自我声明"]),
    ("2024年清单.xlsx", ["2024年清单.xlsx"]),
    ("自我声明", ["自我声明"]),
    ("无", "deferred"),
    ("还没有", "deferred"),
    ("稍后补", "deferred"),
    ("准备好了", "missing"),
    ("见附件", "missing"),
]


@pytest.mark.parametrize(("text", "expected"), EVIDENCE)
def test_evidence(text: str, expected: object) -> None:
    assert said("industry.chain_actions.evidence", text) == expected
