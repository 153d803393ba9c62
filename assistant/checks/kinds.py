"""Values that cannot be right whatever the others are: out of bounds, no integer, too long, no date or phone.

What the applicant types is held to the same by understanding; this holds what comes from a file.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from assistant.answers import NOTHING, FormDate, NamedCount, Sheet, TargetRow, Value
from assistant.checks.findings import Finding, Severity, Way, WayKind
from assistant.checks.prose import character_count
from assistant.script import Field, Form, Kind, Part, Sense
from assistant.understanding.prose import word_count
from assistant.wording import checks as ways
from assistant.wording import findings as wording

_CENT = Decimal("0.01")
_NONE_SIGNS = {"/", "—", "——", "-", "--", "N/A", "n/a", "NA", "不适用", "暂无", "没有", "不涉及"}
_BARE = re.compile(r"[-+]?[\d,]+(\.\d+)?")
_MOBILE = r"(?:\+?86)?1[3-9]\d{9}"
_LANDLINE = r"\(?(?:010|02\d|0[3-9]\d\d)\)?-?\d{3,4}-?\d{4}(?:(?:转|-)\d{1,6})?"
_PHONE = re.compile(rf"{_LANDLINE}|400-?\d{{3}}-?\d{{4}}|400-?\d{{4}}-?\d{{3}}")
_MOST_SECTIONS = 5  # offered to be shortened
_MOST_NAMES = 20  # beyond, the form may point to the list that goes with it


def wrong(form: Form, sheet: Sheet, today: date) -> Iterator[Finding]:
    """One finding for each value that is out of its kind's bounds."""
    yield from wrong_in(form, sheet, form.fields, today)


def wrong_in(form: Form, sheet: Sheet, ids: Iterable[str], today: date) -> Iterator[Finding]:
    """The same for these fields alone, and for the budgets of the parts in which they stand."""
    parts: dict[str, Part] = {}
    for id in ids:
        field, value = form.fields.get(id), sheet.values.get(id)
        if field is None or value is None or (field.copy_of and sheet.values.get(field.copy_of) == value):
            continue
        part = form.part_of(form.asked_by[id])
        parts[part.id] = part
        way = Way(ways.change(wording.short(field.label)), WayKind.CHANGE, id)
        for check, severity, message in _judge(field, value, form, today):
            yield Finding(check, severity, (id,), message, (way,), key=f"{check}@{id}")
    for part in parts.values():
        yield from _over_budget(part, sheet)


Verdicts = Iterator[tuple[str, Severity, str]]  # check id, severity, message
_ERROR, _INFO = Severity.ERROR, Severity.INFO


def _judge(field: Field, value: Value, form: Form, today: date) -> Verdicts:
    if value is NOTHING:
        if not field.none:
            yield "G-01", _ERROR, wording.cannot_be_none(field.label)
        return
    yield from _JUDGES.get(field.kind, _nothing_wrong)(field, value, form, today)


def _nothing_wrong(field: Field, value: Value, form: Form, today: date) -> Verdicts:
    yield from ()


def _figure(field: Field, value: Value, form: Form, today: date) -> Verdicts:
    assert isinstance(value, int | Decimal)
    level = field.sense is Sense.LEVEL
    if level and field.kind is Kind.PERCENT and not 0 <= value <= 100:
        yield "G-03", _ERROR, wording.no_share(field.label, value)
    elif level and value < 0:
        yield "G-04", _ERROR, wording.negative(field.label, value)
    if field.kind is Kind.COUNT and isinstance(value, Decimal):
        yield "G-05", _ERROR, wording.no_integer(field.label, value)
    elif isinstance(value, Decimal) and value != value.quantize(_CENT, ROUND_HALF_UP):
        yield "G-02", _INFO, wording.too_precise(field.label, value, value.quantize(_CENT, ROUND_HALF_UP))


def _text(field: Field, value: Value, form: Form, today: date) -> Verdicts:
    yield from _word(field, value, form, today)
    if field.limit is None:
        return
    count, characters = word_count(str(value)), character_count(str(value))
    if count > field.limit:
        yield "G-06", _ERROR, wording.too_long(field.label, count, field.limit)
    elif characters > field.limit:
        yield "G-06b", _INFO, wording.many_characters(field.label, characters, field.limit)


def _word(field: Field, value: Value, form: Form, today: date) -> Verdicts:
    if str(value).strip() in _NONE_SIGNS:
        yield "G-10", _INFO, wording.sign_for_none(field.label, str(value))


def _phone(field: Field, value: Value, form: Form, today: date) -> Verdicts:
    if not all(_is_phone(number) for number in re.split("[、/；;]", str(value))):
        yield "B-07", _ERROR, wording.no_phone(field.label, str(value))


def _is_phone(text: str) -> bool:
    """Whether a number is whole, however it is set apart: 0771-5550118, （0771）5550118转8, 139 0000 0118."""
    plain = re.sub(r"\s", "", text.translate({ord("（"): "(", ord("）"): ")", ord("—"): "-"}))
    return bool(_PHONE.fullmatch(plain) or re.fullmatch(_MOBILE, plain.replace("-", "")))


def _date(field: Field, value: Value, form: Form, today: date) -> Verdicts:
    assert isinstance(value, FormDate)
    if not _exists(value):
        yield "B-09", _ERROR, wording.no_date(field.label, str(value))
        return
    first = date(value.year, value.month, value.day or 1)
    if first.year <= form.base_year or (first - today).days > 366:
        yield "B-09", _ERROR, wording.date_out_of_bounds(field.label, value.chinese, form.base_year)


def _exists(value: FormDate) -> bool:
    if not (1 <= value.month <= 12 and 1 <= value.year <= 9999):
        return False
    return value.day is None or 1 <= value.day <= calendar.monthrange(value.year, value.month)[1]


def _named_count(field: Field, value: Value, form: Form, today: date) -> Verdicts:
    assert isinstance(value, NamedCount)
    if value == NamedCount(0, ("无",)):
        return  # as the form prints an empty row
    if value.count > _MOST_NAMES and len(value.names) == 1 and "详见" in value.names[0]:
        return
    names = len(set(value.names))
    if value.count < 0:
        yield "G-04", _ERROR, wording.negative(field.label, value.count)
    elif (value.count == 0) != (names == 0):
        yield "G-18", _ERROR, wording.names_lacking(field.label, value.count, names)
    elif value.count != names or names != len(value.names):
        yield "G-17", _ERROR, wording.names_differ(field.label, value.count, names)


def _table(field: Field, value: Value, form: Form, today: date) -> Verdicts:
    assert isinstance(value, tuple)
    for row in value:
        if isinstance(row, TargetRow) and not all((row.direction, row.indicator, row.baseline, row.target)):
            yield "P-16", _ERROR, wording.row_incomplete(field.label, row.indicator or row.direction)
        elif isinstance(row, TargetRow) and not _names_unit(row):
            yield "P-15", _INFO, wording.unit_lacking(field.label, row.indicator)


def _names_unit(row: TargetRow) -> bool:
    """Whether a target row says its unit: in brackets behind the indicator, in the cells, or by having no figure."""
    figures = any(_BARE.fullmatch(cell.strip()) for cell in (row.baseline, row.target))
    return not figures or bool(re.search("[（(].+[）)]|率|比例|占比", row.indicator))


def _over_budget(part: Part, sheet: Sheet) -> Iterator[Finding]:
    """Part 八's narratives share one budget of 字; the longest is the first to be shortened."""
    if part.budget is None:
        return
    fields = [f for q in part.questions for f in q.fields if f.kind is Kind.NARRATIVE]
    counts = {f: word_count(str(sheet.values[f.id])) for f in fields if f.id in sheet.values}
    longest = sorted(counts, key=lambda field: -counts[field])
    ids = tuple(field.id for field in longest)
    changes = tuple(
        Way(ways.shorten(wording.short(field.label), counts[field]), WayKind.CHANGE, field.id)
        for field in longest[:_MOST_SECTIONS]
    )
    total = sum(counts.values())
    if total > part.budget:
        message = wording.over_budget(part.title, total, part.budget)
        yield Finding("G-07", Severity.ERROR, ids, message, changes, key="G-07")
        return
    whole = total + _printed_beside(part, sheet)
    if whole > part.budget:
        message = wording.whole_cell_over_budget(part.title, whole, part.budget)
        changes = (*changes, Way(ways.STAND_BY, WayKind.REASON))
        yield Finding("G-07b", Severity.WARNING, ids, message, changes, explainable=True, key="G-07b")


def _printed_beside(part: Part, sheet: Sheet) -> int:
    """The 字数 of what stands in the part's cell beside its narratives: headings and the table of targets."""
    headings = {level for q in part.questions for f in q.fields for level in f.label.split(" | ")}
    others = [
        sheet.values.get(f.id) for q in part.questions for f in q.fields if f.kind is not Kind.NARRATIVE
    ]
    cells: list[str] = []
    for value in others:
        rows = value if isinstance(value, tuple) else ()
        cells += [text for row in rows if isinstance(row, TargetRow) for text in vars(row).values()]
        cells += [] if value is None or isinstance(value, tuple) else [str(value)]
    return sum(map(word_count, (*headings, *cells)))


_JUDGES: Mapping[Kind, Callable[[Field, Value, Form, date], Verdicts]] = {
    Kind.DECIMAL: _figure,
    Kind.PERCENT: _figure,
    Kind.COUNT: _figure,
    Kind.LONG_TEXT: _text,
    Kind.TEXT: _word,
    Kind.NARRATIVE: _word,
    Kind.PHONE: _phone,
    Kind.DATE: _date,
    Kind.NAMED_COUNT: _named_count,
    Kind.TABLE: _table,
}
