"""Moving through the form: on, back, to a place, past a question that is put off, away from a doubt."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assistant import progress
from assistant.dialogue import asking, doubts, places, returning, taking
from assistant.dialogue.state import State, Step
from assistant.events import (
    Back,
    Begin,
    Doubted,
    Event,
    Explain,
    Explained,
    GoTo,
    Keep,
    Kept,
    LeftOpen,
    PutOff,
    Refused,
    Skip,
    TakeUp,
    WhyAsked,
)
from assistant.script import Field, Form, Question
from assistant.showing import show_answer
from assistant.wording import dialogue as wording


class Moving:
    """Which question is current, and the commands that change it without answering one."""

    def __init__(self, form: Form) -> None:
        self.form = form

    def current(self, state: State) -> Question | None:
        """The question that a reply would answer now; None when nothing is left to ask."""
        return asking.replied_to(self.form, state)

    def cells(self, state: State) -> tuple[Field, ...]:
        """The fields that a reply would fill now."""
        return asking.cells_replied_to(self.form, state)

    def _leave(self, state: State, asked: Doubted | WhyAsked, today: date) -> Step:
        sheet = doubts.settle(state.sheet, asked.finding)
        return self._go_on(replace(state, sheet=sheet), [LeftOpen(asked.finding)], today)

    def _begin(self, state: State, command: Begin, today: date) -> Step:
        return asking.go_on(self.form, state, [], today, announce=True)

    def _go_on(self, state: State, events: list[Event], today: date) -> Step:
        """Leave the revisited question, if any, and go on where the conversation stopped."""
        return asking.go_on(self.form, replace(state, focus="", cells=(), pending=None), events, today)

    def _skip(self, state: State, command: Skip, today: date) -> Step:
        asked = taking.on_offer(state.pending) or state.pending
        if isinstance(asked, Doubted | WhyAsked):
            return self._leave(state, asked, today)
        question = self.current(state)
        if question is None:
            return Step(state, (Refused(wording.NOTHING_ASKED),))
        if progress.is_settled(self.form, question, state.sheet):
            return self._keep(state, Keep(), today)  # revisited and answered: nothing to put off
        sheet = state.sheet.put_off(question.id)
        sheet = sheet.put_off(question.id) if progress.is_optional(question) else sheet  # not to come back
        state = replace(returning.put_off(state, question), sheet=sheet)
        returns = state.sheet.deferred[question.id] == 1
        return self._go_on(state, [PutOff(question, returns)], today)

    def _no_papers(self, state: State, question: Question, today: date) -> Step:
        """Words that there are no papers, or not yet: what was listed before is taken out, and they are put off."""
        listed = show_answer(self.form, question, state.sheet)
        there = replace(state, sheet=state.sheet.without_evidence(question.about)) if listed else state
        step = self._skip(there, Skip(), today)
        events = (replace(e, taken_out=listed) if isinstance(e, PutOff) else e for e in step.events)
        return replace(step, events=tuple(events))

    def _back(self, state: State, command: Back, today: date) -> Step:
        previous = returning.before(self.form, state, self.current(state))
        if previous is None:
            return Step(state, (Refused(wording.FIRST_QUESTION),))
        # several steps back are one look: it began where nothing was being revisited
        return self._revisit(state if state.focus else returning.left(self.form, state), previous, (), today)

    def _go_to(self, state: State, command: GoTo, today: date) -> Step:
        question, cells = places.meant(self.form, state.sheet, command.target)
        if question is None:
            return places.none_or_several(self.form, state, command.target)
        if not progress.is_relevant(question, state.sheet):
            return Step(state, (Refused(wording.not_relevant(question.label)),))
        return self._revisit(returning.left(self.form, state), question, cells, today)

    def _revisit(self, state: State, question: Question, cells: tuple[str, ...], today: date) -> Step:
        state = replace(state, focus=question.id, cells=cells, pending=None)
        return asking.go_on(self.form, state, [], today)

    def _keep(self, state: State, command: Keep, today: date) -> Step:
        question = self.form.questions.get(state.focus)
        answered = question is not None and progress.is_settled(self.form, question, state.sheet)
        return self._go_on(state, [Kept(question, answered)] if question else [], today)

    def _explain(self, state: State, command: Explain, today: date) -> Step:
        question = self.current(state)
        if question is None:
            return Step(state, (Refused(wording.NOTHING_ASKED),))
        return Step(state, (Explained(question),))

    def _take_up(self, state: State, command: TakeUp, today: date) -> Step:
        sheet = state.sheet.taken_up(list(state.sheet.deferred))
        return self._go_on(replace(state, sheet=sheet, part="", waiting=()), [], today)
