"""What a finding offers: ways out, the working, a reason that holds while the figures do, the cause behind it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.answers import NOTHING, Reason
from assistant.checks import Finding, Severity, WayKind, find, recheck, rules_of, touched
from assistant.script import Form
from tests.checks.conftest import TODAY, Apply, Look

WRONG_SHARE = {"digital.cloud_share.2024": "55.00"}
WRONG_GROWTH = {"industry.leading_output_growth.2023": "25.00"}


def one(findings: tuple[Finding, ...], rule: str) -> Finding:
    (finding,) = [finding for finding in findings if finding.check == rule]
    return finding


def test_it_says_what_contradicts_what_with_the_working(apply: Apply, look: Look) -> None:
    finding = one(look(apply(WRONG_SHARE)), "D-01")
    assert finding.message == "2024年上云比例应为 104 ÷ 208 × 100 = 50.00%，您填的是 55.00%，以哪个为准？"
    assert finding.working == "104 ÷ 208 × 100 = 50.00"
    assert finding.key == "D-01@digital.cloud_share.2024"


def test_the_ways_out_are_take_change_and_reason(apply: Apply, look: Look) -> None:
    finding = one(look(apply({"digital.cloud_share.2024": "50.40"})), "D-01")
    assert [(way.kind, way.field, way.label) for way in finding.ways] == [
        (WayKind.TAKE, "digital.cloud_share.2024", "采用 50.00%"),
        (WayKind.CHANGE, "digital.cloud_share.2024", "改“2024年集群中小企业上云比例”"),
        (WayKind.CHANGE, "digital.cloud_smes.2024", "改“2024年集群上云中小企业数量”"),
        (WayKind.CHANGE, "industry.smes.2024", "改“2024年集群中小企业数量”"),
        (WayKind.REASON, "", "不用改，写明理由"),
    ]
    assert finding.ways[0].value == Decimal("50.00")


def test_an_error_offers_no_reason_unless_it_may_be_explained(apply: Apply, look: Look) -> None:
    share, growth = one(look(apply(WRONG_SHARE)), "D-01"), one(look(apply(WRONG_GROWTH)), "M-05")
    assert share.severity is growth.severity is Severity.ERROR
    assert not share.explainable and WayKind.REASON not in {way.kind for way in share.ways}
    assert growth.explainable and WayKind.REASON in {way.kind for way in growth.ways}


@pytest.mark.parametrize("rule", ["G-12", "M-17", "P-05", "P-06"])
def test_taking_the_value_offered_settles_it(rule: str, form: Form, apply: Apply) -> None:
    changes = {
        "G-12": {"industry.exports.2023": "231000000"},
        "M-17": {"industry.fdi.2022": "0"},
        "P-05": {"plan.targets.rd_spend.target": "2.50"},
        "P-06": {"plan.targets.patents.target": 200},
    }[rule]
    sheet = apply(changes)
    finding = next(f for f in find(form, sheet, TODAY) if f.check == rule)
    way = next(way for way in finding.ways if way.kind is WayKind.TAKE)
    assert way.value is not None
    better = sheet.with_values({way.field: way.value})
    assert not [f for f in find(form, better, TODAY) if f.check == rule]


def test_growth_without_a_base_is_offered_none(form: Form, apply: Apply) -> None:
    finding = next(f for f in find(form, apply({"industry.fdi.2022": "0"}), TODAY) if f.check == "M-17")
    assert finding.ways[0].value is NOTHING


# ── reasons ───────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("key", ["M-05", "M-05@industry.leading_output_growth.2023"])
def test_a_reason_makes_it_an_info_that_blocks_nothing(key: str, apply: Apply, look: Look) -> None:
    sheet = apply(WRONG_GROWTH)
    finding = one(look(sheet.with_reason(key, Reason("按可比价", sheet.values))), "M-05")
    assert finding.severity is Severity.INFO and not finding.blocks
    assert finding.reason == "按可比价" and finding.message.startswith("已说明：按可比价")


def test_it_opens_again_when_a_value_changes_and_closes_when_it_comes_back(apply: Apply, look: Look) -> None:
    sheet = apply(WRONG_GROWTH).with_reason("M-05", Reason("按可比价", apply(WRONG_GROWTH).values))
    changed = sheet.with_values({"industry.output.2023": Decimal("72.37")})
    assert one(look(changed), "M-05").severity is Severity.ERROR
    again = changed.with_values({"industry.output.2023": sheet.values["industry.output.2023"]})
    assert one(look(again), "M-05").reason


def test_a_reason_excuses_no_error_that_must_be_mended(apply: Apply, look: Look) -> None:
    sheet = apply(WRONG_SHARE)
    assert one(look(sheet.with_reason("D-01", Reason("就是这样", sheet.values))), "D-01").blocks


def test_a_reason_for_one_year_does_not_excuse_another(apply: Apply, look: Look) -> None:
    sheet = apply(WRONG_GROWTH | {"industry.leading_output_growth.2024": "25.00"})
    key = "M-05@industry.leading_output_growth.2023"
    found = [f for f in look(sheet.with_reason(key, Reason("按可比价", sheet.values))) if f.check == "M-05"]
    assert [finding.blocks for finding in found] == [True, False]


# ── causes and order ──────────────────────────────────────────────────────────────────────────────────────


def test_a_wrong_unit_is_named_as_the_cause_of_what_follows_from_it(apply: Apply, look: Look) -> None:
    found = look(apply({"innovation.rd_spend.2024": "21500"}))
    causes = {f.check: f.because for f in found if "innovation.rd_spend.2024" in f.fields}
    assert causes["R-04"] == "" and causes["R-01"] == causes["R-03"] == causes["P-03"] == "R-04"


def test_a_warning_explains_no_error(apply: Apply, look: Look) -> None:
    found = look(apply({"industry.fdi.2023": "0.23"}))
    assert one(found, "G-12").severity is Severity.WARNING
    assert all(not f.because for f in found if f.severity is Severity.ERROR)


def test_the_gravest_stands_first_within_a_part(form: Form, apply: Apply, look: Look) -> None:
    found = look(apply({"industry.output.2023": "723600", "digital.cloud_share.2024": "51.00"}))
    parts = [form.asked_by[finding.fields[0]].part for finding in found]
    assert parts == sorted(parts, key=[part.id for part in form.parts].index)
    for part in set(parts):
        gravities = [f.severity.gravity for f in found if form.asked_by[f.fields[0]].part == part]
        assert gravities == sorted(gravities)


def test_every_check_has_a_key_of_its_own(form: Form) -> None:
    keys = [check.key for check in rules_of(form).checks]
    assert len(keys) == len(set(keys))


# ── what an answer touches ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("id", ["digital.cloud_share.2024", "industry.smes.2024", "industry.output.2023"])
def test_rechecking_an_answer_finds_what_finding_all_does(id: str, form: Form, apply: Apply) -> None:
    sheet = apply({id: 1})
    wanted = {f.key for f in find(form, sheet, TODAY) if id in f.fields}
    assert {f.key for f in recheck(form, sheet, [id], TODAY) if id in f.fields} == wanted


def test_a_change_touches_what_shares_a_check_with_it(form: Form) -> None:
    assert "digital.cloud_share.2024" in touched(form, ["digital.cloud_smes.2024"])
    assert "cover.contact" not in touched(form, ["digital.cloud_smes.2024"])


def test_answers_that_are_no_longer_relevant_are_not_reckoned_with(apply: Apply, look: Look) -> None:
    changes = {"industry.fdi_growth.2022": "无", "helper.fdi.2021": "9999"}
    assert not [finding for finding in look(apply(changes)) if "helper.fdi.2021" in finding.fields]
