from pathlib import Path

import pytest

import assistant.commands.prepare
from assistant.drafts import Drafts
from assistant.tui.screens.home import HomeScreen
from assistant.tui.widgets.reply.fields import Line
from tests.tui.conftest import Opening


async def test_the_first_start_welcomes_and_one_key_begins(opened: Opening) -> None:
    async with opened(None) as screen:
        assert "《中小企业特色产业集群申报表》" in screen.dump()
        assert "＋ 新建一份申报表" in screen.dump()
        await screen.press("enter")  # 新建
        assert "给这份申报表起个名字" in screen.dump()
        await screen.press("enter")  # no name
        assert screen.session.draft.name == "草稿"
        assert "请问集群的全称是什么？" in screen.dump()


async def test_a_draft_is_listed_with_progress_and_resumed_with_half_typed_text(opened: Opening) -> None:
    async with opened(None) as screen:
        await screen.press("n")  # 新建
        await screen.type("清河县轴承", "enter")
        await screen.type("桂南市青榕县竹藤家居产业", "enter")
        await screen.type("2025年")  # half a date
        await screen.press("ctrl+q")  # 退出
    async with opened(None) as screen:
        assert "清河县轴承" in screen.dump()
        assert "已答 1/10（10%） · 刚刚" in screen.dump()
        await screen.press("enter")  # resume
        assert screen.typed == "2025年"
        await screen.type("4月")  # goes on where it was
        assert screen.typed == "2025年4月"
        assert "桂南市青榕县竹藤家居产业 ▐ 我" in screen.dump()


async def test_a_draft_in_use_elsewhere_is_said_to_be_so(opened: Opening, drafts: Drafts) -> None:
    with drafts.create("试填"):
        async with opened(None) as screen:
            await screen.press("enter")  # open it
            assert isinstance(screen.app.screen, HomeScreen)
            assert "正在另一个窗口里打开" in screen.dump()


async def test_a_name_that_cannot_be_a_file_is_explained(opened: Opening) -> None:
    async with opened(None) as screen:
        await screen.press("n")
        await screen.type("a/b", "enter")
        assert "草稿名里不能有 /" in screen.dump()


async def test_a_name_with_markup_is_shown_as_it_is(opened: Opening, drafts: Drafts) -> None:
    drafts.create("[a]名").close()
    async with opened(None) as screen:
        assert "[a]名" in screen.dump()


async def test_back_to_the_list_lets_the_draft_go(opened: Opening, drafts: Drafts) -> None:
    async with opened() as screen:
        await screen.press("ctrl+l")  # 草稿列表
        assert isinstance(screen.app.screen, HomeScreen)
        assert "还没有填" not in screen.dump()
        with drafts.open("试填"):
            pass


def made(drafts: Drafts, *names: str) -> None:
    for name in names:
        drafts.create(name).close()


def names(drafts: Drafts) -> set[str]:
    return {info.name for info in drafts.list()}


async def test_a_draft_gets_another_name(opened: Opening, drafts: Drafts) -> None:
    made(drafts, "甲县")
    async with opened(None) as screen:
        assert "F2 改名" in screen.dump()
        await screen.press("f2")
        assert "给“甲县”换个名字" in screen.dump()
        await screen.type("乙县", "enter")  # the present name is marked: typing replaces it
        assert "已改名为“乙县”" in screen.dump()
        assert names(drafts) == {"乙县"}


async def test_a_name_that_is_taken_is_said_and_what_was_typed_stays(opened: Opening, drafts: Drafts) -> None:
    made(drafts, "甲县", "乙县")
    async with opened(None) as screen:
        await screen.press("f2")
        first = screen.app.screen.query_one(Line).value
        other = ({"甲县", "乙县"} - {first}).pop()
        await screen.type(other, "enter")
        assert "已经有名为" in screen.dump()
        assert screen.app.screen.query_one(Line).value == other
        await screen.press("end")
        await screen.type("二", "enter")
        assert names(drafts) == {other, f"{other}二"}


@pytest.mark.parametrize("typed", ["", "甲县"])
async def test_a_name_that_is_none_or_the_same_changes_nothing_and_says_so(
    opened: Opening, drafts: Drafts, typed: str
) -> None:
    made(drafts, "甲县")
    async with opened(None) as screen:
        await screen.press("f2", "delete" if not typed else "end", "enter")
        assert "名字没有改，还是“甲县”" in screen.dump() and "已改名" not in screen.dump()


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_line_to_begin_another_is_seen_below_any_number_of_drafts(
    opened: Opening, drafts: Drafts, size: tuple[int, int]
) -> None:
    made(drafts, *(f"桂南市青榕县竹藤家居产业集群申报材料第{number}稿" for number in range(12)))
    async with opened(None, size=size) as screen:
        await screen.press("end")
        assert "＋ 新建一份申报表" in screen.dump()
        await screen.press("escape")  # a notice takes a line more
        shown = screen.dump()
        assert "＋ 新建一份申报表" in shown and "这里是最前面一页" in shown
        assert shown.index("＋ 新建一份申报表") < shown.index("╰") < shown.index("这里是最前面一页")


async def test_a_large_window_shows_many_drafts(opened: Opening, drafts: Drafts) -> None:
    made(drafts, *(f"第{number}稿" for number in range(9)))
    async with opened(None, size=(120, 40)) as screen:
        assert screen.dump().count("还没有开始") == 9


async def test_f1_shows_a_beginner_around(opened: Opening) -> None:
    async with opened(None) as screen:
        await screen.press("f1")
        assert "第一次用，先看一眼" in screen.dump()
        await screen.press("f1")
        assert isinstance(screen.app.screen, HomeScreen)


MARKS = [
    (("f3",), "✓ 已复制一份"),
    (("f2", "end", "县", "enter"), "✓ 已改名"),
    (("escape",), "！ 这里是最前面"),
]


@pytest.mark.parametrize(("keys", "said"), MARKS)
async def test_what_is_done_has_another_mark_than_a_hint(
    opened: Opening, drafts: Drafts, keys: tuple[str, ...], said: str
) -> None:
    made(drafts, "甲县")
    async with opened(None) as screen:
        await screen.press(*keys)
        assert said in screen.dump()


async def test_what_cannot_be_done_has_the_mark_of_a_fault(opened: Opening, drafts: Drafts) -> None:
    with drafts.create("甲县"):
        async with opened(None) as screen:
            await screen.press("enter")
            assert "✗ 这份草稿正在另一个窗口里打开" in screen.dump()


async def test_a_draft_is_copied(opened: Opening, drafts: Drafts) -> None:
    made(drafts, "甲县")
    async with opened(None) as screen:
        await screen.press("f3")
        assert "已复制一份，叫“甲县 副本”" in screen.dump()
        await screen.press("enter")  # the cursor is on the copy
        assert screen.session.draft.name == "甲县 副本"


async def test_deleting_asks_and_can_be_undone(opened: Opening, drafts: Drafts) -> None:
    made(drafts, "甲县", "乙县")
    async with opened(None) as screen:
        first = screen.app.screen.chosen
        assert "放回" not in screen.dump()
        await screen.press("delete")
        assert f"删除“{first}”吗？" in screen.dump()
        await screen.press("enter")  # the harmless choice stands first
        assert names(drafts) == {"甲县", "乙县"}
        await screen.press("delete", "down", "enter")
        assert f"已删除“{first}”" in screen.dump() and first not in names(drafts)
        await screen.press("f4")
        assert f"“{first}”放回来了" in screen.dump() and names(drafts) == {"甲县", "乙县"}


async def test_a_draft_in_use_elsewhere_stays(opened: Opening, drafts: Drafts) -> None:
    with drafts.create("甲县"):
        async with opened(None) as screen:
            await screen.press("delete", "down", "enter")
            assert "正在另一个窗口里打开" in screen.dump()
    assert names(drafts) == {"甲县"}


async def test_without_drafts_there_is_nothing_to_tend(opened: Opening) -> None:
    async with opened(None) as screen:
        assert "F2 改名" not in screen.dump()
        await screen.press("f2", "f3", "delete")
        assert isinstance(screen.app.screen, HomeScreen)


async def test_the_list_of_what_to_gather_is_written_from_the_palette(
    opened: Opening, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted: list[Path] = []

    def write(_: object, path: Path) -> Path:
        wanted.append(path)
        return path

    monkeypatch.setattr(assistant.commands.prepare, "write_preparation", write)
    async with opened() as screen:
        await screen.press("ctrl+p")
        await screen.type("准备清单")
        await screen.pilot.pause(0.3)
        await screen.press("enter")
        await screen.pilot.pause(0.3)
        await screen.app.workers.wait_for_complete()
        await screen.settle()
        assert wanted == [tmp_path / "准备清单.docx"]
        assert "准备清单已写好" in screen.dump()
