"""The whole form as data: the lines before the tables, and the nine parts in their order."""

from __future__ import annotations

from exports.template.model import Line, Part
from exports.template.parts import (
    basic,
    cooperation,
    cover,
    declaration,
    digital,
    green,
    industry,
    innovation,
    plan,
)

BASE_YEAR = 2024
"""The year that the figures are asked for. Every year that the form prints follows from it."""


def opening(base_year: int = BASE_YEAR) -> tuple[Line, ...]:
    """The cover and the notes on filling."""
    return (*cover.cover(), *cover.notes(base_year))


def form_parts(base_year: int = BASE_YEAR) -> tuple[Part, ...]:
    """The nine parts."""
    return (
        basic.part(),
        industry.part(base_year),
        innovation.part(base_year),
        digital.part(base_year),
        green.part(base_year),
        cooperation.cooperation_part(),
        cooperation.governance_part(),
        plan.part(base_year),
        declaration.part(),
    )
