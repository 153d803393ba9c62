"""Measuring a piece of work against its floor, in turn, so that a busy machine disturbs both alike."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

Work = Callable[[], object]


@dataclass(frozen=True)
class Measured:
    """One figure of the summary: what it is, the ratio or amount, and what was wanted."""

    name: str
    figure: float
    wanted: str
    """What the figure should be, in words: ``≤ 3``."""
    detail: str
    """Both sides in their units."""
    unit: str = "×"

    def __str__(self) -> str:
        return f"{self.name}: {self.figure:.2f} {self.unit} (wanted {self.wanted}) — {self.detail}"

    @property
    def short(self) -> str:
        """For the summary line."""
        return f"{self.name} {self.figure:.2f}{self.unit}"


def milliseconds(work: Work) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def in_turn(*works: Work, runs: int) -> list[float]:
    """The median milliseconds of each piece of work, all of them done once in each of many rounds."""
    for work in works:
        work()
    rounds = [[milliseconds(work) for work in works] for _ in range(runs)]
    return [statistics.median(times) for times in zip(*rounds, strict=True)]
