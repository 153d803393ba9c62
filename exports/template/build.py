"""Builds the blank form: ``python -m exports.template.build``."""

from __future__ import annotations

from pathlib import Path

from exports.template.package import package
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
from exports.template.render import document_part

BASE_YEAR = 2024
"""The year that the figures are asked for. Every year that the form prints follows from it."""


def build(base_year: int = BASE_YEAR) -> bytes:
    """The blank form as a docx, the same bytes every time."""
    parts = (
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
    opening = (*cover.cover(), *cover.notes(base_year))
    return package(document_part(opening, parts), cover.FORM_TITLE)


def template_path(base_year: int = BASE_YEAR) -> Path:
    """Where the built form lies."""
    return Path(__file__).with_name(f"sme_cluster_{base_year}.docx")


if __name__ == "__main__":
    template_path().write_bytes(build())
