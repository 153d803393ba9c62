"""A part of the form as the rows of its table, filled so far; pure.

Each printed blank stands in a row behind its label; cells of one question and its years or columns share one, under a
heading with their names, as on paper.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assistant import progress
from assistant.answers import NamedCount, Sheet, TargetRow, Value
from assistant.script import Axis, Field, Form, Kind, Part, Question
from assistant.wording import form_view as wording
from assistant.wording import labels
from exports.fields import print_value


@dataclass(frozen=True)
class FormRow:
    """One row: its label, its cells, and the question that fills it; a heading has none."""

    label: str
    cells: tuple[str, ...]
    question: str = ""


def form_rows(form: Form, part: Part, sheet: Sheet) -> tuple[FormRow, ...]:
    """The rows of one part, in the form's order; headings stand where the columns change."""
    rows: list[FormRow] = [*_from_elsewhere(form, part, sheet)]
    columns: tuple[str, ...] = ()
    for question in part.questions:
        if not any(field.printed for field in question.fields) or not progress.is_relevant(question, sheet):
            continue
        heads = tuple(column.label for column in question.columns)
        if heads != columns and heads:
            rows.append(FormRow("", heads))
        columns = heads
        rows += _rows(question, sheet)
    return tuple(rows)


def _from_elsewhere(form: Form, part: Part, sheet: Sheet) -> Iterator[FormRow]:
    """The blanks of this part that another part's questions fill: what the cover asks stands at the top of part 一 too."""
    from exports.places.wanted import parts_wanted  # when the table is first looked at

    wanted = next((each for each in parts_wanted(form) if each.title == part.title), None)
    for field in (item.field for item in wanted.fields) if wanted else ():
        question = form.asked_by[field.id]
        if question.part != part.id:
            yield FormRow(labels.spoken(field.label), (_cell(field, question, sheet),), question.id)


def _rows(question: Question, sheet: Sheet) -> Iterator[FormRow]:
    fields = [field for field in question.asked if field.printed]
    label = labels.spoken(question.label)
    if question.kind is Kind.TABLE:
        yield from _targets(question, sheet)
    elif question.rows:
        for row in question.rows:
            own = [field for field in fields if field.row == row.id]
            yield FormRow(_row_label(label, row), _cells(own, question, sheet), question.id)
    elif question.columns:
        yield FormRow(label, _cells(fields, question, sheet), question.id)
    else:
        for field in fields:
            name = label if len(fields) == 1 else labels.spoken(field.label)
            yield FormRow(name, (_cell(field, question, sheet),), question.id)


def _row_label(label: str, row: Axis) -> str:
    return f"{label}·{row.label}"


def _cells(fields: list[Field], question: Question, sheet: Sheet) -> tuple[str, ...]:
    return tuple(_cell(field, question, sheet) for field in fields)


def _cell(field: Field, question: Question, sheet: Sheet) -> str:
    value = sheet.values.get(field.id)
    open_ = wording.PUT_OFF if question.id in sheet.deferred else wording.OPEN
    if field.options:
        return _boxes(field, value) if value is not None else f"{_boxes(field, None)}\n{open_}"
    if value is None:
        return open_
    if isinstance(value, NamedCount):
        names = "、".join(value.names) or ("无" if value.count == 0 else open_)
        return f"{wording.COUNT}{value.count} {field.unit}\n{wording.NAMES}{names}"
    if field.kind is Kind.NAMED_COUNT:  # 无
        return f"{wording.COUNT}0 {field.unit}\n{wording.NAMES}无"
    return print_value(field, value)


def _boxes(field: Field, value: Value | None) -> str:
    ticked = (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ()
    boxes = [f"{'☑' if option.id in ticked else '□'} {option.label}" for option in field.options]
    short = field.kind is Kind.SINGLE_CHOICE and sum(map(len, boxes)) < 20
    return ("  " if short else "\n").join(boxes)


def _targets(question: Question, sheet: Sheet) -> Iterator[FormRow]:
    """The rows of the target table that the applicant adds."""
    value = sheet.values.get(question.id)
    rows = [row for row in value if isinstance(row, TargetRow)] if isinstance(value, tuple) else []
    for row in rows:
        yield FormRow(f"{row.direction}·{row.indicator}", (row.baseline, row.target), question.id)
    if not rows:
        yield FormRow(
            labels.spoken(question.label), (_cell(question.asked[0], question, sheet),), question.id
        )
