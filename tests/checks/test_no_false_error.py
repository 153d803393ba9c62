"""Correct applications raise no error: random ones, sparse ones, and every one on the way to being complete."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import Any

import pytest

from assistant import answers_file
from assistant.answers import Sheet
from assistant.checks import Severity
from assistant.script import Form, Kind
from tests.checks.conftest import Apply, Look
from tests.checks.generating import consistent


def errors(look: Look, sheet: Sheet) -> list[tuple[str, str]]:
    return [(f.check, f.message) for f in look(sheet) if f.severity is Severity.ERROR]


@pytest.mark.parametrize("seed", range(150))
def test_a_consistent_application_has_no_error(
    seed: int, apply: Apply, look: Look, example: Mapping[str, Any]
) -> None:
    assert not errors(look, apply(consistent(example["answers"], seed)))


@pytest.mark.parametrize("seed", range(40))
def test_half_an_application_has_no_error(
    seed: int, form: Form, look: Look, example: Mapping[str, Any]
) -> None:
    random = Random(seed)
    whole = consistent(example["answers"], seed)
    half = {id: value for id, value in whole.items() if random.random() < 0.5}
    sheet = answers_file.from_data(form, {"answers": half})
    assert not [found for found in errors(look, sheet) if found[0] != "G-22"]


def test_an_empty_draft_has_only_blanks(look: Look) -> None:
    assert {finding.severity for finding in look(Sheet())} == {Severity.MISSING}


def sparse(form: Form, example: Mapping[str, Any], nothing: Any) -> dict[str, Any]:
    """Nothing wherever nothing may stand; the rest as in the example."""
    answers = dict(example["answers"])
    for id, field in form.fields.items():
        if not field.none or field.kind is Kind.SINGLE_CHOICE:
            continue
        amount = field.kind in (Kind.COUNT, Kind.DECIMAL)
        answers[id] = nothing if amount else "无"
    return answers | {
        "basic.area": "0.50",
        "green.solid_waste_above_average": "not_applicable",
        "green.water_reuse_above_average": "not_applicable",
        "green.carbon_monitoring": "no",
        "digital.software_use_rising": "no",
        **{f"plan.targets.{name}": value for name, value in EMPTY_PLAN.items()},
        **STAGES,
    }


EMPTY_PLAN = {
    "quality_smes.baseline": 0,
    "quality_smes.target": 3,
    "rd_spend.baseline": "0",
    "rd_spend.target": "0.10",
    "patents.baseline": 0,
    "patents.target": 1,
    "iiot_share.baseline": "0",
    "iiot_share.target": "10",
}
STAGES = {
    f"plan.stage.{year}": "各项工作按计划推进，形成一批可推广的经验做法。" for year in (2025, 2026, 2027)
}


@pytest.mark.parametrize("nothing", ["无", 0])
def test_a_sparse_application_has_no_error(
    nothing: Any, form: Form, apply: Apply, look: Look, example: Mapping[str, Any]
) -> None:
    assert not errors(look, apply(sparse(form, example, nothing)))
