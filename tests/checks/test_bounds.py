"""What a target must keep to, read from the rules: the same figures that a finding would name."""

from decimal import Decimal

import pytest

from assistant.answers import Value
from assistant.checks.bounds import Bound, bounds
from assistant.script import default_form

FORM = default_form()


@pytest.mark.parametrize(
    ("field", "values", "shown"),
    [
        ("output_growth.target", {}, ">= 10.00"),
        ("rd_spend.target", {"plan.targets.rd_spend.baseline": Decimal("2.15")}, ">= 2.87"),
        ("patents.target", {"plan.targets.patents.baseline": 168}, ">= 256"),
        ("quality_smes.target", {"plan.targets.quality_smes.baseline": 56}, ">= 59"),
        ("co2.target", {"plan.targets.co2.baseline": Decimal("0.39")}, "< 0.39"),
        (
            "iiot_share.target",
            {
                "plan.targets.iiot_share.baseline": Decimal("33.65"),
                "helper.iiot_share_average": Decimal("40"),
            },
            ">= 40.00",
        ),
        (
            "iiot_share.target",
            {"plan.targets.iiot_share.baseline": Decimal("45"), "helper.iiot_share_average": Decimal("40")},
            ">= 45.00",
        ),
        ("rd_spend.target", {}, ""),  # cannot be worked out yet
        ("rd_spend.baseline", {}, ""),
        ("output_growth.baseline", {}, ""),  # a warning bounds nothing
        # what a rule compares others with is not bounded by it
        ("patents.baseline", {"plan.targets.patents.baseline": 168}, ""),
        ("co2.baseline", {"plan.targets.co2.baseline": Decimal("0.39")}, ""),
    ],
)
def test_the_strictest_bound(field: str, values: dict[str, Value], shown: str) -> None:
    found = bounds(FORM, values, f"plan.targets.{field}")
    assert " ".join(f"{bound.sign} {bound.value}" for bound in found) == shown


@pytest.mark.parametrize(("sign", "admitted"), [(">=", "2 3"), (">", "3"), ("<=", "1 2"), ("<", "1")])
def test_a_bound_admits(sign: str, admitted: str) -> None:
    bound = Bound(sign, Decimal(2))
    assert [figure for figure in "123" if bound.admits(Decimal(figure))] == admitted.split()
