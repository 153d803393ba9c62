"""With LibreOffice, the pages of a form filled into an office's own blank are compared with those of the blank."""

from __future__ import annotations

from pathlib import Path
from unittest import mock

import pytest

from assistant.script import Form, default_form
from exports.filling import write_form
from exports.own_pages import own_pages
from tests.exports.blanks.judge import distinct_sheet
from tests.exports.blanks.marked import Hand


@pytest.fixture(scope="module")
def form() -> Form:
    return default_form()


def filled(form: Form, hand: Hand, folder: Path, long: str = "") -> tuple[Path, Path]:
    blank, document = folder / "blank.docx", folder / "filled.docx"
    blank.write_bytes(hand.build())
    sheet = distinct_sheet(form)
    write_form(
        form, sheet.with_values({"industry.chain_text": long}) if long else sheet, document, blank=blank
    )
    return blank, document


def test_without_libreoffice_it_says_so(form: Form, tmp_path: Path) -> None:
    with mock.patch("exports.own_pages.find_office", return_value=None):
        lines = own_pages(form, tmp_path / "a.docx", tmp_path / "b.docx", tmp_path / "a.pdf")
    assert lines == ["页面核对：未核对（没有安装 LibreOffice）。"]
    assert list(tmp_path.iterdir()) == []


OWN_PAGE = "<w:pageBreakBefore/>"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("long", "said"),
    [
        ("", "页面核对：一至七部分的页数与您的空白表相同。"),
        ("长" * 3000, "页面核对：有 1 个部分的页数与您的空白表不同"),
    ],
)
def test_each_part_is_compared(long: str, said: str, form: Form, tmp_path: Path) -> None:
    blank, document = filled(form, Hand(title_look=OWN_PAGE), tmp_path, long)
    lines = own_pages(form, document, blank, tmp_path / "filled.pdf")
    assert lines[0].startswith(said)
    assert not long or lines[1].startswith("  二、主导产业情况：填好后 ")
    assert (tmp_path / "filled.pdf").read_bytes().startswith(b"%PDF")
