"""Which cell is whose: a field's cell is governed by all labels of its path – beside it, above it, in it, or before it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from exports.places.aside import aside_columns, stands_in
from exports.places.labels import Caption, Labelled
from exports.places.table import Block, Cell, Row
from exports.places.wanted import PartWanted, Wanted, is_year
from exports.places.words import is_unit


@dataclass(eq=False)
class Answer:
    """A cell in which an answer may stand."""

    cell: Cell
    row: Row
    labels: set[str]
    nearest: str
    """The label that speaks for the cell by itself."""
    before: list[str]
    """The labels that the rows above begin with, nearest first."""
    caption: Caption | None


def answers(blocks: Sequence[Block], found: Labelled, printed: frozenset[str]) -> list[Answer]:
    """Every cell of a part that is not a label, with the labels that govern it."""
    result: list[Answer] = []
    rows: list[Row] = []
    before: list[str] = []
    heads: set[int] = set()
    aside = aside_columns(blocks)
    for row in (block for block in blocks if isinstance(block, Row)):
        values = [
            cell
            for number, cell in enumerate(row.cells)
            if not cell.label and not stands_in(cell, aside[id(row.table)])
            if number or id(cell) in found.captions
        ]
        for number, cell in enumerate(row.cells):
            if cell not in values or cell not in row.own:
                continue
            caption = found.captions.get(id(cell))
            beside = [other.label for other in reversed(row.cells[:number]) if other.label]
            above = _above(cell, row, rows, values, heads)
            nearest = caption.label if caption else next(iter((*beside, *above)), "")
            labels = {*beside, *above, *([caption.label] if caption else ())}
            result.append(Answer(cell, row, labels, nearest, list(before), caption))
        heads |= _heads(row, printed, aside[id(row.table)])
        opening = [cell.label for cell in row.cells if cell.label][:1]
        before[:0] = opening
        rows.insert(0, row)
    return result


def match(wanted: Wanted, part: PartWanted, candidates: Sequence[Answer]) -> list[Answer]:
    """The cells that are this field's; more than one when the document prints its labels twice."""
    path = [label for label in wanted.path if label not in part.headings]
    rivals = {item.path[0] for item in part.fields if item.path[1:] == wanted.path[1:]}
    found = [answer for answer in candidates if answer.nearest in path and _governed(answer, path, rivals)]
    if any(
        answer.row is not found[0].row for answer in found
    ):  # a running number stands in the answer's own row
        return found
    return [answer for answer in found if not is_unit(answer.cell.text)] or found


def one_of(found: Sequence[Answer]) -> Answer | None:
    """Which of several cells side by side is meant: much the widest, or the first of a row's years. None if neither."""
    said = [answer.cell.width for answer in found]
    widths = said if all(said) else [answer.cell.last - answer.cell.first + 1 for answer in found]
    widest, *others = sorted(widths, reverse=True)
    if not others or widest >= 2 * others[0]:
        return found[widths.index(widest)]
    return found[0] if any(map(is_year, found[0].labels)) else None


def _governed(answer: Answer, path: Sequence[str], rivals: set[str]) -> bool:
    away = [label for label in path if label not in answer.labels]
    if not away:
        return True
    if answer.labels & (rivals - {path[0]}):
        return False
    if not answer.caption and not any(cell.label for cell in answer.row.own):
        return False  # a spare row
    context = next((label for label in answer.before if label in rivals), None)
    return away == [path[0]] and len(path) > 1 and context == path[0]


def _heads(row: Row, printed: frozenset[str], aside: Sequence[Cell]) -> set[int]:
    """The ids of the labels in a row that speak for what is below them: no answer stands right of them."""
    following = [*row.cells[1:], None]
    return {
        id(cell)
        for cell, after in zip(row.cells, following, strict=True)
        if cell.label and (after is None or after.label or after.core in printed or stands_in(after, aside))
    }


def _above(cell: Cell, row: Row, rows: Sequence[Row], values: Sequence[Cell], heads: set[int]) -> list[str]:
    """The labels over a cell, nearest first: of its column, and of its share of the years."""
    labels: list[str] = []
    years = _years(cell, rows, values, heads)
    for other in rows:
        if other.table is not row.table:
            continue
        over = [(head.overlap(cell), head) for head in other.own if id(head) in heads]
        best = max(over, key=lambda way: way[0], default=None)
        if best is not None and best[0] > 0 and best[1].label not in labels:
            if is_year(best[1].label) and (years or any(map(is_year, labels))):
                continue
            labels.append(best[1].label)
    return [*years, *labels]


def _years(cell: Cell, rows: Sequence[Row], values: Sequence[Cell], heads: set[int]) -> list[str]:
    """The year over a cell where a row's cells share the years of the heading equally."""
    found = ([head for head in row.own if is_year(head.label) and id(head) in heads] for row in rows)
    heading = next((years for years in found if len(years) > 1), None)
    if heading is None or cell not in values:
        return []
    under = [
        [year for year in heading if 2 * year.overlap(value) > value.last - value.first + 1]
        for value in values
    ]
    shares = Counter(id(year) for years in under for year in years)
    if len(shares) == len(heading) and len(set(shares.values())) == 1:  # on one grid
        return [year.label for year in under[values.index(cell)]]
    if len(values) % len(heading):
        return []
    return [heading[values.index(cell) // (len(values) // len(heading))].label]
