"""Blanks that nobody has seen: each way of writing the form is filled in the right cells, judged by hidden bookmarks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant.answers import Sheet
from assistant.answers_file import from_data
from assistant.script import Form, default_form
from exports.document import DocumentError
from exports.filling import write_form
from exports.reading import read_form
from tests.exports.blanks.changes import CHANGES, two_cells
from tests.exports.blanks.judge import W, distinct_sheet, document, faults
from tests.exports.blanks.marked import LOOK, Hand, paragraph, run
from tests.exports.blanks.ours import edited

pytestmark = pytest.mark.slow  # fills dozens of office blanks; test_identity.py tries three quickly


@pytest.fixture(scope="module")
def form() -> Form:
    return default_form()


@pytest.fixture(scope="module")
def sheet(form: Form) -> Sheet:
    return distinct_sheet(form)


def unlabelled(words: str) -> bool:
    """Whether a printed line is a note, a fixed word, a year or a heading with a number of its own."""
    return bool(re.match(r"□|数量|名称|个|（|20|[一二三四]、|[12]\.|[ 　.]", words))


def with_hint(words: str) -> Hand:
    return Hand(value=lambda mark: paragraph(run(words, LOOK) + mark))


HANDS = {
    # headings of the parts
    "headings in rows": Hand(headings="row"),
    "headings twice": Hand(headings="twice"),
    "headings numbered by Word": Hand(headings="numbered"),
    "headings 1.": Hand(heading=lambda title: f"{'一二三四五六七八九'.index(title[0]) + 1}.{title[2:]}"),
    "headings spaced out": Hand(heading=lambda title: title[:2] + "　".join(title[2:])),
    "a heading shortened": Hand(heading=lambda title: "八、未来三年发展规划" if title[0] == "八" else title),
    "headings with a note": Hand(heading=lambda title: f"{title}（由运营管理机构填写）"),
    # tables
    "one table": Hand(one_table=True),
    "labels repeated, not merged": Hand(merges="repeat"),
    "empty cells, not merged": Hand(merges="empty"),
    "standards with years over pairs": Hand(standards="below"),
    "part 八 without a table": Hand(plan="body"),
    "part 八 a cell for each heading": Hand(plan="cells"),
    "targets in the same table": Hand(plan="cells", targets="apart"),
    "three free rows": Hand(free_rows=3),
    # years
    "years 2022": Hand(year=lambda year: year[:4]),
    "years 2022 年末": Hand(year=lambda year: f"{year[:4]} 年末"),
    "years 2022年度": Hand(year=lambda year: f"{year}度"),
    "years 2022年实际": Hand(year=lambda year: f"{year}实际"),
    "years spaced out": Hand(year=lambda year: " ".join(year)),
    # boxes
    **{
        f"boxes {box}": Hand(box=box)
        for box in ("☐", "○", "〇", "口", "[ ]", "( )", "（　）", "【　】", "[]")
    },
    **{
        f"boxes as {box}": Hand(box=box)
        for box in ("sym", "sym 2", "letters", "letters 2", "control", "form field")
    },
    "boxes behind": Hand(behind=True),
    "controls behind, in a line": Hand(behind=True, box="control", options="spaces"),
    "brackets behind, in a line": Hand(behind=True, box="（　）", options="spaces"),
    "options by breaks": Hand(options="breaks"),
    "options by tabs": Hand(options="tabs"),
    "number and names in a line": Hand(named="spaces"),
    # the cover
    "a cover in a table": Hand(cover="table", date="     年   月   日"),
    "a cover in a text box": Hand(cover="box"),
    "a cover with ＿＿": Hand(blank="＿＿＿＿＿＿", cover_look=""),
    "a cover with tabs": Hand(blank="\t\t\t"),
    "a cover without room": Hand(blank=""),
    "a date of year and month": Hand(date="    年   月"),
    # words
    "labels with colons": Hand(words=lambda w: w if unlabelled(w) or w[-1] in "：）" else f"{w}："),
    "half-width marks": Hand(words=lambda w: w.translate(str.maketrans("（），：；“”", '(),:;""'))),
    "％": Hand(words=lambda w: w.replace("%", "％")),
    "〔〕": Hand(words=lambda w: w.replace("（", "〔").replace("）", "〕")),
    "units behind a comma": Hand(words=lambda w: re.sub("（(亿元|万元|%|平方公里)）", r"，\1", w)),
    "单位：": Hand(words=lambda w: re.sub("（(亿元|万元|%|平方公里)）", r"（单位：\1）", w)),
    "breaks in labels and options": Hand(words=lambda w: f"{w[:4]}\n{w[4:]}" if len(w) > 8 else w),
    "marks that nobody sees": Hand(words=lambda w: f"\ufeff{w[:2]}\u200b{w[2:]}\xad"),
    "nbsp": Hand(words=lambda w: f"{w[:2]}\xa0{w[2:]}"),
    "letters spaced out": Hand(words=" ".join),
    "numbers before labels": Hand(words=lambda w: w if unlabelled(w) else f"12.{w}"),
    "stars before labels": Hand(words=lambda w: w if w[0] in "（个数名" else f"*{w}"),
    # what waits in the cells
    "further paragraphs": Hand(value=lambda mark: paragraph(mark) + paragraph("") * 2),
    "the look of the paragraph's mark": Hand(value=lambda mark: paragraph(mark, "<w:rPr><w:b/></w:rPr>")),
    **{
        f"cells with {words}": with_hint(words)
        for words in ("  ", "/", "——", "0", "……", "请填写", "（此处填写）")
    },
}
QUICK = {
    "headings numbered by Word",
    "empty cells, not merged",
    "boxes （　）",
    "a cover in a text box",
    "cells with /",
}
QUICK_CHANGES = {"controls with prompts", "a column of notes"}


@pytest.mark.parametrize(
    "name", [pytest.param(n, marks=() if n in QUICK else pytest.mark.slow) for n in HANDS]
)
def test_a_form_in_another_hand(name: str, form: Form, sheet: Sheet, tmp_path: Path) -> None:
    expect_right(HANDS[name].build(), form, sheet, tmp_path)


@pytest.mark.parametrize(
    "name", [pytest.param(n, marks=() if n in QUICK_CHANGES else pytest.mark.slow) for n in CHANGES]
)
def test_a_form_after_years_in_an_office(name: str, form: Form, sheet: Sheet, tmp_path: Path) -> None:
    expect_right(edited(CHANGES[name], Hand().build()), form, sheet, tmp_path)


def expect_right(blank: bytes, form: Form, sheet: Sheet, folder: Path) -> None:
    """Every answer and every tick stands where it belongs and nowhere else, and reads back."""
    source, filled = folder / "blank.docx", folder / "filled.docx"
    source.write_bytes(blank)
    assert write_form(form, sheet, filled, blank=source).holds
    assert faults(form, sheet, filled.read_bytes()) == []
    read = read_form(form, filled)
    wanted = {id: value for id, value in sheet.values.items() if form.fields[id].printed}
    assert (from_data(form, read.data).values, read.unreadable) == (wanted, ())


def test_a_prompt_gives_way_as_in_word(form: Form, sheet: Sheet, tmp_path: Path) -> None:
    """No control prompts any more, or is bound to data that would take the answer's place; no run stays grey."""
    blank, filled = tmp_path / "blank.docx", tmp_path / "filled.docx"
    blank.write_bytes(edited(CHANGES["controls bound to data"], Hand(free_rows=0).build()))
    write_form(form, without_other(sheet), filled, blank=blank)
    left = document(filled.read_bytes())
    for tag in ("showingPlcHdr", "dataBinding", "rStyle"):
        assert next(left.iter(f"{W}{tag}"), None) is None, tag


@pytest.mark.parametrize(
    "words", ["请填写", "（此处填写）", "选择一项。", "单击或点击此处输入文字。", "〔请输入〕"]
)
def test_what_a_blank_asks_for_is_no_answer(words: str, form: Form) -> None:
    read = read_form(form, with_hint(words).build())
    assert (read.data["answers"], read.unreadable) == ({}, ())


def test_an_answer_that_begins_like_a_prompt_is_one(form: Form) -> None:
    assert len(read_form(form, with_hint("请专家上门诊断").build()).data["answers"]) > 20


def without_other(sheet: Sheet) -> Sheet:
    """The sheet with no free target under 其它, which a form without free rows does not print."""
    rows = sheet.values["plan.targets.extra"]
    assert isinstance(rows, tuple)
    return sheet.with_values({"plan.targets.extra": rows[:1]})


# What is refused


REFUSED = {
    "two empty cells, nothing to tell them apart": (
        edited(two_cells, Hand().build()),
        ["“集群占地面积（平方公里）”一栏右边有 2 个空格，分不清该填哪一格"],
    ),
    "a direction without a row": (
        Hand(free_rows=0).build(),
        ["八、未来三年中小企业特色产业集群发展规划：目标表里没有“其它”这一行"],
    ),
    "a part and a row left out": (
        Hand(skip="六", drop=lambda label: label.startswith("工业软件采购")).build(),
        ["“六、开放合作情况”", "“工业软件采购金额（万元）”"],
    ),
    "next year's": (
        Hand(year=lambda year: f"{int(year[:4]) + 1}年").build(),
        ["年度不同", "二、", "三、", "四、"],
    ),
    "last year's": (Hand(year=lambda year: f"{int(year[:4]) - 1}年度").build(), ["年度不同", "五、"]),
    "the form twice": (
        Hand(after=Hand().body()).build(),
        ["“一、基本情况”这一部分出现了不止一次", "“七、治理和服务水平”这一部分出现了不止一次"],
    ),
    "an empty document": (Hand(only="").build(), ["不是《中小企业特色产业集群申报表》"]),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_differs_is_named_and_nothing_is_written(
    name: str, form: Form, sheet: Sheet, tmp_path: Path
) -> None:
    blank, said = REFUSED[name]
    (tmp_path / "blank.docx").write_bytes(blank)
    with pytest.raises(DocumentError) as error:
        write_form(form, sheet, tmp_path / "filled.docx", blank=tmp_path / "blank.docx")
    for words in said:
        assert words in str(error.value)
    assert [entry.name for entry in tmp_path.iterdir()] == ["blank.docx"]
