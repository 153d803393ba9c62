"""The estimate by itself: lines, heights, pages, and what is done about answers that are too long."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.fitting import (
    ATTACHED,
    COVER,
    FITTED,
    Slot,
    Step,
    blank_pages,
    fit,
    fit_part,
    lines_in,
    pages_of,
    part_of_tag,
    room_left,
)
from exports.fitting.breaking import break_lines
from exports.fitting.layout import parts
from exports.fitting.steps import LADDERS
from exports.template.styles import STYLES
from tests.exports.filling import FIELDS, is_printed
from tests.exports.long_answers import BODY, FIGURE, NAME, PROSE, WORST, answers, as_written

EASY = answers("竹木家居产业链完整，近三年引进企业9家。", 1, "12", "青榕县工业和信息化局")
ALLIANCES, PLATFORMS = "governance.alliances#names", "innovation.platforms.other#names"


def breaks(text: str, ems: float) -> int:
    return break_lines([(text, 10)], ems * 10).total


# Lines


@pytest.mark.parametrize(
    ("text", "ems", "lines"),
    [
        ("", 10, 1),
        ("竹" * 10, 10, 1),
        ("竹" * 11, 10, 2),
        ("竹" * 9 + "，木", 10, 2),
        ("竹" * 10 + "，", 10, 2),  # the mark takes a 汉字 along
        ("竹" * 9 + "（木）", 10, 2),
        ("1" * 20, 10, 1),
        ("1" * 21, 10, 3),  # LibreOffice leaves the first line of the control empty
        ("竹" * 8 + "2024年", 10, 2),
        ("竹" * 8 + "MES系统", 10, 2),
        ("竹" * 7 + "、MES", 9.5, 2),  # 、 stays with the word after it
        ("一\n二\n三", 10, 3),
        ("竹" * 9 + "      木", 10, 2),  # spaces hang over the end
        ("竹1" * 6, 10, 2),  # air between 汉字 and figures
    ],
)
def test_lines_of_a_text(text: str, ems: float, lines: int) -> None:
    assert breaks(text, ems) == lines


@given(st.text(max_size=80), st.text(max_size=20), st.integers(3, 30))
def test_more_text_never_takes_fewer_lines(text: str, more: str, ems: int) -> None:
    assert 1 <= breaks(text, ems) <= breaks(f"{text}\n{more}", ems)


@given(st.text("竹木家居0123456789，。、（）ABab \n", max_size=200))
def test_a_wider_line_never_holds_less(text: str) -> None:
    assert breaks(text, 30) <= breaks(text, 15) <= breaks(text, 8)


# The form


def test_every_blank_of_the_kept_parts_is_known() -> None:
    wanted = set()
    for row in FIELDS:
        if row["part"] in FITTED and is_printed(row) and not row["kind"].endswith("_choice"):
            stems = ("#count", "#names") if row["kind"] == "named_count" else ("",)
            wanted |= {row["id"] + stem for stem in stems}
    assert set(part_of_tag()) == wanted
    assert part_of_tag()["cover.operator"] == (COVER, "一")


def test_the_blank_form_has_its_pages() -> None:
    assert {name: blank_pages(name) for name in FITTED} == {
        COVER: 1, "一": 1, "二": 2, "三": 1, "四": 1, "五": 1, "六": 1, "七": 1
    }  # fmt: skip


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.id)
def test_the_steps_go_down_from_the_styles_own(style: object) -> None:
    from exports.template.styles import Style

    assert isinstance(style, Style)
    first, *smaller = LADDERS[style.id]
    assert first == Step(style.size, style.line)
    if style.id.startswith("Cell"):
        steps = [first, *smaller]
        assert steps == sorted(steps, reverse=True)
        assert all(step.line > step.size for step in steps)


# Fitting


def test_what_is_easy_is_left_alone() -> None:
    fitted = fit(EASY)
    assert (fitted.steps, fitted.attached, fitted.overfull) == ({}, (), ())


@pytest.mark.parametrize("case", WORST)
def test_the_worst_keeps_the_pages(case: str) -> None:
    texts = WORST[case]
    fitted = fit(texts)
    assert fitted.overfull == ()
    assert fitted.pages == {name: blank_pages(name) for name in FITTED}
    written = as_written(texts, fitted)
    assert {name: pages_of(name, written, fitted.steps) for name in FITTED} == fitted.pages
    assert all(step in ladder for step in fitted.steps.values() for ladder in [sum(LADDERS.values(), ())])


def test_200_characters_in_every_text_take_one_step_at_most() -> None:
    fitted = fit(answers("竹" * 200, 1, "12", BODY))
    assert fitted.attached == ()
    texts = {slot.tag: step.size for slot, step in fitted.steps.items() if slot.tag.endswith("text")}
    assert set(texts.values()) <= {10}


def test_a_list_that_does_not_fit_goes_to_the_attachments_and_its_count_stays() -> None:
    texts = {**EASY, PLATFORMS: "、".join([NAME] * 30)}
    fitted = fit_part("三", texts)
    assert fitted.attached == (PLATFORMS,)
    assert fitted.steps == {}
    assert fitted.text(PLATFORMS, texts[PLATFORMS]) == ATTACHED
    assert fitted.text("innovation.platforms.other#count", "30") == "30"


def test_before_that_it_is_set_smaller() -> None:
    fitted = fit_part("三", {**EASY, PLATFORMS: "、".join([NAME] * 8)})
    assert fitted.attached == ()
    assert set(fitted.steps) == {Slot(PLATFORMS)}


def test_a_figure_is_kept_on_one_line_if_it_can_be() -> None:
    tag = "industry.output.2024"
    assert lines_in(tag, "1" * 18) > 1
    step = fit_part("二", {**EASY, tag: "1" * 18}).steps[Slot(tag)]
    assert lines_in(tag, "1" * 18, step) == 1


def test_the_two_places_of_a_name_are_sized_each_by_itself() -> None:
    fitted = fit({**EASY, **{tag: BODY * 3 for tag in EASY if tag.startswith("cover.")}})
    assert Slot("cover.operator", 0) in fitted.steps
    assert Slot("cover.operator", 1) not in fitted.steps


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(st.sampled_from(sorted(part_of_tag())), st.text(max_size=200), max_size=12))
def test_any_answers_are_fitted_without_a_word(texts: dict[str, str]) -> None:
    fitted = fit(texts)
    assert set(fitted.pages) == set(parts())
    assert set(fitted.attached) <= set(texts)


# Room


def test_the_room_left_shrinks_as_one_types() -> None:
    tag = "digital.services_text"
    rooms = [room_left(tag, {**EASY, tag: "竹" * length}) for length in range(0, 201, 20)]
    assert rooms == sorted(rooms, reverse=True)
    assert rooms[0].full_size >= 180
    assert all(room.full_size < room.smallest for room in rooms)


@pytest.mark.parametrize("tag", ["industry.chain_text", "green.text", ALLIANCES, PLATFORMS])
def test_the_room_said_is_there(tag: str) -> None:
    room = room_left(tag, EASY)
    more = {**EASY, tag: EASY[tag] + "竹" * room.full_size}
    part = part_of_tag()[tag][0]
    assert fit_part(part, more).steps == {}
    smallest = {**EASY, tag: EASY[tag] + "竹" * room.smallest}
    assert fit_part(part, smallest).attached == ()
    beyond = {**EASY, tag: EASY[tag] + "竹" * (room.smallest + 60)}
    assert fit_part(part, beyond).attached == (tag,)


@pytest.mark.parametrize("call", [lambda: room_left("plan.problems", {}), lambda: lines_in("nothing", "")])
def test_what_has_no_fixed_page_is_refused(call: object) -> None:
    assert callable(call)
    with pytest.raises(KeyError):
        call()


def test_no_figure_is_lost() -> None:
    fitted = fit(answers(PROSE, 20, FIGURE, BODY))
    assert not [tag for tag in fitted.attached if not tag.endswith(("#names", "text"))]
