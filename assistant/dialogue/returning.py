"""Where the conversation goes on after another question was looked at or changed; pure."""

from __future__ import annotations

from dataclasses import replace

from assistant import progress
from assistant.answers import Sheet
from assistant.dialogue import asking
from assistant.dialogue.state import State
from assistant.events import Doubted, WhyAsked
from assistant.script import Form, Question


def before(form: Form, state: State, asked: Question | None) -> Question | None:
    """The question before the one that is asked; at a doubt, the one whose answer brought it up.

    Where what was put off comes back, the questions do not follow the form: before is what was answered last.
    """
    back_again = not state.focus and asked is not None and asked.id in state.sheet.deferred
    if state.last and (back_again or isinstance(state.pending, Doubted | WhyAsked)):
        return form.questions[state.last]
    return progress.before(form, state.sheet, asked)


def last(form: Form, state: State, asked: Question | None) -> Question | None:
    """The question answered last in this sitting, else the one before what is asked."""
    return form.questions.get(state.last) or before(form, state, asked)


def left(form: Form, state: State) -> State:
    """The question that is asked now is left for another: while it is open, it waits.

    One that was gone to on purpose is where the applicant is now; what waited before it waits no longer.
    """
    here = asking.current(form, state)
    if here is None or progress.is_settled(form, here, state.sheet):
        return state
    others = () if state.focus else tuple(id for id in state.waiting if id != here.id)
    return replace(state, waiting=(here.id, *others))


def answered(form: Form, state: State, question: Question, sheet: Sheet) -> State:
    """The question is answered by `sheet`, which takes the place of the state's.

    A changed answer leads back, by way of what it has opened; the first answer to a question that one went to on
    purpose leads on from there.
    """
    if not progress.is_settled(form, question, state.sheet):
        waiting = state.waiting if question.id in state.waiting else ()
    elif state.waiting:
        had = {each.id for each in progress.unsettled(form, state.sheet)}
        opened = [each.id for each in progress.unsettled(form, sheet) if each.id not in had]
        waiting = (*opened, *state.waiting)
    else:
        waiting = ()
    return replace(state, sheet=sheet, waiting=waiting)


def put_off(state: State, question: Question) -> State:
    """The question waits no longer; put off where one went to on purpose, the talk goes on from there."""
    here = question.id in state.waiting
    return replace(state, waiting=tuple(id for id in state.waiting if id != question.id) if here else ())
