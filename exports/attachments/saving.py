"""Writing a paper to disk, and never over one in which somebody has filled in the blank lines by hand."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from assistant.files import write_bytes
from exports.attachments.model import Paper
from exports.attachments.package import paper_package, untouched
from exports.attachments.render import document_part


def paper_bytes(paper: Paper) -> bytes:
    """The paper as a docx; always the same bytes for the same paper."""
    return paper_package(document_part(paper), paper.title)


def save_paper(paper: Paper, path: Path) -> Path:
    """Write the paper and return where it lies: at `path`, or beside it when the file there was edited since.

    Raises OSError; what was on disk is then as it was.
    """
    target = _free(path)
    write_bytes(target, paper_bytes(paper))
    return target


def _free(path: Path) -> Path:
    """The path, or the first of name2, name3 … that holds nothing, or nothing but a paper as we wrote it."""
    for number in count(1):
        candidate = path if number == 1 else path.with_name(f"{path.stem}{number}{path.suffix}")
        if not candidate.exists() or untouched(candidate.read_bytes()):
            return candidate
    raise AssertionError("numbers do not end")
