"""A reply that is not taken stays where it is, with what is wrong in it marked; a text shows where it gets too long."""

import pytest

from assistant.drafts import Drafts
from assistant.script import default_form
from assistant.tui.over import first_over
from assistant.tui.widgets.reply.cells import Cell
from assistant.tui.widgets.reply.fields import Prose
from assistant.understanding import word_count
from tests.tui.conftest import Opening


@pytest.mark.parametrize(
    ("text", "limit", "over"),
    [
        ("产值增长", 4, ""),
        ("产值增长", 3, "长"),
        ("产值2024年", 3, "年"),
        ("产值2024年", 2, "2024年"),
        ("甲 乙\n丙", 2, "丙"),
        ("ISO 9001", 1, "9001"),
        ("任何字", 0, "任何字"),
        ("", 0, ""),
    ],
)
def test_where_a_text_goes_over_its_limit(text: str, limit: int, over: str) -> None:
    place = first_over(text, limit)
    assert (text[place:] if place is not None else "") == over
    assert word_count(text[:place]) <= limit


async def test_what_is_over_the_limit_is_underlined_until_it_is_shortened(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("two.text")
        await screen.type("一二三四五六七八九十一二三四五六七八九十多了")
        area = screen.chat.query_one(Prose)
        assert [
            str(line.plain[span.start : span.end]) for line in [area.get_line(0)] for span in line.spans
        ] == ["多了"]
        assert "超出 2 字" in screen.dump() and "▰▰▰▰▰▰▰▰▰▰" in screen.dump()
        await screen.press("backspace", "backspace")
        assert area.get_line(0).spans == []


async def test_the_cell_that_is_wrong_is_marked_and_gone_to(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("one.output")
        await screen.type("64.85", "tab")
        await screen.type("很多", "tab")
        await screen.type("81.5", "enter")
        faulty = screen.chat.query_one(".-fault", Cell)
        assert faulty.value == "很多" and faulty.has_focus
        assert "？请再确认 · 集群总产值" in screen.dump() and "64.85" in screen.typed
        await screen.type("72.36")  # typing replaces what is wrong
        assert not screen.chat.query(".-fault")
        await screen.press("enter", "enter")
        assert "✗ 要改" not in screen.dump() and str(screen.values["one.output.2024"]) == "81.50"


async def test_words_leave_the_options_that_hold_them(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("one.sector")
        await screen.type("第二")
        assert "留下 1 项" in screen.dump() and "第三产业" not in screen.dump().split("╭")[-1]
        await screen.press("down", "space")
        assert screen.typed == "第二产业" and "第三产业" in screen.dump().split("╭")[-1]
        await screen.press("enter")
        assert screen.values["one.sector"] == "secondary"


async def test_words_that_no_option_holds_are_an_answer_in_words(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("one.sector")
        await screen.type("不清楚")
        assert "留下" not in screen.dump() and "第三产业" in screen.dump() and screen.typed == "不清楚"


async def test_what_is_half_typed_is_on_disk_soon_and_needs_no_farewell(
    opened: Opening, drafts: Drafts
) -> None:
    async with opened() as screen:
        await screen.type("才写了一半")
        await screen.pilot.pause(0.8)
        await screen.settle()
        assert "才写了一半" in (drafts.folder / "试填.json").read_text(encoding="utf-8")


async def test_options_that_stand_there_are_not_offered_a_second_time(opened: Opening) -> None:
    async with opened(script=default_form()) as screen:
        await screen.go_to("basic.water_benchmark")
        await screen.type("没有", "enter")
        assert screen.session.choices  # 甲 takes the first all the same
        assert not screen.chat.area.candidates.display
        assert screen.dump().count("非高用水行业，不适用") == 1
        await screen.press("ctrl+a")
        await screen.type("乙", "enter")
        assert screen.values["basic.water_benchmark"] == "no"
