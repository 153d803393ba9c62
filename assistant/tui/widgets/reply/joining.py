"""The cells of a row or grid as the one text that is sent, and back; pure."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.script import Kind, Question

# a comma before three digits may be one of 1,234
_BETWEEN_FIGURES = r"[\s、；;]+|[，,](?!\d{3}(?!\d))\s*"


def is_text(question: Question) -> bool:
    """Whether the cells hold words rather than figures."""
    return any(field.kind is Kind.TEXT for field in question.asked)


def join(question: Question, cells: Mapping[str, str]) -> str:
    """The filled cells as one text: 2022年：64.85；2023年：72.36 (a grid: 主持数量：2022年 0，2023年 1；…)."""
    if question.shape == "grid":
        rows = ((row.label, _row(question, row.id, cells)) for row in question.rows)
        return "；".join(f"{label}：{text}" for label, text in rows if text)
    filled = [(_name(question, id), text.strip()) for id, text in cells.items() if text.strip()]
    between = "\n" if is_text(question) else "；"
    return between.join(f"{name}：{text}" for name, text in filled)


def _row(question: Question, row: str, cells: Mapping[str, str]) -> str:
    labels = {column.id: column.label for column in question.columns}
    own = [field for field in question.asked if field.row == row]
    filled = [(labels[field.column], cells.get(field.id, "").strip()) for field in own]
    return "，".join(f"{label} {text}" for label, text in filled if text)


def part(question: Question, text: str) -> dict[str, str]:
    """The cells that `join` made a text of; empty when the text is of another make."""
    if question.shape == "grid":
        return _part_grid(question, text)
    names = {_name(question, field.id): field.id for field in question.asked}
    cells: dict[str, str] = {}
    for piece in text.split("\n" if is_text(question) else "；"):
        name, colon, value = piece.partition("：")
        if colon and name in names:
            cells[names[name]] = value
    return cells


def _part_grid(question: Question, text: str) -> dict[str, str]:
    cells: dict[str, str] = {}
    for piece in text.split("；"):
        label, _, rest = piece.partition("：")
        row = next((row.id for row in question.rows if row.label == label), None)
        for entry in rest.split("，"):
            name, _, value = entry.partition(" ")
            for field in question.asked:
                if field.row == row and _column(question, field.column) == name:
                    cells[field.id] = value
    return cells


def pieces(text: str, figures: bool) -> list[str]:
    """What a paste holds, a piece a cell: parted at TABs and line ends, figures at spaces, 、 and commas as well."""
    parts = re.split(_BETWEEN_FIGURES if figures else r"[\t\n\r]+", text.strip())
    return [piece.strip() for piece in parts if piece.strip()]


def _name(question: Question, field_id: str) -> str:
    """What a cell is called: its column, or the last level of its label."""
    field = next(field for field in question.asked if field.id == field_id)
    return _column(question, field.column) or field.short_label


def _column(question: Question, column: str) -> str:
    return next((axis.label for axis in question.columns if axis.id == column), "")
