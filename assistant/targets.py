"""The rows of the target table with the least admissible value beside each; pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from assistant.answers import Sheet, Value
from assistant.checks.bounds import Bound, bounds
from assistant.checks.suggestions import suggest
from assistant.present import typed as typed_as
from assistant.script import Field, Form, Question


@dataclass(frozen=True)
class Row:
    """A row as it stands: `cells` as answered, `least` what the last cell must keep to."""

    label: str
    cells: tuple[str, ...]
    least: tuple[Bound, ...]
    current: bool


def is_target(question: Question) -> bool:
    """Whether the question is a row of figures of a table that is not by years."""
    return (
        bool(question.group) and question.kind.numeric and question.shape == "row" and not _yearly(question)
    )


def _yearly(question: Question) -> bool:
    return any(field.year is not None for field in question.asked)


def table(form: Form, question: Question, sheet: Sheet) -> list[Row]:
    """All rows of the question's table, in the form's order."""
    own = [other for other in form if other.group == question.group and is_target(other)]
    return [_row(form, other, sheet, other.id == question.id) for other in own]


def _row(form: Form, question: Question, sheet: Sheet, current: bool) -> Row:
    values = sheet.values
    cells = tuple(typed_as(field, values[field.id]) if field.id in values else "" for field in question.asked)
    return Row(question.label.rsplit(" | ", 1)[-1], cells, least(form, question, sheet, {}), current)


def least(form: Form, question: Question, sheet: Sheet, typed: Mapping[str, str]) -> tuple[Bound, ...]:
    """What the last cell must keep to, beside what is typed in the others, answered, or offered for them."""
    others = question.asked[:-1]
    offered = suggest(form, sheet, question)
    values: dict[str, Value] = {
        **{field.id: offered[field.id].value for field in others if field.id in offered},
        **sheet.values,
    }
    for field in others:
        figure = number(typed.get(field.id, ""))
        if figure is not None:
            values[field.id] = figure
    return bounds(form, values, question.asked[-1].id)


def last(question: Question) -> Field:
    """The cell that is bound: 目标值."""
    return question.asked[-1]


def number(text: str) -> Decimal | None:
    """A plain figure with or without its unit; None for anything that takes understanding."""
    bare = text.strip().replace(",", "").rstrip("%％家个项亿元万")
    try:
        return Decimal(bare) if bare.isascii() else None
    except InvalidOperation:
        return None
