"""What is said about a formula put together from totals, and how it is written."""

from __future__ import annotations

from collections.abc import Sequence


def composed() -> str:
    """The totals make a formula."""
    return "按您给的总量和前面填的总产值，可以这样写，请核对算出的数和表里填的是否一致："


def formula(total: str, over: str, steps: Sequence[str]) -> str:
    """The formula in words, then each year's division."""
    return f"{total}÷{over}；{'；'.join(steps)}"


def step(year: int, total: str, over: str, result: str) -> str:
    """One year's division."""
    return f"{year}年 {total}÷{over}＝{result}"
