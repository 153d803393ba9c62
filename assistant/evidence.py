"""Which answers must be backed by papers (佐证材料、清单), and which are; pure."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.answers import NamedCount, Sheet
from assistant.script import Field, Form, Kind, Question


def covers(stem: str, field_id: str) -> bool:
    """Whether evidence registered under `stem` backs the field: the same id, or a group above it."""
    return field_id == stem or field_id.startswith(f"{stem}.")


def registered(sheet: Sheet, field_id: str) -> tuple[str, ...]:
    """The papers that back a field, under its own id or a group's stem."""
    found: list[str] = []
    for stem, items in sheet.evidence.items():
        if covers(stem, field_id):
            found += [item for item in items if item not in found]
    return tuple(found)


def calling(form: Form, sheet: Sheet, question: Question) -> tuple[Field, ...]:
    """The fields behind an evidence question whose answers call for papers now."""
    fields = (field for other in form if other.evidence == question.about for field in other.fields)
    return tuple(field for field in fields if _calls(field, sheet))


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
