"""The form row by row with its ids, from the data dictionary: what a hand-made blank is put together from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from tests.exports.filling import FIELDS, FORM, OPTIONS

YEARS = ("2022", "2023", "2024")


@dataclass(frozen=True)
class Blank:
    """Somewhere to write, with the room that is printed for it."""

    tag: str
    room: str = ""


@dataclass(frozen=True)
class Box:
    """A box to tick."""

    tag: str


Line = list[str | Blank | Box]


@dataclass
class Cell:
    """The lines of a cell; `merge` says whether it begins or goes on with a cell over several rows."""

    lines: list[Line]
    span: int = 1
    merge: str = ""

    @property
    def words(self) -> str:
        """Its first printed words."""
        return next((piece for line in self.lines for piece in line if isinstance(piece, str)), "")


def says(words: str, span: int = 1, merge: str = "") -> Cell:
    """A cell of printed words."""
    return Cell([[line] for line in words.split("\n")], span, merge)


def holds(tag: str, span: int = 1) -> Cell:
    """A cell for one answer."""
    return Cell([[Blank(tag)]], span)


NOTE = "（注：勾选需提供佐证材料）"
SAME_AS_COVER = (
    ("cover.cluster_name", "集群名称：（XX（省、市）XX（县、区）XX产业）"),
    ("cover.authority", "县级行政区划中小企业主管部门"),
    ("cover.operator", "集群运营管理机构"),
)
ONE_LINE = {"digital.software_use_rising", "green.carbon_monitoring", "green.solid_waste_above_average"}


def part_rows(part: str, standards: str = "beside") -> Iterator[list[Cell]]:
    """The rows of one of the parts 一 to 七."""
    if part == "一":
        yield from _basic()
        return
    fields = [row for row in FIELDS if row["part"] == part]
    width = {"二": 3, "三": 9, "四": 3, "五": 2, "六": 1, "七": 2}[part]
    if part in "二三四":
        yield [says("年度"), *(says(f"{year}年", width // 3) for year in YEARS)]
    for first, group in groupby(fields, key=lambda row: row["label"].split(" | ")[0]):
        rows = list(group)
        if "主持" in first:
            yield from _standards(first, standards)
        elif part in "二三四" and rows[0]["id"].endswith("2022"):
            yield [says(first), *(holds(row["id"], width // 3) for row in rows)]
        elif " | " in rows[0]["label"] and "above_average" not in rows[0]["id"]:
            yield from _grouped(part, first, rows)
        else:
            for row in rows:
                label = row["label"].split(" | ")[-1]
                yield [says(label), _answer(row, width)]


def _basic() -> Iterator[list[Cell]]:
    rows = {row["id"]: row for row in FIELDS}
    yield [says(SAME_AS_COVER[0][1]), holds(SAME_AS_COVER[0][0], 3)]
    for (tag, label), who in zip(SAME_AS_COVER[1:], ("authority", "operator"), strict=True):
        yield [says(label), holds(tag, 3)]
        contact, phone = f"basic.{who}_contact", f"basic.{who}_phone"
        yield [says("联系人"), holds(contact), says("联系方式"), holds(phone)]
    for id, row in rows.items():
        if row["part"] == "一" and not id.endswith(("_contact", "_phone")):
            yield [says(row["label"]), _answer(row, 3)]


def _answer(row: dict[str, str], span: int) -> Cell:
    tag, kind = row["id"], row["kind"]
    options = [option for option in OPTIONS if option["field"] == tag]
    if options:
        lines: list[Line] = [[Box(f"{tag}={option['option']}"), option["label"]] for option in options]
        if kind == "multi_choice":
            lines.append([NOTE])
        return Cell(lines, span)
    if kind == "named_count":
        return Cell(
            [["数量：", Blank(f"{tag}#count", "     "), "个"], ["名称：", Blank(f"{tag}#names", "     ")]],
            span,
        )
    if tag in ("innovation.patents", "cooperation.overseas_branches"):
        return Cell([[Blank(tag, "          "), "个"], ["（需提供清单及佐证材料）"]], span)
    return holds(tag, span)


def _grouped(part: str, first: str, rows: list[dict[str, str]]) -> Iterator[list[Cell]]:
    """A label over several rows, each with a label of its own or a caption in its cell."""
    sub, value = {"三": (3, 6), "四": (1, 2), "五": (1, 1), "七": (1, 1)}[part]
    for number, row in enumerate(rows):
        head = says(first, 1, "on" if number else "start")
        label = row["label"].split(" | ")[-1]
        if row["id"].endswith("_formula"):
            yield [head, says(label, sub + value)]
        elif row["id"] in ("digital.pilots_text", "digital.pilots_actions", "governance.services"):
            answer = _answer(row, sub + value)
            yield [
                head,
                Cell(
                    [[label + ("：" if answer.lines[0] != [Blank(row["id"])] else "")], *answer.lines],
                    sub + value,
                ),
            ]
        else:
            yield [head, says(label, sub), _answer(row, value)]


def _standards(label: str, way: str) -> Iterator[list[Cell]]:
    levels = [("international", "国际"), ("national", "国家"), ("sector", "行业"), ("group", "团体")]
    heads = [says("类别"), says("主持数量"), says("参与数量")]
    stem = "innovation.standards"
    if way == "beside":  # 类别 again for each year
        yield [says(label, 1, "start"), *heads, *heads, *heads]
        for level, words in levels:
            cells = [
                cell
                for year in YEARS
                for cell in (
                    says(words),
                    holds(f"{stem}.{level}.led.{year}"),
                    holds(f"{stem}.{level}.joined.{year}"),
                )
            ]
            yield [says(label, 1, "on"), *cells]
        return
    yield [says(label, 1, "start"), says("类别", 3), *(says(f"{year}年", 2) for year in YEARS)]  # once
    pairs = [cell for _ in YEARS for cell in (says("主持数量"), says("参与数量"))]
    yield [says(label, 1, "on"), says("", 3), *pairs]
    for level, words in levels:
        cells = [holds(f"{stem}.{level}.{what}.{year}") for year in YEARS for what in ("led", "joined")]
        yield [says(label, 1, "on"), says(words, 3), *cells]


def cover_lines(room: str, date: str) -> list[tuple[str, Line]]:
    """The labels of the cover and what follows them."""
    return [
        ("集群名称：", [Blank("cover.cluster_name", room)]),
        ("所属地区：", [Blank("cover.city", "    "), "市", Blank("cover.county", "    "), "县（市、区）"]),
        ("县级行政区划中小企业主管部门（盖章）：", [Blank("cover.authority", room)]),
        ("集群运营管理机构：", [Blank("cover.operator", room)]),
        ("申报时间：", [Blank("cover.date", date or room)]),
        ("联系人及联系电话：", [Blank("cover.contact", room)]),
    ]


HINTS = [
    line for line in (FORM / "申报表.txt").read_text(encoding="utf-8").splitlines() if line.startswith("包括")
]


def plan_lines() -> tuple[list[Line], list[Line]]:
    """The headings of part 八 with the room below them: those before the table, those after it."""
    above: list[Line] = [
        ["一、集群基本情况简介", HINTS[0], Blank("plan.overview")],
        ["二、发展成效", HINTS[1], Blank("plan.results")],
        ["三、存在的问题", Blank("plan.problems")],
        ["四、未来三年中小企业特色产业集群发展规划"],
        ["（一）总体思路", Blank("plan.approach")],
        ["（二）发展目标", "1.三年总体目标"],
    ]
    below: list[Line] = [
        ["2.阶段性目标"],
        *(
            [f"（{number}）{year}年度", Blank(f"plan.stage.{year}")]
            for number, year in enumerate((2025, 2026, 2027), 1)
        ),
        ["（三）重点任务", Blank("plan.tasks")],
        ["（四）保障措施", Blank("plan.safeguards")],
    ]
    return above, below


def target_rows(free: int) -> Iterator[list[Cell]]:
    """The target table; a direction has this many rows of dots."""
    yield [says(words) for words in ("方向", "指标", "2024年基准值", "2027年目标值")]
    fields = [
        row for row in FIELDS if row["id"].startswith("plan.targets.") and row["id"].endswith("baseline")
    ]
    for direction, group in groupby(fields, key=lambda row: row["label"].split(" | ")[3]):
        rows = [
            [
                says(row["label"].split(" | ")[4]),
                holds(row["id"]),
                holds(row["id"].replace("baseline", "target")),
            ]
            for row in group
        ]
        if direction not in ("开放合作", "治理和服务"):
            rows += [[says("......"), says(""), says("")]] * free
        for number, cells in enumerate(rows):
            yield [says(direction, 1, "on" if number else "start" if len(rows) > 1 else ""), *cells]
    if free:
        yield [says("其它"), says("......"), says(""), says("")]
