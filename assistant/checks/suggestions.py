"""What can be worked out before it is asked, with the working; the applicant may always override it."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.answers import Sheet, Value
from assistant.checks.loading import rules_of
from assistant.checks.model import Suggest
from assistant.checks.running import answer, show
from assistant.checks.working import working
from assistant.script import Form, Question
from assistant.script.formula import judge, operand


@dataclass(frozen=True)
class Suggestion:
    """A value to offer, and the sum behind it (empty when it is simply taken over)."""

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
    if value is None:
        return None
    result = show(form, offer.field_id, value)
    return Suggestion(value, working(offer.value, result, lambda id: show(form, id, values.get(id))))
