"""One figure for one field: the value to store, or the doubt that keeps it from being stored.

Bounds, precision and units of amounts and counts are settled here; percentages in `percents`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from assistant.answers import Value
from assistant.script import Field, Kind
from assistant.understanding.outcome import Code
from assistant.understanding.printing import CENTS, echo_value, plain
from assistant.understanding.quantities import Quantity
from assistant.understanding.text import bare_label
from assistant.understanding.units import Dimension, converted, own_unit
from assistant.wording import figures as wording

# how else a bare number may have been meant, by the field's unit: as many times as much in a smaller unit
_SMALLER = {"亿元": (10**4, 10**8), "万元": (10**4,), "平方公里": (100, 1500, 10**6)}
_SMALLER_INTENSITY = (1000, 10**4)
_MILLION = Decimal(10**6)


@dataclass(frozen=True)
class Cell:
    """A value that may be stored, and how it came about: as typed, rounded, converted, with its unit, computed."""

    value: Value
    typed: str = ""
    rounded: bool = False
    converted: bool = False
    with_unit: bool = False
    sum: str = ""

    @property
    def same_figure(self) -> bool:
        """Whether the digits are those that were typed: 120.5亿 is kept as 120.50亿元."""
        digits = re.match(r"\d+(?:\.\d+)?", self.typed.replace(",", "").replace("，", ""))
        return (
            digits is not None and isinstance(self.value, (int, Decimal)) and Decimal(digits[0]) == self.value
        )


@dataclass(frozen=True)
class Doubt:
    """Why a figure is not stored unasked, and the readings that it may have; `zero`: growth of 0, of nothing?"""

    code: Code
    message: str
    readings: tuple[Value, ...] = ()
    zero: bool = False


Reading = Cell | Doubt


_LONG_ENOUGH = 5
"""Letters of a name that says by itself what is meant."""


def name_of(field: Field) -> str:
    """What a blank is called in a sentence: its own name with the year before it, without brackets."""
    levels = [bare_label(level) for level in field.label.split(" | ")]
    if len(levels) == 1:
        return levels[0]
    dated = re.fullmatch(r"20\d\d年", levels[-1])
    named = re.sub("^其中：", "", levels[-2])
    if len(levels) > 2 and len(named) < _LONG_ENOUGH:
        named = f"{levels[-3]}{named}"  # 主持数量 of which standards
    return f"{levels[-1]}{named}" if dated else f"{named}{levels[-1]}"


def settle(field: Field, quantity: Quantity) -> Reading:
    """An amount or a count for its field."""
    name = name_of(field)
    own = own_unit(field)
    unit = quantity.unit
    if unit is not None and unit.dimension is Dimension.FOREIGN:
        return Doubt(Code.UNIT, wording.foreign(name, field.unit))
    if quantity.ratio():
        return Doubt(Code.UNIT, wording.percent_for_amount(name, field.unit))
    value = converted(quantity.value, unit, quantity.large, field)
    intensity = own.dimension in (Dimension.ENERGY, Dimension.CARBON)
    if (
        value is None
        or (quantity.large and intensity)
        or (quantity.large and unit is None and "每万人" in name)
    ):
        return Doubt(Code.UNIT, wording.other_unit(name, quantity.text, field.unit))
    if value < 0:
        return Doubt(
            Code.OUT_OF_RANGE, wording.negative(name, _printed(field, -value)), _values(field, -value)
        )
    if value == 0 and not field.none:
        return Doubt(Code.OUT_OF_RANGE, wording.zero(name))
    if field.kind is Kind.COUNT:
        return _count(field, value, quantity)
    return _amount(field, value, quantity)


def _amount(field: Field, value: Decimal, quantity: Quantity) -> Reading:
    name = name_of(field)
    in_own_unit = quantity.bare or (
        quantity.large and own_unit(field).dimension is Dimension.AREA and quantity.unit is None
    )
    if in_own_unit and field.plausible is not None and value > field.plausible:
        readings = tuple(reading for reading in _readings(field, value) if reading > 0)
        return Doubt(Code.UNIT, wording.implausible(name, f"{plain(value)}{field.unit}"), readings)
    rounded = half_up(value)
    if rounded == 0 and value != 0:
        code = Code.UNIT if quantity.large and quantity.unit is None else Code.PRECISION
        as_written = _values(field, quantity.value / 10**4) if code is Code.UNIT else ()
        return Doubt(code, wording.vanishes(name, quantity.text, field.unit), as_written)
    changed = quantity.unit is not None and value != quantity.value
    changed = changed or quantity.large
    return Cell(rounded, quantity.text, rounded != value, changed, not quantity.bare, quantity.sum)


def _readings(field: Field, value: Decimal) -> tuple[Decimal, ...]:
    """A bare number that is too large, in the smaller units that make it plausible, and at last as it stands."""
    divisors = _SMALLER.get(field.unit, _SMALLER_INTENSITY if "/" in field.unit else ())
    plausible = [half_up(value / divisor) for divisor in divisors]
    return (*(v for v in plausible if 0 < v <= (field.plausible or v)), half_up(value))


def _count(field: Field, value: Decimal, quantity: Quantity) -> Reading:
    name = name_of(field)
    if value != int(value):
        down, up = (int(value.to_integral_value(way)) for way in (ROUND_FLOOR, ROUND_CEILING))
        return Doubt(Code.PRECISION, wording.whole_number(name, quantity.text or plain(value)), (down, up))
    grouped = len(re.findall("[,，]", quantity.text)) > 1
    if grouped and value >= _MILLION:
        parts = [int(part) for part in re.split("[,，]", re.sub(r"[^\d,，]", "", quantity.text))]
        return Doubt(Code.AMBIGUOUS, wording.which_one(name, ()), (int(value), *parts[-1:]))
    if field.plausible is not None and quantity.bare and value > field.plausible:
        return Doubt(Code.UNIT, wording.implausible(name, f"{int(value)}{field.unit}"), (int(value),))
    if value >= _MILLION * 100:
        return Doubt(Code.UNIT, wording.implausible(name, f"{int(value)}{field.unit}", other_units=False))
    return Cell(int(value), quantity.text, converted=quantity.large, with_unit=not quantity.bare)


def half_up(value: Decimal) -> Decimal:
    """Rounded to two decimals, .005 upwards."""
    return value.quantize(CENTS, ROUND_HALF_UP)


def _values(field: Field, value: Decimal) -> tuple[Value, ...]:
    if field.kind is Kind.COUNT:
        return (int(value),) if value == int(value) else ()
    return (half_up(value),)


def _printed(field: Field, value: Decimal) -> str:
    return "".join(echo_value(field, reading) for reading in _values(field, value))
