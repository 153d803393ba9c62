"""How the conversation looks with each kind of reply area, in the smallest usual window and in a large one."""

import pytest

from tests.tui.conftest import Opening
from tests.tui.dumping import kept
from tests.tui.test_sizes import QUESTIONS

pytestmark = pytest.mark.slow  # every kind of reply at two sizes


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_conversation_with_each_kind_of_reply(opened: Opening, size: tuple[int, int]) -> None:
    async with opened(size=size) as screen:
        for question in QUESTIONS:
            await screen.go_to(question)
            shown = screen.dump()
            assert shown == kept(f"chat_{question.replace('.', '_')}_{size[0]}x{size[1]}", shown)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_reply_that_is_asked_back(opened: Opening, size: tuple[int, int]) -> None:
    async with opened(size=size) as screen:
        await screen.go_to("one.output")
        await screen.paste("约64.85\t72.36\t81.50")
        await screen.press("enter")
        shown = screen.dump()
        assert shown == kept(f"chat_asked_back_{size[0]}x{size[1]}", shown)
        await screen.press("ctrl+up")
        shown = screen.dump()
        assert shown == kept(f"chat_choosing_{size[0]}x{size[1]}", shown)
