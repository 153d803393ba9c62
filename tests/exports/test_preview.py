"""The preview: with LibreOffice, without it, and with one that fails."""

from __future__ import annotations

import re
import stat
import sys
import zlib
from pathlib import Path

import pytest

from exports import preview as module
from exports.pdf_outline import Outline, read_outline
from exports.preview import PartPages, Preview, PreviewError, convert, find_office, parts_by_page, preview
from exports.template.build import template_path


def office(folder: Path, script: str) -> Path:
    """A program in LibreOffice's place."""
    if sys.platform == "win32":
        pytest.skip("a shell script")
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def pdf(*objects: bytes) -> bytes:
    return b"%PDF-1.6\n" + b"".join(b"%d 0 obj\n%s\nendobj\n" % pair for pair in enumerate(objects, 1))


OBJECTS = (
    b"<</Type/Catalog/Pages 2 0 R/Outlines 5 0 R>>",
    b"<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>",
    b"<</Type/Page/Parent 2 0 R>>",
    b"<</Type/Page/Parent 2 0 R>>",
    b"<</Type/Outlines/First 6 0 R/Last 7 0 R>>",
    b"<</Title<FEFF4E003001>/Dest[3 0 R/XYZ 0 0 0]/Next 7 0 R>>",
    b"<</Title(a\\)\\050b)/A<</S/GoTo/D[4 0 R/Fit]>>/First 6 0 R>>",
)
FOUND = Outline(2, (("一、", 1), ("a)(b", 2)))


# Without LibreOffice


def test_without_libreoffice_it_says_not_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "find_office", lambda: None)
    result = preview(template_path(), tmp_path / "form.pdf")
    assert result == Preview()
    assert not result.checked
    assert result.lines() == ["页面核对：未核对（没有安装 LibreOffice）。"]
    assert list(tmp_path.iterdir()) == []


def test_it_is_looked_for_on_the_path_and_where_it_is_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_INSTALLED", ())
    monkeypatch.setenv("PATH", str(tmp_path))
    for variable in ("PROGRAMFILES", "PROGRAMW6432", "PROGRAMFILES(X86)"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(module, "_IN_OPT", str(tmp_path / "nowhere"))
    assert find_office() is None
    installed = tmp_path / "LibreOffice" / "program" / "soffice.com"
    installed.parent.mkdir(parents=True)
    installed.touch()
    monkeypatch.setenv("PROGRAMFILES", str(tmp_path))
    assert find_office() == installed
    on_path = office(tmp_path, "exit 0")
    assert find_office() == on_path


# With one that fails


def test_success_without_a_file_is_a_failure(tmp_path: Path) -> None:
    with pytest.raises(PreviewError, match=r"没有转换出“form\.docx”"):
        convert([tmp_path / "form.docx"], tmp_path, office=office(tmp_path, "exit 0"))


def test_one_that_hangs_is_ended(tmp_path: Path) -> None:
    with pytest.raises(PreviewError, match="秒内没有转换完"):
        convert([tmp_path / "form.docx"], tmp_path, office=office(tmp_path, "sleep 60"), timeout=0.3)


def test_one_that_does_not_start_is_said(tmp_path: Path) -> None:
    with pytest.raises(PreviewError, match="启动不了"):
        convert([tmp_path / "form.docx"], tmp_path, office=tmp_path / "nothing")


# The outline


def test_bookmarks_and_their_pages() -> None:
    assert read_outline(pdf(*OBJECTS)) == FOUND


def test_objects_packed_into_a_stream() -> None:
    objects = [re.sub(rb"(\d) 0 R", rb"1\1 0 R", body) for body in OBJECTS]
    places = [sum(map(len, objects[:number])) for number in range(len(objects))]
    head = b" ".join(b"%d %d" % (number, place) for number, place in enumerate(places, 11)) + b" "
    packed = zlib.compress(head + b"".join(objects))
    stream = b"<</Type/ObjStm/N 7/First %d>>stream\n%s\nendstream" % (len(head), packed)
    assert read_outline(pdf(stream)) == FOUND


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not a pdf",
        pdf(),
        pdf(*OBJECTS)[:150],
        pdf(b"<</Type/Catalog/Pages 1 0 R/Outlines 1 0 R/Kids[1 0 R]>>"),
        pdf(b"<</Type/ObjStm/First 3>>stream\nbroken\nendstream"),
    ],
)
def test_anything_else_has_no_bookmarks(content: bytes) -> None:
    assert read_outline(content).headings == ()


def test_a_part_ends_where_the_next_begins() -> None:
    outline = Outline(9, (("一、甲", 3), ("说明", 3), ("二、乙", 4), ("三、丙", 6)))
    parts = parts_by_page(outline)
    assert parts == (PartPages("一、甲", 3, 3), PartPages("二、乙", 4, 5), PartPages("三、丙", 6, 9))
    result = Preview(Path("form.pdf"), parts)
    assert result.out_of_place == (parts[2],)
    assert result.lines() == [
        "页面核对：三、丙与空白表的页数不同。",
        "  一、甲：第 3 页",
        "  二、乙：第 4–5 页",
        "  三、丙：第 6–9 页",
    ]


# With LibreOffice


@pytest.mark.slow
def test_the_blank_form_is_previewed(tmp_path: Path) -> None:
    result = preview(template_path(), tmp_path / "form.pdf")
    assert (tmp_path / "form.pdf").read_bytes().startswith(b"%PDF")
    assert [(part.first, part.last) for part in result.parts] == [
        (3, 3), (4, 5), (6, 6), (7, 7), (8, 8), (9, 9), (10, 10), (11, 12), (13, 13)
    ]  # fmt: skip
    assert result.lines()[0] == "页面核对：一至七部分各自起页，页数与空白表相同。"
