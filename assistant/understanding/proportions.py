"""Rates computed from two figures that were given: a part and its whole, or the amounts of two years.

The sum is always shown, and a rate that was stated beside its parts is checked against them. All patterns
read the masked text of a `Scan`, in which `Q` stands for a figure.
"""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.answers import Value
from assistant.script import Field, Sense
from assistant.understanding.cells import Cell, Doubt, Reading, half_up, name_of
from assistant.understanding.outcome import Code
from assistant.understanding.percents import FALL, RISE, TO, printed, rate, within
from assistant.understanding.quantities import FIGURE, Quantity, Scan
from assistant.understanding.units import Dimension
from assistant.understanding.years import YEAR, year_of
from assistant.wording import figures as wording
from assistant.wording import growth

Q = FIGURE
_YEARS_APART = (1, 2, 3, 4, 5)
_FROM_TO = re.compile(
    rf"(?:从|由|自)?[^{Q[1:-1]}]{{0,8}}(?P<low>{Q})[^{Q[1:-1]}]{{0,12}}?(?:{RISE}|{FALL}|变)了?{TO}[^{Q[1:-1]}]{{0,6}}(?P<high>{Q})"
)
_FROM = re.compile(rf"(?:从|由|自)[^{Q[1:-1]}]{{0,8}}(?P<low>{Q})[^{Q[1:-1]}]{{0,4}}{TO}(?P<high>{Q})")
_STATED = re.compile(rf"(?P<worked>{Q})\s*[=＝≈]\s*(?P<result>{Q})")
_PART_OF = (
    rf"(?P<whole>{Q})[^{Q[1:-1]}，,]{{0,8}}(?:中|里面?|当中|其中|之中|内|[，,]\s*其中)[^{Q[1:-1]}]{{0,12}}(?P<part>{Q})",
    rf"(?:一?共有?|总共|总数|合计|总计|全部|总)[^{Q[1:-1]}]{{0,10}}(?P<whole>{Q})[^{Q[1:-1]}]*(?P<part>{Q})",
    rf"(?P<part>{Q})[^{Q[1:-1]}]{{0,8}}(?:占|除以|比上?|[/÷:：])[^{Q[1:-1]}]{{0,8}}(?P<whole>{Q})",
    rf"(?P<part>{Q})[^{Q[1:-1]}]{{0,10}}(?:一?共有?|总共|总数|合计|总计|全部|总)[^{Q[1:-1]}]{{0,10}}(?P<whole>{Q})",
)


def chosen(field: Field, scan: Scan) -> Scan | Reading:
    """Of several figures the one that is the rate, or the rate computed from two amounts; else the scan as it is."""
    figures = scan.figures
    rates = [char for char in figures if scan.of(char).ratio()]
    amounts = [char for char in figures if not scan.of(char).ratio()]
    worked = _computed(field, scan.without("".join(rates))) if len(amounts) == 2 else None
    if len(rates) == 1 and all(not scan.of(char).bare for char in amounts):
        stated = rate(field, scan.without("".join(amounts)), rates[0], {})
        if isinstance(stated, Cell) and isinstance(worked, Cell) and _half_away(stated.value, worked.value):
            values = (stated.value, worked.value)
            return Doubt(Code.CONFLICT, wording.disagrees(name_of(field), *printed(field, values)), values)
        return scan.without("".join(amounts))
    if equation := _STATED.search(scan.text):
        return _checked(field, scan, equation["worked"], equation["result"])
    if worked is not None and not rates:
        return worked
    turn = _FROM_TO.search(scan.text)
    if turn and len(figures) == 2 and len(rates) == 2:
        return scan.without(turn["low"])
    return scan


def _checked(field: Field, scan: Scan, worked: str, result: str) -> Scan | Reading:
    """104/208=50%: the sum, when the result that was written agrees with it."""
    quotient, stated = scan.of(worked), scan.of(result)
    value = stated.value * 100 if stated.bare and abs(stated.value) <= 1 else stated.value
    if abs(value - quotient.value) <= Decimal("0.5"):
        return scan.without("".join(char for char in scan.figures if char != worked))
    values = (half_up(value), half_up(quotient.value))
    return Doubt(Code.CONFLICT, wording.disagrees(name_of(field), *printed(field, values)), values)


def _half_away(stated: Value, worked: Value) -> bool:
    """Whether two rates differ by more than rounding explains."""
    numbers = [value for value in (stated, worked) if isinstance(value, Decimal)]
    return len(numbers) == 2 and abs(numbers[0] - numbers[1]) > Decimal("0.05")


def _computed(field: Field, scan: Scan) -> Reading | None:
    """The rate that two amounts of one kind give: a part of a whole, or a change from one to the other."""
    figures = scan.figures
    first, second = (scan.of(char) for char in figures)
    if not _alike(first, second):
        return None
    if field.sense is Sense.LEVEL:
        for pattern in _PART_OF:
            if found := re.search(pattern, scan.text):
                return _share(field, scan.of(found["part"]), scan.of(found["whole"]))
        if first.bare or second.bare:
            return None
        low, high = sorted((first, second), key=_base)
        share = _share(field, low, high)
        readings = (share.value,) if isinstance(share, Cell) else ()
        texts = [f"{low.text}÷{high.text}"]
        return Doubt(Code.AMBIGUOUS, wording.which_one(name_of(field), texts), readings)
    years = [scan.years_of(char) for char in re.findall(YEAR, scan.text)]
    found = _FROM_TO.search(scan.text) or _FROM.search(scan.text)
    if "年均" in field.label and (found or len(years) > 1):
        ends = (scan.of(found["low"]), scan.of(found["high"])) if found else (first, second)
        return _yearly(field, *ends, list(scan.years))
    if found and not first.bare | second.bare:
        return _change(field, scan.of(found["low"]), scan.of(found["high"]))
    own = year_of(field)
    if own and years == [(own - 1,), (own,)] and re.match(rf"[^{Q[1:-1]}]*{YEAR}", scan.text):
        return _change(field, first, second)
    if found or len(years) > 1:
        reading = _change(field, first, second)
        worked = (reading.value,) if isinstance(reading, Cell) else reading.readings
        return Doubt(Code.AMBIGUOUS, wording.which_one(name_of(field), printed(field, worked)), worked)
    return None


def per_people(field: Field, scan: Scan) -> Doubt | None:
    """168件专利，10615人: so many for every ten thousand people, computed and asked."""
    people = [char for char in scan.figures if (unit := scan.of(char).unit) and unit.word in ("人", "名")]
    pieces = [
        char for char in scan.figures if (unit := scan.of(char).unit) and unit.word in ("件", "个", "项")
    ]
    if len(people) != 1 or len(pieces) != 1 or scan.of(people[0]).value <= 0:
        return None
    above, below = scan.of(pieces[0]), scan.of(people[0])
    value = half_up(above.value * 10000 / below.value)
    return Doubt(
        Code.DERIVED, wording.which_one(name_of(field), [f"{above.text}÷{below.text}×10000"]), (value,)
    )


def _alike(first: Quantity, second: Quantity) -> bool:
    kinds = {quantity.unit.dimension for quantity in (first, second) if quantity.unit}
    words = {quantity.unit.word for quantity in (first, second) if quantity.unit}
    same_count = kinds != {Dimension.COUNT} or len(words) == 1 or words <= {"家", "户", "个"}
    return len(kinds) <= 1 and same_count and min(_base(first), _base(second)) > 0


def _base(quantity: Quantity) -> Decimal:
    return quantity.value * (quantity.unit.base if quantity.unit else 1)


def _share(field: Field, part: Quantity, whole: Quantity) -> Reading:
    return within(field, Quantity(100 * _base(part) / _base(whole), sum=f"{part.text}÷{whole.text}×100"))


def _yearly(field: Field, before: Quantity, after: Quantity, years: list[tuple[int, ...]]) -> Doubt:
    """The average growth a year from one amount to another; offered when the reply says from which year to which."""
    named = sorted({year for mention in years for year in mention})
    apart = named[-1] - named[0] if len(named) == 2 else 0
    if apart not in _YEARS_APART:
        return Doubt(Code.DERIVED, growth.average_wants_years(name_of(field)))
    root = (_base(after) / _base(before)) ** (Decimal(1) / apart)
    value = half_up(100 * (1 - root if field.sense is Sense.REDUCTION else root - 1))
    working = f"{before.text}→{after.text}，{named[0]}年到{named[-1]}年平均每年"
    return Doubt(
        Code.DERIVED, growth.average_of(name_of(field), working, printed(field, (value,))[0]), (value,)
    )


def _change(field: Field, before: Quantity, after: Quantity) -> Reading:
    """The rate of growth (or of reduction) between two amounts."""
    up = 100 * (_base(after) - _base(before)) / _base(before)
    if field.sense is Sense.REDUCTION:
        return within(field, Quantity(-up, sum=f"({before.text}-{after.text})÷{before.text}×100"))
    return within(field, Quantity(up, sum=f"({after.text}-{before.text})÷{before.text}×100"))
