"""Choosing one box or several; every state is a shape (☑ □ ● ○), and free text is possible as well."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from assistant.script import Kind, Question
from assistant.tui.widgets.listing import Listing
from assistant.tui.widgets.reply.base import Replied, ReplyWidget, Typed, Unready
from assistant.tui.widgets.reply.fields import Line
from assistant.tui.wrapping import Prose
from assistant.wording import screen as wording
from assistant.wording.replying import narrowed

_BETWEEN = "；"
_NUMBERS = re.compile(r"\d[\d、，,；;.]*")
_GOES_ON = frozenset("到至~～-－—和与及跟加项个条号")  # 2到4, 1和3, 3项: the number belongs to the words


def _moves(move: Callable[[OptionList], None]) -> Callable[[Boxes], None]:
    """A move of the cursor; where an ○ is chosen already, the choice goes along: Enter sends what is marked."""

    def action(self: Boxes) -> None:
        move(self)
        if not self.many and self.chosen and self.is_attached:  # OptionList moves while it is made, too
            self.action_tick()

    return action


class Boxes(Listing):
    """The boxes of a choice, in the form's order. Digits and space toggle; Enter sends."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "tick", show=False)]

    class Sent(Message):
        """Enter was pressed."""

    class Ticked(Message):
        """A box was ticked or cleared."""

    class Pointed(Message):
        """A box was ticked or cleared by space or the mouse."""

    def __init__(self, labels: tuple[str, ...], many: bool, chosen: frozenset[int]) -> None:
        self._labels = labels
        self.many = many
        self.chosen = set(chosen)
        self._shown = list(range(len(labels)))
        super().__init__(
            *(self._option(number) for number in range(len(labels))), markup=False, classes="boxes"
        )

    def on_mount(self) -> None:
        """Begin at what is chosen; with ○ and nothing chosen at none, so that an Enter too many chooses nothing."""
        self.highlighted = min(self.chosen, default=0 if self.many else None)

    def narrow(self, words: str) -> int | None:
        """Leave only the options that hold the words; how many, or None when they hold for all or for none."""
        holding = [number for number, label in enumerate(self._labels) if words in label]
        narrowed = bool(words) and 0 < len(holding) < len(self._labels)
        shown = holding if narrowed else list(range(len(self._labels)))
        if shown != self._shown:
            at = None if self.highlighted is None else self._shown[self.highlighted]
            self._shown = shown
            self.set_options([self._option(number) for number in shown])
            at = min(self.chosen & set(shown), default=at) if not self.many else at
            place = shown.index(at) if at in shown else 0 if narrowed or self.many else None
            self.highlighted = place
        return len(holding) if narrowed else None

    def _prompt(self, number: int) -> Prose:
        box = (
            ("☑ " if number in self.chosen else "□ ")
            if self.many
            else ("● " if number in self.chosen else "○ ")
        )
        style = "bold $success" if number in self.chosen else ""
        digits = f"{number + 1:>{len(str(len(self._labels)))}} "
        content = Content.assemble((box, style), (digits, "$text-muted"), (self._labels[number], style))
        return Prose(content, indent=2 + len(digits))

    def _option(self, number: int) -> Option:
        return Option(self._prompt(number), id=str(number))

    def toggle(self, number: int) -> None:
        """Tick or clear a box; with ○, choose it instead of the others."""
        if not 0 <= number < len(self._labels):
            return
        self.choose(frozenset(self.chosen ^ {number} if self.many else {number}))
        if number in self._shown:
            self.highlighted = self._shown.index(number)

    def choose(self, numbers: frozenset[int]) -> None:
        """Choose just these."""
        changed, self.chosen = self.chosen ^ numbers, set(numbers)
        for each in changed & set(self._shown):
            self.replace_option_prompt_at_index(self._shown.index(each), self._prompt(each))
        self.post_message(self.Ticked())

    def action_tick(self) -> None:
        """Tick or clear the highlighted box, or show which one that would be."""
        if self.highlighted is None:
            self.highlighted = 0
        else:
            self.toggle(self._shown[self.highlighted])
            self.post_message(self.Pointed())

    def action_select(self) -> None:
        """Enter: send what is chosen; where nothing is, choose the highlighted ○ first."""
        if not self.many and not self.chosen:
            self.action_tick()
        self.post_message(self.Sent())

    action_cursor_down = _moves(OptionList.action_cursor_down)
    action_cursor_up = _moves(OptionList.action_cursor_up)
    action_first = _moves(OptionList.action_first)
    action_last = _moves(OptionList.action_last)
    action_page_down = _moves(OptionList.action_page_down)
    action_page_up = _moves(OptionList.action_page_up)

    async def _on_click(self, event: events.Click) -> None:
        """A click ticks; it does not send, but a second one on an ○ does."""
        event.prevent_default()
        clicked = event.style.meta.get("option")
        if clicked is not None and event.chain > 1 and not self.many:
            self.post_message(self.Sent())
        elif clicked is not None:
            self.toggle(self._shown[clicked])
            self.post_message(self.Pointed())

    def on_key(self, event: events.Key) -> None:
        """Characters are for the whole reply to judge, at once: what is typed next may overtake a message."""
        if event.is_printable and event.character and event.character != " ":
            reply = self.parent
            assert isinstance(reply, ChoiceReply)
            event.stop()
            reply.type_in(event.character)


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
        yield Boxes(self._labels, self.many, self._chosen)
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

    def type_in(self, text: str) -> None:
        """Numbers tick boxes; where words go on from them, everything typed is an answer in words: 2到4, 1和3."""
        if not self.line.value and _NUMBERS.fullmatch(self._numbers + text):
            self._before = self._before if self._numbers else frozenset(self.boxes.chosen)
            self._numbers += text
            if text.isdecimal():
                self.boxes.toggle((int(text) or 10) - 1)
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
