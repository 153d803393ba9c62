"""四、数字化升级情况."""

from __future__ import annotations

from exports.template.model import Cell, Merge, Part, Row, Table
from exports.template.parts.basic import YES_NO
from exports.template.rows import (
    EVIDENCE_NOTE,
    below,
    inline_options_row,
    label,
    lines,
    named_count,
    option_lines,
    options_row,
    running_text,
    text_row,
    three_years,
    year_header,
    year_row,
)

FIGURES = {
    "集群上云中小企业数量": "digital.cloud_smes",
    "集群中小企业上云比例（%）": "digital.cloud_share",
    "集群接入工业互联网平台的中小企业数量": "digital.iiot_smes",
    "集群中小企业工业互联网平台应用普及率（%）": "digital.iiot_share",
    "集群中小企业数字化研发工具应用普及率（%）": "digital.rd_tools_share",
    "工业软件采购金额（万元）": "digital.software_spend",
}
SERVICES = {
    "solution_providers": "引入了数字化系统解决方案服务商",
    "common_solutions": "开展了数字化共性解决方案开发和诊断等服务",
    "integration_standard": "开展了两化融合管理体系推广工作",
    "maturity_assessment": "开展了智能制造能力成熟度评估或数据管理能力成熟度评估等推广工作",
}
PILOTS_LABEL = "数字化新模式新业态推广情况"
PILOTS_TEXT = "智能制造、工业互联网以及其它新模式新业态试点示范建设或应用情况（200字以内）"
PILOTS_WORK = "集群已开展的数字化新模式新业态推广工作"
PILOTS_OPTIONS = {
    "national_pilots": "建有国家智能制造、工业互联网以及其它国家新模式新业态试点示范项目",
    "provincial_pilots": "建有省级智能制造、工业互联网以及其它国家新模式新业态试点示范项目",
    "promotion": "开展了智能制造、工业互联网等新模式新业态创新应用推广",
}
PILOTS = {
    "digital.pilots.national": "国家级试点示范项目名称及数量",
    "digital.pilots.provincial": "省级试点示范项目名称及数量",
    "digital.pilots.other": "其他试点示范项目名称及数量",
}


def part(base_year: int) -> Part:
    """Fifteen rows on a grid of four columns: the label and three years."""
    years = three_years(base_year)
    widths = (2462, 2392, 2392, 2392)
    rows = (
        year_header(years),
        *(year_row(words, field, years, height=20) for words, field in FIGURES.items()),
        inline_options_row(
            "工业软件应用率稳步提升", "digital.software_use_rising", YES_NO, span=3, gap=" ", height=20
        ),
        text_row("数字化服务总体情况\n（200字以内）", "digital.services_text", span=3, height=72),
        options_row(
            "集群已开展的数字化服务工作", "digital.services_actions", SERVICES, span=3, note=EVIDENCE_NOTE
        ),
        *_pilots(),
    )
    return Part("四、数字化升级情况", Table(widths, rows))


def _pilots() -> tuple[Row, ...]:
    description = Cell(
        (*lines(PILOTS_TEXT, "CellOption"), running_text("digital.pilots_text", PILOTS_TEXT)),
        span=3,
        top=True,
    )
    work = Cell(
        (
            *lines(f"{PILOTS_WORK}：", "CellOption"),
            *option_lines("digital.pilots_actions", PILOTS_WORK, PILOTS_OPTIONS, EVIDENCE_NOTE),
        ),
        span=3,
    )
    return (
        Row((label(PILOTS_LABEL, merge=Merge.TOP), description), height=100),
        Row((below(), work)),
        *(
            Row((below(), *named_count(field, caption, label_span=1, value_span=2)), height=30)
            for field, caption in PILOTS.items()
        ),
    )
