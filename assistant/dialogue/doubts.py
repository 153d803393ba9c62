"""Which contradiction to ask about next, and what was asked already; pure.

A doubt is a finding of the checks, an error or a warning, that the applicant has not been asked about with these
very figures. That it was asked is kept as a reason without words: when a figure changes, it is asked again.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from assistant.answers import Reason, Sheet, Value
from assistant.checks import Finding, Severity, recheck
from assistant.script import Form

_ASKED = (Severity.ERROR, Severity.WARNING)


def next_doubt(form: Form, sheet: Sheet, today: date) -> Finding | None:
    """The gravest finding that was not asked about yet; what another one explains waits for that one."""
    found = [
        finding
        for finding in recheck(form, sheet, sheet.values, today)
        if finding.severity in _ASKED and not finding.because and not heard(sheet, finding)
    ]
    return min(found, key=lambda finding: finding.severity.gravity, default=None)


def remarks(form: Form, sheet: Sheet, changed: Iterable[str], today: date) -> list[Finding]:
    """What there is to know about the answers just given, and was not told yet."""
    ids = list(changed)
    return [
        finding
        for finding in recheck(form, sheet, ids, today)
        if finding.severity is Severity.INFO and not finding.reason and not heard(sheet, finding)
    ]


def heard(sheet: Sheet, finding: Finding) -> bool:
    """Whether the applicant was asked about this with these very figures."""
    reason = sheet.reasons.get(finding.key)
    return reason is not None and reason.values == _figures(sheet, finding)


def settle(sheet: Sheet, finding: Finding, reason: str = "") -> Sheet:
    """The sheet in which the finding was asked about, with the reason given, if any."""
    return sheet.with_reason(finding.key, Reason(reason, _figures(sheet, finding)))


def _figures(sheet: Sheet, finding: Finding) -> dict[str, Value]:
    return {id: sheet.values[id] for id in finding.fields if id in sheet.values}
