"""Reading the answer for one figure: an amount, a percentage or a count."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.answers import NOTHING, Nothing, Value
from assistant.script import Field, Kind, Sense
from assistant.understanding import percents, proportions, selection
from assistant.understanding.cells import Cell, Doubt, Reading, name_of, settle
from assistant.understanding.hedges import hedge, is_between, is_vague, without_vague
from assistant.understanding.leftovers import asked_about
from assistant.understanding.outcome import Candidate, Code, Context, FollowUp, Outcome, Understood
from assistant.understanding.printing import CENTS, echo_value
from assistant.understanding.quantities import FIGURE, Scan
from assistant.understanding.scanning import scan
from assistant.understanding.segments import dated_parts, taken_back, with_declared_unit
from assistant.understanding.sums import added, added_up, multiplied
from assistant.understanding.text import fold, strip_politeness
from assistant.understanding.units import FOREIGN, Dimension
from assistant.understanding.years import YEAR, year_of
from assistant.wording import figures as wording

LONGEST = 400
NONE_WORDS = re.compile(
    r"(?:都|均|全)?(?:是|为)?(?:无|没有?|暂无|暂时没有|尚无|不涉及|不适用|未发生|还没有|N/?A|/|／|-+|—+)(?:了|的|呢|过)?[。.]?",
    re.I,
)
_SPACED = re.compile(r"(?<![\d.])\d{1,3}(?: \d{3})+(?![\d.])")
_SEVERAL = {
    Kind.DECIMAL: re.compile(r"平均|每月|月均|日均|人均|户均|每家|累计|(?<!年)合计(?=.*年)"),
    Kind.COUNT: re.compile(r"平均|每月|月均|日均"),
    Kind.PERCENT: re.compile(r"平均|每月|月均"),
}
_DENIED = re.compile(r"(?:不是|并非|没有?说)\s*[\ue100-\ue4ff]")
_NOT_ALL = re.compile(r"^(?:暂|还|都)?(?:没有?|无)[，,。；;]|除了?[\ue100-\ue4ff]")
_IF = re.compile(r"如果|要是|假如|假设|若(?:按|是|算)|的话(?!$)")
_BARE_YEAR = re.compile(r"^(?P<year>20[1-4]\d)(?=\s*[：:=\-—\s]\s*\d)")
_REMARK = re.compile(rf"[（(][^（）()]*{FIGURE}[^（）()]*[）)]")
_SUM = re.compile(r"[\ue100-\ue4ff](?:\s*[+＋加]\s*[\ue100-\ue4ff])+(?:\s*[=＝]\s*[\ue100-\ue4ff])?")
_WORKED = re.compile(r"[\ue100-\ue4ff]\s*[×*xX÷/乘]以?\s*[\ue100-\ue4ff]")
_NOT_ONE = re.compile(r"[\ue100-\ue4ff](?:企业)?(?:都|也)(?:还)?(?:没|无)")
_LARGER_ONES = re.compile(r"规上|规模以上|限上|四上")
_NONE_BUT = re.compile(r"^(?:没有?|无)[^，,。；;\ue100-\ue4ff]{0,12}[，,。；;]")
_HALF_MORE = re.compile(r"[\ue100-\ue4ff]半")
_MORE_OR_MORE = re.compile(
    r"[\ue100-\ue4ff][^，,。；;、\n\ue100-\ue4ff]{0,2}\s+多[\ue100-\ue4ff]"
)  # 150 多50件
_UNSURE = (_DENIED, _IF, _HALF_MORE, _NOT_ALL)


def read_figure(field: Field, text: str, context: Context) -> Outcome:
    """The figure that a reply gives for one field, or why it is not stored unasked. Never raises."""
    folded = percents.spelled_out(fold(text))
    if len(folded) > LONGEST:
        return FollowUp(Code.TOO_LONG, wording.too_long(name_of(field)))
    if parts := taken_back(folded):
        folded = parts[1]
    folded = _BARE_YEAR.sub(r"\g<year>年", _ungrouped(strip_politeness(folded)))
    found = with_declared_unit(scan(folded, context.today))
    return as_outcome(field, read_scan(field, found, context))


def read_scan(field: Field, found: Scan, context: Context) -> Reading:
    """The figure for one field among all that a reply says, of whatever year."""
    if found.partial:
        return Doubt(Code.AMBIGUOUS, wording.several_years(name_of(field)))
    worked = _of_two_years(field, found)
    if worked is not None:
        return worked
    if several := _of_several_years(field, found, context):
        return several
    mine = selection.of_year(field, dated_parts(found))
    if isinstance(mine, tuple):
        spoken = [f"{year}年" for year in dict.fromkeys(mine)]
        return Doubt(Code.MISMATCH, wording.other_year(name_of(field), spoken))
    return asked_about(field, mine, read_cell(field, mine, context))


def _of_two_years(field: Field, found: Scan) -> Reading | None:
    """A rate of growth computed from the amounts of two years, when just these are given."""
    rate = field.kind is Kind.PERCENT and field.sense is not Sense.LEVEL
    if not rate or len(found.figures) != 2 or any(found.of(char).ratio() for char in found.figures):
        return None
    worked = proportions.chosen(field, found)
    return None if isinstance(worked, Scan) else worked


def _of_several_years(field: Field, found: Scan, context: Context) -> Doubt | None:
    """2022年100件，2023年120，2024年150 for a blank of no year: asked, the latest offered first."""
    parts = [part for part in dated_parts(found) if part.scan.figures]
    if year_of(field) is not None or field.kind is Kind.PERCENT or len(parts) < 2:
        return None
    if not all(len(part.years) == 1 for part in parts):
        return None
    readings = [
        read_cell(field, part.scan, context) for part in sorted(parts, key=lambda part: -part.years[0])
    ]
    values = dict.fromkeys(reading.value for reading in readings if isinstance(reading, Cell))
    if "申请" in field.label:  # of all the years together
        values = added_up(readings, values)
    printed = [echo_value(field, value) for value in values]
    return Doubt(Code.AMBIGUOUS, wording.which_one(name_of(field), printed), tuple(values))


def read_cell(field: Field, found: Scan, context: Context) -> Reading:
    """The figure for one field in what is said of its year (or of no year)."""
    text = re.sub(YEAR, "", found.text)
    if field.kind is not Kind.PERCENT:
        outside = _REMARK.sub("", text)
        text = outside if re.search(FIGURE, outside) else text
    found = found.reading(text)
    if not found.figures:
        return _without_figure(field, found, context)
    if _MORE_OR_MORE.search(found.text):
        return Doubt(Code.AMBIGUOUS, wording.which_one(name_of(field), ()))
    if found.unreadable:
        typed = "、".join(found.of(char).text for char in found.figures)
        if hedge(found):
            return Doubt(Code.APPROX, wording.approximate(name_of(field)))
        return Doubt(Code.AMBIGUOUS, wording.unreadable(typed, name_of(field)))
    if _NOT_ONE.search(found.text):
        return _not_one(field, found)
    level, gone = selection.level_only(field, selection.without_parts(field, found))
    level, faster = percents.without_rate_change(field, level)
    if not level.figures:
        return _only_change(field, found, gone or faster, context)
    if re.search(r"（上升）|\(上升\)", text):
        level = found
    level = without_vague(level)
    return _hedged(field, level, context) or _one(field, level, context)


def _hedged(field: Field, found: Scan, context: Context) -> Doubt | None:
    """The follow-up for a hedged figure, with the figure as a candidate."""
    code = hedge(found, planned=_is_target(field))
    averaged = bool(_SEVERAL[field.kind].search(found.text))
    averaged &= year_of(field) is not None or field.kind is not Kind.PERCENT
    only_some = field.kind is Kind.COUNT and _LARGER_ONES.search(found.text) and len(found.figures) == 1
    none_but = field.kind is not Kind.PERCENT and _NONE_BUT.search(found.text)
    unsure = averaged or only_some or none_but or any(pattern.search(found.text) for pattern in _UNSURE)
    if code is None and not unsure:
        return None
    name = name_of(field)
    if code is Code.RANGE and (is_between(found.text) or len(found.figures) > 1):
        return Doubt(Code.RANGE, wording.bounded(name))
    reading = _one(field, found, context)
    if isinstance(reading, Doubt) and reading.code in (Code.UNIT, Code.OUT_OF_RANGE):
        return reading if code is None else Doubt(code, _hedge_message(field, code, ""), reading.readings)
    readings = (reading.value,) if isinstance(reading, Cell) else reading.readings
    printed = [echo_value(field, value) for value in readings]
    if code is None:
        message = wording.several_years(name) if averaged else wording.which_one(name, printed)
        return Doubt(Code.AMBIGUOUS, message, readings)
    return Doubt(code, _hedge_message(field, code, printed[0] if len(printed) == 1 else ""), readings)


def _hedge_message(field: Field, code: Code, value: str) -> str:
    if code is Code.RANGE:
        return wording.bounded(name_of(field))
    return wording.approximate(name_of(field), value)


def _one(field: Field, found: Scan, context: Context) -> Reading:
    """The one figure that is the answer; asked when there are several."""
    if field.kind is not Kind.PERCENT and _WORKED.search(found.text):
        return multiplied(field, found)
    if "每万人" in field.label and (worked := proportions.per_people(field, found)):
        return worked
    wider, summed = selection.of_another(field, found), _SUM.fullmatch(found.text.strip())
    terms, found = len(found.figures), selection.fitting(field, found)
    if field.kind is not Kind.PERCENT and summed and len(found.figures) < terms:
        return Doubt(Code.AMBIGUOUS, wording.which_one(name_of(field), ()))  # 100亿+20%: no term is left out
    if wider and len(found.figures) == 1:
        return Doubt(Code.AMBIGUOUS, wording.which_one(name_of(field), ()))
    if field.kind is Kind.PERCENT and len(found.figures) > 1:
        chosen = proportions.chosen(field, found)
        if not isinstance(chosen, Scan):
            return chosen
        found = chosen
    found = selection.best_named(field, found)
    readings = [_read(field, found, char, context) for char in found.figures]
    if len(readings) == 1:
        return readings[0]
    if field.kind is not Kind.PERCENT and _SUM.fullmatch(found.text.strip()):
        return added(field, found, readings)
    values = dict.fromkeys(reading.value for reading in readings if isinstance(reading, Cell))
    if values and selection.parts_of_one(field, found):
        values = added_up(readings, values)
    if (
        len(values) == 1
        and not selection.told_apart(found)
        and all(isinstance(reading, Cell) for reading in readings)
    ):
        return readings[0]
    printed = [echo_value(field, value) for value in values]
    return Doubt(Code.AMBIGUOUS, wording.which_one(name_of(field), printed), tuple(values))


def _not_one(field: Field, found: Scan) -> Doubt | Cell:
    """一家都没有 is 无; 200家都没有 is less than so many."""
    name = name_of(field)
    if found.of(found.figures[0]).value != 1:
        return Doubt(Code.RANGE, wording.bounded(name))
    return Cell(NOTHING) if field.none else Doubt(Code.MISSING, wording.cannot_be_none(name))


def _read(field: Field, found: Scan, char: str, context: Context) -> Reading:
    quantity = found.of(char)
    if quantity.bare and quantity.text == str(year_of(field)):
        readings = (int(quantity.value) if field.kind is Kind.COUNT else quantity.value.quantize(CENTS),)
        return Doubt(Code.AMBIGUOUS, wording.perhaps_year(name_of(field)), readings)
    if field.kind is Kind.PERCENT:
        return percents.rate(field, found, char, context.answers)
    in_money = quantity.unit is not None and quantity.unit.dimension is Dimension.MONEY
    if FOREIGN.search(found.text) and not in_money:
        return Doubt(Code.UNIT, wording.foreign(name_of(field), field.unit))
    return settle(field, quantity)


def _without_figure(field: Field, found: Scan, context: Context) -> Reading:
    """What a reply without figures says: 无, 持平, 几十家, 过半; mostly nothing."""
    name, text = name_of(field), strip_politeness(found.text.strip())
    if NONE_WORDS.fullmatch(text):
        return Cell(NOTHING) if field.none else Doubt(Code.MISSING, wording.cannot_be_none(name))
    if hedge(found) is Code.RANGE:
        return Doubt(Code.RANGE, wording.bounded(name))
    before = selection.last_answer(field, context.answers)
    if is_vague(text):
        return Doubt(Code.APPROX, wording.approximate(name))
    if field.kind is Kind.PERCENT:
        reading = percents.without_figure(field, found, before, context.answers)
        hedged = hedge(found)
        if isinstance(reading, Cell) and hedged:
            printed = echo_value(field, reading.value)
            return Doubt(hedged, _hedge_message(field, hedged, printed), (reading.value,))
        if reading is not None:
            return reading
    elif percents.says_same(text):
        readings = () if before is None else (before,)
        printed = "".join(echo_value(field, value) for value in readings)
        return Doubt(Code.DERIVED, wording.same_as_before(name, printed), readings)
    return Doubt(Code.MISSING, wording.missing(name, field.unit))


def _only_change(field: Field, found: Scan, gone: str, context: Context) -> Reading:
    """Only by how much it changed: derived, with last year's answer plus the change as a candidate."""
    value = selection.from_before(field, found, gone, context.answers)
    readings = () if value is None else (value,)
    printed = "".join(echo_value(field, reading) for reading in readings)
    return Doubt(Code.DERIVED, wording.only_change(name_of(field), printed), readings)


def _is_target(field: Field) -> bool:
    year = year_of(field)
    return (
        field.column == "target"
        or field.id.endswith(".target")
        or (year is not None and "目标" in field.label)
    )


def _ungrouped(text: str) -> str:
    """1 205 000 as one number; 120 130 stays two."""
    return _SPACED.sub(lambda found: found[0].replace(" ", "") if " 0" in found[0] else found[0], text)


def as_outcome(field: Field, reading: Reading) -> Outcome:
    """What a single reading is for the dialogue."""
    if isinstance(reading, Doubt):
        candidates = (
            Candidate(echo_value(field, value), {field.id: value}) for value in _distinct(reading.readings)
        )
        return FollowUp(reading.code, reading.message, tuple(candidates))
    return Understood(
        {field.id: reading.value}, echo_of(field, reading), ("rounded",) if reading.rounded else ()
    )


def echo_of(field: Field, cell: Cell) -> str:
    """How the assistant says what it understood, with conversions, rounding and sums shown."""
    printed = echo_value(field, cell.value)
    if isinstance(cell.value, Nothing):
        return wording.read_as(printed)
    if cell.sum:
        return wording.computed(cell.sum, printed)
    if cell.rounded:
        return wording.rounded_from(cell.typed, printed)
    if cell.converted and not cell.same_figure:
        return wording.read_from(cell.typed, printed)
    return wording.read_as(printed)


def _distinct(values: Iterable[Value]) -> list[Value]:
    return list(dict.fromkeys(values))
