"""From the readings of several cells to one outcome for the row: all stored, or one follow-up with its candidates."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from assistant.answers import NOTHING, Value
from assistant.script import Field, Kind, Question, Sense
from assistant.understanding.cells import Cell, Doubt, Reading, name_of
from assistant.understanding.lacking import cell_label, still_open
from assistant.understanding.outcome import Candidate, Code, FollowUp, Outcome, Understood
from assistant.understanding.printing import echo_value
from assistant.understanding.tabular import Item
from assistant.understanding.text import spoken_label
from assistant.wording import figures as wording

# which of several doubts is asked first
_ORDER = (Code.CONFLICT, Code.MISMATCH, Code.UNIT, Code.OUT_OF_RANGE, Code.PRECISION, Code.RANGE, Code.APPROX)
_MOST_CANDIDATES = 3
LEAP = 50  # no cluster grows so many times in three years


@dataclass(frozen=True)
class Cells:
    """What was read for the cells of a row, by field id.

    `code` and `message` overrule the readings (no message: the open cells are asked for); `given` counts figures that could not be told apart;
    `unplaced` are figures of no year beside others that have one; `clash` a year with two figures.
    """

    fields: tuple[Field, ...]
    readings: Mapping[str, Reading] = field(default_factory=dict)
    code: Code | None = None
    message: str = ""
    given: int = 0
    dated: bool = False
    unplaced: tuple[Item, ...] = ()
    clash: tuple[Field, Value, Value] | None = None
    perhaps_year: bool = False

    @property
    def complete(self) -> bool:
        """Whether every cell was read."""
        return self.code is None and all(field.id in self.readings for field in self.fields)

    def adding(self, one: Field, reading: Reading | None) -> Cells:
        """With one more reading; a second one that differs is a clash."""
        earlier = self.readings.get(one.id)
        if reading is None:
            return self
        if isinstance(earlier, Cell) and isinstance(reading, Cell) and earlier.value != reading.value:
            return replace(self, clash=(one, earlier.value, reading.value))
        return replace(self, readings={**self.readings, one.id: reading})


def as_outcome(question: Question, cells: Cells) -> Outcome:
    """The outcome of a row (or of a grid, its rows put together)."""
    cells = _with_zero_growth(cells)
    title = spoken_label(question.label) if question.label else name_of(cells.fields[0])
    labels = [cell_label(question, one) for one in cells.fields]
    doubt = _doubt(title, labels, cells)
    if doubt is not None:
        message = doubt.message or still_open(question, cells.fields, _open(cells))
        return FollowUp(doubt.code, message, candidates(question, cells))
    read = {one.id: cells.readings[one.id] for one in cells.fields}
    done = {id: cell for id, cell in read.items() if isinstance(cell, Cell)}
    notes = ("rounded",) if any(cell.rounded for cell in done.values()) else ()
    echoes = [_echo(label, one, done[one.id]) for label, one in zip(labels, cells.fields, strict=True)]
    return Understood({id: cell.value for id, cell in done.items()}, wording.row(echoes), notes)


def _open(cells: Cells) -> list[Field]:
    """The cells for which a reply gave nothing, nor any reading to be confirmed; all of them when it gave none."""
    readings = {one.id: cells.readings.get(one.id) for one in cells.fields}
    lacking = [one for one in cells.fields if not _is_given(readings[one.id])]
    return lacking or list(cells.fields)


def _is_given(reading: Reading | None) -> bool:
    return isinstance(reading, Cell) or (
        isinstance(reading, Doubt) and reading.code not in (Code.MISSING, Code.INCOMPLETE)
    )


def _echo(label: str, one: Field, cell: Cell) -> str:
    printed = echo_value(one, cell.value)
    shown = wording.cell(label, printed)
    if cell.sum:
        return wording.cell_from(f"{label} {cell.sum}", printed)
    told = cell.rounded or (cell.converted and not cell.same_figure)
    return wording.cell_from(f"{label} {cell.typed}", printed) if told else shown


def _doubt(title: str, labels: Sequence[str], cells: Cells) -> Doubt | None:
    """The one thing to ask about a row, or None when it can be stored."""
    if cells.clash:
        one, *values = cells.clash
        printed = [echo_value(one, value) for value in values]
        return Doubt(Code.CONFLICT, wording.twice(title, one.short_label, printed))
    if cells.code is not None:
        return Doubt(cells.code, cells.message)
    if cells.given > len(cells.fields):
        return Doubt(Code.MISMATCH, wording.too_many(title, cells.given, labels))
    lacking = [label for label, one in zip(labels, cells.fields, strict=True) if one.id not in cells.readings]
    doubts = [reading for reading in cells.readings.values() if isinstance(reading, Doubt)]
    missing = [doubt for doubt in doubts if doubt.code is Code.MISSING]
    if lacking or missing or cells.unplaced:
        return _lacking(title, labels, lacking, cells, len(missing))
    if doubts:
        first = min(
            doubts, key=lambda doubt: _ORDER.index(doubt.code) if doubt.code in _ORDER else len(_ORDER)
        )
        # a unit written once stands behind the last figure: that is where it is to be put right
        return (
            [doubt for doubt in doubts if doubt.code is first.code][-1] if first.code is Code.UNIT else first
        )
    return _suspicious(title, cells)


def _lacking(title: str, labels: Sequence[str], lacking: Sequence[str], cells: Cells, missing: int) -> Doubt:
    if cells.readings and lacking and not cells.unplaced:
        return Doubt(Code.INCOMPLETE, "")
    given = cells.given or len(cells.readings) - missing + len(cells.unplaced)
    if given == 0:
        return Doubt(Code.INCOMPLETE, "")
    return Doubt(Code.INCOMPLETE, wording.incomplete_unplaced(title, given, labels))


def _suspicious(title: str, cells: Cells) -> Doubt | None:
    """Figures a thousand times apart, or one that may be a year."""
    read = [reading for reading in cells.readings.values() if isinstance(reading, Cell)]
    sizes = [
        abs(Decimal(cell.value)) for cell in read if isinstance(cell.value, (int, Decimal)) and cell.value
    ]
    if cells.fields[0].kind is Kind.PERCENT or len(sizes) < 2:
        return None
    ratio = max(sizes) / min(sizes)
    if cells.perhaps_year and ratio > 5:
        return Doubt(Code.AMBIGUOUS, wording.perhaps_year(title))
    explicit = all(cell.with_unit for cell in read)
    always = cells.fields[0].unit == "亿元" and not any(one.none for one in cells.fields)
    scales = {(re.findall("[万亿]", cell.typed) or [""])[-1] for cell in read}
    if ratio >= 1000 and max(sizes) >= 10 and (not explicit or (always and len(scales) > 1)):
        return Doubt(Code.UNIT, wording.jump(title))
    if ratio >= LEAP and always and not explicit:
        return Doubt(Code.UNIT, wording.jump(title))
    return None


def _with_zero_growth(cells: Cells) -> Cells:
    """A growth of 0 beside years that did change is 0: there was something to grow from."""
    first = cells.fields[0]
    if first.kind is not Kind.PERCENT or first.sense is not Sense.GROWTH:
        return cells
    others = [r.value for r in cells.readings.values() if isinstance(r, Cell) and r.value not in (NOTHING, 0)]
    if not others:
        return cells
    readings = {
        id: Cell(Decimal("0.00")) if isinstance(reading, Doubt) and reading.zero else reading
        for id, reading in cells.readings.items()
    }
    return replace(cells, readings=readings)


def candidates(question: Question, cells: Cells) -> tuple[Candidate, ...]:
    """The ways in which the whole row (or what is known of it) may be stored."""
    if cells.clash:
        one, *values = cells.clash
        variants = [{**_known(cells, 0), one.id: value} for value in values]
    else:
        doubts = [r for r in cells.readings.values() if isinstance(r, Doubt)]
        count = max((len(doubt.readings) for doubt in doubts), default=1)
        variants = [_known(cells, number) for number in range(min(count, _MOST_CANDIDATES))]
    by_id = {one.id: one for one in cells.fields}
    distinct = [variant for i, variant in enumerate(variants) if variant and variant not in variants[:i]]
    return tuple(
        Candidate(
            wording.row(
                [
                    wording.cell(cell_label(question, by_id[id]), echo_value(by_id[id], v))
                    for id, v in values.items()
                ]
            ),
            values,
        )
        for values in distinct
    )


def _known(cells: Cells, number: int) -> dict[str, Value]:
    """What each cell holds when every doubt is settled by its reading of this number."""
    known: dict[str, Value] = {}
    for one in cells.fields:
        reading = cells.readings.get(one.id)
        if isinstance(reading, Cell):
            known[one.id] = reading.value
        elif isinstance(reading, Doubt) and reading.readings:
            known[one.id] = reading.readings[min(number, len(reading.readings) - 1)]
    return known
