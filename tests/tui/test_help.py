"""F1, the first start, the palette: what helps someone who has never seen this before."""

import pytest

from tests.tui.conftest import Opening
from tests.tui.dumping import kept
from tests.tui.test_sizes import english

SIZES = [(80, 24), (120, 40)]


@pytest.mark.parametrize("size", SIZES)
async def test_help_says_all_that_is_known_about_the_question(opened: Opening, size: tuple[int, int]) -> None:
    async with opened(size=size) as screen:
        await screen.go_to("one.output")
        await screen.press("f1")
        assert screen.dump() == kept(f"help_{size[0]}x{size[1]}", screen.dump())
        assert english(screen.dump()) == set()


async def test_help_leaves_what_is_half_typed_and_goes_as_it_came(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("one.output")
        await screen.type("64.85")
        for close in ("escape", "f1", "enter"):
            await screen.press("f1")
            assert "这一题怎么填" in screen.dump()
            await screen.press(close)
            assert "这一题怎么填" not in screen.dump() and "64.85" in screen.typed
        await screen.type("9")  # goes on where it was
        assert "64.859" in screen.typed


@pytest.mark.parametrize("size", SIZES)
async def test_the_first_start_shows_around_once(opened: Opening, size: tuple[int, int]) -> None:
    async with opened(size=size, first=True) as screen:
        for step in range(1, 5):
            assert f"第 {step} 步，共 4 步" in screen.dump()
            assert screen.dump() == kept(f"tour_{step}_{size[0]}x{size[1]}", screen.dump())
            await screen.press("enter")
        assert "第 4 步" not in screen.dump()
        await screen.type("甲产业", "enter")  # the first question waits
        assert screen.values["one.name"] == "甲产业"
    async with opened(size=size, first=True) as screen:
        assert "第 1 步" not in screen.dump()


async def test_the_tour_can_be_skipped_and_taken_again(opened: Opening) -> None:
    async with opened(first=True) as screen:
        await screen.press("right", "left", "escape")
        assert "第 1 步" not in screen.dump()
        await screen.press("ctrl+p")
        await screen.type("引导")
        await screen.pilot.pause(0.3)
        await screen.press("enter")
        assert "第 1 步，共 4 步" in screen.dump()


async def test_the_palette_knows_what_the_keys_do(opened: Opening) -> None:
    async with opened() as screen:
        await screen.press("ctrl+p")
        await screen.type("稍后")
        await screen.pilot.pause(0.3)
        assert "稍后再填（F3）" in screen.dump()
        await screen.press("enter")
        await screen.pilot.pause(0.3)  # the palette goes by a timer, and the chat scrolls after it
        assert "好的，先放一放" in screen.dump()


async def test_what_is_typed_at_the_tour_is_the_reply_under_it(opened: Opening) -> None:
    async with opened(first=True) as screen:
        assert "第 1 步" in screen.dump()
        await screen.type("甲产业")
        assert "第 1 步" not in screen.dump() and screen.typed == "甲产业"
        assert "想看引导" in screen.dump()
        await screen.press("enter")
        assert screen.values["one.name"] == "甲产业"


async def test_what_is_pasted_at_the_tour_is_the_reply_under_it(opened: Opening) -> None:
    async with opened(first=True) as screen:
        await screen.paste("青榕县竹藤\n家居产业")
        assert screen.typed == "青榕县竹藤、家居产业"
