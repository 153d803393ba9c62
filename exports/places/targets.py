"""The target table of an office's own blank: its free rows, the only place that may grow."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import count

from lxml import etree

from exports.places.kinds import Region
from exports.places.line import line_text, stretch
from exports.places.place import Place
from exports.places.table import Cell, Row, children
from exports.places.words import core, seen
from exports.tags import COLUMNS, RowTag
from exports.template.free_rows import Target
from exports.template.parts.plan import DIRECTIONS, DOTS
from exports.template.runs import runs
from exports.template.xml import name, name14

_ONCE = [
    name(tag)
    for tag in (
        *("bookmarkStart", "bookmarkEnd", "permStart", "permEnd"),
        *("commentRangeStart", "commentRangeEnd", "commentReference", "id"),
    )
]
_IDS = [name14(attribute) for attribute in ("paraId", "textId")]
_NAMES = {core(direction.name): direction.name for direction in DIRECTIONS}


@dataclass(eq=False)
class _Direction:
    last: Row
    free: list[Row] = field(default_factory=list)


class TargetTable:
    """The rows of the table by direction; a row without an indicator of the form's own is free."""

    def __init__(self, rows: Sequence[Row], taken: set[int]) -> None:
        """Take the rows below the heading, and the ids of the cells that hold answers to the form's indicators."""
        self.added: list[etree._Element] = []
        self.sure = True
        """Whether every row of the form's own was found, so that the others are free ones."""
        self._directions: dict[str, _Direction] = {}
        self._made: dict[int, list[Region]] = {}
        for row in rows:
            direction = _NAMES.get(row.cells[0].core)
            if direction is None or len(row.cells) < len(COLUMNS) + 1:
                continue
            place = self._directions.setdefault(direction, _Direction(row))
            place.last = row
            if not any(id(cell) in taken for cell in row.cells):
                place.free.append(row)

    @property
    def directions(self) -> tuple[str, ...]:
        """The directions of the table, from top to bottom."""
        return tuple(self._directions)

    def places(self) -> dict[str, list[Place]]:
        """The cells of the free rows, by tag."""
        return {
            str(RowTag(direction, number, column)): [region]
            for direction, place in self._directions.items()
            for number, row in enumerate(place.free, 1)
            for column, region in zip(COLUMNS, self._regions(row), strict=True)
        }

    def read(self) -> dict[str, list[Target]]:
        """What the free rows hold, by direction; untouched rows are left out."""
        found: dict[str, list[Target]] = {}
        for direction, place in self._directions.items():
            for row in place.free:
                target = self._texts(row)
                if any(target):
                    found.setdefault(direction, []).append(target)
        return found

    def write(self, targets: Mapping[str, Sequence[Target]]) -> None:
        """Write these targets into the free rows, and into copies where there are too few."""
        for direction, wanted in targets.items():
            place = self._directions[direction]
            for number, target in enumerate(wanted):
                if number < len(place.free):
                    self._fill(place.free[number], target)
                else:
                    self._add(place, target)

    def _add(self, place: _Direction, target: Target) -> None:
        pattern = place.last
        node = _copy(pattern.node)
        cells = [Cell(tc, old.first, old.last) for tc, old in zip(_cells(node), pattern.cells, strict=True)]
        merge = cells[0].node.find(f"{name('tcPr')}/{name('vMerge')}")
        if merge is not None:
            merge.set(name("val"), "continue")
            for paragraph in cells[0].paragraphs:
                _empty(paragraph)
        for cell in cells[-3:]:
            for paragraph in cell.paragraphs:
                _empty(paragraph)
        row = Row(node, pattern.table, [pattern.cells[0], *cells[1:]], cells[1:])
        self._fill(row, target)
        pattern.node.addnext(node)
        self.added.append(node)
        place.last = row

    def _texts(self, row: Row) -> Target:
        one, two, three = (region.text for region in self._regions(row))
        if two or three:  # beside a value, a number is an indicator's name and not what the blank printed
            return one, two, three
        return ("" if _is_dots(one) else one, two, three)

    def _fill(self, row: Row, target: Target) -> None:
        for region, words in zip(self._regions(row), target, strict=True):
            region.text = words

    def _regions(self, row: Row) -> list[Region]:
        """The row's cells as places; the same ones each time."""
        if id(row) not in self._made:
            self._made[id(row)] = [Region(cell.paragraphs) for cell in row.cells[-3:]]
        return self._made[id(row)]


def _is_dots(words: str) -> bool:
    """Whether an indicator is none: dots, perhaps with a number or a note in brackets."""
    marks = re.sub(r"[（(\[【][^（(\[【]*[）)\]】]", "", seen(words))
    return not core(marks) and (
        set(marks) <= set(DOTS + "…·。、0123456789") or not any(map(str.isalnum, marks))
    )


def _copy(row: etree._Element) -> etree._Element:
    """A copy of a row, without what may stand in a document but once: bookmarks, comments, numbers."""
    copy = deepcopy(row)
    for mark in list(copy.iter(*_ONCE)):
        parent = mark.getparent()
        parent.remove(mark)
    numbers = count(max(map(_number, row.getroottree().getroot().iter()), default=0) + 1)
    for node in copy.iter():
        for attribute in _IDS:
            node.attrib.pop(attribute, None)
        if _number(node):  # a tracked change
            node.set(name("id"), str(next(numbers)))
    return copy


def _number(node: etree._Element) -> int:
    words = node.get(name("id"), "")
    return int(words) if words.isdecimal() else 0


def _cells(row: etree._Element) -> list[etree._Element]:
    return list(children(row, {name("tc")}))


def _empty(paragraph: etree._Element) -> None:
    if next(runs(paragraph), None) is not None:
        stretch(paragraph, 0, len(line_text(paragraph))).text = ""
