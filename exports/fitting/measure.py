"""How high the rows become and on which page they fall, for given answers and given sizes."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache

from exports.fitting.breaking import GAP, Lines, break_lines
from exports.fitting.layout import CellBox, Paragraph, PartBox, RowBox, Slot, parts, printed
from exports.fitting.steps import Step

_DIGITS = frozenset("0123456789. ")

Steps = Mapping[Slot, Step]
Texts = Mapping[str, str]
"""Answers by tag, as they are printed, in characters that a document can hold."""


def paragraph_lines(paragraph: Paragraph, texts: Texts, steps: Steps) -> Lines:
    """How the paragraph breaks with these answers; a blank without one holds what the form shows there."""
    runs = tuple(
        (piece, paragraph.style.size)
        if isinstance(piece, str)
        else (_words(paragraph, piece.tag, texts), step_of(paragraph, piece, steps).size)
        for piece in paragraph.pieces
    )
    return _broken(runs, paragraph.width)


def paragraph_height(paragraph: Paragraph, texts: Texts, steps: Steps) -> float:
    """The height of its lines and the space around them."""
    line = min(
        (step_of(paragraph, slot, steps).line for slot in paragraph.slots), default=paragraph.style.line
    )
    return paragraph.above + paragraph_lines(paragraph, texts, steps).total * line


def cell_height(cell: CellBox, texts: Texts, steps: Steps) -> float:
    """The height of everything in a cell, without its edges."""
    return cell.fixed + sum(paragraph_height(paragraph, texts, steps) for paragraph in cell.answered)


def row_height(row: RowBox, texts: Texts, steps: Steps) -> float:
    """The height of a row by itself, without the cells that are merged over several."""
    needed = max((cell_height(cell, texts, steps) for cell in row.cells if cell.rows == 1), default=0)
    return max(row.height, needed + row.edges)


def is_short(row: RowBox, texts: Texts) -> bool:
    """Whether each answer of the row surely stands on one line with its words: told without breaking anything."""
    return all(
        sum(_most_ems(texts.get(tag, words)) for tag, words in paragraph.blanks.items())
        <= paragraph.spare_ems
        for cell in row.cells
        for paragraph in cell.answered
    )


@lru_cache(maxsize=16)
def least_heights(name: str) -> tuple[float, ...]:
    """The heights of a part's rows when all their answers stand on one line."""
    part = parts()[name]
    return tuple(row_height(row, dict.fromkeys(part.tags, ""), {}) for row in part.rows)


def _most_ems(words: str) -> float:
    """At least as many ems as these words can take, with the air around them; without end for several lines."""
    if "\n" in words:
        return math.inf
    return len(words) * (0.5 if _DIGITS.issuperset(words) else 1 + GAP) + 2 * GAP


def heights(part: PartBox, texts: Texts, steps: Steps) -> list[float]:
    """The height of each row of a part."""
    return stretched(part, [row_height(row, texts, steps) for row in part.rows])


def stretched(part: PartBox, rows: list[float]) -> list[float]:
    """The same heights, the last row under a merged cell made higher where that cell needs it."""
    result = list(rows)
    for index, row in enumerate(part.rows):
        for cell in row.cells:
            if cell.rows > 1:
                below = slice(index, index + cell.rows)
                missing = cell_height(cell, {}, {}) + row.edges - sum(result[below])
                result[index + cell.rows - 1] += max(0, missing)
    return result


def page_of_rows(part: PartBox, rows: list[float]) -> list[int]:
    """The page on which each row ends, counted from 0 within the part; a row breaks only when it is a page high."""
    page, used, places = 0, 0.0, []
    for height in rows:
        needed = height + part.reserve
        if used and used + needed > part.page_height(page):
            page, used = page + 1, 0.0
        while needed > part.page_height(page):
            needed -= part.page_height(page)
            page += 1
        used += needed
        places.append(page)
    return places


def pages(part: PartBox, rows: list[float]) -> int:
    """How many pages the part takes."""
    return page_of_rows(part, rows)[-1] + 1


def free_height(part: PartBox, rows: list[float], page: int) -> float:
    """What is left of one page of the part below its last row; below zero when it overflows."""
    places = page_of_rows(part, rows)
    used = sum(height + part.reserve for height, place in zip(rows, places, strict=True) if place == page)
    return part.page_height(page) - used


def step_of(paragraph: Paragraph, slot: Slot, steps: Steps) -> Step:
    """The size in which an answer is set: its style's own unless another is given."""
    return steps.get(slot, paragraph.ladder[0])


def _words(paragraph: Paragraph, tag: str, texts: Texts) -> str:
    answer = texts.get(tag)
    return paragraph.blanks[tag] if answer is None else printed(paragraph, tag, answer)


@lru_cache(maxsize=2048)
def _broken(runs: tuple[tuple[str, float], ...], width: float) -> Lines:
    return break_lines(runs, width)
