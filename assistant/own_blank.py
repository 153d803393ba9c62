"""An office's own blank, as a person names it: the file, or one line that says what to write instead."""

from __future__ import annotations

from pathlib import Path

from assistant import file_names
from assistant.errors import Unusable
from assistant.wording import own_blanks as wording

_WORD = (".docx", ".doc", ".wps")


def own_blank(typed: str) -> Path | None:
    """The blank of that name; None when none is named. Raises Unusable when it is no file of Word's."""
    name = file_names.as_typed(typed)
    if not name:
        return None
    path = file_names.expanded(name)
    if not file_names.is_file(path):
        raise Unusable(wording.no_blank(name))
    if path.suffix.lower() not in _WORD:
        raise Unusable(wording.blank_not_word(path.name))
    return path
