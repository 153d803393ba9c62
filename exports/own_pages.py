"""The pages of an office's own blank: each part takes as many in the filled form as in the blank, seen by LibreOffice."""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path

from assistant.script import Form
from exports.converting import as_docx
from exports.package import Package, is_old_format
from exports.pdf_outline import read_outline
from exports.places.outlined import outline_parts
from exports.places.wanted import parts_wanted
from exports.preview import NOT_CHECKED, convert, find_office

_KEPT = "一二三四五六七"


def own_pages(form: Form, document: Path, blank: Path, pdf: Path) -> list[str]:
    """Write the PDF of a form filled into `blank`, and compare the pages of its parts; says so in words.

    Without LibreOffice nothing is written. Raises PreviewError when it fails, OSError for the disk.
    """
    office = find_office()
    if office is None:
        return [f"页面核对：{NOT_CHECKED}。"]
    content = blank.read_bytes()
    content = as_docx(blank) if is_old_format(content) else content
    with tempfile.TemporaryDirectory(prefix="tianbao-", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        filled, filled_marked, blank_marked = sources = [folder / f"{n}.docx" for n in "abc"]
        shutil.copyfile(document, filled)
        filled_marked.write_bytes(_outlined(document.read_bytes(), form))
        blank_marked.write_bytes(_outlined(content, form))
        made = convert(sources, folder / "out", office=office)
        after, before = (_pages(file.read_bytes(), form) for file in made[1:])
        shutil.copyfile(made[0], pdf)
    return _compared(after, before)


def _outlined(content: bytes, form: Form) -> bytes:
    """A copy whose part headings are on the outline; the layout is the same."""
    package = Package.read(content, "空白表")
    outline_parts(package.root, form)
    return package.content(package.document_xml())


def _pages(pdf: bytes, form: Form) -> tuple[int, dict[str, tuple[int, int]]]:
    """How many pages there are, and the first and last page of each part."""
    outline = read_outline(pdf)
    numbers = {_squeezed(part.title): part.title for part in parts_wanted(form)}
    starts = [(title, page) for words, page in outline.headings if (title := _title(words, numbers))]
    ends = [page - 1 for _, page in starts[1:]] + [outline.pages]
    found: dict[str, tuple[int, int]] = {}
    for (title, page), end in zip(starts, ends, strict=True):
        found.setdefault(title, (page, max(page, end)))
    return outline.pages, found


def _title(words: str, numbers: dict[str, str]) -> str:
    """The part whose title a heading prints, with or without its number."""
    said = _squeezed(words)
    return next((title for squeezed, title in numbers.items() if said and squeezed.endswith(said[1:])), "")


def _squeezed(words: str) -> str:
    return re.sub(r"[\W_]+", "", words)


def _compared(
    after: tuple[int, dict[str, tuple[int, int]]], before: tuple[int, dict[str, tuple[int, int]]]
) -> list[str]:
    (pages, parts), (own, blank_parts) = after, before
    kept = [title for title in parts if title[0] in _KEPT and title in blank_parts]
    if len(kept) < len(_KEPT):
        same = "相同" if pages == own else "不同"
        return [
            f"页面核对：填好的表共 {pages} 页，您的空白表共 {own} 页，页数{same}；没有认出每一部分的起止页。"
        ]
    grown = [title for title in kept if _count(parts[title]) != _count(blank_parts[title])]
    if not grown:
        return ["页面核对：一至七部分的页数与您的空白表相同。"]
    lines = [
        f"  {title}：填好后 {_count(parts[title])} 页，空白表 {_count(blank_parts[title])} 页"
        for title in grown
    ]
    return [f"页面核对：有 {len(grown)} 个部分的页数与您的空白表不同，请压缩文字或删去多余的空行。", *lines]


def _count(pages: tuple[int, int]) -> int:
    return pages[1] - pages[0] + 1
