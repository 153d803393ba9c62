"""A progress bar on stderr: one line that is written over; nothing at all where stderr is no terminal."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from assistant.wording import check_folder as wording

Item = TypeVar("Item")
_MOST_CELLS = 76


class ProgressBar:
    """Shown while the next item is being made, taken away before anything else is printed."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._cells = 0
        self._shown = sys.stderr.isatty()

    def over(self, items: Iterable[Item], names: Sequence[str]) -> Iterator[Item]:
        """The same items; before each, the bar with its name."""
        self._show(0, names[0] if names else "")
        for number, item in enumerate(items, 1):
            self._clear()
            yield item
            if number < self._total:
                self._show(number, names[number])

    def _show(self, done: int, name: str) -> None:
        if self._shown:
            line = _cut(wording.bar(done, self._total, name), _MOST_CELLS)
            self._cells = _cells(line)
            sys.stderr.write(f"\r{line}")
            sys.stderr.flush()

    def _clear(self) -> None:
        if self._shown:
            sys.stderr.write("\r" + " " * self._cells + "\r")
            sys.stderr.flush()


def _cells(text: str) -> int:
    """How many cells a text takes on the screen."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _cut(text: str, most: int) -> str:
    """As much of a text as fits in so many cells."""
    while _cells(text) > most:
        text = text[:-1]
    return text
