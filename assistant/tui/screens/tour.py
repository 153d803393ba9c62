"""The tour at the first start; once seen it comes only when it is asked for."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from assistant.files import write_text
from assistant.tui.wrapping import Prose
from assistant.wording import tour as wording

_FILE = "tour.txt"  # beside the drafts


def seen(folder: Path) -> bool:
    """Whether the tour was taken or skipped before."""
    return (folder / _FILE).is_file()


def remember(folder: Path) -> None:
    """Do not show it at the next start; where nothing can be written, it comes again."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        write_text(folder / _FILE, wording.AGAIN)


Typed = list[events.Key | events.Paste]


class TourScreen(ModalScreen[Typed]):
    """A step at a time: Enter goes on, ← back, Esc leaves.

    Whoever types already wants to answer: the tour goes, dismissed with what was typed at it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,right,space,pagedown", "step(1)", show=False),
        Binding("left,pageup", "step(-1)", show=False),
        Binding("escape,f1", "dismiss([])", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._step = 0
        self._typed: Typed = []

    def compose(self) -> ComposeResult:
        """A frame for the present step."""
        with VerticalScroll(classes="dialog"):
            yield Static("", markup=False)

    def on_mount(self) -> None:
        """Begin with the first step."""
        self._show()

    def _show(self) -> None:
        head, text = wording.STEPS[self._step]
        frame = self.query_one(VerticalScroll)
        frame.border_title = Content(f"{wording.TITLE} · {wording.place(self._step)}")
        frame.border_subtitle = Content(wording.keys(self._step))
        self.query_one(Static).update(Prose(Content.assemble((f"{head}\n\n", "bold $primary"), text)))

    def action_step(self, step: int) -> None:
        """The next step, or the one before; past the last one the work begins."""
        if self._step + step >= len(wording.STEPS):
            self.dismiss([])
        else:
            self._step = max(0, self._step + step)
            self._show()

    def on_click(self) -> None:
        """A click goes on as Enter does."""
        self.action_step(1)

    def on_key(self, event: events.Key) -> None:
        """Typing belongs to the reply; after the first character so does every key."""
        if self._typed or (event.is_printable and event.character != " "):
            event.stop()
            self._hold(events.Key(event.key, event.character))

    def on_paste(self, event: events.Paste) -> None:
        """A paste belongs to the reply as well."""
        event.stop()
        self._hold(events.Paste(event.text))

    def _hold(self, event: events.Key | events.Paste) -> None:
        self._typed.append(event)
        if len(self._typed) == 1:
            self.call_later(self._leave)  # behind the keys that came with it

    def _leave(self) -> None:
        self.dismiss(self._typed)
