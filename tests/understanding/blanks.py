"""Questions and fields built from the form's own list of blanks, so that readers can be tried without a script."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from assistant.answers import NOTHING, Value
from assistant.script import Axis, Field, Kind, Question, Sense
from assistant.understanding.outcome import Context, FollowUp, Outcome, Understood

FORM = Path(__file__).parents[1] / "form"
TODAY = date(2025, 4, 18)
_NUMERIC = {"decimal", "percent", "count"}
_ALWAYS = re.compile(r"industry\.output\.|innovation\.employees\.|basic\.area")
_PLAUSIBLE = {
    r"industry\.output\.": Decimal(9999),
    r"innovation\.rd_spend\.": Decimal(500),
    r"basic\.area": Decimal(1000),
}


@cache
def fields() -> dict[str, Field]:
    """Every numeric blank of the form, by id."""
    with (FORM / "fields.csv").open(encoding="utf-8") as file:
        return {row["id"]: _field(row) for row in csv.DictReader(file) if row["kind"] in _NUMERIC}


def question(stem: str) -> tuple[Question, tuple[Field, ...]]:
    """The row or grid of a stem (or the single cell of an id), and its fields."""
    if stem in fields():
        one = fields()[stem]
        return _question(stem, (one,)), (one,)
    below = tuple(field for id, field in fields().items() if id.startswith(f"{stem}."))
    columns = tuple(dict.fromkeys((field.column, field.short_label) for field in below))
    rows = tuple(dict.fromkeys((field.row, " | ".join(field.label.split(" | ")[-2:-1])) for field in below))
    axes = {"columns": tuple(Axis(id=id, label=label) for id, label in columns)}
    if len(rows) > 1:
        axes["rows"] = tuple(Axis(id=id, label=label) for id, label in rows)
    return _question(stem, below, **axes), below


def context(**answers: Value) -> Context:
    """A context of the day on which the tests are thought to run; ids with `__` for dots."""
    return Context(TODAY, {id.replace("__", "."): value for id, value in answers.items()})


def told(outcome: Outcome) -> str:
    """An outcome in one word for the tables: `64.85 72.36 81.50`, `无`, or the code of the follow-up."""
    if isinstance(outcome, FollowUp):
        return outcome.code.value
    return " ".join(str(value) for value in outcome.values.values())


def offered(outcome: Outcome) -> list[str]:
    """The values of each candidate of a follow-up."""
    if isinstance(outcome, Understood):
        return []
    return [" ".join(str(value) for value in candidate.values.values()) for candidate in outcome.candidates]


def stored(values: Mapping[str, Value]) -> dict[str, object]:
    """Values as an answers file has them: figures as text, counts as integers, 无."""
    return {
        id: str(value) if isinstance(value, Decimal) or value is NOTHING else value
        for id, value in values.items()
    }


def _field(row: dict[str, str]) -> Field:
    *_, last = row["id"].split(".")
    yearly = last in ("2022", "2023", "2024") and not row["id"].startswith("helper.")
    stem = row["id"].split(".")
    return Field(
        id=row["id"],
        label=row["label"],
        kind=Kind(row["kind"]),
        unit=row["unit"],
        sense=_sense(row["label"]),
        row=stem[-2] if yearly and len(stem) > 3 else "",
        column=last if yearly or last in ("baseline", "target") else "",
        year=int(last) if yearly else None,
        none=not _ALWAYS.match(row["id"]),
        plausible=next((most for id, most in _PLAUSIBLE.items() if re.match(id, row["id"])), None),
    )


def _sense(label: str) -> Sense:
    if re.search("降低率|下降率", label):
        return Sense.REDUCTION
    return Sense.GROWTH if re.search("增速|增长率", label) else Sense.LEVEL


def _question(stem: str, below: tuple[Field, ...], **axes: tuple[Axis, ...]) -> Question:
    label = below[0].label if len(below) == 1 else below[0].label.rpartition(" | ")[0]
    kind = below[0].kind
    return Question(id=stem, kind=kind, part="", label=label, ask="", fields=below, **axes)


def table(text: str) -> list[tuple[str, str, str, list[str]]]:
    """The cases of a table: `[field or stem]` opens a block, then `text | outcome | candidate / candidate`.

    `\\t` and `\\n` in a text stand for a tab and a line break.
    """
    cases, stem = [], ""
    for line in filter(None, (line.strip() for line in text.splitlines())):
        if line.startswith("[") and line.endswith("]"):
            stem = line[1:-1]
            continue
        typed, expected, *offers = (part.strip() for part in line.split(" | "))
        typed = typed.replace("\\t", "\t").replace("\\n", "\n")
        cases.append((stem, typed, expected, offers[0].split(" / ") if offers else []))
    return cases
