"""How much room is left in the cell of an answer, to be said while it is being typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from exports.fitting.fit import prepared
from exports.fitting.layout import COVER, CellBox, Paragraph, PartBox, Slot, part_of_tag, parts
from exports.fitting.measure import cell_height, free_height, heights, page_of_rows, paragraph_lines
from exports.fitting.steps import Step


class Room(NamedTuple):
    """How many more 汉字 an answer can take; below zero, how many it is over."""

    full_size: int
    """Before anything must be set smaller."""
    smallest: int
    """Before the cell says 详见附件."""


class _Spot(NamedTuple):
    """Where an answer stands in the form."""

    part: PartBox
    row: int
    cell: CellBox
    paragraph: Paragraph
    slot: Slot


def lines_in(tag: str, text: str, step: Step | None = None) -> int:
    """How many lines an answer takes in its cell, in its style's size or in another. Raises KeyError for other tags."""
    spot = _spot(tag)
    written = prepared(spot.part, {tag: text})
    steps = {spot.slot: step} if step else {}
    return paragraph_lines(spot.paragraph, written, steps).total


def room_left(tag: str, texts: Mapping[str, str]) -> Room:
    """The room for the answer at this tag beside the other answers of its part. Raises KeyError for other tags.

    Of the two places of a name on the cover, the one in part 一 is meant.
    """
    spot = _spot(tag)
    written = prepared(spot.part, texts)
    smallest = {
        slot: paragraph.ladder[-1]
        for row in spot.part.rows
        for cell in row.cells
        for paragraph in cell.answered
        for slot in paragraph.slots
        if slot == spot.slot or paragraph_lines(paragraph, written, {}).total > 1
    }
    return Room(
        _room(spot, written, {}, spot.paragraph.ladder[0]),
        _room(spot, written, smallest, spot.paragraph.ladder[-1]),
    )


def _room(spot: _Spot, texts: Mapping[str, str], steps: Mapping[Slot, Step], step: Step) -> int:
    lines, used = _lines_allowed(spot, texts, steps, step), paragraph_lines(spot.paragraph, texts, steps)
    in_line = int(spot.paragraph.width / step.size)
    left_in_last = int((spot.paragraph.width - used.last) / step.size)
    return (lines - used.total) * in_line + left_in_last


def _lines_allowed(spot: _Spot, texts: Mapping[str, str], steps: Mapping[Slot, Step], step: Step) -> int:
    """How many lines the paragraph may take until its row is as high as the page allows."""
    without = {tag: text for tag, text in texts.items() if tag != spot.slot.tag}
    rows = heights(spot.part, without, steps)
    free = free_height(spot.part, rows, page_of_rows(spot.part, rows)[spot.row])
    row = spot.part.rows[spot.row]
    beside = cell_height(spot.cell, {**without, spot.slot.tag: ""}, steps) - step.line
    return int((rows[spot.row] + max(free, 0) - row.edges - beside) / step.line)


def _spot(tag: str) -> _Spot:
    names = part_of_tag()[tag]
    part = parts()[next((name for name in names if name != COVER), names[0])]
    for index, row in enumerate(part.rows):
        for cell in row.cells:
            for paragraph in cell.answered:
                for slot in paragraph.slots:
                    if slot.tag == tag:
                        return _Spot(part, index, cell, paragraph, slot)
    raise KeyError(tag)
