"""What is wrong with a check that reads well: mixed units, unknown options, bounds that nothing can cross."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from assistant.checks.findings import Severity
from assistant.checks.model import Check
from assistant.checks.units import Measure, UnitError, measure
from assistant.script import Field, Form, Kind, Sense
from assistant.script.expression import (
    Comparison,
    Junction,
    Negative,
    Node,
    Number,
    Reference,
    Text,
    walk,
)
from assistant.wording import checks as wording

_FLIPPED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}


def faults(check: Check, form: Form) -> Iterator[str]:
    """Everything wrong with one check, each as a sentence for its author."""
    if not check.fields:
        yield wording.NO_FINDING
    limits = [limit for limit, _ in check.bands[:-1]]
    rising = all(a is not None and b is not None and a < b for a, b in pairwise(limits))
    if not rising or None in limits or check.bands[-1][0] is not None:
        yield wording.BANDS_NOT_RISING
    yield from _units(check, form)
    for node in _trees(check):
        for inner in walk(node):
            if isinstance(inner, Comparison):
                yield from _options(inner, form)
                yield from _bounds(inner, form)
            elif isinstance(inner, Junction) and inner.symbol == "and":
                yield from _crossed(inner)


def _trees(check: Check) -> Iterator[Node]:
    yield from (node for node in (check.when, check.holds, check.expected) if node is not None)
    yield from (alternative.value for alternative in check.alternatives)
    yield from (graver.when for graver in check.graver)
    yield from check.say.nodes


def _units(check: Check, form: Form) -> Iterator[str]:
    try:
        measures = {id(node): measure(node, form.fields.get) for node in _trees(check)}
        for condition in (check.when, check.holds):
            if condition is not None and measures[id(condition)].numeric:
                yield wording.NOT_A_CONDITION
        if check.expected is not None:
            stated = measure(Reference(check.stated), form.fields.get)
            for value in (check.expected, *(one.value for one in check.alternatives)):
                yield from _fits(stated, measures[id(value)])
    except UnitError as error:
        yield str(error)


def _fits(stated: Measure, value: Measure) -> Iterator[str]:
    if not (stated.numeric and value.numeric):
        yield wording.NO_NUMBER
    elif stated.unit is not None and value.unit is not None and stated.unit != value.unit:
        from assistant.checks.units import name_of

        yield wording.mixed_units(name_of(stated.unit), name_of(value.unit))


def _options(node: Comparison, form: Form) -> Iterator[str]:
    """A choice compared with a slug that is none of its options."""
    for left, right in zip(node.operands, node.operands[1:], strict=False):
        for slug, place in ((left, right), (right, left)):
            if not (isinstance(slug, Text) and isinstance(place, Reference)):
                continue
            field = form.fields.get(place.name)
            known = [option.id for option in field.options] if field else []
            if field and known and slug.value not in known and not (field.none and slug.value == "无"):
                yield wording.no_option(field.label, slug.value, known)


def _bounds(node: Comparison, form: Form) -> Iterator[str]:
    """A figure compared with what it can never reach, or can never be but."""
    for symbol, left, right in zip(node.symbols, node.operands, node.operands[1:], strict=False):
        id, symbol, limit = _normal(left, symbol, right)
        field = form.fields.get(id)
        if field is None or limit is None:
            continue
        low, high = _reach(field)
        above = symbol in (">", ">=") and (
            (high is not None and limit > high) or (low is not None and limit < low)
        )
        below = symbol in ("<", "<=") and (
            (low is not None and limit < low) or (high is not None and limit > high)
        )
        if above or below:
            yield wording.impossible(f"{field.label} {symbol} {limit}")


def _reach(field: Field) -> tuple[Decimal | None, Decimal | None]:
    """The bounds of a figure, whatever is answered."""
    if not field.kind.numeric or field.sense is not Sense.LEVEL:
        return None, None
    return Decimal(0), Decimal(100) if field.kind is Kind.PERCENT else None


def _normal(left: Node, symbol: str, right: Node) -> tuple[str, str, Decimal | None]:
    """A comparison of a field with a number, the field first."""
    if isinstance(right, Reference):
        left, symbol, right = right, _FLIPPED.get(symbol, symbol), left
    if isinstance(right, Negative) and isinstance(right.operand, Number):
        right = Number(-right.operand.value)
    limit = right.value if isinstance(right, Number) else None
    return (left.name if isinstance(left, Reference) else ""), symbol, limit


def _crossed(node: Junction) -> Iterator[str]:
    """`x > 50 and x < 40`: no x is both."""
    lows: dict[str, Decimal] = {}
    highs: dict[str, Decimal] = {}
    for part in node.parts:
        if isinstance(part, Comparison) and len(part.symbols) == 1:
            id, symbol, limit = _normal(part.operands[0], part.symbols[0], part.operands[1])
            if id and limit is not None and symbol in (">", ">="):
                lows[id] = max(limit, lows.get(id, limit))
            elif id and limit is not None and symbol in ("<", "<="):
                highs[id] = min(limit, highs.get(id, limit))
    for id in lows.keys() & highs.keys():
        if lows[id] > highs[id]:
            yield wording.impossible(f"{id} > {lows[id]} and {id} < {highs[id]}")


def errs(check: Check) -> bool:
    """Whether the check can find an error."""
    return any(severity is Severity.ERROR for _, severity in check.bands) or any(
        graver.severity is Severity.ERROR for graver in check.graver
    )
