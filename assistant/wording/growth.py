"""What the assistant says about a rate of growth that it works out from the amounts of two years."""

from __future__ import annotations


def average_wants_years(name: str) -> str:
    """Two amounts for an average rate of growth, of years that are not said."""
    return f"“{name}”我可以算，还要知道这两个数各是哪一年的，例如“2021年98，2024年168”；也可以直接写出年均增速，例如 13.28%。"


def average_of(name: str, working: str, value: str) -> str:
    """An average rate of growth that was worked out."""
    return f"“{name}”按您给的数（{working}）算出来是 {value}，就填这个吗？"
