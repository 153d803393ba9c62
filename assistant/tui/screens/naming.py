"""Asks for the name of a draft: of a new one, or another one."""

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
    """Asks how the draft shall be called, beginning with `name`; nothing is an answer as well."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", wording.CLOSE),
        Binding("f1", "app.keys", show=False),
    ]

    def __init__(
        self,
        title: str = pages.NAME_HEAD,
        why: str = pages.NAME_WHY,
        keys: str = pages.NAME_KEYS,
        name: str = "",
        placeholder: str = pages.NAME_PLACEHOLDER,
    ) -> None:
        super().__init__()
        self._title, self._why, self._keys = title, why, keys
        self._begin, self._placeholder = name, placeholder

    def compose(self) -> ComposeResult:
        """One line in a frame."""
        with Vertical(classes="dialog -small") as dialog:
            dialog.border_title = Content(self._title)
            dialog.border_subtitle = Content(self._keys)
            yield Static(Prose(self._why), markup=False)
            yield Line(self._begin, self._placeholder, classes="boxed")

    @on(Input.Submitted)
    def _named(self, event: Input.Submitted) -> None:
        self.dismiss(event.value.strip())
