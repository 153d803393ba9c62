"""One line on top: which draft, which part, how much is answered."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.widget import Widget

from assistant.wording import screen as wording

_NAME = 20  # cells that are kept for the draft's name, if it needs them


class ProgressLine(Widget):
    """The draft's name at the left, part and progress at the right; the name gives way when room is short."""

    def __init__(self, name: str) -> None:
        super().__init__(id="progress")
        self._name = name
        self._part = ""
        self._answered = 0
        self._total = 0

    def show(self, part: str, answered: int, total: int) -> None:
        """Take over where the conversation stands now."""
        self._part, self._answered, self._total = part, answered, total
        self.refresh()

    def render(self) -> Content:
        """The line, fitted to the width."""
        width = self.size.width
        bar = wording.bar(self._answered, self._total)
        done = f"{wording.percent(self._answered, self._total)}%".rjust(5)
        right = f"{wording.progress_line('', self._answered, self._total)}  {bar}{done} "
        room = width - cell_len(right)
        full = f" {wording.TITLE} · {self._name}"
        middle = _parted(self._part, max(0, room - min(_NAME, cell_len(full)) - 3))
        space = max(8, room - cell_len(middle) - 3)
        left = full if cell_len(full) <= space else _fitted(f" {self._name}", space)
        gap = max(0, room - cell_len(left) - cell_len(middle) - 2)
        return Content.assemble(
            (left, "bold $primary"), " " * gap, (middle, "bold"), "  ", (right, "$text-muted")
        )


def _parted(text: str, cells: int) -> str:
    """The text, or its beginning and its last word with … between: 八、未来三年中小…规划."""
    if cell_len(text) <= cells:
        return text
    tail = text[-2:]
    head = _fitted(text, cells - cell_len(tail))
    return f"{head}{tail}" if head else _fitted(text, cells)


def _fitted(text: str, cells: int) -> str:
    """The text, or as much of it as fits, with … for the rest."""
    if cell_len(text) <= cells:
        return text
    return set_cell_size(text, max(0, cells - 1)).rstrip() + "…" if cells > 2 else ""
