"""A file that was filled elsewhere becomes a draft of its own; for the screen, the line mode and `tianbao import`."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from assistant import file_names
from assistant.drafts import DraftError, Drafts
from assistant.drafts.tending import delete
from assistant.errors import Unusable
from assistant.reasons import reason
from assistant.script import Form
from assistant.session import Session
from assistant.sources import Unread, look_at
from assistant.wording import importing as wording


@dataclass(frozen=True)
class Imported:
    """The new draft: its name, how many blanks were read into it, and what of the file could not be read."""

    draft: str
    answers: int
    unread: tuple[Unread, ...] = ()
    from_word: bool = False


def import_new(form: Form, drafts: Drafts, typed: str) -> Imported:
    """Read the answers file or filled form of that name into a new draft, called like the file.

    Raises Unusable with a line that says why not; then there is no new draft.
    """
    path = _file(typed)
    try:
        source = look_at(form, path)
        name = free_name(drafts, path.stem)
        with drafts.create(name) as draft:
            name = draft.name
            try:
                with Session(form, draft) as session:
                    session.replace(source.sheet)
            except BaseException:
                draft.close()
                with suppress(DraftError):
                    delete(drafts, name)
                raise
    except OSError as error:
        raise Unusable(wording.not_read(path.name, reason(error))) from error
    except DraftError as error:
        raise Unusable(str(error)) from error
    return Imported(name, len(source.sheet.values), source.unread, source.from_word)


def why_not(error: Exception) -> str:
    """Why a file was not read: in our own words, or that it is damaged when a library met what it cannot say."""
    own = any("\u4e00" <= char <= "\u9fff" for char in str(error))
    return str(error) if own else wording.BROKEN


def _file(typed: str) -> Path:
    name = file_names.as_typed(typed)
    if not name:
        raise Unusable(wording.NO_NAME)
    path = file_names.expanded(name)
    if not file_names.is_file(path):
        raise Unusable(wording.no_file(name))
    return path


def free_name(drafts: Drafts, stem: str) -> str:
    """The file's name, or the first of name2, name3 … that no draft has."""
    name, number = stem, 2
    while drafts.exists(name):
        name, number = f"{stem}{number}", number + 1
    return name
