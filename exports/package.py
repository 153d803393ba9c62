"""The docx as a zip: document.xml taken apart, every other part carried through byte by byte.

A file from somewhere else is looked at before it is trusted: its size unpacked, its parts, no document type
declarations. `DocumentError` says in one line what is wrong with it.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from copy import deepcopy
from dataclasses import dataclass, replace
from pathlib import Path

from lxml import etree

from assistant.reasons import reason
from exports.other_files import broken_zip, no_docx
from exports.template.xml import W

_OLE = b"\xd0\xcf\x11\xe0"
"""How a .doc, a .wps and an encrypted .docx begin."""

_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_OTHER_WORD = ("macroEnabled", "wordprocessingml.template", "ms-word.")
_LARGEST_XML = 12 << 20
_LARGEST_PART = 64 << 20
_LARGEST_TOTAL = 128 << 20
_MOST_PARTS = 2000
_MOST = {"p": 10_000, "r": 60_000, "tc": 20_000}
"""More paragraphs, runs and cells than any form; a filled one has some 1000 of each."""
_EFFORT = 3
"""How hard to compress: harder takes longer than it saves."""

_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
_UNREADABLE = (zipfile.BadZipFile, zlib.error, KeyError, ValueError, NotImplementedError, EOFError, OSError)


class DocumentError(Exception):
    """A file that cannot be opened, filled or saved; the message is one line for the applicant."""


@dataclass
class Package:
    """An opened docx: its document as XML, and all its parts as they were in the file."""

    root: etree._Element
    main: str
    """The name of the part that holds the document."""
    parts: dict[str, bytes]
    _entries: list[zipfile.ZipInfo]

    @classmethod
    def read(cls, content: bytes, what: str) -> Package:
        """Take a docx apart. Raises DocumentError, which names the file as `what`."""
        if content.startswith(_OLE):
            raise DocumentError(_old_format(content, what))
        if not content.startswith(b"PK"):
            raise DocumentError(no_docx(content, what))
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                entries = [entry for entry in archive.infolist() if not entry.is_dir()]
                _refuse_suspicious(entries, what)
                parts = {entry.filename: archive.read(entry) for entry in entries}
        except RuntimeError as error:  # a zip under a password, or packed in an unknown way
            raise DocumentError(
                f"{what}加了密码或用了特殊的压缩，请用 Word 另存为不加密的 .docx。"
            ) from error
        except _UNREADABLE as error:
            raise DocumentError(broken_zip(content, what)) from error
        _refuse_declarations(parts, what)
        main = _main_part(parts, broken_zip(content, what), what)
        return cls(_document(parts[main], what), main, parts, entries)

    def anew(self) -> Package:
        """The same file as it was read, to be filled once more."""
        return replace(self, root=deepcopy(self.root))

    def document_xml(self) -> bytes:
        """The document as it is now."""
        xml: bytes = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8", standalone=True)
        return xml

    def content(self, document_xml: bytes) -> bytes:
        """The docx with this document; all other parts are those of the file that was read."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=_EFFORT) as archive:
            for old in self._entries:
                entry = zipfile.ZipInfo(old.filename, old.date_time)
                entry.compress_type = old.compress_type
                entry.create_system, entry.external_attr = old.create_system, old.external_attr
                data = document_xml if old.filename == self.main else self.parts[old.filename]
                archive.writestr(entry, data, compresslevel=_EFFORT)
        return buffer.getvalue()

    def other_parts_kept(self, content: bytes) -> bool:
        """Whether a written docx has the same parts as the file that was read, all but the document byte by byte."""
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return archive.namelist() == list(self.parts) and all(
                archive.read(name) == data for name, data in self.parts.items() if name != self.main
            )


def load(path: Path) -> bytes:
    """What a file holds. Raises DocumentError; folders, devices and pipes are not read, nor what is far too large."""
    if not path.exists():
        raise DocumentError(f"找不到文件“{path}”。")
    if not path.is_file():
        raise DocumentError(f"“{path}”不是一个文件，读不了；请写 Word 文件（.docx）的名字。")
    try:
        if path.stat().st_size > _LARGEST_PART:
            raise DocumentError(f"“{path}”太大，不像一份申报表，没有打开。")
        return path.read_bytes()
    except OSError as error:
        raise DocumentError(f"读不了文件“{path}”：{reason(error)}。") from error


def parse(xml: bytes) -> etree._Element:
    """Parse XML without resolving or loading anything. Raises etree.XMLSyntaxError."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(xml, parser)


def is_old_format(content: bytes) -> bool:
    """Whether these bytes are a .doc or a .wps, which LibreOffice can convert."""
    return content.startswith(_OLE) and _has_stream(content, "WordDocument")


def _has_stream(content: bytes, name: str) -> bool:
    return name.encode("utf-16-le") in content


def _old_format(content: bytes, what: str) -> str:
    if _has_stream(content, "EncryptedPackage") or _has_stream(content, "EncryptionInfo"):
        return f"{what}加了密码，请用 Word 打开后另存为不加密的 .docx。"
    return f"{what}是旧版 .doc 或加了密码，请用 Word 另存为不加密的 .docx。"


def _refuse_suspicious(entries: list[zipfile.ZipInfo], what: str) -> None:
    names = [entry.filename.lower() for entry in entries]
    if len(set(names)) < len(names):
        raise DocumentError(f"{what}里有重名的部件，不是正常的 .docx，没有打开。")
    largest = max(
        (entry.file_size for entry in entries if entry.filename.endswith((".xml", ".rels"))), default=0
    )
    if (
        len(entries) > _MOST_PARTS
        or largest > _LARGEST_XML
        or any(entry.file_size > _LARGEST_PART for entry in entries)
        or sum(entry.file_size for entry in entries) > _LARGEST_TOTAL
    ):
        raise DocumentError(f"{what}解压后过大，不像一份申报表，没有打开。")


def _refuse_declarations(parts: dict[str, bytes], what: str) -> None:
    for name, data in parts.items():
        if name.endswith((".xml", ".rels")) and any(mark in data for mark in _DOCTYPES):
            raise DocumentError(f"{what}里有文档类型声明（DOCTYPE），可能引用外部内容，没有打开。")


def _main_part(parts: dict[str, bytes], broken: str, what: str) -> str:
    """The name of the document's part, by the package's own table of contents; `broken` is said without one."""
    try:
        types = parse(parts["[Content_Types].xml"])
        relations = parse(parts["_rels/.rels"])
    except (KeyError, etree.XMLSyntaxError) as error:
        raise DocumentError(broken) from error
    targets = [
        posixpath.normpath(node.get("Target", "").lstrip("/"))
        for node in relations
        if node.get("Type", "").endswith("/officeDocument")
    ]
    main: str | None = next((target for target in targets if target in parts), None)
    if main is None:
        raise DocumentError(broken)
    kind = next((node.get("ContentType", "") for node in types if node.get("PartName") == f"/{main}"), "")
    if any(mark in kind for mark in _OTHER_WORD):
        raise DocumentError(f"{what}是带宏的文档或模板，请用 Word 另存为普通的 .docx。")
    if kind != _MAIN:
        raise DocumentError(f"{what}不是 Word 文档（可能是表格或演示文稿），请换成 .docx。")
    return main


def _document(xml: bytes, what: str) -> etree._Element:
    try:
        root = parse(xml)
    except etree.XMLSyntaxError as error:
        deep = "depth" in str(error).lower()
        why = "里的表格嵌套过深" if deep else "的正文已经损坏"
        raise DocumentError(f"{what}{why}，没有打开。") from error
    if root.getroottree().docinfo.doctype:  # written in an encoding in which nobody looks for it
        raise DocumentError(f"{what}里有文档类型声明（DOCTYPE），可能引用外部内容，没有打开。")
    if any(sum(1 for _ in root.iter(f"{{{W}}}{tag}")) > most for tag, most in _MOST.items()):
        raise DocumentError(f"{what}里的内容过多，不像一份申报表，没有打开。")
    if root.tag != f"{{{W}}}document":
        raise DocumentError(f"{what}用的是“严格 Open XML”格式，请用 Word 另存为普通的“Word 文档（.docx）”。")
    return root
