"""What a paper beside the form is made of, as plain data: headings, paragraphs, tables; knows no docx."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Style(Enum):
    """What a paragraph is; `look` says how it looks."""

    TITLE = "PaperTitle"
    SUBTITLE = "PaperSubtitle"
    HEADING = "PaperHeading"
    SUBHEADING = "PaperSubheading"
    BODY = "PaperBody"
    NOTE = "PaperNote"
    SIGNATURE = "PaperSignature"


@dataclass(frozen=True)
class Paragraph:
    """One paragraph, or several where the text has line feeds."""

    text: str
    style: Style = Style.BODY
    new_page: bool = False
    """Whether it begins a page, so that what follows can be handed out by itself."""
    tag: str = ""
    """The form's blank whose answer this is: then it is one paragraph, under a control from which it is read back."""


@dataclass(frozen=True)
class Column:
    """One column of a table: its heading, its share of the width, and whether its cells are centred."""

    label: str
    width: float = 1
    centred: bool = False


@dataclass(frozen=True)
class Table:
    """A bordered table. Its heading row is repeated on every page; every row has as many cells as columns."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Turn:
    """From here on the pages lie on their side: for tables of many columns. Something must stand before it."""


@dataclass(frozen=True)
class Paper:
    """A whole paper: the title of the file, and its blocks in order."""

    title: str
    blocks: tuple[Paragraph | Table | Turn, ...]
    landscape: bool = False
    """Whether all its pages lie on their side, from the first on."""
