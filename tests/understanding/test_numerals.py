"""One number in every spelling: text → the number, or None where it is not surely one."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.understanding.numerals import read_fraction, read_number

NUMBERS = """
    120.5            120.5
    007              7
    .5               0.5
    1,205,000        1205000
    1，205，000      1205000
    1 205 000        1205000
    1,205.5          1205.5
    1,205,000万      12050000000
    12 万            120000
    1.2E+06          1200000
    零               0
    〇               0
    十               10
    十二             12
    二十             20
    廿三             23
    卅               30
    一百零五         105
    一百十五         115
    一百二十         120
    两百五           250
    二百零八         208
    一千二           1200
    一千零二         1002
    一千零二十       1020
    两千零五十       2050
    一二三           123
    一二〇           120
    二〇二四         2024
    三点零八         3.08
    一百二十点五     120.5
    一二〇点五       120.5
    12点5            12.5
    壹佰贰拾点伍     120.5
    贰仟陆佰万整     26000000
    伍               5
    俩               2
    3万5             35000
    3万5千           35000
    3万5500          35500
    3万零5           30005
    一万零五百       10500
    一万零五         10005
    1.2万            12000
    10万             100000
    3千8百万         38000000
    120.5千万        1205000000
    1205百万         1205000000
    一点二亿         120000000
    十二点三千万     123000000
    三点二五千       3250
    三千零12         3012
    3千12            None
    三千零100        3100
    5千10百          None
    一点二点三       None
    12亿3千万        1230000000
    一亿三           130000000
    120亿零5000万    12050000000
    3个亿            300000000
    1.2万亿          1200000000000
    一百二十亿五千万 12050000000
    1百20            120
    1百2             120
    3千800           3800
    -120.5           -120.5
    －3              -3
    负五点二         -5.2
    负120            -120
    +5               5
    六分之三         0.5
    1/4              0.25
    3万55            None
    百               None
    万               None
    亿               None
    点五             None
    五点             None
    120.5.3          None
    1,20             None
    1,2050           None
    1 2              None
    12O              None
    五百六七         None
    一亿亿           None
    家               None
    1/0              None
"""


@pytest.mark.parametrize("line", [line for line in NUMBERS.splitlines() if line.strip()])
def test_a_number(line: str) -> None:
    text, _, expected = line.strip().rpartition(" ")
    value = read_number(text.strip().removesuffix(" "))
    assert value == (None if expected == "None" else Decimal(expected))


@pytest.mark.parametrize("text", ["", " ", "-", "9" * 30, "九" * 30, "1" + "万亿" * 3])
def test_what_is_no_number_is_none(text: str) -> None:
    assert read_number(text) is None


def test_a_fraction_keeps_both_numbers() -> None:
    assert read_fraction("六分之五") == (Decimal(5), Decimal(6))
    assert read_fraction("5/6") == (Decimal(5), Decimal(6))
    assert read_fraction("5/0") is None
    assert read_fraction("56") is None


patient = settings(deadline=None)  # a busy machine is no fault of the reader
_DIGITS = "零一二三四五六七八九"


def spoken(number: int) -> str:
    """The number as it is said: 120005000 → 一亿二千零五千 is wrong, 一亿二千万五千 right; 零 fills each gap."""
    for unit, mark in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if number >= unit:
            high, low = divmod(number, unit)
            gap = "零" if 0 < low < unit // 10 else ""
            return f"{spoken(high)}{mark}{gap}{spoken(low) if low else ''}"
    return _DIGITS[number]


@patient
@given(st.integers(min_value=0, max_value=10**11))
def test_every_number_reads_back_from_its_chinese_name(number: int) -> None:
    assert read_number(spoken(number)) == number


@patient
@given(st.integers(min_value=0, max_value=10**14))
def test_every_number_reads_back_from_its_thousands(number: int) -> None:
    assert read_number(f"{number:,}") == number


@patient
@given(st.text(max_size=30))
def test_no_text_raises(text: str) -> None:
    read_number(text)
