"""`tianbao try`: what the assistant would understand; the same code as the conversation."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from datetime import date
from typing import Any

from assistant.answers import Value
from assistant.answers_file import dump_value, read_value
from assistant.commands.choosing import chosen_form
from assistant.errors import Unusable
from assistant.script import Form
from assistant.understanding import understand
from assistant.understanding.outcome import Context, Outcome, Understood
from assistant.wording import commands as wording


def run(arguments: argparse.Namespace) -> int:
    """One field and text, or a batch of JSON lines from stdin."""
    form = chosen_form(arguments)
    if arguments.batch:
        return _batch(form)
    if arguments.field is None or arguments.text is None:
        raise Unusable(wording.TRY_NEEDS)
    outcome = _read(form, arguments.field, arguments.text, date.today(), {})
    data = as_data(outcome)
    print(json.dumps(data, ensure_ascii=False) if arguments.json else _as_text(data))
    return 0


def as_data(outcome: Outcome) -> dict[str, Any]:
    """An outcome as the JSON contract has it."""
    if isinstance(outcome, Understood):
        values = {id: dump_value(value) for id, value in outcome.values.items()}
        return {"outcome": "accepted", "values": values, "notes": list(outcome.notes), "echo": outcome.echo}
    candidates = [
        {
            "label": candidate.label,
            "values": {id: dump_value(value) for id, value in candidate.values.items()},
        }
        for candidate in outcome.candidates
    ]
    data = {
        "outcome": "follow_up",
        "code": str(outcome.code),
        "message": outcome.message,
        "candidates": candidates,
    }
    steering = {"action": outcome.action, "target": outcome.target, "rest": outcome.rest}
    return {**data, **{key: value for key, value in steering.items() if value}}


def _read(form: Form, name: str, text: str, today: date, answers: Mapping[str, Value]) -> Outcome:
    found = form.find(name)
    if found is None:
        raise Unusable(wording.no_such_field(name))
    question, fields = found
    return understand(form, question, fields, text, Context(today, answers))


def _batch(form: Form) -> int:
    """One JSON line out for each line in; a line that cannot be used says so, and makes the exit code 2."""
    code = 0
    for line in sys.stdin:
        if not line.strip():
            continue
        try:
            result = as_data(_batch_line(form, line))
        except Unusable as error:
            result, code = {"outcome": "unusable", "message": str(error)}, 2
        print(json.dumps(result, ensure_ascii=False), flush=True)
    return code


def _batch_line(form: Form, line: str) -> Outcome:
    try:
        entry = json.loads(line)
        name, text = entry["field"], entry["text"]
        today = date.fromisoformat(entry["today"]) if entry.get("today") else date.today()
        given = entry.get("with") or {}
        if not isinstance(given, dict):
            raise TypeError
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Unusable(wording.BAD_BATCH_LINE) from error
    if not isinstance(name, str) or not isinstance(text, str):
        raise Unusable(wording.BAD_BATCH_LINE)
    answers: dict[str, Value] = {}
    for id, raw in given.items():
        field = form.fields.get(id)
        if field is None:
            raise Unusable(wording.no_such_field(str(id)))
        try:
            value = read_value(field, raw)
        except ValueError as error:
            raise Unusable(f"{id}：{error}") from error
        if value is not None:
            answers[id] = value
    return _read(form, name, text, today, answers)


def _as_text(data: Mapping[str, Any]) -> str:
    if data["outcome"] == "accepted":
        return str(data["echo"])
    labels = [f"  · {candidate['label']}" for candidate in data["candidates"]]
    return "\n".join([f"[{data['code']}] {data['message']}", *labels])
