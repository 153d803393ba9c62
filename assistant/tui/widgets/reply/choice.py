"""Choosing one box or several, by keys and numbers or in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input, Static

from assistant.script import Kind, Question
from assistant.tui.widgets.reply.base import Replied, ReplyWidget, Typed, Unready
from assistant.tui.widgets.reply.boxes import Boxes, place_of
from assistant.tui.widgets.reply.fields import Line
from assistant.wording import screen as wording
from assistant.wording.replying import narrowed

_BETWEEN = "；"
_NUMBERS = re.compile(r"\d[\d、，,；;. ]*")
_GOES_ON = frozenset("到至~～-－—和与及跟加项个条号")  # 2到4, 1和3, 3项: the number belongs to the words


class ChoiceReply(ReplyWidget):
    """The boxes over a line for an answer in words; the words leave only the boxes that hold them."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("down,up", "to_boxes", show=False)]

    def __init__(self, question: Question, chosen: frozenset[int] = frozenset()) -> None:
        super().__init__(question)
        self.many = question.kind is Kind.MULTI_CHOICE
        self.hint = wording.HINT_MULTI if self.many else wording.HINT_SINGLE
        self._labels = tuple(option.label for option in question.options)
        self._chosen = chosen
        self._numbers = ""  # what was typed of an answer in numbers
        self._before = chosen  # what was chosen before that

    def compose(self) -> ComposeResult:
        """The boxes, and the line under them."""
        yield Boxes(self._labels, self.many, self._chosen, self._typed_at_boxes)
        yield Line("", wording.CHOICE_PLACEHOLDER)
        left = Static("", markup=False, classes="count narrowed")
        left.display = False
        yield left

    @property
    def boxes(self) -> Boxes:
        """The boxes."""
        return self.query_one(Boxes)

    @property
    def line(self) -> Line:
        """The line for words."""
        return self.query_one(Line)

    def draft(self) -> str:
        """The words, or else the labels that are ticked."""
        return self.line.value or self._ticked()

    def _ticked(self) -> str:
        return _BETWEEN.join(self._labels[number] for number in sorted(self.boxes.chosen))

    def lists(self, labels: Sequence[str]) -> bool:
        """Whether these readings are nothing but options that stand here with their numbers."""
        assert self.question is not None
        return {*labels} <= {option.label for option in self.question.options}

    def restore(self, text: str) -> None:
        """Tick what the text names; anything else goes to the line."""
        names = text.split(_BETWEEN) if text else []
        if all(name in self._labels for name in names):
            for name in names:
                if self._labels.index(name) not in self.boxes.chosen:
                    self.boxes.toggle(self._labels.index(name))
        else:
            self.line.value = text

    @property
    def target(self) -> Boxes | Line:
        """Choose, or go on with the words."""
        return self.line if self.line.value else self.boxes

    @property
    def text_target(self) -> Line:
        """Words go to the line."""
        return self.line

    def _typed_at_boxes(self, character: str) -> bool:
        if character == " ":
            return self._part_numbers()
        self.type_in(character)
        return True

    def _part_numbers(self) -> bool:
        """A space behind a number clears its box again; where another number follows (1 2), it only parted the two."""
        behind = self.many and self._numbers[-1:].isdecimal()
        if behind and self.boxes.at == place_of(self._numbers[-1]):
            self.boxes.toggle(place_of(self._numbers[-1]))
            self._numbers += " "
            return True
        return False

    def type_in(self, text: str) -> None:
        """Numbers tick boxes; where words go on from them, everything typed is an answer in words: 2到4, 1和3."""
        if not self.line.value and _NUMBERS.fullmatch(self._numbers + text):
            self._before = self._before if self._numbers else frozenset(self.boxes.chosen)
            if self._numbers.endswith(" "):
                self.boxes.toggle(place_of(self._numbers[-2]))
            self._numbers += text
            if text.isdecimal():
                self.boxes.toggle(place_of(text))
            self.call_later(self.boxes.focus)
            return
        if self._numbers and text in _GOES_ON:
            self.boxes.choose(self._before)
            text = self._numbers + text
        self._numbers = ""
        self.line.type_in(text)
        self.call_later(self.line.focus)

    def select_all(self) -> None:
        """Mark the words."""
        if self.line.value:
            self.line.select_all()
            self.line.focus()

    @on(Boxes.Sent)
    def _send_ticked(self, event: Boxes.Sent) -> None:
        event.stop()
        if self.line.value.strip():
            self.post_message(Replied(self.line.value))
        elif self.boxes.chosen:
            self.post_message(Replied(self._ticked()))
        else:
            self.post_message(Unready(wording.NOTHING_TICKED))

    @on(Input.Submitted)
    def _send_words(self, event: Input.Submitted) -> None:
        event.stop()
        if event.value.strip():
            self.post_message(Replied(event.value))
        else:
            self._send_ticked(Boxes.Sent())

    @on(Boxes.Pointed)
    def _point(self, event: Boxes.Pointed) -> None:
        event.stop()
        self._numbers = ""

    def action_to_boxes(self) -> None:
        """From the words to the options that hold them."""
        if self.line.has_focus:
            self.boxes.focus()

    @on(Boxes.Ticked)
    def _chose(self, event: Boxes.Ticked) -> None:
        event.stop()
        if self.query_one(".narrowed", Static).display:
            self.line.value = ""  # the words have led here; other words stay
        self.post_message(Typed())

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        count = self.boxes.narrow(event.value.strip())
        left = self.query_one(".narrowed", Static)
        left.display = count is not None
        left.update(narrowed(count or 0))
        self.post_message(Typed())
