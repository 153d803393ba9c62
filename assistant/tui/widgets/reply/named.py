"""数量 and 名称 of one row, compared while they are typed."""

from __future__ import annotations

import re

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static, TextArea

from assistant.script import Question
from assistant.tui.widgets.reply.base import Replied, ReplyWidget, Room, Typed, Unready, no_room
from assistant.tui.widgets.reply.fields import Line, Prose
from assistant.understanding.numerals import read_number
from assistant.wording import screen as wording

_SAID = re.compile(
    r"\s*[共有合计]*\s*([\d零〇一二两三四五六七八九十百]+)\s*[个家项件种类处]?\s*[：:，,]\s*(.+)", re.DOTALL
)
_WHOLE = re.compile(r"\s*[\d零〇一二两三四五六七八九十百]+\s*[个家项件种类处]\s*[：:].+")
_DRAFT = re.compile(r"(?P<count>[^：]*)：(?P<names>.*)", re.DOTALL)
_LONGEST_COUNT = 4  # characters: 12个, 十二个
_PAIRS = {"（": "）", "(": ")", "《": "》", "“": "”"}


def split_names(text: str) -> list[str]:
    """The names in a list: one a line (terminals paste line ends as CR), or parted by 、；，, but not inside brackets or quotes."""
    names, name, closing = [], "", ""
    for char in text:
        if closing:
            closing = "" if char == closing else closing
        elif char in _PAIRS:
            closing = _PAIRS[char]
        elif char in "\n\r、；;，,\t":
            names.append(name)
            name = ""
            continue
        name += char
    return [each.strip() for each in [*names, name] if each.strip()]


class Count(Line):
    """The line for 数量. Names pasted there belong under it."""

    class Pasted(Message):
        """Something else than a count was pasted."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def _on_paste(self, event: events.Paste) -> None:
        if len(event.text.strip()) > _LONGEST_COUNT:
            event.stop()
            event.prevent_default()
            self.post_message(self.Pasted(event.text))


class NamedReply(ReplyWidget):
    """A count, and under it the names; without a count, the names are counted. `room` says what the cell still holds."""

    def __init__(self, question: Question, count: str = "", names: str = "", room: Room = no_room) -> None:
        super().__init__(question)
        self.hint = wording.HINT_NAMED
        self._values = (count, names)
        self._room = room
        self._unit = question.asked[0].unit or "个"

    def compose(self) -> ComposeResult:
        """The count with the comparison beside it, then the names."""
        with Horizontal(classes="row"):
            yield Static(wording.COUNT, markup=False, classes="head")
            yield Count(self._values[0], classes="cell")
            yield Static(self._unit, markup=False, classes="unit")
            yield Static("", markup=False, classes="compared")
        yield Static(
            "", markup=False, classes="count"
        )  # above the names: however many there are, it stays in sight
        with Horizontal(classes="row"):
            yield Static(wording.NAMES, markup=False, classes="head")
            yield Prose(self._values[1], wording.NAMES_PLACEHOLDER)

    def on_mount(self) -> None:
        """Compare from the start; further names go on a line of their own behind those that stand there."""
        self._to_next_line()
        self._compare()

    def _to_next_line(self) -> None:
        text = self.area.text
        if text.strip() and not text.endswith("\n"):
            self.area.load_text(f"{text}\n")
        self.area.move_cursor(self.area.document.end)

    @property
    def count(self) -> Line:
        """The line for 数量."""
        return self.query_one(Line)

    @property
    def area(self) -> Prose:
        """The area for 名称."""
        return self.query_one(Prose)

    def draft(self) -> str:
        """Both as one text: 3个：甲、乙、丙."""
        count, names = self.count.value.strip(), split_names(self.area.text)
        if not names:
            return count if not count or not count.isdigit() else f"{count}{self._unit}"
        count = count or str(len(names))
        return f"{count}{'' if count.endswith(self._unit) else self._unit}：{'、'.join(names)}"

    def restore(self, text: str) -> None:
        """Put count and names back."""
        found = _DRAFT.fullmatch(text)
        self.count.value = (found["count"] if found else text).removesuffix(self._unit)
        self.area.load_text("\n".join(split_names(found["names"])) if found else "")

    @property
    def target(self) -> Line | Prose:
        """Begin with the count."""
        return self.area if self.count.value else self.count

    def _compare(self) -> None:
        count = self.count.value.strip()
        verdict = wording.names_compared(
            int(count) if count.isdecimal() else None, len(split_names(self.area.text))
        )
        compared = self.query_one(".compared", Static)
        compared.update(verdict)
        compared.set_class(verdict.startswith("✗"), "-over")
        room = self.query_one(".count", Static)
        said = self._room(self.area.text) if self.area.text.strip() else ""
        room.update(said)
        room.display = bool(said)  # it takes no line while there is nothing to say

    def mend(self, fault: str) -> None:
        """An answer given whole on the line for 数量 is taken apart: there is no room to mend it there."""
        if len(self.count.value.strip()) > _LONGEST_COUNT:
            self._take_apart(self.count.value)
        else:
            self._to_next_line()
            super().mend(fault)

    def _take_apart(self, text: str) -> None:
        found = _SAID.fullmatch(text)
        number = read_number(found[1]) if found else None
        self.count.value = "" if number is None else str(number)
        names = text if found is None or number is None else found[2]
        self.area.load_text("\n".join([*split_names(self.area.text), *split_names(names)]))
        self._to_next_line()
        self.area.focus()

    @on(Count.Pasted)
    def _pasted(self, event: Count.Pasted) -> None:
        event.stop()
        self._take_apart(event.text)

    @on(Input.Submitted)
    def _to_names(self, event: Input.Submitted) -> None:
        event.stop()
        count = self.count.value.strip()
        if not count or (count.isdecimal() and int(count) > 0):
            self.area.focus()
        elif len(count) <= _LONGEST_COUNT or not split_names(self.area.text):
            self._send()
        elif _SAID.fullmatch(count) or len(split_names(count)) > 1:
            self._take_apart(
                count
            )  # names, in the wrong place: shown beside those that stand there, not sent
        else:
            # words for the assistant; the names stay as they are
            self.post_message(Replied(count, f"：{'、'.join(split_names(self.area.text))}"))

    @on(Prose.Sent)
    def _sent(self, event: Prose.Sent) -> None:
        event.stop()
        self._send()

    def _send(self) -> None:
        whole = next((line for line in self.area.text.splitlines() if _WHOLE.fullmatch(line)), "")
        text = whole or self.draft()
        if text:
            self.post_message(Replied(text))
        else:
            self.post_message(
                Unready(wording.nothing_typed(self.question is not None and self.question.may_be_none))
            )

    @on(Input.Changed)
    @on(TextArea.Changed)
    def _typed(self, event: Input.Changed | TextArea.Changed) -> None:
        event.stop()
        self._compare()
        self.post_message(Typed())
