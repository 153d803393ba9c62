"""Where an answer goes, and which place in the form a word means; pure."""

from __future__ import annotations

from collections.abc import Mapping

from assistant import progress
from assistant.answers import Sheet, Value
from assistant.script import Form, Kind, Question


def stored(form: Form, sheet: Sheet, question: Question, values: Mapping[str, Value]) -> Sheet:
    """The sheet with an answer in it: fields and their copies, evidence, or an explanation."""
    if question.kind is Kind.EVIDENCE:
        items = values.get(question.about)
        return sheet.with_evidence(question.about, tuple(map(str, items)) if isinstance(items, tuple) else ())
    if question.kind is Kind.EXPLANATION:
        return sheet.with_explanation(question.about, str(values.get(question.about, "")))
    copies = {
        other.id: values[other.copy_of]
        for other in form.fields.values()
        if other.copy_of is not None and other.copy_of in values
    }
    return sheet.with_values({**values, **copies})


def meant(form: Form, sheet: Sheet, target: str) -> tuple[Question | None, tuple[str, ...]]:
    """The question that an id means, and the one cell of it if a field of several is named.

    A part means its first open question, or its first when none is open.
    """
    if target in form.questions:
        return form.questions[target], ()
    if target in form.asked_by:
        question = form.asked_by[target]
        named = any(field.id == target for field in question.asked) and len(question.asked) > 1
        return question, (target,) if named else ()
    if found := form.find(target):
        return found[0], ()
    for part in form.parts:
        if target in (part.id, part.number, part.title):
            open_ = [question for question in progress.unsettled(form, sheet) if question.part == part.id]
            return (open_ or [*part.questions])[0], ()
    return None, ()
