"""Any command at any time: the dialogue stays in a legal state, and what it holds can be exported as a draft."""

import random
from datetime import date
from pathlib import Path

import pytest

from assistant import answers_file, progress
from assistant.dialogue import Dialogue, State
from assistant.events import Back, Begin, Choose, Command, Explain, GoTo, Keep, Reply, Skip, TakeUp
from assistant.exporting import export_form
from assistant.messages import of_events
from assistant.script import default_form
from assistant.session import read_sheet, write_sheet

FORM = default_form()
TODAY = date(2025, 4, 18)
EXAMPLE = answers_file.loads(
    FORM, (Path(__file__).parent / "form" / "example.json").read_text(encoding="utf-8")
)
ODD = [
    "",
    " ",
    "无",
    "0",
    "-1",
    "约120",
    "甲",
    "乙",
    "是",
    "否",
    "1、2",
    "[/]",
    "{x}",
    "1e999",
    "上一题",
    "导出",
    "💥",
    "九" * 300,
]


def any_command(chance: random.Random, dialogue: Dialogue, state: State) -> Command:
    """Mostly an answer to what is asked, often as the example has it; else anything."""
    question = dialogue.current(state)
    if question is not None and chance.random() < 0.6:
        return Reply(question.example if chance.random() < 0.7 else chance.choice(ODD))
    return chance.choice(
        [
            Begin(),
            Back(),
            Skip(),
            Keep(),
            Explain(),
            TakeUp(),
            Choose(chance.randrange(-1, 6)),
            GoTo(
                chance.choice([*FORM.fields, *FORM.questions, *(part.id for part in FORM.parts), "nowhere"])
            ),
            Reply(chance.choice(ODD)),
        ]
    )


@pytest.mark.parametrize("steps", [400, pytest.param(4000, marks=pytest.mark.slow)])
def test_any_steps_end_in_a_legal_state_and_a_legal_document(tmp_path: Path, steps: int) -> None:
    chance = random.Random(20250418)
    dialogue, state = Dialogue(FORM), State()
    for step in range(steps):
        before = state
        done = dialogue.step(state, any_command(chance, dialogue, state), TODAY)
        state = done.state
        assert done.events
        assert all(message.text for message in of_events(FORM, done.events))
        assert set(state.sheet.values) <= FORM.fields.keys()
        assert set(before.sheet.values) <= set(state.sheet.values)  # nothing that was answered is ever erased
        assert not state.focus or state.focus in FORM.questions
        if step % 100 == 0:
            assert read_sheet(FORM, write_sheet(FORM, state.sheet)) == state.sheet
    assert progress.overall(FORM, state.sheet)[0] > 10
    report = export_form(FORM, state.sheet, tmp_path / "走完.docx", draft=True, today=TODAY)
    assert report.written
