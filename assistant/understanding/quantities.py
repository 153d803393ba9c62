"""What a reply looks like to the readers of figures.

A `Scan` is the reply with every figure and every mention of years replaced by one private character each. What
stands round the figures can then be read with plain patterns: `约Q`, `Q以上`, `从Q到Q`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.understanding.units import Dimension, Unit

FIRST = 0xE100
FIGURE = "[\ue100-\ue4ff]"  # one masked figure
COMPARED = "\ue800"  # 比去年, 较2023年: the years it compares with are no statement about the figure


@dataclass(frozen=True)
class Quantity:
    """One figure: its value with 万 and 亿 applied, its unit, and how it was written.

    A ratio's value is in percent (84% → 84, 八成 → 80, 5/6 → 83.33…); 倍 and 番 keep their own number.
    `large`: 万 or 亿 were counted in. `vague`: 多, 余, 来, 几 stand inside. `sum` shows a computed ratio.
    `scale_word` is the 万 or 亿 at the end of the numeral, which a list of figures may share.
    """

    value: Decimal
    unit: Unit | None = None
    large: bool = False
    vague: bool = False
    text: str = ""
    sum: str = ""
    scale_word: str = ""

    @property
    def bare(self) -> bool:
        """Whether neither a unit nor 万 or 亿 say what is counted."""
        return self.unit is None and not self.large

    def ratio(self, *words: str) -> bool:
        """Whether it is a ratio (of one of these units, if any are named)."""
        is_ratio = self.unit is not None and self.unit.dimension is Dimension.RATIO
        return is_ratio and (not words or (self.unit is not None and self.unit.word in words))


@dataclass(frozen=True)
class Scan:
    """A reply with figures and years masked; `of` and `years_of` give back what a masking character stands for."""

    text: str
    quantities: tuple[Quantity, ...] = ()
    years: tuple[tuple[int, ...], ...] = ()
    partial: bool = False
    unreadable: bool = False

    def of(self, char: str) -> Quantity:
        """The figure behind a masking character."""
        return self.quantities[ord(char) - FIRST]

    def years_of(self, char: str) -> tuple[int, ...]:
        """The years behind a masking character."""
        return self.years[ord(char) - 0xE500]

    @property
    def figures(self) -> str:
        """The masking characters of the figures that still stand in the text, in order."""
        return "".join(re.findall(FIGURE, self.text))

    def reading(self, text: str) -> Scan:
        """The same figures and years, with another masked text: a part of it, or with something cut out."""
        return replace(self, text=text)

    def without(self, chars: str) -> Scan:
        """With these figures cut out of the text."""
        return self.reading("".join(char for char in self.text if char not in chars))
