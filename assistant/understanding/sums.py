"""A figure given as a sum or a product: worked out and shown, when it is nothing else."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from assistant.answers import Value
from assistant.script import Field
from assistant.understanding.cells import Cell, Doubt, Reading, name_of, settle
from assistant.understanding.outcome import Code
from assistant.understanding.printing import echo_value
from assistant.understanding.quantities import Scan
from assistant.wording import figures as wording

_TIMES = re.compile(r"(?P<a>[\ue100-\ue4ff])\s*[×*xX乘]以?\s*(?P<b>[\ue100-\ue4ff])")


def multiplied(field: Field, found: Scan) -> Reading:
    """81.5×84%: computed and shown, when it is nothing else."""
    factors = _TIMES.fullmatch(found.text.strip())
    if factors is None:
        return Doubt(Code.AMBIGUOUS, wording.which_one(name_of(field), ()))
    first, second = found.of(factors["a"]), found.of(factors["b"])
    if first.ratio() == second.ratio():
        return Doubt(Code.AMBIGUOUS, wording.which_one(name_of(field), ()))
    amount, share = (second, first) if first.ratio() else (first, second)
    product = replace(amount, value=amount.value * share.value / 100, sum=f"{first.text}×{second.text}")
    return settle(field, product)


def added_up(readings: list[Reading], values: dict[Value, None]) -> dict[Value, None]:
    """规上60亿，规下21.5亿: what the parts make together is offered before each of them."""
    numbers = [
        reading.value
        for reading in readings
        if isinstance(reading, Cell) and isinstance(reading.value, int | Decimal)
    ]
    return {sum(numbers): None, **values} if len(numbers) == len(readings) else values


def added(field: Field, found: Scan, readings: list[Reading]) -> Reading:
    """100+20.5, with or without its result."""
    values = [reading.value for reading in readings if isinstance(reading, Cell)]
    numbers = [value for value in values if isinstance(value, (int, Decimal))]
    if len(numbers) < len(readings):
        # a part cannot be read: no part is offered for the whole
        return Doubt(Code.AMBIGUOUS, wording.which_one(name_of(field), ()))
    stated = numbers.pop() if "=" in found.text or "＝" in found.text else None
    total: Decimal | int = sum(numbers)
    if stated is not None and stated != total:
        printed = [echo_value(field, value) for value in (stated, total)]
        return Doubt(Code.CONFLICT, wording.disagrees(name_of(field), *printed), (stated, total))
    return Cell(total, sum="+".join(str(number) for number in numbers))
