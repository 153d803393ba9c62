from decimal import Decimal

import pytest
from textual.widgets import OptionList

from assistant import progress
from assistant.answers import NamedCount
from assistant.script import default_form
from assistant.tui.look import Look
from assistant.tui.widgets.reply.fields import Line
from assistant.wording import pages
from tests.tui.conftest import Opening


async def test_all_answers_are_shown_in_order_with_what_is_open(opened: Opening) -> None:
    async with opened(size=(120, 40)) as screen:
        await screen.type("甲产业", "enter")
        await screen.press("f5")  # 检查
        shown = screen.dump()
        assert (
            shown.index("━━ 一、基本情况 ━━") < shown.index("✓ 集群名称") < shown.index("━━ 二、创新情况 ━━")
        )
        assert "甲产业" in shown
        assert "○ 申报时间〔未填〕" in shown
        assert "● 全部 10   ○ 未填 9" in shown


async def test_a_change_returns_to_the_review(opened: Opening) -> None:
    async with opened() as screen:
        await screen.type("甲产业", "enter")
        await screen.press("f5", "home", "enter")  # the first question
        assert screen.session.question.id == "one.name" and screen.typed == "甲产业"
        await screen.type("乙产业", "enter")  # typing replaces
        assert screen.values["one.name"] == "乙产业"
        assert "检查全部回答" in screen.dump() and "乙产业" in screen.dump()
        await screen.press("escape")
        assert screen.session.question.id == "one.date"


async def test_filters_and_search(opened: Opening) -> None:
    async with opened() as screen:
        await screen.type("甲产业", "enter")
        await screen.press("f5", "right")  # 未填
        assert "● 未填 9" in screen.dump() and "甲产业" not in screen.dump()
        await screen.press("left", "slash")  # 全部, then search
        await screen.type("平台", "enter")
        assert "创新平台名称及数量" in screen.dump() and "集群名称" not in screen.dump()
        await screen.press("escape")
        assert "集群名称" in screen.dump()


async def test_typing_searches_at_once_and_the_input_method_s_comma_is_a_slash(opened: Opening) -> None:
    async with opened() as screen:
        await screen.press("f5")
        await screen.type("平台")
        assert "创新平台名称及数量" in screen.dump() and "集群名称" not in screen.dump()
        await screen.press("escape")
        await screen.type("、")
        assert screen.app.screen.query_one(Line).has_focus
        assert screen.app.screen.query_one(Line).value == ""


async def test_problems_come_first_and_lead_to_their_question(opened: Opening) -> None:
    async with opened(size=(120, 40)) as screen:
        screen.session.replace(screen.session.sheet.with_values({"two.text": "长" * 25}))
        await screen.press("f5")  # 检查
        shown = screen.dump()
        assert shown.index("━━ 先处理这 1 题 ━━") < shown.index("须改正") < shown.index("━━ 一、基本情况 ━━")
        await screen.press("enter")
        assert screen.session.question.id == "two.text"


async def test_answers_of_none_and_questions_put_off_are_ways_to_look(opened: Opening) -> None:
    async with opened(size=(120, 40)) as screen:
        await screen.press("f3")  # 稍后再填
        screen.session.replace(screen.session.sheet.with_values({"two.platforms": NamedCount(0, ())}))
        await screen.press("f5", "right", "right")
        assert "● 稍后 1" in screen.dump() and "集群名称〔稍后再填〕" in screen.dump()
        await screen.press("right")
        assert "● 填“无” 1" in screen.dump() and "创新平台名称及数量" in screen.dump()


async def test_papers_say_how_many_are_listed_and_which_are_due(opened: Opening) -> None:
    async with opened(size=(120, 40), script=default_form()) as screen:
        ticked = screen.session.sheet.with_values({"governance.services": ("information",)})
        screen.session.replace(ticked)
        await screen.press("f5", "left", "left")  # 佐证材料
        assert "佐证材料〔待补〕" in screen.dump()
        await screen.press("escape")
        screen.session.replace(ticked.with_evidence("governance.services", ("记录.pdf", "合同.pdf")))
        await screen.press("f5", "left", "left")
        assert "佐证材料〔已列 2 份〕" in screen.dump()


async def test_a_put_off_question_says_so(opened: Opening) -> None:
    async with opened() as screen:
        await screen.press("f3", "f5")
        assert "集群名称〔稍后再填〕" in screen.dump()


async def test_what_is_wrong_stands_at_its_question(opened: Opening) -> None:
    async with opened() as screen:
        sheet = screen.session.sheet.with_values({"two.text": "长" * 25})
        screen.session.replace(sheet)
        await screen.press("f5", "left")  # 有问题
        assert "✗ 创新情况" in screen.dump() and "✓ 创新情况" not in screen.dump()
        assert "✗ 须改正" in screen.dump() and "超出 5 字" in screen.dump()


async def test_a_change_comes_back_to_the_same_filter_search_and_place(opened: Opening) -> None:
    async with opened(size=(120, 40)) as screen:
        await screen.type("甲产业", "enter")
        await screen.press("f5", "right", "down", "enter")  # 未填: the date, then the sector
        assert screen.session.question.id == "one.sector"
        await screen.press("1", "enter")
        assert "● 未填 8" in screen.dump()
        await screen.press("enter")  # where it was stands the next open one
        assert screen.session.question.id == "one.output"
        await screen.press("escape", "left", "slash")
        await screen.type("平台", "enter", "enter")
        assert screen.session.question.id == "two.platforms"
        await screen.press("escape")
        assert screen.app.screen.query_one(Line).value == "平台" and "集群名称" not in screen.dump()


async def test_opened_anew_it_begins_with_everything(opened: Opening) -> None:
    async with opened() as screen:
        await screen.press("f5", "right", "escape", "f5")
        assert "● 全部 10" in screen.dump()


PLACES = [  # (where the cursor was, what is listed, where it is now)
    ("b", ["", "a", "b", "c"], 2),
    ("b", ["", "a", "c"], 2),  # gone: the next one
    ("d", ["", "a", "c"], 2),  # gone, the last: the one before
    ("!b", ["", "!a", "!c", "", "a", "b", "c"], 2),  # mended: the next problem
    ("!d", ["", "!a", "", "a", "b", "d"], 5),  # the last problem mended: the answer itself
    ("", ["", "a"], 1),
    ("b", [], None),
]


@pytest.mark.parametrize(("at", "lines", "place"), PLACES)
def test_the_place_of_the_cursor(at: str, lines: list[str], place: int | None) -> None:
    assert Look(at=at).place(lines, ["a", "b", "c", "d"]) == place


@pytest.mark.parametrize(
    ("counts", "said"),
    [  # answered, of, open, in question, in the way of the export
        ((10, 10, 0, 0, 0), "已答 10/10，可以导出"),
        ((3, 10, 7, 1, 8), "已答 3/10：未填 7 题，有问题 1 题，处理好才能导出"),
        ((123, 144, 21, 6, 16), "已答 123/144：未填 21 题，有问题 6 题；其中 16 题处理好才能导出"),
        ((10, 10, 0, 2, 0), "已答 10/10：有问题 2 题，可以导出"),
    ],
)
def test_the_head_counts_as_the_filters_do(counts: tuple[int, ...], said: str) -> None:
    assert pages.review_summary(*counts) == said


async def test_the_head_and_the_filters_agree(opened: Opening) -> None:
    async with opened() as screen:
        await screen.type("甲产业", "enter")
        await screen.press("f5")
        assert "已答 1/10：未填 9 题，处理好才能导出" in screen.dump() and "○ 未填 9 " in screen.dump()


async def test_a_search_shows_the_first_that_it_finds_wherever_one_was(opened: Opening) -> None:
    async with opened(script=default_form()) as screen:
        await screen.go_to("plan.results")
        await screen.press("f5", "left", "left", "slash")  # 佐证材料, then search among all
        await screen.type("年")
        answers = screen.app.screen.query_one("#answers", OptionList)
        first = next(option.id for option in answers.options if option.id)
        assert answers.highlighted_option is not None and answers.highlighted_option.id == first
        assert answers.scroll_y == 0  # its part's heading too


async def test_what_may_stay_empty_is_counted_apart_everywhere(opened: Opening) -> None:
    form = default_form()
    async with opened(size=(120, 40), script=form) as screen:
        years = {f"industry.output.{year}": Decimal(60) for year in (2022, 2023, 2024)}
        screen.session.replace(screen.session.sheet.with_values(years))
        optional = next(q for q in progress.unsettled(form, screen.session.sheet) if progress.is_optional(q))
        await screen.go_to(optional.id)
        await screen.press("f3", "f5")
        answered, total = progress.overall(form, screen.session.sheet)
        left = sum(map(progress.is_optional, progress.unsettled(form, screen.session.sheet)))
        assert f"已答 {answered}/{total}：未填 {total - answered} 题" in screen.dump()
        assert f"选填 {left} 题没填" in screen.dump() and f"○ 未填 {total - answered}" in screen.dump()
        await screen.press("right", "right")  # 稍后
        assert pages.OPTIONAL in screen.dump()
