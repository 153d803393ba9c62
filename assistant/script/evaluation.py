"""What a tree comes to, over answers looked up by field id; three-valued, with None for "cannot judge yet".

Numbers are intervals: with exact answers every comparison is decided; with answers that stand for all
that round to them, a comparison is decided only when every possible value agrees.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from assistant.script.expression import (
    Call,
    Comparison,
    Junction,
    Names,
    Negative,
    Node,
    Not,
    Number,
    Operand,
    Operation,
    Quantity,
    Reference,
    Text,
    Words,
)
from assistant.script.functions import number
from assistant.script.intervals import Interval, point

Lookup = Callable[[Reference | Names], Operand]


def evaluate(node: Node, look: Lookup) -> Operand:
    """The node's value. Raises TypeError, ZeroDivisionError or DecimalException when there can be none."""
    return _EVALUATORS[type(node)](node, look)


def _operation(node: Operation, look: Lookup) -> Operand:
    left, right = evaluate(node.left, look), evaluate(node.right, look)
    if left is None or right is None:
        return None
    a, b = number(left), number(right)
    if node.symbol == "+":
        return a + b
    if node.symbol == "-":
        return a - b
    return a * b if node.symbol == "*" else a / b


def _negative(node: Negative, look: Lookup) -> Operand:
    value = evaluate(node.operand, look)
    return None if value is None else -number(value)


def _not(node: Not, look: Lookup) -> Operand:
    value = evaluate(node.operand, look)
    return None if value is None else not value


def _junction(node: Junction, look: Lookup) -> Operand:
    decisive = node.symbol == "or"
    unknown = False
    for part in node.parts:
        try:
            value = evaluate(part, look)
        except (TypeError, ArithmeticError):
            value = None
        if value is None:
            unknown = True
        elif bool(value) is decisive:
            return decisive
    return None if unknown else not decisive


def _comparison(node: Comparison, look: Lookup) -> Operand:
    values = [evaluate(part, look) for part in node.operands]
    if any(value is None for value in values):
        return None
    verdicts = [_compare(s, a, b) for s, a, b in zip(node.symbols, values, values[1:], strict=False)]
    if any(verdict is False for verdict in verdicts):
        return False
    return None if any(verdict is None for verdict in verdicts) else True


def _compare(symbol: str, left: Operand, right: Operand) -> bool | None:
    if symbol in ("in", "not in"):
        return (isinstance(right, tuple) and left in right) is (symbol == "in")
    if symbol in ("==", "!="):
        same = _same(left, right)
        return same if same is None or symbol == "==" else not same
    a, b = number(left), number(right)
    if symbol in (">", ">="):
        a, b, symbol = b, a, "<" if symbol == ">" else "<="
    if symbol == "<":
        return True if a.high < b.low else False if a.low >= b.high else None
    return True if a.high <= b.low else False if a.low > b.high else None


def _same(left: Operand, right: Operand) -> bool | None:
    if not (isinstance(left, Interval) and isinstance(right, Interval)):
        return left == right
    if left.exact and right.exact:
        return left.low == right.low
    return False if left.high < right.low or right.high < left.low else None


def _call(node: Call, look: Lookup) -> Operand:
    return node.function.call([evaluate(argument, look) for argument in node.arguments])


_EVALUATORS: dict[type[Any], Callable[..., Operand]] = {
    Number: lambda node, look: point(node.value),
    Text: lambda node, look: node.value,
    Words: lambda node, look: node.items,
    Reference: lambda node, look: look(node),
    Names: lambda node, look: look(node),
    Quantity: lambda node, look: evaluate(node.node, look),
    Negative: _negative,
    Not: _not,
    Operation: _operation,
    Junction: _junction,
    Comparison: _comparison,
    Call: _call,
}
