"""A printed figure stands for all that round to it: small figures admit much, large ones little."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.checks import Severity
from tests.checks.cases import years
from tests.checks.conftest import Apply, Look


def found(look: Look, apply: Apply, rule: str, field: str, changes: dict[str, Any]) -> Severity | None:
    findings = [f for f in look(apply(changes)) if f.check == rule and f.fields[0] == field]
    return findings[0].severity if findings else None


@pytest.mark.parametrize(
    ("growth", "severity"),
    [
        ("0.00", None),  # 0.105 → 0.105
        ("10.00", None),
        ("21.05", None),  # 0.095 → 0.115
        (
            "21.07",
            Severity.ERROR,
        ),  # 0.01 beyond what rounding explains; 11 points from the figures as printed
        ("-0.50", Severity.ERROR),
        ("50.00", Severity.ERROR),
    ],
)
def test_research_from_0_10_to_0_11_admits_0_to_21_percent(
    growth: str, severity: Severity | None, apply: Apply, look: Look
) -> None:
    changes = {
        **years("innovation.rd_spend", "0.09", "0.10", "0.11"),
        "innovation.rd_spend_growth.2024": growth,
    }
    assert found(look, apply, "R-01", "innovation.rd_spend_growth.2024", changes) == severity


@pytest.mark.parametrize(
    ("reduction", "severity"),
    [("0", None), ("9.09", None), ("17.39", None), ("17.41", Severity.WARNING), ("-5", Severity.ERROR)],
)
def test_energy_from_0_11_to_0_10_admits_0_to_17_percent(
    reduction: str, severity: Severity | None, apply: Apply, look: Look
) -> None:
    changes = {
        **years("green.energy_intensity", "0.11", "0.11", "0.10"),
        "green.energy_intensity_reduction": reduction,
    }
    assert found(look, apply, "E-02", "green.energy_intensity_reduction", changes) == severity


def test_what_may_be_0_cannot_be_divided_by(apply: Apply, look: Look) -> None:
    changes = {
        **years("innovation.rd_spend", "0.00", "0.00", "0.01"),
        **years("innovation.rd_spend_growth", "5", "40", "900"),
    }
    assert found(look, apply, "R-01", "innovation.rd_spend_growth.2024", changes) is None


def test_a_figure_with_more_decimals_is_taken_at_its_word(apply: Apply, look: Look) -> None:
    changes = {
        **years("innovation.rd_spend", "0.0951", "0.1001", "0.1101"),
        "innovation.rd_spend_growth.2024": "20",
    }
    assert found(look, apply, "R-01", "innovation.rd_spend_growth.2024", changes) is Severity.ERROR


def test_half_a_point_is_put_down_to_rounding(apply: Apply, look: Look) -> None:
    findings = look(apply({"industry.fdi_growth.2023": "10.50"}))
    assert next(f.message for f in findings if f.check == "M-15").endswith("疑似四舍五入。")


@pytest.mark.parametrize("growth", ["13.28", "13.27"])  # the same rates, and the totals of 2021 and 2024
def test_both_ways_to_three_periods_are_admitted(growth: str, apply: Apply, look: Look) -> None:
    changes = {"industry.leading_output_cagr": growth}
    assert found(look, apply, "M-07", "industry.leading_output_cagr", changes) is None


def test_an_arithmetic_mean_is_asked_about(apply: Apply, look: Look) -> None:
    growth = {
        **years("industry.leading_output_growth", "30.00", "12.94", "13.99"),
        "helper.leading_output.2021": "40.90",
    }
    changes = growth | {"industry.leading_output_cagr": "18.98"}
    assert found(look, apply, "M-07", "industry.leading_output_cagr", changes) is Severity.WARNING
