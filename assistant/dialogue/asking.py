"""What is said after a command: a doubt, else the next question with its part, or that all is asked; pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assistant import progress
from assistant.answers import Sheet
from assistant.checks import touched
from assistant.dialogue import doubts, offering
from assistant.dialogue.doubts import about, next_doubt
from assistant.dialogue.state import State, Step
from assistant.events import Asked, Doubted, Event, Finished, PartBegun, PartDone, WhyAsked
from assistant.script import Field, Form, Question
from assistant.showing import show_answer
from assistant.wording import dialogue as wording
from assistant.wording import labels


def current(form: Form, state: State) -> Question | None:
    """The question that a reply would answer now; None when nothing is left to ask."""
    if state.focus in form.questions:
        return form.questions[state.focus]
    if state.waiting:
        open_ = {question.id: question for question in progress.unsettled(form, state.sheet)}
        if waiting := next((open_[id] for id in state.waiting if id in open_), None):
            return waiting
    return progress.current(form, state.sheet, state.part)


def cells(form: Form, state: State) -> tuple[Field, ...]:
    """The fields that a reply would fill now: what is open of the question, all of it, or the cell to change."""
    question = current(form, state)
    if question is None:
        return ()
    if state.cells:
        return tuple(field for field in question.asked if field.id in state.cells)
    open_ = tuple(field for field in question.asked if field.id not in state.sheet.values)
    return open_ or question.asked


def replied_to(form: Form, state: State) -> Question | None:
    """The question that a reply would answer now, the one in doubt where something is; None when nothing is asked."""
    if isinstance(state.pending, Doubted | WhyAsked):
        return state.pending.question
    return current(form, state)


def cells_replied_to(form: Form, state: State) -> tuple[Field, ...]:
    """The fields that a reply would fill now, the one in doubt where something is."""
    if isinstance(state.pending, Doubted | WhyAsked):
        return (form.fields[state.pending.finding.fields[0]],)
    return cells(form, state)


def go_on(form: Form, state: State, events: list[Event], today: date, *, announce: bool = False) -> Step:
    """After `events`: ask about what does not go together, else put the current question.

    Its part is announced when it is another one, or when `announce` asks for it.
    """
    if not state.focus and (finding := next_doubt(form, state.sheet, today)):
        doubt = about(form, finding, state.last)
        return Step(replace(state, pending=doubt), (*events, doubt))
    question = current(form, state)
    if question is None:
        open_ = tuple(q for q in progress.unsettled(form, state.sheet) if not progress.is_optional(q))
        finished = Finished(open_, doubts.left(form, state.sheet, today))
        return Step(replace(state, pending=None), (*events, finished))
    if announce or question.part != state.part:
        part = form.part_of(question)
        of_part = progress.of_parts(form, state.sheet)[form.parts.index(part)]
        events = [*events, PartBegun(part, of_part.total - of_part.settled, of_part.total)]
        state = replace(state, part=part.id)
    asked = _asked(form, state, question)
    return Step(replace(state, pending=asked if asked.offer else None), (*events, asked))


def parts_done(form: Form, earlier: Sheet, later: Sheet) -> list[Event]:
    """The parts that the later sheet completes."""
    pairs = zip(progress.of_parts(form, earlier), progress.of_parts(form, later), strict=True)
    return [PartDone(after.part) for before, after in pairs if after.done and not before.done]


def _asked(form: Form, state: State, question: Question) -> Asked:
    sheet, asked = state.sheet, cells(form, state)
    again = question.id in sheet.deferred
    known = show_answer(form, question, sheet)
    narrowed = asked if len(asked) < len(question.asked) else ()
    if progress.is_settled(form, question, sheet):
        return Asked(question, narrowed, known, _touches(form, sheet, asked), again=again)
    offer = offering.offer(form, state, question, asked)
    return Asked(question, narrowed, known if narrowed else "", rest=True, again=again, offer=offer)


def _touches(form: Form, sheet: Sheet, asked: tuple[Field, ...]) -> tuple[str, ...]:
    """The answered questions that share a check with these fields, with how many of their blanks."""
    counts: dict[str, int] = {}
    for id in touched(form, [field.id for field in asked]):
        if id in sheet.values and form.asked_by[id] is not form.asked_by.get(asked[0].id):
            name = labels.spoken(form.asked_by[id].label)
            counts[name] = counts.get(name, 0) + 1
    return tuple(wording.touched(name, count) for name, count in counts.items())
