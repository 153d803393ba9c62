"""A paragraph as one line of text, and stretches of it that an answer may take.

A stretch is made of whole ``w:t`` of existing runs: where it begins inside one, that is split in two within its run.
Formatting is never touched.
"""

from __future__ import annotations

from copy import deepcopy
from typing import NamedTuple

from lxml import etree

from exports.places.glyphs import letters
from exports.places.prompts import end_prompts, hold_lines, prompts
from exports.template.controls import clean
from exports.template.runs import runs
from exports.template.xml import name, text, w

_T, _R, _P, _BR, _TAB = name("t"), name("r"), name("p"), name("br"), name("tab")
_WORDS = {_T, _BR, name("cr"), _TAB, name("sym"), name("noBreakHyphen"), name("fldChar")}
_NOT_IN_MARK = {name(tag) for tag in ("ins", "del", "moveFrom", "moveTo", "rPrChange")}
_WIDE = 0x2E80
SYMBOL = "\ufffc"
"""What a symbol or a form field counts as in a line."""


class Piece(NamedTuple):
    """One node of a line and the text that it shows."""

    node: etree._Element
    text: str


def pieces(paragraph: etree._Element) -> list[Piece]:
    """The text nodes of a paragraph in order; what is deleted, or stands in a text box, is not among them."""
    return [
        Piece(node, _shown(node))
        for run in runs(paragraph)
        for node in run
        if node.tag in _WORDS and _shows(node)
    ]


def line_text(paragraph: etree._Element) -> str:
    """What a paragraph shows; a break is a newline, a tab a space."""
    return "".join(piece.text for piece in pieces(paragraph))


def stretch(paragraph: etree._Element, start: int, end: int) -> Stretch:
    """The stretch of a line from `start` to `end`, split off from its neighbours; it may be empty."""
    _split(paragraph, start)
    _split(paragraph, end)
    nodes, place = [], 0
    for piece in pieces(paragraph):
        if start <= place and place + len(piece.text) <= end and piece.text and piece.node.tag != _TAB:
            nodes.append(piece.node)
        place += len(piece.text)
    if not any(node.tag == _T for node in nodes):
        nodes.insert(0, _insert(paragraph, start))
    return Stretch(nodes)


class Stretch:
    """A part of a line that is, or will be, an answer."""

    is_box = False
    checked = False

    def __init__(self, nodes: list[etree._Element]) -> None:
        """Take the nodes in order; at least one is a ``w:t``."""
        self._nodes = nodes

    @property
    def text(self) -> str:
        """What stands there; blanks and lines to write on are nothing."""
        return "".join(_shown(node) for node in self._nodes).strip(" _\u3000\xa0\n\ufffc＿")

    @text.setter
    def text(self, words: str) -> None:
        best = max((node for node in self._nodes if node.tag == _T), key=_inviting)
        lines = clean(words).split("\n")
        room = len(best.text or "") if _underlined(best) and not (best.text or "").strip() else 0
        for node in self._nodes:
            if node is not best:
                _remove(node)
        self._nodes = [best]
        _say(best, lines[0])
        for line in lines[1:]:
            for node in (w("br"), text(line)):
                self._nodes[-1].addnext(node)
                self._nodes.append(node)
        if words:
            end_prompts(best)
        if len(lines) > 1:
            hold_lines(best)
        if lines[0] and len(lines) == 1:
            _say(best, lines[0] + " " * (room - _width(lines[0])))

    def nodes(self) -> list[etree._Element]:
        """What the answer is made of."""
        return self._nodes


def _shows(node: etree._Element) -> bool:
    if node.tag == _BR:
        shows: bool = node.get(name("type"), "textWrapping") == "textWrapping"
        return shows
    return str(node.tag) != name("fldChar") or node.find(f"{name('ffData')}/{name('checkBox')}") is not None


def _shown(node: etree._Element) -> str:
    if node.tag == _T:
        words = letters(node)
        return " " * len(words) if words and prompts(node) else words
    return {_TAB: " ", name("sym"): SYMBOL, name("fldChar"): SYMBOL, name("noBreakHyphen"): "-"}.get(
        str(node.tag), "\n"
    )


def _split(paragraph: etree._Element, at: int) -> None:
    """See to it that no text node reaches over a place in the line."""
    place = 0
    for node, shown in pieces(paragraph):
        if node.tag == _T and place < at < place + len(shown):
            words = shown if prompts(node) else node.text or ""
            node.addnext(text(words[at - place :]))
            _say(node, words[: at - place])
            return
        place += len(shown)


def _insert(paragraph: etree._Element, at: int) -> etree._Element:
    """An empty text node at a place in the line, in the run that stands there."""
    new, place, before = text(""), 0, None
    for node, shown in pieces(paragraph):
        if place + len(shown) > at or (place == at and node.tag == _TAB):
            if node.tag == _TAB or before is None:
                node.addprevious(new)
                return new
            break
        before, place = node, place + len(shown)
    if before is not None:
        before.addnext(new)
    else:
        _blank_run(paragraph).append(new)
    return new


def _blank_run(paragraph: etree._Element) -> etree._Element:
    """A run to write into: one that is there already, else a new one that looks like the paragraph's mark."""
    for run in runs(paragraph):
        if all(node.tag == name("rPr") for node in run):
            return run
    run = w("r")
    mark = paragraph.find(f"{name('pPr')}/{name('rPr')}")
    if mark is not None:
        properties = deepcopy(mark)
        for node in list(properties):
            if node.tag in _NOT_IN_MARK:
                properties.remove(node)
        if len(properties):
            run.append(properties)
    paragraph.append(run)
    return run


def _inviting(node: etree._Element) -> tuple[bool, int]:
    """Where an answer goes first: on the line to write on, else in the longest blank."""
    return _underlined(node), len(node.text or "")


def _underlined(node: etree._Element) -> bool:
    run = node.getparent()
    line = None if run is None else run.find(f"{name('rPr')}/{name('u')}")
    return line is not None and line.get(name("val"), "single") != "none"


def _width(words: str) -> int:
    return sum(2 if ord(letter) >= _WIDE else 1 for letter in words)


def _say(node: etree._Element, words: str) -> None:
    node.text = words
    node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _remove(node: etree._Element) -> None:
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)
