"""Where answers come from: a draft by its name, an answers file, or a filled form."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from assistant import answers_file
from assistant.answers import Sheet
from assistant.answers_file import AnswersFileError
from assistant.drafts import Drafts
from assistant.errors import Unusable
from assistant.script import Form
from assistant.session import load_record, read_sheet
from assistant.wording import commands as wording
from assistant.wording import importing, word_forms

_LARGEST = 64 << 20
_WORD_BEGINS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")

WORD = (".docx", ".doc", ".wps")
"""How Word's files are named; the older two are converted where LibreOffice is installed."""


@dataclass(frozen=True)
class Unread:
    """A cell of a filled form that cannot be read: its field, or nothing, and a sentence that says what stands there."""

    field: str
    sentence: str


@dataclass(frozen=True)
class Source:
    """The answers in a file, and what of it could not be read."""

    sheet: Sheet
    unread: tuple[Unread, ...] = ()
    from_word: bool = False


def look_at_source(form: Form, name: str) -> Source:
    """As `read_source`, but what cannot be read of a filled form is told, not refused."""
    if Drafts().exists(name):
        return Source(read_draft(form, name))
    if not Path(name).exists():
        raise Unusable(wording.no_such_source(name))
    return look_at(form, Path(name))


def read_source(form: Form, name: str) -> Sheet:
    """The answers of a draft, or of a file when no draft has that name. Raises Unusable when there is neither."""
    drafts = Drafts()
    if drafts.exists(name):
        return read_draft(form, name)
    if not Path(name).exists():
        raise Unusable(wording.no_such_source(name))
    return read_file(form, Path(name))


def read_draft(form: Form, name: str) -> Sheet:
    """The answers of a draft."""
    with Drafts().open(name) as draft:
        return read_sheet(form, load_record(form, draft).sheet)


def read_file(form: Form, path: Path) -> Sheet:
    """The answers in an answers file, or in a filled form. Raises Unusable with every fault."""
    source = look_at(form, path)
    if source.unread:
        raise Unusable(word_forms.not_readable(str(path), [cell.sentence for cell in source.unread]))
    return source.sheet


def look_at(form: Form, path: Path) -> Source:
    """What a file holds, and what of a filled form cannot be read. Raises Unusable, or exports.document.DocumentError."""
    _refuse_no_file(path)
    try:
        if is_word(path):
            return _read_word(form, path)
        return Source(answers_file.loads(form, path.read_text(encoding="utf-8-sig")))
    except UnicodeDecodeError as error:
        raise Unusable(wording.not_utf8(str(path))) from error
    except AnswersFileError as error:
        raise Unusable(wording.not_importable(str(path), error.faults)) from error


def is_word(path: Path) -> bool:
    """Whether a file is Word's, by its name, or by how it begins when someone renamed it."""
    if path.suffix.lower() in WORD:
        return True
    with path.open("rb") as file:
        return file.read(4) in _WORD_BEGINS


def _refuse_no_file(path: Path) -> None:
    """Devices and pipes never end, and a file of that size is no form."""
    if path.exists() and not path.is_dir():
        if not path.is_file():
            raise Unusable(importing.not_a_file(str(path)))
        if path.stat().st_size > _LARGEST:
            raise Unusable(importing.too_large(str(path)))


def _read_word(form: Form, path: Path) -> Source:
    from exports.reading import read_form  # imported when used: opening Word files costs time

    read = read_form(form, path)
    unread = tuple(Unread(cell.field, cell.sentence(form)) for cell in read.unreadable)
    return Source(answers_file.from_data(form, read.data), unread, from_word=True)
