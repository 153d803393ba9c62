"""One figure is asked and several are given: what would be left over is never dropped without a word; pure.

Within a sentence the other figures have their own words (212家企业，产值81.5亿元). A list of bare cells, or a bare figure
beside others that belong to something else, has none: then the figure that fits is asked about.
"""

from __future__ import annotations

import re

from assistant.answers import NOTHING
from assistant.script import Field, Kind
from assistant.understanding.cells import Cell, Doubt, Reading, name_of, settle
from assistant.understanding.outcome import Code
from assistant.understanding.printing import echo_value
from assistant.understanding.quantities import FIGURE, Scan
from assistant.understanding.selection import called_by_name
from assistant.understanding.years import YEAR
from assistant.wording import figures as wording

_MARKS = r"[\s，,、；;|/]"
_CELL = re.compile(rf"{_MARKS}*{FIGURE}{_MARKS}*")
_LIST = re.compile(rf"{_MARKS}*{FIGURE}(?:{_MARKS}+{FIGURE})+{_MARKS}*")
_REMARK = re.compile(r"[（(][^（）()]*[）)]")


def asked_about(field: Field, found: Scan, reading: Reading) -> Reading:
    """The reading, or the question whether it is the one, when other figures of the reply would be lost with it."""
    if not isinstance(reading, Cell) or reading.value is NOTHING or reading.sum or len(found.figures) < 2:
        return reading
    text = re.sub(YEAR, "", found.text)
    if not (_is_list(text) or _beside_others(field, found.reading(text), reading)):
        return reading
    if all(_same(field, found, char, reading) for char in found.figures):
        return reading  # 81.5亿 815000万元
    if _of_another_kind(found, reading):
        return Doubt(Code.AMBIGUOUS, wording.which_one(name_of(field), ()))
    printed = echo_value(field, reading.value)
    return Doubt(Code.AMBIGUOUS, wording.one_of_several(name_of(field), printed), (reading.value,))


def _is_list(text: str) -> bool:
    """Whether a reply is nothing but figures in a row, or has several cells that are."""
    cells = [cell for cell in re.split(r"[\t\n]+", text) if _CELL.fullmatch(cell)]
    return len(cells) > 1 or _LIST.fullmatch(text) is not None


def _beside_others(field: Field, found: Scan, reading: Cell) -> bool:
    """Whether a bare figure was taken because the others are counts or amounts of something else: 3人 42.5."""
    text = _REMARK.sub("", found.text)
    if field.kind is Kind.PERCENT or reading.with_unit or "其中" in text:
        return False
    others = [char for char in re.findall(FIGURE, text) if not found.of(char).bare]
    mine = [char for char in re.findall(FIGURE, text) if found.of(char).text == reading.typed]
    return any(not found.of(char).ratio() for char in others) and not any(
        called_by_name(field, found, char) for char in mine
    )


def _of_another_kind(found: Scan, reading: Cell) -> bool:
    """Whether a bare figure ends a row of something else, and is probably one of them: 186家 199家 212."""
    others = [quantity for char in found.figures if not (quantity := found.of(char)).bare]
    return not reading.with_unit and sum(not quantity.ratio() for quantity in others) > 1


def _same(field: Field, found: Scan, char: str, reading: Cell) -> bool:
    other = settle(field, found.of(char)) if field.kind is not Kind.PERCENT else None
    return isinstance(other, Cell) and other.value == reading.value
