"""What LibreOffice makes of a control for plain text: the same answer several times, taken back to the one that was meant.

Of a control that holds 甲2乙 it writes a control with the whole, one for each stretch of letters of a kind that holds the
stretch and the whole again, and at the end the whole once more: 甲2乙, 甲甲2乙, 2甲2乙, 乙甲2乙, 甲2乙.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from lxml import etree

from exports.template.xml import NAMESPACES, name

_FIRST = etree.XPath(
    "//w:sdt[w:sdtPr/w:text][following-sibling::*[1][self::w:sdt[w:sdtPr/w:text]]]"
    "[not(preceding-sibling::*[1][self::w:sdt[w:sdtPr/w:text]])]",
    namespaces=NAMESPACES,
)
_WIDE = 0x2E80
_PLAIN = f"{name('sdtPr')}/{name('text')}"


def drop_repeats(root: etree._Element) -> None:
    """Leave one control of each that was written several times; what differs in any letter is left as it is."""
    for first in _FIRST(root):
        _settle(_beside(first))


def _beside(first: etree._Element) -> list[etree._Element]:
    """A control and the like ones that follow it without anything between."""
    found, node = [], first
    while node is not None and node.tag == name("sdt") and node.find(_PLAIN) is not None:
        found.append(node)
        node = node.getnext()
    return found


def _settle(controls: Sequence[etree._Element]) -> None:
    """Leave the first of each that was written several times; saved twice, even what is repeated is repeated."""
    texts = [_text(control) for control in controls]
    start = 0
    while start < len(controls):
        end = max(_end(texts, start), start + 1)
        for control in controls[start + 1 : end]:
            _drop(control)
        start = end


def _end(texts: Sequence[str], start: int) -> int:
    """Where the repeats of the text at `start` end: each holds it, the next behind a stretch of it, the last alone."""
    whole, others = texts[start], texts[start + 1 :]
    stretch = others[0].removesuffix(whole) if whole and others else ""
    if not stretch or stretch == others[0] or not whole.startswith(stretch):
        return start
    held = list(takewhile(lambda text: whole in text, others))
    return start + 1 + max((number for number, text in enumerate(held, 1) if text == whole), default=-1)


def _text(control: etree._Element) -> str:
    return "".join(node.text or "" for node in control.iter(name("t")))


def _drop(control: etree._Element) -> None:
    parent = control.getparent()
    if parent is not None:
        parent.remove(control)


def once(text: str) -> str:
    """The same of a line in which such controls have become words: 甲2乙甲甲2乙2甲2乙乙甲2乙甲2乙 is 甲2乙."""
    words = "" if "\n" in text else "".join(text.split())
    for copies in range(4, len(words) // 2 + 1):  # at both ends, behind each stretch, and once in pieces
        whole = words[: len(words) // copies]
        if len(whole) * copies == len(words) and any(ord(letter) >= _WIDE for letter in whole):  # not 1111
            middle = words.removeprefix(whole).removesuffix(whole)
            stretches = _stretches(middle, whole) or _behind_indent(middle, whole)
            if len(stretches) == copies - 3 and _of_kinds(stretches):
                return _beginning(text, len(whole)).strip()
    return text


def _stretches(words: str, whole: str) -> list[str]:
    """The stretches of the whole, each with the whole behind it; empty when the words are something else."""
    found, left = [], whole
    while left:
        end = words.find(whole, 1)
        if end < 0 or not left.startswith(words[:end]):
            return []
        found.append(words[:end])
        left, words = left.removeprefix(words[:end]), words[end + len(whole) :]
    return [] if words else found


def _behind_indent(words: str, whole: str) -> list[str]:
    """The stretches where the first is the indent, which is not among the letters."""
    found = _stretches(words.removeprefix(whole), whole) if words.startswith(whole) else []
    return ["", *found] if found else []


def _of_kinds(stretches: Sequence[str]) -> bool:
    """Whether each stretch is of 汉字 alone or of other letters alone, in turn, as LibreOffice parts them."""
    kinds = [{ord(letter) >= _WIDE for letter in stretch if letter.isalnum()} for stretch in stretches]
    alone = all(len(kind) < 2 for kind in kinds)
    return alone and all(not one or one != other for one, other in pairwise(kinds))


def _beginning(text: str, length: int) -> str:
    """The first so many letters of a text, with the spaces between them."""
    for at, letter in enumerate(text):
        length -= not letter.isspace()
        if length == 0:
            return text[: at + 1]
    return text
