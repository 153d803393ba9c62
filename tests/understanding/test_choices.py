"""Single and multiple choice: what was typed → the numbers of the options ticked, or the follow-up's code."""

from __future__ import annotations

import pytest

from assistant.answers import NOTHING
from assistant.script import default_form
from assistant.understanding import FollowUp, Understood
from tests.understanding.reading import read

EIGHT = "1 2 3 4 5 6 7 8"  # 强链补链 has eight options

STRENGTHENING = {
    "1、3、5": "1 3 5",
    "1,3,5": "1 3 5",
    "1 3 5": "1 3 5",
    "1.3.5": "1 3 5",
    "1。3。5": "1 3 5",
    "1/3/5": "1 3 5",
    "1\n3\n5": "1 3 5",
    "１、３、５": "1 3 5",
    "①③⑤": "1 3 5",
    "⑴⑶": "1 3",
    "❶❸": "1 3",
    "Ⅰ、Ⅲ": "1 3",
    "（1）（3）": "1 3",
    "一三五": "1 3 5",
    "一、三、五": "1 3 5",
    "A、C": "1 3",
    "a c": "1 3",
    "ACE": "1 3 5",
    "A,C和E": "1 3 5",
    "B": "2",
    "第1、3、5项": "1 3 5",
    "第一项和第三项": "1 3",
    "第2和第4": "2 4",
    "第3": "3",
    "3号": "3",
    "第一、二、三项": "1 2 3",
    "1、3、5三项": "1 3 5",
    "1、2两项": "1 2",
    "一三两项": "1 3",
    "2和4两个": "2 4",
    "前三项": "1 2 3",
    "前3个": "1 2 3",
    "前三项都做了": "1 2 3",
    "后两项": "7 8",
    "最后一个": "8",
    "倒数第二个": "7",
    "1-3": "1 2 3",
    "1到3": "1 2 3",
    "1～3": "1 2 3",
    "第一到第三": "1 2 3",
    "1-3，5": "1 2 3 5",
    "1至3、7": "1 2 3 7",
    "1、1、3": "1 3",
    "5、1、3": "1 3 5",
    "选1 3 5": "1 3 5",
    "√1 √3": "1 3",
    "我们做了1、3、5": "1 3 5",
    "这几项都有：1、3、5": "1 3 5",
    "1（已完成），3（已完成）": "1 3",
    "老师好，选1和3，谢谢": "1 3",
    "只做了1和3": "1 3",
    "1、3有，其他没有": "1 3",
    "1和3，其他没做": "1 3",
    "1做了，2没做，3做了": "1 3",
    "全选": EIGHT,
    "都有": EIGHT,
    "都做了": EIGHT,
    "全都做了": EIGHT,
    "以上全部": EIGHT,
    "八项都做了": EIGHT,
    "8个都有": EIGHT,
    "1-8": EIGHT,
    "除了3都有": "1 2 4 5 6 7 8",
    "除了第3项，其他都做了": "1 2 4 5 6 7 8",
    "除3和5外都做了": "1 2 4 6 7 8",
    "除了最后一项都有": "1 2 3 4 5 6 7",
    "除了供应链风险评估，其他都开展了": "1 2 3 4 5 6 7",
    "全选，除了3": "1 2 4 5 6 7 8",
    "都有，就3没有": "1 2 4 5 6 7 8",
    "只有3没做": "1 2 4 5 6 7 8",
    "没有做3，其他都做了": "1 2 4 5 6 7 8",
    "3没做，其他都做了": "1 2 4 5 6 7 8",
    "后三项没做，其他都做了": "1 2 3 4 5",
    "没有第3个，其余全选": "1 2 4 5 6 7 8",
    "除了1和3，其他都没有": "1 3",
    "绘制产业链图谱，开展产业链培育": "1",
    "绘制产业链图谱，开展产业链培育；组建创新联合体": "1 3",
    "1. 绘制产业链图谱，开展产业链培育\n3. 联合集群上下游企业，组建创新联合体，开展产业链联合攻关": "1 3",
    "绘制了产业链图谱，还组建了创新联合体": "1 3",
    "图谱、揭榜挂帅、链主": "1 2 6",
    "1、链主": "1 6",
    "图谱和联合体": "1 3",
    "图谱做了，联合体没做": "1",
    "建立了“揭榜挂帅”机制": "2",
    "与高校合作": "4",
    "无": "无",
    "一项都没有": "无",
    "都没做": "无",
    "以上都没有": "无",
    "都不是": "无",
    "尚未开展": "无",
    "135": "ambiguous",
    "12": "ambiguous",
    "1.3": "ambiguous",
    "0": "ambiguous",
    "零": "ambiguous",
    "两个": "ambiguous",
    "3项": "ambiguous",
    "有3项": "ambiguous",
    "前几项": "ambiguous",
    "3-1": "ambiguous",
    "五项都做了": "ambiguous",
    "2项，分别是1、3": "1 3",
    "三项：1、3、5": "1 3 5",
    "3个，1、3": "ambiguous",
    "第3项，第5项": "3 5",
    "从1到4": "1 2 3 4",
    "[1,3,5]": "1 3 5",
    "全部做了，有材料": EIGHT,
    "都不选": "无",
    "不选": "ambiguous",
    "大部分都做了": "ambiguous",
    "1是 2否 3是": "ambiguous",
    "0000000000": "out_of_range",
    "1或3": "ambiguous",
    "3没做": "ambiguous",
    "不选3": "ambiguous",
    "准备做3": "ambiguous",
    "3正在做": "ambiguous",
    "计划做3，已经做了1": "ambiguous",
    "产业链": "ambiguous",
    "产业链图谱.pdf": "ambiguous",
    "合作": "ambiguous",
    "法律援助": "ambiguous",
    "9": "out_of_range",
    "1、9": "out_of_range",
    "1-9": "out_of_range",
    "Z": "out_of_range",
    "前九项": "out_of_range",
    "应该是1和3": "approx",
    "1、3吧": "approx",
    "大概1、3": "approx",
}

OTHERS = [
    ("basic.sector", "第二产业", "2"),
    ("basic.sector", "二产", "2"),
    ("basic.sector", "2", "2"),
    ("basic.sector", "二", "2"),
    ("basic.sector", "第二", "2"),
    ("basic.sector", "属于第二产业", "2"),
    ("basic.sector", "第二产业（工业）", "2"),
    ("basic.sector", "工业", "2"),
    ("basic.sector", "家具制造", "2"),
    ("basic.sector", "食品加工业", "2"),
    ("basic.sector", "农业", "1"),
    ("basic.sector", "物流服务业", "3"),
    ("basic.sector", "旅游", "3"),
    ("basic.sector", "第三产业中的物流", "3"),
    ("basic.sector", "工业旅游", "ambiguous"),
    ("basic.sector", "一二三产融合", "ambiguous"),
    ("basic.sector", "第一、二产业", "ambiguous"),
    ("basic.sector", "12", "ambiguous"),
    ("basic.sector", "都是", "ambiguous"),
    ("basic.sector", "无", "ambiguous"),
    ("basic.sector", "不是第一产业", "ambiguous"),
    ("basic.sector", "4", "out_of_range"),
    ("basic.sector", "第二产业吧", "approx"),
    ("governance.services", "除了市场营销", "1 2 3 4 6 7"),
    ("governance.services", "人员培训，融资服务，管理咨询", "4 6 7"),
    ("governance.services", "提供了信息服务和创业辅导", "1 2"),
    ("governance.services", "市场营销没有，其他都有", "1 2 3 4 6 7"),
    ("governance.services", "全都提供了", "1 2 3 4 5 6 7"),
    ("governance.services", "没有市场营销", "ambiguous"),
    ("governance.services", "服务", "ambiguous"),
    ("industry.collaboration_actions", "物流、仓储共享", "2"),
    ("industry.collaboration_actions", "共享", "ambiguous"),
    (
        "industry.collaboration_actions",
        "开展物流、仓储、设计等服务资源共享；建立共享车间、共享工厂",
        "2 5",
    ),
    ("digital.services_actions", "两化融合", "3"),
    ("digital.services_actions", "贯标", "3"),
    ("digital.services_actions", "4321", "ambiguous"),
    ("digital.pilots_actions", "国家级和省级都有", "1 2"),
    ("industry.brand_actions", "地标", "4"),
    ("industry.brand_actions", "质量", "ambiguous"),
    ("cooperation.actions", "广交会和研讨会", "4 5"),
    ("cooperation.actions", "国际合作", "ambiguous"),
    ("cooperation.actions", "没有国际合作", "无"),
    ("green.actions", "水循环、固废利用", "3"),
    ("governance.actions", "机制", "ambiguous"),
    ("industry.chain_actions", "产业链图谱有，链主合作也有，风险评估没有", "1 6"),
    ("governance.services", "信息有，培训也有，融资没有", "1 4"),
    ("governance.services", "信息我们也做了，融资还没有", "1"),
    ("governance.services", "融资没有，信息也有", "1"),
    ("governance.services", "1有，3也有，5没有", "1 3"),
    ("governance.services", "1、3都有，5没有", "1 3"),
    ("governance.services", "前三项都有，后两项没有", "1 2 3"),
    ("green.actions", "节能诊断做了，清洁生产也做了，碳足迹没做", "1 4"),
    ("digital.services_actions", "服务商也有，诊断没有", "1"),
    ("governance.services", "都做了，3没做", "1 2 4 5 6 7"),
    ("governance.services", "六项都有，融资没有", "1 2 3 4 5 7"),
    ("governance.services", "五项都有，融资没有", "ambiguous"),
    ("governance.services", "也有", "ambiguous"),
    ("governance.services", "已开展", "ambiguous"),
    ("governance.services", "有，3没有", "ambiguous"),
]
NOTHING_DONE = ["都不要了", "一个都不要", "全都不要", "没有那个"]  # no box may be offered


def picked(name: str, text: str) -> str:
    """The numbers of the options that a reply ticks, 无, or the follow-up's code."""
    outcome = read(name, text)
    if isinstance(outcome, FollowUp):
        return outcome.code.value
    value = outcome.values[name]
    if value is NOTHING:
        return "无"
    options = [option.id for option in default_form().fields[name].options]
    slugs = (value,) if isinstance(value, str) else value
    assert isinstance(slugs, tuple)
    return " ".join(str(options.index(str(slug)) + 1) for slug in slugs)


@pytest.mark.parametrize(("text", "expected"), STRENGTHENING.items())
def test_a_long_list_is_picked_from(text: str, expected: str) -> None:
    assert picked("industry.chain_actions", text) == expected


@pytest.mark.parametrize(("name", "text", "expected"), OTHERS)
def test_words_and_numbers_of_other_lists(name: str, text: str, expected: str) -> None:
    assert picked(name, text) == expected


@pytest.mark.parametrize("text", NOTHING_DONE)
def test_what_is_denied_as_a_whole_offers_none(text: str) -> None:
    outcome = read("cooperation.actions", text)
    assert isinstance(outcome, FollowUp)
    assert [candidate.values for candidate in outcome.candidates] == [{"cooperation.actions": NOTHING}]


def test_digits_run_together_are_offered_apart() -> None:
    outcome = read("industry.chain_actions", "135")
    assert isinstance(outcome, FollowUp)
    assert [candidate.values["industry.chain_actions"] for candidate in outcome.candidates] == [
        ("chain_map", "consortium", "supply_coordination")
    ]


def test_words_that_several_options_share_offer_each() -> None:
    outcome = read("industry.chain_actions", "合作")
    assert isinstance(outcome, FollowUp)
    assert [str(candidate.values["industry.chain_actions"]) for candidate in outcome.candidates] == [
        "('chain_leader',)",
        "('advanced_clusters',)",
    ]


def test_every_option_is_picked_by_its_own_text_and_number() -> None:
    for field in default_form().fields.values():
        for number, option in enumerate(field.options, 1):
            for text in (option.label, str(number)):
                outcome = read(field.id, text)
                assert isinstance(outcome, Understood), (field.id, text)
                assert outcome.values[field.id] in (option.id, (option.id,)), (field.id, text)
