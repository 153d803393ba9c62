"""The bookmarks of a PDF: each heading and the page that it stands on.

LibreOffice writes a bookmark for every heading, so the pages of the parts can be told without reading any text, fonts
or layout. Only as much of the format is understood as that takes; for anything else the answer is empty.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

_OBJECT = re.compile(rb"(\d+) \d+ obj\b(.*?)\bendobj", re.DOTALL)
_STREAM = re.compile(rb"\bstream\r?\n(.*)endstream", re.DOTALL)
_REFERENCE = re.compile(rb"(\d+) \d+ R")
_PAGE = re.compile(rb"/Type\s*/Page\b")
_TITLE = re.compile(rb"/Title\s*(?:<([0-9A-Fa-f\s]*)>|\(((?:[^()\\]|\\.)*)\))", re.DOTALL)
_DESTINATION = re.compile(rb"/D(?:est)?\s*\[\s*(\d+) \d+ R")
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}

_Objects = dict[int, bytes]


@dataclass(frozen=True)
class Outline:
    """The bookmarks of a PDF."""

    pages: int
    """How many pages there are; 0 when the file was not understood."""
    headings: tuple[tuple[str, int], ...]
    """Each heading with its page, counted from 1."""


def read_outline(pdf: bytes) -> Outline:
    """Read the bookmarks; empty for what is no PDF or is written in another way than LibreOffice's."""
    objects = _objects(pdf)
    catalog = next((body for body in objects.values() if re.search(rb"/Type\s*/Catalog\b", body)), b"")
    order = {number: place for place, number in enumerate(_pages(objects, _follow(catalog, b"Pages")), 1)}
    headings = tuple(
        (title, order[page])
        for title, page in _bookmarks(objects, _follow(catalog, b"Outlines"))
        if page in order
    )
    return Outline(len(order), headings)


def _objects(pdf: bytes) -> _Objects:
    """Every object without its stream, also those that are packed into a stream."""
    found: _Objects = {}
    for match in _OBJECT.finditer(pdf):
        number, body = int(match[1]), match[2]
        stream = _STREAM.search(body)
        head = body if stream is None else body[: stream.start()]
        found[number] = head
        if stream is not None and re.search(rb"/Type\s*/ObjStm\b", head):
            found.update(_packed(head, stream[1]))
    return found


def _packed(head: bytes, stream: bytes) -> _Objects:
    first = re.search(rb"/First\s+(\d+)", head)
    try:
        content = zlib.decompressobj().decompress(stream)
    except zlib.error:
        return {}
    if first is None:
        return {}
    start = int(first[1])
    numbers = [int(word) for word in content[:start].split() if word.isdigit()]
    places = [start + offset for offset in numbers[1::2]]
    ends = [*places[1:], len(content)]
    return {
        number: content[place:end] for number, place, end in zip(numbers[::2], places, ends, strict=False)
    }


def _follow(body: bytes, key: bytes) -> int | None:
    """The object that a dictionary refers to under a key."""
    match = re.search(rb"/" + key + rb"\s+(\d+) \d+ R", body)
    return None if match is None else int(match[1])


def _pages(objects: _Objects, root: int | None) -> Iterator[int]:
    """The numbers of the pages in their order."""
    waiting, seen = [root], set[int]()
    while waiting:
        number = waiting.pop(0)
        if number is None or number in seen:
            continue
        seen.add(number)
        body = objects.get(number, b"")
        kids = re.search(rb"/Kids\s*\[(.*?)\]", body, re.DOTALL)
        if kids is not None:
            waiting = [*(int(kid) for kid in _REFERENCE.findall(kids[1])), *waiting]
        elif _PAGE.search(body):
            yield number


def _bookmarks(objects: _Objects, root: int | None) -> Iterator[tuple[str, int]]:
    """Every bookmark and the number of the page it leads to, from top to bottom."""
    waiting, seen = [root], set[int]()
    while waiting:
        number = waiting.pop()
        if number is None or number in seen:
            continue
        seen.add(number)
        body = objects.get(number, b"")
        title, destination = _TITLE.search(body), _DESTINATION.search(body)
        if title is not None and destination is not None:
            yield _text(title), int(destination[1])
        waiting += [_follow(body, b"Next"), _follow(body, b"First")]


def _text(title: re.Match[bytes]) -> str:
    """A title in hexadecimal digits or in brackets."""
    if title[1] is not None:
        digits = re.sub(rb"\s", b"", title[1])
        raw = bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
    else:
        raw = _ESCAPED.sub(_unescape, title[2])
    if raw.startswith(b"\xfe\xff"):
        return raw[2:].decode("utf-16-be", "replace")
    return raw.decode("utf-8", "replace")


def _unescape(match: re.Match[bytes]) -> bytes:
    word = match[1]
    if word.isdigit():
        return bytes([int(word, 8) & 0xFF])
    return _ESCAPES.get(word, word)
