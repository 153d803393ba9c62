"""What LibreOffice makes of a control for plain text, taken back; and no honest answer with it."""

from __future__ import annotations

from itertools import chain

import pytest
from lxml import etree

from exports.places.repeats import drop_repeats, once
from tests.exports.blanks.marked import NAMESPACES

REPEATED = [
    ("韦明澈",),
    ("文", "0008", "字"),
    ("2025", "年", "4", "月", "18", "日"),
    ("提高到", "66.00%", "，", "MES", "等应用"),
]


def written(stretches: tuple[str, ...]) -> list[str]:
    """The texts of the controls that LibreOffice writes for one."""
    whole = "".join(stretches)
    return [whole, *(stretch + whole for stretch in stretches), whole]


@pytest.mark.parametrize("stretches", [case for case in REPEATED if "，" not in case])
@pytest.mark.parametrize("indent", ["", "\u3000\u3000"])
def test_a_text_that_stands_there_several_times_is_read_once(stretches: tuple[str, ...], indent: str) -> None:
    first, *others = stretches
    assert once("".join(written((indent + first, *others)))) == "".join(stretches)
    if indent and first[0].isdigit():  # LibreOffice parts the indent from digits
        assert once("".join(written((indent, *stretches)))) == "".join(stretches)


@pytest.mark.parametrize(
    "text",
    [
        *("", "无", "1111", "1111111111", "1011001010", "AAAA", "1甲1甲1甲1甲", "甲乙甲乙", "甲乙、甲乙、甲乙、甲乙"),
        *("甲乙\n甲乙\n甲乙\n甲乙", "甲1甲甲1甲1甲1", "文0008字文0008字"),
    ],
)  # fmt: skip
def test_any_other_text_stays_as_it_is(text: str) -> None:
    assert once(text) == text


def controls(texts: list[str], kind: str = "<w:text/>", between: str = "") -> etree._Element:
    made = (
        f"<w:sdt><w:sdtPr>{kind}</w:sdtPr><w:sdtContent><w:r><w:t>{text}</w:t></w:r></w:sdtContent></w:sdt>"
        for text in texts
    )
    return etree.fromstring(f"<w:p {NAMESPACES}>{between.join(made)}</w:p>")


def shown(paragraph: etree._Element) -> str:
    return "".join(paragraph.itertext())


@pytest.mark.parametrize("stretches", REPEATED)
def test_of_repeated_controls_one_is_left(stretches: tuple[str, ...]) -> None:
    paragraph = controls(written(stretches))
    drop_repeats(paragraph)
    assert shown(paragraph) == "".join(stretches)


def test_a_file_that_was_saved_twice_repeats_what_is_repeated() -> None:
    twice = [written((text,)) if text == "文8" else written(("文", text[1:])) for text in ("文8", "文文8")]
    paragraph = controls(list(chain(twice[0], twice[1], written(("8文8",)), twice[0])))
    drop_repeats(paragraph)
    assert shown(paragraph) == "文8"


@pytest.mark.parametrize(
    "paragraph",
    [
        controls(["桂南市", "青榕县"]),
        controls(["", "", ""]),
        controls(["甲", "甲"]),
        controls(written(("文", "8"))[:-1]),
        controls(written(("文", "8")), kind=""),
        controls(written(("文", "8")), between="<w:r><w:t>、</w:t></w:r>"),
    ],
)
def test_controls_that_hold_something_else_stay(paragraph: etree._Element) -> None:
    before = shown(paragraph)
    drop_repeats(paragraph)
    assert shown(paragraph) == before
