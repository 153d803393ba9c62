"""Our own form after an evening in Word: what was tracked, hidden, or typed beside a control, is read as it looks, or listed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml import etree

from assistant.answers_file import loads
from assistant.script import default_form
from exports.filling import fill_form
from exports.reading import BESIDE, BOX_UNSURE, read_form
from tests.exports.blanks.changes import node
from tests.exports.blanks.ours import Q, edited
from tests.exports.filling import FORM as FOLDER

FORM = default_form()
EXAMPLE = loads(FORM, (FOLDER / "example.json").read_text(encoding="utf-8"))
Change = Callable[[etree._Element], None]


@pytest.fixture(scope="module")
def filled() -> bytes:
    return fill_form(FORM, EXAMPLE).content


def control(root: etree._Element, tag: str) -> etree._Element:
    return next(
        sdt for sdt in root.iter(f"{Q}sdt") if sdt.find(f"{Q}sdtPr/{Q}tag[@{Q}val='{tag}']") is not None
    )


def inside(xml: str) -> Change:
    """The area's 18.60 replaced by such runs."""

    def change(root: etree._Element) -> None:
        content = control(root, "basic.area").find(f"{Q}sdtContent")
        content[:] = list(node(f"<w:x>{xml}</w:x>"))

    return change


def beside(tag: str, xml: str, where: str = "behind") -> Change:
    def change(root: etree._Element) -> None:
        sdt, new = control(root, tag), node(xml)
        if where == "before":
            sdt.addprevious(new)
        else:
            (sdt if where == "behind" else sdt.getparent()).addnext(new)

    return change


def said(words: str, look: str = "") -> str:
    return f"<w:r>{look}<w:t>{words}</w:t></w:r>"


@pytest.mark.parametrize(
    "xml",
    [
        f'{said("1")}<w:del w:id="91" w:author="x"><w:r><w:delText>8.60</w:delText></w:r></w:del>'
        f'<w:ins w:id="92" w:author="x">{said("9.20")}</w:ins>',
        f'<w:smartTag w:uri="u" w:element="e">{said("19")}</w:smartTag>{said(".20")}',
        said("19.20") + said("99", "<w:rPr><w:vanish/></w:rPr>"),
    ],
    ids=["a tracked change", "a smart tag", "hidden words"],
)
def test_a_control_is_read_as_it_looks(xml: str, filled: bytes) -> None:
    read = read_form(FORM, edited(inside(xml), filled))
    assert (read.data["answers"]["basic.area"], read.unreadable) == ("19.20", ())


@pytest.mark.parametrize(
    ("change", "id", "text", "why"),
    [
        (beside("basic.area", said("（含二期）")), "basic.area", "18.60 （含二期）", BESIDE),
        (beside("basic.area", said("约"), "before"), "basic.area", "18.60 约", BESIDE),
        (
            beside("basic.area", f'<w:ins w:id="77" w:author="x">{said("5")}</w:ins>'),
            "basic.area",
            "18.60 5",
            BESIDE,
        ),
        (
            beside("basic.area", f"<w:p>{said('二期3.00')}</w:p>", "below"),
            "basic.area",
            "18.60 二期3.00",
            BESIDE,
        ),
        (beside("basic.restricted=yes", said("√"), "before"), "basic.restricted", "是", BOX_UNSURE),
    ],
    ids=["behind", "before", "tracked", "a further paragraph", "a tick beside a box"],
)
def test_what_stands_beside_a_control_is_listed(
    change: Change, id: str, text: str, why: str, filled: bytes
) -> None:
    read = read_form(FORM, edited(change, filled))
    assert [(cell.field, cell.text, cell.why) for cell in read.unreadable] == [(id, text, why)]
    assert id not in read.data["answers"]


def test_a_paragraph_added_to_the_plan_is_listed(filled: bytes) -> None:
    change = beside("plan.overview", f"<w:p>{said('另外，集群获评示范基地。')}</w:p>", "below")
    assert [cell.field for cell in read_form(FORM, edited(change, filled)).unreadable] == ["plan.overview"]


@pytest.mark.parametrize("words", ["　", "。", "____"])
def test_spaces_and_marks_are_no_words(words: str, filled: bytes) -> None:
    assert read_form(FORM, edited(beside("basic.area", said(words)), filled)).unreadable == ()


def test_a_label_that_somebody_changed_is_not_an_answers_matter(filled: bytes) -> None:
    def change(root: etree._Element) -> None:
        label = next(text for text in root.iter(f"{Q}t") if text.text == "集群占地面积（平方公里）")
        label.text = "集群占地面积（平方公里，含规划）"

    assert read_form(FORM, edited(change, filled)).unreadable == ()
