"""A document as a sequence of paragraphs and table rows, whatever its tables are cut into; and rows as cells on a grid.

A row of one cell counts as the paragraphs in it: a part may stand in such a cell, or its heading. A table inside a cell
follows as rows of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from exports.places.line import line_text
from exports.places.words import core
from exports.template.xml import MC, name

_P, _TBL, _TR, _TC = name("p"), name("tbl"), name("tr"), name("tc")
_BOX, _FALLBACK = name("txbxContent"), f"{{{MC}}}Fallback"
_TRANSPARENT = {name(tag) for tag in ("sdt", "sdtContent", "customXml", "ins", "smartTag")}


@dataclass(eq=False)
class Cell:
    """One cell; one that is merged downwards is the same object in every row that it covers."""

    node: etree._Element
    first: int
    last: int
    bare_year: bool = False
    """Whether it is a year of a heading that prints no 年; set by whoever knows the form."""
    label: str = ""
    """The core of the form's label that it prints; set by whoever knows the form."""
    _text: str | None = field(default=None, repr=False)

    @property
    def paragraphs(self) -> list[etree._Element]:
        """Its paragraphs, without those of a table inside it."""
        return list(children(self.node, {_P}))

    @property
    def text(self) -> str:
        """What it shows."""
        if self._text is None:
            self._text = "\n".join(map(line_text, self.paragraphs))
        return self._text

    @property
    def core(self) -> str:
        """What it shows, as a label."""
        return core(f"{self.text}年" if self.bare_year else self.text)

    @property
    def width(self) -> int:
        """How wide it says that it is, in twentieths of a point; 0 when it does not say, or says it in another way."""
        width = self.node.find(f"{name('tcPr')}/{name('tcW')}")
        says = width is not None and width.get(name("type"), "dxa") == "dxa"
        words = width.get(name("w"), "") if says else ""
        return int(words) if words.isdecimal() and len(words) < 6 else 0

    def overlap(self, other: Cell) -> int:
        """How many grid columns two cells share."""
        return min(self.last, other.last) - max(self.first, other.first) + 1


@dataclass(eq=False)
class Row:
    """One row of several cells."""

    node: etree._Element
    table: etree._Element
    cells: list[Cell]
    own: list[Cell]
    """The cells that begin in this row."""


@dataclass(eq=False)
class Text:
    """One paragraph outside rows of several cells."""

    node: etree._Element
    holder: etree._Element
    """The cell, or the body, in which it stands."""
    text: str

    @property
    def core(self) -> str:
        """What it shows, as a label."""
        return core(self.text)


Block = Row | Text


def blocks(holder: etree._Element) -> Iterator[Block]:
    """The paragraphs and rows of a body or a cell, in order."""
    for child in children(holder, {_P, _TBL}):
        if child.tag == _P:
            yield Text(child, holder, line_text(child))
            for box in child.iter(_BOX):
                if next(box.iterancestors(_FALLBACK), None) is None:
                    yield from blocks(box)
        else:
            yield from _rows(child)


def old_text_boxes(found: Iterable[Block]) -> list[Block]:
    """What stands in the copies of text boxes that Word keeps for old programs."""
    boxes = {
        box: None
        for block in found
        for box in block.node.iter(_BOX)
        if next(box.iterancestors(_FALLBACK), None) is not None
    }
    return [block for box in boxes for block in blocks(box)]


def children(holder: etree._Element, tags: set[str]) -> Iterator[etree._Element]:
    """The children of these kinds, whatever is wrapped around them."""
    for child in holder:
        if child.tag in tags:
            yield child
        elif child.tag in _TRANSPARENT:
            yield from children(child, tags)


def _rows(table: etree._Element) -> Iterator[Block]:
    above: list[Cell] = []
    for tr in children(table, {_TR}):
        row = _row(tr, table, above)
        above = row.cells
        if len(row.cells) == 1:
            yield from blocks(row.cells[0].node) if row.own else ()
            continue
        yield row
        for cell in row.own:
            for nested in children(cell.node, {_TBL}):
                yield from _rows(nested)


def _row(tr: etree._Element, table: etree._Element, above: list[Cell]) -> Row:
    cells: list[Cell] = []
    own: list[Cell] = []
    column = _number(tr.find(f"{name('trPr')}/{name('gridBefore')}"), 0)
    for tc in children(tr, {_TC}):
        properties = tc.find(name("tcPr"))
        span = max(1, _number(None if properties is None else properties.find(name("gridSpan")), 1))
        cell = Cell(tc, column, column + span - 1)
        merge = None if properties is None else properties.find(name("vMerge"))
        top = None
        if merge is not None and merge.get(name("val"), "continue") == "continue":
            top = next((other for other in above if other.first == column), None) or next(
                (other for other in above if other.overlap(cell) > 0), None
            )
        if top is None:
            own.append(cell)
        cells.append(top or cell)
        column += span
    if above and own and cells[0] is own[0] and _goes_on(above[0], own):
        cells[0] = above[0]
        del own[0]
    return Row(tr, table, cells, own)


def _goes_on(top: Cell, own: Sequence[Cell]) -> bool:
    """Whether a row begins with an empty cell in place of one that goes on from above."""
    first, *others = own
    return (
        (first.first, first.last) == (top.first, top.last)
        and not first.text.strip()
        and bool(top.text.strip())
        and any(other.text.strip() for other in others)
    )


def _number(node: etree._Element | None, default: int) -> int:
    value = "" if node is None else node.get(name("val"), "")
    return int(value) if value.isdecimal() and len(value) < 4 else default
