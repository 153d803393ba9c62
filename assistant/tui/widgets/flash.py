"""A notice of one line at the bottom, for a few seconds: nothing to close, nothing lost."""

from __future__ import annotations

from textual.timer import Timer
from textual.widgets import Static

from assistant.tui.wrapping import Prose

_SECONDS = 6.0


class Flash(Static):
    """Hidden until `say`."""

    def __init__(self) -> None:
        super().__init__("", markup=False, id="flash")
        self.display = False
        self._timer: Timer | None = None

    def say(self, notice: str) -> None:
        """Show a notice; a newer one replaces it."""
        self.update(Prose(f"！ {notice}", indent=3))
        self.display = True
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(_SECONDS, self.hide)

    def hide(self) -> None:
        """Take the notice away."""
        self.display = False
