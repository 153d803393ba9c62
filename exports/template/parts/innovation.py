"""三、创新能力情况."""

from __future__ import annotations

from collections.abc import Sequence

from exports.template.model import Cell, Line, Merge, Part, Row, Table
from exports.template.rows import (
    below,
    blank,
    header,
    label,
    lines,
    named_count_rows,
    three_years,
    value,
    value_row,
    year_header,
    year_row,
)

YEAR_SPAN = 3
"""Each year has three columns: 类别, 主持数量, 参与数量."""

ALL_YEARS_SPAN = 9

FIGURES = {
    "集群中小企业研发投入强度（%）": "innovation.rd_intensity",
    "集群中小企业研发经费总额（亿元）": "innovation.rd_spend",
    "集群中小企业研发经费增速（%）": "innovation.rd_spend_growth",
    "集群中小企业从业人员数量": "innovation.employees",
    "集群中小企业研发人员数量": "innovation.rd_staff",
}
STANDARDS = "近三年集群中小企业主持（起草单位排名前三位）或参与制修订标准数量情况（需提供清单）（年度当前值）"
LEVELS = {"international": "国际", "national": "国家", "sector": "行业", "group": "团体"}
PLATFORMS = {
    "innovation.platforms.national": "国家制造业创新中心或国家级创新平台名称及数量",
    "innovation.platforms.provincial": "省级制造业创新中心或省级创新平台名称及数量",
    "innovation.platforms.other": "其他平台名称及数量",
}
PATENTS = "集群内中小企业有效发明专利拥有量（包括发明专利、国防专利、 植物新品种、国家级农作物品种、国家新药、国家一级中药保护品种、集成电路布图设计专有权等）"


def part(base_year: int) -> Part:
    """Eighteen rows on a grid of ten columns: the label and three for each year."""
    years = three_years(base_year)
    widths = (3608, *(670, 670, 670) * 3)
    rows = (
        year_header(years, YEAR_SPAN),
        *(year_row(words, field, years, YEAR_SPAN, height=26) for words, field in FIGURES.items()),
        *_standards(years),
        *named_count_rows(
            "创新平台建设情况\n（需提供清单及佐证材料）", PLATFORMS, label_span=3, value_span=6, height=44
        ),
        *_patents(),
    )
    return Part("三、创新能力情况", Table(widths, rows))


def _standards(years: Sequence[int]) -> tuple[Row, ...]:
    columns = tuple(header(words) for words in ("类别", "主持数量", "参与数量"))
    heading = Row((label(STANDARDS, merge=Merge.TOP), *columns * len(years)), height=32)
    return heading, *(_standards_row(level, years) for level in LEVELS)


def _standards_row(level: str, years: Sequence[int]) -> Row:
    cells: list[Cell] = []
    for year in years:
        cells.append(label(LEVELS[level]))
        for role, words in {"led": "主持", "joined": "参与"}.items():
            tag = f"innovation.standards.{level}.{role}.{year}"
            cells.append(value(tag, f"{words}{LEVELS[level]}标准数量 {year}年"))
    return Row((below(), *cells))


def _patents() -> tuple[Row, ...]:
    owned = Line((blank("innovation.patents", "有效发明专利拥有量", " " * 18), "个"), "CellValue")
    return (
        value_row("集群中小企业PCT国际专利申请量", "innovation.pct_applications", ALL_YEARS_SPAN, height=28),
        value_row(
            "近三年集群中小企业有效发明专利年均增速（%）", "innovation.patent_cagr", ALL_YEARS_SPAN, height=32
        ),
        value_row(
            "集群中小企业从业人员每万人有效发明专利拥有量",
            "innovation.patents_per_10k_employees",
            ALL_YEARS_SPAN,
            height=32,
        ),
        Row(
            (label(PATENTS), Cell((owned, *lines("（需提供清单及佐证材料）", "CellValue")), ALL_YEARS_SPAN)),
            height=76,
        ),
    )
