"""Speech bubbles: who speaks is told by side, name and the mark at the edge; colours only add to it."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from textual.content import Content
from textual.css.styles import RulesMap

from assistant.messages import Message, Tone
from assistant.tui.wrapping import Prose, fold
from assistant.wording import bubbles as wording
from assistant.wording import ending
from assistant.wording import screen as names

_NAME = 5  # cells for the speaker's name; behind it stands the mark
_FULL, _TIED, _MINE = "▌", "┊", "▐"
_TIES = {Tone.ASKED_BACK, Tone.NOTED}  # these belong to what was said just before
_SUM_BAR = "│ "
_BELOW = 2  # cells by which what is tied is set in
_CHOSEN = {False: "▶", True: "◀"}


class Bubble(Prose):
    """A message at its side: the assistant's at the left, the applicant's at the right, as wide as it needs.

    `quote` is what the applicant had typed, for a message that answers it; `correcting` says that it is about an
    answer given long before. `chosen` marks it with an arrow.
    """

    def __init__(self, message: Message, quote: str = "", correcting: bool = False) -> None:
        super().__init__(_content(message, quote, correcting))
        self._message = message
        self._tied = message.tone in _TIES
        self.chosen = False

    def choose(self, chosen: bool) -> None:
        """Put the arrow there, or take it away."""
        self.chosen, self._width = chosen, -1

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """A bubble takes the whole line, to stand at its side of it."""
        return container_width

    def _lines(self, width: int) -> Iterator[Content]:
        return self._right(width) if self._message.mine else self._left(width)

    def _folded_to(self, width: int) -> Iterator[Content]:
        for paragraph in self.content.split("\n", allow_blank=True) or [Content("")]:
            bar, line = Content(""), paragraph
            if paragraph.plain.startswith(_SUM_BAR):  # a sum that wraps keeps its bar on every line
                bar, line = paragraph[: len(_SUM_BAR)], paragraph[len(_SUM_BAR) :]
            for start, end in fold(line.plain, max(2, width - bar.cell_length)):
                yield bar + line[start:end]

    def _left(self, width: int) -> Iterator[Content]:
        mark, style = (_TIED, "$text-muted") if self._tied else (_FULL, "$primary")
        if self.chosen:
            mark, style = _CHOSEN[False], "bold $accent"
        inset = " " * (_BELOW if self._tied else 1)
        name = names.ASSISTANT
        for line in self._folded_to(width - _NAME - len(mark) - len(inset)):
            yield Content.assemble(
                (f"{name:<{_NAME - cell_len(name) + len(name)}}", "bold $primary"), (mark, style), inset, line
            )
            name = ""

    def _right(self, width: int) -> Iterator[Content]:
        mark = _CHOSEN[True] if self.chosen else _MINE
        lines = list(self._folded_to(width * 4 // 5 - _NAME))
        block = max(line.cell_length for line in lines)
        margin = " " * max(0, width - block - _NAME - 2)
        name = names.APPLICANT
        for line in lines:
            filled = Content.assemble(" ", line, " " * (block - line.cell_length + 1)).stylize("on $panel")
            yield Content.assemble(margin, filled, (mark, "$secondary"), (f" {name}", "bold $secondary"))
            name = ""


def _content(message: Message, quote: str, correcting: bool) -> Content:
    """What is said, without name and marks."""
    title = names.label(message.title)
    if message.mine:
        return Content(names.brief(message.text))
    if message.tone is Tone.QUESTION:
        head = Content.assemble(
            (f"{wording.CHANGING} · ", "bold $accent") if wording.is_changing(message.text) else "",
            (title, "bold"),
        )
        return _joined(head, *_with_working(message.text, *message.choices))
    if message.tone is Tone.NOTED:
        corrected = (
            [Content.styled(f"{wording.CORRECTED} · {title}", "bold $accent")] if correcting and title else []
        )
        return _joined(*corrected, Content.assemble(("✓ ", "bold $success"), message.text))
    if message.tone is Tone.ASKED_BACK:
        above = [Content.styled(f"？{names.CONFIRM_AGAIN} · {title}", "bold $warning")] if title else []
        above += [Content.styled(wording.quoted(quote), "$text-muted")] if quote else []
        return _joined(*above, *_with_working(message.text))
    if message.tone is Tone.EXPLAINED:
        return _joined(
            Content.styled(f"※ {names.EXPLAINED} · {title}", "bold $secondary"), _explained(message.text)
        )
    if message.tone is Tone.END:
        head = Content.styled(f"■ {names.END_TITLE}", "bold $success")
        return _joined(head, Content(message.text), Content.styled(ending.NEXT, "bold"))
    return Content(message.text)


def _joined(*lines: Content) -> Content:
    return Content("\n").join(lines)


def _with_working(text: str, *choices: str) -> Iterator[Content]:
    """What is said, and under it, set off, how the figures in it were worked out."""
    said, sums = wording.parted(text)
    yield Content(said)
    sums += [line for choice in choices for line in wording.sums_in(choice)]
    if sums:
        yield Content.styled(f"┌ {wording.WORKING}", "$secondary")
        yield from (Content.assemble((_SUM_BAR, "$secondary"), line) for line in sums)


def _explained(text: str) -> Content:
    """The paragraphs of an explanation, each with its heading (up to the first ：) set off."""
    paragraphs = []
    for line in text.split("\n"):
        head, colon, rest = line.partition("：")
        paragraphs.append(Content.assemble((head + colon, "bold"), rest) if colon else Content(line))
    return _joined(*paragraphs)
