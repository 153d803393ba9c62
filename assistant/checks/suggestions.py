"""What can be worked out before it is asked, with the working; the applicant may always override it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from assistant.answers import Sheet, Value
from assistant.checks.loading import rules_of
from assistant.checks.model import Suggest
from assistant.checks.running import answer, show
from assistant.checks.working import working
from assistant.script import Field, Form, Kind, Question, Sense
from assistant.script.expression import Call, Node, Reference
from assistant.script.formula import judge, operand
from assistant.wording import checks as wording
from assistant.wording.findings import short

_ALL = 100  # per cent


@dataclass(frozen=True)
class Suggestion:
    """A value to offer, and where it comes from: the sum behind it, the blank it is taken from, a reason in words."""

    value: Value
    working: str


def suggest(form: Form, sheet: Sheet, question: Question) -> dict[str, Suggestion]:
    """Field id → what to offer for it; only for fields of the question that can be worked out by now."""
    offers = rules_of(form).offers
    found: dict[str, Suggestion] = {}
    for field in question.asked:
        for one in offers.get(field.id, ()):
            offered = _worked_out(form, sheet, one)
            if offered is not None:
                found[field.id] = offered
                break
    return found


def _worked_out(form: Form, sheet: Sheet, offer: Suggest) -> Suggestion | None:
    values = sheet.values  # also what is not relevant yet: last year's amount stands whoever asks for it
    if (
        offer.when is not None
        and judge(offer.when, lambda node: operand(node, values.get(node.name))) is not True
    ):
        return None
    value = answer(
        form, offer.field_id, judge(offer.value, lambda node: operand(node, values.get(node.name)))
    )
    if value is None or not _is_possible(form.fields[offer.field_id], value):
        return None
    result = show(form, offer.field_id, value)
    sum_ = working(offer.value, result, lambda id: show(form, id, values.get(id)))
    told = wording.basis(sum_ or _taken_from(form, offer.value), offer.because)
    return Suggestion(value, told) if told else None  # nobody is asked to take a figure on trust


def _is_possible(field: Field, value: Value) -> bool:
    """Whether a value may stand in its field: a share of more than all comes from figures that are wrong."""
    share = field.kind is Kind.PERCENT and field.sense is Sense.LEVEL
    return not share or not isinstance(value, Decimal) or 0 <= value <= _ALL


def _taken_from(form: Form, node: Node) -> str:
    """The blank from which a value is taken over as it is; "" when there is more to it."""
    inner = node.arguments[0] if isinstance(node, Call) and node.function.name == "round" else node
    if not isinstance(inner, Reference) or inner.name not in form.fields:
        return ""
    return wording.taken_from(short(form.fields[inner.name].label))
