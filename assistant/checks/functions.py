"""The functions that only checks may use: over prose, names, and figures of doubtful scale."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

from assistant.checks import prose
from assistant.script.expression import Function, Operand
from assistant.script.functions import FUNCTIONS, number
from assistant.script.intervals import Interval, point
from assistant.understanding.prose import word_count

# a figure in another unit is off by one of these, give or take a factor of ten
_SLACK = Decimal("0.005")
_SCALES = ((Decimal(100), Decimal(100_000)), (Decimal(10_000_000), Decimal(1_000_000_000)))


def _texts(value: Operand) -> tuple[str, ...]:
    """A text as itself, names as they are; nothing for 无 and figures."""
    if isinstance(value, tuple):
        return value
    return (value,) if isinstance(value, str) and value != "无" else ()


def _words(value: Operand) -> tuple[str, ...]:
    """A list of words: a script's own, or a text with | between."""
    return tuple(value.split("|")) if isinstance(value, str) else _texts(value)


def _over(find: Callable[[str, tuple[str, ...]], bool]) -> Callable[[list[Operand]], Operand]:
    """A function (texts, words): whether `find` is true of one of the texts."""

    def judged(values: list[Operand]) -> Operand:
        if any(value is None for value in values):
            return None
        return any(find(text, _words(values[1])) for text in _texts(values[0]))

    return judged


def _lacks(values: list[Operand]) -> Operand:
    """lacks(names, words): whether one of the names contains none of the words."""
    if any(value is None for value in values):
        return None
    return any(not prose.contains(text, _words(values[1])) for text in _texts(values[0]))


def _denies(values: list[Operand]) -> Operand:
    """denies(text): whether the text begins with 无 and goes on."""
    return None if values[0] is None else any(prose.denies(text) for text in _texts(values[0]))


def _in_order(values: list[Operand]) -> Operand:
    """in_order(text, words, words, …): whether one of each list stands in the text, one after another."""
    if not isinstance(values[0], str):
        return None
    return prose.in_order(values[0], [_words(value) for value in values[1:]])


def _within(values: list[Operand]) -> Operand:
    """within(text, place): whether the text names the place, with or without 市 or 县."""
    text, place = values
    if not isinstance(text, str) or not isinstance(place, str):
        return None
    return prose.names_place(text, place)


def _same(values: list[Operand]) -> Operand:
    """same(text, text): whether two texts differ in nothing but blanks and hyphens."""
    if not all(isinstance(value, str) for value in values):
        return None
    return len({re.sub(r"[\s—–-]", "", str(value)) for value in values}) == 1


def _length(values: list[Operand]) -> Operand:
    """words(text): its 字数 as Word counts."""
    return point(word_count(values[0])) if isinstance(values[0], str) else None


def _figure(values: list[Operand]) -> Operand:
    """figure(text, names, unit, years?): the figure that a text gives for an indicator; None unless it is clear."""
    text, names, unit, *years = values
    if not isinstance(text, str):
        return None
    found = prose.figure(text, _words(names), _words(unit), _words(years[0]) if years else ())
    return None if found is None else point(found)


def _agrees(values: list[Operand]) -> Operand:
    """agrees(figure, cell, …): whether a figure in prose is one of the cells, to the places that it gives; 无 is 0."""
    stated, cells = values[0], [point(0) if value == "无" else value for value in values[1:]]
    if not isinstance(stated, Interval) or any(value is None for value in values):
        return None
    exponent = stated.low.as_tuple().exponent
    unit = Decimal(1).scaleb(min(exponent, 0) if isinstance(exponent, int) else 0)
    return any(
        cell.middle.quantize(unit, ROUND_HALF_UP) == stated.low
        for cell in cells
        if isinstance(cell, Interval)
    )


def _off_scale(values: list[Operand]) -> Operand:
    """off_scale(x, others…): whether x is as far from every other figure as a figure in another unit."""
    if any(value is None for value in values):
        return None
    figures = [value.middle for value in values if isinstance(value, Interval)]
    if len(figures) < 2 or not isinstance(values[0], Interval) or figures[0] <= 0:
        return False
    ratios = [figures[0] / other for other in figures[1:] if other > 0]
    return bool(ratios) and (_far(ratios) or _far([1 / ratio for ratio in ratios]))


def _far(ratios: list[Decimal]) -> bool:
    return all(any(low <= ratio <= high for low, high in _SCALES) for ratio in ratios)


def _near_whole(values: list[Operand]) -> Operand:
    """near_whole(x): whether x may be a whole number."""
    if values[0] is None:
        return None
    value = number(values[0])
    return (value.low - _SLACK).to_integral_value(ROUND_CEILING) <= value.high + _SLACK


CHECK_FUNCTIONS: Mapping[str, Function] = FUNCTIONS | {
    function.name: function
    for function in (
        Function("contains", _over(prose.contains), 2, 2),
        Function("mentions", _over(prose.mentions), 2, 2),
        Function("ends", _over(lambda text, words: text.endswith(words)), 2, 2),
        Function("denies", _denies, 1, 1),
        Function("lacks", _lacks, 2, 2),
        Function("in_order", _in_order, 2),
        Function("within", _within, 2, 2),
        Function("same", _same, 2, 2),
        Function("words", _length, 1, 1),
        Function("figure", _figure, 3, 4),
        Function("agrees", _agrees, 2),
        Function("off_scale", _off_scale, 2),
        Function("near_whole", _near_whole, 1, 1),
    )
}
