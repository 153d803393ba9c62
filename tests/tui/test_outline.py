import pytest

from assistant.script import default_form
from assistant.wording.screen import heading
from tests.tui.conftest import Opening
from tests.tui.dumping import kept

pytestmark = pytest.mark.slow  # starts the screen many times


async def test_beside_the_conversation_when_there_is_room(opened: Opening) -> None:
    async with opened(size=(120, 40)) as screen:
        await screen.type("甲产业", "enter")
        assert "◆  1/4  一、基本情况" in screen.dump()
        assert "○  0/6  二、创新情况" in screen.dump()
        assert "打印后" in screen.dump()


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_part_is_reached_by_keys(opened: Opening, size: tuple[int, int]) -> None:
    async with opened(size=size) as screen:
        await screen.press("f8")  # 目录
        assert "二、创新情况" in screen.dump()
        await screen.press("right", "enter")
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


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_open_questions_of_the_present_part_are_a_jump_away(
    opened: Opening, size: tuple[int, int]
) -> None:
    async with opened(size=size) as screen:
        await screen.type("甲产业", "enter")
        await screen.press("f3", "f8")  # the date later
        shown = screen.dump()
        assert "▸ 主导产业所属产业类型" in shown and "○ 集群总产值" in shown and "〔稍后〕申报时间" in shown
        assert "集群名称" not in shown.partition("◆")[2].partition("二、")[0]  # answered
        await screen.press("down", "down", "enter")
        assert screen.session.question.id == "one.output"


async def test_a_part_left_half_done_has_a_mark_of_its_own(opened: Opening) -> None:
    async with opened(size=(120, 40)) as screen:
        await screen.type("甲产业", "enter")
        await screen.go_to("two")
        assert "◐  1/4  一、基本情况" in screen.dump() and "◆  0/6  二、创新情况" in screen.dump()


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_as_text(opened: Opening, size: tuple[int, int]) -> None:
    async with opened(size=size) as screen:
        await screen.type("甲产业", "enter")
        await screen.press("f3", "f8")
        assert screen.dump() == kept(f"outline_{size[0]}x{size[1]}", screen.dump())


def test_a_name_can_be_understood_alone() -> None:
    names = {question.id: heading(question.label, 24) for question in default_form()}
    assert names["innovation.standards.national"] == "近三年集群中小企业主持或参与制修订标准数…·国家"
    assert all(
        len(name) <= 24 and name not in ("国际", "国家", "行业", "团体", "清单") for name in names.values()
    )
