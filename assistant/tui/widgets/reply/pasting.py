"""A block pasted from Excel as cells of the question, with or without its headings, either way round; pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.script import Axis, Question

_YEAR = re.compile(r"20\d\d")
_FIGURE = re.compile(r"[+\-－−]?[\d０-９.,，%％\s]+[^\W\d_]{0,3}[²³\d]?|无|零|-+|—+|/")
_MARKS = re.compile(r"[\s（()）:：、·|％%]")

Block = list[list[str]]


def cells(question: Question, text: str) -> dict[str, str]:
    """Field id → what the block holds for it; empty when the block has no headings and is not of the cells' shape."""
    block = _block(text)
    if not block or not question.columns or (len(block) == 1 and len(block[0]) == 1):
        return {}
    turned = [list(column) for column in zip(*block, strict=True)]
    return (
        _by_headings(question, block)
        or _by_headings(question, turned)
        or _by_shape(question, block)
        or _by_shape(question, turned)
    )


def _block(text: str) -> Block:
    """The lines of cells, all of one length, without empty lines and columns."""
    lines = [[cell.strip() for cell in line.split("\t")] for line in text.replace("\r", "\n").split("\n")]
    lines = [line for line in lines if any(line)]
    width = max(map(len, lines), default=0)
    lines = [line + [""] * (width - len(line)) for line in lines]
    kept = [place for place in range(width) if any(line[place] for line in lines)]
    return [[line[place] for place in kept] for line in lines]


def _by_headings(question: Question, block: Block) -> dict[str, str]:
    """The cells under a line that names at least two of the columns."""
    for number, line in enumerate(block):
        columns = {place: axis for place, cell in enumerate(line) if (axis := _named(cell, question.columns))}
        if len(set(columns.values())) >= min(2, len(question.columns)):
            return _under(question, columns, block[number + 1 :])
    return {}


def _under(question: Question, columns: dict[int, str], lines: Block) -> dict[str, str]:
    found: dict[str, str] = {}
    for row, line in _rows(question, columns, lines):
        for field in question.asked:
            for place, column in columns.items():
                if field.column == column and field.row == row and line[place]:
                    found[field.id] = line[place]
    return found


def _rows(question: Question, columns: dict[int, str], lines: Block) -> list[tuple[str, list[str]]]:
    """Each line with the row it is for: by its heading, else in order when there are as many as rows."""
    heads = [" ".join(cell for place, cell in enumerate(line) if place not in columns) for line in lines]
    if not question.rows:
        own = [line for line, head in zip(lines, heads, strict=True) if _same(head, question.label)]
        chosen = own or (lines if len(lines) == 1 else [])
        return [("", line) for line in chosen[:1]]
    named = [(_named(head, question.rows), line) for head, line in zip(heads, lines, strict=True)]
    if any(row for row, _ in named):
        return [(row, line) for row, line in named if row]
    if len(lines) == len(question.rows):
        return [(row.id, line) for row, line in zip(question.rows, lines, strict=True)]
    return []


def _by_shape(question: Question, block: Block) -> dict[str, str]:
    """The figures of a block that has, beside words, just as many lines and columns as the question."""
    figures = [
        [cell for cell in line if _FIGURE.fullmatch(cell) and not _named(cell, question.columns)]
        for line in block
    ]
    figures = [line for line in figures if line]
    rows, columns = max(1, len(question.rows)), len(question.columns)
    if len(figures) != rows or any(len(line) != columns for line in figures):
        return {}
    values = [cell for line in figures for cell in line]
    return dict(zip([field.id for field in question.asked], values, strict=False))


def _named(cell: str, axes: Sequence[Axis]) -> str:
    """The row or column that a heading names: by its year where it has one, else by its words."""
    year = _YEAR.search(cell)
    for axis in axes:
        if wanted := _YEAR.search(axis.label):
            rest = axis.label.replace(wanted.group(), "").strip("年")
            if year and year.group() == wanted.group() and rest in cell:
                return axis.id
        elif cell and _same(cell, axis.label):
            return axis.id
    for axis in axes:  # 基准值 for 2024年基准值
        bare = _YEAR.sub("", axis.label).strip("年")
        if bare and not year and _same(cell, bare):
            return axis.id
    return ""


def _same(heading: str, label: str) -> bool:
    """Whether a heading means a label: one holds the other, brackets and blanks aside."""
    one, other = _MARKS.sub("", heading), _MARKS.sub("", label.rsplit(" | ", 1)[-1])
    return len(one) >= 2 and len(other) >= 2 and (one in other or other in one)
