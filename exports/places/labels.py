"""Which cells and lines of a part print which labels of the form: alike word for word first, then nearly alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field

from lxml import etree

from exports.places.aside import aside_columns, stands_in
from exports.places.boxes import before_boxes, has_box
from exports.places.line import line_text
from exports.places.table import Block, Cell, Row, Text
from exports.places.wanted import PartWanted, is_year
from exports.places.words import ALIKE, core, is_unit, likeness, unit_of, unlike_year

_LONGEST_LABEL = 120
_BARE_YEAR = re.compile(r"20\d\d")


@dataclass(eq=False)
class Caption:
    """The first line of a cell or paragraph that prints a label, with the answer below it in the same cell."""

    label: str
    paragraph: etree._Element
    end: int
    """Where the label ends in its paragraph."""


@dataclass
class Labelled:
    """The labels of one part of a document."""

    captions: dict[int, Caption] = field(default_factory=dict)
    """By the id of the cell."""
    headings: dict[int, Caption] = field(default_factory=dict)
    """By the id of the text block."""
    other_years: list[str] = field(default_factory=list)
    """Labels of the document that differ from the form's by their year."""
    unknown: list[str] = field(default_factory=list)
    """Labels of the document that are none of the form's."""
    units: dict[str, str] = field(default_factory=dict)
    """Labels of the form, as cores, and the unit that the document prints in them."""

    def all(self, blocks: Sequence[Block]) -> set[str]:
        """Every label of the form that was found."""
        cells = {cell.label for block in blocks if isinstance(block, Row) for cell in block.own if cell.label}
        return cells | {caption.label for caption in (*self.captions.values(), *self.headings.values())}

    def repeated(self, blocks: Sequence[Block]) -> frozenset[str]:
        """The labels that running text stands under, or ends at, and that stand elsewhere too."""
        headings = Counter(caption.label for caption in self.headings.values())
        others = {
            cell.label for block in blocks if isinstance(block, Row) for cell in block.own if cell.label
        }
        others |= {caption.label for caption in self.captions.values()}
        return frozenset(label for label, times in headings.items() if times > 1 or label in others)


Place = Cell | Text


def find_labels(blocks: Sequence[Block], part: PartWanted) -> Labelled:
    """Mark the cells that are labels, and find the captions and headings."""
    found, vocabulary = Labelled(), part.vocabulary
    left: list[tuple[Place, Caption]] = []
    captions = part.captions
    _mark_bare_years(blocks, vocabulary)
    for place, may_be_nearly in _places(blocks):
        caption = _caption(place, vocabulary)
        if caption is None:
            continue
        whole = place.core
        if not may_be_nearly and caption.label in captions:
            _mark_caption(found, place, caption)
        elif whole in vocabulary and not has_box(place.text):
            _mark(found, place, Caption(whole, caption.paragraph, _line_end(caption.paragraph)))
        elif caption.label in vocabulary:
            _mark(found, place, caption)
        elif may_be_nearly and len(place.text) <= _LONGEST_LABEL:
            left.append(
                (place, Caption(whole if isinstance(place, Cell) else caption.label, *caption_end(caption)))
            )
        elif any(unlike_year(whole, label) for label in vocabulary):
            found.other_years.append(place.text.strip())
    _nearly(found, left, vocabulary, found.all(blocks))
    return found


def _mark_bare_years(blocks: Sequence[Block], vocabulary: dict[str, str]) -> None:
    """Tell a heading of years without 年 from figures that look like years."""
    column: list[Cell] = []
    for block in blocks:
        if not isinstance(block, Row):
            continue
        column = _bare_years_down(block, column)
        if block.cells[0].core in vocabulary:
            continue
        heads = [cell for cell in block.own[1:] if cell.text.strip()]
        years = [cell.text.strip() for cell in heads]
        if len(years) > 1 and all(map(_BARE_YEAR.fullmatch, years)) and years == sorted(set(years)):
            for cell in heads:
                cell.bare_year = True


def _bare_years_down(row: Row, above: list[Cell]) -> list[Cell]:
    """The years that follow each other downwards, each before a cell of its own, with this row's."""
    cell = next((cell for cell in row.own[:-1] if _BARE_YEAR.fullmatch(cell.text.strip())), None)
    if cell is None:
        return []
    goes_on = above and above[-1].first == cell.first and int(above[-1].text) + 1 == int(cell.text)
    column = [*above, cell] if goes_on else [cell]
    if len(column) > 1:
        for year in column:
            year.bare_year = True
    return column


def caption_end(caption: Caption) -> tuple[etree._Element, int]:
    """The place of a caption without its label."""
    return caption.paragraph, caption.end


def _places(blocks: Sequence[Block]) -> Iterable[tuple[Place, bool]]:
    """Everything that may print a label, and whether a likeness will do: not where answers stand."""
    aside = aside_columns(blocks)
    for block in blocks:
        if isinstance(block, Text):
            yield block, True
            continue
        cells = [cell for cell in block.cells if not stands_in(cell, aside[id(block.table)])]
        for number, cell in enumerate(cells):
            if cell in block.own and cell.text.strip() and not (number == 0 and is_unit(cell.text)):
                yield cell, number < len(cells) - 1 and not is_unit(cell.text)


def _caption(place: Place, vocabulary: Container[str]) -> Caption | None:
    """The first line, up to a box or a colon with more behind it; as many lines as a label of the form takes."""
    paragraphs = place.paragraphs if isinstance(place, Cell) else [place.node]
    for paragraph in paragraphs:
        line = line_text(paragraph)
        if not line.strip():
            continue
        lines = line.lstrip().split("\n")
        heads = [
            _head("\n".join(lines[:count]), isinstance(place, Text)) for count in range(1, len(lines) + 1)
        ]
        words = next((head for head in heads if core(head) in vocabulary), heads[0])
        return Caption(core(words), paragraph, line.index(lines[0]) + len(words))
    return None


def _head(words: str, alone: bool) -> str:
    """What stands before a box, or a colon with more behind it; before any colon where a label stands `alone`."""
    words = before_boxes(words)
    for colon in "：:":
        head, found, rest = words.partition(colon)
        if found:
            words = head + found if rest.strip() or alone else words
    return words


def _mark_caption(found: Labelled, place: Place, caption: Caption) -> None:
    found.captions[id(place)] = caption


def _mark(found: Labelled, place: Place, caption: Caption) -> None:
    if isinstance(place, Text):
        found.headings[id(place)] = caption
    elif place.core == caption.label and not has_box(place.text):
        place.label = caption.label
    else:
        found.captions[id(place)] = caption
    unit = unit_of(place.text)
    if unit and caption.label not in found.units:
        found.units[caption.label] = unit


def _nearly(
    found: Labelled, left: list[tuple[Place, Caption]], vocabulary: dict[str, str], known: set[str]
) -> None:
    """Match what is left of the form's labels with what is left of the document's, the most alike first."""
    open_labels = [label for label in vocabulary if label not in known and not is_year(label)]
    ways = [
        (likeness(caption.label, label), number, label)
        for number, (_, caption) in enumerate(left)
        for label in open_labels
    ]
    used: set[int] = set()
    for way, number, label in sorted(ways, key=lambda way: -way[0]):
        if way < ALIKE or number in used or label in known:
            continue
        used.add(number)
        known.add(label)
        place, caption = left[number]
        if isinstance(place, Cell) and place.core == caption.label:
            place.label = label
            found.units.setdefault(label, unit_of(place.text))
        else:
            _mark(found, place, Caption(label, caption.paragraph, caption.end))
    for number, (place, caption) in enumerate(left):
        if number in used:
            continue
        if any(unlike_year(caption.label, label) for label in vocabulary):
            found.other_years.append(place.text.strip())
        else:
            found.unknown.append(place.text.strip())


def _line_end(paragraph: etree._Element) -> int:
    return len(line_text(paragraph))
