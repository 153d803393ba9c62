"""Fuzzing led by coverage: ``python -m tests.fuzz replies|answers|formulas [-max_total_time=60 …]``.

Needs atheris (``pip install atheris``; not on Windows), which is no dependency of the tests: Hypothesis tries the same
entries in every run. Whatever raises is written to a file of the working folder and ends the run.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date

import atheris

with atheris.instrument_imports(include=["assistant"]):
    from assistant import answers_file
    from assistant.script import default_form
    from assistant.script.formula import FormulaError, parse
    from assistant.understanding import Context, understand

FORM = default_form()
QUESTIONS = list(FORM)
TODAY = Context(date(2025, 4, 18), {})


def replies(data: bytes) -> None:
    """A reply to a question that the first byte chooses."""
    question = QUESTIONS[data[0] % len(QUESTIONS)] if data else QUESTIONS[0]
    understand(FORM, question, question.asked, data[1:].decode("utf-8", "replace"), TODAY)


def answers(data: bytes) -> None:
    """An answers file."""
    try:
        answers_file.loads(FORM, data.decode("utf-8", "replace"))
    except answers_file.AnswersFileError as error:
        assert error.faults


def formulas(data: bytes) -> None:
    """A formula, reckoned when it can be read."""
    try:
        parse(data.decode("utf-8", "replace")).evaluate({})
    except FormulaError as error:
        assert str(error)


ENTRIES: dict[str, Callable[[bytes], None]] = {"replies": replies, "answers": answers, "formulas": formulas}

if __name__ == "__main__":
    atheris.Setup([sys.argv[0], *sys.argv[2:]], ENTRIES[sys.argv[1]])
    atheris.Fuzz()
