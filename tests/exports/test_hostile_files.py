"""Files that are no form, or mean harm: one clear line each, quickly, and nothing written."""

from __future__ import annotations

import io
import time
import warnings
import zipfile
from pathlib import Path
from random import Random

import pytest

from assistant.answers import Sheet
from assistant.script import default_form
from exports.document import Document, DocumentError
from exports.filling import write_form
from exports.reading import read_form
from exports.template.build import template_path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def repacked(replacing: dict[str, bytes], extra: list[tuple[str, bytes]] | None = None) -> bytes:
    """The built-in form with parts replaced, and further entries at the end."""
    result = io.BytesIO()
    with (
        zipfile.ZipFile(template_path()) as source,
        zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            target.writestr(name, replacing.get(name, source.read(name)))
        for name, data in extra or []:
            target.writestr(name, data)
    return result.getvalue()


def zipped(**parts: bytes) -> bytes:
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w") as target:
        for name, data in parts.items():
            target.writestr(name, data)
    return result.getvalue()


def document(inner: str, opening: str = "") -> bytes:
    text = f'<?xml version="1.0" encoding="UTF-8"?>{opening}<w:document xmlns:w="{W}"><w:body>{inner}</w:body></w:document>'
    return text.encode()


def utf32(opening: str) -> bytes:
    return document("", opening).decode().replace("UTF-8", "UTF-32").encode("utf-32")


def bomb() -> bytes:
    return repacked({"word/document.xml": b"<a>" + b" " * (400 << 20) + b"</a>"})


def deep() -> bytes:
    nested = "<w:tbl><w:tr><w:tc>" * 5000 + "</w:tc></w:tr></w:tbl>" * 5000
    return repacked({"word/document.xml": document(nested)})


def entity(kind: str) -> bytes:
    doctypes = {
        "external": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>',
        "laughs": '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY e "&a;&a;&a;&a;&a;">]>',
        "dtd": '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
    }
    return repacked({"word/document.xml": document("<w:p><w:r><w:t>&e;</w:t></w:r></w:p>", doctypes[kind])})


def duplicate() -> bytes:
    with pytest.warns(UserWarning, match="Duplicate"):
        return repacked({}, [("word/document.xml", document(""))])


def ole(*streams: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"".join(name.encode("utf-16-le") for name in streams)


def encrypted_zip() -> bytes:
    content = bytearray(template_path().read_bytes())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            content[at + place] |= 1
            at = content.find(mark, at + 4)
    return bytes(content)


def workbook() -> bytes:
    kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    word = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    with zipfile.ZipFile(template_path()) as archive:
        types = archive.read("[Content_Types].xml")
    return repacked({"[Content_Types].xml": types.replace(word, kind)})


FILES = {
    "empty": (lambda: b"", "里面是空的"),
    "text": (lambda: "集群名称：".encode(), "不是 Word.*另存为"),
    "pdf": (lambda: b"%PDF-1.7 ...", "其实是 PDF"),
    "rtf": (lambda: b"{\\rtf1\\ansi}", "RTF.*另存为"),
    "web page": (lambda: b"\xef\xbb\xbf\n<!DOCTYPE HTML><html>", "网页.*另存为"),
    "picture": (lambda: b"\x89PNG\r\n", "图片"),
    "odt": (lambda: zipped(mimetype=b"application/vnd.oasis.opendocument.text"), "odt.*另存为"),
    "zip": (lambda: zipped(**{"a.txt": b"x"}), "不是 Word"),
    "truncated": (lambda: template_path().read_bytes()[:9000], "不是 Word|损坏"),
    "encrypted docx": (lambda: ole("EncryptedPackage"), "加了密码"),
    "encrypted zip": (encrypted_zip, "加了密码"),
    "bomb": (bomb, "过大"),
    "external entity": (lambda: entity("external"), "DOCTYPE"),
    "entities in entities": (lambda: entity("laughs"), "DOCTYPE"),
    "external dtd": (lambda: entity("dtd"), "DOCTYPE"),
    "deep": (deep, "嵌套过深"),
    "doctype in another encoding": (
        lambda: repacked({"word/document.xml": utf32('<!DOCTYPE x [<!ENTITY e "x">]>')}),
        "DOCTYPE",
    ),
    "paragraphs without end": (
        lambda: repacked({"word/document.xml": document("<w:p/>" * 100_000)}),
        "内容过多",
    ),
    "broken xml": (lambda: repacked({"word/document.xml": b"<w:document"}), "损坏"),
    "duplicate part": (duplicate, "重名"),
    "workbook": (workbook, "不是 Word 文档"),
    "strict": (
        lambda: repacked({"word/document.xml": document("").replace(W.encode(), b"http://purl.oclc.org/x")}),
        "严格 Open XML",
    ),
    "no body": (
        lambda: repacked({"word/document.xml": document("").replace(b"w:body", b"w:other")}),
        "不是《",
    ),
}


@pytest.mark.parametrize("kind", FILES)
def test_one_clear_line_quickly_and_nothing_written(kind: str, tmp_path: Path) -> None:
    make, message = FILES[kind]
    blank = tmp_path / "空白表.docx"
    blank.write_bytes(make())
    start = time.perf_counter()
    with pytest.raises(DocumentError, match=message) as error:
        write_form(default_form(), Sheet(), tmp_path / "filled.docx", blank=blank)
    assert time.perf_counter() - start < 2  # a second, and room for a busy machine
    assert "\n" not in str(error.value)
    assert "空白表.docx" in str(error.value)
    assert [entry.name for entry in tmp_path.iterdir()] == ["空白表.docx"]


def test_an_old_file_without_libreoffice_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("exports.preview.find_office", lambda: None)
    path = tmp_path / "空白表.wps"
    path.write_bytes(ole("WordDocument"))
    with pytest.raises(DocumentError, match=r"另存为 \.docx") as error:
        Document.open(path)
    assert "\n" not in str(error.value)


@pytest.mark.slow
def test_an_old_file_that_libreoffice_cannot_read_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "空白表.doc"
    path.write_bytes(ole("WordDocument"))
    with pytest.raises(DocumentError, match=r"另存为 \.docx|没有认出") as error:
        read_form(default_form(), path)
    assert "\n" not in str(error.value)


# Damaged by chance: a clean read, or one clear line


def damaged(content: bytes, random: Random) -> bytes:
    """A file cut short, with some bytes flipped, zeroed or repeated."""
    found = bytearray(content)
    for _ in range(random.choice((1, 1, 3, 20))):
        at = random.randrange(len(found))
        way = random.choice(("cut", "flip", "zero", "repeat"))
        if way == "cut":
            del found[at:]
        elif way == "flip":
            found[at] ^= 1 << random.randrange(8)
        else:
            length = random.randint(1, 200)
            found[at : at + length] = bytes(length) if way == "zero" else found[at : at + length] * 2
        if not found:
            break
    return bytes(found)


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_form_is_read_or_refused_in_one_line(seed: int) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile's own about names
        try:
            read = read_form(default_form(), damaged(template_path().read_bytes(), Random(seed)))
        except DocumentError as error:
            assert "\n" not in str(error)
        else:
            assert read.data["answers"] == {}


def test_what_word_leaves_beside_an_open_file_says_so(tmp_path: Path) -> None:
    lock = tmp_path / "~$报表.docx"
    lock.write_bytes(b"\x06wei" + bytes(158))
    with pytest.raises(DocumentError, match="临时文件") as error:
        read_form(default_form(), lock)
    assert "\n" not in str(error.value)


def test_a_folder_and_a_pipe_are_no_files(tmp_path: Path) -> None:
    folder = tmp_path / "表.docx"
    folder.mkdir()
    with pytest.raises(DocumentError, match="不是一个文件"):
        read_form(default_form(), folder)
