"""Reading a reply as the tests do: one line in, values in the answers file's shape or the follow-up's code out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from assistant.answers import FormDate, NamedCount, Nothing, TargetRow, Value
from assistant.script import Kind, default_form
from assistant.understanding import Context, FollowUp, Outcome, Understood, understand

TODAY = date(2025, 6, 18)  # a Wednesday


def read(name: str, text: str, answers: Mapping[str, Value] | None = None, today: date = TODAY) -> Outcome:
    """What the assistant makes of a reply to a question, a row's stem or a single field."""
    form = default_form()
    found = form.find(name)
    assert found is not None, name
    question, fields = found
    return understand(form, question, fields, text, Context(today, answers or {}))


def plain(value: Any) -> Any:
    """A value as the answers file writes it."""
    match value:
        case Nothing():
            return "无"
        case NamedCount():
            return {"count": value.count, "names": list(value.names)}
        case FormDate() | Decimal():
            return str(value)
        case TargetRow():
            return [value.direction, value.indicator, value.baseline, value.target]
        case tuple():
            return [plain(item) for item in value]
    return value


def taken(outcome: Outcome) -> Any:
    """The follow-up's code; or the value stored, the values by field when there are several."""
    if isinstance(outcome, FollowUp):
        words = [outcome.message, *(candidate.label for candidate in outcome.candidates)]
        assert all(word and "None" not in word for word in words), outcome
        return outcome.code.value
    assert isinstance(outcome, Understood)
    assert outcome.echo and "None" not in outcome.echo, outcome
    values = {name: plain(value) for name, value in outcome.values.items()}
    return next(iter(values.values())) if len(values) == 1 else values


def said(name: str, text: str, answers: Mapping[str, Value] | None = None) -> Any:
    """`taken` of `read`: what a table of cases is compared with."""
    return taken(read(name, text, answers))


def typed(name: str, value: Any) -> Value:
    """A value of an utterance's `with` as the sheet holds it."""
    kind = default_form().fields[name].kind
    if value == "无":
        return Nothing.NOTHING
    if kind in (Kind.DECIMAL, Kind.PERCENT):
        return Decimal(str(value))
    return int(value) if kind is Kind.COUNT else value
