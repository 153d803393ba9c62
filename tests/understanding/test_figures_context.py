"""Figures read against what is already known: today's date, earlier answers; and how the reading is said."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from assistant.answers import NOTHING, Value
from assistant.understanding.figures import read_figure
from assistant.understanding.outcome import Context, Understood
from assistant.understanding.rows import read_row
from tests.understanding.blanks import TODAY, context, fields, offered, question, told

OUTPUT = fields()["industry.output.2024"]
FDI_GROWTH = fields()["industry.fdi_growth.2024"]


@pytest.mark.parametrize(
    ("text", "today", "expected"),
    [
        ("去年120.5亿", date(2025, 1, 2), "120.50"),
        ("去年120.5亿", date(2026, 1, 2), "mismatch"),
        ("前年120.5亿", date(2026, 1, 2), "120.50"),
        ("今年120.5亿", date(2024, 12, 30), "120.50"),
    ],
)
def test_words_for_years_follow_the_day(text: str, today: date, expected: str) -> None:
    assert told(read_figure(OUTPUT, text, Context(today))) == expected


def test_a_row_in_words_for_years_follows_the_day() -> None:
    asked, cells = question("industry.output")
    text = "前年64.85，去年72.36，今年81.5"
    assert told(read_row(asked, cells, text, Context(date(2024, 12, 30)))) == "64.85 72.36 81.50"
    assert told(read_row(asked, cells, text, Context(TODAY))) == "mismatch"


@pytest.mark.parametrize(
    ("id", "text", "before", "candidate"),
    [
        ("industry.output.2024", "比去年多8.4亿", Decimal("72.36"), "80.76"),
        ("industry.output.2024", "同比增长10%", Decimal("72.36"), "79.60"),
        ("industry.output.2024", "比上年少2亿", Decimal("72.36"), "70.36"),
        ("industry.output.2024", "跟去年一样", Decimal("72.36"), "72.36"),
        ("industry.firms.2024", "比去年多5家", 199, "204"),
        ("industry.firms.2024", "新增13家", 199, "212"),
        ("industry.leading_output_share.2024", "比上年提高1个百分点", Decimal("83.00"), "84.00"),
        ("industry.leading_output_share.2024", "持平", Decimal("83.00"), "83.00"),
    ],
)
def test_a_change_offers_what_it_gives_with_last_year(
    id: str, text: str, before: Value, candidate: str
) -> None:
    field = fields()[id]
    outcome = read_figure(field, text, Context(TODAY, {id.replace("2024", "2023"): before}))
    assert told(outcome) == "derived"
    assert offered(outcome) == [candidate]
    assert offered(read_figure(field, text, context())) == []


@pytest.mark.parametrize(
    ("text", "base", "expected"),
    [
        ("0", Decimal("1200.00"), "0.00"),
        ("0", Decimal("0.00"), "ambiguous"),
        ("0", NOTHING, "ambiguous"),
        ("0", None, "ambiguous"),
        ("持平", Decimal("1200.00"), "0.00"),
        ("持平", NOTHING, "ambiguous"),
    ],
)
def test_no_growth_needs_something_to_grow_from(text: str, base: Value | None, expected: str) -> None:
    answers = {} if base is None else {"industry.fdi.2023": base}
    assert told(read_figure(FDI_GROWTH, text, Context(TODAY, answers))) == expected


@pytest.mark.parametrize(
    ("id", "text", "echo", "notes"),
    [
        ("industry.output.2024", "120.5", "我记为 120.50亿元", ()),
        ("industry.output.2024", "120.5亿", "我记为 120.50亿元", ()),
        ("industry.output.2024", "1,205,000万元", "1,205,000万元，我记为 120.50亿元", ()),
        ("industry.output.2024", "120.456", "120.456，按要求保留两位小数，我记为 120.46亿元", ("rounded",)),
        ("basic.area", "27900亩", "27900亩，我记为 18.60平方公里", ()),
        ("innovation.employees.2024", "1.06万人", "1.06万人，我记为 10600人", ()),
        ("industry.leading_output_share.2024", "104/208", "104÷208×100 = 50.00%，我记为 50.00%", ()),
        ("green.energy_intensity_reduction", "上升2%", "我记为 −2.00%（上升）", ()),
    ],
)
def test_the_echo_shows_conversion_rounding_and_sum(
    id: str, text: str, echo: str, notes: tuple[str, ...]
) -> None:
    outcome = read_figure(fields()[id], text, context())
    assert isinstance(outcome, Understood)
    assert (outcome.echo, outcome.notes) == (echo, notes)


@pytest.mark.parametrize(
    ("value", "kept"),
    [("120.455", "120.46"), ("84.565", "84.57"), ("0.005", "0.01"), ("2.675", "2.68"), ("1.0049", "1.00")],
)
def test_halves_are_rounded_up(value: str, kept: str) -> None:
    assert told(read_figure(OUTPUT, value, context())) == kept


def test_a_follow_up_names_the_blank_and_the_missing_year() -> None:
    asked, cells = question("industry.output")
    outcome = read_row(asked, cells, "2022年64.85，2024年81.5", context())
    assert told(outcome) == "incomplete"
    assert "还缺2023年" in outcome.message  # type: ignore[union-attr]
    assert "集群总产值" in outcome.message  # type: ignore[union-attr]


def test_a_single_cell_of_a_row_is_read_as_a_single_figure() -> None:
    asked, cells = question("industry.output")
    assert told(read_row(asked, cells[2:], "120.5", context())) == "120.50"
