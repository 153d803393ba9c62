"""The conversation with one draft: messages, the reply area that fits the question, quick replies, the outline."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import partial

from textual import events as terminal
from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.timer import Timer
from textual.widget import Widget

from assistant import progress
from assistant.drafts import DraftError
from assistant.events import (
    Accepted,
    Asked,
    Choose,
    Command,
    Doubted,
    Event,
    Finished,
    FollowedUp,
    GoTo,
    Keep,
    Refused,
    Reply,
    Wanted,
    WhyAsked,
)
from assistant.paging import warm_up
from assistant.session import Session
from assistant.tui.errands import Errand
from assistant.tui.half_typed import HalfTyped
from assistant.tui.screens.chat_actions import ChatActions
from assistant.tui.states import State
from assistant.tui.widgets.flash import Flash
from assistant.tui.widgets.form_view import FormView
from assistant.tui.widgets.key_bar import Key, KeyBar
from assistant.tui.widgets.log import Log
from assistant.tui.widgets.outline import Outline
from assistant.tui.widgets.progress_line import ProgressLine
from assistant.tui.widgets.quick_replies import quick_replies
from assistant.tui.widgets.reply.area import Candidates, ReplyArea
from assistant.tui.widgets.reply.base import Replied, Typed, Unready
from assistant.tui.widgets.reply.choice import ChoiceReply
from assistant.tui.widgets.reply.making import reply_for, title_for
from assistant.wording import ending, form_view
from assistant.wording import screen as wording
from assistant.wording.bubbles import CHOOSING_KEYS

_KEYS = (
    ("F5", wording.REVIEW, "review"),
    ("F6", form_view.FORM, "form"),
    ("F8", wording.OUTLINE, "outline"),
    ("F9", wording.EXPORT, "export"),
    ("Ctrl+P", wording.COMMANDS, "app.command_palette"),
    ("Ctrl+G", wording.KEYS, "app.keys"),
    ("Ctrl+Q", wording.QUIT, "app.quit"),
)
_NARROW = 100  # columns; below, the outline folds away
_WIDE = 150  # columns; from here on, conversation and table stand side by side
_PAUSE = 0.6  # seconds after a key until half-typed text is kept


class ChatScreen(ChatActions):
    """Commands go to the session; what comes back is shown. The screen itself remembers only half-typed text."""

    AUTO_FOCUS = None

    def __init__(self, session: Session, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self.session = session
        self.today = today
        self._half_typed = HalfTyped(session)
        self._keeping: Timer | None = None
        self._asking: Event | None = None  # what was asked last: a question, a doubt, a reason

    def compose(self) -> ComposeResult:
        """Progress on top, outline and conversation, the reply area, keys at the bottom."""
        yield ProgressLine(self.session.draft.name)
        with Horizontal(id="body"):
            yield Outline()
            with Vertical(id="talk"):
                with Horizontal(id="above"):
                    yield Log()
                    yield FormView()
                yield ReplyArea()
        yield Flash()
        yield KeyBar(id="quick")
        yield KeyBar(_KEYS)

    async def on_mount(self) -> None:
        """Ask the current question."""
        try:
            self._note(self.session.begin())
        except DraftError as error:
            self.flash(str(error), State.FAULT)
        self._fold()
        await self._show_all(first=True)
        self.call_after_refresh(self.run_worker, warm_up, thread=True)

    def on_unmount(self) -> None:
        """Keep what is half typed, and let the draft go."""
        with suppress(DraftError):
            self._half_typed.keep()
        self.session.close()

    def on_resize(self, event: terminal.Resize) -> None:
        """Fold the outline when the window is narrow."""
        self._fold()

    def _fold(self) -> None:
        self.set_class(self.size.width < _NARROW, "-narrow")
        self.set_class(self.size.width >= _WIDE, "-wide")
        self._mind_cover(self.focused)

    # ── sending and showing ───────────────────────────────────────────────────────────────────────────

    async def send(self, command: Command, beside: str = "") -> None:
        """Carry out a command and show what comes of it; on a failed save everything stays as it was.

        `beside` was typed for the question too and is not in the command.
        """
        self.query_one(Flash).hide()
        question, asking = self.session.question, self._asking
        if question is not None:
            self._half_typed.leave(question.id)
        try:
            events = self.session.send(command)
        except DraftError as error:
            self.flash(str(error), State.FAULT)
            return
        self._note(events)
        replied = isinstance(command, Reply | Choose)
        mending = next((e.message for e in events if isinstance(e, FollowedUp | Refused)), "")
        mended = replied and (not mending or question != self.session.question)  # asked back about another
        if question is not None and (mended or isinstance(command, Keep)):
            self._half_typed.forget(question.id)
            if beside and not any(isinstance(e, Accepted) and e.question == question for e in events):
                self._half_typed.leave_beside(question.id, beside)
        fresh = (replied and not mending) or question != self.session.question or asking != self._asking
        await self._show(events, fresh, mending if replied else "")

    def _note(self, events: tuple[Event, ...]) -> None:
        """Remember what is being asked now, and whether what another page sent us to was answered."""
        for event in events:
            if isinstance(event, Asked | Doubted | WhyAsked | Finished):
                self._asking = event
            elif self.errand is not None:
                self.errand.note(event)

    async def _show(self, events: tuple[Event, ...], fresh: bool, mending: str) -> None:
        """Show events; the reply widget is a `fresh` one unless the reply is still to be mended in it, and why."""
        if fresh:
            await self._show_all()
        else:
            await self._show_around()
            self._keep_typed()
            if mending:
                self.area.mend(mending)
        for event in events:
            if isinstance(event, Wanted):
                await self.answer(event.action)
        errand, asking = self.errand, isinstance(self._asking, Asked | Finished)
        if errand is not None and errand.done and asking and not self.session.revisiting:
            self.errand = None
            errand.back()

    async def _show_all(self, first: bool = False) -> None:
        """Everything that follows from the session, with a fresh reply widget."""
        reason = isinstance(self._asking, WhyAsked)
        widget = reply_for(self.session, reason=reason, doubt=isinstance(self._asking, Doubted))
        widget = await self.area.swap(widget, title_for(self.session, reason))
        self._half_typed.restore(widget, first)
        await self._show_around()
        self.area.take_focus(choices_first=isinstance(self._asking, Doubted))

    async def _show_around(self) -> None:
        """Everything but the reply widget."""
        session, question = self.session, self.session.question
        await self.query_one(Log).sync(session.log)
        part = session.form.part_of(question) if question is not None else None
        answered, total = progress.overall(session.form, session.sheet)
        self.query_one(ProgressLine).show(part.title if part else "", answered, total)
        self.query_one(Outline).show(session)
        self.query_one(FormView).follow(session.form, session.sheet, question.id if question else "")
        self.query_one("#quick", KeyBar).show(self._quick_keys())
        # a doubt comes up unasked and takes the keys: an Enter too many must not take a way out of it
        listed = isinstance(self.area.widget, ChoiceReply) and self.area.widget.lists(session.choices)
        offered = () if listed else session.choices  # once is enough
        self.area.candidates.offer(offered, None if isinstance(self._asking, Doubted) else 0)

    # ── replying ──────────────────────────────────────────────────────────────────────────────────────

    def on_key(self, event: terminal.Key) -> None:
        """What was typed while the screen was still opening, or at nothing, belongs to the reply."""
        if event.is_printable and event.character not in (None, " ") and self.area.widget is not None:
            event.stop()
            self.area.widget.type_in(event.character or "")

    def on_paste(self, event: terminal.Paste) -> None:
        """So does what was pasted where nothing can be typed."""
        if self.area.widget is not None:
            event.stop()
            self.area.widget.paste_in(event.text)

    @on(Replied)
    async def _replied(self, event: Replied) -> None:
        await self.send(Reply(event.text), event.beside)
        if self.area.widget is not None:
            self.area.widget.settled()

    @on(Candidates.Chosen)
    async def _chose(self, event: Candidates.Chosen) -> None:
        await self.send(Choose(event.index))

    @on(Unready)
    def _unready(self, event: Unready) -> None:
        self.flash(event.notice if self.session.question is not None else ending.NOTHING_LEFT)

    @on(Typed)
    def _typed(self) -> None:
        """Keep half-typed text soon, not at every key."""
        if self.area.widget is not None:
            self._half_typed.typed(self.area.widget)
        if self._keeping is None:
            self._keeping = self.set_timer(_PAUSE, self._keep_typed)

    def _keep_typed(self) -> None:
        self._keeping = None
        try:
            self._half_typed.keep()
        except DraftError as error:
            self.flash(str(error), State.FAULT)

    @on(Log.Change)
    async def _change(self, event: Log.Change) -> None:
        self.errand = None
        await self.send(GoTo(event.question))

    @on(Outline.Chosen)
    async def _jump(self, event: Outline.Chosen) -> None:
        self.remove_class("-outline")
        self.errand = None
        await self.send(GoTo(event.target))
        self.action_reply()

    @on(FormView.Chosen)
    async def _fill(self, event: FormView.Chosen) -> None:
        """Where the table covers the conversation, one comes back to it as one does to the review."""
        covered = self.form_covers
        await self.send(GoTo(event.question))
        self.errand = Errand(event.question, partial(self.show_form, event.question)) if covered else None
        self.action_reply()

    @on(FormView.Left)
    @on(Log.Left)
    def _back_to_typing(self, event: FormView.Left | Log.Left) -> None:
        self.action_reply()
        if event.character and self.area.widget is not None:
            self.area.widget.type_in(event.character or "")

    @on(Outline.Left)
    def _back_to_reply(self) -> None:
        self.action_reply()

    def watch_focused(self, focused: Widget | None) -> None:
        """While a message or a blank of the table is being chosen, the quick keys are those for it."""
        if self._asking is not None:
            self._mind_cover(focused)
            self.query_one("#quick", KeyBar).show(self._quick_keys())

    def _mind_cover(self, focused: Widget | None) -> None:
        """A table that covers what is asked goes when the keys leave it for the conversation."""
        if focused is not None and self.form_covers and self.query_one("#talk") in focused.ancestors:
            self.set_class(isinstance(focused, FormView), "-form")

    def _quick_keys(self) -> list[Key]:
        if isinstance(self.focused, FormView):
            return [*form_view.CHOOSING_KEYS]
        return [*CHOOSING_KEYS] if isinstance(self.focused, Log) else quick_replies(self.session)
