"""The part being filled as the table that it will be: its rows, its drawing, and how one moves about in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len

from assistant.answers import Sheet
from assistant.answers_file import loads
from assistant.script import Form, default_form
from assistant.tui.form_rows import FormRow, form_rows
from assistant.tui.widgets.form_view import FormView, drawing
from tests.tui.conftest import Opening
from tests.tui.dumping import kept

pytestmark = pytest.mark.slow  # starts the screen many times

FULL = default_form()
EXAMPLE = loads(FULL, (Path(__file__).parents[1] / "form" / "example.json").read_text(encoding="utf-8"))


def rows(form: Form, part: str, sheet: Sheet) -> list[tuple[str, tuple[str, ...]]]:
    found = next(each for each in form.parts if part in (each.id, each.number))
    return [(row.label, row.cells) for row in form_rows(form, found, sheet)]


EXPECTED = [
    ("二", ("", ("2022年", "2023年", "2024年"))),
    ("二", ("集群总产值（亿元）", ("64.85", "72.36", "81.50"))),
    ("三", ("近三年集群中小企业主持或参与制修订标准数量情况·国家·参与数量", ("2", "3", "4"))),
    ("三", ("省级制造业创新中心或省级创新平台名称及数量", ("数量：3 个\n名称：自治区级竹藤家居制造业创新中心（青榕）、青榕竹材改性自治区工程研究中心、榕藤家居自治区级企业技术中心",))),
    ("一", ("主导产业所属产业类型", ("□ 第一产业  ☑ 第二产业  □ 第三产业",))),
    ("一", ("是否存在偷税漏税、违法违规、严重失信和其他重大问题的行为", ("□ 是（需附情况说明）  ☑ 否",))),
    ("八", ("", ("2024年基准值", "2027年目标值"))),
]  # fmt: skip


@pytest.mark.parametrize(("part", "row"), EXPECTED)
def test_the_rows_hold_what_the_form_will_print(part: str, row: tuple[str, tuple[str, ...]]) -> None:
    assert row in [
        (label.removeprefix("创新平台建设情况·"), cells) for label, cells in rows(FULL, part, EXAMPLE)
    ]


def test_every_printed_blank_of_the_form_stands_in_its_part() -> None:
    """A cell for each blank; the name and two offices stand on the cover and in part 一."""
    fields = [field for field in FULL.fields.values() if field.printed]
    cells = [
        cell
        for part in FULL.parts
        for row in form_rows(FULL, part, Sheet())
        if row.question
        for cell in row.cells
    ]
    assert len(cells) == len(fields) + 3


def test_what_is_open_says_so_and_what_was_put_off_too() -> None:
    assert rows(FULL, "六", Sheet())[0][1] == ("〔未填〕",)
    put_off = Sheet().put_off(FULL.parts[6].questions[0].id)
    assert rows(FULL, "六", put_off)[0][1] == ("〔稍后再填〕",)


def test_a_blank_printed_twice_stands_in_both_parts() -> None:
    for part in ("cover", "一"):
        assert rows(FULL, part, EXAMPLE)[0] == ("集群名称", ("桂南市青榕县竹藤家居产业",))


@pytest.mark.parametrize("width", [58, 78, 84, 118])
def test_all_lines_of_the_table_are_as_wide_as_the_window(width: int) -> None:
    for part in FULL.parts:
        lines = "\n".join(row.plain for row in drawing(form_rows(FULL, part, EXAMPLE), width, "")).split("\n")
        assert {cell_len(line) for line in lines} == {width}
        assert (lines[0][0], lines[-1][0]) == ("┌", "└")


def test_rules_join_what_stands_above_and_below() -> None:
    table = [FormRow("甲", ("1", "2", "3"), "a"), FormRow("乙", ("无",), "b")]
    drawn = "\n".join(row.plain for row in drawing(table, 40, "b")).split("\n")
    assert drawn == [
        "┌───────────────┬──────┬──────┬────────┐",
        "│ 甲            │ 1    │ 2    │ 3      │",
        "├───────────────┼──────┴──────┴────────┤",
        "│ ◆ 乙          │ 无                   │",
        "└───────────────┴──────────────────────┘",
    ]


async def test_beside_the_conversation_it_follows_the_answers(opened: Opening) -> None:
    async with opened(size=(160, 40)) as screen:
        await screen.press("f6")  # 表格
        assert "表格预览 · 一、基本情况" in screen.dump()
        assert "◆ 集群名称" in screen.dump() and "〔未填〕" in screen.dump()
        assert "请问集群的全称是什么？" in screen.dump()
        await screen.type("甲产业")  # typing goes to the reply, the table stays
        assert screen.typed == "甲产业"
        await screen.press("enter")
        assert "│ 甲产业" in screen.dump() and "◆ 申报时间" in screen.dump()
        await screen.press("f6", "f6")  # hidden, and shown with the keys in it
        await screen.press("up", "enter")  # the name, once more
        assert screen.session.question.id == "one.name"
        assert "表格预览" in screen.dump()


# what leaves the table that covers the conversation, each from the table with the cursor in it
LEAVING = [("f6",), ("escape",), ("tab",), ("甲",), ("ctrl+up",), ("f8", "escape")]


@pytest.mark.parametrize("keys", LEAVING)
async def test_it_never_covers_the_question_while_the_keys_are_in_the_reply(
    opened: Opening, keys: tuple[str, ...]
) -> None:
    async with opened() as screen:
        await screen.press("f6")
        assert "请问集群的全称是什么？" not in screen.dump()
        await screen.press(*keys)
        assert "表格预览" not in screen.dump() and "请问集群的全称是什么？" in screen.dump()
        assert screen.typed == ("甲" if keys == ("甲",) else "")


@pytest.mark.parametrize("page", [("f5", "escape"), ("f9", "escape"), ("ctrl+g", "escape"), ("f1", "escape")])
async def test_a_page_opened_from_it_closes_to_it(opened: Opening, page: tuple[str, ...]) -> None:
    async with opened() as screen:
        await screen.press("f6", *page)
        assert "表格预览" in screen.dump() and screen.chat.query_one(FormView).has_focus
        await screen.press("escape")
        assert "表格预览" not in screen.dump() and "请问集群的全称是什么？" in screen.dump()


@pytest.mark.parametrize("after", [("enter",), ("escape",)])
async def test_after_a_change_it_is_there_again_at_the_same_blank(
    opened: Opening, after: tuple[str, ...]
) -> None:
    async with opened() as screen:
        await screen.type("甲产业", "enter")
        await screen.press("ctrl+t", "enter", "f6")
        await screen.press("up", "up", "enter")  # the name
        assert "表格预览" not in screen.dump() and "现在填的是：甲产业" in screen.dump()
        await screen.press(*after)
        view = screen.chat.query_one(FormView)
        assert view.has_focus and view.chosen is not None and view.chosen.id == "one.name"
        await screen.press("escape")
        assert screen.session.question.id == "one.sector" and "表格预览" not in screen.dump()


async def test_a_window_grown_small_shows_what_is_asked(opened: Opening) -> None:
    async with opened(size=(160, 40)) as screen:
        await screen.press("f6", "escape")  # beside each other, the keys in the reply
        await screen.pilot.resize_terminal(80, 24)
        await screen.settle()
        assert "表格预览" not in screen.dump() and "请问集群的全称是什么？" in screen.dump()


async def test_what_is_out_of_sight_is_not_skipped_from_it(opened: Opening) -> None:
    async with opened() as screen:
        await screen.press("f6", "f3", "f2", "f4")
        assert not screen.session.sheet.deferred and screen.session.question.id == "one.name"
        assert "稍后再填" not in screen.dump() and "Enter 去改" in screen.dump()


async def test_help_in_it_is_about_the_blank_at_the_cursor(opened: Opening) -> None:
    async with opened() as screen:
        await screen.press("f6", "down", "f1")
        assert "这一题怎么填 · 申报时间" in screen.dump()


async def test_other_parts_can_be_looked_at(opened: Opening) -> None:
    async with opened() as screen:
        await screen.press("f6", "right")
        assert "表格预览 · 二、创新情况" in screen.dump()
        assert screen.session.question.id == "one.name"  # what is asked stays
        await screen.press("left")
        assert "表格预览 · 一、基本情况" in screen.dump()


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (160, 40)])
async def test_it_looks_like_this(opened: Opening, size: tuple[int, int]) -> None:
    async with opened(size=size, script=FULL) as screen:
        screen.session.replace(EXAMPLE.without_values(["industry.exports.2024"]))
        await screen.go_to("industry.exports.2024")
        await screen.press("f6")
        name = f"form_{size[0]}x{size[1]}"
        assert screen.dump() == kept(name, screen.dump())
