"""What is said when an applicant asks what a word means."""

from __future__ import annotations

from collections.abc import Sequence


def meaning(names: str, says: str) -> str:
    """Words explained."""
    return f"{names}：{says}"


def with_source(says: str, source: str) -> str:
    """An explanation with whose it is."""
    return f"{says}参考：{source}。" if source else says


def of_question(define: str, place: str) -> str:
    """What the form says of another question's blank."""
    return f"{define}{where(place)}"


def where(text: str) -> str:
    """Who has the figures or papers of a word."""
    return f"\n去哪里找：{text}" if text else ""


def unknown(names: Sequence[str]) -> str:
    """Words that neither the form nor the script explains: that is said, nothing is made up."""
    named = "、".join(f"“{name}”" for name in names)
    return f"{named}，表上和我这里都没有解释，我不能乱说；请问县工信局，或看申报通知。"


def still_asked(label: str) -> str:
    """Which question is waiting meanwhile."""
    return f"正在问的还是“{label}”。"


def about_this(define: str) -> str:
    """What the word means in the question that is asked."""
    return f"\n这一题的口径：{define}"
