"""The frame around the reply: the readings offered by a follow-up, and the widget that fits the question."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from assistant.tui.widgets.listing import Listing
from assistant.tui.widgets.reply.base import ReplyWidget, Typed
from assistant.tui.wrapping import Prose
from assistant.wording import bubbles
from assistant.wording import screen as wording
from assistant.wording.dialogue import STEMS


class Candidates(Listing):
    """The readings of a follow-up under 甲 乙 丙; Enter takes one, a click only points at it, as among the boxes."""

    class Chosen(Message):
        """The nth reading was taken."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def offer(self, labels: Sequence[str], at: int | None = 0) -> None:
        """Show these readings, one of them marked or none; no readings hide the list."""
        prompts = [
            Prose(Content.assemble((f"{stem} ", "bold $warning"), wording.brief(label)), indent=3)
            for stem, label in zip(STEMS, labels, strict=False)
        ]
        self.set_options([Option(prompt) for prompt in prompts])
        self.highlighted = at if labels else None
        self.display = bool(labels)
        self.border_subtitle = Content(wording.CANDIDATES_FOCUSED if self.has_focus else wording.CANDIDATES)

    def on_focus(self) -> None:
        """Say what the keys do here."""
        self.border_subtitle = Content(wording.CANDIDATES_FOCUSED)

    def on_blur(self) -> None:
        """Say how to come back."""
        self.border_subtitle = Content(wording.CANDIDATES)

    def on_key(self, event: events.Key) -> None:
        """Typing goes to the reply, at once: what is typed next may arrive there before a message would."""
        area = self.parent
        if event.is_printable and event.character and isinstance(area, ReplyArea) and area.widget is not None:
            event.stop()
            area.widget.type_in(event.character)

    def action_select(self) -> None:
        """Enter: take the highlighted reading, or show which one that would be."""
        if self.highlighted is None:
            self.highlighted = 0
        else:
            super().action_select()

    async def _on_click(self, event: events.Click) -> None:
        """A click points, two take: what is sent by one click cannot be looked at before."""
        event.prevent_default()
        clicked = event.style.meta.get("option")
        if clicked is not None:
            self.highlighted = clicked
            if event.chain > 1:
                self.action_select()

    def action_cursor_down(self) -> None:
        """Past the last choice lies the reply."""
        if self.highlighted == self.option_count - 1:
            self.screen.focus_next()
        else:
            super().action_cursor_down()

    @on(OptionList.OptionSelected)
    def _take(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Chosen(event.option_index))


class ReplyArea(Vertical):
    """Holds one reply widget at a time; its border says what it is for and which keys it takes."""

    def __init__(self) -> None:
        super().__init__(id="reply-area")
        self._title = ""

    def compose(self) -> ComposeResult:
        """The readings; the widget comes with `swap`."""
        candidates = Candidates(id="candidates", markup=False)
        candidates.display = False
        yield candidates

    def on_mount(self) -> None:
        """Follow the focus: a class, because :focus-within would style everything anew at each question."""
        self.watch(self.screen, "focused", self._mind)

    def _mind(self, focused: Widget | None) -> None:
        self.set_class(focused is not None and self not in focused.ancestors, "-away")

    @property
    def widget(self) -> ReplyWidget | None:
        """The reply widget now in place."""
        return next((child for child in reversed(self.children) if isinstance(child, ReplyWidget)), None)

    @property
    def candidates(self) -> Candidates:
        """The list of readings."""
        return self.query_one(Candidates)

    def take_focus(self, choices_first: bool = False) -> None:
        """Let the applicant reply, or with `choices_first` choose."""
        if choices_first and self.candidates.display:
            self.candidates.focus()
        elif self.widget is not None:
            self.widget.take_focus()

    def mend(self, fault: str) -> None:
        """The reply was not taken: it stays, the frame says so, and the widget goes to what is wrong."""
        if self.widget is None:
            return
        if self.widget.question is not None:  # at the end there is nothing to mend
            self.border_title = Content(f"{bubbles.TO_MEND} · {self._title}")
            self.add_class("-faulty")
        self.widget.mend(fault)

    async def swap(self, widget: ReplyWidget, title: str) -> ReplyWidget:
        """Put another reply widget in place of the one before; which one stands there now."""
        typed_on = self.widget.typed_on() if self.widget is not None else ""
        if self.widget is not None and self.widget.become(widget):
            widget = self.widget
        else:
            await self._replace(widget)
        if typed_on:
            widget.restore(typed_on)
            widget.post_message(Typed())
        self._title = title
        self.border_title = Content(title)
        self.remove_class("-faulty")
        self.border_subtitle = Content(widget.hint)
        return widget

    async def _replace(self, widget: ReplyWidget) -> None:
        before = list(self.query(ReplyWidget))
        async with self.batch():
            await self.mount(widget)
            if self.screen.focused is None or self in self.screen.focused.ancestors:
                widget.take_focus()  # before the other goes, or the focus would wander through the conversation
            await self.remove_children(before)
