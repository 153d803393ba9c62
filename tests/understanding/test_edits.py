"""Replies that alter the answer that stands, or take back what they said: what is then stored, or asked."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.answers import NOTHING, NamedCount, TargetRow, Value
from assistant.understanding import FollowUp
from tests.understanding.reading import plain, read, said

BRANDS = "industry.brand_actions"  # 1 管理模式 2 质量诊断 3 机制 4 集体商标
ONE, TWO, THREE, FOUR = "quality_management", "quality_diagnosis", "brand_standards", "collective_marks"
CENTRES = "innovation.platforms.provincial"
BAMBOO, RATTAN, WOOD = "竹材中心", "藤材中心", "木材中心"
EXTRA = "plan.targets.extra"
STAFF, CLOUD = (
    TargetRow("创新", "研发人员占比", "6.92%", "9.00%"),
    TargetRow("数字化", "上云率", "50%", "80%"),
)

# boxes that are ticked, the reply, the boxes then; or the follow-up's code
BOXES: list[tuple[tuple[str, ...], str, Any]] = [
    ((ONE, TWO), "去掉第1项", [TWO]),
    ((ONE, TWO), "请帮我删掉质量诊断吧", [ONE]),
    ((ONE, TWO), "第2项不要了", [ONE]),
    ((ONE, TWO), "把2去掉，其他不变", [ONE]),
    ((ONE, TWO), "质量诊断不要了，加上集体商标", [ONE, FOUR]),
    ((ONE, TWO), "加上集体商标", [ONE, TWO, FOUR]),
    ((ONE, TWO), "集体商标也加上", [ONE, TWO, FOUR]),
    ((ONE, TWO), "再加4", [ONE, TWO, FOUR]),
    ((FOUR,), "还有1", [ONE, FOUR]),
    ((ONE, TWO), "不选2了", [ONE]),
    ((ONE, TWO), "少选一个，质量诊断不要", [ONE]),
    ((ONE, TWO), "只留第1项", [ONE]),
    ((ONE, TWO), "清空", "ambiguous"),
    ((ONE, TWO), "漏了集体商标", [ONE, TWO, FOUR]),
    ((ONE, TWO), "再勾上4", [ONE, TWO, FOUR]),
    ((ONE, TWO), "把4也勾上", [ONE, TWO, FOUR]),
    ((FOUR,), "补选1、3", [ONE, THREE, FOUR]),
    ((ONE,), "把1改成3", [THREE]),
    ((ONE,), "换成3、4", [THREE, FOUR]),
    ((ONE,), "去掉3", "ambiguous"),  # not ticked
    ((ONE,), "去掉飞船", "ambiguous"),
    ((ONE,), "再加一个飞船", "ambiguous"),
    ((ONE,), "再加合作", "ambiguous"),
    ((ONE,), "去掉1", "ambiguous"),  # none would be left
    ((ONE,), "都不要了", "ambiguous"),
    ((ONE,), "去掉1，今天下雨", "ambiguous"),
    ((), "加上集体商标", [FOUR]),
    ((), "删掉质量诊断", "ambiguous"),
    ((ONE,), "去掉3，其他都有", [ONE, TWO, FOUR]),  # which are ticked, not what to do
    ((ONE,), "去掉3其他都有", [ONE, TWO, FOUR]),
    ((ONE,), "全选，去掉3", [ONE, TWO, FOUR]),
]
NAMES: list[tuple[tuple[str, ...], str, Any]] = [
    ((BAMBOO,), "再加一个藤材中心", [BAMBOO, RATTAN]),
    ((BAMBOO,), "再加藤材中心，木材中心", [BAMBOO, RATTAN, WOOD]),
    ((BAMBOO,), "补上：藤材中心", [BAMBOO, RATTAN]),
    ((BAMBOO,), "加上竹材中心", [BAMBOO]),
    ((BAMBOO, WOOD), "把竹材中心改成藤材中心", [RATTAN, WOOD]),
    ((BAMBOO, WOOD), "把竹材改成藤材中心，香杉中心", [RATTAN, "香杉中心", WOOD]),
    ((BAMBOO, WOOD), "换成藤材中心", [RATTAN]),
    ((BAMBOO, WOOD), "竹材中心不要了", [WOOD]),
    ((BAMBOO, WOOD), "第2个删掉", [BAMBOO]),
    ((BAMBOO, WOOD), "去掉最后一个", [BAMBOO]),
    ((BAMBOO, WOOD), "去掉第十个", "ambiguous"),
    ((BAMBOO, WOOD), "去掉第0个", "ambiguous"),
    ((BAMBOO, WOOD), "去掉藤材", "ambiguous"),
    ((BAMBOO, WOOD), "去掉中心", "ambiguous"),  # which of the two
    ((BAMBOO, WOOD), "全部删掉", "ambiguous"),
    ((BAMBOO, WOOD), "再加随便", "ambiguous"),
    ((), "再加一个藤材中心", [RATTAN]),
    ((BAMBOO,), "还有藤材中心", [BAMBOO, RATTAN]),
    ((BAMBOO,), "漏了一个藤材中心", [BAMBOO, RATTAN]),
    ((BAMBOO, WOOD), "多写了一个，竹材中心去掉", [WOOD]),
    ((BAMBOO, WOOD), "竹材中心应该是藤材中心", [RATTAN, WOOD]),
    ((BAMBOO, WOOD), "保留竹材中心", [BAMBOO]),
    ((), "还有藤材中心", [RATTAN]),
    ((), "少数民族工艺中心", ["少数民族工艺中心"]),
    ((), "把竹材中心改成藤材中心", [RATTAN]),
    ((), "竹材中心删掉", "ambiguous"),
    (
        (),
        "加工技术研究中心、增材制造创新中心、补链服务中心",
        ["加工技术研究中心", "增材制造创新中心", "补链服务中心"],
    ),
]
ROWS: list[tuple[tuple[TargetRow, ...], str, Any]] = [
    ((STAFF,), "再加一行：数字化，上云率，50%，80%", [plain(STAFF), plain(CLOUD)]),
    ((STAFF, CLOUD), "去掉上云率", [plain(STAFF)]),
    ((STAFF, CLOUD), "第1行不要了", [plain(CLOUD)]),
    ((STAFF,), "去掉第1行", "ambiguous"),
    ((), "还有一行：数字化，上云率，50%，80%", [plain(CLOUD)]),
    ((), "去掉第1行", "ambiguous"),
]
# a single answer, what stands in it, the reply, what is stored then
SINGLE: list[tuple[str, str, str, Any]] = [
    ("cover.city", "", "换成桂北市", "桂北市"),
    ("cover.city", "桂南市", "把桂南市改成桂北市", "桂北市"),
    ("cover.authority", "青榕县工业和信息化局", "把青榕县改成青竹县", "青竹县工业和信息化局"),
    ("cover.authority", "青榕县工业和信息化局", "删掉信息化", "ambiguous"),
    ("cover.authority", "", "加上：青榕县工业和信息化局", "青榕县工业和信息化局"),
    ("cover.authority", "", "删掉信息化", "ambiguous"),
    ("cover.date", "", "改成2025年4月18日", "2025-04-18"),
    ("basic.sector", "primary", "换成2", "secondary"),
    ("industry.firms.2024", "", "换成212", 212),
    ("cover.contact", "", "换成李四 13900000118", {"cover.contact": "李四", "cover.phone": "13900000118"}),
    ("cover.contact", "", "联系人换成李四", "incomplete"),
    ("cover.contact", "李四", "去掉李四", "ambiguous"),
]
TEXT = "industry.chain_text"
PASSAGES: list[tuple[str, str, Any]] = [
    ("", "再加一句：开展直播带货，效果很好。", "开展直播带货，效果很好。"),
    ("开展招商引资。", "改成：举办展会，建立链长制。", "举办展会，建立链长制。"),
    ("开展招商引资。", "最后一句删掉", "ambiguous"),
    ("开展招商引资。", "第三条不要了", "ambiguous"),
    ("开展招商引资。", "把招商改成引智", "ambiguous"),
    ("", "把252件改成262件", "correct"),
    ("", "把第一句改成引智", "ambiguous"),
    ("", "最后一句删掉", "ambiguous"),
    ("", "将传统工艺改成绿色工艺。", "将传统工艺改成绿色工艺。"),
    ("开展招商引资。", "再加工利用率提高，补链强链见效", "再加工利用率提高，补链强链见效"),
    ("开展招商引资。", "追加投资三亿元", "追加投资三亿元"),
    ("", "增加一条生产线，扩大产能", "增加一条生产线，扩大产能"),
    ("开展招商引资。", "再补充一条生产线，扩大产能", "再补充一条生产线，扩大产能"),
    ("开展招商引资。", "取消第三方收费项目12项", "取消第三方收费项目12项"),
    ("开展招商引资。", "出口那段不要了", "ambiguous"),
    ("开展招商引资。", "前面再加一段：举办展会。", "ambiguous"),
    ("开展招商引资。", "删减一点", "ambiguous"),
    ("开展招商引资。", "不对，重写", "ambiguous"),
    ("开展招商引资。", "把第一句和第二句对调", "ambiguous"),
    ("", "重写一遍", "ambiguous"),
    ("开展招商引资。", f"再补充一句：{'举办展会。' * 60}", "too_long"),
]
# in one breath
SECOND_THOUGHTS: list[tuple[str, str, Any]] = [
    ("cover.city", "桂南市，不对，是桂北市", "桂北市"),
    ("cover.city", "桂南，不对，桂北市", "桂北市"),
    ("cover.city", "桂南市。打错了，桂北市", "桂北市"),
    ("cover.county", "青榕县，不对，是青竹县", "青竹县"),
    ("cover.county", "青榕县，不是青榕区", "青榕县"),
    ("cover.county", "不是青榕区，是青榕县", "青榕县"),
    ("cover.date", "2025年4月18日，不对，4月20日", "2025-04-20"),
    ("cover.phone", "13900000118，不对，是13900000119", "13900000119"),
    ("cover.contact", "张三 13900000118，不对，是李四", "ambiguous"),
    ("cover.contact", "张三 13900000118，不对，是小李", "incomplete"),
    ("cover.contact", "张科长 13900000118，不对，是李四", "incomplete"),
    (
        "cover.contact",
        "张三，不对，李四 13900000119",
        {"cover.contact": "李四", "cover.phone": "13900000119"},
    ),
    ("basic.sector", "第一产业，不对，是第二产业", "secondary"),
    (BRANDS, "1，不对，是3", [THREE]),
    (BRANDS, "1、3，不对，是4", "ambiguous"),
    (CENTRES, "竹材中心，不对，是藤材中心", {"count": 1, "names": [RATTAN]}),
    (CENTRES, "竹材中心、木材中心，不对，是藤材中心", "ambiguous"),
]


def names(value: Any) -> Any:
    """The names alone of a count with its names."""
    return value["names"] if isinstance(value, dict) else value


@pytest.mark.parametrize(("ticked", "text", "expected"), BOXES)
def test_boxes(ticked: tuple[str, ...], text: str, expected: Any) -> None:
    assert said(BRANDS, text, {BRANDS: ticked} if ticked else {}) == expected


@pytest.mark.parametrize(("held", "text", "expected"), NAMES)
def test_names(held: tuple[str, ...], text: str, expected: Any) -> None:
    stands = {CENTRES: NamedCount(len(held), held)} if held else {}
    assert names(said(CENTRES, text, stands)) == expected


@pytest.mark.parametrize(("held", "text", "expected"), ROWS)
def test_rows_of_targets(held: tuple[TargetRow, ...], text: str, expected: Any) -> None:
    assert said(EXTRA, text, {EXTRA: held} if held else {}) == expected


@pytest.mark.parametrize(("name", "held", "text", "expected"), SINGLE)
def test_one_thing(name: str, held: str, text: str, expected: Any) -> None:
    assert said(name, text, {name: held} if held else {}) == expected


@pytest.mark.parametrize(("held", "text", "expected"), PASSAGES)
def test_passages(held: str, text: str, expected: Any) -> None:
    assert said(TEXT, text, {TEXT: held} if held else {}) == expected


@pytest.mark.parametrize(("name", "text", "expected"), SECOND_THOUGHTS)
def test_second_thoughts(name: str, text: str, expected: Any) -> None:
    assert said(name, text) == expected


OFFERED: list[tuple[str, Value, str, Any]] = [
    (TEXT, "开展招商引资", "再加一句：举办展会。", "开展招商引资。举办展会。"),
    (TEXT, "开展招商引资。", "再补充一点：举办展会。", "开展招商引资。举办展会。"),
    (TEXT, "开展招商引资。", "把招商改成引智", "开展引智引资。"),
    (TEXT, "开展招商引资。", "结尾再补上2024年产值81.5亿元", "开展招商引资。2024年产值81.5亿元"),
    (BRANDS, (ONE,), "都不要了", "无"),
    (BRANDS, NOTHING, "都不要了", "无"),
    (CENTRES, NamedCount(1, (BAMBOO,)), "全部删掉", {"count": 0, "names": []}),
    (CENTRES, NamedCount(1, (BAMBOO,)), "再加藤材中心等", {"count": 2, "names": [BAMBOO, RATTAN]}),
    (EXTRA, (STAFF,), "去掉第1行", "无"),
    (BRANDS, (ONE,), "1、3，不对，是4", [FOUR]),
    ("cover.contact", NOTHING, "张三 13900000118，不对，是李四", "李四"),
]


@pytest.mark.parametrize(("name", "held", "text", "offered"), OFFERED)
def test_what_is_offered(name: str, held: Value, text: str, offered: Any) -> None:
    outcome = read(name, text, {name: held})
    assert isinstance(outcome, FollowUp)
    assert [plain(candidate.values[name]) for candidate in outcome.candidates] == [offered]


PAPERS = ["再加一个照片.jpg", "去掉协议.pdf"]


@pytest.mark.parametrize("text", PAPERS)
def test_papers_are_named_anew(text: str) -> None:
    assert said("industry.brand_actions.evidence", text) == "ambiguous"
