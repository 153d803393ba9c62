"""From the described form to document.xml."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count

from lxml import etree

from exports.template.controls import checkbox, text_control
from exports.template.model import Blank, Box, Cell, Line, Part, Piece, Row, Rule, Table
from exports.template.styles import MARGIN, PAGE_HEIGHT, PAGE_WIDTH, TEXT_WIDTH
from exports.template.xml import MC, text, w

FOOT = PAGE_HEIGHT - 2400
"""Where a line at the foot of the page begins."""

FIRST_NUMBER = 100001
"""The controls are numbered from here in the document's order."""


def document_part(opening: Iterable[Line], parts: Iterable[Part]) -> etree._Element:
    """Build document.xml from the lines before the tables and the nine parts."""
    renderer = _Renderer()
    body = w("body", *(renderer.line(line) for line in opening))
    for part in parts:
        body.append(renderer.line(Line((part.heading,), "PartHeading")))
        body.append(renderer.table(part.table))
    body.append(renderer.line(Line((), "End")))
    body.append(_section())
    document = w("document", body)
    document.set(f"{{{MC}}}Ignorable", "w14")
    return document


def _section() -> etree._Element:
    return w(
        "sectPr",
        w("pgSz", w=PAGE_WIDTH, h=PAGE_HEIGHT),
        w("pgMar", top=MARGIN, right=MARGIN, bottom=MARGIN, left=MARGIN, header=720, footer=720, gutter=0),
    )


def _foot_frame() -> etree._Element:
    """Where a line at the foot of the page stands; LibreOffice heeds this in a paragraph, not in a style."""
    return w(
        "framePr", w=TEXT_WIDTH, wrap="notBeside", vAnchor="page", hAnchor="margin", xAlign="center", y=FOOT
    )


class _Renderer:
    """Writes the pieces, numbering the controls as it meets them."""

    def __init__(self) -> None:
        self._numbers: Iterator[int] = count(FIRST_NUMBER)

    def line(self, line: Line) -> etree._Element:
        """One paragraph."""
        properties = w("pPr", w("pStyle", val=line.style), _foot_frame() if line.at_foot else None)
        if any(isinstance(piece, Rule) for piece in line.pieces):
            properties.append(w("tabs", w("tab", val="right", pos=TEXT_WIDTH)))
        if line.space_before:
            properties.append(w("spacing", before=line.space_before * 20))
        return w("p", properties, *(self._piece(piece) for piece in line.pieces if piece != ""))

    def table(self, table: Table) -> etree._Element:
        """One table, its widths fixed."""
        return w(
            "tbl",
            w(
                "tblPr",
                w("tblStyle", val="FormTable"),
                w("tblW", w=sum(table.widths), type="dxa"),
                w("jc", val="center"),
                w("tblLayout", type="fixed"),
            ),
            w("tblGrid", *(w("gridCol", w=width) for width in table.widths)),
            *(self._row(row, table.widths) for row in table.rows),
        )

    def _row(self, row: Row, widths: tuple[int, ...]) -> etree._Element:
        height = w("trHeight", val=round(row.height * 20), hRule="atLeast")
        element = w("tr", w("trPr", None if row.splits else w("cantSplit"), height))
        column = 0
        for cell in row.cells:
            element.append(self._cell(cell, sum(widths[column : column + cell.span])))
            column += cell.span
        return element

    def _cell(self, cell: Cell, width: int) -> etree._Element:
        properties = w(
            "tcPr",
            w("tcW", w=width, type="dxa"),
            w("gridSpan", val=cell.span) if cell.span > 1 else None,
            w("vMerge", val=cell.merge.value) if cell.merge else None,
            None if cell.top else w("vAlign", val="center"),
        )
        blocks = (self.table(item) if isinstance(item, Table) else self.line(item) for item in cell.content)
        return w("tc", properties, *blocks)

    def _piece(self, piece: Piece) -> etree._Element:
        match piece:
            case Blank(tag, alias, words, underlined):
                return text_control(next(self._numbers), tag, alias, words, underlined=underlined)
            case Box(tag, alias):
                return checkbox(next(self._numbers), tag, alias)
            case Rule(spaces):
                stretch = text(" " * spaces) if spaces else w("tab")
                return w("r", w("rPr", w("u", val="single", color="000000")), stretch)
            case _:
                return w("r", w("rPr", w("rFonts", hint="eastAsia")), text(piece))
