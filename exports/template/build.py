"""Builds the blank form: ``python -m exports.template.build``."""

from __future__ import annotations

from pathlib import Path

from exports.template.form import BASE_YEAR, form_parts, opening
from exports.template.package import package
from exports.template.parts.cover import FORM_TITLE
from exports.template.render import document_part


def build(base_year: int = BASE_YEAR) -> bytes:
    """The blank form as a docx, the same bytes every time."""
    return package(document_part(opening(base_year), form_parts(base_year)), FORM_TITLE)


def template_path(base_year: int = BASE_YEAR) -> Path:
    """Where the built form lies."""
    return Path(__file__).with_name(f"sme_cluster_{base_year}.docx")


if __name__ == "__main__":
    template_path().write_bytes(build())
