"""How the conversation on the screen ties messages to each other, and sets off what was worked out."""

from __future__ import annotations

import re

from assistant.wording.conversation import KNOWN

CHANGING = "✎ 修改"
CORRECTED = "✎ 更正"
TO_MEND = "？请再确认"
WORKING = "算式"
CHOOSING_KEYS = (
    ("↑↓", "选一条", "read"),
    ("Enter", "修改那一题", "change_chosen"),
    ("Esc", "返回回答", "reply"),
)

_SUM = re.compile(r"（(?=[^（）]*[÷×^+−])(?P<sum>[^（）]*[=→][^（）]*)）")
_LONGEST = 40  # characters of a quotation


def is_changing(question: str) -> bool:
    """Whether a question shows an answer that may be changed."""
    return KNOWN in question


def quoted(text: str) -> str:
    """What the applicant had typed, in one line, above what is said to it."""
    line = " ".join(text.split())
    return f"您写的：“{line if len(line) <= _LONGEST else line[: _LONGEST - 1] + '…'}”"


def parted(text: str) -> tuple[str, list[str]]:
    """A text without the sums in its brackets, and the sums."""
    sums = [found["sum"] for found in _SUM.finditer(text)]
    return _SUM.sub("", text), sums


def sums_in(choice: str) -> list[str]:
    """The sums of what is offered, each behind the figure that it gives: 2024年 50.00%：104 ÷ 208 × 100 = 50.00."""
    lines = []
    for piece in choice.split("；"):
        figure, sums = parted(piece)
        lines += [f"{figure.removeprefix('采用').strip()}：{one}" for one in sums]
    return lines
