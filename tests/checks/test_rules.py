"""Every rule fires where it should, with its severity and its fields, and is quiet in the near miss."""

from __future__ import annotations

import pytest

from assistant.checks import Finding, Severity, rules_of
from assistant.script import Form
from tests.checks.cases import CASES, Case
from tests.checks.conftest import Apply, Look


def matching(found: tuple[Finding, ...], case: Case) -> list[Finding]:
    return [
        f for f in found if f.check == case.rule and f.severity == case.severity and case.field in f.fields
    ]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_it_fires(case: Case, apply: Apply, look: Look) -> None:
    found = look(apply(case.change, **case.sections))
    fired = matching(found, case)
    assert fired, [(f.check, f.severity, f.fields) for f in found]
    assert "{" not in fired[0].message and "None" not in fired[0].message


@pytest.mark.parametrize("case", [case for case in CASES if case.miss != case.change], ids=str)
def test_it_is_quiet_in_the_near_miss(case: Case, apply: Apply, look: Look) -> None:
    sections = (
        {key: value for key, value in case.sections.items() if key != "evidence"}
        if not case.miss
        else case.sections
    )
    assert not matching(look(apply(case.miss, **sections)), case)


def test_every_check_of_the_script_has_a_case(form: Form) -> None:
    assert set(rules_of(form).ids) <= {case.rule for case in CASES}


def test_the_example_has_neither_error_nor_warning(apply: Apply, look: Look) -> None:
    assert {finding.severity for finding in look(apply())} <= {Severity.INFO}
