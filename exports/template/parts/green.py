"""五、绿色化转型情况."""

from __future__ import annotations

from collections.abc import Sequence

from exports.template.model import Cell, Merge, Part, Row, Table
from exports.template.parts.basic import YES_NO
from exports.template.rows import (
    EVIDENCE_NOTE,
    below,
    inline_options_row,
    label,
    lines,
    named_count_rows,
    options_row,
    text_row,
    three_years,
    value,
    value_row,
)

YES_NO_NONE = {**YES_NO, "not_applicable": "不适用"}
WORK = {
    "energy_saving": "开展了节能诊断，建立节能管控系统、余热余压回收设施等",
    "carbon_footprint": "开展了碳排放和碳足迹监测与核算等",
    "water_and_waste": "建立了水资源梯级循环利用、工业废弃物分类分级利用设施等",
    "cleaner_production": "开展了清洁生产评价等工作",
    "green_solutions": "开展了绿色制造系统解决方案推广",
}
SYSTEMS_LABEL = "集群绿色制造体系建设水平\n（注：包括绿色工厂、绿色工业园区、绿色供应链管理企业、绿色设计产品等，需提供清单及佐证材料）"
SYSTEMS = {
    "green.systems.national": "国家级绿色制造体系建设情况",
    "green.systems.provincial": "省级绿色制造体系建设情况",
    "green.systems.other": "其他绿色制造体系建设情况",
}
ABOVE_AVERAGE = "是否高于行业平均水平"


def part(base_year: int) -> Part:
    """Nineteen rows on a grid of three columns: label, year or caption, value."""
    years = three_years(base_year)
    widths = (3112, 2100, 4426)
    rows = (
        inline_options_row(
            "是否建立集群碳排放监测机制",
            "green.carbon_monitoring",
            YES_NO,
            span=2,
            after="（如涉及，需提供佐证材料）",
            height=24,
        ),
        *_intensity(
            "近三年集群单位产值二氧化碳排放量（吨二氧化碳/万元）",
            "green.co2_intensity",
            years,
            "（注：单位产值二氧化碳排放量需提供计算公式）",
        ),
        *_intensity(
            "近三年集群单位产值能耗（吨标准煤/万元）",
            "green.energy_intensity",
            years,
            "（注：单位产值能耗需提供计算公式）",
        ),
        value_row("近三年集群单位产值能耗降低率（%）", "green.energy_intensity_reduction", span=2, height=22),
        *_resource("大宗工业固废综合利用率（%）", "green.solid_waste_use", "green.solid_waste_above_average"),
        *_resource("工业用水重复利用率（%）", "green.water_reuse", "green.water_reuse_above_average"),
        text_row("集群绿色低碳相关工作情况\n（200字以内）", "green.text", span=2, height=100),
        options_row(
            "集群已开展的绿色低碳相关工作", "green.actions", WORK, span=2, note=EVIDENCE_NOTE, height=86
        ),
        *named_count_rows(SYSTEMS_LABEL, SYSTEMS, label_span=1, value_span=1, space=" " * 4, height=44),
    )
    return Part("五、绿色化转型情况", Table(widths, rows))


def _intensity(words: str, field: str, years: Sequence[int], note: str) -> tuple[Row, ...]:
    """A figure a year below one another, and the reminder that a formula goes with them."""
    figures = (
        Row(
            (
                below() if index else label(words, merge=Merge.TOP),
                label(f"{year}年"),
                value(f"{field}.{year}", f"{words} {year}年"),
            ),
            height=20,
        )
        for index, year in enumerate(years)
    )
    return *figures, Row((below(), Cell(lines(note, "CellOption"), span=2)), height=20)


def _resource(words: str, field: str, comparison: str) -> tuple[Row, Row]:
    return (
        value_row(words, field, span=2, height=22),
        inline_options_row(ABOVE_AVERAGE, comparison, YES_NO_NONE, span=2, height=22),
    )
