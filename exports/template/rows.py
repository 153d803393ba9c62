"""The words in which the parts are described: a label, a value, a row of three years, a row of boxes …

Words with a line feed stand in two paragraphs, as they do in the form.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from exports.tags import box_tag, count_tag, names_tag
from exports.template.model import BLANK, INDENT, Blank, Box, Cell, Line, Merge, Piece, Row

EVIDENCE_NOTE = "（注：勾选需提供佐证材料）"
COUNT_BLANK = " " * 5
LONGEST_ALIAS = 64

Options = Mapping[str, str]
"""The options of a choice: slug to the words that the form prints."""


def three_years(base_year: int) -> tuple[int, int, int]:
    """The years that the form asks for: the base year and the two before it."""
    return base_year - 2, base_year - 1, base_year


# Lines


def lines(words: str, style: str) -> tuple[Line, ...]:
    """Fixed words, a paragraph for each line."""
    return tuple(Line((line,), style) for line in words.split("\n"))


def running_text(tag: str, alias: str, style: str = "CellText") -> Line:
    """A paragraph for an answer in whole sentences."""
    return Line((blank(tag, alias, INDENT),), style)


def count_lines(field: str, alias: str, space: str = COUNT_BLANK) -> tuple[Line, ...]:
    """数量：　个 and 名称：, each with its blank."""
    return (
        Line(("数量：", blank(count_tag(field), f"{alias} 数量", space), "个"), "CellOption"),
        Line(("名称：", blank(names_tag(field), f"{alias} 名称", space)), "CellOption"),
    )


def option_lines(field: str, alias: str, options: Options, note: str = "") -> tuple[Line, ...]:
    """The options below one another, and the note under them."""
    boxes = (Line(option(field, alias, slug, words), "CellOption") for slug, words in options.items())
    return (*boxes, *lines(note, "CellOption")) if note else tuple(boxes)


def option(field: str, alias: str, slug: str, words: str) -> tuple[Piece, ...]:
    """A box and the option's words."""
    return Box(box_tag(field, slug), _short(f"{alias} {words}")), words


def blank(tag: str, alias: str, text: str = BLANK) -> Blank:
    """A blank, named for the reader who hovers over it in Word."""
    return Blank(tag, _short(alias), text)


def _short(alias: str) -> str:
    return alias.replace("\n", "")[:LONGEST_ALIAS]


# Cells


def label(words: str, span: int = 1, merge: Merge | None = None) -> Cell:
    """A cell with fixed words, centred."""
    return Cell(lines(words, "CellLabel"), span, merge)


def header(words: str, span: int = 1) -> Cell:
    """A cell of a heading row."""
    return Cell(lines(words, "CellHeader"), span)


def below() -> Cell:
    """The continuation of a cell that is merged with the one above."""
    return Cell(lines("", "CellLabel"), merge=Merge.BELOW)


def value(tag: str, alias: str, span: int = 1) -> Cell:
    """A cell with a short answer, centred."""
    return Cell((Line((blank(tag, alias),), "CellValue"),), span)


# Rows


def year_header(years: Sequence[int], span: int = 1) -> Row:
    """年度 and the three years."""
    return Row((header("年度"), *(header(f"{year}年", span) for year in years)))


def year_row(words: str, field: str, years: Sequence[int], span: int = 1, height: float = 24) -> Row:
    """One figure for each of the three years."""
    cells = (value(f"{field}.{year}", f"{words} {year}年", span) for year in years)
    return Row((label(words), *cells), height)


def value_row(words: str, tag: str, span: int, height: float = 24) -> Row:
    """One short answer."""
    return Row((label(words), value(tag, words, span)), height)


def text_row(words: str, field: str, span: int, height: float) -> Row:
    """An answer in whole sentences, with room for it."""
    return Row((label(words), Cell((running_text(field, words),), span)), height)


def options_row(
    words: str, field: str, options: Options, span: int, note: str = "", height: float = 24
) -> Row:
    """Boxes below one another."""
    return Row((label(words), Cell(option_lines(field, words, options, note), span)), height)


def inline_options_row(
    words: str,
    field: str,
    options: Options,
    span: int,
    *,
    gap: str = "  ",
    after: str = "",
    height: float = 24,
) -> Row:
    """Boxes on one line."""
    pieces: list[Piece] = []
    for slug, choice in options.items():
        pieces += [*([gap] if pieces else []), *option(field, words, slug, choice)]
    if after:
        pieces.append(after)
    return Row((label(words), Cell((Line(tuple(pieces), "CellOption"),), span)), height)


def named_count_rows(
    words: str,
    fields: Options,
    label_span: int,
    value_span: int,
    space: str = COUNT_BLANK,
    height: float = 40,
) -> tuple[Row, ...]:
    """Counts with names beside one label that is merged over all of them; `fields` maps each field to its caption."""
    return tuple(
        Row(
            (
                below() if index else label(words, merge=Merge.TOP),
                *named_count(field, caption, label_span, value_span, space),
            ),
            height,
        )
        for index, (field, caption) in enumerate(fields.items())
    )


def named_count(
    field: str, caption: str, label_span: int, value_span: int, space: str = COUNT_BLANK
) -> tuple[Cell, Cell]:
    """A caption, and the count with names."""
    return label(caption, label_span), Cell(count_lines(field, caption, space), value_span)
