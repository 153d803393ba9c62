"""What is said to a reply, to the letter: `said.md` has one reply or more for each sentence that understanding says.

`python -m tests.understanding.test_said` writes the answers anew when a sentence was meant to change; the diff shows what did.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.understanding import FollowUp, Understood
from tests.understanding.reading import plain, read, typed

FILE = Path(__file__).parent / "said.md"
BLOCKS = [
    block for block in FILE.read_text(encoding="utf-8").strip().split("\n\n") if block.startswith("我 → ")
]
KEYS = "甲乙丙丁戊己庚辛壬癸"


def told(block: str) -> str:
    """The reply, below it the answers given before, if any, and what the assistant says."""
    reply, *rest = block.split("\n")
    known = [line for line in rest if line.startswith("已填：")]
    name, text = reply.removeprefix("我 → ").split("：", 1)
    pairs = [pair.split("＝") for line in known for pair in line.removeprefix("已填：").split("；")]
    outcome = read(name, text, {id: typed(id, value) for id, value in pairs})
    if isinstance(outcome, FollowUp):
        steering = [f"〔{word}〕" for word in (outcome.action, outcome.target, outcome.rest) if word]
        said = [f"助手（{outcome.code}）：{outcome.message}{''.join(steering)}"]
        said += [
            f"{key}　{one.label} ＝ {values(one)}" for key, one in zip(KEYS, outcome.candidates, strict=False)
        ]
    else:
        notes = "".join(f"（{note}）" for note in outcome.notes)
        said = [f"助手：{outcome.echo}{notes} ＝ {values(outcome)}"]
    return "\n".join([reply, *known, *said])


def values(outcome: Understood | object) -> str:
    """What is or would be stored, as the answers file writes it."""
    return " ".join(str(plain(value)) for value in outcome.values.values())  # type: ignore[attr-defined]


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.split("\n")[0])
def test_the_assistant_says(block: str) -> None:
    assert told(block) == block


if __name__ == "__main__":
    head = FILE.read_text(encoding="utf-8").split("\n\n我 → ")[0].strip()
    FILE.write_text("\n\n".join([head, *(told(block) for block in BLOCKS)]) + "\n", encoding="utf-8")
