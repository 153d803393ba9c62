"""Telephone numbers and contacts: what was typed → number, or name and number, or the follow-up's code."""

from __future__ import annotations

import pytest

from tests.understanding.reading import said

MOBILE, LAND = "13900000118", "0771-5550118"

NUMBERS = {
    MOBILE: "13900000118|139-0000-0118|139 0000 0118|139.0000.0118|+86 13900000118|+8613900000118|86-13900000118|0086 139 0000 0118|"
    "１３９０００００１１８|电话：13900000118|我的电话是13900000118|手机13900000118（微信同号）|13900000118（韦明澈）|13900000118谢谢|"
    "一三九零零零零零一一八|幺三九零零零零零幺幺八|没有座机，手机13900000118",
    LAND: "0771-5550118|(0771) 555 0118|（0771）5550118|0771 5550118|07715550118|0771—5550118|0771-555-0118|0771/5550118|座机0771-5550118",
    "010-12345678": "010-12345678|01012345678|010 1234 5678",
    "400-800-1234": "400-800-1234|4008001234",
    f"{LAND}转8001": "0771-5550118转8001|0771-5550118-8001|0771-5550118 转 8001|0771-5550118分机8001|0771-5550118 ext 8001",
    f"{MOBILE}、13900000119": "13900000118/13900000119|13900000118、13900000119|13900000118 13900000119|13900000118和13900000119",
    f"{MOBILE}、{LAND}": "13900000118，0771-5550118|13900000118 0771-5550118|手机13900000118；座机0771-5550118",
    f"{LAND}、0771-5550119": "0771-5550118、5550119|0771-5550118/5550119",
    "incomplete": "1390000011|5550118|0771-55501|139****0118",
    "format": "139000001188|23900000118|12900000118|13900000ll8|139OOOOO118|0771-555011888",
    "missing": "无|没有|不知道|韦明澈|同上|abc@qq.com",
    "deferred": "待定",
    "help": "电话是多少",
}


@pytest.mark.parametrize(
    ("text", "expected"), [(text, number) for number, texts in NUMBERS.items() for text in texts.split("|")]
)
def test_numbers(text: str, expected: str) -> None:
    assert said("basic.authority_phone", text) == expected


KNOWN = {
    "cover.contact": "韦明澈",
    "cover.phone": MOBILE,
    "basic.authority_contact": "韦明澈",
    "basic.authority_phone": MOBILE,
}
AGAIN = {
    MOBILE: "同上|同上。|和主管部门一样|跟上面一样|一样的|同一个电话|与主管部门相同|和封面一样|同主管部门|和前面的联系电话一样|就是上面那个",
    "13900000119": "不一样，是13900000119|不一样 13900000119|不是同一个，13900000119|不同，13900000119",
}


@pytest.mark.parametrize(
    ("text", "expected"), [(text, number) for number, texts in AGAIN.items() for text in texts.split("|")]
)
def test_the_same_as_before(text: str, expected: str) -> None:
    assert said("basic.operator_phone", text, KNOWN) == expected


CONTACTS = {
    "韦明澈 13900000118": "韦明澈 13900000118|13900000118 韦明澈|韦明澈13900000118|韦明澈，13900000118|韦明澈：13900000118|韦明澈\t13900000118|"
    "韦明澈\n13900000118|联系人：韦明澈 电话：13900000118|联系人韦明澈，电话139-0000-0118|姓名：韦明澈；手机：13900000118|韦明澈（科长）13900000118|"
    "韦明澈科长 13900000118|科长韦明澈 13900000118|县工信局韦明澈 13900000118|县工信局中小企业股股长韦明澈，电话13900000118|韦明澈女士，13900000118|"
    "韦 明澈 13900000118|找韦明澈 13900000118|我叫韦明澈，13900000118|请联系韦明澈，电话13900000118，谢谢|13900000118（韦明澈）|韦明澈(13900000118)",
    "韦明澈 0771-5550118": "联系人是韦明澈，联系电话是0771-5550118|主管部门联系人韦明澈，联系方式0771-5550118",
    "韦明澈 13900000118、0771-5550118": "韦明澈，手机13900000118，座机0771-5550118",
    "欧阳明 13900000118": "欧阳明 13900000118",
    "阿依古丽·买买提 13900000118": "阿依古丽·买买提 13900000118",
    "incomplete": "青榕县榕江工业园管委会 张主任 0771-5500011|韦科长，13900000118|韦先生 13900000118|小韦 13900000118|韦工 13900000118|李总13900000118|欧阳科长 13900000118|我 13900000118|"
    "韦明澈|13900000118|联系电话：13900000118|韦明澈 1390000011|韦明澈 5550118",
    "format": "韦明澈 139000001188|韦明澈 2390000011",
    "ambiguous": "韦明澈、覃若溪 13900000118|韦明澈和覃若溪，13900000118|韦明澈 13900000118，覃若溪 13900000119|县工信局 0771-5550118",
    "missing": "无|不清楚|同上",
}


@pytest.mark.parametrize(
    ("text", "expected"), [(text, both) for both, texts in CONTACTS.items() for text in texts.split("|")]
)
def test_contacts(text: str, expected: str) -> None:
    found = said("cover.contact", text)
    assert (" ".join(found.values()) if isinstance(found, dict) else found) == expected


@pytest.mark.parametrize(
    ("text", "name", "number"),
    [
        ("覃若溪 13900000119", "覃若溪", "13900000119"),
        ("同上", "韦明澈", MOBILE),
        ("和主管部门一样", "韦明澈", MOBILE),
        ("不一样，覃若溪，13900000119", "覃若溪", "13900000119"),
        ("覃若溪，电话同上", "覃若溪", MOBILE),
    ],
)
def test_the_operators_contact(text: str, name: str, number: str) -> None:
    expected = {"basic.operator_contact": name, "basic.operator_phone": number}
    assert said("basic.operator_contact", text, KNOWN) == expected
