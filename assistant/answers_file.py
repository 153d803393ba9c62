"""The answers file: a sheet as UTF-8 JSON and back. All faults are found in one run; a faulty file gives no sheet.

    {"form": …, "answers": {field id: value}, "explanations": {id: text}, "evidence": {id or stem: [names]},
     "reasons": {check id: text}}

Numbers are strings or JSON integers, never binary floats. "无" stands for every kind but a single choice;
for a multiple choice it means none ticked, for a named count a count of 0. null and "" mean not answered.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from assistant.answers import NOTHING, FormDate, NamedCount, Nothing, Reason, Sheet, TargetRow, Value
from assistant.script import Field, Form, Kind
from assistant.wording import answers_file as wording

_SECTIONS = {"form", "answers", "explanations", "evidence", "reasons"}
_DATE = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")
_NUMBER = re.compile(r"[+-]?\d{1,40}(\.\d{1,40})?")
_CENT = Decimal("0.01")
_ROW_KEYS = ("direction", "indicator", "baseline", "target")


class AnswersFileError(Exception):
    """An answers file that cannot be used; `faults` are sentences, one a fault, each naming its place."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


class _BadValue(Exception):
    """A value of the wrong kind; the message says what is expected."""


def loads(form: Form, text: str) -> Sheet:
    """The sheet that an answers file holds. Raises AnswersFileError with every fault."""
    try:
        # a binary float is kept as its text, to be refused by its field with the file's own figure
        data = json.loads(text, parse_float=_Float, parse_constant=_Float)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 0)
        raise AnswersFileError([wording.not_json(line)]) from error
    return from_data(form, data)


def dumps(form: Form, sheet: Sheet) -> str:
    """The sheet as an answers file, fields in the form's order."""
    return json.dumps(to_data(form, sheet), ensure_ascii=False, indent=1) + "\n"


def to_data(form: Form, sheet: Sheet) -> dict[str, Any]:
    """The sheet as the JSON object of an answers file."""
    order = {id: number for number, id in enumerate(form.fields)}
    ids = sorted(sheet.values, key=lambda id: order.get(id, len(order)))
    return {
        "form": form.id,
        "answers": {id: dump_value(sheet.values[id]) for id in ids},
        "explanations": dict(sheet.explanations),
        "evidence": {stem: list(items) for stem, items in sheet.evidence.items()},
        "reasons": {check: reason.text for check, reason in sheet.reasons.items()},
    }


def from_data(form: Form, data: Any) -> Sheet:
    """The sheet that an answers file's JSON object holds. Raises AnswersFileError with every fault."""
    if not isinstance(data, dict):
        raise AnswersFileError([wording.NOT_AN_OBJECT])
    faults = [wording.unknown_section(str(key)) for key in data if key not in _SECTIONS]
    if data.get("form", form.id) != form.id:
        faults.append(wording.other_form(str(data["form"]), form.id))
    sections: dict[str, dict[str, Any]] = {}
    for name in ("answers", "explanations", "evidence", "reasons"):
        section = data.get(name, {})
        if not isinstance(section, dict):
            faults.append(wording.section_not_an_object(name))
            section = {}
        sections[name] = section
    values = _values(form, sections["answers"], faults)
    explanations = _explanations(form, sections["explanations"], faults)
    evidence = _evidence(form, sections["evidence"], faults)
    reasons = _reasons(sections["reasons"], values, faults)
    if faults:
        raise AnswersFileError(faults)
    return Sheet(values, explanations, evidence, reasons)


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
        return _read(field, raw)
    except _BadValue as error:
        raise ValueError(str(error)) from error


# ── sections ──────────────────────────────────────────────────────────────────────────────────────────


def _values(form: Form, section: Mapping[str, Any], faults: list[str]) -> dict[str, Value]:
    values: dict[str, Value] = {}
    for id, raw in section.items():
        field = form.fields.get(id)
        if field is None:
            faults.append(wording.unknown_field(id))
            continue
        try:
            value = _read(field, raw)
        except _BadValue as error:
            faults.append(wording.bad_value(id, field.label, raw, str(error)))
            continue
        if value is not None:
            values[id] = value
    return values


def _explanations(form: Form, section: Mapping[str, Any], faults: list[str]) -> dict[str, str]:
    for id, text in section.items():
        if not form.has_place(id):
            faults.append(wording.unknown_field(id))
        elif not isinstance(text, str):
            faults.append(wording.bad_value(id, "情况说明", text, wording.EXPECTED_TEXT))
    return {id: _clean(text) for id, text in section.items() if isinstance(text, str) and text.strip()}


def _evidence(form: Form, section: Mapping[str, Any], faults: list[str]) -> dict[str, tuple[str, ...]]:
    evidence: dict[str, tuple[str, ...]] = {}
    for id, items in section.items():
        if not form.has_place(id):
            faults.append(wording.unknown_field(id))
        elif not isinstance(items, list) or not all(isinstance(item, str) for item in items):
            faults.append(wording.bad_value(id, "佐证材料", items, wording.EXPECTED_NAMES))
        elif any(item.strip() for item in items):
            evidence[id] = tuple(_clean(item) for item in items if item.strip())
    return evidence


def _reasons(section: Mapping[str, Any], values: Mapping[str, Value], faults: list[str]) -> dict[str, Reason]:
    for id, text in section.items():
        if not isinstance(text, str):
            faults.append(wording.bad_value(id, "理由", text, wording.EXPECTED_TEXT))
    return {id: Reason(_clean(text), values) for id, text in section.items() if isinstance(text, str)}


# ── values by kind ────────────────────────────────────────────────────────────────────────────────────


class _Float(str):
    """A binary float in the file, as it was written."""


_UNSTORABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def _clean(text: str) -> str:
    """The text without control characters and lone surrogates, which neither disk nor Word can hold."""
    return _UNSTORABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _read(field: Field, raw: Any) -> Value | None:
    if isinstance(raw, str) and not isinstance(raw, _Float):
        raw = _clean(raw)
    if raw is None or raw == "":
        return None
    if raw == "无":
        return _nothing(field)
    return _READERS[field.kind](field, raw)


def _nothing(field: Field) -> Value:
    if field.kind is Kind.SINGLE_CHOICE:
        raise _BadValue(wording.expected_option(field.options))
    if field.kind is Kind.NAMED_COUNT:
        return NamedCount(0)
    return NOTHING


def _read_text(field: Field, raw: Any) -> Value:
    if not isinstance(raw, str) or isinstance(raw, _Float):
        raise _BadValue(wording.EXPECTED_TEXT)
    return raw


def _read_number(field: Field, raw: Any) -> Value:
    if isinstance(raw, _Float):
        raise _BadValue(wording.EXPECTED_NUMBER_AS_TEXT)
    if isinstance(raw, bool) or not isinstance(raw, int | str):
        raise _BadValue(wording.EXPECTED_NUMBER)
    if isinstance(raw, str) and not _NUMBER.fullmatch(raw):
        raise _BadValue(wording.EXPECTED_NUMBER)
    try:
        return Decimal(raw)
    except InvalidOperation as error:
        raise _BadValue(wording.EXPECTED_NUMBER) from error


def _read_count(field: Field, raw: Any) -> Value:
    """A count as int; one with a fraction is kept as Decimal, for the checks to ask about."""
    number = _read_number(field, raw)
    assert isinstance(number, Decimal)
    return int(number) if number == number.to_integral_value() else number


def _read_date(field: Field, raw: Any) -> Value:
    found = _DATE.fullmatch(raw) if isinstance(raw, str) else None
    if not found:
        raise _BadValue(wording.EXPECTED_DATE)
    year, month, day = found.groups()
    return FormDate(int(year), int(month), int(day) if day else None)


def _read_choice(field: Field, raw: Any) -> Value:
    if not isinstance(raw, str) or raw not in {option.id for option in field.options}:
        raise _BadValue(wording.expected_option(field.options))
    return raw


def _read_choices(field: Field, raw: Any) -> Value:
    known = [option.id for option in field.options]
    if not isinstance(raw, list) or not all(isinstance(slug, str) and slug in known for slug in raw):
        raise _BadValue(wording.expected_options(field.options))
    return tuple(slug for slug in known if slug in raw) or NOTHING


def _read_named_count(field: Field, raw: Any) -> Value:
    if not isinstance(raw, dict) or set(raw) - {"count", "names"}:
        raise _BadValue(wording.EXPECTED_NAMED_COUNT)
    count, names = raw.get("count", 0), raw.get("names", [])
    if isinstance(count, str) and count.strip().isdecimal():
        count = int(count)
    if isinstance(count, bool) or not isinstance(count, int) or isinstance(count, _Float):
        raise _BadValue(wording.EXPECTED_NAMED_COUNT)
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise _BadValue(wording.EXPECTED_NAMED_COUNT)
    return NamedCount(count, tuple(filter(None, map(_clean, names))))


def _read_table(field: Field, raw: Any) -> Value:
    if not isinstance(raw, list):
        raise _BadValue(wording.EXPECTED_ROWS)
    rows: list[TargetRow] = []
    for row in raw:
        good = isinstance(row, dict) and not set(row) - set(_ROW_KEYS)
        if not good or not all(isinstance(row.get(key, ""), str | int) for key in _ROW_KEYS):
            raise _BadValue(wording.EXPECTED_ROWS)
        rows.append(TargetRow(**{key: _clean(str(row.get(key, ""))) for key in _ROW_KEYS}))
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
