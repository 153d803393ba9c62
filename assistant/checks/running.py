"""One check over one set of answers: nothing, or a finding with its working and its ways out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from assistant.answers import NOTHING, FormDate, NamedCount, Nothing, Sheet, TargetRow, Value
from assistant.checks import findings
from assistant.checks.findings import Finding, Severity, WayKind
from assistant.checks.model import WORKING, Check, Sentence, Slot, Way
from assistant.checks.working import plain, two_places, working
from assistant.script import Form, Kind, Sense
from assistant.script.evaluation import Lookup
from assistant.script.expression import Names, Node, Number, Operand, Reference, Text, Words
from assistant.script.formula import judge, operand
from assistant.script.intervals import Interval, point
from assistant.wording import checks as wording
from assistant.wording import findings as sentences

_HALF = Decimal("0.005")  # what the second decimal place leaves open
_CENT = Decimal("0.01")
_BY_ROUNDING = Decimal("0.5")  # percentage points that a reviewer puts down to rounding


def run(check: Check, form: Form, values: Mapping[str, Value]) -> Finding | None:
    """What the check finds in these answers; None when all is well, or when it cannot be judged yet."""
    if any(id not in values for id in check.needed):
        return None
    return _Run(check, form, values).finding()


def excused(finding: Finding, sheet: Sheet) -> Finding:
    """The finding as an `info` when the applicant gave a reason and none of the values it excused has changed."""
    reason = sheet.reasons.get(finding.key) or sheet.reasons.get(finding.check)
    if reason is None or not finding.explainable or not reason.text.strip():
        return finding
    if any(reason.values.get(id) != sheet.values.get(id) for id in finding.fields):
        return finding
    message = sentences.explained(reason.text, finding.message)
    return replace(finding, severity=Severity.INFO, message=message, reason=reason.text, ways=())


@dataclass(frozen=True)
class Gap:
    """How far a stated figure is from what it should be."""

    stated: Decimal
    expected: Decimal

    @property
    def size(self) -> Decimal:
        """The distance, never negative."""
        return abs(self.stated - self.expected)


@dataclass(frozen=True)
class _Run:
    check: Check
    form: Form
    values: Mapping[str, Value]

    def finding(self) -> Finding | None:
        check = self.check
        if check.when is not None and judge(check.when, self._exact) is not True:
            return None
        if check.holds is not None:
            if judge(check.holds, self._rounded if check.rounding else self._exact) is not False:
                return None
            return self._found(check.bands[-1][1], check.say, None)
        return self._compared()

    # ── figures ───────────────────────────────────────────────────────────────────────────────────────

    def _exact(self, node: Reference | Names) -> Operand:
        return operand(node, self.values.get(node.name))

    def _rounded(self, node: Reference | Names) -> Operand:
        """An answer as all that rounds to it: 2.15 is ±0.005, 2.150 too, 2.1502 is ±0.00005; counts are exact."""
        value = self.values.get(node.name)
        field = self.form.fields.get(node.name)
        if not isinstance(value, Decimal) or field is None or field.kind is Kind.COUNT:
            return operand(node, value)
        half = _left_open(value)
        low = value - half
        return Interval(
            max(low, Decimal(0)) if field.sense is Sense.LEVEL and value >= 0 else low, value + half
        )

    def _compared(self) -> Finding | None:
        check = self.check
        assert check.expected is not None
        stated, expected = self._exact(Reference(check.stated)), judge(check.expected, self._exact)
        if not isinstance(stated, Interval) or not isinstance(expected, Interval):
            return None
        if self._admits(check.expected, stated.low):
            return None
        gap = Gap(stated.low, expected.middle)
        for other in check.alternatives:
            if self._admits(other.value, stated.low):
                return self._found(other.severity, other.say, gap)
        severity = next(s for limit, s in check.bands if limit is None or gap.size <= limit)
        for graver in check.graver:
            if judge(graver.when, self._with(gap)) is True:
                severity = graver.severity
        return self._found(severity, check.say, gap)

    def _admits(self, node: Node, stated: Decimal) -> bool:
        """Whether rounding explains the stated figure."""
        if not self.check.rounding:
            exact = judge(node, self._exact)
            return isinstance(exact, Interval) and exact.low == stated
        value = judge(node, self._rounded)
        return isinstance(value, Interval) and value.low - _HALF <= stated <= value.high + _HALF

    def _with(self, gap: Gap) -> Lookup:
        figures = {"=stated": gap.stated, "=expected": gap.expected, "=gap": gap.size}

        def look(node: Reference | Names) -> Operand:
            return point(figures[node.name]) if node.name in figures else self._exact(node)

        return look

    # ── words ─────────────────────────────────────────────────────────────────────────────────────────

    def _found(self, severity: Severity | None, say: Sentence, gap: Gap | None) -> Finding | None:
        check = self.check
        if severity is None:
            return None
        sum_ = self._working(gap)
        message = "".join(p if isinstance(p, str) else self._fill(p, gap, sum_) for p in say.pieces)
        if gap and check.rounding and severity is Severity.WARNING and gap.size <= _BY_ROUNDING:
            message += sentences.BY_ROUNDING
        explainable = severity is Severity.WARNING or (check.explainable and severity is Severity.ERROR)
        return Finding(
            check.id,
            severity,
            check.fields,
            message,
            ways=tuple(filter(None, (self._way(way, gap, explainable) for way in check.ways))),
            working=sum_,
            explainable=explainable,
            key=check.key,
        )

    def _working(self, gap: Gap | None) -> str:
        """The sum behind the expected figure, or behind the first value that is offered."""
        if gap and self.check.expected is not None:
            return working(self.check.expected, self._print(gap.expected, self.check.stated), self._show)
        for way in self.check.ways:
            offered = self._way(way, gap, explainable=False)
            if way.value and offered and offered.value is not None:
                return working(way.value, show(self.form, way.field_id, offered.value), self._show)
        return ""

    def _fill(self, slot: Slot, gap: Gap | None, sum_: str) -> str:
        node = slot.node
        if isinstance(node, Text):
            return sum_ if node.value == WORKING else node.value
        if isinstance(node, Reference) and node.name in self.values:
            return self._show(node.name)
        if isinstance(node, Number):
            return plain(node.value)
        if isinstance(node, Words):
            return node.items[0]  # the first is the name, the others are other ways to say it
        value = judge(node, self._with(gap) if gap else self._exact)
        if isinstance(value, Interval):
            return self._print(value.middle, slot.field_id)
        if value is None:
            return sentences.UNSTATED
        return "、".join(value) if isinstance(value, tuple) else str(value)

    def _show(self, id: str) -> str:
        """A field's value as the form prints it; 未写明 when it is not answered."""
        return show(self.form, id, self.values.get(id))

    def _print(self, number: Decimal, id: str) -> str:
        field = self.form.fields.get(id)
        if field is not None and field.kind is Kind.COUNT:
            return plain(number.quantize(Decimal(1), ROUND_HALF_UP))
        whole = field is None and number == number.to_integral_value() and number.as_tuple().exponent == 0
        return plain(number) if whole else two_places(number)

    # ── ways out ──────────────────────────────────────────────────────────────────────────────────────

    def _way(self, way: Way, gap: Gap | None, explainable: bool) -> findings.Way | None:
        if way.kind is not WayKind.TAKE:
            reasonless = way.kind is WayKind.REASON and not explainable
            return None if reasonless else findings.Way(way.label, way.kind, way.field_id)
        assert way.value is not None
        value = answer(self.form, way.field_id, judge(way.value, self._with(gap) if gap else self._exact))
        if value is None or value == self.values.get(way.field_id):
            return None
        if self._still_found(way.field_id, value):
            return None
        unit = self.form.fields[way.field_id].unit if isinstance(value, int | Decimal) else ""
        text = show(self.form, way.field_id, value) + unit
        label = way.label or wording.take(text)
        if way.label and f"“{text}”" not in label:  # 填“无” says what it stores
            label = wording.take_as(label, text)
        return findings.Way(label, way.kind, way.field_id, value)

    def _still_found(self, id: str, value: Value) -> bool:
        """Whether the check would find the same with this value in this field, or the value be lost."""
        if self.check.holds is None or value == 0:
            return self.check.holds is not None
        other = replace(self, values={**self.values, id: value})
        return judge(self.check.holds, other._rounded if self.check.rounding else other._exact) is False


def _left_open(value: Decimal) -> Decimal:
    """What the last place of a figure leaves open; never more than the second decimal place does."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(5).scaleb(exponent - 1) if isinstance(exponent, int) and exponent < -2 else _HALF


def answer(form: Form, id: str, value: Operand) -> Value | None:
    """A figure that was worked out as an answer to a field, half-up; None when it cannot be one."""
    field = form.fields[id]
    if value == "无":
        return NOTHING
    if isinstance(value, str):
        return value
    if not isinstance(value, Interval):
        return None
    if field.kind is Kind.COUNT:
        return int(value.middle.quantize(Decimal(1), ROUND_HALF_UP))
    return value.middle.quantize(_CENT, ROUND_HALF_UP)


def show(form: Form, id: str, value: Value | None) -> str:
    """A value within a sentence, without its unit."""
    field = form.fields.get(id)
    if value is None or isinstance(value, Nothing):
        return sentences.UNSTATED if value is None else "无"
    if isinstance(value, Decimal):
        return two_places(value) if field is None or field.kind is not Kind.COUNT else plain(value)
    if isinstance(value, NamedCount):
        return str(value.count)
    if isinstance(value, tuple):
        return "、".join(item.indicator if isinstance(item, TargetRow) else item for item in value)
    if isinstance(value, FormDate):
        return value.chinese
    if field is not None and field.kind is Kind.SINGLE_CHOICE:
        return field.option(str(value)).label
    return str(value)
