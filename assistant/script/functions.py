"""The functions every formula may use; those over prose are added by the checks.

A function sees None for what is not answered yet; unless it says otherwise, it then gives None too.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from assistant.script.expression import Function, Operand
from assistant.script.intervals import Interval, point

_MOST_DIGITS = 12


def number(value: Operand) -> Interval:
    """The operand as a number. Raises TypeError for a text, 无 or a condition."""
    if isinstance(value, Interval):
        return value
    raise TypeError("not a number")


def _numeric(call: Callable[[list[Interval]], Operand]) -> Callable[[list[Operand]], Operand]:
    """A function of numbers: None as long as one is not known."""

    def judged(values: list[Operand]) -> Operand:
        return None if any(value is None for value in values) else call([number(v) for v in values])

    return judged


def _known(values: list[Operand]) -> Operand:
    """Whether every value is answered with something else than 无."""
    return all(value is not None and value != "无" for value in values)


def _positive(values: list[Operand]) -> Operand:
    """Whether one of the values is a number above 0."""
    return any(isinstance(value, Interval) and value.low > 0 for value in values)


def _zero(values: list[Operand]) -> Operand:
    """Whether every value is 0 or 无; None while one is not answered."""
    if any(value is None for value in values):
        return None
    return all(
        value == "无" or (isinstance(value, Interval) and value.low <= 0 <= value.high) for value in values
    )


def _sum(values: list[Interval]) -> Operand:
    total = point(0)
    for value in values:
        total = total + value
    return total


def _least(values: list[Interval]) -> Operand:
    return Interval(min(v.low for v in values), min(v.high for v in values))


def _greatest(values: list[Interval]) -> Operand:
    return Interval(max(v.low for v in values), max(v.high for v in values))


def _absolute(values: list[Interval]) -> Operand:
    (value,) = values
    if value.low <= 0 <= value.high:
        return Interval(Decimal(0), max(-value.low, value.high))
    return value if value.low > 0 else -value


def _root(values: list[Interval]) -> Operand:
    """root(x, n): the n-th root; None below 0."""
    value, degree = values
    if value.low < 0 or not 1 <= degree.low <= 10:
        return None
    return value.map(lambda x: x ** (1 / degree.low) if x else x)


def _power(values: list[Interval]) -> Operand:
    """power(x, n) for x from 0 up and a small whole n."""
    value, degree = values
    if value.low < 0 or degree.low not in range(11):
        return None
    return value.map(lambda x: x ** int(degree.low))


def _rounding(mode: str) -> Callable[[list[Interval]], Operand]:
    def rounded(values: list[Interval]) -> Operand:
        digits = int(values[1].low) if len(values) > 1 else 0
        if not 0 <= digits <= _MOST_DIGITS:
            return None
        return values[0].map(lambda x: x.quantize(Decimal(1).scaleb(-digits), mode))

    return rounded


def _scaled(factor: Decimal) -> Callable[[list[Interval]], Operand]:
    return lambda values: values[0].map(lambda x: x * factor)


FUNCTIONS: dict[str, Function] = {
    function.name: function
    for function in (
        Function("known", _known),
        Function("answered", lambda values: all(value is not None for value in values)),
        Function("number", lambda values: all(isinstance(value, Interval) for value in values)),
        Function("ticked", lambda values: any(isinstance(value, tuple) and bool(value) for value in values)),
        Function("positive", _positive),
        Function("zero", _zero),
        Function("sum", _numeric(_sum)),
        Function("min", _numeric(_least)),
        Function("max", _numeric(_greatest)),
        Function("abs", _numeric(_absolute), 1, 1),
        Function("root", _numeric(_root), 2, 2),
        Function("power", _numeric(_power), 2, 2),
        Function("round", _numeric(_rounding(ROUND_HALF_UP)), 1, 2),
        Function("round_up", _numeric(_rounding(ROUND_CEILING)), 1, 2),
        Function("round_down", _numeric(_rounding(ROUND_FLOOR)), 1, 2),
        Function("to_yi", _numeric(_scaled(Decimal("0.0001"))), 1, 1),  # 万元 → 亿元
        Function("to_wan", _numeric(_scaled(Decimal(10000))), 1, 1),  # 亿元 → 万元
    )
}
