"""What a careful reviewer would find: missing blanks, wrong kinds, contradictions, evidence due; pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from assistant.answers import Sheet
from assistant.checks import completeness, kinds
from assistant.checks.answers_in_force import in_force
from assistant.checks.findings import Finding, Severity, Way, WayKind
from assistant.checks.loading import load_checks, rules_of
from assistant.checks.model import Check
from assistant.checks.remembering import found_by
from assistant.checks.running import excused
from assistant.checks.suggestions import Suggestion, suggest
from assistant.script import Form

__all__ = [
    "Finding",
    "Severity",
    "Suggestion",
    "Way",
    "WayKind",
    "find",
    "load_checks",
    "ordered",
    "recheck",
    "rules_of",
    "suggest",
    "touched",
]

_IMPOSSIBLE = ("G-03", "G-04", "G-05")  # a figure that cannot be explains whatever it contradicts


def find(form: Form, sheet: Sheet, today: date, unread: Collection[str] = ()) -> tuple[Finding, ...]:
    """Everything found in a sheet: by part in the form's order, gravest first within a part.

    Fields in `unread` are filled with what could not be read, and not missing.
    What another finding probably explains (`because`) stands behind the findings of its own gravity.
    """
    return ordered(
        form,
        [
            *completeness.missing(form, sheet, unread),
            *_judged(form, sheet, kinds.wrong(form, sheet, today), rules_of(form).checks),
            *completeness.evidence(form, sheet),
        ],
    )


def recheck(form: Form, sheet: Sheet, changed: Iterable[str], today: date) -> tuple[Finding, ...]:
    """What is found about these fields and whatever they touch: contradictions and values out of bounds.

    Blanks and evidence are left out: the conversation asks for them anyway.
    """
    ids = tuple(changed)
    return ordered(form, _judged(form, sheet, kinds.wrong_in(form, sheet, ids, today), _reading(form, ids)))


def touched(form: Form, field_ids: Iterable[str]) -> tuple[str, ...]:
    """The other fields that a check of these is about, in the form's order: what a change would touch."""
    ids = set(field_ids)
    others = {check.fields[0] for check in _reading(form, ids)} - ids
    return tuple(id for id in form.fields if id in others)


def _reading(form: Form, ids: Iterable[str]) -> Iterable[Check]:
    """The checks that read one of the fields, each once."""
    readers = rules_of(form).readers
    return {check.key: check for field in ids for check in readers.get(field, ())}.values()


def _judged(form: Form, sheet: Sheet, wrong: Iterable[Finding], checks: Iterable[Check]) -> list[Finding]:
    """Values out of bounds and contradictions, excused where a reason holds, linked to what explains them."""
    values, rules = in_force(form, sheet), rules_of(form)
    found = [(finding.check in _IMPOSSIBLE, excused(finding, sheet)) for finding in wrong]
    for check in checks:
        finding = found_by(rules, check, form, values)
        if finding is not None:
            found.append((check.root, excused(finding, sheet)))
    return _linked(found)


def _linked(found: list[tuple[bool, Finding]]) -> list[Finding]:
    """The findings (each with whether it is a root), those that a root explains marked with its check's id."""
    roots = [finding for is_root, finding in found if is_root and not finding.reason]
    roots.sort(key=lambda root: root.severity.gravity)
    linked: list[Finding] = []
    for is_root, finding in found:
        cause = next((root for root in roots if _explains(root, finding, is_root)), None)
        linked.append(replace(finding, because=cause.check) if cause else finding)
    return linked


def _explains(root: Finding, finding: Finding, is_root: bool) -> bool:
    """Whether a root finding explains another: about one of its fields, as grave; a root, only when graver."""
    graver = root.severity.gravity - finding.severity.gravity
    return root.fields[0] in finding.fields and (graver < 0 or (graver == 0 and not is_root))


def ordered(form: Form, found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by part in the form's order, gravest first within a part; those of no part stand last."""
    order = {id: number for number, id in enumerate(form.fields)}
    parts = {
        field.id: number
        for number, part in enumerate(form.parts)
        for question in part.questions
        for field in question.fields
    }

    def place(finding: Finding) -> tuple[int, int, bool, int]:
        first = finding.fields[0] if finding.fields else ""
        part = parts.get(first, len(parts))
        return part, finding.severity.gravity, bool(finding.because), order.get(first, len(order))

    return tuple(sorted(found, key=place))
