"""The part being filled, drawn as the table that it will be; follows every answer, and leads to each blank."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import ClassVar

from rich.cells import cell_len
from textual import events, on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from assistant.answers import Sheet
from assistant.script import Form, Question
from assistant.tui.form_rows import FormRow, form_rows
from assistant.tui.widgets.listing import Listing
from assistant.tui.wrapping import fold
from assistant.wording import form_view as wording
from assistant.wording.screen import PRESENT

_LABEL = 0.38  # of the width
_JOINTS = {(True, True): "┼", (True, False): "┴", (False, True): "┬", (False, False): "─"}


class FormView(Listing):
    """Shown with F6. Arrow keys choose a blank, Enter goes there, ← and → leaf through the parts."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "leaf(-1)", show=False),
        Binding("right", "leaf(1)", show=False),
        Binding("escape", "leave", show=False),
    ]

    _marked_line = 1  # under the rule

    class Chosen(Message):
        """The blank of a question was chosen."""

        def __init__(self, question: str) -> None:
            super().__init__()
            self.question = question

    class Left(Message):
        """The applicant goes back to replying; what she typed here meanwhile goes with her."""

        def __init__(self, character: str = "") -> None:
            super().__init__()
            self.character = character

    def __init__(self) -> None:
        super().__init__(id="form", markup=False)
        self._form: Form | None = None
        self._sheet = Sheet()
        self._question = ""
        self._part = 0
        self._drawn: tuple[int, str, tuple[FormRow, ...], str] | None = None
        self._wanted = ""  # the question whose blank the cursor is to stand at when it is drawn next

    @property
    def chosen(self) -> Question | None:
        """The question whose blank the cursor stands at."""
        row = self.highlighted
        option = self.get_option_at_index(row) if row is not None else None
        return self._form.questions.get(_question(option)) if self._form is not None else None

    def take_focus(self, at: str = "") -> None:
        """Let a blank be chosen, beginning with that of the question `at`, else with the one that is asked."""
        self._wanted = at or self._question
        if self._form is not None and self._wanted in self._form.questions:
            self._part = self._form.parts.index(self._form.part_of(self._form.questions[self._wanted]))
        self._drawn = None
        self._draw()
        self.focus()

    def follow(self, form: Form, sheet: Sheet, question: str) -> None:
        """Take over the answers and the question that is asked; drawn only while the view is seen."""
        if form.questions.keys() >= {question} and (question != self._question or self._form is None):
            self._part = form.parts.index(form.part_of(form.questions[question]))
        self._form, self._sheet, self._question = form, sheet, question
        self._draw()

    def on_resize(self, event: events.Resize) -> None:
        """Draw anew for another width."""
        self._draw()

    def on_focus(self) -> None:
        """Say what the keys do here."""
        self.border_subtitle = Content(wording.KEYS)

    def on_blur(self) -> None:
        """Say how the table goes away."""
        self.border_subtitle = Content(wording.KEYS_BESIDE)

    def on_show(self) -> None:
        """Draw what was followed while nobody looked."""
        self._draw()

    def _draw(self) -> None:
        width = self.scrollable_content_region.width
        if not self.display or self._form is None or width < 20:
            return
        part = self._form.parts[self._part]
        rows = form_rows(self._form, part, self._sheet)
        drawn = (width, part.id, rows, self._question)
        if drawn == self._drawn:
            return
        kept = self.highlighted if self._drawn and self._drawn[1] == part.id else None
        self._drawn = drawn
        self.border_title = Content(wording.title(part.title))
        self.set_options(
            [
                Option(text, id=f"{number} {row.question}", disabled=not row.question)
                for number, (row, text) in enumerate(
                    zip(rows, drawing(rows, width, self._question), strict=True)
                )
            ]
            or [Option(wording.EMPTY_PART, disabled=True)]
        )
        self.highlighted = self._place(rows, kept)
        self._wanted = ""
        self.call_after_refresh(self.scroll_to_highlight)

    def _place(self, rows: Sequence[FormRow], kept: int | None) -> int | None:
        """The row for the cursor: the wanted one, the one that is asked, where it was, or the first."""
        for wanted in filter(None, (self._wanted, self._question)):
            place = next((number for number, row in enumerate(rows) if row.question == wanted), None)
            if place is not None:
                return place
        return kept if kept is not None else next((n for n, row in enumerate(rows) if row.question), None)

    def action_leaf(self, step: int) -> None:
        """Show another part; the question that is asked stays the same."""
        if self._form is not None:
            self._part = (self._part + step) % len(self._form.parts)
            self._draw()

    def action_leave(self) -> None:
        """Go back to replying."""
        self.post_message(self.Left())

    def on_key(self, event: events.Key) -> None:
        """Typing goes to the reply."""
        if event.is_printable and event.character:
            event.stop()
            self.post_message(self.Left(event.character))

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if question := _question(event.option):
            self.post_message(self.Chosen(question))


def _question(option: Option | None) -> str:
    """The id of the question whose blank an option shows; "" for none."""
    return (option.id or "").partition(" ")[2] if option is not None else ""


def drawing(rows: Sequence[FormRow], width: int, asked: str) -> Iterator[Content]:
    """Each row with the rule above it, and under the last one the rule below; all lines are `width` cells wide."""
    before: list[int] = []
    for number, row in enumerate(rows):
        widths = _widths(len(row.cells), width)
        bounds = list(accumulate(each + 1 for each in widths))
        lines = [Content.styled(_rule(before, bounds, width), "$border-blurred")]
        lines += _lines(row, widths, row.question == asked != "")
        if number == len(rows) - 1:
            lines.append(Content.styled(_rule(bounds, [], width), "$border-blurred"))
        yield Content("\n").join(lines)
        before = bounds


def _widths(cells: int, width: int) -> list[int]:
    """The label's column, and the others in equal shares; with their rules they fill the width."""
    label = max(12, int(width * _LABEL))
    rest = width - label - 2 - cells
    each = rest // cells
    return [label, *[each] * (cells - 1), rest - each * (cells - 1)]


def _rule(above: Sequence[int], below: Sequence[int], width: int) -> str:
    """A rule that joins what stands above with what stands below; bounds are counted in cells from the left."""
    inner = "".join(_JOINTS[place in above, place in below] for place in range(1, width - 1))
    left, right = ("├", "┤") if above and below else ("└", "┘") if above else ("┌", "┐")
    return f"{left}{inner}{right}"


def _lines(row: FormRow, widths: Sequence[int], asked: bool) -> Iterator[Content]:
    label = f"{PRESENT} {row.label}" if asked else row.label
    columns = [_folded(text, each) for text, each in zip((label, *row.cells), widths, strict=True)]
    style = "bold $primary" if asked else "$text-muted"
    bar = ("│", "$border-blurred")
    for line in range(max(map(len, columns))):
        pieces: list[tuple[str, str]] = []
        for number, (column, each) in enumerate(zip(columns, widths, strict=True)):
            text = column[line] if line < len(column) else ""
            own = (
                style
                if number == 0
                else "$warning"
                if _is_open(text)
                else "bold"
                if row.question
                else "$text-muted"
            )
            pieces += [bar, (text + " " * (each - cell_len(text)), own)]
        yield Content.assemble(*pieces, bar)


def _is_open(text: str) -> bool:
    return text.strip() in (wording.OPEN, wording.PUT_OFF)


def _folded(text: str, width: int) -> list[str]:
    """A cell's text in lines of at most so many cells, with a space on either side."""
    room = max(2, width - 2)
    return [
        f" {paragraph[start:end]}" for paragraph in text.split("\n") for start, end in fold(paragraph, room)
    ]
