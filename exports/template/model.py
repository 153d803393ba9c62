"""What a form is made of, as plain data: pieces of a line, lines, cells, rows, tables, parts.

The modules in `parts` describe the form in these words; `render` turns them into a document.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

BLANK = "    "
"""What an unfilled control holds: spaces, which can be clicked in Word and underlined on the cover."""

INDENT = "　　"
"""What a running text begins each of its lines with: the two-character indent of Chinese prose."""


@dataclass(frozen=True)
class Blank:
    """A blank to be filled: one content control."""

    tag: str
    alias: str
    text: str = BLANK
    underlined: bool = False


@dataclass(frozen=True)
class Box:
    """The □ before an option: one checkbox control. The option's words are fixed and stand after it."""

    tag: str
    alias: str


@dataclass(frozen=True)
class Rule:
    """A stretch of a cover line without an answer: some spaces wide, or up to the right margin."""

    spaces: int = 0


Piece = str | Blank | Box | Rule


@dataclass(frozen=True)
class Line:
    """One paragraph, in one of the form's styles."""

    pieces: tuple[Piece, ...]
    style: str
    space_before: int = 0
    """Additional points above."""
    at_foot: bool = False
    """Whether it stands at the foot of the page, however much is written above. The page needs a line after it."""


class Merge(Enum):
    """A cell's part in a vertical merge."""

    TOP = "restart"
    BELOW = "continue"


@dataclass(frozen=True)
class Cell:
    """One cell; it may hold a table among its lines."""

    content: tuple[Line | Table, ...]
    span: int = 1
    merge: Merge | None = None
    top: bool = False
    """Whether the text begins at the top of the cell, instead of standing in its middle."""


@dataclass(frozen=True)
class Row:
    """One row. Its height in points is the least that it takes; it grows with what is written."""

    cells: tuple[Cell, ...]
    height: float = 24
    splits: bool = False
    """Whether the row may break across pages."""


@dataclass(frozen=True)
class Table:
    """A table with its grid: column widths in twentieths of a point."""

    widths: tuple[int, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Part:
    """One of the nine parts: a heading that begins a page, and a table."""

    heading: str
    table: Table
