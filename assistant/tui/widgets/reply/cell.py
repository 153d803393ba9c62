"""One cell of a row or grid, and what the words in it may be."""

from __future__ import annotations

import re
from collections.abc import Callable

from textual import events
from textual.message import Message
from textual.widget import Widget

from assistant.tui.widgets.reply import joining
from assistant.tui.widgets.reply.fields import Line
from assistant.wording.dialogue import STEMS, choice

_NUMERALS = "零〇一二三四五六七八九十百千万亿两"
_ASSENTS = "对是好行嗯"  # to what is offered above the cells
_NONE = re.compile(r"无|没有?|暂无")
_STEERS = re.compile(
    r"改[成为]|[写填]错|[\u4e00-\u9fff]{3,}(?:应该?|应当)[是为]|跳到|回到|上一题|为什么|什么意思|怎么填"
)
_MAY_BE_FIGURE = re.compile(rf"[\d{_NUMERALS}无没０-９]")
_ONE_FIGURE = re.compile(
    rf"(?:约|大约|大概|近|超过?|不到)?[+\-−－]?[\d０-９{_NUMERALS}][\d０-９{_NUMERALS}点.,，]*"
    r"\s*[%％]?[^\W\d]{0,3}(?:左右|多|/\S{1,4})?|无|没有|[-—–/]+|[^\W\d]{0,3}不(?:清楚|知道|详)"
)


def is_none(text: str) -> bool:
    """Whether a cell says that there is none: of its year, while other cells follow."""
    return _NONE.fullmatch(text) is not None


def is_figure(text: str) -> bool:
    """Whether a text is one cell's worth: a figure, maybe hedged or with its unit, or 无; words say more."""
    return _ONE_FIGURE.fullmatch(text) is not None


def may_be_figure(text: str) -> bool:
    """Whether a figure may be in the text at all."""
    return _MAY_BE_FIGURE.search(text) is not None


def steers(text: str) -> bool:
    """Whether a text is no cell's but for the assistant, figures in it or not: 2023年的改成58.2, or 甲 for an offer."""
    return choice(text, len(STEMS)) is not None or _STEERS.search(text) is not None


def are_words(text: str) -> bool:
    """Whether a text holds no figure but words for the assistant: 退出, 不清楚."""
    return (len(text) > 1 or text in _ASSENTS) and not any(
        char.isdigit() or char in _NUMERALS for char in text
    )


class Cell(Line):
    """One cell. A paste of several figures is handed to the whole row.

    As in a spreadsheet, what stands in a cell is marked when one comes to it from another, and keys that were
    typed behind Enter or Tab, however fast, belong to the cell gone to.
    """

    class Pasted(Message):
        """Several pieces were pasted into `cell`; `text` is the paste as it came."""

        def __init__(self, cell: Cell, pieces: list[str], text: str) -> None:
            super().__init__()
            self.cell = cell
            self.pieces = pieces
            self.text = text

    def __init__(
        self, field_id: str, value: str, example: str, figures: bool, entered: Callable[[Cell], None]
    ) -> None:
        super().__init__(value, example, classes="cell")
        self.field_id = field_id
        self.figures = figures
        self._entered = entered  # called at once: a message would come behind the keys typed after Enter
        self._left = False  # for another cell of the row

    def stand_for(self, field_id: str, value: str, example: str) -> None:
        """Be the cell of another blank from now on."""
        self.field_id, self.placeholder = field_id, example
        self.begin_with(value)
        self.remove_class("-fault")

    def _marks_on_focus(self) -> bool:
        come_back = self._left
        for cell in self._row:
            cell._left = cell is not self
        return come_back or super()._marks_on_focus()

    @property
    def _row(self) -> list[Cell]:
        return list(self.parent.query(Cell)) if isinstance(self.parent, Widget) else [self]

    async def _on_key(self, event: events.Key) -> None:
        now = self.screen.focused
        if now is not self and now in self._row:
            now.post_message(events.Key(event.key, event.character))
        elif event.key == "enter":
            self._entered(self)
        elif event.key == "tab":
            self.screen.focus_next()
        else:
            return
        event.stop()
        event.prevent_default()

    def _on_paste(self, event: events.Paste) -> None:
        pieces = joining.pieces(event.text, self.figures)
        if len(pieces) > 1:
            event.stop()
            event.prevent_default()
            self.post_message(self.Pasted(self, pieces, event.text))
        else:
            super()._on_paste(event)
