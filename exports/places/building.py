"""From the cell of a field, or the text below its heading, to the places for its answer."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from lxml import etree

from assistant.script import Field, Kind
from exports.places.boxes import find_boxes
from exports.places.kinds import BLANKS, Region
from exports.places.labels import Caption
from exports.places.line import Stretch, line_text, stretch
from exports.places.place import Place
from exports.places.words import core
from exports.tags import box_tag, count_tag, names_tag

Places = dict[str, Place]

_NOTE = re.compile(
    r"\s*[（(](?:.*(?:需提供|勾选|字以内|如涉及|备注|注：|注:).*"
    r"|\s*(?:请|注|填|需|如|按|保留|单位|可|不超过|限|精确|仅|例|参照)[^（(）)]{0,50})[)）]\s*",
    re.S,
)
_COUNT = re.compile(r"数\s*量\s*(?:[（(][个家项][)）])?\s*[：:]?")
_NAMES = re.compile(r"名\s*称\s*[：:]?")
_COUNT_END = re.compile(r"[个家项]|[；;，,]?\s*名\s*称|\n|$")
_MEASURES = ("个", "家", "项", "件", "人")


def places_in_cell(
    field: Field, paragraphs: Sequence[etree._Element], caption: Caption | None, printed: frozenset[str]
) -> Places:
    """The places of a field in its cell, by tag; empty when the cell lacks what the field needs."""
    if field.options:
        labels = [option.label for option in field.options]
        boxes = find_boxes(paragraphs, labels)
        return {
            box_tag(field.id, option.id): boxes[number][0]
            for number, option in enumerate(field.options)
            if number in boxes
        }
    if field.kind is Kind.NAMED_COUNT:
        return _named_count(field.id, paragraphs)
    if caption is not None:
        return {field.id: below(field, paragraphs, caption, printed)}
    own = [node for node in paragraphs if not _is_note(node, printed)] or list(paragraphs[:1])
    if field.kind.numeric and (number := _before_unit(field, own)) is not None:
        return {field.id: number}
    return {field.id: Region(own, prose=field.kind.prose)}


def below(
    field: Field, paragraphs: Sequence[etree._Element], caption: Caption, printed: frozenset[str]
) -> Region:
    """The place for running text under its caption or heading; `paragraphs` are those of the cell or section."""
    after = list(paragraphs)
    if caption.paragraph in after:
        after = after[after.index(caption.paragraph) + 1 :]
    after = [node for node in after if not _is_note(node, printed)]
    line = line_text(caption.paragraph)
    opening = None
    if line[caption.end :].strip(BLANKS):
        opening = stretch(caption.paragraph, caption.end, len(line))
    return Region(after, caption.paragraph, prose=True, opening=opening, replaces=False)


def _is_note(paragraph: etree._Element, printed: frozenset[str]) -> bool:
    """Whether a paragraph is the form's own hint and not an answer."""
    words = line_text(paragraph)
    return bool(words.strip()) and (bool(_NOTE.fullmatch(words)) or core(words) in printed)


def _named_count(field: str, paragraphs: Sequence[etree._Element]) -> Places:
    places: Places = {}
    for number, paragraph in enumerate(paragraphs):
        line = line_text(paragraph)
        names = _NAMES.search(line) if names_tag(field) not in places else None
        count = _COUNT.search(line) if count_tag(field) not in places else None
        if names and (count is None or count.start() < names.start()):
            rest = [node for node in paragraphs[number + 1 :] if line_text(node).strip()]
            opening = stretch(paragraph, names.end(), len(line))
            places[names_tag(field)] = Names(opening, rest)
        if count:
            end = _COUNT_END.search(line, count.end())
            assert end is not None
            places[count_tag(field)] = stretch(paragraph, count.end(), end.start())
    return places


class Names:
    """The list after 名称：, which someone may have continued in paragraphs of its own."""

    is_box = False
    checked = False

    def __init__(self, opening: Stretch, rest: Sequence[etree._Element]) -> None:
        """Take the stretch after the words, and the paragraphs below it."""
        self._opening, self._rest = opening, list(rest)

    @property
    def text(self) -> str:
        """The list; paragraphs count as lines."""
        return "\n".join(
            filter(None, (self._opening.text, *(line_text(node).strip() for node in self._rest)))
        )

    @text.setter
    def text(self, words: str) -> None:
        for node in self._rest:
            stretch(node, 0, len(line_text(node))).text = ""
        self._rest = []
        self._opening.text = words

    def nodes(self) -> list[etree._Element]:
        """The stretch."""
        return self._opening.nodes()


def _before_unit(field: Field, paragraphs: Sequence[etree._Element]) -> Stretch | None:
    """The blank before a printed unit, as in “　　个”."""
    for paragraph in paragraphs:
        line = line_text(paragraph)
        words = line.rstrip(BLANKS)
        folded = unicodedata.normalize("NFKC", words)
        for unit in filter(None, (field.unit, *_MEASURES)):
            if len(folded) == len(words) and folded.endswith(unicodedata.normalize("NFKC", unit)):
                return stretch(paragraph, 0, len(words) - len(unit))
        if words:
            return None
    return None
