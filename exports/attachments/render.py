"""From a paper to document.xml."""

from __future__ import annotations

import re
from zlib import crc32

from lxml import etree

from exports.attachments.look import FOOTER, MARGIN
from exports.attachments.model import Column, Paper, Paragraph, Table, Turn
from exports.attachments.package import FOOTER_ID
from exports.template.controls import Control, text_control
from exports.template.styles import PAGE_HEIGHT, PAGE_WIDTH
from exports.template.xml import text, w

_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_UNSTORABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_LONG_ROW = 500
"""Characters in a cell from which a row may break across pages."""


def document_part(paper: Paper) -> etree._Element:
    """Build document.xml."""
    body = w("body")
    landscape = paper.landscape
    for block in paper.blocks:
        if isinstance(block, Table):
            body.append(_table(block, _page(landscape)[0] - 2 * MARGIN))
            body.append(w("p", w("pPr", w("pStyle", val="End"))))  # two tables in a row would become one
        elif isinstance(block, Turn):
            body[-1][0].append(_section(landscape))  # a section ends with its last paragraph
            landscape = True
        else:
            body.extend(_paragraphs(block))
    body.append(_section(landscape))
    return w("document", body)


def _page(landscape: bool) -> tuple[int, int]:
    return (PAGE_HEIGHT, PAGE_WIDTH) if landscape else (PAGE_WIDTH, PAGE_HEIGHT)


def _paragraphs(block: Paragraph) -> list[etree._Element]:
    if block.tag:
        return [_answer(block)]
    lines = _lines(block.text)
    return [_paragraph(line, block.style.value, block.new_page and not n) for n, line in enumerate(lines)]


def _answer(block: Paragraph) -> etree._Element:
    """An answer of the form, that can be read back. The lines of one answer begin below each other."""
    control = text_control(crc32(block.tag.encode()) >> 1, block.tag, block.tag, "")
    Control(control).text = block.text
    lines = w("ind", left=480, firstLine=0) if "\n" in block.text else None
    return w("p", w("pPr", w("pStyle", val=block.style.value), lines, w("jc", val="left")), control)


def _paragraph(words: str, style: str, new_page: bool = False) -> etree._Element:
    properties = w("pPr", w("pStyle", val=style), w("pageBreakBefore") if new_page else None)
    run = w("r", w("rPr", w("rFonts", hint="eastAsia")), text(words)) if words else None
    return w("p", properties, run)


def _table(table: Table, whole: int) -> etree._Element:
    widths = _widths(table.columns, whole)
    head = [
        _cell(column.label, "PaperCellHeader", width)
        for column, width in zip(table.columns, widths, strict=True)
    ]
    return w(
        "tbl",
        w(
            "tblPr",
            w("tblStyle", val="FormTable"),
            w("tblW", w=whole, type="dxa"),
            w("jc", val="center"),
            w("tblLayout", type="fixed"),
        ),
        w("tblGrid", *(w("gridCol", w=width) for width in widths)),
        w("tr", w("trPr", w("cantSplit"), _height(26), w("tblHeader")), *head),
        *(_row(table.columns, row, widths) for row in table.rows),
    )


def _row(columns: tuple[Column, ...], row: tuple[str, ...], widths: list[int]) -> etree._Element:
    whole = max(map(len, row), default=0) < _LONG_ROW
    cells = [
        _cell(words, "PaperCellCentred" if column.centred else "PaperCell", width)
        for column, words, width in zip(columns, row, widths, strict=True)
    ]
    return w("tr", w("trPr", w("cantSplit") if whole else None, _height(24)), *cells)


def _cell(words: str, style: str, width: int) -> etree._Element:
    lines = (_paragraph(line, style) for line in _lines(words))
    return w("tc", w("tcPr", w("tcW", w=width, type="dxa"), w("vAlign", val="center")), *lines)


def _height(points: int) -> etree._Element:
    return w("trHeight", val=points * 20, hRule="atLeast")


def _widths(columns: tuple[Column, ...], whole: int) -> list[int]:
    """The columns' widths in twentieths of a point; together exactly the whole."""
    total = sum(column.width for column in columns)
    widths = [int(whole * column.width / total) for column in columns]
    widths[-1] += whole - sum(widths)
    return widths


def _lines(words: str) -> list[str]:
    return _UNSTORABLE.sub("", words).split("\n")


def _section(landscape: bool) -> etree._Element:
    width, height = _page(landscape)
    footer = w("footerReference", type="default")
    footer.set(f"{{{_RELATION}}}id", FOOTER_ID)
    size = w("pgSz", w=width, h=height, orient="landscape" if landscape else "portrait")
    margins = dict.fromkeys(("top", "right", "bottom", "left"), MARGIN)
    return w("sectPr", footer, size, w("pgMar", **margins, header=FOOTER, footer=FOOTER - 120, gutter=0))
