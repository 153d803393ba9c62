"""A sheet as a draft keeps it, and back: what the script has no place for any more is set aside, never dropped.

A draft outlives the script it was begun with. An answer whose blank is gone, or whose option or kind has changed, cannot
stand in the sheet; it stays in the draft under ``unplaced``, and is back in the sheet as soon as a script has
a place for it again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from assistant import answers_file
from assistant.answers import Reason, Sheet
from assistant.script import Form

UNPLACED = "unplaced"
Unplaced = dict[str, dict[str, Any]]


@dataclass(frozen=True)
class Kept:
    """What a draft holds: the sheet, and by section and id what the script has no place for.

    `lost` and `found` are the ids that were set aside, or came back, by this reading.
    """

    sheet: Sheet
    unplaced: Unplaced = field(default_factory=dict)
    lost: tuple[str, ...] = ()
    found: tuple[str, ...] = ()


def write_sheet(form: Form, sheet: Sheet, unplaced: Unplaced | None = None) -> dict[str, Any]:
    """The sheet as a draft keeps it: an answers file, with what each reason excused and what was put off."""
    data = answers_file.to_data(form, sheet)
    data["reasons"] = {check: _write_reason(reason) for check, reason in sheet.reasons.items()}
    aside = {UNPLACED: unplaced} if unplaced else {}
    return {**data, "deferred": dict(sheet.deferred), **aside}


def read_sheet(form: Form, data: Mapping[str, Any]) -> Sheet:
    """The sheet that a draft keeps, without what the script has no place for."""
    return read_kept(form, data).sheet


def read_kept(form: Form, data: Mapping[str, Any]) -> Kept:
    """The sheet that a draft keeps, and what is set aside. Never raises, whatever a draft holds."""
    earlier = _mapping(data.get(UNPLACED))
    read: dict[str, dict[str, Any]] = {}
    unplaced: Unplaced = {}
    lost: list[str] = []
    found: list[str] = []
    for section, reader in _READERS.items():
        aside, placed = _mapping(earlier.get(section)), _mapping(data.get(section))
        entries: dict[str, Any] = {}
        for id, raw in {**aside, **placed}.items():
            try:
                entries[id] = reader(form, id, raw)
                found += [] if id in placed else [id]
            except (LookupError, TypeError, ValueError):
                unplaced.setdefault(section, {})[id] = raw
                lost += [id] if id in placed else []
        read[section] = {id: value for id, value in entries.items() if value is not None}
    deferred = {id: times for id, times in _mapping(data.get("deferred")).items() if type(times) is int}
    sheet = Sheet(read["answers"], read["explanations"], read["evidence"], read["reasons"], deferred)
    return Kept(sheet, unplaced, tuple(dict.fromkeys(lost)), tuple(dict.fromkeys(found)))


def _write_reason(reason: Reason) -> dict[str, Any]:
    values = {id: answers_file.dump_value(value) for id, value in reason.values.items()}
    return {"text": reason.text, "values": values}


def _read_answer(form: Form, id: str, raw: Any) -> Any:
    return answers_file.read_value(form.fields[id], raw)


def _read_explanation(form: Form, id: str, raw: Any) -> Any:
    if not form.has_place(id) or not isinstance(raw, str):
        raise ValueError(id)
    return raw


def _read_evidence(form: Form, id: str, raw: Any) -> Any:
    if not form.has_place(id) or not isinstance(raw, list):
        raise ValueError(id)
    return tuple(map(str, raw))


def _read_reason(form: Form, id: str, raw: Any) -> Any:
    values = {field: _read_answer(form, field, value) for field, value in raw["values"].items()}
    return Reason(str(raw["text"]), {field: value for field, value in values.items() if value is not None})


_READERS: dict[str, Callable[[Form, str, Any], Any]] = {
    "answers": _read_answer,
    "explanations": _read_explanation,
    "evidence": _read_evidence,
    "reasons": _read_reason,
}


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
