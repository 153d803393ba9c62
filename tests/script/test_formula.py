"""The formula language: what it reckons, what it cannot judge, and what it refuses to read."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answers import NOTHING, NamedCount, Value
from assistant.script.expression import Names, Reference, references
from assistant.script.formula import FormulaError, judge, operand, parse
from assistant.script.intervals import Interval, point

ANSWERS: dict[str, Value] = {
    "a": 104,
    "b": Decimal("208"),
    "c": Decimal("-2.50"),
    "none": NOTHING,
    "zero": 0,
    "text": "secondary",
    "ticks": ("chain_map", "consortium"),
    "named": NamedCount(2, ("甲", "乙")),
}

RECKONED: list[tuple[str, Any]] = [
    ("100 * {a} / {b}", Decimal(50)),
    ("{a} + {b} * 2", Decimal(520)),
    ("({a} + {b}) * 2", Decimal(624)),
    ("{a} - {b} - 1", Decimal(-105)),
    ("-{c} + 1", Decimal("3.50")),
    ("0.1 + 0.2", Decimal("0.3")),
    ("{a} < {b} <= 208", True),
    ("{a} > {b} or {text} == 'secondary'", True),
    ("not {a} > {b} and 'chain_map' in {ticks}", True),
    ("'x' not in {ticks}", True),
    ("{none} == '无'", True),
    ("{a} == '无'", False),
    ("{named}", Decimal(2)),
    ("'甲' in names({named})", True),
    ("known({a}, {none})", False),
    ("answered({a}, {none})", True),
    ("number({a}, {none})", False),
    ("positive({none}, {a})", True),
    ("zero({zero}, {none})", True),
    ("ticked({ticks})", True),
    ("sum({a}, {b}, 1)", Decimal(313)),
    ("min({a}, {b})", Decimal(104)),
    ("max({a}, {b})", Decimal(208)),
    ("abs({c})", Decimal("2.50")),
    ("round(2.345, 2)", Decimal("2.35")),
    ("round_up(2.86165, 2)", Decimal("2.87")),
    ("round_up(255.507)", Decimal(256)),
    ("round_down(0.159, 2)", Decimal("0.15")),
    ("power(1.1, 3)", Decimal("1.331")),
    ("round(root(8, 3), 9)", Decimal(2).quantize(Decimal("1E-9"))),
    ("to_yi(815000)", Decimal("81.5")),
    ("to_wan(81.5)", Decimal(815000)),
]


@pytest.mark.parametrize(("text", "value"), RECKONED)
def test_it_reckons(text: str, value: Any) -> None:
    assert parse(text).evaluate(ANSWERS) == value


@pytest.mark.parametrize(
    "text",
    [
        "{missing} + 1",
        "{missing} > 1",
        "{missing} == '无'",
        "not {missing} > 1",
        "{a} / {zero}",
        "{none} + 1",
        "{text} < 5",
        "{a} > 1 and {missing} > 1",
        "sum({a}, {missing})",
        "root({c}, 2)",
        "power(9, 999999999)",
        "round(1, 99999999)",
    ],
)
def test_it_cannot_be_judged(text: str) -> None:
    formula = parse(text)
    assert formula.evaluate(ANSWERS) is None
    assert formula.holds(ANSWERS) is False


def test_a_condition_is_decided_as_soon_as_one_side_decides_it() -> None:
    assert parse("{a} > 200 and {missing} > 1").evaluate(ANSWERS) is False
    assert parse("{missing} > 1 or {a} > 1").evaluate(ANSWERS) is True


def test_it_names_what_it_reads() -> None:
    formula = parse("{ a } + {b.2024} > names({c}) or {a} == 1")
    assert formula.fields == {"a", "b.2024", "c"}
    assert references(formula.tree) == ("a", "b.2024", "c")


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "()", "().__class__", "{a}.real", "{a}[0]", "[1, 2]", "{1: 2}", "lambda: 1", "1 if 2 else 3",
        "9**9**9", "2 ** 3", "1 // 2", "5 % 2", "1 << 9", "a", "__import__('os')", "open('x')", "eval('1')",
        "f'{a}'", "b'x'", "1j", "1e9", "0x10", "1_000", "True and 1", "x := 1", "{a} {b}", "{a", "a}", "{}",
        "{A}", "{a b}", "{{a}}", "1 +", "* 2", "({a}", "{a})", "'x", "sum()", "sum(1", "root(1)", "abs(1, 2)",
        "names(1)", "names({a}, {b})", "1" * 5000, "9" * 60, "(" * 3000, "(" * 60 + "1" + ")" * 60,
        "1" + "+1" * 300, "not " * 900 + "1", "-" * 900, "1;2", "#", "\\", "{a} = 1", "{a} <> 1", "{a} and", "@",
    ],
)  # fmt: skip
def test_it_refuses_what_the_language_has_not(text: str) -> None:
    with pytest.raises(FormulaError, match=r"公式|函数"):
        parse(text)


@given(st.text(alphabet="{}()'\"+-*/<>=!., abcnotdrixm0123456789_无@\n", max_size=60))
def test_no_text_does_more_than_be_refused(text: str) -> None:
    try:
        formula = parse(text)
    except FormulaError:
        return
    formula.evaluate({"a": Decimal("1E+999999"), "b": 0, "c": NOTHING})


@given(st.text(max_size=80))
def test_no_text_at_all_does_more_than_be_refused(text: str) -> None:
    try:
        parse(text)
    except FormulaError:
        return


def test_huge_numbers_come_to_nothing() -> None:
    assert parse("{a} * {a} * {a}").evaluate({"a": Decimal("1E+900000")}) is None


# ── intervals ─────────────────────────────────────────────────────────────────────────────────────────────

CENT = Decimal("0.005")
amounts = st.decimals(min_value=-1000, max_value=1000, places=2)


def look(values: dict[str, Decimal]) -> Any:
    """Every figure stands for all that round to it."""
    return lambda node: Interval(values[node.name] - CENT, values[node.name] + CENT)


def exact(values: dict[str, Decimal]) -> Any:
    return lambda node: point(values[node.name])


@given(amounts, amounts, amounts, st.tuples(*[st.decimals(-CENT, CENT)] * 3))
def test_an_interval_holds_every_possible_result(
    a: Decimal, b: Decimal, c: Decimal, off: tuple[Decimal, ...]
) -> None:
    printed = {"a": a, "b": b, "c": c}
    true = {name: value + shift for (name, value), shift in zip(printed.items(), off, strict=True)}
    for text in (
        "{a} * {b} - {c}",
        "{a} / {b} * 100",
        "abs({a}) + max({b}, {c})",
        "-{a} / ({b} - {c})",
        "round({a}, 1)",
    ):
        tree = parse(text).tree
        hull, value = judge(tree, look(printed)), judge(tree, exact(true))
        if isinstance(hull, Interval) and isinstance(value, Interval):
            slack = (abs(value.low) + 1) * Decimal("1E-20")
            assert hull.low - slack <= value.low <= hull.high + slack


@given(amounts, amounts)
def test_a_comparison_is_decided_only_when_every_possible_value_agrees(a: Decimal, b: Decimal) -> None:
    verdict = judge(parse("{a} < {b}").tree, look({"a": a, "b": b}))
    if verdict is not None:
        assert {verdict} == {
            judge(parse("{a} < {b}").tree, exact({"a": a + x, "b": b + y}))
            for x in (-CENT, CENT)
            for y in (-CENT, CENT)
        }
    else:
        assert abs(a - b) <= 2 * CENT


def test_names_and_counts_of_the_same_answer() -> None:
    value = NamedCount(2, ("甲", "乙"))
    assert operand(Reference("x"), value) == point(2)
    assert operand(Names("x"), value) == ("甲", "乙")
    assert operand(Names("x"), NOTHING) == ()
