"""Keys and pastes that arrive where nothing can be typed: they go to the reply, all of them, in their order."""

from __future__ import annotations

import pytest

from assistant.script import Form, default_form
from tests.tui.conftest import Opening
from tests.tui.driving import Driver
from tests.tui.test_doubts import doubted


@pytest.fixture
def form() -> Form:
    return default_form()


async def key_by_key(screen: Driver, text: str) -> None:
    for character in text:
        await screen.press(character)


async def at_a_doubt(screen: Driver) -> None:
    """Small firms are more than all: the ways out have the keys."""
    await doubted(screen)
    assert screen.chat.area.candidates.has_focus


@pytest.mark.parametrize("text", ["212", "2024年是212", "应为 212"])
async def test_an_answer_is_typed_at_the_ways_out_key_by_key(opened: Opening, text: str) -> None:
    async with opened() as screen:
        await at_a_doubt(screen)
        await key_by_key(screen, text)
        assert screen.typed == text


async def test_an_answer_is_typed_at_the_ways_out_in_one_go(opened: Opening) -> None:
    async with opened() as screen:
        await at_a_doubt(screen)
        await screen.type("2024年是212")
        assert screen.typed == "2024年是212"


async def test_an_answer_is_pasted_at_the_ways_out(opened: Opening) -> None:
    async with opened() as screen:
        await at_a_doubt(screen)
        await screen.paste("212")
        assert screen.typed == "212"


async def test_what_is_half_typed_goes_on_from_the_conversation(opened: Opening) -> None:
    async with opened() as screen:
        await screen.type("桂南市")
        await screen.press("ctrl+up")
        await key_by_key(screen, "青榕县")
        assert screen.typed == "桂南市青榕县"
        await screen.press("ctrl+up", "escape")
        await key_by_key(screen, "竹藤")
        assert screen.typed == "桂南市青榕县竹藤"
