"""What was understood, in the shape in which a form can hold it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from assistant.answers import Value
from assistant.script import Form, Kind, Question
from assistant.understanding.outcome import Code, FollowUp, Outcome, Understood
from assistant.understanding.settling import settle
from assistant.wording import replies


def settled(form: Form, question: Question, outcome: Outcome) -> Outcome:
    """The outcome with values that the form can carry; asked back when nothing is left of one."""
    if question.kind in (Kind.EVIDENCE, Kind.EXPLANATION):  # they stand in no blank
        return outcome
    if isinstance(outcome, Understood):
        values = _values(form, outcome.values)
        if values is None:
            return FollowUp(Code.MISSING, replies.not_answered(question))
        return outcome if values == outcome.values else replace(outcome, values=values)
    read = ((candidate, _values(form, candidate.values)) for candidate in outcome.candidates)
    candidates = tuple(replace(candidate, values=values) for candidate, values in read if values is not None)
    if outcome.candidates and not candidates:  # what was read is nothing but the form's own marks
        return FollowUp(Code.MISSING, replies.not_answered(question))
    return outcome if candidates == outcome.candidates else replace(outcome, candidates=candidates)


def _values(form: Form, values: Mapping[str, Value]) -> dict[str, Value] | None:
    kept: dict[str, Value] = {}
    for id, value in values.items():
        field = form.fields.get(id)
        shaped = value if field is None else settle(field, value)
        if shaped is None:
            return None
        kept[id] = shaped
    return kept
