"""The pages as LibreOffice lays them out, where it is installed: the PDF, and which page each part fell on."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.reasons import reason
from exports.fitting import COVER, FITTED, blank_pages
from exports.pdf_outline import Outline, read_outline

NOT_CHECKED = "未核对（没有安装 LibreOffice）"

TIMEOUT = 120.0
"""Seconds that one conversion may take."""

_NAMES = ("soffice", "libreoffice")
_INSTALLED = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "~/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
)
_IN_OPT = "/opt"
_ON_WINDOWS = ("PROGRAMFILES", "PROGRAMW6432", "PROGRAMFILES(X86)")


class PreviewError(Exception):
    """LibreOffice is there and did not convert; the message is one line for the applicant."""


@dataclass(frozen=True)
class PartPages:
    """One part and the pages that it takes, counted from 1."""

    heading: str
    first: int
    last: int

    def __str__(self) -> str:
        """一、基本情况：第 3 页."""
        pages = f"第 {self.first} 页" if self.first == self.last else f"第 {self.first}–{self.last} 页"
        return f"{self.heading}：{pages}"


@dataclass(frozen=True)
class Preview:
    """What LibreOffice made of the form; without it, nothing was checked."""

    pdf: Path | None = None
    parts: tuple[PartPages, ...] = ()

    @property
    def checked(self) -> bool:
        """Whether the pages of the parts are known."""
        return bool(self.parts)

    @property
    def out_of_place(self) -> tuple[PartPages, ...]:
        """The parts 一–七 that take other pages than in the blank form."""
        names = [name for name in FITTED if name != COVER]
        return tuple(
            part
            for part in self.parts
            if part.heading[0] in names and part.last - part.first + 1 != blank_pages(part.heading[0])
        )

    def lines(self) -> list[str]:
        """The result in words: a heading, and a line for each part."""
        if self.pdf is None:
            return [f"页面核对：{NOT_CHECKED}。"]
        if not self.checked:
            return ["页面核对：未核对（PDF 里没有认出各部分的标题）。"]
        wrong = "、".join(part.heading for part in self.out_of_place)
        verdict = f"{wrong}与空白表的页数不同" if wrong else "一至七部分各自起页，页数与空白表相同"
        return [f"页面核对：{verdict}。", *(f"  {part}" for part in self.parts)]


def preview(document: Path, pdf: Path, *, timeout: float = TIMEOUT) -> Preview:
    """Write the PDF of a document, and say which page each part fell on.

    Without LibreOffice nothing is written and nothing is checked. Raises PreviewError when it fails.
    """
    office = find_office()
    if office is None:
        return Preview()
    with tempfile.TemporaryDirectory(prefix="tianbao-", ignore_cleanup_errors=True) as folder:
        source = Path(folder) / "form.docx"
        shutil.copyfile(document, source)
        (made,) = convert([source], Path(folder) / "out", office=office, timeout=timeout)
        content = made.read_bytes()
        pdf.write_bytes(content)
    return Preview(pdf, parts_by_page(read_outline(content)))


def find_office() -> Path | None:
    """LibreOffice's program: on the path, or where it is usually installed; None without it."""
    for name in _NAMES:
        if found := shutil.which(name):
            return Path(found)
    usual = [Path(place).expanduser() for place in _INSTALLED]
    usual += [
        Path(os.environ[variable], "LibreOffice", "program", "soffice.com")
        for variable in _ON_WINDOWS
        if os.environ.get(variable)
    ]
    usual += sorted(Path(_IN_OPT).glob("libreoffice*/program/soffice"))
    return next((place for place in usual if place.is_file()), None)


def convert(
    sources: Sequence[Path], folder: Path, *, office: Path, to: str = "pdf", timeout: float = TIMEOUT
) -> list[Path]:
    """Convert some files in one run of LibreOffice, with a profile of its own; gives the new files.

    Raises PreviewError when one of them was not made: LibreOffice reports success even then.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="tianbao-", ignore_cleanup_errors=True) as profile:
        command = [
            str(office),
            f"-env:UserInstallation={Path(profile).as_uri()}",
            "--headless",
            "--norestore",
            "--convert-to",
            to,
            "--outdir",
            str(folder),
            *map(str, sources),
        ]
        _run(command, timeout)
    made = [folder / f"{source.stem}.{to}" for source in sources]
    missing = [source.name for source, file in zip(sources, made, strict=True) if not file.is_file()]
    if missing:
        raise PreviewError(f"LibreOffice 没有转换出“{'”“'.join(missing)}”。")
    return made


def parts_by_page(outline: Outline) -> tuple[PartPages, ...]:
    """The pages of each part. A part ends where the next begins, as each begins a page of its own."""
    headings = [(title, page) for title, page in outline.headings if title[1:2] == "、"]
    ends = [page - 1 for _, page in headings[1:]] + [outline.pages]
    return tuple(PartPages(title, page, end) for (title, page), end in zip(headings, ends, strict=False))


def _run(command: Sequence[str], timeout: float) -> None:
    """Run LibreOffice; when it takes too long, end it with the process that it starts."""
    quiet = subprocess.DEVNULL
    try:
        process = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)
    except OSError as error:
        raise PreviewError(f"LibreOffice 启动不了：{reason(error)}。") from error
    try:
        process.wait(timeout)
    except subprocess.TimeoutExpired:
        raise PreviewError(f"LibreOffice {timeout:.0f} 秒内没有转换完。") from None
    finally:
        if process.poll() is None:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(OSError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()
