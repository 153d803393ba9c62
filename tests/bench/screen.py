"""How quick the screen is, measured on a real terminal (pty) and a real process: ``python -m tests.bench.screen``.

Prints two ratios, each from runs taken in turn so that a busy machine disturbs both sides alike:

* first paint of ``tianbao`` against first paint of an app of Textual with nothing in it (should be at most 1.5);
* Enter until the next question stands there, with 3,000 earlier messages against 50 (should be about 1), and
  how long it takes (should be less than 100 ms on a quiet machine); with the processor time of the process,
  which a busy machine does not lengthen.

For developers; Linux and macOS only.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from assistant.answers_file import from_data
from assistant.drafts import Drafts
from assistant.messages import Message, Tone
from assistant.script import Form, default_form
from assistant.session import Session
from assistant.tui.screens import tour
from tests.bench.terminal import Terminal
from tests.bench.timing import Measured

STARTS = 9  # of each app
SITTINGS = 3  # with each draft
EARLIER = (50, 3000)
EXAMPLE = Path(__file__).parents[1] / "form" / "example.json"
EMPTY_APP = "from textual.app import App; App().run()"
PRODUCT = ["-m", "assistant"]
LEFT_OPEN = ("cover.cluster_name", "cover.city", "cover.county", "cover.authority", "cover.operator")


def first_paints(folder: Path) -> Iterator[tuple[float, float]]:
    """Seconds until the last line of the window is painted: the product's, and an empty app's."""
    for number in range(STARTS + 1):
        pair = []
        for arguments in (PRODUCT, ["-c", EMPTY_APP]):
            with Terminal([sys.executable, *arguments], folder) as terminal:
                pair.append(terminal.wait_for(b"\x1b[24;1H"))
        if number:  # the first start of each warms the disk
            yield pair[0], pair[1]


def make_draft(form: Form, folder: Path, messages: int) -> tuple[str, dict[str, str]]:
    """A draft that lacks only the first answers, after a long conversation; its name, and the answers."""
    data = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    answers = {id: data["answers"].pop(id) for id in LEFT_OPEN}
    session = Session(form, Drafts(folder).create(f"前面{messages}条"), lambda: date(2025, 4, 18))
    said = ("请问集群的全称是什么？", "桂南市青榕县竹藤家居产业", "已记下：桂南市青榕县竹藤家居产业")
    tones = (Tone.QUESTION, Tone.TYPED, Tone.NOTED)
    session.log += [Message(tones[n % 3], said[n % 3], "集群名称", "basic.area") for n in range(messages)]
    session.replace(from_data(form, data))
    session.close()
    return f"前面{messages}条", answers


def enters(form: Form, folder: Path, name: str, answers: dict[str, str]) -> Iterator[tuple[float, float]]:
    """Seconds from Enter to the next question, and the processor's seconds, for each answer but the last."""
    asks = [form.asked_by[id].ask.encode() for id in answers]
    with Terminal([sys.executable, *PRODUCT, "chat", name], folder) as terminal:
        terminal.wait_for(asks[0])
        for answer, following in zip(answers.values(), asks[1:], strict=False):
            terminal.rest()
            terminal.write(answer.encode())
            terminal.rest()
            used = terminal.processor_seconds()
            terminal.write(b"\r")
            took = terminal.wait_for(following)
            yield took, terminal.processor_seconds() - used


def measure() -> list[Measured]:
    """First paint against an empty app's, and Enter after a long conversation against a short one."""
    form = default_form()
    with tempfile.TemporaryDirectory() as folder:
        ours, empty = (median(times) for times in zip(*first_paints(Path(folder)), strict=True))
    measured: dict[int, list[tuple[float, float]]] = {count: [] for count in EARLIER}
    for _ in range(SITTINGS):
        for count in EARLIER:
            with tempfile.TemporaryDirectory() as folder:
                name, answers = make_draft(form, Path(folder), count)
                tour.remember(Path(folder))  # the tour would stand over the first question
                measured[count] += enters(form, Path(folder), name, answers)
    few, many = ([median(times) for times in zip(*measured[count], strict=True)] for count in EARLIER)
    return [
        Measured(
            "first paint", ours / empty, "≤ 1.5", f"{ours:.0f} ms against {empty:.0f} ms of an empty app"
        ),
        Measured(
            "Enter to next question, 3,000 messages / 50",
            many[0] / few[0],
            "about 1, and below 100 ms",
            f"{many[0]:.0f} ms against {few[0]:.0f} ms; of the processor {many[1]:.0f} and {few[1]:.0f} ms",
        ),
    ]


def median(seconds: tuple[float, ...]) -> float:
    """The median, in milliseconds."""
    return statistics.median(seconds) * 1000


if __name__ == "__main__":
    print(*measure(), sep="\n")
