"""What can be worked out is offered before it is asked, with the working."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from assistant import answers_file
from assistant.answers import Sheet
from assistant.checks import suggest
from assistant.script import Form
from tests.checks.conftest import Apply

OFFERS = [
    ("industry.leading_output_growth", "industry.leading_output_growth.2023", "12.94", "72.36 × 83.00 ÷ 100 ÷ (64.85 × 82.00 ÷ 100)"),
    ("industry.leading_output_growth", "industry.leading_output_growth.2022", "12.90", "47.10"),
    ("industry.leading_output_cagr", "industry.leading_output_cagr", "13.28", "∛("),
    ("industry.fdi_growth", "industry.fdi_growth.2024", "12.55", "(2600.00 ÷ 2310.00 − 1) × 100 = 12.55"),
    ("industry.exports_growth", "industry.exports_growth.2022", "10.00", "18500.00"),
    ("innovation.rd_spend_growth", "innovation.rd_spend_growth.2023", "15.43", "1.87 ÷ 1.62"),
    ("innovation.patent_cagr", "innovation.patent_cagr", "19.68", "∛(168 ÷ 98) − 1"),
    ("innovation.patents_per_10k_employees", "innovation.patents_per_10k_employees", "158.27", "168 ÷ 10615 × 10000"),
    ("digital.cloud_share", "digital.cloud_share.2024", "50.00", "104 ÷ 208 × 100 = 50.00"),
    ("digital.iiot_share", "digital.iiot_share.2022", "19.78", "36 ÷ 182 × 100"),
    ("green.energy_intensity_reduction", "green.energy_intensity_reduction", "11.11", "(1 − 0.16 ÷ 0.18) × 100"),
    ("plan.targets.output_growth", "plan.targets.output_growth.baseline", "11.88", "∛(81.50 ÷ 58.20)"),
    ("plan.targets.rd_spend", "plan.targets.rd_spend.baseline", "2.15", "取自“2024年集群中小企业研发经费总额”"),
    ("plan.targets.rd_spend", "plan.targets.rd_spend.target", "2.87", "2.15 × (1 + 10 ÷ 100)³"),
    ("plan.targets.patents", "plan.targets.patents.baseline", "168", "取自“集群内中小企业有效发明专利拥有量”"),
    ("plan.targets.patents", "plan.targets.patents.target", "256", "168 × (1 + 15 ÷ 100)³"),
    ("plan.targets.iiot_share", "plan.targets.iiot_share.baseline", "33.65", "取自“2024年集群中小企业工业互联网平台应用普及率”"),
    ("plan.targets.co2", "plan.targets.co2.baseline", "0.39", "取自“2024年集群单位产值二氧化碳排放量”"),
    ("plan.targets.energy_intensity", "plan.targets.energy_intensity.target", "0.15", "0.16 − 0.01"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "field", "value", "working"), OFFERS)
def test_it_is_offered_with_the_working(
    question: str, field: str, value: str, working: str, form: Form, apply: Apply
) -> None:
    asked = form.questions[question]
    unanswered = apply().without_values(f.id for f in asked.fields)
    offered = suggest(form, unanswered, asked)[field]
    assert str(offered.value) == value
    assert working in offered.working


def test_what_it_offers_raises_no_finding(form: Form, apply: Apply, example: Mapping[str, Any]) -> None:
    for question, field, value, _ in OFFERS:
        offered = suggest(form, apply(), form.questions[question])[field]
        assert answers_file.dump_value(offered.value) == (int(value) if value.isdecimal() else value)


def test_growth_without_a_base_is_none(form: Form, apply: Apply) -> None:
    offered = suggest(form, apply({"industry.fdi.2022": "无"}), form.questions["industry.fdi_growth"])
    assert str(offered["industry.fdi_growth.2023"].value) == "无"


def test_the_least_target_follows_the_average(form: Form, apply: Apply) -> None:
    offered = suggest(
        form, apply({"helper.iiot_share_average": "45"}), form.questions["plan.targets.iiot_share"]
    )
    assert str(offered["plan.targets.iiot_share.target"].value) == "45.00"


def test_a_target_that_is_met_already_is_left_to_the_applicant(form: Form, apply: Apply) -> None:
    """Grown by 11.88 % a year, 10 are asked for: neither figure is a plan."""
    asked = form.questions["plan.targets.output_growth"]
    assert "plan.targets.output_growth.target" not in suggest(form, apply(), asked)
    slow = apply({"plan.targets.output_growth.baseline": "8.00"})
    told = suggest(form, slow, asked)["plan.targets.output_growth.target"]
    assert (str(told.value), told.working) == ("10.00", "表上备注要求的最低增速")


def test_no_figure_is_offered_on_trust(form: Form, apply: Apply) -> None:
    """Every offer says where it comes from: a sum, a blank, or words."""
    average = {"helper.iiot_share_average": "45", "industry.fdi.2022": "无", "innovation.patents": 0}
    for sheet in (apply(), apply(average)):
        for question in form:
            for id, offered in suggest(
                form, sheet.without_values(f.id for f in question.asked), question
            ).items():
                assert offered.working, id


def test_nothing_is_made_up_from_nothing(form: Form) -> None:
    empty = Sheet()
    offered = {field for question in form for field in suggest(form, empty, question)}
    assert offered == set()


def test_a_share_of_more_than_all_is_not_offered(form: Form, apply: Apply) -> None:
    sheet = apply({"digital.cloud_smes.2024": 280, "digital.cloud_share.2024": None})
    assert "digital.cloud_share.2024" not in suggest(form, sheet, form.questions["digital.cloud_share"])
