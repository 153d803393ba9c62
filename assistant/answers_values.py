"""One value of an answers file: JSON as a field's value and back; what cannot stand in the field is refused."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Any

from assistant.answers import NOTHING, FormDate, NamedCount, Nothing, TargetRow, Value
from assistant.script import Field, Kind
from assistant.understanding.settling import DIRECTIONS, refers_elsewhere, settle, settle_text
from assistant.wording import answers_file as wording

_DATE = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")
_NUMBER = re.compile(r"[+-]?\d{1,40}(\.\d{1,40})?")
_COUNT = re.compile(r"\d{1,9}")
_MOST = 10**40
_MOST_CHARS = 100_000  # far more than any blank of a form holds
_CENT = Decimal("0.01")
_ROW_KEYS = ("direction", "indicator", "baseline", "target")
MOST_ITEMS = 2000  # names, files or rows under one id


class BadValue(Exception):
    """A value that its field cannot hold; the message says what is expected."""


def dump_value(value: Value) -> Any:
    """One value as JSON: figures as strings, counts as integers, 无 as "无"."""
    if isinstance(value, Decimal):
        return f"{max(value, value.quantize(_CENT), key=_places):f}"
    if isinstance(value, Nothing | FormDate):
        return str(value)
    if isinstance(value, NamedCount):
        return {"count": value.count, "names": list(value.names)}
    if isinstance(value, tuple):
        return [
            {key: getattr(item, key) for key in _ROW_KEYS} if isinstance(item, TargetRow) else item
            for item in value
        ]
    return value


def _places(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def read_value(field: Field, raw: Any) -> Value | None:
    """One JSON value as a field's value; None when it says nothing. Raises ValueError saying what is expected."""
    try:
        return read(field, raw)
    except BadValue as error:
        raise ValueError(str(error)) from error


class FloatText(str):
    """A binary float in the file, as it was written."""


_UNSTORABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def cleaned(text: str) -> str:
    """The text without control characters and lone surrogates, which neither disk nor Word can hold."""
    return _UNSTORABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def read(field: Field, raw: Any) -> Value | None:
    """As `read_value`, but raises BadValue."""
    if isinstance(raw, str) and not isinstance(raw, FloatText):
        raw = cleaned(raw)
        if len(raw) > _MOST_CHARS:
            raise BadValue(wording.too_long(len(raw), _MOST_CHARS))
        if _READERS[field.kind] is _read_text:
            raw = settle_text(field, raw)
    if raw is None or raw == "":
        return None
    if raw == "无":
        return _nothing(field)
    return settle(field, _READERS[field.kind](field, raw))


def _nothing(field: Field) -> Value:
    if field.kind is Kind.SINGLE_CHOICE:
        raise BadValue(wording.expected_option(field.options))
    if field.kind is Kind.NAMED_COUNT:
        return NamedCount(0)
    return NOTHING


def _read_text(field: Field, raw: Any) -> Value:
    if not isinstance(raw, str) or isinstance(raw, FloatText):
        raise BadValue(wording.EXPECTED_TEXT)
    if refers_elsewhere(raw):
        raise BadValue(wording.TEXT_ELSEWHERE)
    return raw


def _read_number(field: Field, raw: Any) -> Value:
    if isinstance(raw, FloatText):
        raise BadValue(wording.EXPECTED_NUMBER_AS_TEXT)
    if isinstance(raw, bool) or not isinstance(raw, int | str):
        raise BadValue(wording.EXPECTED_NUMBER)
    if not _NUMBER.fullmatch(str(raw) if isinstance(raw, str) or abs(raw) < _MOST else ""):
        raise BadValue(wording.EXPECTED_NUMBER)
    try:
        return Decimal(raw)
    except InvalidOperation as error:
        raise BadValue(wording.EXPECTED_NUMBER) from error


def _read_count(field: Field, raw: Any) -> Value:
    """A count as int; one with a fraction is kept as Decimal, for the checks to ask about."""
    number = _read_number(field, raw)
    assert isinstance(number, Decimal)
    return int(number) if number == number.to_integral_value() else number


def _read_date(field: Field, raw: Any) -> Value:
    found = _DATE.fullmatch(raw) if isinstance(raw, str) else None
    if not found:
        raise BadValue(wording.EXPECTED_DATE)
    year, month, day = found.groups()
    return FormDate(
        int(year), int(month), int(day) if day else None
    )  # that there is such a day, a check says


def _read_choice(field: Field, raw: Any) -> Value:
    if not isinstance(raw, str) or raw not in {option.id for option in field.options}:
        raise BadValue(wording.expected_option(field.options))
    return raw


def _read_choices(field: Field, raw: Any) -> Value:
    known = [option.id for option in field.options]
    if not isinstance(raw, list) or not all(isinstance(slug, str) and slug in known for slug in raw):
        raise BadValue(wording.expected_options(field.options))
    return tuple(slug for slug in known if slug in raw) or NOTHING


def _read_named_count(field: Field, raw: Any) -> Value:
    if not isinstance(raw, dict) or set(raw) - {"count", "names"}:
        raise BadValue(wording.EXPECTED_NAMED_COUNT)
    count, names = raw.get("count", 0), raw.get("names", [])
    if isinstance(count, str) and _COUNT.fullmatch(count.strip()):
        count = int(count)
    if isinstance(count, bool) or not isinstance(count, int) or abs(count) > _MOST:
        raise BadValue(wording.EXPECTED_NAMED_COUNT)
    if isinstance(names, list) and len(names) > MOST_ITEMS:
        raise BadValue(wording.too_many(len(names), MOST_ITEMS))
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise BadValue(wording.EXPECTED_NAMED_COUNT)
    return NamedCount(count, tuple(filter(None, map(cleaned, names))))


def _read_table(field: Field, raw: Any) -> Value:
    if not isinstance(raw, list):
        raise BadValue(wording.EXPECTED_ROWS)
    if len(raw) > MOST_ITEMS:
        raise BadValue(wording.too_many(len(raw), MOST_ITEMS))
    rows: list[TargetRow] = []
    for row in raw:
        good = isinstance(row, dict) and not set(row) - set(_ROW_KEYS)
        if not good or not all(isinstance(row.get(key, ""), str | int) for key in _ROW_KEYS):
            raise BadValue(wording.EXPECTED_ROWS)
        rows.append(TargetRow(**{key: cleaned(str(row.get(key, ""))) for key in _ROW_KEYS}))
        if rows[-1].direction not in DIRECTIONS:
            raise BadValue(wording.unknown_direction(rows[-1].direction, DIRECTIONS))
    return tuple(rows) or NOTHING


_READERS: dict[Kind, Callable[[Field, Any], Value]] = {
    Kind.TEXT: _read_text,
    Kind.LONG_TEXT: _read_text,
    Kind.NARRATIVE: _read_text,
    Kind.PHONE: _read_text,
    Kind.DECIMAL: _read_number,
    Kind.PERCENT: _read_number,
    Kind.COUNT: _read_count,
    Kind.DATE: _read_date,
    Kind.SINGLE_CHOICE: _read_choice,
    Kind.MULTI_CHOICE: _read_choices,
    Kind.NAMED_COUNT: _read_named_count,
    Kind.TABLE: _read_table,
}
