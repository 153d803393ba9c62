"""Only some cells of a question are asked: the name without the number, one half of a target, the rest of a grid.

And what no blank of this form has, but another's may: a short text with a limit, a count with a bound.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from assistant.answers import Value
from assistant.script import Field, default_form
from assistant.understanding import Context, Outcome, understand
from assistant.understanding.figures import read_figure
from assistant.understanding.phrases import whole_number
from assistant.understanding.polarity import read_yes_no
from assistant.understanding.prose import read_text
from tests.understanding.reading import TODAY, read, said, taken

FORM = default_form()


def asked(*ids: str, text: str, **answers: Value) -> Outcome:
    """A reply to these cells of a question alone."""
    known = {id.replace("__", "."): value for id, value in answers.items()}
    cells = tuple(FORM.fields[id] for id in ids)
    return understand(FORM, FORM.asked_by[ids[0]], cells, text, Context(TODAY, known))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("李明", "李明"),
        ("联系人：李明", "李明"),
        ("不一样，李明", "李明"),
        ("李明科长", "李明"),
        ("李明、王强", "ambiguous"),
        ("李科长", "incomplete"),
        ("工信局", "ambiguous"),
        ("我", "missing"),
        ("。", "missing"),
        ("同上", "韦明澈"),
        ("李明 138", "incomplete"),
        ("13900000118", "incomplete"),
        ("李明 13900000118", {"basic.operator_contact": "李明", "basic.operator_phone": "13900000118"}),
    ],
)
def test_a_contacts_name_alone(text: str, expected: Any) -> None:
    outcome = asked("basic.operator_contact", text=text, basic__authority_contact="韦明澈")
    assert taken(outcome) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("已有境外分支机构2家", "已有境外分支机构2家"), ("建", "too_short")]
)
def test_one_half_of_a_target_in_words(text: str, expected: str) -> None:
    assert taken(asked("plan.targets.cooperation.baseline", text=text)) == expected


def test_the_rest_of_a_grid_is_read_in_the_forms_order() -> None:
    stem = "innovation.standards.national"
    rest = [f"{stem}.led.2023", f"{stem}.led.2024", *(f"{stem}.joined.{year}" for year in FORM.years)]
    assert taken(asked(*rest, text="1 1 2 3 3")) == dict(zip(rest, [1, 1, 2, 3, 3], strict=True))
    assert taken(asked(*rest, text="1 1 2 3")) == "incomplete"


@pytest.mark.parametrize(
    ("id", "text"),
    [
        ("industry.output.2024", "81.5" + "亿" * 500),
        ("industry.output", "64.85 72.36 81.50" + "，数据来自统计局" * 130),
        ("industry.output.2024", "81.5" + "亿" * 5000),
    ],
    ids=["figure", "row", "far too long"],
)
def test_what_is_far_longer_than_any_answer_is_not_read(id: str, text: str) -> None:
    assert said(id, text) == "too_long"


@pytest.mark.parametrize(
    ("id", "text", "expected"),
    [
        ("basic.authority_phone", "你好，" * 14 + "13900000118", "13900000118"),
        ("basic.authority_phone", "13900000118" + "，谢谢" * 14, "13900000118"),
        ("basic.area", "你好，" * 14 + "18.6", "18.60"),
    ],
)
def test_politeness_without_end_does_not_hide_the_answer(id: str, text: str, expected: str) -> None:
    assert said(id, text) == expected


def test_the_offer_never_holds_what_was_denied() -> None:
    offered = [c.label for c in read("industry.chain_actions", "1没有，其他也没有").candidates]
    assert offered == ["一项都没有（不勾选）"]


def test_a_hedged_date_offers_each_of_its_readings() -> None:
    offered = [c.label for c in read("cover.date", "大约3/4/2025").candidates]
    assert offered == ["2025年3月4日", "2025年4月3日"]


def like(id: str, **changed: Any) -> Field:
    """A blank of the form with something that no blank of the form has."""
    return FORM.fields[id].model_copy(update=changed)


def test_a_short_text_with_a_limit() -> None:
    field, question = like("cover.cluster_name", limit=10), FORM.asked_by["cover.cluster_name"]
    assert taken(read_text(question, field, "桂南市青榕县竹藤家居产业")) == "too_long"
    assert taken(read_text(question, field, "青榕县竹藤家居产业")) == "青榕县竹藤家居产业"


def test_a_count_with_a_bound() -> None:
    field = like("industry.firms.2024", plausible=Decimal(500))
    assert taken(read_figure(field, "5000", Context(TODAY, {}))) == "unit"
    assert taken(read_figure(field, "500", Context(TODAY, {}))) == 500


def test_a_question_that_names_no_industry_takes_不适用_only_as_said() -> None:
    question = FORM.asked_by["basic.energy_benchmark"].model_copy(update={"label": "是否完成年度计划"})
    field = FORM.fields["basic.energy_benchmark"]
    assert taken(read_yes_no(question, field, "不适用")) == "not_applicable"
    assert taken(read_yes_no(question, field, "没有高耗能行业")) != "not_applicable"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12),
        ("两", 2),
        ("十", 10),
        ("二十一", 21),
        ("一百二", 120),
        ("一百零二", 102),
        ("一百一十二", 112),
        ("百", 100),
        ("壹拾", 10),
        ("〇三", 3),
        ("一三", None),
        ("十百", None),
        ("百百", None),
        ("一十二百", None),
        ("很多", None),
    ],
)
def test_small_whole_numbers(text: str, number: int | None) -> None:
    assert whole_number(text) == number


@pytest.mark.parametrize(
    ("id", "text"), [("cover.city", "〔待填〕"), ("cover.county", "〔待填〕"), ("cover.city", "市")]
)
def test_the_forms_own_marks_are_no_answer(id: str, text: str) -> None:
    assert said(id, text) == "missing"
