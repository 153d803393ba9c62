"""The free rows of the target table, the only place of the form that may grow.

The form prints a row with dots in five of the seven directions. The first additional indicator of a direction takes
that row; each further one takes a copy of it, below. 开放合作 and 治理和服务 print no such row: theirs are copies of
another direction's. A copy has the same cells, borders and fonts; its first cell continues the merged direction.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from itertools import count

from lxml import etree

from exports.tags import COLUMNS, EXTRA_TARGETS, RowTag, read_row_tag
from exports.template.controls import controls
from exports.template.model import BLANK
from exports.template.parts.plan import DOTS
from exports.template.xml import NAMESPACES, name

Target = tuple[str, str, str]
"""Indicator, value of the base year, target."""

_TAGS = etree.XPath(
    f"descendant::w:sdt/w:sdtPr/w:tag[starts-with(@w:val, '{EXTRA_TARGETS}/')]", namespaces=NAMESPACES
)
_EMPTY: Target = (DOTS, BLANK, BLANK)


class FreeRows:
    """The free rows of one document."""

    def __init__(self, root: etree._Element) -> None:
        """Find the table below an element; a document without one has no directions."""
        self._root = root
        row = next((row for _, row in _tagged_rows(root)), None)
        self._table = None if row is None else row.getparent()
        self._printed = {tag.direction: row for tag, row in self._rows() if tag.row == 1}

    @property
    def directions(self) -> tuple[str, ...]:
        """The directions of the table, from top to bottom."""
        return tuple(self._last_rows())

    def read(self) -> dict[str, list[Target]]:
        """What the free rows hold, by direction; untouched rows are left out."""
        found: dict[str, list[Target]] = {}
        for tag, row in self._rows():
            texts = [control.text.strip() for control in controls(row)]
            target = (texts[0], texts[1], texts[2])
            if any(target) and target != (DOTS, "", ""):
                found.setdefault(tag.direction, []).append(target)
        return found

    def write(self, targets: Mapping[str, Sequence[Target]]) -> bool:
        """Make the free rows hold exactly these targets. Tells whether rows came or went."""
        if self._table is None:
            return False
        changed = drop_copies(self._table)
        numbers = self._numbers()
        for direction, last in self._last_rows().items():
            wanted = list(targets.get(direction, ()))
            printed = self._printed.get(direction)
            if printed is not None:
                _fill(printed, wanted.pop(0) if wanted else _EMPTY)
            for number, target in enumerate(wanted, 2):
                copy = self._copy(direction, number, numbers)
                _fill(copy, target)
                last.addnext(copy)
                last = copy
                changed = True
        return changed

    def _copy(self, direction: str, number: int, control_numbers: Iterator[int]) -> etree._Element:
        pattern = self._printed.get(direction, next(iter(self._printed.values())))
        copy = deepcopy(pattern)
        _continue_merge(copy)
        for control, column in zip(controls(copy), COLUMNS, strict=True):
            control.tag = str(RowTag(direction, number, column))
            control.number = next(control_numbers)
        return copy

    def _numbers(self) -> Iterator[int]:
        """Numbers that no control has; they are looked up when the first is needed."""
        yield from count(1 + max(control.number for control in controls(self._root)))

    def _rows(self) -> list[tuple[RowTag, etree._Element]]:
        return [] if self._table is None else list(_tagged_rows(self._table))

    def _last_rows(self) -> dict[str, etree._Element]:
        """The last row of each direction; a direction begins where the first cell has words."""
        last: dict[str, etree._Element] = {}
        direction = ""
        rows = [] if self._table is None else self._table.findall(name("tr"))
        for row in rows[1:]:  # below the heading
            direction = _first_words(row) or direction
            last[direction] = row
        return last


def drop_copies(root: etree._Element) -> bool:
    """Take out every row that is not printed in the blank form; tells whether there was one."""
    found = False
    for tag, row in list(_tagged_rows(root)):
        table = row.getparent()
        if tag.row > 1 and table is not None:
            table.remove(row)
            found = True
    return found


def _tagged_rows(root: etree._Element) -> Iterator[tuple[RowTag, etree._Element]]:
    for mark in _TAGS(root):
        tag = read_row_tag(mark.get(name("val")))
        if tag is None or tag.column != COLUMNS[0]:
            continue
        row = next(mark.iterancestors(name("tr")))
        if sum(1 for _ in controls(row)) == len(COLUMNS):  # else someone took a cell away
            yield tag, row


def _first_words(row: etree._Element) -> str:
    cell = row.find(name("tc"))
    assert cell is not None
    return "".join(node.text or "" for node in cell.iter(name("t")))


def _fill(row: etree._Element, target: Target) -> None:
    for control, words in zip(controls(row), target, strict=True):
        control.text = words


def _continue_merge(row: etree._Element) -> None:
    """Join the first cell to the one above, and take its words out."""
    cell = row.find(name("tc"))
    assert cell is not None
    merge = cell.find(f"{name('tcPr')}/{name('vMerge')}")
    assert merge is not None
    merge.set(name("val"), "continue")
    for paragraph in cell.iterfind(name("p")):
        for run in paragraph.findall(name("r")):
            paragraph.remove(run)
