"""Every outcome that a check of the script can have, each severity, graver case and other explanation, is had by a case.

A check written out for three years is one rule here: a case for one of its years is enough.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from assistant.answers import Value
from assistant.checks import rules_of
from assistant.checks.answers_in_force import in_force
from assistant.checks.model import Check, Sentence
from assistant.checks.running import run
from assistant.script import Form
from tests.checks.cases import CASES
from tests.checks.conftest import Apply


def outcomes(check: Check) -> Iterator[tuple[str, Check]]:
    """Each thing that the check can say, with the check as it would be if it could say nothing else."""
    silent = tuple((limit, None) for limit, _ in check.bands)
    others = tuple(replace(other, severity=None) for other in check.alternatives)
    mute = replace(check, bands=silent, graver=(), alternatives=others)
    for at, (limit, severity) in enumerate(check.bands):
        if severity is not None:
            bands = (*silent[:at], (limit, severity), *silent[at + 1 :])
            yield f"band {severity.value} up to {limit}", replace(mute, bands=bands)
    for at, one in enumerate(check.graver):
        yield f"graver {at + 1}", replace(mute, graver=(one,))
    for at, other in enumerate(check.alternatives):
        if other.severity is not None:
            alone = (*others[:at], replace(other, say=Sentence(("",))), *others[at + 1 :])
            yield f"alternative {at + 1}", replace(mute, alternatives=alone)


def had(check: Check, form: Form, values: Mapping[str, Value]) -> Iterator[str]:
    """Which of its outcomes the check has with these answers; a graver case takes the place of the band."""
    found = [name for name, alone in outcomes(check) if run(alone, form, values) is not None]
    graver = any(name.startswith("graver") for name in found)
    return (name for name in found if not (graver and name.startswith("band")))


def test_every_outcome_of_every_check_is_had_by_a_case(form: Form, apply: Apply) -> None:
    checks: dict[str, list[Check]] = defaultdict(list)
    for check in rules_of(form).checks:
        checks[check.id].append(check)
    fired = {
        (check.source, outcome)
        for case in CASES
        for check in checks[case.rule]
        for outcome in had(check, form, in_force(form, apply(case.change, **case.sections)))
    }
    never = {
        f"{check.id} ({check.source}): {outcome}"
        for check in rules_of(form).checks
        for outcome, _ in outcomes(check)
        if (check.source, outcome) not in fired
    }
    assert not never, "\n".join(sorted(never))
