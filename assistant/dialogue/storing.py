"""Where an answer goes; pure."""

from __future__ import annotations

from collections.abc import Mapping

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
