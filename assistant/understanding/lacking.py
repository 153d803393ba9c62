"""Which cells of a row or a grid a reply leaves open, in words, with an example made of the question's own figures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.script import Field, Question
from assistant.understanding.text import bare_label, spoken_label
from assistant.wording import figures as wording

_FIGURE = re.compile(r"-?\d[\d,]*(?:\.\d+)?")


def cell_label(question: Question, one: Field) -> str:
    """A cell as it is spoken of: 2024年, or 主持数量2024年 in a grid."""
    row = _row_label(question, one)
    return f"{row}{one.short_label}" if row else one.short_label


def still_open(question: Question, fields: Sequence[Field], lacking: Sequence[Field]) -> str:
    """What to say of the cells of `fields` that are `lacking`: every one of them, and how to write them."""
    title = spoken_label(question.label) if question.label else bare_label(fields[0].label)
    return wording.incomplete(title, _named(question, fields, lacking), _example(question, lacking))


def _row_label(question: Question, one: Field) -> str:
    label = next((axis.label for axis in question.rows if axis.id == one.row), "")
    return label.replace(" | ", "")


def _by_row(fields: Sequence[Field]) -> dict[str, list[Field]]:
    rows: dict[str, list[Field]] = {}
    for field in fields:
        rows.setdefault(field.row, []).append(field)
    return rows


def _named(question: Question, fields: Sequence[Field], lacking: Sequence[Field]) -> list[str]:
    """The cells by name; a row of a grid that is open from end to end by its own."""
    whole, named = _by_row(fields), []
    for row, cells in _by_row(lacking).items():
        label = _row_label(question, cells[0])
        if label and len(cells) == len(whole[row]) > 2:
            named.append(wording.whole_row(label, cells[0].short_label, cells[-1].short_label))
        else:
            named += [cell_label(question, cell) for cell in cells]
    return named


def _example(question: Question, lacking: Sequence[Field]) -> str:
    """The open cells as the question's example fills them; the last one alone stands for a plain row."""
    figures = dict(
        zip((field.id for field in question.asked), _FIGURE.findall(question.example), strict=False)
    )
    if len(figures) != len(question.asked) or len(_FIGURE.findall(question.example)) != len(figures):
        return ""
    rows = _by_row(lacking)
    if not question.rows:
        return f"{lacking[-1].short_label} {figures[lacking[-1].id]}"
    return "，".join(
        f"{_row_label(question, cells[0])} "
        + "、".join(f"{cell.short_label} {figures[cell.id]}" for cell in cells)
        for cells in rows.values()
    )
