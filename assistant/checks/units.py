"""In which unit a formula comes out; mixed units are a script's fault, found when it loads.

A bare number takes any unit; % is no unit (a share is a ratio times 100).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from assistant.script.expression import (
    Call,
    Comparison,
    Junction,
    Names,
    Negative,
    Node,
    Not,
    Number,
    Operation,
    Quantity,
    Reference,
)
from assistant.script.model import Field, Kind
from assistant.wording import checks as wording

Powers = tuple[tuple[str, int], ...]  # a unit as its factors: 亿元/家 → (("亿元", 1), ("家", -1))
_CONVERSIONS = {"to_yi": ("万元", "亿元"), "to_wan": ("亿元", "万元")}
_SAME = {"件": "个"}  # both count things: patents stand in either
_KEEP = {"sum", "min", "max", "abs", "round", "round_up", "round_down", "off_scale", "agrees", "near_whole"}


class UnitError(Exception):
    """Units that do not go together; the message says which."""


@dataclass(frozen=True)
class Measure:
    """What a node comes to: a number in a unit (None: any unit fits), or no number at all."""

    numeric: bool
    unit: Powers | None = None
    label: str = ""


_ANY = Measure(True)
_OTHER = Measure(False)


def measure(node: Node, field: Callable[[str], Field | None]) -> Measure:
    """What a node comes to. Raises UnitError where units are mixed or text is reckoned with."""
    if isinstance(node, Number):
        return Measure(True, _unit(node.unit)) if node.unit is not None else _ANY
    if isinstance(node, Reference):
        return _of_field(field(node.name))
    if isinstance(node, Negative):
        return _numeric(measure(node.operand, field))
    if isinstance(node, Quantity):
        inner = measure(node.node, field)
        return Measure(True, _unit(node.unit)) if node.unit else inner
    if isinstance(node, Operation):
        left, right = measure(node.left, field), measure(node.right, field)
        return _operation(node.symbol, _numeric(left), _numeric(right))
    if isinstance(node, Comparison):
        _comparison(node, field)
    elif isinstance(node, Call):
        return _call(node, field)
    elif isinstance(node, Not | Junction):
        for part in node.parts if isinstance(node, Junction) else (node.operand,):
            measure(part, field)
    return Measure(False, label="names" if isinstance(node, Names) else "")


def name_of(unit: Powers | None) -> str:
    """A unit as it is written: 亿元, 亿元/家."""
    over = [name if power == 1 else f"{name}^{power}" for name, power in unit or () if power > 0]
    under = [name if power == -1 else f"{name}^{-power}" for name, power in unit or () if power < 0]
    return "·".join(over) + "".join(f"/{name}" for name in under)


def _unit(unit: str) -> Powers:
    return () if unit in ("", "%") else ((_SAME.get(unit, unit), 1),)


def _of_field(field: Field | None) -> Measure:
    if field is None:  # {stated} and its like
        return _ANY
    if field.kind.numeric or field.kind is Kind.NAMED_COUNT:
        return Measure(True, _unit(field.unit), field.label)
    return Measure(False, label=field.label)


def _numeric(value: Measure) -> Measure:
    if not value.numeric:
        raise UnitError(wording.no_number(value.label or "条件"))
    return value


def _operation(symbol: str, left: Measure, right: Measure) -> Measure:
    if symbol in "+-":
        return _alike(left, right)
    if left.unit is None and right.unit is None:
        return _ANY
    powers = dict(left.unit or ())
    for name, power in right.unit or ():
        powers[name] = powers.get(name, 0) + (power if symbol == "*" else -power)
    return Measure(True, tuple(sorted((name, power) for name, power in powers.items() if power)))


def _alike(left: Measure, right: Measure) -> Measure:
    if left.unit is None or right.unit is None or left.unit == right.unit:
        return left if left.unit is not None else right
    raise UnitError(wording.mixed_units(name_of(left.unit), name_of(right.unit)))


def _comparison(node: Comparison, field: Callable[[str], Field | None]) -> None:
    measures = [measure(operand, field) for operand in node.operands]
    for symbol, left, right in zip(node.symbols, measures, measures[1:], strict=False):
        if symbol in ("==", "!=", "in", "not in"):
            if left.numeric and right.numeric:
                _alike(left, right)
        else:
            _alike(_numeric(left), _numeric(right))


def _call(node: Call, field: Callable[[str], Field | None]) -> Measure:
    name, measures = node.function.name, [measure(argument, field) for argument in node.arguments]
    if name in _CONVERSIONS:
        before, after = _CONVERSIONS[name]
        (value,) = measures
        if value.unit is not None and (before, 1) not in value.unit:
            raise UnitError(wording.wrong_conversion(name, name_of(value.unit)))
        return _operation("*", value, Measure(True, tuple(sorted([(after, 1), (before, -1)]))))
    if name in ("root", "power"):
        return _numeric(measures[0])
    if name not in _KEEP:
        return Measure(True) if name in ("words", "figure") else _OTHER
    alike = _ANY
    for value in measures[:1] if name.startswith("round") else measures:
        alike = _alike(alike, _numeric(value))
    return _OTHER if name in ("off_scale", "agrees", "near_whole") else alike
