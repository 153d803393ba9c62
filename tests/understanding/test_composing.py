"""A formula from the totals that the applicant gives: offered with its sum, never stored unasked."""

from datetime import date
from decimal import Decimal

import pytest

from assistant.answers import Value
from assistant.script import default_form
from assistant.understanding import understand
from assistant.understanding.outcome import Code, Context, FollowUp, Understood

FORM = default_form()
OUTPUT: dict[str, Value] = {
    "industry.output.2022": Decimal("64.85"),
    "industry.output.2023": Decimal("72.36"),
    "industry.output.2024": Decimal("81.50"),
}
ALL = (
    "集群年度二氧化碳排放总量（吨）÷集群总产值（万元）；2022年 291825÷648500＝0.45；"
    "2023年 303912÷723600＝0.42；2024年 317850÷815000＝0.39"
)
LAST = "集群年度二氧化碳排放总量（吨）÷集群总产值（万元）；2024年 317850÷815000＝0.39"


def read(text: str, answers: dict[str, Value] = OUTPUT) -> FollowUp | Understood:
    question = FORM.questions["green.co2_intensity_formula"]
    return understand(FORM, question, question.asked, text, Context(date(2025, 4, 18), answers))


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("291825 303912 317850", ALL),
        ("291,825、303,912、317,850", ALL),
        ("2022年291825吨，2023年303912吨，2024年317850吨", ALL),
        ("2024年总量317850吨，2023年303912吨，2022年291825吨", ALL),
        ("29.1825万吨 30.3912万吨 31.785万吨", ALL),
        ("317850吨", LAST),
    ],
)
def test_totals_make_a_formula_to_be_taken(text: str, formula: str) -> None:
    outcome = read(text)
    assert isinstance(outcome, FollowUp) and outcome.code is Code.DERIVED
    (candidate,) = outcome.candidates
    parts = sorted(formula.split("；"))
    assert sorted(candidate.label.split("；")) == parts
    assert candidate.values == {"green.co2_intensity_formula": candidate.label}


def test_a_formula_is_taken_as_it_is_written() -> None:
    formula = "排放总量（吨）÷总产值（万元）；2024年 317850÷815000＝0.39"
    assert read(formula) == Understood({"green.co2_intensity_formula": formula}, formula)


@pytest.mark.parametrize("text", ["291825 303912", "见附件", "由第三方机构核算"])
def test_what_is_no_list_of_totals_is_read_as_text(text: str) -> None:
    outcome = read(text)
    assert not (isinstance(outcome, FollowUp) and outcome.code is Code.DERIVED)


def test_without_a_denominator_nothing_is_made_up() -> None:
    assert not isinstance(read("317850", {}), FollowUp) or not read("317850", {}).candidates
