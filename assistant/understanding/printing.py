"""How the assistant prints a figure. What is printed here reads back as the same value."""

from __future__ import annotations

from decimal import Decimal

from assistant.answers import Nothing, Value
from assistant.script import Field, Kind, Sense
from assistant.wording import figures as wording

MINUS = "−"  # as in every sum that is shown
CENTS = Decimal("0.01")


def echo_value(field: Field, value: Value) -> str:
    """The value with its unit: 120.50亿元, 208家, 13.28%, 无."""
    if isinstance(value, Nothing):
        return str(value)
    if isinstance(value, Decimal):
        unit = "%" if field.kind is Kind.PERCENT else field.unit
        rises = field.sense is Sense.REDUCTION and value < 0
        return f"{plain(value).replace('-', MINUS)}{unit}{wording.RISES if rises else ''}"
    return f"{value}{field.unit}"


def plain(value: Decimal) -> str:
    """A figure with two decimals, never in scientific notation."""
    exact = f"{value:f}"
    return exact if len(exact.partition(".")[2]) > 2 else f"{value:.2f}"
