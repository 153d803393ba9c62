"""Reading one reply for several cells: three years, baseline and target, or a grid of rows and years."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from assistant.answers import NOTHING, Value
from assistant.script import Field, Kind, Question, Sense
from assistant.understanding import percents
from assistant.understanding.cells import Cell, Doubt, Reading, name_of
from assistant.understanding.figures import read_cell, read_figure
from assistant.understanding.grids import read_grid
from assistant.understanding.joining import Cells, as_outcome
from assistant.understanding.leftovers import asked_about
from assistant.understanding.nothing import says_none_in
from assistant.understanding.outcome import Code, Context, FollowUp, Outcome
from assistant.understanding.phrases import letters
from assistant.understanding.quantities import FIGURE, Scan
from assistant.understanding.scanning import scan
from assistant.understanding.segments import Part, dated_parts, taken_back, with_declared_unit
from assistant.understanding.tabular import Item, Word, items, prepared, with_shared_unit
from assistant.understanding.text import fold, spoken_label, strip_politeness
from assistant.understanding.years import YEAR, year_of
from assistant.wording import figures as wording

LONGEST = 1000
_EACH = re.compile(r"都|(?<![年平])均|皆|各|每|一直|始终|全(?!部门)|分别为?零|没有?变|不变|一样|相同")
_IN_TURN = re.compile(r"分别|依次|均|都|各|逐年|每年|连续|连年")
_DASHED = re.compile(rf"\s*-\s*{FIGURE}")  # 2022年-3.5%: minus, unless every year has the dash
_NOW = re.compile(
    r"(?:20\d\d年)?(?:末|底)?(?:的)?(?:基准(?:值|年)?|基数|现状(?:值)?|现值|目前|当前|现在|现有)"
)
_THEN = re.compile(
    r"(?:到|至)?(?:20\d\d年)?(?:末|底)?(?:的)?(?:目标(?:值)?|规划(?:值)?|预期(?:值)?|(?:未来|今后)?[三3]年(?:之?内|之?后|以后))"
)


def read_row(question: Question, fields: Sequence[Field], text: str, context: Context) -> Outcome:
    """The figures that a reply gives for the cells of a row, or why they are not stored unasked. Never raises."""
    if len(fields) == 1:
        return read_figure(fields[0], text, context)
    folded = strip_politeness(fold(text))
    if len(folded) > LONGEST:
        return FollowUp(Code.TOO_LONG, wording.too_long(spoken_label(question.label)))
    if len({field.row for field in fields}) > 1:
        return read_grid(question, fields, folded, context, read_cells)
    return as_outcome(question, read_cells(fields, folded, context))


def read_cells(fields: Sequence[Field], folded: str, context: Context) -> Cells:
    """The readings of one row's cells, what a correction in the same breath says put over what was said first."""
    parts = taken_back(folded)
    if parts is None:
        return _read(fields, folded, context)
    first, second = (_read(fields, part, context) for part in parts)
    if second.complete or not second.dated:
        return second
    return replace(second, readings={**first.readings, **second.readings}, code=second.code or None)


def _read(fields: Sequence[Field], text: str, context: Context) -> Cells:
    years = _years(fields)
    if fields[0].kind is Kind.PERCENT:
        text = percents.spelled_out(text)
    if fields[-1].column == "target":
        text = _THEN.sub(f"{years[-1]}年", _NOW.sub(f"{years[0]}年", text))
    rates = fields[0].kind is Kind.PERCENT and fields[0].sense is not Sense.LEVEL
    if not rates and re.search(r"\d[家个人项件亿万元%]*\s*[、，,；;\s→]\s*\+\s*\d", text):
        return Cells(tuple(fields), code=Code.DERIVED, message=wording.only_change(_title(fields), ""))
    text = prepared(text, years, len(fields))
    found = with_shared_unit(fields, with_declared_unit(scan(text, context.today, years)))
    if found.partial:
        return Cells(tuple(fields), code=Code.AMBIGUOUS, message=wording.several_years(name_of(fields[-1])))
    parts = dated_parts(found)
    if any(part.years for part in parts):
        return _dated(fields, parts, context)
    return _undated(fields, found, context)


def _years(fields: Sequence[Field]) -> tuple[int, ...]:
    """The year of each cell; cells without one are numbered far in the past, where no reply speaks of them."""
    return tuple(year_of(field) or i for i, field in enumerate(fields))


# ── figures without years ─────────────────────────────────────────────────────────────────────────────


def _undated(fields: Sequence[Field], found: Scan, context: Context) -> Cells:
    every = items(found)
    if len(every) > len(fields):
        every = [item for item in every if not _is_beside(fields[0], item)]
    cells = (
        every
        if len(every) == len(fields)
        else [item for item in every if item.word is not Word.SAME] or every
    )
    figures = [item for item in cells if item.word is Word.FIGURE]
    if len(cells) == len(fields):
        return _placed(fields, _with_directions(fields, cells), context)
    if len(cells) == 1 and (_EACH.search(found.text) or cells[0].word is Word.NONE):
        return _placed(fields, [cells[0]] * len(fields), context)
    if len(figures) == 2 and re.search(rf"{FIGURE}\s*(?:到|至|-|~|～|—)\s*{FIGURE}", found.text):
        return Cells(tuple(fields), code=Code.RANGE, message=wording.bounded(_title(fields)))
    if len(figures) == 1:
        alone = read_cell(fields[-1], figures[0].scan, context)
        if isinstance(alone, Doubt) and alone.code in (Code.DERIVED, Code.APPROX, Code.RANGE):
            offered = {fields[-1].id: alone} if alone.code is Code.APPROX else {}
            return Cells(tuple(fields), offered, code=alone.code, message=alone.message)
    if not figures:
        reading = read_cell(fields[-1], found, context)
        doubt = reading if isinstance(reading, Doubt) and not cells else None
        return Cells(
            tuple(fields),
            code=doubt.code if doubt else Code.INCOMPLETE,
            message=_of_all(fields, doubt.message) if doubt else "",
        )
    return Cells(tuple(fields), given=len(cells))


def _of_all(fields: Sequence[Field], message: str) -> str:
    """What is said of the last cell, said of them all: nothing was said of any."""
    each = "各年" if all(field.year for field in fields) else "每一栏"
    return message.replace(f"“{name_of(fields[-1])}”", f"“{_title(fields)}”{each}")


def _placed(fields: Sequence[Field], cells: Sequence[Item], context: Context) -> Cells:
    """One item a cell, in the form's order."""
    readings: dict[str, Reading] = {}
    for field, item in zip(fields, cells, strict=True):
        reading = _of_item(field, item, readings, context)
        if reading is not None:
            readings[field.id] = reading
    years = {str(year) for year in _years(fields)}
    looks_dated = [item for item in cells if item.word is Word.FIGURE and _text_of(item) in years]
    return Cells(tuple(fields), readings, perhaps_year=len(looks_dated) == 1)


def _is_beside(field: Field, item: Item) -> bool:
    """Whether an item is a remark beside the figures: a rate (64.85、72.36、81.5亿，年均增长12%), 没有外资."""
    if item.word is Word.NONE:
        return isinstance(_none(field, item), Doubt)
    rates = bool(item.scan.figures) and all(item.scan.of(char).ratio() for char in item.scan.figures)
    return rates and field.kind is not Kind.PERCENT


def _text_of(item: Item) -> str:
    return "".join(item.scan.of(char).text for char in item.scan.figures)


def _with_directions(fields: Sequence[Field], cells: Sequence[Item]) -> list[Item]:
    """下降 said once for several rates of growth: theirs when 分别 or 都 says so; else each is asked."""
    rates = fields[0].kind is Kind.PERCENT and fields[0].sense is not Sense.LEVEL
    falls = [bool(re.search(percents.FALL, item.scan.text)) for item in cells]
    worded = [
        fall or bool(re.search(percents.RISE, item.scan.text))
        for fall, item in zip(falls, cells, strict=True)
    ]
    if not rates or not any(falls) or all(worded):
        return list(cells)
    together = falls[0] and not any(worded[1:]) and _IN_TURN.search(cells[0].scan.text)
    lead = "下降" if together else "如果"
    return [
        item if said else replace(item, scan=item.scan.reading(f"{lead}{item.scan.text}"))
        for item, said in zip(cells, worded, strict=True)
    ]


def _of_item(field: Field, item: Item, earlier: Mapping[str, Reading], context: Context) -> Reading | None:
    """What one item says of its field; None when it leaves the cell open."""
    before = list(earlier.values())[-1:]
    growth = field.kind is Kind.PERCENT and field.sense is not Sense.LEVEL
    if item.word is Word.UNKNOWN:
        return None
    if item.word is Word.SAME and not growth:
        return before[0] if before else None
    if item.word is Word.NONE:
        return _none(field, item)
    given = {id: value for id, reading in earlier.items() if (value := _supposed(reading)) is not None}
    return read_cell(field, item.scan, replace(context, answers={**context.answers, **given}))


def _none(field: Field, item: Item) -> Reading | None:
    """无, if it is the field's own thing that is denied: 没有外资 says nothing of the firms in all."""
    text = re.sub(YEAR, "", item.scan.text).strip(" ：:=-—–，,、；;。.\n\t（(）)|")
    if letters(text) and not says_none_in(text, field):
        return Doubt(Code.MISSING, wording.missing(name_of(field), field.unit))
    return Cell(NOTHING) if field.none else None


def _supposed(reading: Reading) -> Value | None:
    if isinstance(reading, Cell):
        return reading.value
    return reading.readings[0] if len(reading.readings) == 1 else None


# ── figures with their years ──────────────────────────────────────────────────────────────────────────


def _dated(fields: Sequence[Field], parts: Sequence[Part], context: Context) -> Cells:
    by_year = dict(zip(_years(fields), fields, strict=True))
    outside = [year for part in parts for year in part.years if year not in by_year]
    cells = Cells(tuple(fields), dated=True)
    dashed = [bool(_DASHED.match(part.scan.text)) for part in parts if part.scan.figures]
    for part in parts:
        cells = _with_part(cells, by_year, part, context, minus=not all(dashed))
    if outside:
        return replace(cells, code=Code.MISMATCH, message=_outside(fields))
    return _with_unplaced(cells, {year for part in parts for year in part.years}, context)


def _with_unplaced(cells: Cells, said: Set[int], context: Context) -> Cells:
    """Figures of no year belong to the cells left over, in order; for yearly rows that is asked.

    `said` are the years that the reply speaks of: 64.85、72.36，2024年还没出来 leaves none over for 2024.
    """
    lacking = [field for field in cells.fields if field.id not in cells.readings and field.year not in said]
    if len(cells.unplaced) != len(lacking):
        return cells
    for field, item in zip(lacking, cells.unplaced, strict=True):
        reading = _of_item(field, item, {}, context)
        if field.year is not None and isinstance(reading, Cell):
            reading = Doubt(Code.INCOMPLETE, "", (reading.value,))
        cells = cells.adding(field, reading)
    return replace(cells, unplaced=())


def _outside(fields: Sequence[Field]) -> str:
    return wording.years_outside(_title(fields), [field.short_label for field in fields])


def _title(fields: Sequence[Field]) -> str:
    return spoken_label(fields[0].label.rpartition(" | ")[0])


def _with_part(
    cells: Cells, by_year: Mapping[int, Field], part: Part, context: Context, *, minus: bool
) -> Cells:
    """The cells with what one part of the reply says of its years."""
    alone = len(part.years) == 1
    found = [item for item in items(part.scan) if alone or not _redundant(item, part)]
    if not part.years:
        return replace(cells, unplaced=(*cells.unplaced, *found))
    fields = {number: by_year[year] for number, year in enumerate(part.years) if year in by_year}
    for number, field in fields.items():
        if alone:
            reading = _of_one_year(field, part.scan, found, cells, context)
            if not minus and _DASHED.match(part.scan.text) and isinstance(reading, Cell):
                reading = percents.minus_or_dash(field, reading)
        elif len(found) == len(part.years):
            reading = _of_item(field, found[number], cells.readings, context)
        elif len(found) == 1:
            reading = _of_item(field, found[0], cells.readings, context)
            if not _EACH.search(part.scan.text) and found[0].word is Word.FIGURE and not _is_nil(reading):
                reading = _unsure(field, reading)
        else:
            reading = None
            cells = replace(cells, given=len(found) if len(found) > len(fields) else cells.given)
        cells = cells.adding(field, reading)
    return cells


def _redundant(item: Item, part: Part) -> bool:
    return item.word is Word.SAME and bool(re.search(FIGURE, part.scan.text))


def _is_nil(reading: Reading | None) -> bool:
    return isinstance(reading, Cell) and not reading.value


def _unsure(field: Field, reading: Reading | None) -> Reading | None:
    """2022—2024年5家: each year, or all together."""
    if not isinstance(reading, Cell):
        return replace(reading, readings=()) if reading and reading.code is Code.AMBIGUOUS else reading
    return Doubt(Code.AMBIGUOUS, wording.each_or_together(name_of(field)), (reading.value,))


def _of_one_year(
    field: Field, found: Scan, cells: Sequence[Item], known: Cells, context: Context
) -> Reading | None:
    """What is said of one year: a figure with all its words, or one word that stands for it."""
    text = re.sub(YEAR, "", found.text).strip(" ：:=-—–，,、；;。.\n\t（(）)|")
    if not re.search(FIGURE, found.text):
        if cells:
            return _of_item(field, cells[0], known.readings, context)
        if re.fullmatch(r"[\s：:=]*[-/—–]+\s*[，,；;、。\n]?\s*", found.text):
            return _of_item(field, Item(Word.NONE, found), known.readings, context)
        return read_cell(field, found.reading(text), context) if text else None
    if any(item.word is Word.UNKNOWN for item in cells):
        return None
    text = re.sub(r"^[\s\-—–~～：:=]+", "", found.text)
    reading = _of_item(field, Item(Word.FIGURE, found.reading(text)), known.readings, context)
    if _DASHED.match(found.text) and isinstance(reading, Cell):
        return percents.negated(field, reading)
    return reading if reading is None else asked_about(field, found.reading(text), reading)
