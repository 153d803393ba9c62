"""An answer that is opened from a page beside the conversation, and the way back to that page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from assistant.events import Accepted, Event, Kept


@dataclass
class Errand:
    """Which question was opened; `back` leads to where it was opened from, once it is changed or left as it is."""

    question: str
    back: Callable[[], None]
    done: bool = False

    def note(self, event: Event) -> None:
        """Whether the question has been answered, or left as it is, by what has just happened."""
        if isinstance(event, Accepted | Kept) and event.question.id == self.question:
            self.done = True
