"""Any command at any time: the dialogue stays in a legal state, and what it holds makes a legal document.

The document is one that Word's own rules find no fault in, of the blank's style, and reads back to the same answers.
"""

import json
import random
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from assistant import answers_file, progress
from assistant.answers import Sheet, Value
from assistant.checks.answers_in_force import in_force
from assistant.dialogue import Dialogue, State
from assistant.events import (
    Accepted,
    Back,
    Begin,
    Choose,
    Command,
    Event,
    Explain,
    GoTo,
    Keep,
    Reply,
    Skip,
    TakeUp,
)
from assistant.exporting import export_form
from assistant.messages import of_events
from assistant.script import default_form
from assistant.session import read_sheet, write_sheet
from exports.reading import read_form

FORM = default_form()
TODAY = date(2025, 4, 18)
EXAMPLE = answers_file.loads(
    FORM, (Path(__file__).parent / "form" / "example.json").read_text(encoding="utf-8")
)
SAID = [
    json.loads(line)["text"]
    for line in (Path(__file__).parent / "form" / "utterances.jsonl").read_text(encoding="utf-8").splitlines()
]
"""What applicants type, to whatever question."""
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
        return Reply(question.example if chance.random() < 0.6 else chance.choice([*ODD, *SAID]))
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
            Reply(chance.choice(SAID)),
        ]
    )


def is_legal(state: State) -> bool:
    """Whether a state makes sense: it speaks of places that the form has, and keeps on disk as it is."""
    focus = FORM.questions.get(state.focus)
    return (
        (focus is not None or not state.focus)
        and set(state.cells) <= {field.id for question in FORM for field in question.asked}
        and state.part in ("", *(part.id for part in FORM.parts))
        and set(state.sheet.values) <= FORM.fields.keys()
        and set(state.sheet.deferred) <= FORM.questions.keys()
        and read_sheet(FORM, write_sheet(FORM, state.sheet)) == state.sheet
    )


def walk(seed: int, steps: int) -> Sheet:
    """The answers after so many commands; every step says something, and none takes an answer away."""
    chance = random.Random(seed)
    dialogue, state = Dialogue(FORM), State()
    for step in range(steps):
        before = state
        done = dialogue.step(state, any_command(chance, dialogue, state), TODAY)
        state = done.state
        assert done.events
        assert all(message.text for message in of_events(FORM, done.events))
        assert changed(before.sheet, state.sheet) <= answered(
            done.events
        )  # nothing else is erased or changed
        assert step % 50 or is_legal(state)
    assert is_legal(state)
    return state.sheet


def changed(before: Sheet, after: Sheet) -> set[str]:
    """The fields whose answer is another one, or gone."""
    return {id for id, value in before.values.items() if after.values.get(id) != value}


def answered(events: Sequence[Event]) -> set[str]:
    """The fields of the questions that were answered just now, and their copies."""
    ids = {field.id for event in events if isinstance(event, Accepted) for field in event.question.asked}
    return ids | {field.id for field in FORM.fields.values() if field.copy_of in ids}


def printed(sheet: Sheet) -> dict[str, Value]:
    """What of the answers stands in the document."""
    return {id: value for id, value in in_force(FORM, sheet).items() if FORM.fields[id].printed}


@pytest.mark.parametrize(
    ("seed", "steps"),
    [(20250418, 400), *(pytest.param(seed, 2000, marks=pytest.mark.slow) for seed in (1, 20250418))],
)
def test_any_steps_end_in_a_legal_state_and_a_legal_document(tmp_path: Path, seed: int, steps: int) -> None:
    sheet = walk(seed, steps)
    assert progress.overall(FORM, sheet)[0] > 10
    report = export_form(FORM, sheet, tmp_path / "走完.docx", draft=True, today=TODAY)
    assert report.written
    assert report.certificate[0].startswith("样式核对：除所填内容外，与空白表完全一致")
    assert OpenXmlValidator().validate(report.path).errors == []
    read = read_form(FORM, report.path)
    assert not read.unreadable
    assert answers_file.from_data(FORM, read.data).values == printed(sheet)
