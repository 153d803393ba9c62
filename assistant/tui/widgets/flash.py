"""A notice of one line at the bottom, for a few seconds: nothing to close, nothing lost."""

from __future__ import annotations

from rich.cells import cell_len
from textual.timer import Timer
from textual.widgets import Static

from assistant.tui.states import State
from assistant.tui.wrapping import Prose

_SECONDS = 6.0  # at least
_SPEED = 8  # 字 a second: a long one, as the path of a file, stays longer


class Flash(Static):
    """Hidden until `say`."""

    def __init__(self) -> None:
        super().__init__("", markup=False, id="flash")
        self.display = False
        self._timer: Timer | None = None

    def say(self, notice: str, state: State = State.HINT) -> None:
        """Show a notice behind the mark of its state; a newer one replaces it."""
        self.update(Prose(f"{state} {notice}", indent=cell_len(state) + 1))
        self.set_class(state is State.DONE, "-done")
        self.set_class(state is State.FAULT, "-fault")
        self.display = True
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(max(_SECONDS, len(notice) / _SPEED), self.hide)

    def hide(self) -> None:
        """Take the notice away."""
        self.display = False
