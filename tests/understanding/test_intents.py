"""Replies that want something else than to answer: what was typed → the follow-up's code, whatever is being asked."""

from __future__ import annotations

import pytest

from assistant.understanding import Code, FollowUp
from tests.understanding.reading import read, said

WANTED = {
    "help": "？|??|帮助|help|什么意思|什么意思？|这题什么意思啊|怎么填|这个怎么填？|怎么算的？|在哪里找|去哪里查|去哪找这个数？|为什么问这个|"
    "为啥要填这个|口径是什么|单位是万元还是亿元？|看不懂|不会填|给个例子|举个例子|能解释一下吗|不知道怎么填|你觉得填多少合适",
    "deferred": "回头再填|先跳过|跳过|暂缺|稍后|稍后再说|待定|先空着|下一题|等统计局给数|等统计局给了再填|数据还没出来|我去查一下|我问问再说|"
    "我得问一下财政局|晚点|明天再填|过两天补|以后再说|正在统计|待核实|领导不在，回头再填|资料不在手边|暂缺，待补|尚未公布|还没有，稍后再补|还没有，回头再填",
    "missing": "不清楚|不太清楚|没查到|查不到|不知道|不知道多少|没统计|没有统计过|没有数据|暂无数据|没算过|忘了|记不清了|说不准|"
    "这个我不清楚|真不知道|无法统计|不掌握|不详|未知|我是新来的，不清楚|涉密|不方便透露",
    "no_fabrication": "你帮我编一个|编一个|你帮我编一个合理的|随便填|随便填一个|你看着写|你看着办|估一个|你帮我估一个|你定|按平均水平填|"
    "填个达标的就行|参考别的县填|瞎填一个|你帮我写|帮我写一段|你替我填|差不多填一个",
}
TABLE = [(text, code) for code, texts in WANTED.items() for text in texts.split("|")]
EVERY_KIND = (
    "industry.output.2024",
    "industry.fdi",
    "innovation.standards.international",
    "cover.authority",
    "cover.cluster_name",
    "cover.contact",
    "industry.chain_text",
    "industry.chain_actions",
    "basic.accidents",
    "basic.energy_benchmark",
    "cover.date",
    "basic.authority_phone",
    "innovation.platforms.national",
    "plan.overview",
    "plan.targets.cooperation",
    "plan.targets.extra",
    "industry.chain_actions.evidence",
    "basic.accidents.explanation",
)


@pytest.mark.parametrize(("text", "code"), TABLE)
def test_an_intent_is_seen_whatever_is_asked(text: str, code: str) -> None:
    for name in EVERY_KIND:
        assert said(name, text) == code, name


TO_THE_PROGRAM = (
    "取消|重新开始|主菜单|设置|选项|念一下题目|下一部分|上一部分|回第一题|改第3题|第三部分第5题|导入 申报表.docx|另存为|保存到桌面|"
    "导出到桌面|检查结果|更多|我的草稿|念慢一点|测试|test|你是谁|打开文件|查找|我要修改|查看九|够了"
)


@pytest.mark.parametrize("text", TO_THE_PROGRAM.split("|"))
def test_what_is_said_to_the_program_answers_nothing(text: str) -> None:
    for name in EVERY_KIND:
        outcome = read(name, text)
        assert isinstance(outcome, FollowUp) and outcome.code is Code.MISSING, name
        assert "的答案，没有记下" in outcome.message and not outcome.candidates


@pytest.mark.parametrize(
    "text",
    [
        "测试中心",
        "草稿设计院",
        "选项技术研究所",
        "更多元化的产业协会",
        "检查结果互认联盟",
        "第一题材影视中心",
    ],
)
def test_a_name_may_begin_so(text: str) -> None:
    for name in ("innovation.platforms.national", "cover.operator"):
        outcome = read(name, text)
        assert not (isinstance(outcome, FollowUp) and "没有记下" in outcome.message)


STEERING = {
    "save": "保存|save|保存一下|存盘",
    "quit": "退出|保存退出|下次再填|先到这|今天先到这里|今天先到这，明天再填|不填了|再见|quit|exit|下班了",
    "check": "检查|检查一下|check",
    "export": "导出|导出word|生成申报表|打印",
    "review": "查看进度|还有多少题|还剩几题？|填到哪了|总览",
    "list": "草稿列表|list",
}


@pytest.mark.parametrize(
    ("text", "action"), [(text, action) for action, texts in STEERING.items() for text in texts.split("|")]
)
def test_words_that_steer(text: str, action: str) -> None:
    for name in EVERY_KIND:
        outcome = read(name, text)
        assert isinstance(outcome, FollowUp), name
        assert (outcome.code, outcome.action) == (Code.CONTROL, action), name


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("跳到三", "innovation"),
        ("跳到 三", "innovation"),
        ("去第三部分", "innovation"),
        ("第三部分", "innovation"),
        ("跳到3", "innovation"),
        ("转到创新能力", "innovation"),
        ("先填第八部分", "plan"),
        ("回到封面", "cover"),
        ("跳到集群占地面积", "basic.area"),
        ("跳到火星", "火星"),
    ],
)
def test_going_to_a_place(text: str, target: str) -> None:
    outcome = read("industry.output", text)
    assert isinstance(outcome, FollowUp)
    assert (outcome.code, outcome.action, outcome.target) == (Code.CONTROL, "goto", target)


CORRECTIONS = [
    ("上一题", "back", "", ""),
    ("返回", "back", "", ""),
    ("上一步", "back", "", ""),
    ("上一题填错了", "back", "", ""),
    ("我要改上一题", "back", "", ""),
    ("填错了", "back", "", ""),
    ("上一题改成212", "back", "", "212"),
    ("上一题应该是130", "back", "", "130"),
    ("刚才填错了", "review", "", ""),
    ("前面有个数填错了", "review", "", ""),
    ("联系人写错了", "review", "", ""),
    ("企业数改成212", "", "industry.firms", "212"),
    ("集群企业数量应该是212", "", "industry.firms", "212"),
    ("中小企业数量应为208", "", "industry.smes", "208"),
    ("前面那个总产值填错了", "", "industry.output", ""),
    ("把总产值改成130亿", "", "industry.output", "130亿"),
    ("2023年的企业数量填错了，应该是199", "", "industry.firms", "2023年199"),
    ("总产值改一下", "", "industry.output", ""),
    ("修改总产值", "", "industry.output", ""),
    ("小巨人那题填错了", "", "industry.little_giants", ""),
    ("申报时间填错了", "", "cover.date", ""),
    ("前面企业数写错了，是212家", "", "industry.firms", "212家"),
    ("更正：企业数量212", "", "industry.firms", "212"),
    ("回去改", "back", "", ""),
    ("主管部门改成青榕县发改局", "", "cover.authority", "青榕县发改局"),
    ("2021年集群总产值写错了，应该是58.2亿元", "", "helper.output.2021", "2021年58.2亿元"),
    ("2024年集群总产值写错了，应该是58.2亿元", "", "industry.output", "2024年58.2亿元"),
    ("国际标准改成都是0", "", "innovation.standards.international", "都是0"),
    ("团体标准写错了，改成0 0 1 1 2 2", "", "innovation.standards.group", "0 0 1 1 2 2"),
    ("国家标准参与数量改成0、1、1", "", "innovation.standards.national", "参与数量0、1、1"),
    ("2024年研发经费总额应该是2.15亿元", "", "innovation.rd_spend", "2024年2.15亿元"),
    ("2027年度里的252件改成262件", "", "plan.stage.2027", "把252件改成262件"),
]


@pytest.mark.parametrize(
    "name", ["industry.sme_output_share", "basic.accidents", "cover.date", "innovation.patents"]
)
def test_a_correction_may_name_a_label_of_the_form_in_full(name: str) -> None:
    outcome = read(
        name,
        "前面集群总产值占所在县级行政区划工业总产值比例写错了，改成2022年42.5%、2023年43.51%、2024年44.51%",
    )
    assert isinstance(outcome, FollowUp) and outcome.target == "industry.output_share_of_county"
    assert outcome.rest == "2022年42.5%、2023年43.51%、2024年44.51%"


def test_words_that_several_labels_have_are_asked_about_with_the_new_answer_kept() -> None:
    outcome = read("basic.accidents", "前面联系人改成韦明澈")
    assert isinstance(outcome, FollowUp)
    assert (outcome.action, outcome.target, outcome.rest) == ("which", "联系人", "韦明澈")


@pytest.mark.parametrize(("text", "action", "target", "rest"), CORRECTIONS)
def test_corrections_of_an_earlier_question(text: str, action: str, target: str, rest: str) -> None:
    for name in ("basic.area", "basic.accidents", "industry.fdi.2024", "plan.overview"):
        outcome = read(name, text)
        assert isinstance(outcome, FollowUp), name
        assert outcome.code is Code.CORRECT, name
        assert (outcome.action, outcome.target, outcome.rest) == (action, target, rest), name


ANSWERS = [
    ("industry.chain_text", "帮助企业对接链主，开展配套合作。"),
    ("industry.chain_text", "不清楚的地方我们进行了调研，形成难点清单。"),
    ("industry.chain_text", "集群编制图谱、保存竹种资源。"),
    ("industry.chain_text", "我们退出落后产能，检查安全隐患。"),
    ("industry.chain_text", "将传统工艺改成绿色工艺。"),
    ("industry.chain_text", "为什么我们能做成？因为有竹资源。"),
    ("cover.cluster_name", "查干湖渔业产业"),
    ("cover.cluster_name", "系统集成产业"),
    ("cover.cluster_name", "编织产业"),
    ("plan.problems", "部分企业不清楚政策，不知道如何申报，需要加强宣贯。"),
]


@pytest.mark.parametrize(("name", "text"), ANSWERS)
def test_a_real_answer_only_contains_such_words(name: str, text: str) -> None:
    assert said(name, text) == text


@pytest.mark.parametrize(
    ("name", "text", "kept"),
    [
        (
            "industry.chain_text",
            "近三年引进补链项目17个。另：请问这个要写多少字？",
            "近三年引进补链项目17个。",
        ),
        ("industry.chain_text", "近三年引进补链项目17个。这样写行吗", "近三年引进补链项目17个。"),
        ("industry.chain_text", "近三年引进补链项目17个，可以吗？", "近三年引进补链项目17个"),
        ("cover.authority", "青榕县工业和信息化局，对吗？", "青榕县工业和信息化局"),
        ("industry.firms.2024", "208家。另外小微企业算不算？", 208),
    ],
)
def test_an_answer_with_a_question_behind_is_offered(name: str, text: str, kept: object) -> None:
    outcome = read(name, text)
    assert isinstance(outcome, FollowUp)
    assert outcome.code is Code.AMBIGUOUS
    assert [candidate.values[name] for candidate in outcome.candidates] == [kept]


@pytest.mark.parametrize("text", ["企业数量是208", "中小企业数208"])
def test_a_figure_with_another_questions_label_is_not_stored_here(text: str) -> None:
    assert said("industry.output.2024", text) == "correct"


@pytest.mark.parametrize("text", ["好的", "嗯", "你好", "谢谢", "ok"])
def test_small_talk_answers_nothing(text: str) -> None:
    for name in ("industry.output.2024", "cover.authority", "industry.chain_text", "cover.date"):
        assert said(name, text) == "missing", name
