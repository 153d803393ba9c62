"""Transcripts: conversations in Markdown that run as tests and read as documentation.

A transcript is prose, then directives, then the conversation in the line mode:

    - 今天：2025-04-18
    - 已填：example.json          (answers that stand before the conversation begins)
    - 未填：industry.output       (of those, ids or stems that do not)

    助手：…
    我：…

Each `我：` line is typed; what the line mode then says must be the `助手：` lines that follow, to the letter.
`〔…〕` alone stands for any text (a path, a long listing). `python -m tests.transcripts.running FILE` prints the
conversation as it really goes, to compare or to write a new one.
"""

from __future__ import annotations

import io
import itertools
import re
import sys
from contextlib import chdir
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant import answers_file
from assistant.answers import Sheet
from assistant.drafts import memory_draft
from assistant.plain import Lines
from assistant.script import default_form
from assistant.session import Session

FORM_FOLDER = Path(__file__).parents[1] / "form"
ANY = "〔…〕"


@dataclass
class Transcript:
    """One file: what stands before, and the conversation as typed lines with what is said after each."""

    today: date = date(2025, 4, 18)
    given: str = ""
    open: list[str] = field(default_factory=list)
    opening: str = ""
    typed: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


def read(text: str) -> Transcript:
    """Take a transcript apart."""
    transcript, blocks = Transcript(), [[]]  # type: ignore[var-annotated]
    talking = False
    for line in text.splitlines():
        if found := re.match(r"- (今天|已填|未填)：(.*)", line):
            _direct(transcript, *found.groups())
        elif line.startswith("我："):
            transcript.typed.append(line.removeprefix("我："))
            blocks.append([])
        elif line.startswith("助手：") or talking:
            talking = True
            blocks[-1].append(line)
    said = ["\n".join(block).strip("\n") for block in blocks]
    transcript.opening, transcript.said = said[0], said[1:]
    return transcript


def _direct(transcript: Transcript, name: str, value: str) -> None:
    if name == "今天":
        transcript.today = date.fromisoformat(value)
    elif name == "已填":
        transcript.given = value
    else:
        transcript.open = [part.strip() for part in value.split("、")]


def converse(transcript: Transcript) -> list[str]:
    """Hold the conversation: what the line mode says at first, and after each typed line."""
    form = default_form()
    session = Session(form, memory_draft("草稿"), today=lambda: transcript.today)
    session.replace(_sheet(transcript))
    typing = _Typing(transcript.typed)
    with TemporaryDirectory() as folder, chdir(folder):
        Lines(session, typing, typing.said).converse()
    return typing.blocks()


def _sheet(transcript: Transcript) -> Sheet:
    if not transcript.given:
        return Sheet()
    text = (FORM_FOLDER / transcript.given).read_text(encoding="utf-8")
    sheet = answers_file.loads(default_form(), text)
    open_ = [id for id in sheet.values for stem in transcript.open if f"{id}.".startswith(f"{stem}.")]
    return sheet.without_values(open_)


class _Typing(io.StringIO):
    """The applicant: gives one line at each reading, and splits what was said at that place."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__()
        self._lines = list(lines)
        self.said = io.StringIO()
        self._cuts: list[int] = []

    def readline(self, size: int | None = -1, /) -> str:
        self._cuts.append(self.said.tell())
        return self._lines.pop(0) + "\n" if self._lines else ""

    def blocks(self) -> list[str]:
        text = self.said.getvalue()
        # the last reading found the end of the input: what follows it is the farewell
        cuts = [0, *self._cuts, len(text)]
        return [text[a:b].strip("\n") for a, b in itertools.pairwise(cuts)]


def matches(expected: str, actual: str) -> bool:
    """Whether what was said is what the transcript says, 〔…〕 standing for anything."""
    pattern = ".*".join(re.escape(part) for part in expected.split(ANY))
    return re.fullmatch(pattern, actual, re.DOTALL) is not None


def as_text(transcript: Transcript, blocks: list[str]) -> str:
    """The conversation as a transcript writes it."""
    lines = [blocks[0]]
    for typed, said in zip(transcript.typed, blocks[1:], strict=False):
        lines += ["", f"我：{typed}", "", said]
    return "\n".join(lines)


if __name__ == "__main__":
    asked = read(Path(sys.argv[1]).read_text(encoding="utf-8"))
    print(as_text(asked, converse(asked)))
