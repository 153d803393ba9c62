"""From an answer sheet to what is written into the document: texts, ticks and rows; pure, knows no docx."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from assistant.answers import ELSEWHERE, OPEN, FormDate, NamedCount, Nothing, Sheet, TargetRow, Value
from assistant.script import Field, Form, Kind
from exports.printed import parse_names
from exports.tags import count_tag, names_tag

_CENT = Decimal("0.01")
_PARTING = "、；\n，,／/"
_FIXED = ("无", OPEN, *ELSEWHERE)
"""A single name like these would be read as something else than a name."""


@dataclass(frozen=True)
class Filling:
    """What goes into the form: `texts` by control tag, `ticks` by field id (option slugs), `rows` of targets.

    Tags are explained in `exports.tags`.
    """

    texts: Mapping[str, str]
    ticks: Mapping[str, frozenset[str]]
    rows: tuple[TargetRow, ...]
    open: tuple[str, ...] = ()
    """Choices and tables without an answer, to be marked in a draft, by field id."""


def fill(form: Form, sheet: Sheet, *, mark_open: bool = False) -> Filling:
    """The sheet as it is printed. With `mark_open`, unanswered blanks read 〔待填〕, else they stay as they are."""
    texts: dict[str, str] = {}
    ticks: dict[str, frozenset[str]] = {}
    rows: tuple[TargetRow, ...] = ()
    unanswered: list[str] = []
    for field in form.fields.values():
        if not field.printed:
            continue
        value = sheet.values.get(field.id)
        if value is None and mark_open and (field.options or field.kind is Kind.TABLE):
            unanswered.append(field.id)
        elif field.kind in (Kind.SINGLE_CHOICE, Kind.MULTI_CHOICE):
            ticks[field.id] = _ticked(value)
        elif field.kind is Kind.TABLE:
            rows = (
                tuple(row for row in value if isinstance(row, TargetRow)) if isinstance(value, tuple) else ()
            )
        elif value is not None:
            texts.update(_texts(field, value))
        elif mark_open:
            texts.update(dict.fromkeys(_tags(field), OPEN))
    return Filling(texts, ticks, rows, tuple(unanswered))


def print_value(field: Field, value: Value) -> str:
    """One value as the form prints it: 81.50, 212, 无, 2025年4月18日. Amounts and shares have two decimals."""
    if isinstance(value, Nothing):
        return "无"
    if isinstance(value, FormDate):
        return value.chinese
    if isinstance(value, Decimal):
        if field.kind is Kind.COUNT:  # an unfinished draft may hold one with a fraction
            return f"{value:f}"
        return f"{value.quantize(_CENT, ROUND_HALF_UP):f}"
    return str(value)


def _texts(field: Field, value: Value) -> dict[str, str]:
    if field.kind is not Kind.NAMED_COUNT:
        return {field.id: print_value(field, value)}
    count, names = count_tag(field.id), names_tag(field.id)
    if isinstance(value, NamedCount):
        return {
            count: str(value.count),
            names: _joined(value.names, value.count) or ("无" if value.count == 0 else ""),
        }
    return {count: "0", names: "无"}


def _tags(field: Field) -> tuple[str, ...]:
    return (count_tag(field.id), names_tag(field.id)) if field.kind is Kind.NAMED_COUNT else (field.id,)


def _joined(names: tuple[str, ...], count: int) -> str:
    """The names with 、 between them; with ； or line by line when a name holds what would part it.

    A mark at the end says of a single name that what it holds parts nothing. `exports.printed` takes it all apart.
    """
    if len(names) < 2:
        ways = [f"{names[0]}{end}" for end in ("", "；", "、")] if names else [""]
        if names and names[0].strip(" 　。“”（）()") in _FIXED:
            del ways[0]
    else:
        ways = [joint.join(names) for joint in ("、", "；", "\n")]
        ways[:1] = [] if any(mark in name for name in names for mark in _PARTING) else ways[:1]
    return next((way for way in ways if parse_names(way, count) == list(names)), ways[-1])


def _ticked(value: Value | None) -> frozenset[str]:
    if isinstance(value, str):
        return frozenset({value})
    return frozenset(str(slug) for slug in value) if isinstance(value, tuple) else frozenset()
