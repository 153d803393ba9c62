"""What can be taken with a key instead of being typed: a figure worked out, a place in a name, what was just said; pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from assistant.answers import Sheet, Value
from assistant.checks import suggest
from assistant.dialogue.state import State
from assistant.events import Asked, FollowedUp
from assistant.script import Field, Form, Kind, Question
from assistant.showing import show_value, show_values
from assistant.understanding.outcome import Candidate, Understood
from assistant.understanding.places import is_place, place_named_in
from assistant.understanding.prose import read_explanation
from assistant.understanding.remarks import remark_behind
from assistant.wording import dialogue as wording


def offer(form: Form, state: State, question: Question, asked: tuple[Field, ...]) -> Candidate | None:
    """What to offer for the fields that are still open, or for the explanation that is asked; None when nothing."""
    if question.kind is Kind.EXPLANATION:
        about, said = state.said
        return Candidate(said, {about: said}) if said and about == question.about else None
    return _worked_out(form, state.sheet, question, asked) or _place(form, state.sheet, asked)


def remembering(form: Form, state: State, question: Question, text: str) -> State:
    """The state that keeps what was said with 是, or to stand by it, for the explanation that follows."""
    explaining = form.questions.get(f"{question.id}.explanation")
    if explaining is None:
        return state
    outcome = read_explanation(form, explaining, remark_behind(text))
    said = str(outcome.values[question.id]) if isinstance(outcome, Understood) else ""
    return replace(state, said=(question.id, said))


def on_hand(pending: FollowedUp | Asked) -> tuple[Candidate, ...]:
    """What may be taken of a follow-up, its readings, or of a question, its offer."""
    if isinstance(pending, FollowedUp):
        return pending.candidates
    return (pending.offer,) if pending.offer is not None else ()


def as_answer(form: Form, question: Question, chosen: Candidate) -> Understood:
    """A choice as the answer that it is."""
    echo = show_values(form, chosen.values) if question.fields else chosen.label
    return Understood(chosen.values, echo)


def _worked_out(form: Form, sheet: Sheet, question: Question, asked: tuple[Field, ...]) -> Candidate | None:
    """What can be worked out, with the sum."""
    found = suggest(form, sheet, question)
    open_ = [field for field in asked if field.id in found and field.id not in sheet.values]
    if not open_:
        return None
    values: Mapping[str, Value] = {field.id: found[field.id].value for field in open_}
    named = len(question.asked) > 1
    shown = [
        wording.offered(
            field.short_label if named else "", show_value(field, values[field.id]), found[field.id].working
        )
        for field in open_
    ]
    return Candidate("；".join(shown), values)


def _place(form: Form, sheet: Sheet, asked: tuple[Field, ...]) -> Candidate | None:
    """The city or county that the cluster's name begins with; only when it says both."""
    names = [field for field in form.fields.values() if re.search("集群名称$", field.label)]
    name = next((str(sheet.values[field.id]) for field in names if field.id in sheet.values), "")
    if len(asked) != 1 or not is_place(asked[0]) or not (found := place_named_in(asked[0], name)):
        return None
    return Candidate(found, {asked[0].id: found})
