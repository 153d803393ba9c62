"""A kind word when the window is too small; what was typed waits behind it."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Static

from assistant.tui.wrapping import Prose
from assistant.wording import pages

SMALLEST = Size(60, 20)  # a window this wide or this high, or less, is too small


class SmallScreen(ModalScreen[None]):
    """Goes away by itself when the window grows."""

    def compose(self) -> ComposeResult:
        """The word, and the size as it is now."""
        yield Static(Prose(pages.TOO_SMALL), markup=False, id="small")
        yield Static("", markup=False, id="small-size")

    def on_resize(self, event: events.Resize) -> None:
        """Keep the size up to date."""
        self.query_one("#small-size", Static).update(pages.size_now(*self.app.size))
