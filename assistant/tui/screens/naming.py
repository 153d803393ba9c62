"""Asks for the name of a new draft."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from assistant.tui.widgets.reply.fields import Line
from assistant.tui.wrapping import Prose
from assistant.wording import pages
from assistant.wording import screen as wording


class NameScreen(ModalScreen[str | None]):
    """Asks how the new draft shall be called; nothing is an answer as well."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", wording.CLOSE)]

    def compose(self) -> ComposeResult:
        """One line in a frame."""
        with Vertical(classes="dialog -small") as dialog:
            dialog.border_title = Content(pages.NAME_HEAD)
            dialog.border_subtitle = Content(pages.NAME_KEYS)
            yield Static(Prose(pages.NAME_WHY), markup=False)
            yield Line("", pages.NAME_PLACEHOLDER, classes="boxed")

    @on(Input.Submitted)
    def _named(self, event: Input.Submitted) -> None:
        self.dismiss(event.value.strip())
