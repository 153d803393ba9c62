import re

import pytest
from rich.cells import cell_len

from assistant.tui.widgets.progress_line import ProgressLine
from tests.tui.conftest import Opening

pytestmark = pytest.mark.slow  # every question at two sizes

ENGLISH = re.compile(r"[A-Za-z]{3,}")
ALLOWED = {"Esc", "Enter", "Ctrl", "Tab", "Excel", "Word", "Shift", "PageUp", "PageDown", "WPS", "Delete"}
QUESTIONS = ["one.name", "one.date", "one.sector", "one.output", "two.actions", "two.platforms"]
QUESTIONS += ["two.standards", "two.text", "two.plan", "two.goal"]


def english(shown: str) -> set[str]:
    return set(ENGLISH.findall(shown)) - ALLOWED


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_every_question_fits_and_speaks_chinese(opened: Opening, size: tuple[int, int]) -> None:
    async with opened(size=size) as screen:
        for question in QUESTIONS:
            await screen.go_to(question)
            shown = screen.dump()
            assert all(cell_len(line) <= size[0] for line in shown.splitlines())
            assert screen.session.form.questions[question].ask.format(
                years="2022、2023、2024"
            ) in shown.replace("\n        ", "")
            assert "╰" in shown and "F1 帮助" in shown and "Ctrl+Q 退出" in shown
            assert english(shown) == set()


@pytest.mark.parametrize("key", ["ctrl+p", "ctrl+g", "f5", "f8", "f9"])
async def test_no_screen_speaks_english(opened: Opening, key: str) -> None:
    async with opened() as screen:
        await screen.press(key)
        shown = screen.dump() if key != "f9" else re.sub(r"/\S+|\S+docx", "", screen.dump())
        assert english(shown) == set()


async def test_the_palette_knows_chinese_and_says_when_it_does_not(opened: Opening) -> None:
    async with opened() as screen:
        await screen.press("ctrl+p")
        await screen.type("创新")
        await screen.pilot.pause(0.3)
        assert "跳到 二、创新情况" in screen.dump()
        await screen.type("没有的")
        await screen.pilot.pause(0.8)
        assert "没有这个命令" in screen.dump() and english(screen.dump()) == set()


async def test_a_small_window_says_so_kindly_and_forgets_nothing(opened: Opening) -> None:
    async with opened() as screen:
        await screen.type("半个")
        await screen.pilot.resize_terminal(60, 20)
        await screen.settle()
        assert "窗口有点小" in screen.dump() and "现在是 60 列、20 行" in screen.dump()
        await screen.pilot.resize_terminal(120, 40)
        await screen.settle()
        assert screen.typed == "半个" and "窗口有点小" not in screen.dump()


@pytest.mark.parametrize("name", [None, "试填"])
async def test_a_window_that_is_small_from_the_start_says_so(opened: Opening, name: str | None) -> None:
    async with opened(name, size=(60, 20), first=True) as screen:
        assert "窗口有点小" in screen.dump()
        await screen.pilot.resize_terminal(80, 24)
        await screen.settle()
        assert "窗口有点小" not in screen.dump()
        assert ("第 1 步" if name else "第一次使用") in screen.dump()


@pytest.mark.parametrize("theme", ["浅色", "高对比", "深色"])
async def test_the_colours_change(opened: Opening, theme: str) -> None:
    async with opened() as screen:
        screen.app.use_theme(theme)
        await screen.settle()
        assert f"配色已换成“{theme}”" in screen.dump()


@pytest.mark.parametrize(("width", "name", "shown"), [
    (80, "青榕县竹藤家居", ("青榕县竹藤家居", "八、未来三年", "…规划")),
    (120, "青榕县竹藤家居", ("填报 · 青榕县竹藤家居", "八、未来三年中小企业特色产业集群发展规划")),
])  # fmt: skip
async def test_name_and_part_are_both_in_the_head(
    opened: Opening, width: int, name: str, shown: tuple[str, ...]
) -> None:
    async with opened(name, size=(width, 30)) as screen:
        screen.chat.query_one(ProgressLine).show("八、未来三年中小企业特色产业集群发展规划", 116, 144)
        await screen.settle()
        head = screen.dump().split("\n")[0]
        assert [text for text in shown if text not in head] == []


@pytest.mark.parametrize("keys", [("f1",), ("f5",), ("f9",), ("ctrl+g",), ("f5", "ctrl+g")])
async def test_behind_a_page_the_conversation_follows_the_window(
    opened: Opening, keys: tuple[str, ...]
) -> None:
    async with opened(size=(120, 40)) as screen:
        await screen.pilot.resize_terminal(80, 24)
        await screen.settle()
        wanted = screen.dump()
        await screen.pilot.resize_terminal(120, 40)
        await screen.settle()
        await screen.press(*keys)
        await screen.pilot.resize_terminal(80, 24)
        await screen.settle()
        assert all(cell_len(line) <= 80 for line in screen.dump().split("\n"))
        await screen.press(*["escape"] * len(keys))
        assert screen.dump() == wanted
