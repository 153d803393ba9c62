"""All answers in the form's order, with what a reviewer would find at each; Enter changes one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from assistant import progress
from assistant.script import Question
from assistant.session import Session
from assistant.tui.look import URGENT, Look
from assistant.tui.reviewing import ReviewLines
from assistant.tui.states import State
from assistant.tui.widgets.flash import Flash
from assistant.tui.widgets.key_bar import KeyBar
from assistant.tui.widgets.listing import Listing
from assistant.tui.widgets.reply.fields import Line
from assistant.tui.wrapping import Prose
from assistant.wording import pages
from assistant.wording import screen as wording


class ReviewScreen(Screen[str | None]):
    """Dismissed with the question to change, with "export", or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "filter(-1)", show=False),
        Binding("right,tab", "filter(1)", show=False),
        Binding("slash,ideographic_comma", "search", show=False),  # one key, as an input method is on or off
        Binding("down", "to_list", show=False),
        Binding("f9", "dismiss('export')", show=False),
        Binding("escape,f5", "leave", show=False),
    ]

    def __init__(self, session: Session, look: Look, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._session = session
        self._review = review = ReviewLines(session, today())
        self._look = look
        asked = session.question.id if session.question is not None else ""
        self._look.at = look.at or ("" if review.urgent(review.questions) else asked)  # problems come first

    def compose(self) -> ComposeResult:
        """Summary, ways to look, search, and the answers."""
        yield Static("", markup=False, id="review-summary")
        yield KeyBar(id="review-filters")
        search = Line(self._look.words, pages.SEARCH_PLACEHOLDER, classes="boxed")
        search.display = bool(self._look.words)
        yield search
        yield Listing(id="answers", markup=False)
        yield Flash()
        yield KeyBar(_KEYS)

    def on_mount(self) -> None:
        """Begin at the present question."""
        session = self._session
        review, overall = self._review, progress.overall(session.form, session.sheet)
        summary = pages.review_summary(*overall, review.count("open"), review.count("faulty"), review.must)
        summary += pages.optional_left(review.count("optional"))
        self.query_one("#review-summary", Static).update(
            Content.assemble((f" {pages.REVIEW_TITLE}  ", "bold $primary"), summary)
        )
        self._list()
        self.query_one(OptionList).focus()

    # ── what is listed ────────────────────────────────────────────────────────────────────────────────

    def _list(self) -> None:
        """Fill the list with what filter and search let through, problems first, the place kept."""
        look = self._look
        look.words = words = self.query_one(Line).value.strip()
        shown = self._review.shown(look.filter, words)
        options: list[Option] = []
        urgent = self._review.urgent(shown) if look.filter == "all" else []
        if urgent:
            options.append(_heading(pages.urgent_first(len(urgent))))
            options += [Option(self._prompt(question), id=f"{URGENT}{question.id}") for question in urgent]
        for part in self._session.form.parts:
            own = [question for question in shown if question.part == part.id]
            options += [_heading(part.title)] if own else []
            options += [Option(self._prompt(question), id=question.id) for question in own]
        answers = self.query_one(OptionList)
        order = [question.id for question in self._review.questions]
        place = look.place([option.id or "" for option in options], order)
        answers.set_options(options or [Option(self._nothing(bool(words)), disabled=True)])
        answers.highlighted = place
        first = next((number for number, option in enumerate(options) if option.id), None)
        # the headings over the first are not chosen and would stay out of sight
        self.call_after_refresh(answers.scroll_to_highlight if place != first else self._to_top)
        self._show_filters()

    def _to_top(self) -> None:
        self.query_one(OptionList).scroll_home(animate=False, immediate=True)

    def _nothing(self, searched: bool) -> str:
        if searched:
            return pages.NOTHING_FOUND
        return pages.NONE_OF.get(self._look.filter, pages.NOTHING_FOUND)

    def _show_filters(self) -> None:
        keys = []
        for name in pages.FILTERS:
            count = self._review.count(name)
            mark = "●" if name == self._look.filter else "○"
            keys.append((mark, pages.numbered_filter(name, count), f"show('{name}')"))
        self.query_one("#review-filters", KeyBar).show(keys)

    def _prompt(self, question: Question) -> Prose:
        return Prose(Content("\n").join(self._review.lines(question)), indent=2)

    # ── keys ──────────────────────────────────────────────────────────────────────────────────────────

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        if event.option_id is not None:
            self.dismiss(event.option_id.removeprefix(URGENT))

    @on(OptionList.OptionHighlighted)
    def _at_now(self, event: OptionList.OptionHighlighted) -> None:
        self._look.at = event.option_id or self._look.at

    @on(Input.Changed)
    def _searched(self, event: Input.Changed) -> None:
        words = event.value.strip()
        if words and words != self._look.words:
            self._look.at = ""  # on the first that is found
        self._list()

    @on(Input.Submitted)
    def _found_it(self) -> None:
        self.query_one(OptionList).focus()

    def action_change(self) -> None:
        """What Enter does."""
        self.query_one(OptionList).action_select()

    def action_filter(self, step: int) -> None:
        """The next way to look at the answers."""
        names = list(pages.FILTERS)
        self.action_show(names[(names.index(self._look.filter) + step) % len(names)])

    def action_show(self, name: str) -> None:
        """Look at all answers, the open ones, or those with something to mend."""
        self._look.filter = name
        self._list()

    def action_search(self) -> None:
        """Type words to find a question or an answer, among all of them."""
        self.query_one(Line).display = True
        self.action_show("all")
        self.query_one(Line).focus()

    def on_key(self, event: events.Key) -> None:
        """Typing begins a search for what is typed."""
        if event.is_printable and event.character and event.character not in "/、 ":
            event.stop()
            self.action_search()
            self.query_one(Line).insert_text_at_cursor(event.character)

    def action_to_list(self) -> None:
        """From the search down to what it found."""
        self.query_one(OptionList).focus()

    def flash(self, notice: str, state: State = State.HINT) -> None:
        """Say something for a few seconds at the bottom."""
        self.query_one(Flash).say(notice, state)

    def action_leave(self) -> None:
        """Out of the search, then back to the conversation."""
        search = self.query_one(Line)
        if search.display:
            search.display = False
            search.value = ""
            self.query_one(OptionList).focus()
        else:
            self.dismiss(None)


_KEYS = (
    ("Enter", pages.CHANGE, "change"),
    ("→", pages.FILTER, "filter(1)"),
    ("/", pages.SEARCH, "search"),
    ("F9", wording.EXPORT, "dismiss('export')"),
    ("Esc", wording.CLOSE, "leave"),
    ("Ctrl+Q", wording.QUIT, "app.quit"),
)


def _heading(title: str) -> Option:
    return Option(Prose(Content.styled(f"━━ {title} ━━", "bold $primary")), disabled=True)
