"""What a reply says behind 是 or 否: offered where the form wants an explanation, else told that it is not kept; pure."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.script import Field, Question
from assistant.understanding.outcome import Outcome, Understood
from assistant.understanding.phrases import bare, in_order, letters
from assistant.understanding.polarity import HAVE, HAVE_NOT, NO, YES, clause_says
from assistant.wording import replies

_HEAD = re.compile(rf"{YES}|{NO}|{HAVE}|{HAVE_NOT}", re.IGNORECASE)


def remark_behind(text: str) -> str:
    """是，2023年发生过一起 → 2023年发生过一起; the reply itself when it begins otherwise."""
    said = text.strip()
    parts = re.split(r"[，,。；;：:、\n]", re.sub(r"^[☑√✓✔]\s*", "", said), maxsplit=1)
    return parts[1].strip() if len(parts) > 1 and _HEAD.fullmatch(bare(parts[0])) else said


def telling(question: Question, field: Field, text: str, outcome: Outcome) -> Outcome:
    """The outcome of a yes/no question, its echo with what the box does not hold.

    What is told behind a 是 that wants an explanation is not lost: it is offered there.
    """
    if not isinstance(outcome, Understood):
        return outcome
    label = field.option(str(outcome.values[field.id])).label
    behind = remark_behind(text)
    if "情况说明" in label or behind == text.strip():
        return outcome
    asked = letters(question.label + question.ask + question.define)
    clauses = [clause.strip() for clause in re.split(r"[，,。；;！!\n]", behind)]
    lost = [clause for clause in clauses if _says_more(question, field, clause, asked)]
    return replace(outcome, echo=replies.echo_yes_no(question, label, "，".join(lost)))


def _says_more(question: Question, field: Field, clause: str, asked: str) -> bool:
    """Whether a clause is neither the answer again nor made of the question's own words."""
    said = letters(clause)
    again = len(said) < 2 or said in asked or in_order(said, asked)
    return not again and clause_says(question, field, bare(clause)) is None
