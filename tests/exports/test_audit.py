"""A validator finds no fault in what is exported, whatever the answers hold; in an office's blank none that it had not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from assistant.answers import NamedCount, Sheet, TargetRow, Value
from assistant.exporting import export_form
from assistant.script import Field, Kind, default_form
from exports.filling import write_form
from tests.exports.blanks.changes import CHANGES
from tests.exports.blanks.judge import distinct_sheet
from tests.exports.blanks.marked import Hand
from tests.exports.blanks.ours import edited

pytestmark = pytest.mark.slow  # a validation takes a second or two

FORM = default_form()
HOSTILE = (
    *("\x00\x07甲\ud800乙", "\ufffe\uffff丙", "\u202e\u2066RTL", "W" * 3000, "a\tb\nc", "\u2028x\x85y", "😀" * 50),
    *("]]>&amp;<w:t>", "{{x}} ${y}", "_x0000_"),
)  # fmt: skip


def hostile(field: Field, number: int, plain: Value) -> Value:
    if field.kind is Kind.NAMED_COUNT:
        return NamedCount(len(HOSTILE), HOSTILE)
    if field.kind is Kind.TABLE:
        return tuple(
            TargetRow(where, HOSTILE[number % 7], HOSTILE[2], HOSTILE[3])
            for where in ("创新", "创新", "开放合作", "其它")
        )
    words = field.kind in (Kind.TEXT, Kind.LONG_TEXT, Kind.NARRATIVE)
    return HOSTILE[number % len(HOSTILE)] if words else plain


SHEET = Sheet(
    {
        id: hostile(FORM.fields[id], number, value)
        for number, (id, value) in enumerate(distinct_sheet(FORM).values.items())
    },
    explanations={"basic.accidents": "\n".join(HOSTILE)},
    evidence={"innovation.platforms": HOSTILE},
)


def faults(path: Path) -> list[str]:
    return [str(error) for error in OpenXmlValidator().validate(path).errors]


def test_our_form_and_its_attachments(tmp_path: Path) -> None:
    report = export_form(
        FORM, SHEET, tmp_path / "表.docx", draft=True, attachments=True, today=date(2025, 4, 18)
    )
    assert report.moved
    assert report.attachments is not None
    assert (faults(report.path), faults(report.attachments)) == ([], [])


@pytest.mark.parametrize("change", ["comments", "insertions", "controls bound to data", "spare rows"])
def test_rows_that_an_offices_table_gains_bring_no_mark_twice(change: str, tmp_path: Path) -> None:
    blank, filled = tmp_path / "blank.docx", tmp_path / "filled.docx"
    blank.write_bytes(edited(CHANGES[change], Hand(box="control").build()))
    write_form(FORM, SHEET, filled, blank=blank)
    assert set(faults(filled)) <= set(faults(blank))
