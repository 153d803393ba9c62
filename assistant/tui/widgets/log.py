"""The conversation: the last messages are mounted, earlier ones on demand, so that its length costs nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.message import Message as TextualMessage
from textual.widgets import Static

from assistant.messages import Message, Tone
from assistant.tui import ties
from assistant.tui.widgets.message import MessageView
from assistant.wording import pages
from assistant.wording import screen as wording

_HEADS = {Tone.QUESTION, Tone.ASKED_BACK, Tone.EXPLAINED, Tone.END}
MOUNTED = 60  # messages; more would slow down every key


class Earlier(Static):
    """The line above the first mounted message: how many more there are."""

    class Wanted(TextualMessage):
        """The earlier messages were asked for."""

    def show_count(self, count: int) -> None:
        """Say how many messages are above; hidden when there is none."""
        self.display = count > 0
        self.update(wording.earlier(count))

    def on_click(self) -> None:
        """Ask for the earlier messages."""
        self.post_message(self.Wanted())


class Log(VerticalScroll):
    """The messages of the session's log, always its end; `sync` after every change."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "choose(-1)", show=False),
        Binding("down", "choose(1)", show=False),
        Binding("enter", "change", pages.CHANGE, key_display="Enter"),
        Binding("escape", "leave", wording.CLOSE, key_display="Esc"),
        Binding("home", "earlier", show=False),
    ]

    class Change(TextualMessage):
        """The answer that a message is about shall be changed."""

        def __init__(self, question: str) -> None:
            super().__init__()
            self.question = question

    class Left(TextualMessage):
        """The applicant goes back to replying; `character` is what was typed at it."""

        def __init__(self, character: str = "") -> None:
            super().__init__()
            self.character = character

    FOCUS_ON_CLICK = False  # a click on a message chooses that one, a click beside it nothing

    def __init__(self) -> None:
        super().__init__(id="log")
        self._log: Sequence[Message] = ()
        self._first = 0
        self._end = 0
        self._fetching = False
        self._chosen: MessageView | None = None

    def compose(self) -> ComposeResult:
        """Only the line for earlier messages; messages come with `sync`."""
        earlier = Earlier(markup=False, id="earlier")
        earlier.display = False
        yield earlier

    @property
    def _mounted(self) -> list[MessageView]:
        return [child for child in self.children if isinstance(child, MessageView)]

    async def sync(self, log: Sequence[Message]) -> None:
        """Show what was added to the log, and let go of what is further back than `MOUNTED`."""
        self._log = log
        if self._end == 0:
            self._first = max(0, len(log) - MOUNTED)
            self._end = self._first
        views = self._views(self._end, len(log))
        surplus = self._mounted[: max(0, len(log) - self._first - MOUNTED)]
        async with self.batch():
            if surplus:
                await self.remove_children(surplus)
            if views:
                await self.mount(*views)
        self._first, self._end = self._first + len(surplus), len(log)
        self.query_one(Earlier).show_count(self._first)
        self._choose(None)
        self.anchor()
        self.call_after_refresh(self._show_head)

    def _views(self, start: int, end: int) -> list[MessageView]:
        log = self._log
        return [
            MessageView(log[place], ties.quote(log, place), ties.is_correction(log, place))
            for place in range(start, end)
        ]

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Scrolled up to the first message that is mounted: the earlier ones come."""
        super().watch_scroll_y(old_value, new_value)
        if new_value <= 0 < old_value and self._first and not self._fetching:
            self._fetching = True
            self.call_later(self.action_earlier)

    def _show_head(self) -> None:
        """What is asked or explained last is read from its beginning, even if it is longer than the window."""
        heads = [view for view in self._mounted if view.message.tone in _HEADS]
        if not heads or not self.size.height:
            return
        region = heads[-1].virtual_region
        top = region.y
        # without a height it has no place yet: another page, as that of the commands, is still in front
        if region.height and self.virtual_size.height - top > self.size.height:
            self.release_anchor()
            self.scroll_to(y=top, animate=False)

    @on(Earlier.Wanted)
    async def action_earlier(self) -> None:
        """Mount the messages before the first one shown, keeping the place."""
        start = max(0, self._first - MOUNTED)
        views = self._views(start, self._first)
        self._fetching = False
        if not views:
            self.scroll_home(animate=False)
            return
        first = next(iter(self._mounted), None)
        await self.mount(*views, after=self.query_one(Earlier))
        self._first = start
        self.query_one(Earlier).show_count(start)
        self.release_anchor()
        if first is not None:
            self.call_after_refresh(self.scroll_to_widget, first, animate=False, top=True)

    # ── choosing a message to change its answer ───────────────────────────────────────────────────────

    def on_focus(self) -> None:
        """Begin with the last answer."""
        if self._chosen is None:
            self.call_next(self.action_choose, -1)

    def on_blur(self) -> None:
        """Nothing is chosen while the applicant types."""
        self._choose(None)

    async def action_choose(self, step: int) -> None:
        """Mark the next message whose question can be changed; at the top, load earlier ones."""
        views = [view for view in self._mounted if view.message.about]
        if not views:
            return
        place = views.index(self._chosen) + step if self._chosen in views else len(views) - 1
        if place < 0 and self._first:
            await self.action_earlier()
            return
        self._choose(views[max(0, min(place, len(views) - 1))])

    def action_change(self) -> None:
        """Ask to change the answer of the marked message."""
        if self._chosen is not None:
            self.post_message(self.Change(self._chosen.message.about))

    def action_leave(self) -> None:
        """Go back to replying."""
        self.post_message(self.Left())

    def _choose(self, view: MessageView | None) -> None:
        if self._chosen is not None:
            self._chosen.choose(False)
        self._chosen = view
        if view is not None:
            view.choose(True)
            self.release_anchor()
            self.scroll_to_widget(view, animate=False)

    @on(events.Click)
    def _clicked(self, event: events.Click) -> None:
        """A click on a message chooses it, a second one changes its answer."""
        view = event.widget
        if not isinstance(view, MessageView) or not view.message.about:
            return
        if event.chain > 1:
            self.screen.clear_selection()  # a double click selects the text as well
            self.post_message(self.Change(view.message.about))
        elif not self.screen.get_selected_text():
            self._choose(view)
            self.focus(scroll_visible=False)

    def on_key(self, event: events.Key) -> None:
        """Typing goes to the reply."""
        if event.is_printable and event.character:
            event.stop()
            self.post_message(self.Left(event.character))
