"""The cover: answers behind a label and a colon, on a line of their own or sharing it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from lxml import etree

from assistant.script import Kind
from exports.places.kinds import Patterned, between
from exports.places.line import line_text, stretch
from exports.places.place import Place
from exports.places.shared import Share, Shared
from exports.places.table import Block, Row
from exports.places.wanted import Wanted
from exports.places.words import core, likeness

_COLON = re.compile("[：:]")
_ENOUGH = 0.75


def cover_places(blocks: Sequence[Block], fields: Sequence[Wanted]) -> dict[str, list[Place]]:
    """The places on the cover by field id; what is not found is left out."""
    lines = _lines(blocks)
    places: dict[str, list[Place]] = {}
    for first, items in groupby(fields, key=lambda item: item.path[0]):
        group = list(items)
        at = _line_of(first, lines)
        if at is not None:
            for item, place in zip(group, _on_line(group, *at), strict=False):
                places[item.field.id] = [place]
        elif len(group) > 1:
            for item in group:
                alone = _line_of(item.path[-1], lines)
                if alone is not None:
                    places[item.field.id] = [stretch(*alone)]
    return places


def _lines(blocks: Sequence[Block]) -> list[tuple[str, etree._Element, int, int]]:
    """Each label of the cover with the stretch behind it: paragraph, start, end."""
    found: list[tuple[str, etree._Element, int, int]] = []
    for block in blocks:
        if isinstance(block, Row):
            for label, value in zip(block.cells, block.cells[1:], strict=False):
                if value in block.own and value.paragraphs:
                    node = value.paragraphs[0]
                    found.append((label.core, node, 0, len(line_text(node))))
            nodes = [node for cell in block.own for node in cell.paragraphs]
        else:
            nodes = [block.node]
        for node in nodes:
            found += _labels_in(node)
    return found


def _labels_in(node: etree._Element) -> list[tuple[str, etree._Element, int, int]]:
    line = line_text(node)
    ends = [colon.end() for colon in _COLON.finditer(line)]
    starts = [0, *ends]
    found = []
    for number, end in enumerate(ends):
        label = line[starts[number] : end - 1]
        reach = len(line)
        if number + 1 < len(ends):  # the next label begins after the last run of blanks before its colon
            blank = list(re.finditer(r"[\s_]{2,}", line[end : ends[number + 1]]))
            reach = end + blank[-1].end() if blank else reach
        own = re.split(r"[\s_]{2,}", label.strip())[-1]
        found += [(core(label), node, end, reach), (core(own), node, end, reach)]
    if not ends and (words := line.rstrip(" _\u3000\xa0＿")) and len(words) < len(line):
        found.append((core(words), node, len(words), len(line)))
    return found


def _line_of(
    label: str, lines: Sequence[tuple[str, etree._Element, int, int]]
) -> tuple[etree._Element, int, int] | None:
    exact = next(((node, start, end) for words, node, start, end in lines if words == label), None)
    if exact is not None:
        return exact
    ways = [(likeness(words, label), node, start, end) for words, node, start, end in lines]
    best = max(ways, key=lambda way: way[0], default=None)
    return best[1:] if best is not None and best[0] >= _ENOUGH else None


def _on_line(group: Sequence[Wanted], node: etree._Element, start: int, end: int) -> list[Place]:
    """The places of one label's answers in the stretch behind it."""
    if len(group) == 1:
        patterned = _patterned(node, start) if group[0].field.kind is Kind.DATE else None
        return [patterned or stretch(node, start, end)]
    fixed = [item.field.label.split(" | ")[-1] for item in group]
    phone = any(item.field.kind is Kind.PHONE for item in group)
    whole = line_text(node)[start:end]
    parts = between(node, start, fixed)
    shared = Shared(
        parts or [stretch(node, start, end)],
        fixed if parts else (),
        _answers(whole, fixed),
        fixed[-1],
        phone=phone,
    )
    return [Share(shared, number) for number in range(len(group))]


def _answers(whole: str, fixed: Sequence[str]) -> str:
    """What stands behind a label without a note in brackets behind the last printed word."""
    note = re.search(rf"(?<={re.escape(fixed[-1])})\s*[（(][^（()）]*[）)]\s*$", whole)
    return whole if note is None or f"，{fixed[-1]} " in whole else whole[: note.start()]


def _patterned(node: etree._Element, start: int) -> Patterned | None:
    """The blanks between a printed 年, 月 and 日; None where there are none, or a date is written already."""
    if re.search(r"\d", line_text(node)[start:]):
        return None
    for fixed in (("年", "月", "日"), ("年", "月")):
        parts = between(node, start, fixed)
        if parts is not None:
            end = len(line_text(node))
            return Patterned([*parts, stretch(node, end, end)], fixed)
    return None
