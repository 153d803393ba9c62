"""The answers that count: those to questions that are relevant now; the others are kept, and never summed."""

from __future__ import annotations

from collections.abc import Mapping

from assistant import progress
from assistant.answers import Sheet, Value
from assistant.script import Form


def in_force(form: Form, sheet: Sheet) -> Mapping[str, Value]:
    """The sheet's values without those of questions that are no longer relevant."""
    idle = {
        field.id
        for question in form
        if question.relevant is not None and question.fields and not progress.is_relevant(question, sheet)
        for field in question.fields
        if field.id in sheet.values
    }
    return {id: value for id, value in sheet.values.items() if id not in idle} if idle else sheet.values
