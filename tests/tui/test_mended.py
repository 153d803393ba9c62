"""What a first walk through the whole form stumbled over."""

import pytest

from assistant.tui.app import FillingApp
from assistant.tui.screens.home import HomeScreen
from assistant.tui.themes import LIGHT
from tests.tui.conftest import Opening
from tests.tui.driving import Driver

pytestmark = pytest.mark.slow  # starts the screen many times


async def test_the_first_start_says_how_it_goes(opened: Opening) -> None:
    async with opened(None) as screen:
        shown = screen.dump()
        assert "1. 按 Enter 开始" in shown and "F3 稍后再填" in shown and "接着填。" in shown
    async with opened() as screen:
        await screen.press("ctrl+l")
        assert "第一次使用" not in screen.dump()  # one knows it by now


async def test_one_esc_too_many_does_not_end_the_program(opened: Opening) -> None:
    async with opened(None) as screen:
        await screen.press("escape")
        assert isinstance(screen.app.screen, HomeScreen)
        assert not screen.app._exit
        assert "要退出请按 Ctrl+Q" in screen.dump()


async def test_a_fault_in_one_year_is_mended_in_that_year(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("one.output")
        await screen.paste("约64.85\t72.36\t81.50")
        await screen.press("enter")  # in the last cell: sends
        assert "2022年" in screen.said
        await screen.type("64")  # goes to 2022, not to the cell it was sent from
        assert screen.typed == "2022年：64；2023年：72.36；2024年：81.50"


async def test_a_choice_is_changed_with_the_arrows_and_enter(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("one.sector")
        await screen.press("down", "down", "enter")
        assert screen.values["one.sector"] == "secondary"
        await screen.go_to("one.sector")
        await screen.press("up")
        assert "● 1 第一产业" in screen.dump()  # what is marked is what Enter sends
        await screen.press("enter")
        assert screen.values["one.sector"] == "primary"


async def test_the_choices_say_what_the_keys_do_there(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("one.output")
        await screen.paste("约64.85\t72.36\t81.50")
        await screen.press("enter")
        assert "按 ↑ 到这里选" in screen.dump()
        await screen.press("up")
        assert "↑↓ 或点一下选，按 Enter" in screen.dump()


async def test_searching_looks_at_all_answers(opened: Opening) -> None:
    async with opened() as screen:
        await screen.type("甲产业", "enter")
        await screen.press("f5", "left")  # 有问题: none
        assert "没有发现问题" in screen.dump()
        await screen.press("slash")
        await screen.type("平台")
        assert "创新平台名称及数量" in screen.dump()
        await screen.press("down", "enter")  # from the search into what was found
        assert screen.session.question.id == "two.platforms"


async def test_a_long_explanation_is_read_from_its_beginning(opened: Opening) -> None:
    async with opened(size=(80, 22)) as screen:
        question = screen.session.question
        object.__setattr__(question, "define", "口径很长，一句接着一句。" * 60)
        await screen.type("为什么问", "enter")
        assert "※ 说明 · 集群名称" in screen.dump()


async def test_keys_that_do_not_fit_give_way_to_the_way_out(opened: Opening) -> None:
    async with opened(size=(72, 22)) as screen:
        last = screen.dump().splitlines()[-1]
        assert last.endswith("Ctrl+Q 退出") and "Ctrl+P 命令" in last and "Ctrl+G" not in last


async def test_the_colours_are_remembered(opened: Opening) -> None:
    async with opened() as screen:
        _chosen(screen).use_theme(LIGHT.name)
    async with opened() as screen:
        assert _chosen(screen).theme == LIGHT.name


def _chosen(screen: Driver) -> FillingApp:
    return screen.app
