"""`tianbao` and `tianbao chat`: the conversation, on the screen or line by line."""

from __future__ import annotations

import argparse

from assistant.commands.choosing import chosen_form
from assistant.drafts import Drafts


def run(arguments: argparse.Namespace) -> int:
    """Open the home screen, one draft, or one draft in lines."""
    name: str | None = getattr(arguments, "draft", None)
    drafts = Drafts()
    if getattr(arguments, "plain", False):
        from assistant import plain

        return plain.run(chosen_form(arguments), drafts, name)
    from assistant import tui

    other = chosen_form(arguments) if getattr(arguments, "form", None) else None
    return tui.run(drafts, name, other)
