"""Asks whether a draft shall be deleted."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from assistant.tui.widgets.listing import Listing
from assistant.tui.wrapping import Prose
from assistant.wording import screen, tending

_YES = "yes"


class DeleteScreen(ModalScreen[bool]):
    """Two choices, the harmless one first: one Enter too many deletes nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(False)", screen.CLOSE),
        Binding("f1", "app.keys", show=False),
    ]

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name_of_draft = name

    def compose(self) -> ComposeResult:
        """Why, over the two choices."""
        with Vertical(classes="dialog -small") as dialog:
            dialog.border_title = Content(tending.DELETE)
            dialog.border_subtitle = Content(tending.DELETE_KEYS)
            title = Content.styled(tending.delete_title(self._name_of_draft), "bold")
            yield Static(Prose(title), markup=False)
            yield Static(Prose(tending.DELETE_WHY), markup=False)
            yield Listing(
                Option(tending.KEEP_IT), Option(tending.DELETE_IT, id=_YES), id="sure", markup=False
            )

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(event.option_id == _YES)
