import pytest

from tests.tui.conftest import Opening


async def test_beside_the_conversation_when_there_is_room(opened: Opening) -> None:
    async with opened(size=(120, 40)) as screen:
        await screen.type("甲产业", "enter")
        assert "▶  1/4  一、基本情况" in screen.dump()
        assert "○  0/6  二、创新情况" in screen.dump()
        assert "打印后" in screen.dump()


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_part_is_reached_by_keys(opened: Opening, size: tuple[int, int]) -> None:
    async with opened(size=size) as screen:
        await screen.press("f8")  # 目录
        assert "二、创新情况" in screen.dump()
        await screen.press("down", "enter")
        assert screen.session.question.id == "two.actions"
        await screen.press("1")  # the reply area has the keys
        assert "☑ 1" in screen.dump()


async def test_folded_away_when_narrow(opened: Opening) -> None:
    async with opened() as screen:
        assert "○  0/6  二、创新情况" not in screen.dump()
        await screen.press("f8")
        assert "○  0/6  二、创新情况" in screen.dump()
        await screen.press("escape")
        assert "○  0/6  二、创新情况" not in screen.dump()
        await screen.type("甲产业", "enter")
        assert screen.values["one.name"] == "甲产业"


async def test_a_done_part_has_its_mark(opened: Opening) -> None:
    async with opened(size=(120, 40)) as screen:
        await screen.type("甲产业", "enter")
        await screen.press("ctrl+t", "enter")  # today
        await screen.press("1", "enter")  # 第一产业
        await screen.paste("1 2 3")
        await screen.press("enter")
        assert "✓  4/4  一、基本情况" in screen.dump()
        assert "这一部分填完了" in screen.dump()
