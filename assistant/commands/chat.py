"""`tianbao` and `tianbao chat`: the conversation, on the screen or line by line."""

from __future__ import annotations

import argparse

from assistant.drafts import Drafts
from assistant.script import default_form


def run(arguments: argparse.Namespace) -> int:
    """Open the home screen, one draft, or one draft in lines."""
    name: str | None = getattr(arguments, "draft", None)
    drafts = Drafts()
    if getattr(arguments, "plain", False):
        from assistant import plain

        return plain.run(default_form(), drafts, name)
    from assistant import tui

    return tui.run(drafts, name)
