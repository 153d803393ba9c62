"""A reply of several sentences or lines: texts with their 字数, papers one a line, rows of the target table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static, TextArea

from assistant.script import Kind, Question
from assistant.tui.over import first_over
from assistant.tui.widgets.reply.base import Replied, ReplyWidget, Room, Typed, Unready, no_room
from assistant.tui.widgets.reply.fields import Prose
from assistant.tui.wrapping import Prose as Wrapped
from assistant.understanding.prose import word_count
from assistant.wording import replying
from assistant.wording import screen as wording


class ProseReply(ReplyWidget):
    """A text area with a live count. `spent` is what the part's other texts took of `budget`.

    `room` says how much of the cell is left. With `reason` the applicant writes why the figures of the question are right, not the answer itself.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+o", "outline", show=False)]

    def __init__(
        self,
        question: Question,
        value: str = "",
        budget: int | None = None,
        spent: int = 0,
        reason: bool = False,
        sections: Sequence[tuple[str, int, bool]] = (),
        room: Room = no_room,
    ) -> None:
        super().__init__(question)
        self._reason = reason
        self._outline = () if reason else question.outline
        self.hint = wording.HINT_OUTLINED if self._outline else wording.HINT_PROSE
        self._value = value
        self._budget = budget
        self._spent = spent
        self._sections = sections
        self._room = room

    def compose(self) -> ComposeResult:
        """The text area over its count."""
        yield Prose(self._value, self._placeholder())
        yield Static("", markup=False, classes="count")
        if self._sections:
            yield Static("", markup=False, classes="sections")

    def on_mount(self) -> None:
        """Count what is there from the start, with the cursor behind it; a 无 is marked, for nothing goes on from it."""
        self.area.move_cursor(self.area.document.end)
        if self._value == wording.NONE:
            self.area.select_all()
        self._count()

    @property
    def area(self) -> Prose:
        """The text area itself."""
        return self.query_one(Prose)

    target = area

    def draft(self) -> str:
        """What stands in the area."""
        return self.area.text

    def restore(self, text: str) -> None:
        """Put the text back, the cursor behind it."""
        self.area.load_text(text)
        self.area.move_cursor(self.area.document.end)

    def select_all(self) -> None:
        """Leave a long text unmarked: one key must not wipe it out; the cursor stands at its end."""

    def action_outline(self) -> None:
        """Put the points that the text should cover into it, to be filled in."""
        if self._outline:
            head = "\n" if self.area.text.strip() else ""
            self.area.move_cursor(self.area.document.end)
            self.area.insert(head + "\n".join(f"{point}：" for point in self._outline))

    def _placeholder(self) -> str:
        assert self.question is not None
        if self._reason:
            figures = any(field.unit for field in self.question.asked)
            return wording.REASON_PLACEHOLDER_FIGURES if figures else wording.REASON_PLACEHOLDER
        if self.question.kind is Kind.EVIDENCE:
            return wording.EVIDENCE_PLACEHOLDER
        if self.question.kind is Kind.TABLE:
            return wording.TABLE_PLACEHOLDER
        return wording.PROSE_PLACEHOLDER

    def _count(self) -> None:
        verdict = " · ".join(filter(None, (self._verdict(), self._room(self.area.text))))
        count = self.query_one(".count", Static)
        count.update(verdict)
        count.set_class(verdict.startswith("✗"), "-over")
        for sections in self.query(".sections"):
            line = replying.sections(self._sections, word_count(self.area.text))
            cast("Static", sections).update(Wrapped(line))

    def _verdict(self) -> str:
        assert self.question is not None
        text = self.area.text
        if self._reason:
            return wording.words_counted(word_count(text))
        if self.question.kind is Kind.EVIDENCE:
            return wording.items_listed(sum(bool(line.strip()) for line in text.splitlines()))
        if self.question.kind is Kind.TABLE:
            return ""
        words = word_count(text)
        limit = self.question.fields[0].limit if self.question.fields else None
        if limit is None and self._budget is not None:
            limit = self._budget - self._spent
        self.area.mark_from(None if limit is None else first_over(text, max(0, limit)))
        if self._budget is not None:
            filled = wording.bar(min(self._spent + words, self._budget), self._budget)
            return f"{wording.budget(words, self._spent, self._budget)}  {filled}"
        if limit is not None:
            return f"{wording.words_of(words, limit)}  {wording.bar(min(words, limit), limit)}"
        return wording.words_counted(words)

    @on(Prose.Sent)
    def _send(self, event: Prose.Sent) -> None:
        event.stop()
        if self.area.text.strip():
            self.post_message(Replied(self.area.text.strip()))
        elif self._value and self.question is not None and self.question.kind is Kind.EVIDENCE:
            self.post_message(Replied(wording.NONE))  # the list was cleared: there are no such papers
        else:
            self.post_message(
                Unready(wording.nothing_typed(self.question is not None and self.question.may_be_none))
            )

    @on(TextArea.Changed)
    def _typed(self, event: TextArea.Changed) -> None:
        event.stop()
        self._count()
        self.post_message(Typed())
