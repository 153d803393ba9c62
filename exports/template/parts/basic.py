"""一、基本情况."""

from __future__ import annotations

from exports.template.model import Part, Row, Table
from exports.template.parts.cover import NAME_HINT
from exports.template.rows import label, options_row, value, value_row

YES_NO = {"yes": "是", "no": "否"}
YES_EXPLAINED_NO = {"yes": "是（需附情况说明）", "no": "否"}
SECTORS = {"primary": "第一产业", "secondary": "第二产业", "tertiary": "第三产业"}
ACCIDENTS = "近三年是否发生较大及以上安全、质量、环境污染等事故，重大及以上网络安全事件和数据安全事件"
VIOLATIONS = "是否存在偷税漏税、违法违规、严重失信和其他重大问题的行为"


def part() -> Part:
    """Thirteen rows on a grid of four columns: label, value, label, value."""
    widths = (4200, 1900, 1200, 2338)
    return Part("一、基本情况", Table(widths, (*_who(), *_what())))


def _who() -> tuple[Row, ...]:
    return (
        value_row(f"集群名称：\n{NAME_HINT}", "cover.cluster_name", span=3, height=52),
        value_row("县级行政区划中小企业主管部门", "cover.authority", span=3, height=44),
        _contact_row("basic.authority", "主管部门"),
        value_row("集群运营管理机构", "cover.operator", span=3, height=44),
        _contact_row("basic.operator", "运营管理机构"),
        value_row("集群占地面积（平方公里）", "basic.area", span=3, height=38),
    )


def _contact_row(stem: str, whose: str) -> Row:
    name, phone = "联系人", "联系方式"
    cells = (
        label(name),
        value(f"{stem}_contact", f"{whose}{name}"),
        label(phone),
        value(f"{stem}_phone", f"{whose}{phone}"),
    )
    return Row(cells, height=38)


def _what() -> tuple[Row, ...]:
    return tuple(
        options_row(words, field, options, span=3, height=height)
        for words, field, options, height in (
            ("主导产业所属产业类型", "basic.sector", SECTORS, 58),
            ("集群主导产业是否属于国家规定的禁止、限制和淘汰类产业", "basic.restricted", YES_NO, 52),
            (ACCIDENTS, "basic.accidents", YES_EXPLAINED_NO, 66),
            (VIOLATIONS, "basic.violations", YES_EXPLAINED_NO, 52),
            (
                "属于高耗能行业的集群，能效水平是否达到行业基准值",
                "basic.energy_benchmark",
                {**YES_NO, "not_applicable": "非高耗能行业，不适用"},
                58,
            ),
            (
                "属于高用水行业的集群，水效水平是否达到行业基准值",
                "basic.water_benchmark",
                {**YES_NO, "not_applicable": "非高用水行业，不适用"},
                58,
            ),
            ("是否已被认定为省级中小企业特色产业集群", "basic.provincial_cluster", YES_NO, 52),
        )
    )
