"""The answers for which the form says 详见附件: where their full text lies, and how it is found again.

The attachments stand beside the form under its name (`attachments_path`); each such answer is under a control with the
answer's own tag there, so that it comes back whole, with what somebody changed in it. Light to import.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

SUFFIX = "_附件"
"""Behind the form's own name."""


def attachments_path(path: Path) -> Path:
    """Where the attachments of a form stand: beside it, under its name."""
    return path.with_name(f"{path.stem}{SUFFIX}.docx")


def attached_texts(path: Path) -> Mapping[str, str]:
    """The full answers in the attachments beside a form, by tag; of several such files the newest counts.

    Files that cannot be read are passed over: the answers are then missed one by one.
    """
    from exports.document import Document, DocumentError

    found: dict[str, str] = {}
    for file in sorted(_beside(path), key=lambda file: file.stat().st_mtime):
        try:
            document = Document.open(file)
        except DocumentError:
            continue
        found.update({tag: document.texts(tag)[0] for tag in document.tags})
    return found


def _beside(path: Path) -> list[Path]:
    """The attachments of this form: 申报表_附件.docx, 申报表_附件2.docx, …"""
    wanted = attachments_path(path).stem
    return [
        file
        for file in path.parent.glob("*.docx")
        if file.stem.startswith(wanted)
        and (file.stem == wanted or file.stem.removeprefix(wanted).isdecimal())
    ]
