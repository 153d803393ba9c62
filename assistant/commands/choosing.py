"""Which form a command is about: the one that the program ships with, or the one whose folder `--form` names."""

from __future__ import annotations

import argparse
from functools import lru_cache
from pathlib import Path

from assistant.errors import Unusable
from assistant.script import Form, default_form, load_form
from assistant.script.loading import HEADER
from assistant.wording import commands as wording


def chosen_form(arguments: argparse.Namespace) -> Form:
    """The form that this call is about. Raises Unusable for a folder without a script, ScriptError for its faults."""
    return form_in(getattr(arguments, "form", None))


@lru_cache(maxsize=4)
def form_in(folder: str | None) -> Form:
    """The form in a folder, or the built-in one without a folder."""
    if folder is None:
        return default_form()
    if not (Path(folder) / HEADER).is_file():
        raise Unusable(wording.no_form_in(folder))
    return load_form(Path(folder))
