"""The table of keys."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from assistant.tui.wrapping import Prose
from assistant.wording import pages
from assistant.wording import screen as wording

_COLUMN = 20


class KeysScreen(ModalScreen[None]):
    """What each key does, and what may be said in words instead."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter,ctrl+g,f1", "dismiss", wording.CLOSE)]

    def compose(self) -> ComposeResult:
        """One scrolling text in a frame."""
        with VerticalScroll(classes="dialog") as dialog:
            dialog.border_title = Content(pages.KEYS_TITLE)
            dialog.border_subtitle = Content(pages.KEYS_CLOSE)
            for key, what in pages.KEY_TABLE:
                line = Content.assemble((key.ljust(_COLUMN), "bold $primary"), what)
                yield Static(Prose(line, indent=_COLUMN), markup=False)
            yield Static(Prose(f"\n{pages.TYPED_COMMANDS}"), markup=False)
