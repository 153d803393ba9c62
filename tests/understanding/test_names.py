"""数量 and 名称: what was typed → the names, joined by |, or the follow-up's code."""

from __future__ import annotations

import pytest

from assistant.answers import NamedCount
from assistant.understanding import FollowUp
from tests.understanding.reading import read

ABC = "竹材工程研究中心|榕藤企业技术中心|家居设计研究院"
AB = "竹材工程研究中心|榕藤企业技术中心"
A = "竹材工程研究中心"

PLATFORMS = {
    "竹材工程研究中心、榕藤企业技术中心、家居设计研究院": ABC,
    "竹材工程研究中心，榕藤企业技术中心，家居设计研究院。": ABC,
    "竹材工程研究中心,榕藤企业技术中心;家居设计研究院": ABC,
    "竹材工程研究中心\n榕藤企业技术中心\n家居设计研究院": ABC,
    "竹材工程研究中心\t榕藤企业技术中心": AB,
    "竹材工程研究中心 榕藤企业技术中心": AB,
    "竹材工程研究中心/榕藤企业技术中心": AB,
    "1、竹材工程研究中心 2、榕藤企业技术中心 3、家居设计研究院": ABC,
    "1.竹材工程研究中心2.榕藤企业技术中心": AB,
    "1. 竹材工程研究中心\n2. 榕藤企业技术中心": AB,
    "（1）竹材工程研究中心（2）榕藤企业技术中心": AB,
    "①竹材工程研究中心②榕藤企业技术中心": AB,
    "一、竹材工程研究中心 二、榕藤企业技术中心": AB,
    "分别是：1、竹材工程研究中心2、榕藤企业技术中心": AB,
    # a name may end in a number, and then nothing is counted by it
    "竹材检测中心1、竹材检测中心2、竹材检测中心3": "竹材检测中心1|竹材检测中心2|竹材检测中心3",
    "2个，竹材检测中心1、竹材检测中心2": "竹材检测中心1|竹材检测中心2",
    "竹材工程研究中心和榕藤企业技术中心": AB,
    "竹材工程研究中心与榕藤企业技术中心": AB,
    "竹材工程研究中心以及榕藤企业技术中心": AB,
    "我们有竹材工程研究中心和榕藤企业技术中心": AB,
    "有啊，叫竹材工程研究中心，是2021年成立的": A,
    "有的，竹材工程研究中心和榕藤企业技术中心": AB,
    "一个是竹材工程研究中心，另一个是榕藤企业技术中心": AB,
    "家具与竹制品研究中心": "家具与竹制品研究中心",
    "《竹材工程研究中心》、《榕藤企业技术中心》": AB,
    "“竹材工程研究中心”、“榕藤企业技术中心”": AB,
    "“竹材”工程研究中心": "“竹材”工程研究中心",
    "竹材工程研究中心（依托青榕大学、桂南学院）、榕藤企业技术中心": "竹材工程研究中心（依托青榕大学、桂南学院）|榕藤企业技术中心",
    "3个：竹材工程研究中心、榕藤企业技术中心、家居设计研究院": ABC,
    "3家，竹材工程研究中心、榕藤企业技术中心、家居设计研究院": ABC,
    "共3个，分别是竹材工程研究中心、榕藤企业技术中心和家居设计研究院": ABC,
    "一共有3个省级平台，分别是：竹材工程研究中心，榕藤企业技术中心，家居设计研究院": ABC,
    "竹材工程研究中心、榕藤企业技术中心等2个": AB,
    "竹材工程研究中心、榕藤企业技术中心，共2家": AB,
    "竹材工程研究中心、榕藤企业技术中心两家": AB,
    "2家（竹材工程研究中心、榕藤企业技术中心）": AB,
    "2 竹材工程研究中心、榕藤企业技术中心": AB,
    "数量：2 名称：竹材工程研究中心、榕藤企业技术中心": AB,
    "数量2，名称竹材工程研究中心、榕藤企业技术中心": AB,
    "名称：竹材工程研究中心；数量：1": A,
    "就一个，竹材工程研究中心": A,
    "只有1个：竹材工程研究中心": A,
    "有1个，是竹材工程研究中心": A,
    "自治区级竹材工程研究中心": "自治区级竹材工程研究中心",
    "中国—东盟竹藤创新中心": "中国—东盟竹藤创新中心",
    "0": "",
    "0个": "",
    "零": "",
    "数量：0，名称：无": "",
    "没有省级的": "",
    "0，无": "",
    "没有，0个": "",
    "2个，名称不清楚": "incomplete",
    "1个，名字忘了": "incomplete",
    "竹材工程研究中心，计划明年再建一个": "ambiguous",
    "榕藤企业技术中心（已撤销）": "ambiguous",
    "竹材工程研究中心（2023年）、榕藤企业技术中心（2024年）": "竹材工程研究中心（2023年）|榕藤企业技术中心（2024年）",
    "竹材工程研究中心（1个）": A,
    "目前只有竹材工程研究中心": A,
    "省级：竹材工程研究中心": A,
    "等离子体研究中心": "等离子体研究中心",
    "这个要问财政局": "deferred",
    "领导不在，回头再填": "deferred",
    "竹材工程研究中心等5个": "mismatch",
    "3个，竹材工程研究中心、榕藤企业技术中心": "mismatch",
    "共2个，竹材工程研究中心、榕藤企业技术中心和家居设计研究院": "mismatch",
    "竹材工程研究中心、竹材工程研究中心": "mismatch",
    "3个竹材工程研究中心": "mismatch",
    "国家级竹材工程研究中心": "mismatch",
    "市级竹材工程研究中心、自治区级企业技术中心": "mismatch",
    "3个": "incomplete",
    "三个": "incomplete",
    "3": "incomplete",
    "建了两个": "incomplete",
    "3个，详见清单": "incomplete",
    "有三家，名单回头补": "incomplete",
    "竹材工程研究中心、榕藤企业技术中心等": "incomplete",
    "详见附件": "missing",
    "同上": "missing",
    "大概3个": "approx",
    "3个左右": "approx",
    "20多个": "approx",
    "若干": "approx",
    # a number that is not sure is no name, with its unit or without
    "约3": "approx",
    "大概有三": "approx",
    "好像3": "approx",
    "3左右": "approx",
    "20多": "approx",
    "2到3": "range",
    "3以上": "range",
    "不到3": "range",
    "好像是竹材工程研究中心": "approx",
    "至少2个": "range",
    "两三个": "range",
    "竹材工程研究中心，在建；榕藤企业技术中心": "ambiguous",
    "竹材工程研究中心（申报中）": "ambiguous",
    "有一个在申报": "ambiguous",
    "拟建竹材工程研究中心": "ambiguous",
    "竹材工程研究中心（2025年认定）": "ambiguous",
    "青榕县竹材、藤材工程研究中心": "ambiguous",
    "待定": "deferred",
    "编几个": "no_fabrication",
}

OTHERS = [
    ("governance.alliances", "青榕县家具与竹制品行业协会", "青榕县家具与竹制品行业协会"),
    ("governance.alliances", "青榕县家具协会和竹藤商会", "青榕县家具协会|竹藤商会"),
    ("governance.alliances", "两家，青榕县家具协会与青榕县竹藤商会", "青榕县家具协会|青榕县竹藤商会"),
    ("governance.alliances", "协会2个：青榕县家具协会、竹藤商会", "青榕县家具协会|竹藤商会"),
    ("governance.alliances", "竹产业联盟（筹建中）", "ambiguous"),
    ("innovation.platforms.national", "国家级企业技术中心", "国家级企业技术中心"),
    ("innovation.platforms.national", "自治区级竹材工程研究中心", "mismatch"),
    (
        "green.systems.national",
        "绿色工厂2家：榕藤家居、青竹木业；绿色园区1个：榕江工业园",
        "榕藤家居（绿色工厂）|青竹木业（绿色工厂）|榕江工业园（绿色园区）",
    ),
    (
        "green.systems.national",
        "绿色工厂2家（榕藤家居、青竹木业），绿色园区1个（榕江工业园）",
        "榕藤家居（绿色工厂）|青竹木业（绿色工厂）|榕江工业园（绿色园区）",
    ),
    ("green.systems.national", "绿色工厂3家：榕藤家居、青竹木业；绿色园区1个：榕江工业园", "mismatch"),
    ("green.systems.national", "绿色工厂2家、绿色园区1个", "incomplete"),
    ("green.systems.national", "榕藤家居、青竹木业、榕江工业园", "榕藤家居|青竹木业|榕江工业园"),
    (
        "digital.pilots.national",
        "“竹智造”平台试点示范项目、5G+工业互联网项目",
        "“竹智造”平台试点示范项目|5G+工业互联网项目",
    ),
]
TABLE = [("innovation.platforms.provincial", text, names) for text, names in PLATFORMS.items()] + OTHERS


@pytest.mark.parametrize(("name", "text", "expected"), TABLE)
def test_names_and_counts(name: str, text: str, expected: str) -> None:
    outcome = read(name, text)
    if isinstance(outcome, FollowUp):
        assert outcome.code.value == expected
        return
    value = outcome.values[name]
    assert isinstance(value, NamedCount)
    assert "|".join(value.names) == expected
    assert value.count == len(value.names)


def test_a_wrong_count_offers_the_right_one() -> None:
    outcome = read("innovation.platforms.provincial", "竹材工程研究中心、榕藤企业技术中心等3家")
    assert isinstance(outcome, FollowUp)
    corrected = NamedCount(2, ("竹材工程研究中心", "榕藤企业技术中心"))
    assert [candidate.values["innovation.platforms.provincial"] for candidate in outcome.candidates] == [
        corrected
    ]
