"""Blanks and filled forms that LibreOffice has saved anew: every answer comes back, into and out of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answers import Sheet
from assistant.answers_file import from_data
from assistant.script import default_form
from exports.filling import fill_form
from exports.preview import convert, find_office
from exports.reading import read_form
from tests.exports.blanks.changes import CHANGES
from tests.exports.blanks.judge import distinct_sheet
from tests.exports.blanks.marked import Hand
from tests.exports.blanks.ours import edited

pytestmark = pytest.mark.slow  # LibreOffice saves a dozen documents

FORM = default_form()
SHEET = distinct_sheet(FORM)
BLANKS = {
    "plain-text controls": lambda: edited(CHANGES["controls with prompts"], Hand().build()),
    "letters of a font of symbols": Hand(box="sym 2").build,
    "a column of units": lambda: edited(CHANGES["a column of units"], Hand().build()),
    "running numbers": lambda: edited(CHANGES["running numbers"], Hand().build()),
    "a cover in a text box, brackets": Hand(cover="box", box="（　）").build,
}


@pytest.fixture(scope="module")
def resaved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with each blank and each filled form, as LibreOffice saves it; our own under the name 内置."""
    folder, office = tmp_path_factory.mktemp("saved"), find_office()
    assert office is not None
    fill_form(FORM, SHEET).save(folder / "内置 filled.docx")
    for name, build in BLANKS.items():
        blank = folder / f"{name} blank.docx"
        blank.write_bytes(build())
        fill_form(FORM, SHEET, blank=blank).save(folder / f"{name} filled.docx")
    convert(sorted(folder.glob("*.docx")), folder / "anew", office=office, to="docx", timeout=300)
    return folder / "anew"


def expect_all_back(path: Path) -> None:
    read = read_form(FORM, path)
    assert read.unreadable == ()
    assert from_data(FORM, read.data).values == printed(SHEET)


def printed(sheet: Sheet) -> dict[str, object]:
    return {id: value for id, value in sheet.values.items() if FORM.fields[id].printed}


@pytest.mark.parametrize("name", ["内置", *BLANKS])
def test_a_filled_form_that_was_saved_anew(name: str, resaved: Path) -> None:
    expect_all_back(resaved / f"{name} filled.docx")


@pytest.mark.parametrize("name", BLANKS)
def test_a_blank_that_was_saved_anew(name: str, resaved: Path, tmp_path: Path) -> None:
    fill_form(FORM, SHEET, blank=resaved / f"{name} blank.docx").save(tmp_path / "表.docx")
    expect_all_back(tmp_path / "表.docx")
