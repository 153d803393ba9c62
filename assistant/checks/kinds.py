"""Values that cannot be right whatever the others are: out of bounds, no integer, too long, no date or phone.

What the applicant types is held to the same by understanding; this holds what comes from a file.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from assistant.answers import NOTHING, FormDate, NamedCount, Sheet, TargetRow, Value
from assistant.checks.findings import Finding, Severity
from assistant.script import Field, Form, Kind, Part, Sense
from assistant.understanding.prose import word_count
from assistant.wording import findings as wording

_PHONE = re.compile(r"1[3-9]\d{9}|(0\d{2,3}-?)\d{7,8}(转\d{1,6})?|400-?\d{3}-?\d{4}")


def wrong(form: Form, sheet: Sheet, today: date) -> Iterator[Finding]:
    """One finding for each value that is out of its kind's bounds."""
    for field in form.fields.values():
        value = sheet.values.get(field.id)
        if value is None or (field.copy_of and sheet.values.get(field.copy_of) == value):
            continue
        for check, message in _judge(field, value, form, today):
            yield Finding(check, Severity.ERROR, (field.id,), message)
    for part in form.parts:
        yield from _over_budget(part, sheet)


Verdicts = Iterator[tuple[str, str]]  # (check id, message)


def _judge(field: Field, value: Value, form: Form, today: date) -> Verdicts:
    if value is NOTHING:
        if not field.none:
            yield "not_none", wording.cannot_be_none(field.label)
        return
    yield from _JUDGES.get(field.kind, _nothing_wrong)(field, value, form, today)


def _nothing_wrong(field: Field, value: Value, form: Form, today: date) -> Verdicts:
    yield from ()


def _figure(field: Field, value: Value, form: Form, today: date) -> Verdicts:
    assert isinstance(value, int | Decimal)
    if field.sense is Sense.LEVEL and value < 0:
        yield "G-04", wording.negative(field.label, value)
    elif field.kind is Kind.PERCENT and field.sense is Sense.LEVEL and value > 100:
        yield "G-03", wording.no_share(field.label, value)
    if field.kind is Kind.COUNT and isinstance(value, Decimal):
        yield "G-05", wording.no_integer(field.label, value)


def _text(field: Field, value: Value, form: Form, today: date) -> Verdicts:
    count = word_count(str(value))
    if field.limit is not None and count > field.limit:
        yield "G-06", wording.too_long(field.label, count, field.limit)


def _phone(field: Field, value: Value, form: Form, today: date) -> Verdicts:
    if not all(_PHONE.fullmatch(number) for number in re.split("[、/；;]", str(value))):
        yield "B-07", wording.no_phone(field.label, str(value))


def _date(field: Field, value: Value, form: Form, today: date) -> Verdicts:
    assert isinstance(value, FormDate)
    if not _exists(value):
        yield "B-09", wording.no_date(field.label, str(value))
        return
    first = date(value.year, value.month, value.day or 1)
    if first.year <= form.base_year or (first - today).days > 366:
        yield "B-09", wording.date_out_of_bounds(field.label, value.chinese, form.base_year)


def _exists(value: FormDate) -> bool:
    if not (1 <= value.month <= 12 and 1 <= value.year <= 9999):
        return False
    return value.day is None or 1 <= value.day <= calendar.monthrange(value.year, value.month)[1]


def _named_count(field: Field, value: Value, form: Form, today: date) -> Verdicts:
    assert isinstance(value, NamedCount)
    names = len(set(value.names))
    if value.count < 0:
        yield "G-04", wording.negative(field.label, value.count)
    elif (value.count == 0) != (names == 0):
        yield "G-18", wording.names_lacking(field.label, value.count, names)
    elif value.count != names or names != len(value.names):
        yield "G-17", wording.names_differ(field.label, value.count, names)


def _table(field: Field, value: Value, form: Form, today: date) -> Verdicts:
    assert isinstance(value, tuple)
    for row in value:
        if isinstance(row, TargetRow) and not all((row.direction, row.indicator, row.baseline, row.target)):
            yield "P-16", wording.row_incomplete(field.label, row.indicator or row.direction)


def _over_budget(part: Part, sheet: Sheet) -> Iterator[Finding]:
    """Part 八's narratives share one budget of 字."""
    if part.budget is None:
        return
    fields = [f for q in part.questions for f in q.fields if f.kind is Kind.NARRATIVE]
    counts = {f.id: word_count(str(sheet.values[f.id])) for f in fields if f.id in sheet.values}
    total = sum(counts.values())
    if total > part.budget:
        message = wording.over_budget(part.title, total, part.budget)
        yield Finding("G-07", Severity.ERROR, tuple(counts), message)


_JUDGES: Mapping[Kind, Callable[[Field, Value, Form, date], Verdicts]] = {
    Kind.DECIMAL: _figure,
    Kind.PERCENT: _figure,
    Kind.COUNT: _figure,
    Kind.LONG_TEXT: _text,
    Kind.NARRATIVE: _text,
    Kind.PHONE: _phone,
    Kind.DATE: _date,
    Kind.NAMED_COUNT: _named_count,
    Kind.TABLE: _table,
}
