"""Chinese text on a terminal: lines break between any two 汉字, never before 。 or after “, never inside a number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import cell_len
from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

_OPENING = "“‘（《〈【「『〔"
_MARKS = "☑□●○✓✗※"
_CLOSING = "，。、；：？！…—”’）》〉】」』〕％"
# what stays on one line: a 汉字 or a run of ASCII, with the marks that may not be parted from it
# a box or a mark stays with the word that it is for, a year with its 年度
_TOKEN = re.compile(rf"\s+|(?:[{_MARKS}] )?[{_OPENING}]*(?:\d{{4}}年度?|[!-~]+|\S)[{_CLOSING}]*")


def fold(text: str, width: int) -> list[tuple[int, int]]:
    """Where the lines of one paragraph begin and end, so that none is wider than `width` cells."""
    lines: list[tuple[int, int]] = []
    start = end = used = 0
    for first, last, cells in _pieces(text, width):
        if used + cells > width and used:
            lines.append((start, end))
            start, used = first, 0
            if text[first:last].isspace():
                start = last
                continue
        used += cells
        if not text[first:last].isspace():
            end = last
    return [*lines, (start, max(start, end))]


def _pieces(text: str, width: int) -> Iterator[tuple[int, int, int]]:
    """The tokens with their width; one that is wider than a line comes character by character."""
    for match in _TOKEN.finditer(text):
        cells = cell_len(match.group())
        if cells <= width:
            yield match.start(), match.end(), cells
            continue
        for position in range(match.start(), match.end()):
            yield position, position + 1, cell_len(text[position])


class Prose(Visual):
    """Styled text that wraps as Chinese does; every line but the first is indented by `indent` cells."""

    def __init__(self, content: Content | str, indent: int = 0) -> None:
        self.content = Content(content) if isinstance(content, str) else content
        self.indent = indent
        self._width = -1
        self._folded = self.content

    def folded(self, width: int) -> Content:
        """The text with line ends where it wraps."""
        if width != self._width:
            self._folded = Content("\n").join(self._lines(width))
            self._width = width
        return self._folded

    def _lines(self, width: int) -> Iterator[Content]:
        first, *others = self.content.split("\n", allow_blank=True) or [Content("")]
        ranges = fold(first.plain, max(2, width))
        yield first[ranges[0][0] : ranges[0][1]]
        if len(ranges) > 1:
            others.insert(0, first[ranges[1][0] :])
        margin = Content(" " * self.indent)
        for paragraph in others:
            for start, end in fold(paragraph.plain, max(2, width - self.indent)):
                yield margin + paragraph[start:end]

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """The lines as the terminal shows them."""
        return self.folded(width).render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """The width at which nothing wraps."""
        return self.content.get_optimal_width(rules, container_width)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """How many lines the text takes."""
        return self.folded(width).plain.count("\n") + 1
