from decimal import Decimal

import pytest

from assistant.answers import FormDate, NamedCount
from assistant.tui.widgets.reply.boxes import Boxes
from assistant.tui.widgets.reply.choice import ChoiceReply
from tests.tui.conftest import Opening


async def test_a_date_can_be_today(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("one.date")
        await screen.press("ctrl+t")  # 今天
        assert screen.typed == "2025年4月18日"
        await screen.press("enter")
        assert screen.values["one.date"] == FormDate(2025, 4, 18)


async def test_today_takes_a_click(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("one.date")
        await screen.click("LineReply KeyBar")
        assert screen.typed == "2025年4月18日"


async def test_one_box_by_number(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("one.sector")
        assert "○ 1 第一产业" in screen.dump()
        await screen.press("3", "2")  # the last one counts
        assert "○ 3 第三产业" in screen.dump() and "● 2 第二产业" in screen.dump()
        await screen.press("enter")
        assert screen.values["one.sector"] == "secondary"


async def test_one_box_by_arrow(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("one.sector")
        await screen.press("down", "down", "down", "enter")
        assert screen.values["one.sector"] == "tertiary"


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("1、3", "numbers"),
        ("13", "numbers"),
        ("第1项和第3项", "words"),
        ("1到3", "words"),
        ("1和3项", "words"),
    ],
)
async def test_numbers_tick_boxes_and_with_words_among_them_all_is_words(
    opened: Opening, typed: str, sent: str
) -> None:
    async with opened() as screen:
        await screen.go_to("two.actions")
        for character in typed:
            await screen.press(character)
        boxes = screen.chat.query_one(Boxes)
        assert boxes.chosen == ({0, 2} if sent == "numbers" else set())
        assert screen.dump().count("☑") == len(boxes.chosen)
        assert screen.chat.query_one(ChoiceReply).line.value == ("" if sent == "numbers" else typed)


async def test_words_that_were_not_taken_are_replaced_by_the_next(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("one.sector")
        await screen.type("农产品加工", "enter")
        assert screen.typed == "农产品加工"
        await screen.type("第二产业", "enter")
        assert screen.values["one.sector"] == "secondary"


async def test_what_is_shown_as_chosen_is_what_enter_sends(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("one.sector")
        await screen.press("2", "第", "三", "backspace", "backspace")
        assert "● 2 第二产业" in screen.dump()
        await screen.press("down")  # to the boxes
        assert "● 2 第二产业" in screen.dump()
        await screen.press("down")
        assert "● 3 第三产业" in screen.dump()
        await screen.press("enter")
        assert screen.values["one.sector"] == "tertiary"


async def test_what_was_chosen_is_what_stands_there_when_one_comes_back(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("one.sector")
        await screen.press("3", "enter")
        await screen.go_to("one.sector")
        assert "● 3 第三产业" in screen.dump()
        await screen.press("enter")
        assert screen.values["one.sector"] == "tertiary"


async def test_an_enter_too_many_chooses_no_box(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("one.sector")
        await screen.press("enter")
        assert "one.sector" not in screen.values
        assert "还没有勾选" in screen.dump()


async def test_boxes_by_number_and_space_then_enter(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("two.actions")
        await screen.press("enter")  # nothing ticked
        assert "还没有勾选" in screen.dump()
        await screen.press("1", "3", "3")  # ☑1 ☑3 □3
        await screen.press("up", "space")  # ☑2
        assert "☑ 1 绘制" in screen.dump() and "☑ 2 组建" in screen.dump() and "□ 3 开展" in screen.dump()
        await screen.press("enter")
        assert screen.values["two.actions"] == ("map", "union")


async def test_a_click_ticks_and_does_not_send(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("two.actions")
        await screen.pilot.click("Boxes", offset=(5, 1))
        await screen.settle()
        assert "☑ 2 组建创新联合体" in screen.dump()
        assert "two.actions" not in screen.values


async def test_two_clicks_send_one_choice(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("one.sector")
        await screen.pilot.click("Boxes", offset=(5, 1))
        await screen.settle()
        assert "● 2 第二产业" in screen.dump() and "one.sector" not in screen.values
        assert "点一下选" in screen.dump()
        await screen.pilot.click("Boxes", offset=(5, 1), times=2)
        await screen.settle()
        assert screen.values["one.sector"] == "secondary"


async def test_a_choice_may_be_answered_in_words(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("one.sector")
        await screen.type("第二产业", "enter")  # the first letter leads to the line
        assert screen.values["one.sector"] == "secondary"


async def test_present_ticks_are_there_when_a_choice_is_revisited(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("two.actions")
        await screen.press("1", "3", "enter")
        await screen.go_to("two.actions")
        assert "☑ 1 绘制" in screen.dump() and "□ 2 组建" in screen.dump() and "☑ 3 开展" in screen.dump()


async def test_a_row_is_filled_by_keys(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("one.output")
        await screen.type("64.85", "enter")  # next cell
        await screen.type("72.36", "tab")  # next cell
        await screen.type("81.50", "enter")  # the last cell sends
        assert screen.values["one.output.2022"] == Decimal("64.85")
        assert screen.values["one.output.2024"] == Decimal("81.50")


async def test_a_row_pasted_from_a_spreadsheet_fills_all_cells(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("one.output")
        await screen.paste("64.85\t72.36\t81.50\r\n")
        assert screen.typed == "2022年：64.85；2023年：72.36；2024年：81.50"
        await screen.press("enter")
        assert screen.values["one.output.2023"] == Decimal("72.36")


async def test_a_row_typed_into_one_cell_spreads(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("one.output")
        await screen.type("64.85 72.36 81.50", "enter")  # spreads, the cursor in the last cell
        await screen.press("enter")
        assert screen.values["one.output.2024"] == Decimal("81.50")


async def test_a_gap_in_a_row_is_asked_for(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("one.output")
        await screen.type("64.85", "tab", "tab")
        await screen.type("81.50", "enter")
        assert "？请再确认" in screen.dump() or "2023" in screen.said
        assert screen.session.question.id == "one.output"


async def test_words_in_a_cell_are_words_to_the_assistant(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("one.output")
        await screen.type("稍后再填", "enter")
        assert "one.output" in screen.session.sheet.deferred


async def test_a_grid_is_pasted_and_moved_in(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("two.standards")
        await screen.paste("0\t1\t1\n2\t3\t4\n")
        await screen.press("up", "down")
        await screen.press("enter")
        assert screen.values["two.standards.led.2023"] == 1
        assert screen.values["two.standards.joined.2024"] == 4


async def test_two_sentences_lie_under_each_other(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("two.goal")
        await screen.type("产品销往5个国家", "enter")
        await screen.type("产品销往9个国家", "enter")
        assert screen.values["two.goal.baseline"] == "产品销往5个国家"
        assert screen.values["two.goal.target"] == "产品销往9个国家"


async def test_count_and_names_are_compared_while_typing(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("two.platforms")
        await screen.type("3", "enter")  # to the names
        await screen.type("甲技术创新中心", "ctrl+j")
        await screen.type("乙重点实验室")
        assert "✗ 数量 3，已列 2 个名称，还差 1 个" in screen.dump()
        await screen.press("shift+tab", "backspace")
        await screen.type("2")
        assert "✓ 数量 2，已列 2 个名称，一致" in screen.dump()
        await screen.press("tab", "enter")
        assert screen.values["two.platforms"] == NamedCount(2, ("甲技术创新中心", "乙重点实验室"))


async def test_names_alone_are_counted(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("two.platforms")
        await screen.press("tab")
        await screen.paste("甲技术创新中心\n乙重点实验室")
        await screen.press("enter")
        assert screen.values["two.platforms"] == NamedCount(2, ("甲技术创新中心", "乙重点实验室"))


async def test_a_long_text_counts_and_says_what_is_over(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("two.text")
        assert "○ 0/20 字" in screen.dump()
        await screen.type("投入增加，成果增多。")
        assert "✓ 10/20 字，还可写 10 字" in screen.dump()
        await screen.type("投入增加成果增多再多一些")
        assert "✗ 共 22 字，超出 2 字（限 20 字）" in screen.dump()
        await screen.press("enter")
        assert screen.typed == "投入增加，成果增多。投入增加成果增多再多一些"  # refused, and still there
        await screen.press("backspace", "backspace", "enter")
        assert screen.values["two.text"] == "投入增加，成果增多。投入增加成果增多再多"


async def test_an_outline_can_be_filled_in(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("two.text")
        await screen.press("ctrl+o")
        assert screen.typed == "做了什么：\n有何成效："


async def test_a_narrative_shows_what_is_left_of_the_budget(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("two.plan")
        await screen.type("围绕主业")
        assert "本节 4 字，全部分合计 4/3000 字" in screen.dump()


async def test_half_a_row_is_there_again(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("one.output")
        await screen.type("64.85", "tab")
        await screen.type("72")
    async with opened() as screen:
        assert screen.typed == "2022年：64.85；2023年：72"


async def test_half_a_choice_is_there_again(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("two.actions")
        await screen.press("2")
    async with opened() as screen:
        assert "☑ 2 组建创新联合体" in screen.dump()


async def test_half_a_list_of_names_is_there_again(opened: Opening) -> None:
    async with opened() as screen:
        await screen.go_to("two.platforms")
        await screen.type("3", "enter")
        await screen.type("甲技术创新中心")
    async with opened() as screen:
        assert screen.typed == "3个：甲技术创新中心"
