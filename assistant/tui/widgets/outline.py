"""The parts of the form beside the conversation: how far each is, and what is still open in the present one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from assistant import progress
from assistant.progress import PartProgress
from assistant.session import Session
from assistant.tui.widgets.listing import Listing
from assistant.tui.wrapping import Prose
from assistant.wording import outline as wording
from assistant.wording.screen import PARTS, PRESENT, SIGNED_LATER, heading

_MOST = 12  # open questions named at a time
_LONGEST = 24  # 汉字 of a question's name: two lines


@dataclass(frozen=True)
class _Line:
    """One line: where it leads ("" for nowhere), what stands before it, its text and its colour."""

    target: str
    head: str
    text: str
    colour: str
    bold: bool = False


class Outline(Vertical):
    """The parts with their state (✓ ◆ ◐ ○) and count, and the open questions of the present one; each leads there."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "part(-1)", show=False),
        Binding("right", "part(1)", show=False),
        Binding("escape", "leave", show=False),
    ]

    class Chosen(Message):
        """A part or a question was chosen, by its id."""

        def __init__(self, target: str) -> None:
            super().__init__()
            self.target = target

    class Left(Message):
        """The applicant goes back to replying."""

    def __init__(self) -> None:
        super().__init__(id="outline")
        self._shown: list[_Line] = []

    def compose(self) -> ComposeResult:
        """The list of parts over the legend."""
        parts = Listing(id="parts", markup=False)
        parts.border_title = Content(PARTS)
        yield parts
        yield Static(wording.LEGEND, markup=False, id="legend")

    @property
    def parts(self) -> OptionList:
        """The list of parts."""
        return self.query_one("#parts", OptionList)

    def show(self, session: Session) -> None:
        """Take over how far each part is, which one is being filled, and what is open in it."""
        lines = [*_lines(session), _Line("", "·       ", SIGNED_LATER, "$text-muted")]
        if lines == self._shown:
            return
        at = self._at()
        self._shown = lines
        self.parts.set_options(
            [Option(_prompt(line), id=line.target or None, disabled=not line.target) for line in lines]
        )
        self._highlight(at)

    def _at(self) -> str:
        """Where the highlighted line leads."""
        row = self.parts.highlighted
        return self._shown[row].target if row is not None and row < len(self._shown) else ""

    def _highlight(self, target: str) -> None:
        rows = [number for number, line in enumerate(self._shown) if line.target == target]
        self.parts.highlighted = rows[0] if rows else 0

    def take_focus(self) -> None:
        """Let the applicant choose, beginning with the present part."""
        self._highlight(next((line.target for line in self._shown if line.head[0] == PRESENT), ""))
        self.parts.focus()

    def action_part(self, step: int) -> None:
        """The next part, past the open questions."""
        row = self.parts.highlighted or 0
        places = [number for number, line in enumerate(self._shown) if _is_part(line)]
        onward = [place for place in places if place * step > row * step]
        if onward:
            self.parts.highlighted = min(onward, key=lambda place: abs(place - row))

    def action_leave(self) -> None:
        """Go back to replying."""
        self.post_message(self.Left())

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id is not None:
            self.post_message(self.Chosen(event.option_id.removeprefix(_QUESTION)))


_QUESTION = "?"  # before a question's id, which may be a part's as well


def _lines(session: Session) -> Iterator[_Line]:
    """The parts in order, the present one followed by its open questions."""
    form, sheet, question = session.form, session.sheet, session.question
    for each in progress.of_parts(form, sheet):
        present = question is not None and each.part.id == question.part
        mark = _mark(each, present)
        colour = {PRESENT: "bold $primary", "✓": "$success"}.get(mark, "$text-muted")
        yield _Line(
            each.part.id, f"{mark} {each.settled:>2}/{each.due:<2} ", each.part.title, colour, present
        )
        if present:
            yield from _open(session, each.part.id)


def _is_part(line: _Line) -> bool:
    return bool(line.target) and not line.target.startswith(_QUESTION)


def _mark(part: PartProgress, present: bool) -> str:
    return PRESENT if present else "✓" if part.settled == part.due else "◐" if part.settled else "○"


def _open(session: Session, part: str) -> Iterator[_Line]:
    """The open questions of a part from the present one on, then those before it, as many as there is room for."""
    asked = session.question.id if session.question is not None else ""
    lacking = [each for each in progress.unsettled(session.form, session.sheet) if each.part == part]
    place = next((number for number, each in enumerate(lacking) if each.id == asked), 0)
    ordered = lacking[place:] + lacking[:place]
    for each in ordered[:_MOST]:
        present, later = each.id == asked, each.id in session.sheet.deferred
        head = "   ▸ " if present else "   ○ "
        text = f"{wording.LATER if later else ''}{heading(each.label, _LONGEST)}"
        yield _Line(f"{_QUESTION}{each.id}", head, text, "$primary" if present else "$text-muted", present)
    if len(ordered) > _MOST:
        yield _Line("", "     ", wording.more(len(ordered) - _MOST), "$text-muted")


def _prompt(line: _Line) -> Prose:
    text = Content.assemble((line.head, line.colour), (line.text, "bold" if line.bold else ""))
    return Prose(text, indent=len(line.head))
