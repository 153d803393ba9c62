"""The sizes in which an answer may be set: the style's own, then smaller in steps down to what is still legible."""

from __future__ import annotations

from typing import NamedTuple

from exports.template.styles import STYLES


class Step(NamedTuple):
    """A size of letters and the exact line height that goes with it, both in points."""

    size: float
    line: float


_IN_CELLS = (Step(10, 13), Step(9, 12), Step(8.5, 11.5), Step(8, 11), Step(7.5, 10.5))
"""六号 is the floor. No line is lower than the words of the form that stand beside the answer are high (五号)."""

FIGURES = (Step(6.5, 8.5),)
"""小六, for a figure of more than sixteen digits: nobody has one, but it must not move the page."""

_ON_COVER = (Step(14, 30), Step(12, 24), Step(10.5, 20), Step(9, 17))
"""The words of the form on the cover are 小三."""


def _smaller(style: str) -> tuple[Step, ...]:
    if style.startswith("Cover"):
        return _ON_COVER
    return (*_IN_CELLS, *FIGURES) if style == "CellValue" else _IN_CELLS


LADDERS = {style.id: (Step(style.size, style.line), *_smaller(style.id)) for style in STYLES}
"""The steps of each paragraph style; the first is the style's own."""
