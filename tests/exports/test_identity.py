"""export → import is the identity for every draft: what an answers file may say comes back as it was kept."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.answers import NOTHING, NamedCount, Sheet, TargetRow, Value
from assistant.answers_file import AnswersFileError, from_data, loads, to_data
from assistant.papers.attachments import attachment_paper
from assistant.papers.lists import lists_of
from assistant.script import default_form
from exports.attached import attachments_path
from exports.attachments.saving import save_paper
from exports.filling import FilledForm, fill_form
from exports.places.splitting import split
from exports.reading import ReadForm, read_form
from tests.exports.blanks.marked import Hand
from tests.exports.blanks.office import Office
from tests.exports.filling import FORM as FOLDER
from tests.exports.nasty import drafts

pytestmark = pytest.mark.slow  # fills and reads whole forms

FORM = default_form()
DAY = date(2025, 4, 18)
EXAMPLE = loads(FORM, (FOLDER / "example.json").read_text(encoding="utf-8"))
PLAIN = {id: value for id, value in EXAMPLE.values.items() if FORM.fields[id].printed}


def printed_and_read(sheet: Sheet, *, blank: Path | None = None, mark_open: bool = False) -> ReadForm:
    """Export, attachments beside the form where it says 详见附件, and read it back."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "申报表.docx")
        filled = fill_form(FORM, sheet, blank=blank, mark_open=mark_open)
        if filled.attached:
            attach(sheet, filled, path)
        filled.save(path)
        return read_form(FORM, path)


def attach(sheet: Sheet, filled: FilledForm, path: Path) -> None:
    paper = attachment_paper(FORM, sheet, lists_of(FORM), (), DAY, filled.attached)
    assert paper is not None
    save_paper(paper, attachments_path(path))


def expect_the_same(sheet: Sheet, *, mark_open: bool = False) -> None:
    read = printed_and_read(sheet, mark_open=mark_open)
    assert read.unreadable == ()
    assert from_data(FORM, read.data).values == sheet.values


# Our own form


@settings(max_examples=6, deadline=None)
@given(sheet=drafts(FORM))
def test_a_finished_form(sheet: Sheet) -> None:
    expect_the_same(sheet)


@settings(max_examples=6, deadline=None)
@given(sheet=drafts(FORM, 0.7))
def test_a_draft(sheet: Sheet) -> None:
    expect_the_same(sheet, mark_open=True)


@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@given(sheet=st.one_of(drafts(FORM, 0.3), drafts(FORM, 0.7), drafts(FORM)))
def test_many_drafts(sheet: Sheet) -> None:
    expect_the_same(sheet, mark_open=True)


@settings(max_examples=30, deadline=None)
@given(sheet=drafts(FORM))
def test_an_answers_file_says_the_same_twice(sheet: Sheet) -> None:
    """What is kept is in the shape in which it stays."""
    assert from_data(FORM, to_data(FORM, sheet)).values == sheet.values


# What no paper carries is not kept


@pytest.mark.parametrize(
    ("id", "said", "kept"),
    [
        ("cover.cluster_name", "桂南\n集群", "桂南 集群"),
        ("cover.cluster_name", "桂南\t集群", "桂南 集群"),
        ("cover.cluster_name", "\u3000__桂南集群__\xa0", "桂南集群"),
        ("cover.cluster_name", "\ufeff桂南\u200b集群", "桂南集群"),
        ("cover.cluster_name", "集群名称", None),  # the form's own label
        ("cover.cluster_name", "〔待填〕", None),
        ("cover.cluster_name", "等〔待填〕字样", "等〔待填〕字样"),
        ("cover.cluster_name", "__无__", NOTHING),
        ("cover.city", "市", None),
        ("cover.city", "桂南 市", "桂南市"),
        ("cover.city", "〔待填〕市", None),
        ("cover.county", "县（市、区）", None),
        ("cover.county", "青榕县（市、区）", "青榕县"),
        ("plan.overview", "\n\n\u3000\u3000甲\n\n\u3000\u3000乙\t丙 \n\n", "甲\n\n乙 丙"),
        ("plan.overview", "甲\r\n乙\u2028丙", "甲\n乙\n丙"),
        ("innovation.platforms.other", {"count": 2, "names": ["甲\n中心", " ", "乙\t室"]}, ("甲 中心", "乙 室")),
    ],
)  # fmt: skip
def test_what_is_kept_of_an_answer(id: str, said: Any, kept: Any) -> None:
    found = from_data(FORM, {"answers": {id: said}}).values.get(id)
    assert found == (NamedCount(2, kept) if isinstance(kept, tuple) else kept)


def test_rows_of_dots_go_and_the_others_stand_as_the_table_prints_them() -> None:
    said = [
        {"direction": "其它", "indicator": "丙", "baseline": "1", "target": "2"},
        {"direction": "创新", "indicator": "……", "baseline": "", "target": " "},
        {"direction": "创新", "indicator": "〔待填〕", "baseline": "", "target": ""},
        {"direction": "创新", "indicator": "甲\n乙", "baseline": "", "target": ""},
    ]
    found = from_data(FORM, {"answers": {"plan.targets.extra": said}}).values["plan.targets.extra"]
    assert found == (TargetRow("创新", "甲 乙", "", ""), TargetRow("其它", "丙", "1", "2"))


@pytest.mark.parametrize(
    ("id", "said", "message"),
    [
        ("plan.overview", "详见附件", "请把内容本身写在这里"),
        ("cover.operator", "（见清单）", "请把内容本身写在这里"),
        ("plan.targets.extra", [{"direction": "别的", "indicator": "甲"}], "目标表里没有“别的”这个方向，可用：主导产业、"),
    ],
)  # fmt: skip
def test_what_is_said_of_an_answer_that_is_none(id: str, said: Any, message: str) -> None:
    with pytest.raises(AnswersFileError, match=message) as caught:
        from_data(FORM, {"answers": {id: said}})
    assert len(caught.value.faults) == 1


# An office's own form: the same, or listed


HANDS = {
    "lines of the cover shared": Office(),
    "writing lines, one table": Office(one_table=True, underscores=True, date_words=True),
    "another hand": Hand(cover="table", options="spaces", named="spaces"),
}

EACH = [pytest.param(name, marks=pytest.mark.slow if number else ()) for number, name in enumerate(HANDS)]
"""One in every run, the others with the slow tests."""


@cache
def blank_of(name: str) -> bytes:
    return HANDS[name].build()


def expect_the_same_or_listed(name: str, sheet: Sheet, *, mark_open: bool = False) -> None:
    with TemporaryDirectory() as folder:
        blank = Path(folder, "空白表.docx")
        blank.write_bytes(blank_of(name))
        read = printed_and_read(sheet, blank=blank, mark_open=mark_open)
    found = from_data(FORM, read.data).values
    listed = {cell.field for cell in read.unreadable}
    named = "".join(cell.why for cell in read.unreadable if not cell.field)
    for id in {*found, *sheet.values}:
        if found.get(id) != sheet.values.get(id):
            row = FORM.fields[id].label.replace(" | ", "·")
            assert id in listed or f"“{row}”" in named or f"“{row.rpartition('·')[0]}”" in named, id


@pytest.mark.parametrize("name", EACH)
@settings(max_examples=4, deadline=None)
@given(data=st.data())
def test_an_offices_form(name: str, data: st.DataObject) -> None:
    expect_the_same_or_listed(name, mostly_plain(data.draw(drafts(FORM)), data.draw(st.integers(0, 10**6))))


@pytest.mark.slow
@pytest.mark.parametrize("name", HANDS)
@settings(max_examples=8, deadline=None)
@given(data=st.data())
def test_many_offices_forms(name: str, data: st.DataObject) -> None:
    nasty = data.draw(st.one_of(drafts(FORM, 0.7), drafts(FORM)))
    sheet = mostly_plain(nasty, data.draw(st.integers(0, 10**6))) if data.draw(st.booleans()) else nasty
    expect_the_same_or_listed(name, sheet, mark_open=True)


def mostly_plain(nasty: Sheet, seed: int) -> Sheet:
    """The example with a dozen nasty answers: what is odd in one cell must not hide behind what is odd in all."""
    chosen = Random(seed).sample(sorted(nasty.values), 12)
    return Sheet({**PLAIN, **{id: nasty.values[id] for id in chosen}})


SHARED = [
    (("桂南市", "青榕县"), True),
    (("0", "0"), True),
    (("无", "青榕县"), True),
    (("甲市乙", "丙县"), True),
    (("桂南市", "市中区"), True),
    (("锡林郭勒盟", "二连浩特市"), True),
    (("桂南市", None), True),
    ((None, "青榕县"), True),
    ((None, None), True),
    (("，县（市、区） 甲", "乙"), False),
]


@pytest.mark.parametrize(("places", "sure"), SHARED)
@pytest.mark.parametrize("name", EACH)
def test_a_city_and_a_county_on_one_line(
    name: str, places: tuple[str | None, str | None], sure: bool
) -> None:
    both = zip(("cover.city", "cover.county"), places, strict=True)
    expect_apart(name, {id: place for id, place in both if place is not None}, sure)


@pytest.mark.parametrize(
    "contact",
    [
        ("韦青山", "0771-5550123"),
        ("张三2", "0"),
        ("0", "0"),
        ("甲、乙", "138 0000 0000，139 0000 0000"),
        ("韦青山", "〔内线〕8001"),
        (None, "0771-5550123"),
        ("韦青山", None),
    ],
)
@pytest.mark.parametrize("name", EACH)
def test_a_name_and_a_number_on_one_line(name: str, contact: tuple[str | None, str | None]) -> None:
    both = zip(("cover.contact", "cover.phone"), contact, strict=True)
    expect_apart(name, {id: words for id, words in both if words is not None}, True)


def expect_apart(name: str, values: dict[str, Value], sure: bool) -> None:
    """In a draft, where the rest is marked open."""
    with TemporaryDirectory() as folder:
        blank = Path(folder, "空白表.docx")
        blank.write_bytes(blank_of(name))
        read = printed_and_read(Sheet(values), blank=blank, mark_open=True)
    values = dict(from_data(FORM, {"answers": values}).values)
    found = from_data(FORM, read.data).values
    assert (
        (found == values)
        if sure or not read.unreadable
        else {cell.field for cell in read.unreadable} <= {*values}
    )


@pytest.mark.parametrize(
    ("line", "city", "county"),
    [
        ("桂南市青榕县", "桂南市", "青榕县"),
        ("广州市番禺区", "广州市", "番禺区"),
        ("荆州市沙市区", "荆州市", "沙市区"),
        ("桂南 市 青榕 县（市、区）", "桂南市", "青榕县"),
        ("桂南市  县（市、区）", "桂南市", ""),
        ("桂南 青榕县", "桂南", "青榕县"),
        ("桂南", None, None),
        ("青榕县", None, None),
        ("桂南市乙市丙区", None, None),
    ],
)
def test_a_line_that_was_filled_in_by_hand(line: str, city: str | None, county: str | None) -> None:
    assert split(line, "县（市、区）", phone=False) == (None if city is None else (city, county))


LIKE_LABELS = [
    ("plan.overview", "2025年度\n做事"),
    ("plan.tasks", "集群中小企业上云比例（%）"),
    ("industry.brand_text", "主导产业相关的国家级专精特新“小巨人”企业数量（年度当前值）\n12"),
    ("basic.operator_contact", "联系方式"),
    ("plan.targets.governance.target", "四、未来三年中小企业特色产业集群发展规划"),
]


@pytest.mark.parametrize(("id", "said"), LIKE_LABELS)
@pytest.mark.parametrize("name", EACH)
def test_an_answer_that_reads_like_a_label(name: str, id: str, said: str) -> None:
    expect_the_same_or_listed(name, Sheet({**PLAIN, id: said}))
