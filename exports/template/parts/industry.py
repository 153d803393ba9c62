"""二、主导产业情况."""

from __future__ import annotations

from collections.abc import Sequence

from exports.template.model import Part, Row, Table
from exports.template.rows import (
    EVIDENCE_NOTE,
    options_row,
    text_row,
    three_years,
    value_row,
    year_header,
    year_row,
)

CHAIN = {
    "chain_map": "绘制产业链图谱，开展产业链培育",
    "technology_list": "形成产业链技术难点清单或创新项目库，建立“揭榜挂帅”、“赛马”或众创众包等激励机制",
    "consortium": "联合集群上下游企业，组建创新联合体，开展产业链联合攻关",
    "research_partners": "引入高等院校、科研院所，开展产业链关键环节产学研协同创新",
    "supply_coordination": "建有产业链上下游产供销一体化协同协作机制",
    "chain_leader": "与产业链“链主”企业建立稳定合作配套关系",
    "advanced_clusters": "与先进制造业集群、国家新型工业化产业示范基地建立稳定合作配套关系",
    "supply_risk": "开展供应链风险评估工作，建立供应链风险防范机制",
}
COLLABORATION = {
    "shared_equipment": "开展通用生产设备共享",
    "shared_services": "开展物流、仓储、设计等服务资源共享",
    "shared_staff": "开展人力资源共享",
    "joint_purchasing": "开展同类设备和产品的集中采销",
    "shared_factories": "建立共享车间、共享工厂",
}
BRAND = {
    "quality_management": "开展了先进质量管理模式推广",
    "quality_diagnosis": "开展了质量诊断服务",
    "brand_standards": "建立了品牌运营、品牌管理标准宣贯等机制",
    "collective_marks": "获得了集体商标、地理标志产品批准认证或证明商标通过注册",
}


def part(base_year: int) -> Part:
    """Figures on the first page, texts and boxes on the second; the label and three years."""
    years = three_years(base_year)
    widths = (3998, 1880, 1880, 1880)
    return Part("二、主导产业情况", Table(widths, (*_figures(years), *_work())))


def _figures(years: Sequence[int]) -> tuple[Row, ...]:
    output = {
        "集群总产值（亿元）": "industry.output",
        "集群总产值占所在县级行政区划工业总产值比例（%）": "industry.output_share_of_county",
        "集群内中小企业产值占集群总产值比例（%）": "industry.sme_output_share",
        "集群主导产业产值占集群总产值比例（%）": "industry.leading_output_share",
        "集群主导产业产值增速（%）": "industry.leading_output_growth",
    }
    firms_and_trade = {
        "集群企业数量（年度当前值）": "industry.firms",
        "其中：集群中小企业数量（年度当前值）": "industry.smes",
        "主导产业相关的省级专精特新中小企业数量（年度当前值）": "industry.provincial_srdi_smes",
        "主导产业相关的国家级专精特新“小巨人”企业数量（年度当前值）": "industry.little_giants",
        "主导产业相关的国家级制造业单项冠军企业数量（年度当前值）": "industry.champions",
        "主导产业相关的国家级高新技术企业数量（年度当前值）": "industry.hightech_firms",
        "主导产业相关的创新型中小企业数量（年度当前值）": "industry.innovative_smes",
        "主导产业相关的上市中小企业数量（年度当前值）": "industry.listed_smes",
        "主导产业相关的上市辅导期中小企业数量（年度当前值）": "industry.prelisting_smes",
        "集群外商直接投资额（万元）": "industry.fdi",
        "集群外商直接投资额增长率（%）": "industry.fdi_growth",
        "集群主导产品出口贸易额（万元）": "industry.exports",
        "集群主导产品出口贸易额增长率（%）": "industry.exports_growth",
    }
    average = value_row(
        "近三年集群主导产业产值年均增速（%）", "industry.leading_output_cagr", span=3, height=32
    )
    return (
        year_header(years),
        *(year_row(words, field, years, height=32) for words, field in output.items()),
        average,
        *(year_row(words, field, years, height=32) for words, field in firms_and_trade.items()),
    )


def _work() -> tuple[Row, ...]:
    return (
        text_row("集群产业链强链补链情况\n（200字以内）", "industry.chain_text", span=3, height=114),
        options_row(
            "集群已开展的产业链强链补链工作", "industry.chain_actions", CHAIN, span=3, note=EVIDENCE_NOTE
        ),
        text_row(
            "集群内产业链资源协同协作情况\n（200字以内）", "industry.collaboration_text", span=3, height=114
        ),
        options_row(
            "集群已开展的产业链资源协同协作工作",
            "industry.collaboration_actions",
            COLLABORATION,
            span=3,
            note=EVIDENCE_NOTE,
        ),
        text_row("集群质量品牌建设情况\n（200字以内）", "industry.brand_text", span=3, height=114),
        options_row(
            "集群已开展的质量品牌建设工作", "industry.brand_actions", BRAND, span=3, note=EVIDENCE_NOTE
        ),
    )
