"""Makes the answers fit: set smaller in steps where a part would run over its pages, else 详见附件."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress

from assistant.answers import ELSEWHERE
from exports.fitting.layout import CellBox, Paragraph, PartBox, RowBox, Slot, part_of_tag, parts
from exports.fitting.measure import (
    cell_height,
    heights,
    is_short,
    least_heights,
    pages,
    paragraph_height,
    paragraph_lines,
    row_height,
    step_of,
    stretched,
)
from exports.fitting.steps import FIGURES, Step
from exports.tags import names_tag
from exports.template.controls import clean

ATTACHED = ELSEWHERE[0]
"""What stands in a cell whose answer is in the attachments."""

_NAMES = names_tag("")
_FIGURE = re.compile(r"[-+]?[\d,]+(?:\.\d*)?%?", re.ASCII)


@dataclass(frozen=True)
class Fit:
    """How the answers must be set so that every part keeps its pages."""

    steps: Mapping[Slot, Step]
    """The answers that are set smaller; all others keep their style's size."""
    attached: tuple[str, ...]
    """The tags whose cell says 详见附件, in the form's order."""
    pages: Mapping[str, int]
    """How many pages each part takes then; the cover is 封面."""
    overfull: tuple[str, ...]
    """The parts that even so take more pages than in the blank form. None for any answer that the chat accepts."""

    def text(self, tag: str, answer: str) -> str:
        """What is written at this tag."""
        return ATTACHED if tag in self.attached else answer

    def texts(self, answers: Mapping[str, str]) -> dict[str, str]:
        """What is written at all these tags."""
        return {**answers, **dict.fromkeys(self.attached, ATTACHED)}

    @property
    def smaller(self) -> dict[str, float]:
        """The sizes of what is set smaller, by tag; of an answer at two places the smallest."""
        sizes: dict[str, float] = {}
        for slot, step in self.steps.items():
            sizes[slot.tag] = min(step.size, sizes.get(slot.tag, step.size))
        return sizes


NOTHING_TO_FIT = Fit({}, (), {}, ())
"""For a form whose measures are not known."""


def fit(texts: Mapping[str, str]) -> Fit:
    """Fit all the parts; `texts` are the answers by tag as they are printed, missing ones are blank."""
    fitted = {name: fit_part(name, texts) for name in parts()}
    return Fit(
        {slot: step for part in fitted.values() for slot, step in part.steps.items()},
        tuple(tag for part in fitted.values() for tag in part.attached),
        {name: count for part in fitted.values() for name, count in part.pages.items()},
        tuple(name for part in fitted.values() for name in part.overfull),
    )


def fit_part(name: str, texts: Mapping[str, str]) -> Fit:
    """Fit one part by itself: 封面, 一 … 七. Raises KeyError for any other."""
    part = parts()[name]
    written = prepared(part, texts)
    attached: list[str] = []
    while True:
        steps, rows = _settled(part, written)
        count = pages(part, rows)
        longest = _longest_list(part, written, steps, attached) if count > blank_pages(name) else None
        if longest is None:
            break
        attached.append(longest)
        written = {**written, longest: ATTACHED}
    order = list(part_of_tag())
    overfull = (name,) if count > blank_pages(name) else ()
    return Fit(steps, tuple(sorted(attached, key=order.index)), {name: count}, overfull)


@lru_cache(maxsize=16)
def blank_pages(name: str) -> int:
    """How many pages a part takes in the blank form."""
    part = parts()[name]
    return pages(part, heights(part, {}, {}))


def prepared(part: PartBox, texts: Mapping[str, str]) -> dict[str, str]:
    """The answers of one part as the document can hold them."""
    return {tag: clean(texts[tag]) for tag in part.tags if tag in texts}


def _settled(part: PartBox, texts: Mapping[str, str]) -> tuple[dict[Slot, Step], list[float]]:
    """Set answers smaller, the one that takes most first, until the part keeps its pages or nothing is left to try."""
    long = [not is_short(row, texts) for row in part.rows]
    steps = _figures_on_one_line(compress(part.rows, long), texts)
    rows = [
        row_height(row, texts, steps) if is_long else least
        for row, is_long, least in zip(part.rows, long, least_heights(part.name), strict=True)
    ]
    wanted = blank_pages(part.name)
    shrinkable: dict[int, list[Paragraph]] = {}
    while pages(part, stretched(part, rows)) > wanted:
        if not shrinkable:  # most answers are short: then nothing of this is looked at
            shrinkable = {index: _shrinkable(row, texts, steps) for index, row in enumerate(part.rows)}
        index = _row_to_shrink(part, rows, shrinkable, steps)
        if index is None:
            break
        row = part.rows[index]
        for paragraph in shrinkable[index]:
            _shrink(paragraph, texts, steps)
        rows[index] = row_height(row, texts, steps)
        shrinkable[index] = _shrinkable(row, texts, steps)
    return steps, stretched(part, rows)


def _figures_on_one_line(rows: Iterable[RowBox], texts: Mapping[str, str]) -> dict[Slot, Step]:
    """A figure that would break is set as much smaller as it takes to keep it whole, if that is possible."""
    steps: dict[Slot, Step] = {}
    for paragraph in _paragraphs(rows):
        for slot in paragraph.slots:
            if not _FIGURE.fullmatch(texts.get(slot.tag, "")):
                continue
            for step in paragraph.ladder:
                if paragraph_lines(paragraph, texts, {**steps, slot: step}).total == 1:
                    if step != paragraph.ladder[0]:
                        steps[slot] = step
                    break
    return steps


def _row_to_shrink(
    part: PartBox, rows: list[float], shrinkable: Mapping[int, list[Paragraph]], steps: Mapping[Slot, Step]
) -> int | None:
    """The row to set smaller: of those that are set largest, the highest above its least height.

    So the answers of a part stay of about one size.
    """
    order = {}
    for index, height in enumerate(rows):
        excess = height - part.rows[index].height
        if excess > 0 and shrinkable[index]:
            order[index] = (-max(_level(paragraph, steps) for paragraph in shrinkable[index]), excess)
    return max(order, key=order.__getitem__, default=None)


def _shrinkable(row: RowBox, texts: Mapping[str, str], steps: Mapping[Slot, Step]) -> list[Paragraph]:
    """In each of the highest cells of a row, the paragraph to set smaller; none if one of them has none."""
    cells = {index: cell_height(cell, texts, steps) for index, cell in enumerate(row.cells) if cell.rows == 1}
    highest = max(cells.values(), default=0)
    chosen = []
    for index, height in cells.items():
        if height == highest:
            paragraph = _longest(row.cells[index], texts, steps)
            if paragraph is None:
                return []
            chosen.append(paragraph)
    return chosen


def _longest(cell: CellBox, texts: Mapping[str, str], steps: Mapping[Slot, Step]) -> Paragraph | None:
    """The highest paragraph of several lines that has not reached the last step."""
    possible = [
        paragraph
        for paragraph in cell.answered
        if step_of(paragraph, paragraph.slots[0], steps) != _ladder(paragraph, texts)[-1]
        and paragraph_lines(paragraph, texts, steps).total > 1
    ]
    return max(possible, key=lambda one: paragraph_height(one, texts, steps), default=None)


def _ladder(paragraph: Paragraph, texts: Mapping[str, str]) -> tuple[Step, ...]:
    """The sizes for these answers: words are never as small as a figure may be."""
    figures = all(_FIGURE.fullmatch(texts.get(tag, "")) for tag in paragraph.blanks)
    return paragraph.ladder if figures else tuple(step for step in paragraph.ladder if step not in FIGURES)


def _shrink(paragraph: Paragraph, texts: Mapping[str, str], steps: dict[Slot, Step]) -> None:
    """One step down for everything that is answered in a paragraph, so that it stays of one size."""
    ladder = _ladder(paragraph, texts)
    step = ladder[min(_level(paragraph, steps) + 1, len(ladder) - 1)]
    steps.update(dict.fromkeys(paragraph.slots, step))


def _level(paragraph: Paragraph, steps: Mapping[Slot, Step]) -> int:
    """How many steps down the paragraph is."""
    return max(paragraph.ladder.index(step_of(paragraph, slot, steps)) for slot in paragraph.slots)


def _longest_list(
    part: PartBox, texts: Mapping[str, str], steps: Mapping[Slot, Step], attached: list[str]
) -> str | None:
    """What to move to the attachments: the longest list, or else the longest text, that makes its row higher.

    A name or a contact only when there is neither, a figure never. Of several as long, the last one: 国家级 stands
    before 其他.
    """
    found: dict[str, tuple[int, float, int]] = {}
    for row in part.rows:
        if row_height(row, texts, steps) <= row.height:
            continue
        for cell in row.cells:
            for paragraph in cell.answered:
                tag = paragraph.slots[0].tag
                if tag not in attached and not _FIGURE.fullmatch(texts.get(tag, "0")):
                    rank = 2 if tag.endswith(_NAMES) else int(paragraph.is_prose)
                    found[tag] = (rank, paragraph_height(paragraph, texts, steps), len(found))
    return max(found, key=found.__getitem__, default=None)


def _paragraphs(rows: Iterable[RowBox]) -> Iterator[Paragraph]:
    for row in rows:
        for cell in row.cells:
            yield from cell.answered
