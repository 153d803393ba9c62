"""The boxes of a choice: every state is a shape (☑ □ ● ○)."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from assistant.tui.widgets.listing import Listing
from assistant.tui.wrapping import Prose


def place_of(digit: str) -> int:
    """The place (from 0) of the box that goes by a digit; 0 is the tenth."""
    return (int(digit) or 10) - 1


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

    def __init__(
        self, labels: tuple[str, ...], many: bool, chosen: frozenset[int], typed: Callable[[str], bool]
    ) -> None:
        self._typed = typed  # takes a character, or leaves it to the boxes
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
            at = self.at
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

    @property
    def at(self) -> int | None:
        """The number (from 0) of the box where the cursor is."""
        return None if self.highlighted is None else self._shown[self.highlighted]

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
        if event.is_printable and event.character and self._typed(event.character):
            event.stop()
            event.prevent_default()
