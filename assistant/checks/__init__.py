"""What a careful reviewer would find: missing blanks, wrong kinds, contradictions, evidence due; pure."""

from __future__ import annotations

from datetime import date

from assistant.answers import Sheet
from assistant.checks import completeness, kinds
from assistant.checks.findings import Finding, Severity
from assistant.script import Form

__all__ = ["Finding", "Severity", "find"]


def find(form: Form, sheet: Sheet, today: date) -> tuple[Finding, ...]:
    """Everything found in a sheet: by part in the form's order, and gravest first within a part."""
    found = [
        *completeness.missing(form, sheet),
        *kinds.wrong(form, sheet, today),
        *completeness.evidence(form, sheet),
    ]
    gravity = list(Severity)
    order = {id: number for number, id in enumerate(form.fields)}
    parts = {
        field.id: number
        for number, part in enumerate(form.parts)
        for question in part.questions
        for field in question.fields
    }

    def place(finding: Finding) -> tuple[int, int, int]:
        first = finding.fields[0] if finding.fields else ""
        return parts.get(first, len(parts)), gravity.index(finding.severity), order.get(first, len(order))

    return tuple(sorted(found, key=place))
