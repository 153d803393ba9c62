"""Input and TextArea as the reply widgets use them: nothing of a paste is lost, and Enter sends."""

from __future__ import annotations

import re
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input, TextArea
from textual.widgets.input import Selection

_CHINESE_END = re.compile(r"[。！？；，、：]$")


def one_line(text: str) -> str:
    """A pasted text on one line: a line end becomes 、 between Chinese, else a space; TABs become spaces."""
    lines = [" ".join(line.split("\t")).strip() for line in text.splitlines()]
    lines = [line for line in lines if line]
    joined = lines[0] if lines else ""
    for line in lines[1:]:
        chinese = _is_chinese(joined[-1]) and _is_chinese(line[0])
        joined += ("" if _CHINESE_END.search(joined) else "、" if chinese else " ") + line
    return joined


def _is_chinese(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or char in "）》”"


async def act_in_turn(field: Input | TextArea, event: events.Key) -> None:
    """Do at once what a key is bound to in the field: the usual way up to the screen, what is typed next overtakes it.

    What the field passes on (nothing to scroll, nothing marked to copy) is for what stands around it.
    """
    for binding in field._bindings.key_to_bindings.get(event.key, ()):
        if await field.app.run_action(binding.action, default_namespace=field):
            event.stop()
            event.prevent_default()
            return


class Line(Input):
    """One line; a paste of several lines is kept whole, on this line.

    What stands there at first is the present answer: typing replaces it. What was typed is never replaced unasked.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+a", "select_all", show=False)]

    def __init__(
        self, value: str = "", placeholder: str = "", classes: str = "", select_on_focus: bool = True
    ):
        super().__init__(value, placeholder=placeholder, classes=f"line {classes}")
        self._present = value if select_on_focus else None

    def begin_with(self, value: str) -> None:
        """Show another answer, as on the first day, marked where the applicant is already here."""
        self._present = value
        with self.prevent(Input.Changed):
            self.value = value
        self.mark_present()

    def mark_present(self) -> None:
        """Mark the present answer, as long as it is that."""
        if self.value == self._present:
            self.selection = Selection(0, len(self.value))

    def type_in(self, text: str) -> None:
        """Go on with what was typed elsewhere: in place of the present answer or of what is marked."""
        self.mark_present()
        self.replace(text, *sorted(self.selection))

    def _on_focus(self, event: events.Focus) -> None:
        self.select_on_focus = self._marks_on_focus()

    def _marks_on_focus(self) -> bool:
        """Whether what stands here is marked when the keys come here, to be replaced by what is typed."""
        return self.value == self._present

    async def _on_key(self, event: events.Key) -> None:
        """Enter sends what stands there now, and a key that takes back takes back what was typed before it."""
        await act_in_turn(self, event)

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        line = one_line(event.text)
        if not line:
            return
        self.replace(line, *sorted(self.selection))


class Prose(TextArea):
    """Several lines; Enter sends, ctrl+j begins a new line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+a", "select_all", show=False),
        Binding("ctrl+home", "cursor_first", show=False),
        Binding("ctrl+end", "cursor_last", show=False),
    ]

    class Sent(Message):
        """Enter was pressed."""

    def __init__(self, text: str = "", placeholder: str = "", classes: str = "") -> None:
        super().__init__(
            text,
            placeholder=placeholder,
            classes=f"prose {classes}",
            soft_wrap=True,
            tab_behavior="focus",
            show_line_numbers=False,
            highlight_cursor_line=False,
            compact=True,
        )
        self._over: tuple[int, int] | None = None  # line and column from which on it is too much

    def mark_from(self, place: int | None) -> None:
        """Underline everything from a place in the text on: it is more than fits."""
        before = self.text[:place].splitlines(keepends=True) or [""]
        if before[-1].endswith(("\n", "\r")):
            before.append("")
        over = None if place is None else (len(before) - 1, len(before[-1]))
        if over != self._over:
            self._over = over
            self._line_cache.clear()
            self.refresh()

    def get_line(self, line_index: int) -> Text:
        """The line, with what is too much underlined."""
        line = super().get_line(line_index)
        if self._over is not None and line_index >= self._over[0]:
            error = self.app.current_theme.error or "red"
            start = self._over[1] if line_index == self._over[0] else 0
            line.stylize(Style(color=error, bold=True, underline=True), start)
        return line

    def type_in(self, text: str) -> None:
        """Go on with what was typed elsewhere: at the cursor, or in place of what is marked."""
        self.replace(text, *self.selection, maintain_selection_offset=False)

    async def _on_key(self, event: events.Key) -> None:
        """Enter and a new line take their turn among the keys: bound, they would overtake what was typed before."""
        if event.key in ("enter", "ctrl+j"):
            event.stop()
            event.prevent_default()
            if event.key == "enter":
                self.post_message(self.Sent())
            else:
                self.type_in("\n")
        else:
            await act_in_turn(self, event)

    async def _on_paste(self, event: events.Paste) -> None:
        """It is dealt with here."""
        event.stop()

    def action_cursor_page_up(self) -> None:
        """Leaf through the text; one that is in sight as a whole leaves the key to the conversation."""
        if self.max_scroll_y:
            super().action_cursor_page_up()
        else:
            self.call_next(self.screen.run_action, "page(-1)")

    def action_cursor_page_down(self) -> None:
        """The same the other way."""
        if self.max_scroll_y:
            super().action_cursor_page_down()
        else:
            self.call_next(self.screen.run_action, "page(1)")

    def action_cursor_first(self) -> None:
        """Go to the beginning of the text."""
        self.move_cursor((0, 0))

    def action_cursor_last(self) -> None:
        """Go to the end of the text."""
        self.move_cursor(self.document.end)
