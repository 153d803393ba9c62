"""export → import is the identity for every draft: what an answers file may say comes back as it was kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.answers import NOTHING, NamedCount, Sheet, TargetRow
from assistant.answers_file import AnswersFileError, from_data, to_data
from assistant.papers.attachments import attachment_paper
from assistant.papers.lists import lists_of
from assistant.script import default_form
from exports.attached import attachments_path
from exports.attachments.saving import save_paper
from exports.filling import FilledForm, fill_form
from exports.reading import ReadForm, read_form
from tests.exports.nasty import drafts

FORM = default_form()
DAY = date(2025, 4, 18)


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
@settings(max_examples=150, deadline=None)
@given(sheet=st.one_of(drafts(FORM, 0.3), drafts(FORM, 0.7), drafts(FORM)))
def test_many_drafts(sheet: Sheet) -> None:
    expect_the_same(sheet, mark_open=True)


@settings(max_examples=60, deadline=None)
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
