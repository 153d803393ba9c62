"""The answers file: a sheet as UTF-8 JSON and back. All faults are found in one run; a faulty file gives no sheet.

    {"form": …, "answers": {field id: value}, "explanations": {id: text}, "evidence": {id or stem: [names]},
     "reasons": {check id: text}}

Numbers are strings or JSON integers, never binary floats. "无" stands for every kind but a single choice;
for a multiple choice it means none ticked, for a named count a count of 0. null and "" mean not answered.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from typing import Any

from assistant.answers import Reason, Sheet, Value
from assistant.answers_values import MOST_ITEMS, BadValue, FloatText, cleaned, dump_value, read, read_value
from assistant.script import Form
from assistant.wording import answers_file as wording

__all__ = ["AnswersFileError", "dump_value", "dumps", "from_data", "loads", "read_value", "to_data"]

_SECTIONS = {"form", "answers", "explanations", "evidence", "reasons"}
_MOST_FAULTS = 300  # sentences; who made more than these mends them first


class AnswersFileError(Exception):
    """An answers file that cannot be used; `faults` are sentences, one a fault, each naming its place."""

    def __init__(self, faults: list[str]) -> None:
        if len(faults) > _MOST_FAULTS:
            faults = [*faults[:_MOST_FAULTS], wording.more_faults(len(faults) - _MOST_FAULTS)]
        super().__init__("\n".join(faults))
        self.faults = faults


def loads(form: Form, text: str) -> Sheet:
    """The sheet that an answers file holds. Raises AnswersFileError with every fault."""
    doubled: list[str] = []

    def noting_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            doubled.extend(key for key, times in Counter(key for key, _ in pairs).items() if times > 1)
        return found

    try:
        # a binary float is kept as its text, to be refused by its field with the file's own figure
        data = json.loads(
            text, parse_float=FloatText, parse_constant=FloatText, object_pairs_hook=noting_doubles
        )
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 0)
        raise AnswersFileError([wording.not_json(line)]) from error
    faults = [wording.twice(key) for key in doubled]
    try:
        sheet = from_data(form, data)
    except AnswersFileError as error:
        raise AnswersFileError([*faults, *error.faults]) from error
    if faults:
        raise AnswersFileError(faults)
    return sheet


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
        "reasons": {check: reason.text for check, reason in sheet.reasons.items() if reason.text},
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


# ── sections ──────────────────────────────────────────────────────────────────────────────────────────


def _values(form: Form, section: Mapping[str, Any], faults: list[str]) -> dict[str, Value]:
    values: dict[str, Value] = {}
    for id, raw in section.items():
        field = form.fields.get(id)
        if field is None:
            faults.append(wording.unknown_field(id))
            continue
        try:
            value = read(field, raw)
        except BadValue as error:
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
    return {id: cleaned(text) for id, text in section.items() if isinstance(text, str) and text.strip()}


def _evidence(form: Form, section: Mapping[str, Any], faults: list[str]) -> dict[str, tuple[str, ...]]:
    evidence: dict[str, tuple[str, ...]] = {}
    for id, items in section.items():
        if not form.has_place(id):
            faults.append(wording.unknown_field(id))
        elif isinstance(items, list) and len(items) > MOST_ITEMS:
            faults.append(wording.bad_value(id, "佐证材料", "", wording.too_many(len(items), MOST_ITEMS)))
        elif not isinstance(items, list) or not all(isinstance(item, str) for item in items):
            faults.append(wording.bad_value(id, "佐证材料", items, wording.EXPECTED_NAMES))
        elif any(item.strip() for item in items):
            evidence[id] = tuple(cleaned(item) for item in items if item.strip())
    return evidence


def _reasons(section: Mapping[str, Any], values: Mapping[str, Value], faults: list[str]) -> dict[str, Reason]:
    for id, text in section.items():
        if not isinstance(text, str):
            faults.append(wording.bad_value(id, "理由", text, wording.EXPECTED_TEXT))
    return {id: Reason(cleaned(text), values) for id, text in section.items() if isinstance(text, str)}
