"""How a figure was worked out, as a person would write it: `104 ÷ 208 × 100 = 50.00`."""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

from assistant.script.expression import (
    Call,
    Names,
    Negative,
    Node,
    Number,
    Operation,
    Quantity,
    Reference,
)

Show = Callable[[str], str]  # field id → its value as printed
MINUS = "−"  # in everything shown, for a figure below 0 as for a difference; a typed - reads as the same
_SIGNS = {"+": "+", "-": MINUS, "*": "×", "/": "÷"}
_STRENGTH = {"+": 1, "-": 1, "*": 2, "/": 2}
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_RADICALS = {2: "√", 3: "∛"}
_SHOWN_AS_ARGUMENT = {"round", "round_up", "round_down"}


def working(node: Node, result: str, show: Show) -> str:
    """The sum with its result; empty when there is nothing to reckon."""
    rounded = isinstance(node, Call) and node.function.name in ("round_up", "round_down")
    inner = node.arguments[0] if isinstance(node, Call) and rounded else node
    text = "" if _bare(inner) else _write(inner, show)[0]
    return f"{text} {'→' if rounded else '='} {result}" if text and text != result else ""


def two_places(number: Decimal) -> str:
    """A figure as the form prints it, half-up."""
    return str(number.quantize(Decimal("0.01"), ROUND_HALF_UP)).replace("-", MINUS)


def plain(number: Decimal) -> str:
    """A figure without trailing zeros: 40, 1.331."""
    text = f"{number:f}".replace("-", MINUS)
    return text.rstrip("0").rstrip(".") if "." in text else text


def _bare(node: Node) -> bool:
    """Whether there is nothing to reckon: a number, or a field taken over as it is."""
    return isinstance(node, Number) or (isinstance(node, Negative) and _bare(node.operand))


def _write(node: Node, show: Show) -> tuple[str, int]:
    """The text of a node and how strongly it binds (3: as one)."""
    if isinstance(node, Number):
        return plain(node.value), 3
    if isinstance(node, Reference | Names):
        text = show(node.name)
        return (f"({text})", 3) if text.startswith(MINUS) else (text, 3)
    if isinstance(node, Quantity):
        return _write(node.node, show)
    if isinstance(node, Negative):
        return f"{MINUS}{_in(node.operand, 3, show)}", 2
    if isinstance(node, Operation):
        own = _STRENGTH[node.symbol]
        right = own + 1 if node.symbol in "-/" else own
        return f"{_in(node.left, own, show)} {_SIGNS[node.symbol]} {_in(node.right, right, show)}", own
    return (_call(node, show), 3) if isinstance(node, Call) else ("", 3)


def _in(node: Node, strength: int, show: Show) -> str:
    text, own = _write(node, show)
    return text if own >= strength else f"({text})"


def _call(node: Call, show: Show) -> str:
    name = node.function.name
    arguments = [_write(argument, show)[0] for argument in node.arguments]
    if name in _SHOWN_AS_ARGUMENT:
        return f"({arguments[0]})" if isinstance(node.arguments[0], Operation) else arguments[0]
    if name == "root":
        degree = node.arguments[1]
        sign = _RADICALS.get(int(degree.value), "") if isinstance(degree, Number) else ""
        return f"{sign}({arguments[0]})"
    if name == "power":
        return f"{_in(node.arguments[0], 3, show)}{arguments[1].translate(_RAISED)}"
    if name in ("to_yi", "to_wan"):
        return f"({arguments[0]} {'÷' if name == 'to_yi' else '×'} 10000)"
    if name == "sum":
        return f"({' + '.join(arguments)})"
    return ""
