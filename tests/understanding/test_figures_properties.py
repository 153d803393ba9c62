"""What holds for every figure: printed values read back, nothing raises, and no hedge is ever dropped."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from assistant.script import Field, Kind, Sense
from assistant.understanding.figures import read_figure
from assistant.understanding.outcome import Code, FollowUp, Understood
from assistant.understanding.printing import echo_value
from assistant.understanding.rows import read_row
from tests.understanding.blanks import context, fields, question

SINGLE = st.sampled_from(sorted(fields()))
ROWS = sorted({id.rpartition(".")[0] for id, field in fields().items() if field.column and not field.row})
# pieces of which replies are made: far more telling than any character
PIECES = st.sampled_from(
    [
        "120.5",
        "1,205",
        "64.85",
        "3",
        "0",
        "-5",
        "一百二十",
        "两百五",
        "十几",
        "几十",
        "3万5",
        "万",
        "亿",
        "元",
        "亿元",
        "万元",
        "家",
        "人",
        "%",
        "百分之",
        "成",
        "倍",
        "番",
        "个点",
        "百分点",
        "5/6",
        "104/208",
        "约",
        "大概",
        "左右",
        "多",
        "来",
        "以上",
        "不到",
        "到",
        "至",
        "-",
        "~",
        "→",
        "、",
        "，",
        "；",
        "\t",
        "\n",
        "|",
        "/",
        "（",
        "）",
        "2022",
        "2023年",
        "24年",
        "去年",
        "前年",
        "三年",
        "都是",
        "没有",
        "无",
        "不清楚",
        "比",
        "增长",
        "下降",
        "持平",
        "翻",
        "是上年的",
        "其中",
        "共",
        "美元",
        "公顷",
        "亩",
        "千克",
        "吨标准煤",
        "=",
        "×",
        "+",
        "不对，是",
        "主持",
        "参与",
        "基准",
        "目标",
        "点",
        "分之",
        "。",
        "年",
        "月",
        "第",
        "一",
    ]
)
patient = settings(deadline=None)  # a busy machine is no fault of the reader
REPLY = st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=12).map("".join))


@st.composite
def values(draw: st.DrawFn) -> tuple[Field, Decimal | int]:
    """A field and a value that it may hold."""
    field = fields()[draw(SINGLE)]
    least = 0 if field.none or field.kind is Kind.PERCENT else 1
    if field.kind is Kind.COUNT:
        return field, draw(st.integers(min_value=least, max_value=10**6))
    low, high = least, 10**7
    if field.kind is Kind.PERCENT:
        low = {Sense.LEVEL: 0, Sense.GROWTH: -(10**4), Sense.REDUCTION: -9 * 10**4}[field.sense]
        high = 9 * 10**4 if field.sense is Sense.GROWTH else 10**4
    return field, Decimal(draw(st.integers(min_value=low, max_value=high))) / 100


@patient
@given(values())
def test_what_is_printed_reads_back(given_: tuple[Field, Decimal | int]) -> None:
    field, value = given_
    outcome = read_figure(field, echo_value(field, value), context())
    assert isinstance(outcome, Understood), outcome
    assert outcome.values == {field.id: value}
    assert outcome.notes == ()


@patient
@given(st.sampled_from(ROWS), st.data())
def test_a_printed_row_reads_back(stem: str, data: st.DataObject) -> None:
    asked, cells = question(stem)
    assume(cells[0].kind is not Kind.PERCENT)
    whole = st.integers(min_value=100, max_value=9000)
    numbers = [data.draw(whole) for _ in cells]
    printed = {
        cell.id: number if cell.kind is Kind.COUNT else Decimal(number)
        for cell, number in zip(cells, numbers, strict=True)
    }
    text = "，".join(f"{cell.short_label} {echo_value(cell, printed[cell.id])}" for cell in cells)
    outcome = read_row(asked, cells, text, context())
    assert isinstance(outcome, Understood), outcome
    assert outcome.values == printed


@settings(max_examples=300, deadline=None)
@given(SINGLE, REPLY)
def test_no_reply_raises_and_every_follow_up_says_what_to_do(id: str, text: str) -> None:
    outcome = read_figure(fields()[id], text, context())
    assert isinstance(outcome, Understood | FollowUp)
    if isinstance(outcome, FollowUp):
        assert outcome.message.endswith(("。", "？"))


@settings(max_examples=300, deadline=None)
@given(st.sampled_from([*ROWS, "innovation.standards.national"]), REPLY)
def test_no_reply_raises_for_a_row(stem: str, text: str) -> None:
    asked, cells = question(stem)
    outcome = read_row(asked, cells, text, context())
    assert isinstance(outcome, Understood | FollowUp)
    if isinstance(outcome, Understood):
        assert set(outcome.values) == {cell.id for cell in cells}


@patient
@given(SINGLE, REPLY)
def test_what_is_understood_has_the_type_of_its_field(id: str, text: str) -> None:
    outcome = read_figure(fields()[id], text, context())
    for value in outcome.values.values() if isinstance(outcome, Understood) else ():
        if isinstance(value, Decimal):
            assert fields()[id].kind is not Kind.COUNT
            assert value == value.quantize(Decimal("0.01"))
        else:
            assert not isinstance(value, int) or fields()[id].kind is Kind.COUNT


@patient
@given(
    SINGLE,
    st.integers(min_value=2, max_value=99),
    st.sampled_from(["约{}", "大概{}", "{}左右", "{}上下", "差不多{}", "可能{}", "{}吧", "估计{}"]),
)
def test_a_hedged_figure_is_never_stored(id: str, number: int, hedged: str) -> None:
    outcome = read_figure(fields()[id], hedged.format(number), context())
    assert isinstance(outcome, FollowUp)
    assert outcome.code is Code.APPROX
    assert len(outcome.candidates) == 1


@patient
@given(
    SINGLE,
    st.integers(min_value=2, max_value=99),
    st.sampled_from(["{}以上", "不低于{}", "不到{}", "超过{}", "至少{}", "{}以内", ">{}", "{}+"]),
)
def test_a_bound_is_never_stored(id: str, number: int, bound: str) -> None:
    outcome = read_figure(fields()[id], bound.format(number), context())
    assert isinstance(outcome, FollowUp)
    assert outcome.code is Code.RANGE


@pytest.mark.parametrize(
    "text", ["1" * 500, "-" * 300, "年" * 200, "2022年" * 100, "1、" * 300, "（" * 300, "约" * 300]
)
def test_long_and_odd_replies_are_answered_quickly(text: str) -> None:
    asked, cells = question("industry.output")
    assert isinstance(read_row(asked, cells, text, context()), FollowUp)
    assert isinstance(read_figure(cells[-1], text, context()), FollowUp)
