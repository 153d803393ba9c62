"""What the assistant says when a reply gives more than the answer that was asked for."""

from __future__ import annotations


def left_over(words: str) -> str:
    """What stands beside the answer and belongs to no blank that is asked now."""
    return f"（“{words}”没有记下，请在那一题再说）"


def not_stored(words: str) -> str:
    """An answer to another question that came together with one that is still asked about."""
    return f"“{words}”还没有记下，这里说定以后请再说一遍。"
