"""Where the blanks of the form stand: rows, cells and paragraphs with their measures, taken from the template's model.

Everything here is fixed once the form is known; `exports.fitting.measure` puts answers into it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import NamedTuple

from exports.fitting.breaking import GAP, break_lines, char_width
from exports.fitting.steps import LADDERS, Step
from exports.template.form import form_parts, opening
from exports.template.model import INDENT, Blank, Box, Cell, Line, Merge, Row, Rule, Table
from exports.template.render import FOOT
from exports.template.styles import CELL_MARGINS, MARGIN, PAGE_HEIGHT, STYLES, TEXT_WIDTH, Style

COVER = "封面"
FITTED = (COVER, *"一二三四五六七")
"""The parts that keep their pages; 八 may run on, 九 is signed by hand."""

PADDING = (CELL_MARGINS["left"] + CELL_MARGINS["right"]) / 20
"""What a cell takes from its width, in points."""

HAIR = 0.1
"""Points that a line keeps free: a border takes part of them, so that letters of just the width do not fit."""

EDGES = (CELL_MARGINS["top"] + CELL_MARGINS["bottom"]) / 20
"""What a cell adds to the height of its lines."""

RESERVE = 0.5
"""Points that each row of a table keeps free on its page: Word may count a border where LibreOffice does not."""

_STYLES = {style.id: style for style in STYLES}


class Slot(NamedTuple):
    """One of the places where a tag stands: 0 is the first in the document's order."""

    tag: str
    number: int = 0


@dataclass(frozen=True)
class Paragraph:
    """A line of the model, ready to be measured."""

    pieces: tuple[str | Slot, ...]
    """Fixed words and blanks."""
    blanks: dict[str, str]
    """What each blank holds while it is not answered."""
    style: Style
    width: float
    above: float
    """Points above and below the lines."""

    @property
    def ladder(self) -> tuple[Step, ...]:
        """The sizes in which its answers may be set."""
        return LADDERS[self.style.id]

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """Its blanks."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Slot))

    @cached_property
    def spare_ems(self) -> float:
        """How many ems of its first size its fixed words leave on one line; less than none for running text."""
        if self.is_prose:
            return -1
        fixed = sum(
            char_width(char) + GAP for piece in self.pieces if isinstance(piece, str) for char in piece
        )
        return self.width / self.style.size - fixed

    @property
    def is_prose(self) -> bool:
        """Whether an answer in whole sentences stands here."""
        return any(words.startswith(INDENT) for words in self.blanks.values())

    @property
    def fixed_height(self) -> float:
        """The height of its fixed words alone."""
        runs = [(piece, self.style.size) for piece in self.pieces if isinstance(piece, str)]
        return self.above + break_lines(runs, self.width).total * self.style.line


@dataclass(frozen=True)
class CellBox:
    """One cell: its paragraphs, and how many rows it covers (0: it is the continuation of the one above)."""

    paragraphs: tuple[Paragraph, ...]
    rows: int

    @cached_property
    def answered(self) -> tuple[Paragraph, ...]:
        """The paragraphs that hold answers."""
        return tuple(paragraph for paragraph in self.paragraphs if paragraph.slots)

    @cached_property
    def fixed(self) -> float:
        """The height of the others, which is always the same."""
        return sum(paragraph.fixed_height for paragraph in self.paragraphs if not paragraph.slots)


@dataclass(frozen=True)
class RowBox:
    """One row; its height is the least that it takes. On the cover a row is a line outside of any table."""

    cells: tuple[CellBox, ...]
    height: float
    edges: float = EDGES


@dataclass(frozen=True)
class PartBox:
    """One part: its rows, and how high the pages are that they fill."""

    name: str
    rows: tuple[RowBox, ...]
    first_page: float
    further_pages: float
    reserve: float
    """What each row keeps free."""

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """The tags that stand in it, in the document's order."""
        found = (
            slot.tag
            for row in self.rows
            for cell in row.cells
            for paragraph in cell.answered
            for slot in paragraph.slots
        )
        return tuple(dict.fromkeys(found))

    def page_height(self, page: int) -> float:
        """The height for rows on one of its pages, counted from 0."""
        return self.further_pages if page else self.first_page


@lru_cache(maxsize=1)
def parts() -> dict[str, PartBox]:
    """The parts that keep their pages, by their numeral; the cover first."""
    counter = _Counter()
    page = (PAGE_HEIGHT - 2 * MARGIN) / 20
    heading = _STYLES["PartHeading"]
    cover = tuple(
        RowBox((CellBox((counter.paragraph(line, TEXT_WIDTH / 20),), 1),), 0, edges=0)
        for line in opening()[: _cover_length()]
    )
    found = {COVER: PartBox(COVER, cover, (FOOT - MARGIN) / 20, page, 0)}
    for part in form_parts():
        name = part.heading[0]
        if name in FITTED:
            first = page - heading.before - heading.line - heading.after
            found[name] = PartBox(name, counter.rows(part.table), first, page, RESERVE)
    return found


@lru_cache(maxsize=1)
def part_of_tag() -> dict[str, tuple[str, ...]]:
    """The parts in which each tag stands; only tags of parts that keep their pages."""
    found: dict[str, tuple[str, ...]] = {}
    for part in parts().values():
        for tag in part.tags:
            found[tag] = (*found.get(tag, ()), part.name)
    return found


def _cover_length() -> int:
    """How many of the opening lines stand on the cover, above its foot."""
    return next(index for index, line in enumerate(opening()) if line.at_foot)


class _Counter:
    """Numbers the places of each tag as it meets them, in the document's order."""

    def __init__(self) -> None:
        self._met: dict[str, int] = {}

    def rows(self, table: Table) -> tuple[RowBox, ...]:
        """The rows of a table."""
        edges = [0, *accumulate(table.widths)]
        boxes = []
        for index, row in enumerate(table.rows):
            cells, column = [], 0
            for cell in row.cells:
                width = (edges[column + cell.span] - edges[column]) / 20 - PADDING - HAIR
                cells.append(self._cell(cell, width, _rows_covered(table.rows, index, column, cell)))
                column += cell.span
            boxes.append(RowBox(tuple(cells), row.height))
        return tuple(boxes)

    def paragraph(self, line: Line, width: float) -> Paragraph:
        """One line of the model."""
        style = _STYLES[line.style]
        pieces: list[str | Slot] = [" " * round(style.indent / style.size * 4)] if style.indent else []
        blanks = {}
        for piece in line.pieces:
            match piece:
                case Blank(tag, _, words):
                    pieces.append(Slot(tag, self._met.get(tag, 0)))
                    self._met[tag] = self._met.get(tag, 0) + 1
                    blanks[tag] = words
                case Box():
                    pieces.append("□")
                case Rule(spaces):
                    pieces.append(" " * spaces)
                case _:
                    pieces.append(piece)
        above = style.before + style.after + line.space_before
        return Paragraph(tuple(pieces), blanks, style, width - style.right, above)

    def _cell(self, cell: Cell, width: float, rows: int) -> CellBox:
        lines = (line for line in cell.content if isinstance(line, Line))
        return CellBox(tuple(self.paragraph(line, width) for line in lines), rows)


def _rows_covered(rows: tuple[Row, ...], index: int, column: int, cell: Cell) -> int:
    if cell.merge is Merge.BELOW:
        return 0
    covered = 1
    if cell.merge is Merge.TOP:
        for row in rows[index + 1 :]:
            below = _cell_at(row, column)
            if below is None or below.merge is not Merge.BELOW:
                break
            covered += 1
    return covered


def _cell_at(row: Row, column: int) -> Cell | None:
    place = 0
    for cell in row.cells:
        if place == column:
            return cell
        place += cell.span
    return None


def printed(paragraph: Paragraph, tag: str, answer: str) -> str:
    """An answer as it stands in the document: running text is indented line by line."""
    if paragraph.blanks[tag].startswith(INDENT):
        return "\n".join(INDENT + line.lstrip() for line in answer.split("\n"))
    return answer
