"""The least or the most that a figure may be beside the other answers, read from the rules that compare it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from assistant.answers import Value
from assistant.checks.findings import Severity
from assistant.checks.loading import rules_of
from assistant.checks.model import Check
from assistant.script import Form, Kind
from assistant.script.expression import Comparison, Reference
from assistant.script.formula import judge, operand
from assistant.script.intervals import Interval

_OUTWARD = {">=": ROUND_CEILING, "<=": ROUND_FLOOR}


@dataclass(frozen=True)
class Bound:
    """`sign` is >=, >, <= or <; `value` has the places that the blank takes."""

    sign: str
    value: Decimal

    def admits(self, figure: Decimal) -> bool:
        """Whether a figure keeps to the bound."""
        return {
            ">=": figure >= self.value,
            ">": figure > self.value,
            "<=": figure <= self.value,
            "<": figure < self.value,
        }[self.sign]


def bounds(form: Form, values: Mapping[str, Value], field_id: str) -> tuple[Bound, ...]:
    """What the rules that must be kept demand of a field: the strictest bound of each direction.

    Only rules of the make `{field} >= …` are read; one that cannot be worked out yet is left out.
    """
    strictest: dict[str, Bound] = {}
    for check in rules_of(form).readers.get(field_id, ()):
        bound = _bound(form, values, field_id, check)
        if bound is None:
            continue
        known = strictest.get(bound.sign[0])
        upwards = bound.sign[0] == ">"
        if known is None or (bound.value > known.value if upwards else bound.value < known.value):
            strictest[bound.sign[0]] = bound
    return tuple(strictest.values())


def _bound(form: Form, values: Mapping[str, Value], field_id: str, check: Check) -> Bound | None:
    rule = check.holds
    if not isinstance(rule, Comparison) or len(rule.symbols) != 1 or check.bands[-1][1] is not Severity.ERROR:
        return None
    left, right = rule.operands
    if left != Reference(field_id) or rule.symbols[0] not in (">=", ">", "<=", "<"):
        return None
    value = judge(right, lambda node: operand(node, values.get(node.name)))
    if not isinstance(value, Interval):
        return None
    places = Decimal(1) if form.fields[field_id].kind is Kind.COUNT else Decimal("0.01")
    rounding = _OUTWARD.get(rule.symbols[0], ROUND_HALF_UP)
    return Bound(rule.symbols[0], value.middle.quantize(places, rounding))
