"""A box of which nobody can say whether it is ticked is listed, and never guessed."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree

from assistant.script import default_form
from exports.reading import ReadForm, read_form
from tests.exports.blanks.office import Office
from tests.exports.blanks.ours import boxes_as, edited, plain
from tests.exports.form_reader import W

pytestmark = pytest.mark.slow  # fills and reads whole forms

FORM = default_form()
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


def read_after(change: Any, content: bytes | None = None) -> ReadForm:
    return read_form(FORM, edited(change, content))


def line_as(words: str) -> ReadForm:
    """An office's form in which the line of the three sectors reads like this."""

    def change(root: etree._Element) -> None:
        cell = next(cell for cell in root.iter(f"{W}tc") if "□第二产业" in words_of(cell))
        first, *others = (node for node in cell.iter(f"{W}p") if "□" in words_of(node))
        for node in others:
            node.getparent().remove(node)
        texts = list(first.iter(f"{W}t"))
        for node in texts:
            node.text = ""
        texts[0].text = words

    return read_form(FORM, edited(change, Office().build()))


def words_of(node: etree._Element) -> str:
    return "".join(text.text or "" for text in node.iter(f"{W}t"))


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("□第一产业□第二产业□第三产业", None),
        ("☑第一产业□第二产业□第三产业", "primary"),
        ("□第一产业√ □第二产业 □第三产业", "primary"),
        ("□第一产业 √□第二产业 □第三产业", "secondary"),
    ],
)
def test_a_tick_that_is_one_boxs(line: str, answer: str | None) -> None:
    read = line_as(line)
    assert read.unreadable == ()
    assert read.data["answers"].get("basic.sector") == answer


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("□第一产业√□第二产业□第三产业", "第一产业、第二产业"),
        ("□第一产业□第二产业✓□第三产业", "第二产业、第三产业"),
    ],
)
def test_a_tick_between_two_boxes(line: str, named: str) -> None:
    (cell,) = line_as(line).unreadable
    assert (cell.field, cell.text) == ("basic.sector", named)
    assert "请在要选的方框里打勾" in cell.sentence(FORM)


@pytest.mark.parametrize("line", ["X第一产业□第二产业□第三产业", "第一产业□第二产业□第三产业"])
def test_a_box_that_gave_way_is_named(line: str) -> None:
    (cell,) = line_as(line).unreadable
    assert "第一产业" in cell.why
    assert "basic.sector" not in line_as(line).data["answers"]


def symbol(font: str, char: str) -> Any:
    """The first box of the form as this symbol."""

    def change(root: etree._Element) -> None:
        plain(root)
        boxes_as("sym")(root)
        first = next(root.iter(f"{W}sym"))
        first.set(f"{W}font", font)
        first.set(f"{W}char", char)

    return change


@pytest.mark.parametrize(
    ("font", "char"),
    [("Wingdings", "F0FE"), ("Wingdings", "F052"), ("Wingdings 2", "F052"), ("MS Gothic", "2612"), ("Segoe UI Symbol", "2611")],
)  # fmt: skip
def test_symbols_that_are_ticks(font: str, char: str) -> None:
    read = read_after(symbol(font, char))
    assert read.unreadable == ()
    assert len(read.data["answers"]) == 1


@pytest.mark.parametrize(
    ("font", "char"), [("Wingdings", "F04A"), ("Webdings", "F061"), ("MS Gothic", "2660")]
)
def test_a_symbol_that_is_no_box_is_listed(font: str, char: str) -> None:
    (cell,) = read_after(symbol(font, char)).unreadable
    assert FORM.fields[cell.field].options


def test_a_glyph_that_contradicts_its_control_is_listed() -> None:
    """Someone typed ☑ over □: the control does not know of it."""

    def change(root: etree._Element) -> None:
        next(node for node in root.iter(f"{W}t") if node.text == "□").text = "√"

    (cell,) = read_after(change).unreadable
    assert FORM.fields[cell.field].options


def test_a_control_without_its_box_is_named() -> None:
    def change(root: etree._Element) -> None:
        box = next(root.iter(f"{W14}checkbox")).getparent().getparent()
        box.getparent().remove(box)

    assert read_after(change).unreadable != ()
