"""The Word file: open it, set its blanks by tag, save it.

Tags are explained in `exports.tags`. Nothing here knows what a field means; importing this module loads python-docx,
so import it where the document is written.
"""

from __future__ import annotations

import contextlib
import io
import os
import secrets
import zipfile
from collections.abc import Mapping, Sequence
from copy import deepcopy
from pathlib import Path

import docx
import docx.document
import docx.opc.exceptions
from lxml import etree

from exports.tags import box_tag
from exports.template.build import template_path
from exports.template.controls import CHECKED, UNCHECKED, Control, controls
from exports.template.free_rows import FreeRows, Target, drop_copies

__all__ = ["CHECKED", "UNCHECKED", "Document", "DocumentError", "Target"]

_OLD_WORD = b"\xd0\xcf\x11\xe0"
"""How a .doc begins, and a .docx under a password."""

_UNREADABLE = (
    zipfile.BadZipFile,
    docx.opc.exceptions.PackageNotFoundError,
    etree.XMLSyntaxError,
    KeyError,  # a zip without the parts of a document
    ValueError,  # a workbook or a presentation
    RuntimeError,  # a zip under a password
    NotImplementedError,  # a zip packed in a way that Word does not use
)


class DocumentError(Exception):
    """A file that cannot be opened, filled or saved; the message is one line for the applicant."""


class Document:
    """A form in Word, blank or filled."""

    def __init__(self, document: docx.document.Document) -> None:
        """Take an opened document; `Document.open` is the way to get one."""
        self._document = document
        self._controls: dict[str, list[Control]] = {}
        self._index()

    @classmethod
    def open(cls, source: Path | str | bytes | None = None) -> Document:
        """Open a docx by its path or content; without either, the blank form that comes with the program."""
        if isinstance(source, bytes):
            return cls(_parse(source, "收到的内容"))
        path = template_path() if source is None else Path(source)
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            raise DocumentError(f"找不到文件“{path}”。") from None
        except OSError as error:
            raise DocumentError(f"读不了文件“{path}”：{error.strerror}。") from error
        return cls(_parse(content, f"“{path}”"))

    @property
    def tags(self) -> dict[str, int]:
        """Every tag and at how many places it stands, in the document's order."""
        return {tag: len(places) for tag, places in self._controls.items()}

    def set_text(self, tag: str, text: str) -> None:
        """Write an answer at every place with this tag. Line feeds become breaks; fonts stay as they are."""
        for control in self._places(tag):
            control.text = text

    def tick(self, field: str, option: str, checked: bool = True) -> None:
        """Tick the box of one option, or take the tick away."""
        tag = box_tag(field, option)
        for control in self._places(tag):
            if not control.is_box:
                raise DocumentError(f"这份 Word 表格里的“{tag}”不是可以打勾的方框。")
            control.checked = checked

    def set_rows(self, rows: Mapping[str, Sequence[Target]]) -> None:
        """Make the free rows of the target table hold exactly these targets, given by direction."""
        free_rows = FreeRows(self._root)
        unknown = [direction for direction in rows if direction not in free_rows.directions]
        if unknown:
            raise DocumentError(f"目标表里没有“{'”“'.join(unknown)}”这个方向。")
        free_rows.write(rows)
        self._index()

    def rows(self) -> dict[str, list[Target]]:
        """The free rows that hold something, by direction."""
        return FreeRows(self._root).read()

    def read(self) -> dict[str, str]:
        """What stands at every tag, as it is printed; a box as ☑ or □."""
        return {tag: _reading(places[0]) for tag, places in self._controls.items()}

    def skeleton(self) -> str:
        """The document's XML without what the controls hold, and without copied rows.

        Two fillings of one form have the same skeleton: nothing but answers was changed.
        """
        root = deepcopy(self._root)
        drop_copies(root)
        for control in controls(root):
            control.forget_state()
        return etree.tostring(root, encoding="unicode")

    def content(self) -> bytes:
        """The docx as bytes."""
        buffer = io.BytesIO()
        self._document.save(buffer)
        return buffer.getvalue()

    def save(self, path: Path | str) -> None:
        """Write the docx; a file that was there is replaced whole or stays as it was."""
        target = Path(path)
        try:
            _replace(target, self.content())
        except OSError as error:
            hint = "；如已在 Word 中打开，请先关闭" if isinstance(error, PermissionError) else ""
            raise DocumentError(f"写不了文件“{target}”：{error.strerror}{hint}。") from error

    @property
    def _root(self) -> etree._Element:
        root: etree._Element = self._document.element
        return root

    def _index(self) -> None:
        self._controls = {}
        for control in controls(self._root):
            self._controls.setdefault(control.tag, []).append(control)

    def _places(self, tag: str) -> list[Control]:
        try:
            return self._controls[tag]
        except KeyError:
            raise DocumentError(f"这份 Word 表格里没有“{tag}”这一栏。") from None


def _parse(content: bytes, what: str) -> docx.document.Document:
    if content.startswith(_OLD_WORD):
        raise DocumentError(f"{what}是旧版 .doc 或加了密码，请用 Word 另存为不加密的 .docx。")
    try:
        return docx.Document(io.BytesIO(content))
    except _UNREADABLE as error:
        raise DocumentError(f"{what}不是 Word 的 .docx 文件，或者已经损坏。") from error


def _reading(control: Control) -> str:
    if control.is_box:
        return CHECKED if control.checked else UNCHECKED
    return control.text


def _replace(target: Path, content: bytes) -> None:
    """Write beside the target, then put the new file in its place."""
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
