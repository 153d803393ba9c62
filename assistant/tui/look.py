"""How the review is looked at, kept while one goes from it to change an answer and comes back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

URGENT = "!"  # before the id of a question that stands among the problems as well


@dataclass
class Look:
    """The filter by its key in `pages.FILTERS`, the words searched for, and the line that the cursor is at."""

    filter: str = "all"
    words: str = ""
    at: str = ""

    def place(self, lines: Sequence[str], order: Sequence[str]) -> int | None:
        """Which of the lines the cursor is at: its own, or once that is gone the one that has taken its place.

        A line is the id of its question, behind `URGENT` among the problems, or "" for a heading; `order` are the
        ids of all questions in the form's order.
        """
        if self.at and self.at in lines:
            return lines.index(self.at)
        places = [number for number, line in enumerate(lines) if line]
        mark = URGENT if self.at.startswith(URGENT) else ""
        own = self.at.removeprefix(URGENT)
        if own in order:
            after = {f"{mark}{id}" for id in order[order.index(own) :]}
            onward = next((number for number in places if lines[number] in after), None)
            if onward is not None:
                return onward
            if own in lines:  # no problem any more
                return lines.index(own)
            return places[-1] if places else None
        return places[0] if places else None
