"""Keys are dealt with in the order in which they came, however quickly: what takes back takes back what was before."""

import pytest
from textual import events
from textual.keys import _character_to_key

from tests.tui.conftest import Opening
from tests.tui.driving import Driver


async def at_once(screen: Driver, *keys: str) -> None:
    """Keys in one burst, as a quick hand, a slow line or an input method sends them."""
    for key in keys:
        single = len(key) == 1
        screen.app.post_message(
            events.Key(_character_to_key(key) if single else key, key if single else None)
        )
    await screen.settle()


@pytest.mark.parametrize("question", ["one.name", "one.output", "two.text", "one.date"])
@pytest.mark.parametrize(
    ("keys", "typed"),
    [
        (("1", "2", "backspace", "4", "5"), "145"),
        (("1", "2", "ctrl+a", "4", "5"), "45"),
        (("1", "2", "left", "4", "5"), "1452"),
        (("1", "2", "home", "4", "5"), "4512"),
        (("1", "2", "ctrl+u", "4", "5"), "45"),
    ],
)
async def test_a_key_that_edits_takes_its_turn(
    opened: Opening, question: str, keys: tuple[str, ...], typed: str
) -> None:
    async with opened() as screen:
        await screen.go_to(question)
        await at_once(screen, *keys)
        assert typed in screen.typed.removeprefix("2022年：").split("；")[0]
        assert len(screen.typed.removeprefix("2022年：")) == len(typed)


async def test_so_does_one_after_a_refusal(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("one.date")
        await screen.type("约", "enter")
        assert "请再确认" in screen.dump()
        await at_once(screen, "backspace", "4", "5")
        assert screen.typed == "45"


async def test_ctrl_c_on_nothing_still_says_how_to_leave(opened: Opening) -> None:
    async with opened() as screen:
        await screen.press("ctrl+c")
        assert "没有选中文字" in screen.dump()
