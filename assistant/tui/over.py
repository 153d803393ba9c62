"""Where a text goes over its limit of 字; pure."""

from __future__ import annotations

from bisect import bisect_right

from assistant.understanding.prose import word_count


def first_over(text: str, limit: int) -> int | None:
    """The place of the first character that is too much; None when all of it fits."""
    if word_count(text) <= limit:
        return None
    # the count of what stands before a place only grows: the place is found by halving
    return bisect_right(range(len(text)), limit, key=lambda end: word_count(text[: end + 1]))
