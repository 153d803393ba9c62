"""Numbers that are known to lie between two bounds; an exact number is an interval of no width.

Every printed two-decimal figure stands for all that round to it, so a figure recomputed from printed ones is
an interval too. Arithmetic gives the narrowest interval that holds every possible result.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`."""

    low: Decimal
    high: Decimal

    @property
    def exact(self) -> bool:
        """Whether just one number is meant."""
        return self.low == self.high

    @property
    def middle(self) -> Decimal:
        """The number in the middle; the number itself when exact."""
        return self.low if self.low == self.high else (self.low + self.high) / 2

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval) -> Interval:
        return Interval(self.low - other.high, self.high - other.low)

    def __neg__(self) -> Interval:
        return Interval(-self.high, -self.low)

    def __mul__(self, other: Interval) -> Interval:
        if self.exact and other.exact:
            return point(self.low * other.low)
        return _hull([a * b for a in (self.low, self.high) for b in (other.low, other.high)])

    def __truediv__(self, other: Interval) -> Interval:
        """Raises ZeroDivisionError when the divisor may be 0."""
        if other.low <= 0 <= other.high:
            raise ZeroDivisionError
        if self.exact and other.exact:
            return point(self.low / other.low)
        return _hull([a / b for a in (self.low, self.high) for b in (other.low, other.high)])

    def map(self, rising: Callable[[Decimal], Decimal]) -> Interval:
        """The interval of a function that never falls."""
        low = rising(self.low)
        return Interval(low, low if self.exact else rising(self.high))


def point(number: Decimal | int) -> Interval:
    """One exact number."""
    exact = Decimal(number)
    return Interval(exact, exact)


def _hull(numbers: list[Decimal]) -> Interval:
    return Interval(min(numbers), max(numbers))
