"""佐证材料清单: every paper that an answer calls for, for which blank, what is registered, and what is outstanding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant import evidence as papers
from assistant.answers import Sheet
from assistant.script import Field, Form, Kind, Question
from assistant.showing import show_value
from assistant.wording import attachments as wording
from assistant.wording import labels
from exports.attachments.model import Column, Table

_WIDTHS = (1.1, 1.1, 5.4, 6.9, 2.0, 5.0, 1.7, 3.1)
"""On pages that lie on their side."""
_CENTRED = (True, True, False, False, True, False, True, False)


def evidence_table(form: Form, sheet: Sheet, places: Mapping[str, str]) -> Table | None:
    """The table in the form's order; None when no answer calls for papers.

    `places` maps a field or stem to where its list stands in the same attachments.
    """
    due = [(question, papers.calling(form, sheet, question)) for question in papers.evidence_questions(form)]
    rows = [_row(form, sheet, question, fields, places) for question, fields in due if fields]
    if not rows:
        return None
    labels_ = (wording.NUMBER, *wording.EVIDENCE_COLUMNS)
    columns = tuple(Column(*each) for each in zip(labels_, _WIDTHS, _CENTRED, strict=True))
    return Table(columns, tuple((str(number), *row) for number, row in enumerate(rows, 1)))


def _row(
    form: Form, sheet: Sheet, question: Question, fields: Sequence[Field], places: Mapping[str, str]
) -> tuple[str, ...]:
    given = dict.fromkeys(item for field in fields for item in papers.registered(sheet, field.id))
    lacking = papers.outstanding(form, sheet, question)
    state = wording.REGISTERED if not lacking else wording.PARTLY if given else wording.OUTSTANDING
    where = dict.fromkeys(
        place for stem, place in places.items() for field in fields if f"{field.id}.".startswith(f"{stem}.")
    )
    return (
        form.part_of(question).number,
        labels.spoken(question.label.rsplit(" | ", 1)[0]),
        _answered(form, sheet, fields),
        "\n".join(question.needs),
        "\n".join(given),
        state,
        "\n".join(where),
    )


def _answered(form: Form, sheet: Sheet, fields: Sequence[Field]) -> str:
    """What was answered, briefly; of several years the last, of a count with names the count."""
    latest = [field for field in fields if field.year == form.base_year] or list(fields)
    if len(latest) > 1 or latest[0].row:
        return "\n".join(f"{_cell(field)} {show_value(field, sheet.values[field.id])}" for field in latest)
    (field,) = latest
    value = sheet.values[field.id]
    if field.kind is Kind.MULTI_CHOICE and isinstance(value, tuple):
        return wording.ticked([field.option(str(slug)).label for slug in value])
    return (
        show_value(field, value).split("：", 1)[0]
        if field.kind is Kind.NAMED_COUNT
        else show_value(field, value)
    )


def _cell(field: Field) -> str:
    """What tells a cell from the others of its group: 国家·主持数量."""
    return "·".join(labels.spoken(level) for level in field.label.split(" | ")[1:-1])
