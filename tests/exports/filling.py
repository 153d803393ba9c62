"""A plain converter for the tests: the example's answers written into a document, without the product's exporter."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

from exports.document import Document

FORM = Path(__file__).parents[1] / "form"


def read_csv(name: str) -> list[dict[str, str]]:
    with (FORM / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


FIELDS = read_csv("fields.csv")
OPTIONS = read_csv("options.csv")
ANSWERS: dict[str, Any] = json.loads((FORM / "example.json").read_text(encoding="utf-8"))["answers"]


def is_printed(field: dict[str, str]) -> bool:
    return (
        field["kind"] != "blank"
        and not field["id"].startswith("helper.")
        and not field["id"].endswith("_formula")
    )


def options_of(field: str) -> dict[str, str]:
    return {row["option"]: row["label"] for row in OPTIONS if row["field"] == field}


def fill(document: Document, answers: dict[str, Any]) -> None:
    for field in FIELDS:
        if is_printed(field) and field["id"] in answers:
            _fill_field(document, field["id"], field["kind"], answers[field["id"]])


def _fill_field(document: Document, field: str, kind: str, answer: Any) -> None:
    if kind in ("single_choice", "multi_choice"):
        for option in options_of(field):
            document.tick(field, option, option in ([answer] if isinstance(answer, str) else answer))
    elif kind == "named_count":
        document.set_text(f"{field}#count", str(answer["count"]))
        document.set_text(f"{field}#names", "、".join(answer["names"]) or "无")
    elif kind == "table":
        rows: dict[str, list[tuple[str, str, str]]] = {}
        for row in answer:
            rows.setdefault(row["direction"], []).append((row["indicator"], row["baseline"], row["target"]))
        document.set_rows(rows)
    else:
        document.set_text(field, str(answer))


def filled_by_hand(source: Path | str, target: Path | str, texts: dict[str, str]) -> None:
    """A copy of a form in which somebody wrote these texts into the cells of these tags."""
    document = Document.open(source)
    for tag, text in texts.items():
        document.set_text(tag, text)
    document.save(target)
