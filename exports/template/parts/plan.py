"""八、未来三年中小企业特色产业集群发展规划."""

from __future__ import annotations

from dataclasses import dataclass

from exports.tags import COLUMNS, RowTag
from exports.template.model import BLANK, Blank, Cell, Line, Merge, Part, Row, Table
from exports.template.rows import below, blank, header, label, lines, running_text, value
from exports.template.styles import TEXT_WIDTH

HORIZON = 3
"""The plan reaches three years beyond the base year."""

TARGET_WIDTHS = (1500, 2700, 2500, 2500)
"""A little narrower than the cell around it."""

DOTS = "......"
"""What the form prints where an applicant may add an indicator."""

OVERVIEW_HINT = "包括集群主导产业在细分领域所处发展水平，行业地位，获得荣誉称号，以及相关政策制定与实施、优质市场主体培育、产业链供应链建设等方面近三年来发展情况。"
RESULTS_HINT = "包括提升集群主导产业优势、激发集群创新活力、推进集群数字化升级、加快集群绿色低碳转型、深化集群开放合作、提升集群治理和服务能力等方面开展的工作和取得的成绩。"
TARGETS_HINT = "（集群须围绕主导产业、创新、数字化、绿色化、开放合作、治理和服务等方面设定清晰、可考核的发展目标，鼓励集群根据自身特色增加考核指标，不局限于以上方面）"
REQUIREMENTS = (
    "近三年产值年均增速不低于10%",
    "优质中小企业数量逐年增加",
    "研发经费年均增速不低于10%",
    "有效发明专利数年均增长不低于15%",
    "工业互联网普及率不低于行业平均水平",
    "二氧化碳排放量下降率不低于行业平均水平",
    "集群单位工业产值能耗下降率不低于行业平均水平",
)


@dataclass(frozen=True)
class Direction:
    """One direction of the target table: its printed indicators, and whether a free row follows them."""

    name: str
    indicators: dict[str, str]
    """Field stem to the indicator's words."""
    free_row: bool = True


DIRECTIONS = (
    Direction("主导产业", {"output_growth": "近三年集群产值年均增速", "quality_smes": "优质中小企业数量"}),
    Direction("创新", {"rd_spend": "研发经费投入", "patents": "有效发明专利数量"}),
    Direction("数字化", {"iiot_share": "工业互联网普及率"}),
    Direction("绿色化", {"co2": "二氧化碳排放量", "energy_intensity": "单位工业产值能耗"}),
    Direction("开放合作", {"cooperation": "定性描述"}, free_row=False),
    Direction("治理和服务", {"governance": "定性描述"}, free_row=False),
    Direction("其它", {}),
)


def part(base_year: int) -> Part:
    """One cell that runs over the pages; it holds the text and the table of targets."""
    content: tuple[Line | Table, ...] = (
        *lines("（3000字以内）", "PlanHint"),
        *_section("一、集群基本情况简介", "plan.overview", OVERVIEW_HINT),
        *_section("二、发展成效", "plan.results", RESULTS_HINT),
        *_section("三、存在的问题", "plan.problems"),
        *lines("四、未来三年中小企业特色产业集群发展规划", "PlanHeading"),
        *_subsection("（一）总体思路", "plan.approach"),
        *lines("（二）发展目标\n1.三年总体目标", "PlanSubheading"),
        *lines(TARGETS_HINT, "PlanHint"),
        targets(base_year),
        *_remarks(base_year),
        *lines("2.阶段性目标", "PlanSubheading"),
        *_stages(base_year),
        *_subsection("（三）重点任务", "plan.tasks"),
        *_subsection("（四）保障措施", "plan.safeguards"),
    )
    row = Row((Cell(content, top=True),), splits=True)
    return Part("八、未来三年中小企业特色产业集群发展规划", Table((TEXT_WIDTH,), (row,)))


def _section(heading: str, field: str, hint: str = "") -> tuple[Line, ...]:
    hints = lines(hint, "PlanHint") if hint else ()
    return (*lines(heading, "PlanHeading"), *hints, running_text(field, heading, "PlanText"))


def _subsection(heading: str, field: str) -> tuple[Line, ...]:
    return (*lines(heading, "PlanSubheading"), running_text(field, heading, "PlanText"))


def _stages(base_year: int) -> tuple[Line, ...]:
    stages: list[Line] = []
    for number in range(1, HORIZON + 1):
        year = base_year + number
        stages += _subsection(f"（{number}）{year}年度", f"plan.stage.{year}")
    return tuple(stages)


def _remarks(base_year: int) -> tuple[Line, ...]:
    opening = (
        f"（备注：基准值须符合中小企业特色产业集群认定标准，{base_year + HORIZON}年目标值须符合以下要求："
    )
    items = (f"{number}.{words}" for number, words in enumerate(REQUIREMENTS, 1))
    return lines("\n".join((opening, *items)) + "）", "PlanRemark")


def targets(base_year: int) -> Table:
    """The table of targets, nested in the part's only cell."""
    baseline, target = f"{base_year}年基准值", f"{base_year + HORIZON}年目标值"
    heading = Row(tuple(header(words) for words in ("方向", "指标", baseline, target)))
    rows = [heading]
    for direction in DIRECTIONS:
        cells = [_target_cells(stem, words, baseline, target) for stem, words in direction.indicators.items()]
        if direction.free_row:
            cells.append(_free_cells(direction.name))
        rows += [
            Row((below() if index else label(direction.name, merge=Merge.TOP), *row))
            for index, row in enumerate(cells)
        ]
    return Table(TARGET_WIDTHS, tuple(rows))


def _target_cells(stem: str, words: str, baseline: str, target: str) -> tuple[Cell, ...]:
    field = f"plan.targets.{stem}"
    return (
        label(words),
        value(f"{field}.baseline", f"{words} {baseline}"),
        value(f"{field}.target", f"{words} {target}"),
    )


def _free_cells(direction: str) -> tuple[Cell, ...]:
    blanks: list[Blank] = []
    for column, words in zip(COLUMNS, ("指标", "基准值", "目标值"), strict=True):
        text = DOTS if column == "indicator" else BLANK
        blanks.append(blank(str(RowTag(direction, 1, column)), f"{direction} 自选{words}", text))
    return tuple(Cell((Line((piece,), "CellValue"),)) for piece in blanks)
