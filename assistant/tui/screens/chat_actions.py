"""What the keys of the conversation do; which of them do something now."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widget import Widget

from assistant.events import Back, Command, GoTo, Keep, Reply, Skip, TakeUp
from assistant.session import Session
from assistant.tui.errands import Errand
from assistant.tui.look import Look
from assistant.tui.states import State
from assistant.tui.widgets.flash import Flash
from assistant.tui.widgets.form_view import FormView
from assistant.tui.widgets.log import Log
from assistant.tui.widgets.outline import Outline
from assistant.tui.widgets.reply.area import ReplyArea
from assistant.wording import screen as wording

if TYPE_CHECKING:
    from assistant.tui.app import FillingApp

_SAID: dict[str, Command] = {
    "back": Back(),
    "skip": Skip(),
    "none": Reply(wording.NONE),
    "keep": Keep(),
    "take_up": TakeUp(),
}


class ChatActions(Screen[None]):
    """The keys of the conversation; `session` and `send` are the screen's."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", show=False),
        Binding("f2", "say('back')", show=False),
        Binding("f3", "say('skip')", show=False),
        Binding("f4", "say('none')", show=False),
        Binding("escape", "say('keep')", show=False),
        Binding("ctrl+n", "say('take_up')", show=False),
        Binding("f5", "review", show=False),
        Binding("f6", "form", show=False, priority=True),  # a TextArea would take it
        Binding("f8", "outline", show=False),
        Binding("f9", "export", show=False),
        Binding("ctrl+l", "list", show=False),
        Binding("ctrl+t", "today", show=False),
        Binding("ctrl+s", "save", show=False),
        Binding("up", "candidates", show=False),
        Binding("ctrl+up", "read", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
    ]

    session: Session
    today: Callable[[], date]
    errand: Errand | None = None  # an answer opened from the review or the table, which is returned to

    async def send(self, command: Command) -> None:
        """Carry out a command and show what comes of it."""
        raise NotImplementedError

    @property
    def focus_chain(self) -> list[Widget]:
        """Tab goes round in the reply area; the conversation, the outline and the table have keys of their own."""
        chain = super().focus_chain
        own = [widget for widget in chain if self.area in widget.ancestors]
        return own if self.focused in own else chain

    @property
    def area(self) -> ReplyArea:
        """The reply area."""
        return self.query_one(ReplyArea)

    def flash(self, notice: str, state: State = State.HINT) -> None:
        """Say something for a few seconds at the bottom."""
        self.query_one(Flash).say(notice, state)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide keys that do nothing now."""
        question, what = self.session.question, parameters[0] if parameters else ""
        if action != "say":
            return True
        if isinstance(self.focused, FormView):
            return False  # a blank is being chosen: what is asked may be out of sight
        if what == "back":
            return True
        if what == "none":
            return question is not None and question.may_be_none
        if what == "keep":
            return self.session.revisiting
        return (question is None) == (what == "take_up")

    async def action_say(self, what: str) -> None:
        """A quick reply; whoever goes back from an errand goes on from there."""
        if what == "back":
            self.errand = None
        await self.send(_SAID[what])

    def action_help(self) -> None:
        """All that is known about the question, over the conversation."""
        from assistant.tui.screens.help import HelpScreen

        form = self.query_one(FormView)
        question = form.chosen if form.has_focus else self.session.question
        if question is None:
            cast("FillingApp", self.app).action_keys()
        else:
            self.app.push_screen(HelpScreen(question))

    def action_today(self) -> None:
        """Type today's date where a date is asked for."""
        now = self.today()
        if self.area.widget is not None:
            self.area.widget.insert_today(wording.today(now.year, now.month, now.day))

    def action_save(self) -> None:
        """Say that everything is saved already."""
        self.flash(wording.SAVED, State.DONE)

    def action_reply(self) -> None:
        """Go back to the reply area."""
        self.remove_class("-outline")
        self.area.take_focus()

    def action_candidates(self) -> None:
        """Go to the choices above the reply."""
        if self.area.candidates.display:
            self.area.candidates.focus()

    def action_read(self) -> None:
        """Go into the conversation; a table that covers it goes."""
        if self.form_covers:
            self.remove_class("-form")
        self.query_one(Log).focus()

    def action_change_chosen(self) -> None:
        """Change the answer of the message that is chosen."""
        self.query_one(Log).action_change()

    def action_page(self, step: int) -> None:
        """Leaf through the conversation without leaving the reply area."""
        log = self.query_one(Log)
        log.release_anchor()
        (log.scroll_page_up if step < 0 else log.scroll_page_down)(animate=False)

    def action_outline(self) -> None:
        """Go to the outline; from there, back."""
        outline = self.query_one(Outline)
        if outline.parts.has_focus:
            self.action_reply()
            return
        self.add_class("-outline")
        outline.take_focus()

    @property
    def form_covers(self) -> bool:
        """Whether the table stands where the conversation would be."""
        return self.has_class("-form") and not self.has_class("-wide")

    def action_form(self) -> None:
        """Show the part as the table that it will be; once more, hide it."""
        if self.has_class("-form"):
            self.remove_class("-form")
            self.action_reply()
        else:
            self.show_form()

    def show_form(self, at: str = "") -> None:
        """Show the table with the keys in it, at the blank of a question: the one asked now unless one is named."""
        self.add_class("-form")
        self.query_one(FormView).take_focus(at)

    def action_form_key(self, what: str) -> None:
        """A click on what the keys do in the table."""
        form = self.query_one(FormView)
        form.focus()
        if what == "change":
            form.action_select()
        elif what == "leave":
            form.action_leave()

    def action_list(self) -> None:
        """Back to the list of drafts."""
        cast("FillingApp", self.app).show_home()

    def action_review(self) -> None:
        """All answers in the form's order."""
        self._review(Look())

    def _review(self, look: Look) -> None:
        """The answers as they were looked at."""
        from assistant.tui.screens.review import ReviewScreen

        screen = ReviewScreen(self.session, look, self.today)
        self.app.push_screen(screen, partial(self._after_page, partial(self._review, look)))

    def action_export(self) -> None:
        """Write the Word file."""
        from assistant.tui.screens.export import ExportScreen

        self.app.push_screen(
            ExportScreen(self.session, self.today), partial(self._after_page, self.action_export)
        )

    async def _after_page(self, back: Callable[[], None], target: str | None) -> None:
        """Ask the question that was chosen on a page, and go `back` there afterwards; or on where one was."""
        question = self.session.form.find(target) if target else None
        self.errand = Errand(question[0].id, back) if question is not None else None
        if target == "export":
            self.action_export()
            return
        if target:
            await self.send(GoTo(target))
        if target or not isinstance(self.focused, FormView):
            self.action_reply()

    async def answer(self, action: str) -> None:
        """Do what the applicant asked for in words and only the screen can do."""
        actions: dict[str, Callable[[], Awaitable[None] | None]] = {
            "quit": self.app.action_quit,
            "review": self.action_review,
            "check": self.action_review,
            "export": self.action_export,
            "list": self.action_list,
        }
        done = actions.get(action, self.action_save)()
        if done is not None:
            await done
