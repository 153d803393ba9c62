"""A draft cannot be mistaken for the finished form: its name says so, and so does every open blank, of every kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answers import OPEN, Sheet
from assistant.answers_file import from_data, loads
from assistant.exporting import export_form
from assistant.script import default_form
from exports.document import Document
from exports.filling import write_form
from exports.reading import read_form
from exports.tags import field_of
from tests.conftest import FORM_FOLDER
from tests.exports.test_foreign_blanks import BLANKS

FORM = default_form()
PRINTED = [field for field in FORM.fields.values() if field.printed]
EXAMPLE = loads(FORM, (FORM_FOLDER / "example.json").read_text(encoding="utf-8"))
HALF = Sheet({field.id: EXAMPLE.values[field.id] for field in PRINTED[::2] if field.id in EXAMPLE.values})


def marked(path: Path) -> set[str]:
    """The fields that bear a mark."""
    shown = Document.open(path, FORM).shown()
    return {field_of(tag) for tag, text in shown.items() if OPEN in text}


@pytest.mark.parametrize("sheet", [Sheet(), HALF], ids=["nothing yet", "half"])
def test_every_open_blank_is_marked_and_no_other(sheet: Sheet, tmp_path: Path) -> None:
    path = tmp_path / "表.docx"
    write_form(FORM, sheet, path, mark_open=True)
    assert marked(path) == {field.id for field in PRINTED if field.id not in sheet.values}
    assert from_data(FORM, read_form(FORM, path).data).values == sheet.values


@pytest.mark.parametrize(
    ("office", "sheet"),
    [
        ("a table for each part", Sheet()),
        ("symbols", HALF),
        pytest.param("boxes behind the words", HALF, marks=pytest.mark.slow),
        pytest.param("form fields", Sheet(), marks=pytest.mark.slow),
    ],
)
def test_in_an_offices_form_too(sheet: Sheet, office: str, tmp_path: Path) -> None:
    """But for its cover, where two blanks share a line: the line is marked."""
    blank, path = tmp_path / "空白.docx", tmp_path / "表.docx"
    blank.write_bytes(BLANKS[office]())
    write_form(FORM, sheet, path, blank=blank, mark_open=True)
    inside = {field.id for field in PRINTED if not field.id.startswith("cover.")}
    assert marked(path) & inside == inside - set(sheet.values)
    read = from_data(FORM, read_form(FORM, path).data).values
    assert {id: read.get(id) for id in inside} == {id: sheet.values.get(id) for id in inside}


def test_its_name_says_so_once(tmp_path: Path) -> None:
    for name in ("申报表.docx", "申报表（草稿）.docx"):
        assert (
            export_form(FORM, Sheet(), tmp_path / name, draft=True).path == tmp_path / "申报表（草稿）.docx"
        )
    assert [path.name for path in tmp_path.iterdir()] == ["申报表（草稿）.docx"]
