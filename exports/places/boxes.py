"""The boxes of a choice: characters, symbols, and the two kinds of checkbox that Word has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from lxml import etree

from assistant.answers import OPEN
from exports.places.brackets import BRACKETS, Bracket
from exports.places.glyphs import (
    MOUTH,
    OPEN_BOXES,
    PAIRED,
    PAIRS,
    TICKED,
    letters,
    looks,
    mark_of,
    set_mark,
    set_symbol,
    state_glyph,
    state_of,
    symbol_state,
)
from exports.places.line import SYMBOL, Piece, line_text, pieces, stretch
from exports.places.place import Unsure
from exports.places.words import core, likeness
from exports.template.controls import CHECKED, UNCHECKED
from exports.template.xml import name

_CLOSE_ENOUGH = 0.75


class Box:
    """One box of a document."""

    is_box = True

    def __init__(self, piece: Piece, ticks: Sequence[Piece] = (), before: str = "") -> None:
        """Take the piece of a line that is the box, ticks that someone typed beside it, and the mark before it."""
        self._before = before
        self._written: etree._Element | None = None
        self._node = piece.node
        self._ticks = [tick.node for tick in ticks]
        self._mark = mark_of(piece.node)
        self.between = False
        """Whether a tick stands between it and another box, so that it may be either's."""

    @property
    def text(self) -> str:
        """The character that it is, and a mark before it; of a symbol or a form field the mark alone."""
        words = self._before + (self._node.text or "" if self._node.tag == name("t") else "")
        return Unsure(words) if self.between or not self._is_known else words

    @text.setter
    def text(self, words: str) -> None:
        if self._node.tag == name("t"):
            old = self._node.text or UNCHECKED
            self._node.text = words[:-1] + old[-1:]
        elif words[:-1] != self._before:  # a symbol holds no letters: they stand before it in its run
            self._before = words[:-1]
            self._written = etree.Element(name("t"))
            self._written.text = self._before
            self._node.addprevious(self._written)

    @property
    def checked(self) -> bool:
        """Whether it is ticked."""
        return bool(self._ticks) or state_of(self._node, self._mark)

    @checked.setter
    def checked(self, checked: bool) -> None:
        if not checked:
            for tick in self._ticks:
                tick.text = ""
            self._ticks = []
        if self._mark is not None:
            set_mark(self._mark, checked)
        if self._node.tag == name("sym"):
            set_symbol(self._node, checked, self._mark)
        elif self._node.tag == name("t"):
            before = (letters(self._node) or UNCHECKED)[-1]
            ticked = PAIRS.get(before, state_glyph(self._mark, "checkedState", CHECKED))
            blank = state_glyph(self._mark, "uncheckedState", PAIRED.get(before, UNCHECKED))
            if checked or before not in OPEN_BOXES + MOUTH or len(self._node.text or "") > 1:
                self._node.text = ticked if checked else blank

    @property
    def _is_known(self) -> bool:
        """Whether what is seen says the same as the state beside it, and is a box or a tick at all."""
        if self._node.tag == name("sym"):
            return self._mark is not None or symbol_state(self._node) is not None
        state = looks(letters(self._node))
        by_mark = self._mark is not None and not self._ticks and state is not None
        return not by_mark or state == state_of(self._node, self._mark)

    def nodes(self) -> list[etree._Element]:
        """The box and its state."""
        marks = [self._mark] if self._mark is not None else []
        written = [self._written] if self._written is not None else []
        return [self._node, *marks, *self._ticks, *written]


AnyBox = Box | Bracket


def find_boxes(paragraphs: Sequence[etree._Element], labels: Sequence[str]) -> dict[int, list[AnyBox]]:
    """The boxes in these paragraphs by the number of the option beside them. `labels` are the options' words.

    Options stand behind their boxes or before them, all of them alike: whichever way more are recognised.
    """
    boxes: list[_Beside] = [box for node in paragraphs for box in _boxes(node, labels)]
    if not boxes:
        boxes = [box for node in paragraphs for box in _brackets(node)]
    after, before = (
        [(box.box, _option(words, labels)) for box, words in zip(boxes, side, strict=True)]
        for side in ([box.after for box in boxes], [box.before for box in boxes])
    )
    best = max((after, before), key=lambda side: len({number for _, number in side} - {None}))
    found: dict[int, list[AnyBox]] = {}
    for box, number in best:
        if number is not None:
            found.setdefault(number, []).append(box)
    return found


def has_box(text: str) -> bool:
    """Whether a line shows a box."""
    return any(letter in OPEN_BOXES + TICKED + SYMBOL for letter in text)


def before_boxes(text: str) -> str:
    """What a line says before its first box."""
    place = next(
        (i for i, letter in enumerate(text) if letter in OPEN_BOXES + TICKED + SYMBOL + MOUTH), len(text)
    )
    bracket = BRACKETS.search(text)
    return text[: min(place, bracket.start() if bracket else place)]


class _Beside(NamedTuple):
    """A box and the words of its line that stand before and behind it."""

    box: AnyBox
    before: str
    after: str


def _boxes(paragraph: etree._Element, labels: Sequence[str]) -> list[_Beside]:
    """The boxes of a line that are characters, symbols or controls."""
    line = line_text(paragraph)
    bracketed = {at for match in BRACKETS.finditer(line) for at in range(*match.span())}
    places = [i for i in range(len(line)) if i not in bracketed and _is_box(line, i, labels)]
    for place in places:
        stretch(paragraph, place, place + 1)
    at: dict[int, Piece] = {}
    position = 0
    for piece in pieces(paragraph):
        if piece.text:
            at[position] = piece
        position += len(piece.text)
    groups: list[list[int]] = []
    behind: dict[int, list[Piece]] = {}
    between: set[int] = set()
    for place in places:
        if groups and _stands_between(line, place, groups, labels):
            between |= {len(groups) - 1, len(groups)}
        if groups and _marks_words(line, place, groups, labels):
            behind.setdefault(len(groups) - 1, []).append(at[place])
        elif groups and not line[groups[-1][-1] + 1 : place].strip():
            groups[-1].append(place)  # √ beside □
        else:
            groups.append([place])
    boxes = [
        _box([at[i] for i in group], line, group, behind.get(number, ()))
        for number, group in enumerate(groups)
    ]
    for number in between:
        boxes[number].between = True
    return _with_words(boxes, line, [(group[0], group[-1] + 1) for group in groups])


def _brackets(paragraph: etree._Element) -> list[_Beside]:
    """The brackets of a line that wait for a tick."""
    line = line_text(paragraph)
    found = list(BRACKETS.finditer(line))
    boxes = [Bracket(stretch(paragraph, *match.span(1))) for match in found]
    return _with_words(boxes, line, [match.span() for match in found])


def _with_words(boxes: Sequence[AnyBox], line: str, spans: Sequence[tuple[int, int]]) -> list[_Beside]:
    starts = [0, *(end for _, end in spans)]
    ends = [*(start for start, _ in spans), len(line)]
    words = [line[start:end] for start, end in zip(starts, ends, strict=True)]
    return [_Beside(*each) for each in zip(boxes, words, words[1:], strict=False)]


def _marks_words(line: str, place: int, groups: list[list[int]], labels: Sequence[str]) -> bool:
    """Whether a tick was typed behind an option's words, with a gap to the next box: it is not that box's."""
    rest, words = line[place + 1 :], line[groups[-1][-1] + 1 : place]
    return (
        line[place] in "√✓✔"
        and words == words.rstrip()
        and (not rest or rest[0].isspace())
        and _option(words, labels) is not None
        and _option(line[: groups[0][0]], labels) is None
    )


def _stands_between(line: str, place: int, groups: list[list[int]], labels: Sequence[str]) -> bool:
    """Whether a tick stands behind one option and before the next one's box, with no gap to either: □甲√□乙."""
    words = line[groups[-1][-1] + 1 : place]
    return (
        line[place] in "√✓✔"
        and bool(words)
        and words == words.rstrip()
        and line[place + 1 : place + 2] in (*OPEN_BOXES, MOUTH)
        and _option(words, labels) is not None
        and _option(line[: groups[0][0]], labels) is None
    )


def _box(parts: Sequence[Piece], line: str, places: list[int], behind: Sequence[Piece] = ()) -> Box:
    boxes = [
        piece
        for piece, place in zip(parts, places, strict=True)
        if line[place] in OPEN_BOXES + SYMBOL + MOUTH
    ]
    main = boxes[0] if boxes else parts[0]
    ticks = [piece for piece in parts if piece is not main and piece.text in TICKED]
    return Box(main, [*ticks, *behind], OPEN if line[: places[0]].endswith(OPEN) else "")


def _is_box(line: str, place: int, labels: Sequence[str]) -> bool:
    letter = line[place]
    if letter == MOUTH:
        cores = list(filter(None, map(core, labels)))
        behind, before = core(line[place + 1 :]), core(line[:place].split(MOUTH)[-1])
        return any(behind.startswith(words) for words in cores) or before in cores
    return letter in OPEN_BOXES or letter in TICKED or letter == SYMBOL


def _option(words: str, labels: Sequence[str]) -> int | None:
    """Which option these words print, in one line or several; a note may follow."""
    lines = words.split("\n")
    ways = [lines[:end] for end in range(len(lines), 0, -1)] + [
        lines[start:] for start in range(1, len(lines))
    ]
    said = [*(core("".join(way)) for way in ways), core(re.split("[：:]", words)[-1])]
    said = list(dict.fromkeys(filter(None, said)))
    cores = [core(label) for label in labels]
    for way in said:
        if way in cores:
            return cores.index(way)
    alike = [(likeness(way, option), number) for way in said for number, option in enumerate(cores)]
    best, number = max(alike, key=lambda way: way[0], default=(0.0, 0))
    if best >= _CLOSE_ENOUGH:
        return number
    return next(
        (i for i, option in enumerate(cores) for way in said if len(option) > 1 and way.startswith(option)),
        None,
    )
