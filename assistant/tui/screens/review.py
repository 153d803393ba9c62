"""All answers in the form's order, with what a reviewer would find at each; Enter changes one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from assistant import progress
from assistant.checks import Finding, find
from assistant.script import Kind, Part, Question
from assistant.session import Session
from assistant.showing import show_answer
from assistant.tui.widgets.flash import Flash
from assistant.tui.widgets.key_bar import KeyBar
from assistant.tui.widgets.reply.fields import Line
from assistant.tui.wrapping import Prose
from assistant.wording import pages
from assistant.wording import screen as wording


class ReviewScreen(Screen[str | None]):
    """Dismissed with the question to change, with "export", or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "filter(-1)", show=False),
        Binding("right,tab", "filter(1)", show=False),
        Binding("slash", "search", show=False),
        Binding("down", "to_list", show=False),
        Binding("f9", "dismiss('export')", show=False),
        Binding("escape,f5", "leave", show=False),
    ]

    def __init__(self, session: Session, at: str = "", today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._session = session
        self._at = at or (session.question.id if session.question is not None else "")
        form, sheet = session.form, session.sheet
        self._found: dict[str, list[Finding]] = {}
        for finding in find(form, sheet, today()):
            self._found.setdefault(self._question_of(finding), []).append(finding)
        self._relevant = list(progress.relevant(form, sheet))
        self._filter = "all"

    def _question_of(self, finding: Finding) -> str:
        """The question at which a finding is shown: an explanation's own, else the one that asks its first field."""
        form = self._session.form
        first = finding.fields[0] if finding.fields else ""
        if finding.check in ("explanation", "evidence"):
            stems = [q.id for q in form if q.about and f"{first}.".startswith(f"{q.about}.")]
            own = [id for id in stems if id.endswith(f".{finding.check}")]
            if own:
                return own[0]
        asked = form.asked_by.get(first)
        copy = form.fields[first].copy_of if first in form.fields else None
        return form.asked_by[copy].id if copy else asked.id if asked else ""

    def compose(self) -> ComposeResult:
        """Summary, ways to look, search, and the answers."""
        yield Static("", markup=False, id="review-summary")
        yield KeyBar(id="review-filters")
        search = Line("", pages.SEARCH_PLACEHOLDER, classes="boxed")
        search.display = False
        yield search
        yield OptionList(id="answers", markup=False)
        yield Flash()
        yield KeyBar(_KEYS)

    def on_mount(self) -> None:
        """Begin at the present question."""
        session = self._session
        blocking = sum(finding.severity.blocks for found in self._found.values() for finding in found)
        summary = pages.review_summary(*progress.overall(session.form, session.sheet), blocking)
        self.query_one("#review-summary", Static).update(
            Content.assemble((f" {pages.REVIEW_TITLE}  ", "bold $primary"), summary)
        )
        self._list()
        self.query_one(OptionList).focus()

    # ── what is listed ────────────────────────────────────────────────────────────────────────────────

    def _matches(self, name: str, question: Question) -> bool:
        if name == "open":
            return not progress.is_settled(self._session.form, question, self._session.sheet)
        if name == "papers":
            return question.kind is Kind.EVIDENCE or any(
                f.severity == "evidence" for f in self._found.get(question.id, ())
            )
        if name == "faulty":
            return any(f.severity not in ("missing", "info") for f in self._found.get(question.id, ()))
        return True

    def _list(self) -> None:
        """Fill the list with what filter and search let through, the place kept."""
        words = self.query_one(Line).value.strip()
        shown = [question for question in self._relevant if self._matches(self._filter, question)]
        shown = [question for question in shown if not words or words in self._text(question)]
        options: list[Option] = []
        for part in self._session.form.parts:
            own = [question for question in shown if question.part == part.id]
            options += [_heading(part)] if own else []
            options += [Option(self._prompt(question), id=question.id) for question in own]
        answers = self.query_one(OptionList)
        answers.set_options(options or [Option(self._nothing(bool(words)), disabled=True)])
        places = [number for number, option in enumerate(options) if option.id is not None]
        at = next((number for number in places if options[number].id == self._at), None)
        answers.highlighted = at if at is not None else (places[0] if places else None)
        self.call_after_refresh(answers.scroll_to_highlight)
        self._show_filters()

    def _nothing(self, searched: bool) -> str:
        if searched:
            return pages.NOTHING_FOUND
        return {"open": pages.ALL_ANSWERED, "faulty": pages.NO_FAULT, "papers": pages.NO_PAPERS}.get(
            self._filter, pages.NOTHING_FOUND
        )

    def _show_filters(self) -> None:
        keys = []
        for name in pages.FILTERS:
            count = sum(self._matches(name, question) for question in self._relevant)
            mark = "●" if name == self._filter else "○"
            keys.append((mark, pages.numbered_filter(name, count), f"show('{name}')"))
        self.query_one("#review-filters", KeyBar).show(keys)

    def _text(self, question: Question) -> str:
        answer = show_answer(self._session.form, question, self._session.sheet)
        return f"{question.label}\n{question.ask}\n{answer}"

    def _prompt(self, question: Question) -> Prose:
        return Prose(Content("\n").join(self._lines(question)), indent=4)

    def _lines(self, question: Question) -> Iterator[Content]:
        form, sheet = self._session.form, self._session.sheet
        settled = progress.is_settled(form, question, sheet)
        mark = ("✓ ", "$success") if settled else ("○ ", "$warning")
        left = "" if settled else pages.PUT_OFF if question.id in sheet.deferred else pages.UNANSWERED
        label = wording.label(question.label)
        yield Content.assemble("  ", mark, (label, "$text-muted"), (left, "bold $warning"))
        if answer := show_answer(form, question, sheet):
            yield Content.styled(answer, "bold")
        for finding in self._found.get(question.id, ()):
            if finding.severity != "missing":
                yield Content.styled(
                    f"{pages.SEVERITIES[finding.severity]}：{finding.message}", _COLOURS[finding.severity]
                )

    # ── keys ──────────────────────────────────────────────────────────────────────────────────────────

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        if event.option_id is not None:
            self.dismiss(event.option_id)

    @on(OptionList.OptionHighlighted)
    def _at_now(self, event: OptionList.OptionHighlighted) -> None:
        self._at = event.option_id or self._at

    @on(Input.Changed)
    def _searched(self) -> None:
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
        self.action_show(names[(names.index(self._filter) + step) % len(names)])

    def action_show(self, name: str) -> None:
        """Look at all answers, the open ones, or those with something to mend."""
        self._filter = name
        self._list()

    def action_search(self) -> None:
        """Type words to find a question or an answer, among all of them."""
        self.query_one(Line).display = True
        self.action_show("all")
        self.query_one(Line).focus()

    def action_to_list(self) -> None:
        """From the search down to what it found."""
        self.query_one(OptionList).focus()

    def flash(self, notice: str) -> None:
        """Say something for a few seconds at the bottom."""
        self.query_one(Flash).say(notice)

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
_COLOURS = {"error": "bold $error", "warning": "$warning", "evidence": "$secondary", "info": "$text-muted"}


def _heading(part: Part) -> Option:
    return Option(Prose(Content.styled(f"━━ {part.title} ━━", "bold $primary")), disabled=True)
