"""Who speaks, and to what: told by side, name and mark; and what a click or a scroll does in the conversation."""

import pytest

from assistant.events import Explain
from assistant.messages import Message, Tone
from assistant.tui import ties
from assistant.tui.bubbles import Bubble
from assistant.tui.widgets.message import MessageView
from tests.tui.conftest import Opening

pytestmark = pytest.mark.slow  # starts the screen many times

ASKED = Message(Tone.QUESTION, "各是多少亿元？", "集群总产值（亿元）", "one.output")
TYPED = Message(Tone.TYPED, "约64", about="one.output")
BACK = Message(Tone.ASKED_BACK, "要准确数。", "集群总产值（亿元）", "one.output")
NOTED = Message(Tone.NOTED, "已记下：212家", "集群企业数量", "one.firms")
CHANGED = Message(Tone.QUESTION, "有几家？\n现在填的是：200家", "集群企业数量", "one.firms")
OFFERED = Message(
    Tone.QUESTION,
    "各占百分之几？",
    "上云比例（%）",
    choices=("采用 2023年 42.05%（82 ÷ 195 × 100 = 42.05）；2024年 50.00%（104 ÷ 208 × 100 = 50.00）",),
)
DOUBTED = Message(Tone.ASKED_BACK, "应不低于 2.87（2.15 × (1 + 10 ÷ 100)³ → 2.87），您填的是 2.20。", "研发")
TAKEN = Message(Tone.TYPED, "采用 2024年 50.00%（104 ÷ 208 × 100 = 50.00）")


@pytest.mark.parametrize(
    ("bubble", "shown"),
    [
        (Bubble(ASKED), "助手 ▌ 集群总产值（亿元）\n     ▌ 各是多少亿元？"),
        (Bubble(TYPED), " " * 27 + " 约64 ▐ 我"),
        (Bubble(TAKEN), " " * 13 + " 采用 2024年 50.00% ▐ 我"),
        (
            Bubble(BACK, "约64"),
            "助手 ┊  ？请再确认 · 集群总产值（亿\n     ┊  元）\n     ┊  您写的：“约64”\n     ┊  要准确数。",
        ),
        (Bubble(NOTED), "助手 ┊  ✓ 已记下：212家"),
        (Bubble(NOTED, correcting=True), "助手 ┊  ✎ 更正 · 集群企业数量\n     ┊  ✓ 已记下：212家"),
        (Bubble(CHANGED), "助手 ▌ ✎ 修改 · 集群企业数量\n     ▌ 有几家？\n     ▌ 现在填的是：200家"),
        (
            Bubble(OFFERED),
            "助手 ▌ 上云比例（%）\n     ▌ 各占百分之几？\n     ▌ ┌ 算式\n"
            "     ▌ │ 2023年 42.05%：82 ÷ 195 × 100\n     ▌ │ = 42.05\n"
            "     ▌ │ 2024年 50.00%：104 ÷ 208 ×\n     ▌ │ 100 = 50.00",
        ),
        (
            Bubble(DOUBTED),
            "助手 ┊  ？请再确认 · 研发\n     ┊  应不低于 2.87，您填的是 2.20。\n     ┊  ┌ 算式\n"
            "     ┊  │ 2.15 × (1 + 10 ÷ 100)³ →\n     ┊  │ 2.87",
        ),
    ],
)
def test_a_bubble_says_who_speaks_and_to_what(bubble: Bubble, shown: str) -> None:
    assert bubble.folded(38).plain == shown


@pytest.mark.parametrize(
    ("log", "quoted", "correcting"),
    [
        ([ASKED, TYPED, BACK], "约64", False),
        ([ASKED, TYPED, Message(Tone.REMARK, "好"), BACK], "约64", False),
        ([TYPED, ASKED, BACK], "", False),  # not said to what is asked back now
        ([ASKED, Message(Tone.TYPED, "9", about="one.firms"), BACK], "", False),
        ([ASKED, TYPED, NOTED], "", True),
        ([CHANGED, TYPED, NOTED], "", False),
        ([NOTED], "", False),
    ],
)
def test_a_message_is_tied_to_the_one_it_answers(log: list[Message], quoted: str, correcting: bool) -> None:
    place = len(log) - 1
    assert (ties.quote(log, place), ties.is_correction(log, place)) == (quoted, correcting)


async def test_a_click_chooses_a_message_and_a_second_one_changes_its_answer(opened: Opening) -> None:
    async with opened() as screen:
        await screen.type("甲产业", "enter")
        await screen.click("MessageView.-noted")
        shown = screen.dump()
        assert "▶  ✓ 已记下：甲产业" in shown and "↑↓ 选一条   Enter 修改那一题   Esc 返回回答" in shown
        await screen.click("MessageView.-noted", times=2)
        assert screen.session.question.id == "one.name" and "▶" not in screen.dump()
        assert "F1 帮助" in screen.dump()


async def test_who_types_while_a_message_is_chosen_is_back_at_the_reply(opened: Opening) -> None:
    async with opened() as screen:
        await screen.press("ctrl+up")
        await screen.type("乙产业")
        assert screen.typed == "乙产业" and "F1 帮助" in screen.dump()


async def test_scrolling_to_the_top_brings_the_earlier_messages(opened: Opening) -> None:
    async with opened() as screen:
        for _ in range(80):
            await screen.chat.send(Explain())
        assert len(screen.chat.query(MessageView)) == 60
        for _ in range(60):
            await screen.press("pageup")
        assert len(screen.chat.query(MessageView)) == len(screen.session.log) > 60


@pytest.mark.parametrize(
    ("reply", "quoted"), [("采用12.94%", ""), ("甲", ""), ("44.51", "44.51")], ids=["offer", "letter", "own"]
)
def test_an_offer_that_was_taken_is_not_quoted_as_the_applicant_s_words(reply: str, quoted: str) -> None:
    log = [
        Message(Tone.ASKED_BACK, "2023年是这样吗？", about="a", choices=("采用12.94%", "不用改")),
        Message(Tone.TYPED, reply, about="a"),
        Message(Tone.ASKED_BACK, "2024年您填的是 44.51%", about="a"),
    ]
    assert ties.quote(log, 2) == quoted
