"""Whoever types on without waiting for the next question loses nothing; one reply area serves for many questions."""

from __future__ import annotations

from decimal import Decimal

import pytest
from textual import events
from textual.keys import _character_to_key

from assistant.script import Form, default_form
from assistant.tui.widgets.reply.base import ReplyWidget
from tests.tui.conftest import Opening
from tests.tui.driving import Driver


@pytest.fixture(scope="module")
def whole_form() -> Form:
    return default_form()


def at_once(screen: Driver, *pieces: str) -> None:
    """All keys in one go, as fast fingers or a paste of an old terminal bring them."""
    for piece in pieces:
        for character in {"enter": "\r", "tab": "\t"}.get(piece, piece):
            key = piece if piece in ("enter", "tab") else _character_to_key(character)
            screen.app.post_message(events.Key(key, character))


async def test_the_next_replies_may_be_typed_ahead(opened: Opening, whole_form: Form) -> None:
    async with opened(script=whole_form) as screen:
        at_once(screen, "桂南市青榕县竹藤家居产业", "enter", "桂南市", "enter", "青榕县", "enter", "青")
        await screen.settle()
        assert screen.values["cover.cluster_name"] == "桂南市青榕县竹藤家居产业"
        assert screen.values["cover.city"] == "桂南市"
        assert screen.values["cover.county"] == "青榕县"
        assert screen.typed == "青"  # the next reply goes on here
        await screen.type("榕县工信局", "enter")
        assert screen.values["cover.authority"] == "青榕县工信局"


async def test_what_was_typed_ahead_is_kept_like_anything_half_typed(
    opened: Opening, whole_form: Form
) -> None:
    async with opened(script=whole_form) as screen:
        at_once(screen, "桂南市青榕县竹藤家居产业", "enter", "桂")
        await screen.settle()
        await screen.press("ctrl+q")
    async with opened(script=whole_form) as screen:
        assert screen.session.question is whole_form.questions["cover.city"]
        assert screen.typed == "桂"


async def test_typed_ahead_into_another_kind_of_question(opened: Opening) -> None:
    async with opened() as screen:
        at_once(screen, "青榕县竹藤家居产业", "enter", "2025年4月")
        await screen.settle()
        assert screen.typed == "2025年4月"
        await screen.type("18日", "enter")
        assert str(screen.values["one.date"]) == "2025-04-18"


async def test_a_reply_that_is_to_be_mended_is_sent_whole_the_next_time(
    opened: Opening, whole_form: Form
) -> None:
    async with opened(script=whole_form) as screen:
        await screen.go_to("basic.area")
        await screen.type("约12", "enter")
        assert "basic.area" not in screen.values
        await screen.press("home", "delete", "end")
        await screen.type(".5", "enter")
        assert screen.values["basic.area"] == Decimal("12.5")


async def test_one_line_after_another_is_the_same_widget_with_its_own_words(
    opened: Opening, whole_form: Form
) -> None:
    async with opened(script=whole_form) as screen:
        before = screen.chat.query_one(ReplyWidget)
        await screen.go_to("basic.area")
        assert "平方公里" in screen.dump()  # the unit behind the line
        await screen.go_to("cover.city")
        assert screen.chat.query_one(ReplyWidget) is before
        assert "平方公里" not in screen.dump().splitlines()[-4]
        await screen.type("桂南", "enter")
        await screen.go_to("cover.city")
        assert screen.typed == "桂南"
        await screen.type("北海", "enter")  # the present answer is marked: typing replaces it
        assert screen.values["cover.city"] == "北海"


async def test_one_row_after_another_is_the_same_widget_with_its_own_cells(
    opened: Opening, whole_form: Form
) -> None:
    async with opened(script=whole_form) as screen:
        await screen.go_to("industry.output")
        before = screen.chat.query_one(ReplyWidget)
        await screen.type("64.85", "enter")
        await screen.go_to("industry.output_share_of_county")
        assert screen.chat.query_one(ReplyWidget) is before
        assert screen.typed == ""
        for figure in ("20", "21", "22"):
            await screen.type(figure, "enter")
        assert screen.values["industry.output_share_of_county.2024"] == 22
        await screen.go_to("industry.output")
        assert screen.typed == "2022年：64.85"  # left half typed, and still there


async def test_what_is_typed_while_the_screen_is_opening_is_the_reply(opened: Opening) -> None:
    async with opened(None) as screen:
        screen.app.open_draft("清河县", new=True)
        at_once(screen, "甲产业")
        await screen.pilot.pause()
        await screen.settle()
        assert screen.typed == "甲产业"


async def test_what_is_typed_at_nothing_is_the_reply(opened: Opening) -> None:
    async with opened() as screen:
        screen.app.screen.set_focus(None)
        await screen.type("甲产业", "enter")
        assert screen.values["one.name"] == "甲产业"


@pytest.mark.parametrize("key", ["tab", "enter"])
async def test_cells_typed_ahead_each_get_their_figure(opened: Opening, whole_form: Form, key: str) -> None:
    async with opened(script=whole_form) as screen:
        await screen.go_to("industry.fdi")
        at_once(screen, "18", key, "20", key, "24.5", "enter")
        await screen.settle()
        assert [screen.values[f"industry.fdi.{year}"] for year in (2022, 2023, 2024)] == [
            Decimal("18"),
            Decimal("20"),
            Decimal("24.5"),
        ]


async def test_after_a_refusal_each_cell_is_replaced_by_what_is_typed_there(
    opened: Opening, whole_form: Form
) -> None:
    async with opened(script=whole_form) as screen:
        await screen.go_to("industry.listed_smes")
        await screen.type("零家", "enter")
        await screen.type("1", "enter")
        await screen.type("很多", "enter")
        assert "industry.listed_smes.2022" not in screen.values
        await screen.type("0")  # the faulty cell is gone to
        await screen.press("tab")
        await screen.type("0", "enter")
        await screen.type("0")
        assert screen.typed == "2022年：0；2023年：0；2024年：0"


async def test_a_cell_gone_to_by_keys_is_replaced_and_help_leaves_it_as_it_is(
    opened: Opening, whole_form: Form
) -> None:
    async with opened(script=whole_form) as screen:
        await screen.go_to("industry.fdi")
        await screen.type("1", "enter")
        await screen.type("2", "shift+tab")
        await screen.type("3")
        assert screen.typed == "2022年：3；2023年：2"
        await screen.press("f1", "escape")
        await screen.type("4")
        assert screen.typed == "2022年：34；2023年：2"


async def test_an_offer_is_taken_by_its_letter_in_a_cell(opened: Opening, whole_form: Form) -> None:
    async with opened(script=whole_form) as screen:
        await screen.go_to("industry.exports")
        await screen.paste("10\t11\t12.1")
        await screen.press("enter")
        await screen.go_to("industry.exports_growth")
        offered = screen.session.choices
        await screen.type("甲", "enter")
        assert "10.00%" in offered[0]
        assert screen.values["industry.exports_growth.2024"] == Decimal("10")


async def test_a_correction_said_in_a_cell_is_none_of_its_figures(opened: Opening, whole_form: Form) -> None:
    async with opened(script=whole_form) as screen:
        await screen.go_to("innovation.employees")
        await screen.type("9860", "enter")
        await screen.type("2024年研发经费总额应该是2.15亿元", "enter")
        assert screen.session.question.id == "innovation.rd_spend"
