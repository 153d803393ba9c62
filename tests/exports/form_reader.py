"""A reader of finished forms that shares nothing with the product: zip, XML, and what a person sees on the page.

It finds a blank as a reviewer does, by the labels to its left and above it, never by a tag.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARTS = "一二三四五六七八九"


@dataclass
class Cell:
    """A cell at its place in the grid; a cell merged downwards stands in every row that it covers."""

    text: str
    first: int
    last: int
    has_control: bool
    continued: bool = False
    node: ElementTree.Element | None = field(default=None, repr=False)

    def heads(self, other: Cell) -> bool:
        """Whether this cell, standing above the other, is over the whole of it."""
        return self.first <= other.first and other.last <= self.last


class FormReader:
    """One docx, read as lines and grids."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            root = ElementTree.fromstring(archive.read("word/document.xml"))
        body = root.find(f"{W}body")
        assert body is not None
        self.body = body
        self.opening = [paragraph_text(node) for node in self._before_parts()]
        self.parts = self._parts()

    def _before_parts(self) -> Iterator[ElementTree.Element]:
        for node in self.body:
            if node.tag == f"{W}p" and paragraph_text(node).startswith("一、基本情况"):
                return
            if node.tag == f"{W}p":
                yield node

    def _parts(self) -> dict[str, ElementTree.Element]:
        """The table of each part, by the part's number; the heading is the paragraph before it."""
        found, heading = {}, ""
        for node in self.body:
            if node.tag == f"{W}p":
                heading = paragraph_text(node)
            elif node.tag == f"{W}tbl":
                found[heading[0]] = node
        return found

    def text(self) -> str:
        """Everything that is printed, without spaces."""
        return squeeze("".join(node.text or "" for node in self.body.iter(f"{W}t")))

    def plan_lines(self) -> list[str]:
        """The paragraphs of part 八, without the table inside it."""
        cell = self.parts["八"].find(f"{W}tr/{W}tc")
        assert cell is not None
        return [paragraph_text(node) for node in cell.findall(f"{W}p")]

    def targets(self) -> ElementTree.Element:
        table = self.parts["八"].find(f"{W}tr/{W}tc/{W}tbl")
        assert table is not None
        return table


def grid(table: ElementTree.Element) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    for tr in table.findall(f"{W}tr"):
        row, column = [], 0
        for tc in tr.findall(f"{W}tc"):
            span = _value(tc, "gridSpan")
            last = column + int(span or 1) - 1
            merge = tc.find(f"{W}tcPr/{W}vMerge")
            continued = merge is not None and merge.get(f"{W}val", "continue") == "continue"
            text = "\n".join(paragraph_text(p) for p in tc.findall(f"{W}p"))
            if continued:
                text = next(cell.text for cell in rows[-1] if cell.first == column)
            has_control = next(tc.iter(f"{W}sdt"), None) is not None
            row.append(Cell(text, column, last, has_control, continued, tc))
            column = last + 1
        rows.append(row)
    return rows


def find_blank(rows: list[list[Cell]], labels: list[str]) -> Cell:
    """The leftmost blank that has all these labels beside it, above it, in it, or before it in the row above."""
    for index, row in enumerate(rows):
        for cell in row:
            if cell.has_control and not cell.continued and _labelled(rows, index, cell, labels):
                return cell
    raise AssertionError(f"no blank for {labels}")


def _labelled(rows: list[list[Cell]], index: int, cell: Cell, labels: list[str]) -> bool:
    row, caption = rows[index], squeeze(cell.text)
    own = {squeeze(other.text) for other in row if other.first < cell.first}
    own |= {squeeze(other.text) for above in rows[:index] for other in above if other.heads(cell)}
    own |= {label for label in labels if index and caption.startswith(label)}
    before = {squeeze(rows[index - 1][0].text).removesuffix("（%）")} if index else set()
    return labels[-1] in own and all(label in own | before for label in labels)


def paragraph_text(node: ElementTree.Element) -> str:
    words = ""
    for part in node.iter():
        if part.tag == f"{W}t":
            words += part.text or ""
        elif part.tag == f"{W}br":
            words += "\n"
    return words


def squeeze(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _value(tc: ElementTree.Element, name: str) -> str | None:
    node = tc.find(f"{W}tcPr/{W}{name}")
    return None if node is None else node.get(f"{W}val")
