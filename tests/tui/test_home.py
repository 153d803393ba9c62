from assistant.drafts import Drafts
from assistant.tui.screens.home import HomeScreen
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
