"""Reviewing answers with their source in mind: what a Word form cannot hold, and what of it could not be read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assistant.checks import Finding, Severity, find, ordered
from assistant.script import Form
from assistant.sources import Source, Unread

_BESIDE = (
    "G-19",
    "G-22",
)  # 情况说明 and 计算公式 are handed in with the attachments, never printed in the form
UNREADABLE = "unreadable"
"""The check id of a cell that holds no answer of its kind."""


def review(form: Form, source: Source) -> tuple[Finding, ...]:
    """Everything found in a source today.

    Read from a Word form, 情况说明 and 计算公式 are papers due, not errors, and a cell that cannot be read is an
    error of its own: it is not also called missing.
    """
    unread = {cell.field for cell in source.unread}
    findings = find(form, source.sheet, date.today(), unread)
    if not source.from_word:
        return findings
    cells = [_unreadable(cell) for cell in source.unread]
    return ordered(form, [*cells, *map(_as_paper_due, findings)])


def _unreadable(cell: Unread) -> Finding:
    return Finding(UNREADABLE, Severity.ERROR, (cell.field,) if cell.field else (), cell.sentence)


def _as_paper_due(finding: Finding) -> Finding:
    return replace(finding, severity=Severity.EVIDENCE) if finding.check in _BESIDE else finding
