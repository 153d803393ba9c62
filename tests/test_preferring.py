"""Which side of a doubt is held to by the figure that a reply repeats, and what becomes of the other; over the example."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from assistant import answers_file
from assistant.checks import Finding, Severity, WayKind
from assistant.checks.findings import Way
from assistant.dialogue.preferring import Preference, preferred
from assistant.events import Doubted
from assistant.script import default_form

FORM = default_form()
EXAMPLE = json.loads((Path(__file__).parent / "form" / "example.json").read_text(encoding="utf-8"))
FIRMS, SMES, LISTED = "industry.firms.2024", "industry.smes.2024", "industry.listed_smes.2024"
HIGHTECH, LITTLE_GIANTS = "industry.hightech_firms.2024", "industry.little_giants.2024"
TEXT, OTHER_TEXT = "plan.overview", "plan.results"


def held_to(
    fields: tuple[str, ...], message: str, text: str, overview: str = "", further: tuple[Way, ...] = ()
) -> Preference | None:
    """What is made of a reply to a doubt about these fields, with `further` ways out; `overview` is the passage."""
    data = {**EXAMPLE, "answers": dict(EXAMPLE["answers"])}
    if overview:
        data["answers"][TEXT] = overview
    sheet = answers_file.from_data(FORM, data)
    ways = tuple(Way(f"改“{field}”", WayKind.CHANGE, field) for field in fields)
    finding = Finding("X", Severity.WARNING, fields, message, (*ways, *further))
    return preferred(FORM, sheet, Doubted(finding, FORM.asked_by[fields[0]]), text, date(2025, 4, 18))


def test_a_passage_is_changed_where_it_says_the_other_figure() -> None:
    found = held_to(
        (FIRMS, TEXT), "写的是 222家，填的是 212", "以212家为准", overview="集群有企业222家，产品畅销。"
    )
    assert found == Preference(TEXT, "把222家改成212家")


@pytest.mark.parametrize(
    ("passage", "said"),
    [
        ("222家、222家", ""),  # said twice
        ("222，2022年又说222", ""),
        ("222", "把222改成212"),
        ("222，222", ""),
        ("1222家222家", "把2家222家改成2家212家"),
        ("1222家，222家", ""),  # the words around it are those of another figure
    ],
)
def test_a_passage_that_cannot_be_changed_for_sure_is_gone_to(passage: str, said: str) -> None:
    found = held_to((FIRMS, TEXT), "写的是 222家，填的是 212", "212", overview=passage)
    assert found is not None and found.field == TEXT
    assert found.said == said


NEITHER = [
    # the fields of the doubt, its message, the reply
    ((FIRMS, SMES, LISTED), "三个数对不上", "212家"),  # which of the others must change is not said
    ((FIRMS, SMES), "两个数对不上", "999"),  # no side has it
    ((FIRMS, SMES), "两个数对不上", "不清楚"),
    ((FIRMS, TEXT, OTHER_TEXT), "写的是 222家", "212"),  # two passages
    ((TEXT,), "写的是 222家", "222"),  # no other side
    ((FIRMS, SMES, TEXT), "写的是 222家，填的是 212", "222"),  # two blanks
]


@pytest.mark.parametrize(("fields", "message", "text"), NEITHER)
def test_where_no_side_is_meant_for_sure_nothing_is_done(
    fields: tuple[str, ...], message: str, text: str
) -> None:
    assert held_to(fields, message, text, overview="集群有企业222家，产品畅销。") is None


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ((FIRMS, SMES), "212"),  # all firms are small ones then, which another check asks about
        ((HIGHTECH, "basic.sector"), "29"),  # no figure goes there
    ],
)
def test_a_blank_that_the_figure_does_not_fit_is_only_gone_to(fields: tuple[str, ...], text: str) -> None:
    assert held_to(fields, "两个数对不上", text) == Preference(fields[1])


def test_a_figure_that_settles_it_is_set() -> None:
    found = held_to((LITTLE_GIANTS, "plan.targets.quality_smes.target"), "两个数对不上", "82")
    assert found is not None and found.field == LITTLE_GIANTS


@pytest.mark.parametrize(("text", "found"), [("212", Preference(stands=True)), ("208", None)])
def test_one_s_own_figure_stands_against_what_was_worked_out(text: str, found: Preference | None) -> None:
    ways = (Way("采用 210", WayKind.TAKE, FIRMS, 210), Way("写明理由", WayKind.REASON))
    assert held_to((FIRMS, SMES), "应为 210", text, further=ways) == found


def test_the_figure_of_a_passage_is_set_in_the_blank() -> None:
    found = held_to(
        (FIRMS, TEXT), "写的是 222家，填的是 212", "就按222", overview="集群有企业222家，产品畅销。"
    )
    assert found == Preference(FIRMS, "2024年 222家", {FIRMS: 222})
