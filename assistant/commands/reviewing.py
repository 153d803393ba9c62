"""Reviewing answers with their source in mind: a Word form cannot hold what goes beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assistant.answers import Sheet
from assistant.checks import Finding, Severity, find
from assistant.script import Form

_BESIDE = (
    "G-19",
    "G-22",
)  # 情况说明 and 计算公式 are handed in with the attachments, never printed in the form


def review(form: Form, sheet: Sheet, *, from_word: bool = False) -> tuple[Finding, ...]:
    """Everything found in a sheet today. Read from a Word form, 情况说明 and 计算公式 are papers due, not errors."""
    findings = find(form, sheet, date.today())
    return tuple(map(_as_paper_due, findings)) if from_word else findings


def _as_paper_due(finding: Finding) -> Finding:
    return replace(finding, severity=Severity.EVIDENCE) if finding.check in _BESIDE else finding
