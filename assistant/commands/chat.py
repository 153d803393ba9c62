"""`tianbao` and `tianbao chat`: the conversation, on the screen or line by line.

The screen is painted before the form is loaded: neither pydantic nor the script is imported here.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from assistant.drafts import Drafts

if TYPE_CHECKING:
    from assistant.script import Form


def run(arguments: argparse.Namespace) -> int:
    """Open the home screen, one draft, or one draft in lines."""
    name: str | None = getattr(arguments, "draft", None)
    if getattr(arguments, "plain", False):
        from assistant import plain
        from assistant.commands.choosing import chosen_form

        return plain.run(chosen_form(arguments), Drafts(), name)
    from assistant import tui

    return tui.run(Drafts(), name, _other_form(arguments))


def _other_form(arguments: argparse.Namespace) -> Form | None:
    """The form that was named; the built-in one is loaded by the screen itself."""
    if not getattr(arguments, "form", None):
        return None
    from assistant.commands.choosing import chosen_form

    return chosen_form(arguments)
