"""Finding every blank of the form in a document that this program has never seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field

from lxml import etree

from assistant.script import Form, Kind
from exports.places import difference
from exports.places.building import below, places_in_cell
from exports.places.cells import Answer, answers, match, one_of
from exports.places.cover import cover_places
from exports.places.labels import Labelled, find_labels
from exports.places.parts import Segment, segments
from exports.places.place import Doubtful, Place
from exports.places.table import Block, Row, Text, blocks, old_text_boxes
from exports.places.targets import TargetTable
from exports.places.wanted import (
    COVER,
    PartWanted,
    Wanted,
    is_year,
    labels_printed,
    parts_wanted,
    printed_words,
)
from exports.places.words import unit_of
from exports.tags import field_of
from exports.template.xml import name


@dataclass
class Found:
    """What was found: places by tag, and in words what was not."""

    places: dict[str, list[Place]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    missing: set[str] = field(default_factory=set)
    """The fields without a place."""
    targets: TargetTable | None = None
    recognised: bool = True
    """Whether the document is this form at all."""

    def keep_to(self, form: Form, tags: Set[str]) -> None:
        """Forget what other places are known for; only these tags were looked for."""
        ids = {field_of(tag) for tag in tags}
        self.places = {tag: places for tag, places in self.places.items() if tag in tags}
        self.targets = None
        self.missing &= ids
        self.problems = list(difference.fields_missing(parts_wanted(form), self.missing))
        self.recognised = True


def find_places(root: etree._Element, form: Form) -> Found:
    """Look for every blank of the form by its labels."""
    body = root.find(name("body"))
    parts = parts_wanted(form)
    cut = segments([] if body is None else list(blocks(body)), parts)
    found = Found()
    total = sum(len(part.fields) for part in parts)
    found.problems += [difference.part_missing(part.title) for part in cut.missing]
    found.problems += [difference.part_repeated(part.title) for part in cut.repeated]
    found.missing |= {item.field.id for part in cut.missing for item in part.fields}
    for segment in cut.found:
        _Part(form, segment, found).find()
    found.problems = list(dict.fromkeys(found.problems))
    found.recognised = len(found.places) > 0 and len(found.missing) < 0.8 * total
    return found


class _Part:
    """The search in one part."""

    def __init__(self, form: Form, segment: Segment, found: Found) -> None:
        self._part: PartWanted = segment.part
        self._blocks: Sequence[Block] = segment.blocks
        self._found = found
        self._printed = printed_words(form)
        self._notes = self._printed - labels_printed(form)
        self._labels = Labelled()
        self._repeated: frozenset[str] = frozenset()
        self._taken: set[int] = set()
        self._missing: list[Wanted] = []

    def find(self) -> None:
        """Add the part's places and problems to what was found."""
        if self._part.title == COVER:
            self._cover()
        else:
            self._labels = find_labels(self._blocks, self._part)
            self._repeated = self._labels.repeated(self._blocks)
            candidates = answers(self._blocks, self._labels, self._printed)
            for item in self._part.fields:
                self._field(item, candidates)
            self._targets()
        self._report()

    def _cover(self) -> None:
        places = cover_places(self._blocks, self._part.fields)
        copies = cover_places(old_text_boxes(self._blocks), self._part.fields)
        for item in self._part.fields:
            if item.field.id in places:
                self._add(item.field.id, [*places[item.field.id], *copies.get(item.field.id, [])])
            else:
                self._missing.append(item)

    def _field(self, item: Wanted, candidates: Sequence[Answer]) -> None:
        cells = match(item, self._part, candidates)
        if not cells:
            region = self._section(item)
            if region is None:
                self._missing.append(item)
            else:
                self._add(item.field.id, [region])
            return
        told = len(self._found.problems)
        answer = self._chosen(item, cells)
        doubtful = len(self._found.problems) > told
        self._taken.add(id(answer.cell))
        places = places_in_cell(item.field, answer.cell.paragraphs, answer.caption, self._notes)
        for tag, place in places.items():
            self._add(tag, [Doubtful(place) if doubtful else place])
        lacking = difference.lacking(item.field, places)
        if lacking:
            self._found.problems.append(difference.incomplete(self._part.title, item.row, lacking))
            self._found.missing.add(item.field.id)
            self._read_as_text(item, answer, places)

    def _chosen(self, item: Wanted, cells: Sequence[Answer]) -> Answer:
        """The cell of a field; that it stands there more than once, or which is meant is not clear, is a problem."""
        beside = not is_year(item.path[-1]) and all(cell.row is cells[0].row for cell in cells)
        if len(cells) > 1 and not beside and not self._labels.other_years:
            self._found.problems.append(difference.row_repeated(self._part.title, item.row, len(cells)))
        fit = [cell for cell in cells if not self._lacks(item, cell)] or cells
        one = one_of(fit) if beside else cells[0]
        if one is None:
            self._found.problems.append(difference.unclear(self._part.title, item.row, len(fit)))
        return one or cells[0]

    def _lacks(self, item: Wanted, answer: Answer) -> list[str]:
        """What of the field a cell has no room for."""
        places = places_in_cell(item.field, answer.cell.paragraphs, answer.caption, self._notes)
        return difference.lacking(item.field, places)

    def _read_as_text(self, item: Wanted, answer: Answer, places: dict[str, Place]) -> None:
        """Let a choice or a list without its boxes and words be read as it stands."""
        if not places:
            plain = item.field.model_copy(update={"options": (), "kind": Kind.TEXT})
            for tag, place in places_in_cell(
                plain, answer.cell.paragraphs, answer.caption, self._notes
            ).items():
                self._add(tag, [place])

    def _section(self, item: Wanted) -> Place | None:
        """The running text below the heading that is a field's last label."""
        if not item.field.kind.prose:
            return None
        for number, block in enumerate(self._blocks):
            caption = self._labels.headings.get(id(block))
            if caption is not None and caption.label == item.path[-1]:
                following = [text.node for text in self._until_next(number + 1)]
                place: Place = below(item.field, following, caption, self._notes)
                return Doubtful(place) if self._is_doubtful(number, len(following)) else place
        return None

    def _is_doubtful(self, number: int, length: int) -> bool:
        """Whether a heading, or the one that ends its text, may be a line of an answer: it stands there twice."""
        ends = self._blocks[number + 1 + length : number + 2 + length]
        captions = [self._labels.headings.get(id(block)) for block in (self._blocks[number], *ends)]
        return any(caption is not None and caption.label in self._repeated for caption in captions)

    def _until_next(self, start: int) -> Iterator[Text]:
        for block in self._blocks[start:]:
            if isinstance(block, Row) or id(block) in self._labels.headings:
                return
            yield block

    def _targets(self) -> None:
        if not self._part.headings:
            return
        table = next((b.table for b in self._blocks if isinstance(b, Row) and self._holds(b)), None)
        if table is not None:
            rows = [block for block in self._blocks if isinstance(block, Row) and block.table is table]
            self._found.targets = TargetTable(rows[1:], self._taken)
            self._found.targets.sure = not self._missing
            self._found.places.update(self._found.targets.places())

    def _holds(self, row: Row) -> bool:
        return any(id(cell) in self._taken for cell in row.cells)

    def _add(self, tag: str, places: list[Place]) -> None:
        self._found.places.setdefault(tag, []).extend(places)

    def _report(self) -> None:
        title, labels = self._part.title, self._labels
        self._found.missing |= {item.field.id for item in self._missing}
        if labels.other_years:
            self._found.problems.append(difference.other_year(title, labels.other_years, self._part))
        rows = dict.fromkeys(
            item.row for item in self._missing if not labels.other_years or not difference.dated(item)
        )
        self._found.problems += [difference.row_missing(title, row, labels.unknown) for row in rows]
        for label, unit in labels.units.items():
            words = self._part.vocabulary.get(label, "")
            own = unit_of(words)
            if own and unit and unit != own:
                self._found.problems.append(difference.other_unit(title, words, unit, own))
