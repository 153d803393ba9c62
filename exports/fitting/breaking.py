"""How many lines a text takes: pure arithmetic, as near to Word and LibreOffice as a form needs.

汉字 and full-width marks are one em wide; Latin letters and figures are as wide as in Times New Roman, which every
office has or replaces by a font of the same widths. Lines break greedily: between 汉字 anywhere, inside a Latin word
or a number only when it is longer than a line, and never before a closing mark or after an opening one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

_LATIN_FROM = 32
_LATIN = (
    "250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278"  # space ! " # … /
    " 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444"  # 0–9 : ; < = > ?
    " 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722"  # @ A–O
    " 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500"  # P–Z [ \ ] ^ _
    " 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500"  # ` a–o
    " 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541"  # p–z { | } ~
)
"""Widths in thousandths of an em, from the space on."""

_NARROW = 0.6  # letters of other alphabets, about
_WIDTHS = {chr(_LATIN_FROM + index): int(width) / 1000 for index, width in enumerate(_LATIN.split())}

_OPENING = re.escape("（《〈「『【〔“‘［｛￥")
_CLOSING = re.escape("，。、；：！？）》〉」』】〕”’］｝…％‰℃·々")
_WORD = r"[\x21-\u024f]+"
_UNIT = re.compile(
    rf"(?P<feed>\n)|(?P<space>[ \t]+)|[{_OPENING}]*(?:——|{_WORD}|[^ \t\n])(?:[{_CLOSING}]+(?:{_WORD})?)*"
)
"""LibreOffice keeps a word together with the closing mark before it: 引进了|系统、MES."""

_PIECE = re.compile(r"[^/?!|-]*[/?!|-]+|[^/?!|-]+")
"""Within a word that is longer than a line, LibreOffice breaks behind these marks first, as in an address."""

GAP = 0.2
"""Em between a 汉字 and a Latin letter or figure: LibreOffice adds it always, Word where a style does not forbid it."""

_ROUNDING = 0.01  # points


class Unit(NamedTuple):
    """What stays together on a line: a 汉字 with the marks that cling to it, a word, some spaces, a line feed."""

    text: str
    width: float
    """In em."""
    kind: str
    """``feed``, ``space`` or empty."""
    gap: float
    """The air before it, in em, unless it begins a line."""


class Lines(NamedTuple):
    """A broken text: how many lines, and how far the last one reaches, in points."""

    total: int
    last: float


Run = tuple[str, float]
"""Some text and its size in points."""


@lru_cache(maxsize=8192)
def char_width(char: str) -> float:
    """The width of one character in em."""
    width = _WIDTHS.get(char)
    if width is not None:
        return width
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 1 if unicodedata.east_asian_width(char) in "WFA" else _NARROW


@lru_cache(maxsize=512)
def units(text: str) -> tuple[Unit, ...]:
    """Take a text apart where a line may break."""
    found, before = [], "\n"
    for match in _UNIT.finditer(text):
        words = match[0]
        gap = GAP if _is_latin(before) != _is_latin(words[0]) and _is_letter(before + words[0]) else 0
        found.append(Unit(words, _width(words), match.lastgroup or "", gap))
        before = words[-1]
    return tuple(found)


def _width(words: str) -> float:
    return sum(map(char_width, words)) if len(words) > 1 else char_width(words)


@lru_cache(maxsize=8192)
def _is_latin(char: str) -> bool:
    return "\x20" < char < "\u0250"


@lru_cache(maxsize=8192)
def _is_letter(chars: str) -> bool:
    """Whether none of the characters is a space or a full-width mark."""
    return all(_is_latin(char) or unicodedata.category(char)[0] in "LN" for char in chars)


def break_lines(runs: Iterable[Run], width: float) -> Lines:
    """Break some runs, standing one behind the other, into lines of this width in points."""
    count, place, limit = 1, 0.0, width + _ROUNDING
    for text, size in runs:
        for unit in units(text):
            needed = unit.width * size
            reach = place + needed + unit.gap * size if place else needed
            if unit.kind == "feed":
                count, place = count + 1, 0.0
            elif reach <= limit or unit.kind == "space":  # spaces hang over the end of a line
                place = reach
            elif needed <= limit:
                count, place = count + 1, needed
            else:
                added, place = _break_word(unit.text, size, limit)
                count += added
    return Lines(count, min(place, width))


def _break_word(word: str, size: float, limit: float) -> tuple[int, float]:
    """Break a word that is longer than a line: lines added, and where it ends.

    It begins on a line of its own; LibreOffice leaves the line empty that the control begins on.
    """
    added, place = 1, 0.0
    for piece in _PIECE.findall(word):
        whole = _width(piece) * size
        if place and place + whole > limit:
            added, place = added + 1, 0.0
        for needed in [whole] if whole <= limit else [char_width(char) * size for char in piece]:
            if place and place + needed > limit:
                added, place = added + 1, 0.0
            place += needed
    return added, place
