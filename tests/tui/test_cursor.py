"""The line that Enter takes is told by its shape, ▶ in front of it, in every list and with any colours."""

import pytest

from tests.tui.conftest import Opening
from tests.tui.driving import Driver


def marked(screen: Driver) -> list[str]:
    """The lines with ▶: what stands behind it up to the frame."""
    return [line.split("▶", 1)[1].split("│")[0].strip() for line in screen.dump().split("\n") if "▶" in line]


async def test_in_the_list_of_drafts_and_before_one_is_deleted(opened: Opening) -> None:
    async with opened(name=None) as screen:
        screen.app.drafts.create("甲县").close()
        screen.app.screen.show_drafts()
        await screen.settle()
        assert marked(screen) == ["甲县"]
        await screen.press("down")
        assert marked(screen) == ["＋ 新建一份申报表"]
        await screen.press("up", "delete", "down")
        assert "删除" in marked(screen)


async def test_in_choices_once_one_is_pointed_at(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("one.sector")
        assert marked(screen) == []  # an Enter too many chooses nothing
        await screen.press("down")
        assert marked(screen) == ["○ 1 第一产业"]
        await screen.press("down")
        assert marked(screen) == ["○ 2 第二产业"]
        await screen.type("第")
        assert marked(screen) == []  # the keys are in the line for words


async def test_in_the_readings_of_a_follow_up(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("one.output")
        await screen.type("约64", "tab")
        await screen.type("72", "tab")
        await screen.type("81", "enter")
        assert marked(screen) == []  # they are above what is being typed
        await screen.press("up")
        assert [line[0] for line in marked(screen)] == ["甲"]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_in_the_outline_apart_from_what_is_being_filled(opened: Opening, size: tuple[int, int]) -> None:
    async with opened(size=size) as screen:
        await screen.press("f8")
        assert [line.split()[0] for line in marked(screen)] == ["◆"]
        await screen.press("right")
        assert [line.split()[0] for line in marked(screen)] == ["○"]
        await screen.press("escape")
        assert marked(screen) == []


async def test_in_the_form_view_apart_from_what_is_being_filled(opened: Opening) -> None:
    async with opened() as screen:
        await screen.press("f6")
        assert marked(screen) == ["◆ 集群名称"]
        await screen.press("down")
        assert marked(screen) == ["申报时间"] and "│ ◆ 集群名称" in screen.dump()


async def test_in_the_review_and_among_what_is_left_before_the_export(opened: Opening) -> None:
    async with opened() as screen:
        await screen.press("f5", "down")
        assert marked(screen) == ["○ 申报时间〔未填〕"]
        await screen.press("f9", "down")
        assert [line[:6] for line in marked(screen)] == ["○ 未填：“"]


async def test_in_the_palette(opened: Opening) -> None:
    async with opened() as screen:
        await screen.press("ctrl+p")
        await screen.pilot.pause(0.3)
        await screen.press("down")
        assert marked(screen) == ["上一题（F2）"]


async def test_without_any_colour(opened: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened() as screen:
        await screen.go_to("one.sector")
        await screen.press("down")
        assert marked(screen) == ["○ 1 第一产业"]
