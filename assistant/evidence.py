"""Which answers must be backed by papers (佐证材料、清单), and which are; pure."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.answers import NamedCount, Sheet
from assistant.script import Field, Form, Kind, Question


def registered(sheet: Sheet, field_id: str) -> tuple[str, ...]:
    """The papers that back a field, under its own id or the stem of a group above it."""
    found: dict[str, None] = {}
    stem = field_id
    while stem:
        found.update(dict.fromkeys(sheet.evidence.get(stem, ())))
        stem = stem.rpartition(".")[0]
    return tuple(found)


def calling(form: Form, sheet: Sheet, question: Question) -> tuple[Field, ...]:
    """The fields behind an evidence question whose answers call for papers now."""
    return tuple(field for field in form.backed.get(question.about, ()) if _calls(field, sheet))


def outstanding(form: Form, sheet: Sheet, question: Question) -> tuple[Field, ...]:
    """The fields behind an evidence question that call for papers and have none."""
    due = calling(form, sheet, question)
    return tuple(field for field in due if not registered(sheet, field.id))


def evidence_questions(form: Form) -> Iterable[Question]:
    """The evidence questions in the form's order."""
    return (question for question in form if question.kind is Kind.EVIDENCE)


def _calls(field: Field, sheet: Sheet) -> bool:
    value = sheet.values.get(field.id)
    if field.kind is Kind.SINGLE_CHOICE:
        return value == "yes"
    if field.kind is Kind.MULTI_CHOICE:
        return isinstance(value, tuple) and bool(value)
    if isinstance(value, NamedCount):
        return value.count > 0
    return isinstance(value, int) and value > 0
