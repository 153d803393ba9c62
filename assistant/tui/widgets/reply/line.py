"""A reply of one line: a name, a phone, a single figure, a date."""

from __future__ import annotations

import re

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Static
from textual.widgets.input import Selection

from assistant.script import Field, Kind, Question
from assistant.tui.widgets.key_bar import KeyBar
from assistant.tui.widgets.reply.base import Replied, ReplyWidget, Typed, Unready
from assistant.tui.widgets.reply.fields import Line
from assistant.wording import screen as wording

_QUOTED = re.compile("“([^”]+)”")


class LineReply(ReplyWidget):
    """One line; the example stands in it until something is typed. A date can be today's by a key.

    `cell` is set when only this cell of the question is asked; `hint` stands in the empty line instead of the
    example.
    """

    def __init__(
        self, question: Question | None, value: str = "", cell: Field | None = None, hint: str = ""
    ) -> None:
        super().__init__(question)
        self.hint = wording.HINT_DATE if self._asks_date else wording.HINT_LINE
        self._value = value
        self._cell = cell
        self._placeholder = hint
        self._sent = ""  # what stood on the line at the last Enter, until the screen has dealt with it
        self._under_way = 0  # replies sent and not dealt with: more than one when they were typed at once

    @property
    def _asks_date(self) -> bool:
        return self.question is not None and self.question.kind is Kind.DATE

    def compose(self) -> ComposeResult:
        """A mark, the line, its unit, and the button for today."""
        with Horizontal(classes="row"):
            yield Static("›", classes="mark")
            yield Line(self._value, self._example())
            unit = Static(self._unit(), markup=False, classes="unit")
            unit.display = bool(self._unit())
            yield unit
            if self._asks_date:
                yield KeyBar([("Ctrl+T", wording.TODAY, "today")])

    def become(self, other: ReplyWidget) -> bool:
        """Ask for another line instead."""
        if not isinstance(other, LineReply) or self._asks_date or other._asks_date:
            return False
        self.question, self.hint, self._value = other.question, other.hint, other._value
        self._cell, self._placeholder = other._cell, other._placeholder
        self.line.placeholder = self._example()
        if self._under_way <= 1:
            self._sent = ""
            self.line.begin_with(self._value)
        unit = self.query_one(".unit", Static)
        unit.update(self._unit())
        unit.display = bool(self._unit())
        return True

    def typed_on(self) -> str:
        """What was typed behind the reply while it was on its way; nothing while that is a reply under way too."""
        return self._behind(self.line.value) if self._under_way <= 1 else ""

    def _behind(self, value: str) -> str:
        return value[len(self._sent) :] if self._sent and value.startswith(self._sent) else ""

    def settled(self) -> None:
        """The screen has dealt with what was sent."""
        self._under_way = max(0, self._under_way - 1)
        if not self._under_way:
            self._sent = ""

    def _example(self) -> str:
        example = self.question.example if self.question is not None and self._cell is None else ""
        return self._placeholder or wording.example(example)

    def _unit(self) -> str:
        asked = (self._cell,) if self._cell else self.question.asked if self.question else ()
        return asked[0].unit if len(asked) == 1 else ""

    @property
    def line(self) -> Line:
        """The line itself."""
        return self.query_one(Line)

    target = line

    def draft(self) -> str:
        """What stands on the line."""
        return self.line.value

    def restore(self, text: str) -> None:
        """Put the text back, the cursor behind it; it is not marked, or the next key would wipe it out."""
        self.line.value = text
        self.line.selection = Selection.cursor(len(text))

    def select_all(self) -> None:
        """Mark the line."""
        self.line.select_all()

    def mend(self, fault: str) -> None:
        """Mark the part that the fault quotes; where it quotes none, all."""
        text = self.line.value
        part = next((part for part in _QUOTED.findall(fault) if part in text and part != text), "")
        self.line.select_all()
        if part:
            start = text.index(part)
            self.line.selection = Selection(start, start + len(part))

    def insert_today(self, today: str) -> bool:
        """Put today's date on the line."""
        if self._asks_date:
            self.line.value = today
            self.line.action_end()
        return self._asks_date

    @on(Input.Submitted)
    def _send(self, event: Input.Submitted) -> None:
        event.stop()
        text, self._sent = self._behind(event.value) or event.value, event.value
        if text.strip():
            self._under_way += 1
            self.post_message(Replied(text))
        else:
            self.post_message(
                Unready(wording.nothing_typed(self.question is not None and self.question.may_be_none))
            )

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(Typed())
