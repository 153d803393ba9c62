"""六、开放合作情况 and 七、治理和服务水平."""

from __future__ import annotations

from exports.template.model import Cell, Line, Part, Row, Table
from exports.template.rows import (
    EVIDENCE_NOTE,
    blank,
    count_lines,
    label,
    lines,
    named_count_rows,
    option_lines,
    options_row,
    text_row,
)

EXCHANGE = {
    "mechanism": "建立或参与主导产业国际合作机制",
    "overseas_parks": "与境外产业园区形成较为稳定的合作关系",
    "talent_and_technology": "引进了国际领先技术、先进管理经验或高端人才团队等",
    "trade_fairs": "参加中国国际中小企业博览会等展会类活动",
    "conferences": "承办主导产业国际研讨会或技术交流会",
}
BRANCHES = "集群或集群内企业在境外设立分支机构数量"

ALLIANCES = "集群内产业联盟组织情况\n（注：包括行业学会、协会等，需提供清单）"
GOVERNANCE = {
    "promotion_body": "建立了专业化发展促进机构、开展共商共建共享",
    "policy_outreach": "建立中小企业政策宣贯与对接机制",
    "rights_protection": "建立了中小企业合法权益保护机制",
    "service_review": "建立了公共服务效果考核机制",
    "work_safety": "建立安全生产源头管控和隐患排查机制",
    "digital_governance": "运用了数字化手段提升治理能力",
}
PLATFORMS = {
    "governance.service_platforms.national": "建设或引入的国家级中小企业公共服务示范平台名称及数量",
    "governance.service_platforms.provincial": "建设或引入的省级中小企业公共服务示范平台名称及数量",
    "governance.service_platforms.other": "建设或引入的其他中小企业公共服务示范平台名称及数量",
}
SERVICES_LABEL = "集群提供中小企业公共服务情况"
SERVICES_WORK = "集群已提供的中小企业公共服务"
SERVICES = {
    "information": "信息服务",
    "startup_coaching": "创业辅导",
    "innovation_support": "创新支持",
    "training": "人员培训",
    "marketing": "市场营销",
    "financing": "投融资服务",
    "consulting": "管理咨询",
}


def cooperation_part() -> Part:
    """六: three rows on a grid of two columns."""
    count = Line((blank("cooperation.overseas_branches", BRANCHES, " " * 10), "个"), "CellValue")
    rows = (
        text_row("集群国际合作交流总体情况\n（200字以内）", "cooperation.text", span=1, height=300),
        options_row(
            "集群已开展的国际合作交流活动",
            "cooperation.actions",
            EXCHANGE,
            span=1,
            note=EVIDENCE_NOTE,
            height=190,
        ),
        Row(
            (label(BRANCHES), Cell((count, *lines("（需提供清单及相关佐证材料）", "CellValue")))),
            height=90,
        ),
    )
    return Part("六、开放合作情况", Table((3100, 6538), rows))


def governance_part() -> Part:
    """七: seven rows on a grid of three columns."""
    alliances = Cell(count_lines("governance.alliances", "产业联盟组织", " " * 10), span=2)
    services = Cell(
        (
            *lines(f"{SERVICES_WORK}：", "CellOption"),
            *option_lines("governance.services", SERVICES_WORK, SERVICES, EVIDENCE_NOTE),
        ),
        span=2,
    )
    rows = (
        Row((label(ALLIANCES), alliances), height=62),
        text_row("集群发展环境情况\n（200字以内）", "governance.text", span=2, height=104),
        options_row(
            "集群已开展的发展环境治理工作",
            "governance.actions",
            GOVERNANCE,
            span=2,
            note=EVIDENCE_NOTE,
            height=104,
        ),
        *named_count_rows(
            "集群中小企业公共服务平台建设情况\n（需提供清单及佐证材料）",
            PLATFORMS,
            label_span=1,
            value_span=1,
            height=58,
        ),
        Row((label(SERVICES_LABEL), services), height=132),
    )
    return Part("七、治理和服务水平", Table((3100, 2500, 4038), rows))
