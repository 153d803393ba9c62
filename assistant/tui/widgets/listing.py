"""Lists in which the line that Enter takes is marked with ▶: its colours say the same, but are not always seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.app import ComposeResult
from textual.command import CommandList, CommandPalette
from textual.strip import Strip
from textual.widgets import OptionList

from assistant.wording.screen import CURSOR

if TYPE_CHECKING:
    _List = OptionList
else:
    _List = object


class Marked(_List):
    """Puts ▶ into the first cell of the chosen option, which every option leaves free, while the keys are there."""

    always_marked = False  # where the keys of another widget move the cursor
    _marked_line = 0  # the line of an option that bears the mark

    def render_line(self, y: int) -> Strip:
        """The line, with the mark where it belongs."""
        strip = super().render_line(y)
        line = self.scroll_offset.y + y
        if not (self.has_focus or self.always_marked) or line >= len(self._lines):
            return strip
        option, offset = self._lines[line]
        if option != self.highlighted or offset != self._marked_line or self.options[option].disabled:
            return strip
        first = next(iter(strip), None)
        style = first.style if first is not None else None
        return Strip.join([Strip([Segment(CURSOR, style)], 1), strip.crop(1)])


class Listing(Marked, OptionList):
    """An option list with the mark."""


class _Commands(Marked, CommandList, can_focus=False):
    """The list of the palette, whose line for words moves the cursor."""

    always_marked = True


class Palette(CommandPalette):
    """The command palette, its list marked as all others are."""

    def compose(self) -> ComposeResult:
        """Textual's own, with another list."""
        for widget in super().compose():
            yield _Commands() if type(widget) is CommandList else widget
