"""Where a command's answers come from: a draft by its name, an answers file, or a filled form."""

from __future__ import annotations

from pathlib import Path

from assistant import answers_file
from assistant.answers import Sheet
from assistant.answers_file import AnswersFileError
from assistant.drafts import Drafts
from assistant.errors import Unusable
from assistant.script import Form
from assistant.session import load_record, read_sheet
from assistant.wording import commands as wording

WORD = (".docx", ".doc", ".wps")
"""How Word's files are named; the older two are converted where LibreOffice is installed."""


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
    """The answers in an answers file, or in a filled form (.docx). Raises Unusable with every fault."""
    try:
        if path.suffix.lower() in WORD:
            sheet, faults = read_word(form, path)
            if faults:
                raise Unusable(wording.not_importable(str(path), [sentence for _, sentence in faults]))
            return sheet
        return answers_file.loads(form, path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Unusable(wording.not_utf8(str(path))) from error
    except AnswersFileError as error:
        raise Unusable(wording.not_importable(str(path), error.faults)) from error


def read_word(form: Form, path: Path) -> tuple[Sheet, list[tuple[str, str]]]:
    """The answers in a filled form, and what of it cannot be read: field id (or nothing) and a sentence, one a cell.

    Raises exports.document.DocumentError when it is no such form at all.
    """
    from exports.reading import read_form  # imported when used: opening Word files costs time

    read = read_form(form, path)
    faults = [(cell.field, cell.sentence(form)) for cell in read.unreadable]
    return answers_file.from_data(form, read.data), faults
