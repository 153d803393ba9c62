"""A row or grid of cells with headings: three years, 基准值 and 目标值, 主持 and 参与 by year."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Grid
from textual.widget import Widget
from textual.widgets import Input, Static

from assistant.script import Question
from assistant.tui.widgets.reply import joining, pasting
from assistant.tui.widgets.reply.base import Replied, ReplyWidget, Typed, Unready
from assistant.tui.widgets.reply.cell import Cell, are_words, is_figure, is_none, may_be_figure, steers
from assistant.tui.widgets.reply.fields import Line, one_line
from assistant.tui.wrapping import Prose
from assistant.wording import screen as wording


class CellsReply(ReplyWidget):
    """The cells, sent as one text; cells left empty are not mentioned in it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
    ]

    def __init__(
        self,
        question: Question,
        values: Mapping[str, str],
        above: Sequence[str] = (),
        verdict: Callable[[Mapping[str, str]], str] | None = None,
    ) -> None:
        super().__init__(question)
        self._above = above
        self._verdict = verdict
        self._values = values
        self._figures = not joining.is_text(question)
        self.hint = wording.HINT_CELLS if self._figures else wording.HINT_WORDS

    def become(self, other: ReplyWidget) -> bool:
        """Ask for another row of figures under the same headings instead, as most of the form's rows are."""
        if not isinstance(other, CellsReply) or not self._is_plain_row or not other._is_plain_row:
            return False
        if self._asking.columns != other._asking.columns:
            return False
        self.question, self._values = other.question, other._values
        for number, cell in enumerate(self.cells):
            cell.stand_for(*self._in_cell(number))
        self.query_one(Grid).styles.grid_columns = self._widths()
        self.query_one(".unit-head", Static).update(self._asking.asked[0].unit)
        return True

    @property
    def _is_plain_row(self) -> bool:
        return self._figures and not (self._asking.rows or self._above or self._verdict)

    def compose(self) -> ComposeResult:
        """Headings, then the cells, words under each other; `above` them other rows, below what `verdict` says."""
        if self._above:
            yield Static(Prose("\n".join(self._above)), markup=False, classes="table")
        with Grid(classes="cells") as grid:
            if self._figures:
                grid.styles.grid_size_columns = 1 + len(self._asking.columns)
                grid.styles.grid_columns = self._widths()
                yield from self._table()
            else:
                grid.styles.grid_size_columns = 2
                grid.styles.grid_columns = [self._head_width(), "1fr"]
                yield from self._list()
        if self._verdict is not None:
            yield Static("", markup=False, classes="count")

    def on_mount(self) -> None:
        """Judge what is there from the start."""
        self._judge()

    def _judge(self) -> None:
        if self._verdict is None:
            return
        said = self._verdict({cell.field_id: cell.value for cell in self.cells})
        count = self.query_one(".count", Static)
        count.update(said)
        count.set_class(said.startswith("✗"), "-over")

    @property
    def _asking(self) -> Question:
        assert self.question is not None
        return self.question

    def _widths(self) -> list[int | str]:
        return [self._head_width(), *["1fr"] * len(self._asking.columns)]

    def _head_width(self) -> int:
        labels = [row.label for row in self._asking.rows] or [self._asking.asked[0].unit]
        if not self._figures:
            labels = [column.label for column in self._asking.columns]
        return min(24, max((2 * len(label) for label in labels), default=0) + 2)

    def _table(self) -> Iterator[Widget]:
        unit = self._asking.asked[0].unit
        yield Static(unit if self._asking.rows else "", markup=False, classes="head")
        for column in self._asking.columns:
            yield Static(column.label, markup=False, classes="head")
        count = len(self._asking.columns)
        for number in range(len(self._asking.asked)):
            if number % count == 0:
                rows = self._asking.rows
                head = Static(rows[number // count].label if rows else unit, markup=False, classes="head")
                head.add_class("unit-head")
                yield head
            yield self._cell(number)

    def _list(self) -> Iterator[Widget]:
        for number, column in enumerate(self._asking.columns):
            yield Static(column.label, markup=False, classes="head")
            yield self._cell(number)

    def _cell(self, number: int) -> Cell:
        return Cell(*self._in_cell(number), self._figures, self._entered)

    def _in_cell(self, number: int) -> tuple[str, str, str]:
        """The blank that a cell is for, what stands in it, and the example."""
        asked = self._asking.asked
        shown = joining.pieces(self._asking.example, self._figures)
        example = shown[number] if len(shown) == len(asked) else ""
        return asked[number].id, self._values.get(asked[number].id, ""), wording.in_cell(example)

    @property
    def cells(self) -> list[Cell]:
        """The cells, row by row."""
        return list(self.query(Cell))

    def draft(self) -> str:
        """The filled cells as one text."""
        return joining.join(self._asking, {cell.field_id: cell.value for cell in self.cells})

    def restore(self, text: str) -> None:
        """Put each figure back in its cell; text of another make goes to the first cell."""
        parted = joining.part(self._asking, text)
        for cell in self.cells:
            if cell.field_id in parted:
                cell.value = parted[cell.field_id]
        if text and not parted:
            self.cells[0].value = text

    def select_all(self) -> None:
        """Mark the cell where one goes on; the others are marked when one comes to them."""
        self.target.select_all()

    def mend(self, fault: str) -> None:
        """Go to the cell that the fault names, marked: typing must not change another year's figure."""
        named = [cell for cell in self.cells if cell.value and self._is_faulty(cell, fault)]
        for cell in self.cells:
            cell.set_class(cell in named, "-fault")
        if named and (focused := self.screen.focused) is not None and focused in self.cells:
            named[0].focus()
            named[0].select_all()

    def _is_faulty(self, cell: Cell, fault: str) -> bool:
        """Whether the fault names the cell or quotes it, or a figure is wanted and none stands in it."""
        text = cell.value.strip()
        unread = self._figures and not may_be_figure(text)
        return unread or f"“{text}”" in fault or self._is_named(cell, fault)

    def _is_named(self, cell: Cell, fault: str) -> bool:
        field = next(field for field in self._asking.asked if field.id == cell.field_id)
        axes = ((self._asking.columns, field.column), (self._asking.rows, field.row))
        return all(axis.label in fault for axes_, id in axes for axis in axes_ if axis.id == id)

    @property
    def target(self) -> Cell:
        """Go on at the first empty cell."""
        return next((cell for cell in self.cells if not cell.value), self.cells[0])

    def take_focus(self) -> None:
        """Go on there; what stands there already is marked, as it would be after Tab."""
        super().take_focus()
        if self.target.value:
            self.target.mark_present()

    @property
    def text_target(self) -> Line:
        """What is typed elsewhere goes on in the same cell."""
        return self.target

    async def action_move(self, step: int) -> None:
        """Go one row up or down."""
        width = len(self._asking.columns) if self._figures else 1
        place = self._place() + step * width
        if 0 <= place < len(self.cells):
            self.screen.set_focus(self.cells[place])
        elif step < 0:
            await self.screen.run_action("candidates")

    def _place(self) -> int:
        return next((number for number, cell in enumerate(self.cells) if cell.has_focus), 0)

    def _entered(self, cell: Cell) -> None:
        """Enter: on to the next cell, behind the last one send; what is meant for the assistant goes off at once."""
        alone = [each.value.strip() for each in self.cells if each.value.strip()]
        pieces = joining.pieces(cell.value, self._figures)
        place = self.cells.index(cell)
        last = place + 1 == len(self.cells)
        none = len(alone) == 1 and is_none(alone[0])  # of this cell; said of all when Enter ends the row
        if self._figures and steers(cell.value.strip()):
            self.post_message(Replied(cell.value.strip(), self._beside(cell)))
        elif len(alone) == 1 and (last if none else self._figures and are_words(alone[0])):
            self.post_message(Replied(alone[0]))
        elif len(alone) == 1 and len(pieces) > 1 and not self._may_spread(pieces):
            # a sentence: 主持 0 1 1，参与 1 2 3 says itself which is which
            self.post_message(Replied(alone[0]))
        elif len(alone) == 1 and len(pieces) > 1:
            self._spread(cell, pieces)
        elif not last:
            self.screen.set_focus(self.cells[place + 1])
        elif alone:
            self.post_message(Replied(self.draft()))
        else:
            self.post_message(Unready(wording.nothing_typed(self._asking.may_be_none)))

    def _beside(self, sent: Cell) -> str:
        """What is in the other cells, which stays there."""
        others = {cell.field_id: cell.value for cell in self.cells if cell is not sent}
        return joining.join(self._asking, others)

    def _may_spread(self, pieces: list[str]) -> bool:
        """Whether each piece is one cell's worth."""
        return not self._figures or all(map(is_figure, pieces))

    @on(Cell.Pasted)
    def _fill(self, event: Cell.Pasted) -> None:
        event.stop()
        block = pasting.cells(self._asking, event.text)
        if not block and self._figures and self._may_spread(event.pieces):
            first = event.cell if len(event.pieces) <= self._left(event.cell) else self.cells[0]
            if len(event.pieces) > self._left(first):
                self.post_message(Unready(wording.too_many_pasted(len(event.pieces), len(self.cells))))
            else:
                self._spread(first, event.pieces)
            return
        if not block and self._may_spread(event.pieces):
            self._spread(event.cell, event.pieces)
            return
        if not block:
            event.cell.value = one_line(event.text)
            event.cell.action_end()
            return
        for cell in self.cells:
            cell.value = block.get(cell.field_id, cell.value)
        self.cells[-1].focus()

    def _left(self, first: Cell) -> int:
        return len(self.cells) - self.cells.index(first)

    def _spread(self, first: Cell, pieces: list[str]) -> None:
        """Put the pieces into the cells from `first` on; what has no cell stays in the last one."""
        cells = self.cells[self.cells.index(first) :]
        if len(pieces) > len(cells):
            pieces = [*pieces[: len(cells) - 1], " ".join(pieces[len(cells) - 1 :])]
        for cell, piece in zip(cells, pieces, strict=False):
            cell.value = piece
        cells[len(pieces) - 1].focus()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        event.input.remove_class("-fault")
        self._judge()
        self.post_message(Typed())
