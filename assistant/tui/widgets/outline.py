"""The parts of the form beside the conversation: which are done, which is being filled, how far each is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from assistant.progress import PartProgress
from assistant.tui.wrapping import Prose
from assistant.wording import screen as wording


class Outline(Vertical):
    """The parts with their state (✓ ▶ ○) and count; choosing one leads to its first open question."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    class Chosen(Message):
        """A part was chosen, by its id."""

        def __init__(self, part: str) -> None:
            super().__init__()
            self.part = part

    class Left(Message):
        """The applicant goes back to replying."""

    def __init__(self) -> None:
        super().__init__(id="outline")
        self._shown: list[tuple[str, str]] = []

    def compose(self) -> ComposeResult:
        """The list of parts over the legend."""
        parts = OptionList(id="parts", markup=False)
        parts.border_title = Content(wording.PARTS)
        yield parts
        yield Static(wording.LEGEND, markup=False, id="legend")

    @property
    def parts(self) -> OptionList:
        """The list of parts."""
        return self.query_one("#parts", OptionList)

    def show(self, parts: Iterable[PartProgress], current: str) -> None:
        """Take over how far each part is, and which one is being filled."""
        lines = [(each.part.id, _line(each, each.part.id == current), each.part.title) for each in parts]
        shown = [(id, head) for id, head, _ in lines]
        if shown == self._shown:
            return
        self._shown = shown
        highlighted = self.parts.highlighted
        options = [Option(_prompt(head, title, id == current), id=id) for id, head, title in lines]
        signed = Option(
            Prose(Content.assemble(("·       ", "$text-muted"), wording.SIGNED_LATER), 8), disabled=True
        )
        self.parts.set_options([*options, signed])
        self.parts.highlighted = highlighted if highlighted is not None else 0

    def take_focus(self) -> None:
        """Let the applicant choose a part, beginning with the present one."""
        marks = [head[0] for _, head in self._shown]
        self.parts.highlighted = marks.index("▶") if "▶" in marks else 0
        self.parts.focus()

    def action_leave(self) -> None:
        """Go back to replying."""
        self.post_message(self.Left())

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id is not None:
            self.post_message(self.Chosen(event.option_id))


def _line(progress: PartProgress, current: bool) -> str:
    mark = "▶" if current else "✓" if progress.done else "○"
    return f"{mark} {progress.settled:>2}/{progress.total:<2} "


def _prompt(head: str, title: str, current: bool) -> Prose:
    colour = {"▶": "bold $primary", "✓": "$success", "○": "$text-muted"}[head[0]]
    return Prose(Content.assemble((head, colour), (title, "bold" if current else "")), indent=8)
