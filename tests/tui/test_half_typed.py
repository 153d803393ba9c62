"""What is half typed: it comes back where it was left, and is gone once it was sent or given up."""

from __future__ import annotations

import pytest

from assistant.answers import NOTHING, NamedCount
from assistant.script import Form, default_form
from assistant.tui.widgets.reply.cell import Cell
from assistant.tui.widgets.reply.named import NamedReply
from tests.tui.conftest import Opening
from tests.tui.test_doubts import answered

pytestmark = pytest.mark.slow  # starts the screen many times


@pytest.fixture
def form() -> Form:
    return default_form()


async def test_what_was_typed_and_given_up_does_not_come_back(opened: Opening) -> None:
    async with opened() as screen:
        await answered(screen, "industry.fdi", "1\t2\t3")
        await screen.go_to("industry.fdi")
        await screen.type("99")
        await screen.press("escape")  # 保持不变
        await screen.go_to("industry.fdi")
        assert screen.typed == "2022年：1.00；2023年：2.00；2024年：3.00"


@pytest.mark.parametrize("leave", ["f2", "ctrl+q"])
async def test_a_reply_that_was_not_taken_is_there_again_to_be_replaced(opened: Opening, leave: str) -> None:
    async with opened() as screen:
        await answered(screen, "cover.date", "2025年4月18日")
        await screen.go_to("cover.contact")
        await screen.type("2025年4月", "enter")
        await screen.press(leave)
        if leave == "f2":
            await screen.press("escape")
            await screen.go_to("cover.contact")
            await screen.type("韦明澈")
            assert screen.typed == "韦明澈"
    if leave == "ctrl+q":
        async with opened() as screen:
            assert screen.typed == "2025年4月"
            await screen.type("韦明澈")
            assert screen.typed == "韦明澈"


async def test_a_correction_that_was_sent_is_no_half_typed_answer(opened: Opening) -> None:
    async with opened() as screen:
        await answered(screen, "industry.firms", "100\t100\t100")
        await screen.go_to("basic.violations")
        await screen.type("集群企业数量改成208", "enter")  # asked back there: which year?
        assert screen.session.question.id == "industry.firms"
        await screen.press("escape")
        await screen.go_to("basic.violations")
        assert screen.typed == ""


async def test_tab_goes_round_in_the_row(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("industry.fdi")
        await screen.type("1")
        await screen.press("tab", "tab", "tab")
        assert screen.app.focused is screen.chat.query(Cell).first()


async def test_names_pasted_at_the_count_stand_under_it(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("innovation.platforms.national")
        await screen.paste("甲国家工程研究中心\n乙国家重点实验室")
        assert screen.typed == "2个：甲国家工程研究中心、乙国家重点实验室"


async def test_a_whole_answer_that_is_asked_back_is_mended_in_its_two_places(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("innovation.platforms.national")
        await screen.type("三个：甲国家工程研究中心、乙国家重点实验室", "enter")
        assert screen.typed == "3个：甲国家工程研究中心、乙国家重点实验室"
        await screen.press("enter")
        assert "innovation.platforms.national" not in screen.values
        await screen.press("ctrl+j")
        await screen.type("丙国家技术创新中心", "enter")
        value = screen.values["innovation.platforms.national"]
        assert isinstance(value, NamedCount) and value.count == 3


async def test_names_typed_behind_an_answer_that_stands_go_on_a_line_of_their_own(opened: Opening) -> None:
    async with opened() as screen:
        await answered(screen, "innovation.platforms.national", "1个：甲国家工程研究中心")
        await screen.go_to("innovation.platforms.national")
        await screen.type("乙国家重点实验室", "enter")  # 1, and two names: asked about
        await screen.type("丙国家技术创新中心")
        assert screen.typed == "1个：甲国家工程研究中心、乙国家重点实验室、丙国家技术创新中心"


@pytest.mark.parametrize(
    ("typed", "there"),
    [
        (
            "乙国家重点实验室、丙国家技术创新中心",
            "1个：甲国家工程研究中心、乙国家重点实验室、丙国家技术创新中心",
        ),
        ("不知道怎么填", "1个：甲国家工程研究中心"),
    ],
)
async def test_words_on_the_line_for_the_count_are_never_a_name_with_the_count_behind(
    opened: Opening, typed: str, there: str
) -> None:
    async with opened() as screen:
        await answered(screen, "innovation.platforms.national", "1个：甲国家工程研究中心")
        await screen.go_to("innovation.platforms.national")
        await screen.press("shift+tab", "ctrl+a")
        await screen.type(typed, "enter")
        value = screen.values["innovation.platforms.national"]
        assert isinstance(value, NamedCount) and value.names == ("甲国家工程研究中心",)
        names = screen.chat.query_one(NamedReply).area.text.split()
        assert "、".join(names) == there.removeprefix("1个：")


async def test_a_whole_answer_among_the_names_is_the_answer(opened: Opening) -> None:
    async with opened() as screen:
        await answered(screen, "innovation.platforms.national", "1个：甲国家工程研究中心")
        await screen.go_to("innovation.platforms.national")
        await screen.type("2个：乙国家重点实验室、丙国家技术创新中心", "enter")
        value = screen.values["innovation.platforms.national"]
        assert isinstance(value, NamedCount) and value.names == ("乙国家重点实验室", "丙国家技术创新中心")


async def test_lines_pasted_as_a_terminal_sends_them_are_names_each(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("innovation.platforms.national")
        await screen.paste("1.甲国家工程研究中心\r2.乙国家重点实验室\r3.丙国家技术创新中心")
        assert "已列 3 个名称" in screen.dump()
        await screen.press("enter")
        value = screen.values["innovation.platforms.national"]
        assert isinstance(value, NamedCount) and value.count == 3


async def test_page_up_leafs_through_the_conversation_beside_a_long_text_too(opened: Opening) -> None:
    async with opened() as screen:
        for _ in range(4):
            await screen.go_to("plan.overview")
            await screen.go_to("plan.results")
        log = screen.chat.query_one("#log")
        bottom = log.scroll_y
        await screen.press("pageup")
        assert log.scroll_y < bottom


async def test_a_none_is_replaced_by_what_is_typed(opened: Opening) -> None:
    async with opened() as screen:
        question = next(q for q in screen.session.form if q.kind == "long_text" and q.may_be_none)
        await answered(screen, question.id, "无")
        assert screen.values[question.asked[0].id] == NOTHING
        await screen.go_to(question.id)
        await screen.type("与东盟家具协会合作")
        assert screen.typed == "与东盟家具协会合作"


async def test_the_cells_of_a_target_are_in_sight_while_figures_are_offered(opened: Opening) -> None:
    async with opened(size=(80, 24)) as screen:
        await answered(screen, "green.co2_intensity", "0.45\t0.42\t0.39")
        await answered(screen, "plan.targets.patents", "168 262")
        await screen.go_to("plan.targets.co2")
        cells = screen.chat.query(Cell)
        area = screen.chat.area.scrollable_content_region
        assert screen.session.choices
        assert all(area.contains_region(cell.region) for cell in cells)


async def test_a_jump_from_the_commands_shows_the_question(opened: Opening) -> None:
    async with opened(size=(120, 40)) as screen:
        await screen.go_to("industry.fdi")
        for number in range(8):
            await screen.type(f"不清楚{number}号文件怎么说", "enter", "ctrl+u")
        await screen.press("ctrl+p")
        await screen.type("第七部分", "enter")
        assert screen.session.question is not None and screen.session.question.part == "governance"
        await screen.pilot.pause(0.3)
        assert screen.session.log[-1].text[:12] in screen.dump()


@pytest.mark.parametrize("sentence", ["集群企业数量改成208", "集群企业数量写错了，三年应该是201、205、208"])
async def test_a_correction_sent_out_of_a_row_leaves_what_was_typed_in_its_other_cells(
    opened: Opening, sentence: str
) -> None:
    async with opened() as screen:
        await answered(screen, "industry.firms", "100\t100\t100")
        await screen.go_to("industry.fdi")
        await screen.type("42.5", "tab", "tab")
        await screen.type("44.51", "shift+tab")
        await screen.type(sentence, "enter")
        await screen.press("escape")  # 保持不变, where that led to another question
        await screen.go_to("industry.fdi")
        assert screen.typed == "2022年：42.5；2024年：44.51"


async def test_papers_that_were_cleared_are_taken_out(opened: Opening) -> None:
    async with opened() as screen:
        await answered(screen, "industry.chain_actions", "1")
        await answered(screen, "industry.chain_actions.evidence", "图谱.pdf")
        await screen.go_to("industry.chain_actions.evidence")
        await screen.press("ctrl+a", "backspace", "enter")
        assert not screen.session.sheet.evidence
        assert "原来列的“图谱.pdf”已经去掉" in screen.dump()
