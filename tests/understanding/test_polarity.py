"""Yes or no by the meaning of the label's predicate: what was typed → yes, no, not_applicable or the code."""

from __future__ import annotations

import pytest

from assistant.understanding import Understood
from tests.understanding.reading import read, said

CASES = {
    "basic.accidents": {
        "yes": "是|是（需附情况说明）|发生过|有|有过|1|A|y|√|发生过重大事故|2023年发生过一起较大事故，死了3人|是，2023年|发生了一起重大火灾|"
        "2024年没有，2023年有一起较大事故|较大事故1起",
        "no": "否|没有|没发生过|未发生|从未发生|近三年未发生|没出过事|没有事故|没有较大事故|没有较大的|没有较大及以上的|不存在|2|B|第二个|②|n|no|×|不是|0起|零事故|"
        "一次也没有|三年来都没有|没有没有|对，没有|不对，没有发生|否，近三年未发生|没有哦|不涉及|无|无较大事故发生|安全生产形势平稳，未发生事故|"
        "没有发生较大及以上事故|没有较大事故，但有一起一般事故|我们这边没有发生过这类事故",
        "ambiguous": "发生过一起一般事故|有过小事故|发生过事故|有一起，死亡1人|2019年发生过较大事故|不适用|/|0|不是没有|没有，2023年有一次|有，但不是较大|好的|是否",
        "approx": "应该没有|没有吧|好像没有|可能有",
        "conflict": "是，没有|是的，没有",
        "out_of_range": "3|C",
        "missing": "不清楚",
    },
    "basic.restricted": {
        "yes": "是|属于|属于限制类|属于淘汰类",
        "no": "否|不属于|不是|没有|属于鼓励类|属于允许类|是国家鼓励的|不属于禁止类|不在目录里|不属于，是鼓励类|我们是鼓励类产业|"
        "不属于国家规定的禁止、限制和淘汰类产业",
        "ambiguous": "有一部分属于限制类|不是鼓励类",
    },
    "basic.violations": {
        "yes": "存在|有|有一家企业偷税|存在失信企业",
        "no": "不存在|没有|无违法违规|没有偷税漏税|n|不存在上述行为|没有这些行为|未发现",
        "ambiguous": "有一家企业被罚过|有轻微违规|遵纪守法",
    },
    "basic.energy_benchmark": {
        "yes": "是|1|达到了|达标|没有不达标|没有不达标的|高于基准值|优于基准|没有低于基准|都达标了|是高耗能行业，达标",
        "no": "否|2|没达到|未达到|达不到|没有达到|不达标|低于基准值",
        "not_applicable": "3|三|不适用|不涉及|N/A|/|—|我们不是高耗能行业|不属于高耗能行业|非高耗能|不高耗能|没有高耗能企业|我们行业不涉及|"
        "非高耗能行业，不适用|不适用，竹藤行业没有能效标杆|不适用。我们达不到高耗能的标准",
        "ambiguous": "没有|还没有|无|有|不是|属于高耗能行业|基本达到|大部分达到|部分企业没达到|接近|正在改造|计划明年达标",
        "conflict": "不适用，但是达到了",
        "out_of_range": "4",
    },
    "basic.water_benchmark": {
        "yes": "达标|达到了基准值",
        "no": "没有达标",
        "not_applicable": "不是高用水行业|我们不是高耗水行业|不用水|用水很少，不适用",
    },
    "basic.provincial_cluster": {
        "yes": "是|有|已经认定了|是，2023年认定的|去年评上的|批下来了|2024年获自治区级认定",
        "no": "否|没有|还没有|没评上|未认定|还没批|没拿到|正在申报|已申报|准备申报|计划申报|申请中|不是省级的",
        "ambiguous": "今年刚公示|市级的",
    },
    "digital.software_use_rising": {
        "yes": "是|每年都在涨|稳步提升|逐年提高|稳中有升|逐年递增|越来越高|一年比一年高|是的，从30%提高到45%",
        "no": "否|没有|没有提升|没涨|下降了|不升反降|越来越低",
        "ambiguous": "去年降了，今年又升了|波动|先升后降|持平|没变化|没有下降|略有提升",
    },
    "green.carbon_monitoring": {
        "yes": "是|建立了|已建立|有|建了|有，2023年建的|已建立碳排放监测平台",
        "no": "否|没有|没建|还没搞|都没弄过|未建立|没有建立|计划明年建|准备建|拟建|明年建|筹建中",
        "ambiguous": "正在建|在建|部分企业建了|只有几家企业有|正在搭建|有方案没实施",
    },
    "green.solid_waste_above_average": {
        "yes": "高于|高于平均|比平均水平高|高出5个百分点|远高于|超过平均|高一点",
        "no": "低于|比行业平均低|没有高于|不高于|略低",
        "not_applicable": "不适用|N/A|没有固废|不产生固废|没有产生固废|我们没有大宗固废|不涉及|3",
        "ambiguous": "差不多|没有|持平|跟平均一样|不低于|无",
    },
    "green.water_reuse_above_average": {
        "yes": "高于平均水平|88%，高于行业",
        "no": "低|没有超过",
        "not_applicable": "N/A|不用水|我们生产不用水|没有工业用水",
    },
}
TABLE = [
    (name, text, expected)
    for name, answers in CASES.items()
    for expected, texts in answers.items()
    for text in texts.split("|")
]


@pytest.mark.parametrize(("name", "text", "expected"), TABLE)
def test_yes_no(name: str, text: str, expected: str) -> None:
    assert said(name, text) == expected


@pytest.mark.parametrize("text", ["冇得", "木有发生过", "冇发生过", "唔系", "莫得"])
def test_no_in_dialect_is_no(text: str) -> None:
    assert said("basic.accidents", text) == "no"


BESIDE = {
    "basic.water_benchmark：是的，自治区级": "（这里只勾选，“自治区级”不写进表格）",
    "basic.provincial_cluster：是，文件号桂工信2023年15号": "（这里只勾选，“文件号桂工信2023年15号”不写进表格）",
    "green.carbon_monitoring：是，由园区管委会负责，每季度报一次": "（这里只勾选，“由园区管委会负责，每季度报一次”不写进表格）",
    "basic.provincial_cluster：是的，自治区级": "",  # the question's own words
    "basic.provincial_cluster：是，2023年被认定": "",  # the answer once more
    "basic.restricted：否，我们是鼓励类": "",
    "basic.accidents：是，2023年6月一家木业公司发生较大火灾，已整改": "",  # offered as the 情况说明
    "basic.provincial_cluster：否。": "",
}


@pytest.mark.parametrize(("case", "told"), BESIDE.items())
def test_what_the_box_does_not_hold_is_said(case: str, told: str) -> None:
    outcome = read(*case.split("：", 1))
    assert isinstance(outcome, Understood)
    assert outcome.echo.partition("（这里")[2] == told.partition("（这里")[2]
