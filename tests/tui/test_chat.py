from decimal import Decimal

import pytest

from assistant.answers import NamedCount
from assistant.drafts import Draft, DraftError
from assistant.events import Explain
from assistant.tui.widgets.message import MessageView
from tests.tui.conftest import Opening


async def test_the_first_question_stands_there_with_its_keys(opened: Opening) -> None:
    async with opened() as screen:
        shown = screen.dump()
        assert "填报 · 试填" in shown and "已答 0/10" in shown
        assert "━ 一、基本情况 ━" in shown
        assert "助手 ▌ 集群名称" in shown
        assert "例如：桂南市青榕县竹藤家居产业" in shown
        assert "F1 帮助   F2 上一题   F3 稍后再填" in shown
        assert "F4 无" not in shown  # a name cannot be 无


async def test_markup_in_an_answer_is_only_text(opened: Opening) -> None:
    async with opened() as screen:
        await screen.type("桂南[/]市青榕县产业", "enter")  # asked back: two names?
        assert "桂南[/]市青榕县产业 ▐ 我" in screen.dump()
        await screen.type("桂南[a]市\\[b县[@click=quit]产业", "enter")  # typing replaces
        assert "桂南[a]市\\[b县[@click=quit]产业 ▐ 我" in screen.dump()
        await screen.press("f2")  # 上一题
        assert "› 桂南[a]市\\[b县[@click=quit]产业" in screen.dump()
        await screen.press("f5")  # 检查
        assert "桂南[a]市\\[b县[@click=quit]产业" in screen.dump()


async def test_why_skip_back_and_keep(opened: Opening) -> None:
    async with opened() as screen:
        await screen.type("为什么问", "enter")  # said in words, it is part of the conversation
        assert "※ 说明 · 集群名称" in screen.dump() and "去哪里找：看申报通知。" in screen.dump()
        await screen.type("甲产业", "enter")
        await screen.press("f3")  # 稍后再填
        assert "好的，先放一放" in screen.dump()
        assert screen.session.question.id == "one.sector"
        await screen.press("f2", "f2")  # 上一题 twice
        assert screen.session.question.id == "one.name"
        assert screen.typed == "甲产业"  # the present answer, to begin with
        assert "Esc 保持不变" in screen.dump()
        await screen.press("escape")  # 保持不变
        assert screen.session.question.id == "one.sector"


async def test_nothing_typed_says_what_to_do(opened: Opening) -> None:
    async with opened() as screen:
        await screen.press("enter")
        assert "还没有填内容" in screen.dump()


async def test_a_follow_up_keeps_what_was_typed_and_offers_readings(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("one.output")
        await screen.paste("约64.85\t72.36\t81.50")
        await screen.press("enter")  # in the last cell: sends
        assert "？请再确认" in screen.dump()
        assert "约64.85" in screen.typed  # still there
        assert " 甲 2022年 64.85亿元" in screen.dump()
        await screen.press("up", "enter")  # to the readings, 甲
        assert screen.values["one.output.2022"] == Decimal("64.85")


async def test_a_click_points_at_a_reading_and_two_take_it(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("one.output")
        await screen.paste("约64.85\t72.36\t81.50")
        await screen.press("enter")
        await screen.click("#candidates")
        assert "▶ 甲" in screen.dump() and "one.output.2022" not in screen.values
        assert "↑↓ 或点一下选，按 Enter" in screen.dump()
        await screen.click("#candidates", times=2)
        assert screen.values["one.output.2022"] == Decimal("64.85")


async def test_typing_in_the_readings_goes_to_the_reply(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("one.output")
        await screen.paste("约64.85\t72.36\t81.50")
        await screen.press("enter", "up")  # in the list of readings, typing goes to the reply
        await screen.type("9")
        assert "9" in screen.typed


async def test_typing_replaces_a_line_that_was_asked_back(opened: Opening) -> None:
    async with opened() as screen:
        await screen.type("[/]", "enter")
        assert screen.typed == "[/]"
        await screen.type("甲产业")
        assert screen.typed == "甲产业"


async def test_what_was_typed_waits_while_another_question_is_visited(opened: Opening) -> None:
    async with opened() as screen:
        await screen.type("半个名")
        await screen.go_to("one.date")
        assert screen.typed == ""
        await screen.go_to("one.name")
        assert screen.typed == "半个名"


async def test_a_word_of_command_is_not_left_in_the_reply_area(opened: Opening) -> None:
    async with opened() as screen:
        await screen.type("稍后再填", "enter")
        await screen.go_to("one.name")
        assert screen.typed == ""


async def test_a_failed_save_is_said_and_loses_nothing(
    opened: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened() as screen:

        def full(draft: Draft, record: object) -> None:
            raise DraftError("磁盘已满，请先腾出空间。")

        with monkeypatch.context() as patch:
            patch.setattr(Draft, "save", full)
            await screen.type("甲产业", "enter")
            assert "磁盘已满" in screen.dump()
            assert screen.typed == "甲产业"
            assert screen.values == {}
        await screen.press("enter")
        assert screen.values["one.name"] == "甲产业"


async def test_said_in_words_the_screen_does_it(opened: Opening) -> None:
    async with opened() as screen:
        await screen.type("检查", "enter")
        assert "检查全部回答" in screen.dump()
        await screen.press("escape")
        assert screen.typed == ""
        await screen.type("退出", "enter")
        assert screen.app._exit


async def test_only_the_last_messages_are_mounted_and_earlier_ones_come_on_demand(opened: Opening) -> None:
    async with opened() as screen:
        for _ in range(50):
            await screen.chat.send(Explain())
        await screen.settle()
        assert len(screen.chat.query(MessageView)) == 60
        log = screen.chat.query_one("#log")
        log.focus()
        await screen.press("home")  # earlier
        assert len(screen.chat.query(MessageView)) == len(screen.session.log)
        assert screen.chat.query_one("#earlier").display is False


async def test_a_message_leads_back_to_its_answer(opened: Opening) -> None:
    async with opened() as screen:
        await screen.type("甲产业", "enter")
        await screen.press("ctrl+up")  # into the conversation, at the last message
        await screen.press("up", "enter")  # 已记下：甲产业 → change it
        assert screen.session.question.id == "one.name"
        assert screen.typed == "甲产业"


async def test_none_is_one_key_away_where_it_makes_sense(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("two.platforms")
        assert "F4 无" in screen.dump()
        await screen.press("f4")
        assert screen.values["two.platforms"] == NamedCount(0)
        await screen.go_to("one.name")
        await screen.press("f4")  # does nothing here
        assert "one.name" not in screen.values


async def test_quick_replies_take_a_click(opened: Opening) -> None:
    async with opened() as screen:
        await screen.pilot.click("#quick", offset=(17, 0))  # 上一题: nothing before the first
        await screen.settle()
        assert "这已经是第一题了" in screen.dump()
        await screen.pilot.click("#quick", offset=(3, 0))  # 帮助
        await screen.settle()
        assert "去哪里找" in screen.dump()


async def test_ctrl_c_says_how_to_leave_in_chinese(opened: Opening) -> None:
    async with opened() as screen:
        screen.app.action_help_quit()
        await screen.settle()
        assert "要退出请按 Ctrl+Q" in screen.dump()


async def test_save_is_answered(opened: Opening) -> None:
    async with opened() as screen:
        await screen.press("ctrl+s")
        assert "已经保存好了" in screen.dump()


async def test_a_notice_goes_with_the_next_thing_done(opened: Opening) -> None:
    async with opened() as screen:
        await screen.press("enter")
        assert "还没有填内容" in screen.dump()
        await screen.press("f3")
        assert "还没有填内容" not in screen.dump()


async def test_the_end_names_the_keys_of_what_comes_next(opened: Opening) -> None:
    async with opened() as screen:
        while screen.session.question is not None:
            await screen.press("f3")
        assert "按 F5 检查全部回答，按 F9 导出 Word" in screen.dump()
        await screen.press("enter")
        assert "题目都问完了，这里不用再填" in screen.dump() and "按 F3" not in screen.dump()
        await screen.press("f1")
        assert "按键一览" in screen.dump()


@pytest.mark.parametrize("page", ["f5", "f9"])
async def test_f1_helps_on_every_page(opened: Opening, page: str) -> None:
    async with opened() as screen:
        await screen.press(page, "f1")
        assert "按键一览" in screen.dump()


async def test_the_palette_finds_a_part_by_its_number(opened: Opening) -> None:
    async with opened() as screen:
        await screen.press("ctrl+p")
        await screen.type("第二部分")
        await screen.pilot.pause(0.3)
        await screen.press("enter")
        await screen.pilot.pause(0.3)
        await screen.settle()
        assert screen.session.question.id == "two.actions"
