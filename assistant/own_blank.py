"""An office's own blank, as a person names it: the file, or one line that says what to write instead."""

from __future__ import annotations

from pathlib import Path

from assistant import file_names
from assistant.errors import Unusable
from assistant.wording import own_blanks as wording

_WORD = (".docx", ".doc", ".wps")


def own_blank(typed: str) -> Path | None:
    """The blank of that name; None when none is named. Raises Unusable when it is no file of Word's."""
    name = typed.strip().strip("\"'“”")
    if not name:
        return None
    path = file_names.expanded(name)
    try:
        if not path.is_file():
            raise Unusable(wording.no_blank(name))
    except (OSError, ValueError) as error:  # a name that the system cannot even look for
        raise Unusable(wording.no_blank(name)) from error
    if path.suffix.lower() not in _WORD:
        raise Unusable(wording.blank_not_word(path.name))
    return path
