"""What a notice tells, by a mark of its own: something is done, a hint, or a fault."""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """The mark before a notice."""

    DONE = "✓"
    HINT = "！"
    FAULT = "✗"
