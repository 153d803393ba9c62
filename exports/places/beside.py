"""What somebody wrote beside a control of ours, in its own cell, where the form prints nothing."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from lxml import etree

from exports.template.runs import WRAPPERS, is_hidden
from exports.template.xml import name

_END = "\ue01f"
"""Where a cell ends; a letter that no form has."""
_TAG = f"{name('sdtPr')}/{name('tag')}"
_HOLDERS = {name(tag) for tag in ("body", "tbl", "tr", "tc", "p")} | WRAPPERS

Gap = tuple[str, str]


def words_beside(tree: etree._Element, blank: etree._Element) -> dict[str, str]:
    """What a filled form has beside its controls that the blank has not, by the tag of the control.

    Words in a cell of their own, as a changed label, are not among them; nor is what stands beside a row that was added.
    """
    printed = _gaps(blank)
    found: dict[str, str] = {}
    for (before, after), words in _gaps(tree).items():
        own = printed.get((before, after))
        if own is None or own == words:
            continue
        for at_end, added in _added(own, words):
            tag = after if at_end else before
            if any(letter.isalnum() for letter in added) or is_ticked(added):
                found[tag] = found.get(tag, "") + added
    return found


def is_ticked(words: str) -> bool:
    """Whether there is a tick among words."""
    return any(letter in "√✓✔☑■" for letter in words)


def _added(own: str, words: str) -> Iterator[tuple[bool, str]]:
    """The additions in the cell of the control before, and in that of the control behind (then True)."""
    first, last = words.find(_END), words.rfind(_END)
    for way, _, _, start, end in SequenceMatcher(None, own, words, autojunk=False).get_opcodes():
        added = words[start:end]
        if way not in ("insert", "replace") or _END in added:
            continue
        if first < 0 or start <= first:
            yield False, added
        elif start > last:
            yield True, added


def _gaps(tree: etree._Element) -> dict[Gap, str]:
    """The words between each control and the next, without spaces."""
    found: dict[Gap, str] = {}
    before, words = "", ""
    for is_tag, text in _stream(tree):
        if is_tag:
            found.setdefault((before, text), "".join(words.split()) if words else "")
            before, words = text, ""
        else:
            words += text
    found.setdefault((before, ""), "".join(words.split()))
    return found


def _stream(node: etree._Element) -> Iterator[tuple[bool, str]]:
    """The controls (True, and their tag) and the words around them, in order."""
    for child in node:
        mark = child.find(_TAG) if child.tag == name("sdt") else None
        if mark is not None and mark.get(name("val")):
            yield True, mark.get(name("val"), "")
        elif child.tag == name("r"):
            yield from ((False, part.text or "") for part in child.iter(name("t")) if not is_hidden(child))
        elif child.tag in _HOLDERS:
            yield from _stream(child)
            if child.tag == name("tc"):
                yield False, _END
