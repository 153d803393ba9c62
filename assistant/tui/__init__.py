"""The chat screen in the terminal: the only package that imports textual."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

# An input method commits several characters at once; under the kitty protocol they arrive as garbage or not at all.
os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")

if TYPE_CHECKING:
    from assistant.drafts import Drafts
    from assistant.script import Form


def run(drafts: Drafts, name: str | None = None, form: Form | None = None) -> int:
    """Open the screen: at the list of drafts, or in the draft of that name. Returns the exit code.

    Without a `form` it is the built-in one, loaded after the first paint.
    """
    from assistant.tui.app import FillingApp
    from assistant.wording.screen import GOODBYE

    code = FillingApp(drafts, name, form).run() or 0
    if not code and sys.stdout.isatty():  # in the browser there is no terminal to come back to
        print(GOODBYE)
    return code
