"""The dialogue: commands in, a new state and events out. The only place where state changes; no IO.

The state holds the answers, the question that is being revisited (`focus`), and the follow-up in force
(`pending`). Which question is current is derived from the answers (`progress.current`), so resuming, going
back and skipping cost no code. A command that makes no sense is refused with the state unchanged.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from assistant import progress
from assistant.answers import Sheet, Value
from assistant.events import (
    Accepted,
    Asked,
    Back,
    Begin,
    Choose,
    Command,
    Event,
    Explain,
    Explained,
    Finished,
    FollowedUp,
    GoTo,
    Keep,
    Kept,
    PartBegun,
    PartDone,
    PutOff,
    Refused,
    Reply,
    Skip,
    TakeUp,
    Wanted,
)
from assistant.script import Form, Kind, Question
from assistant.showing import show_answer
from assistant.understanding import understand
from assistant.understanding.intents import read_intent
from assistant.understanding.outcome import Code, Context, FollowUp, Understood
from assistant.wording import dialogue as wording


@dataclass(frozen=True)
class State:
    """Everything the dialogue remembers. `part` is the part last announced, so that each is announced once."""

    sheet: Sheet = field(default_factory=Sheet)
    focus: str = ""
    pending: FollowedUp | None = None
    part: str = ""


@dataclass(frozen=True)
class Step:
    """What a command gives: the next state, and what there is to say."""

    state: State
    events: tuple[Event, ...]


class Dialogue:
    """The conversation about one form. Stateless itself: `step` maps a state and a command to the next."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self._handlers: Mapping[type[Command], Callable[..., Step]] = {
            Begin: self._begin,
            Reply: self._reply,
            Choose: self._choose,
            Skip: self._skip,
            Back: self._back,
            GoTo: self._go_to,
            Keep: self._keep,
            Explain: self._explain,
            TakeUp: self._take_up,
        }

    def current(self, state: State) -> Question | None:
        """The question that a reply would answer now; None when nothing is left to ask."""
        revisited = self.form.questions.get(state.focus)
        return revisited or progress.current(self.form, state.sheet)

    def step(self, state: State, command: Command, today: date) -> Step:
        """Carry out one command. `today` dates words such as 去年 and 明天."""
        return self._handlers[type(command)](state, command, today)

    # ── replies ───────────────────────────────────────────────────────────────────────────────────────

    def _reply(self, state: State, command: Reply, today: date) -> Step:
        question = self.current(state)
        offered = len(state.pending.candidates) if state.pending else 0
        if (chosen := wording.candidate_chosen(command.text, offered)) is not None:
            return self._choose(state, Choose(chosen), today)
        if (word := wording.command_word(command.text)) == "take_up":
            return self._take_up(state, TakeUp(), today)
        if word == "keep" and state.focus:
            return self._keep(state, Keep(), today)
        if question is None:
            return self._reply_at_the_end(state, command, today)
        context = Context(today, state.sheet.values)
        outcome = understand(self.form, question, question.asked, command.text, context)
        if isinstance(outcome, Understood):
            return self._accept(state, question, command.text, outcome)
        return self._follow_up(state, question, command.text, outcome, today)

    def _reply_at_the_end(self, state: State, command: Reply, today: date) -> Step:
        """Nothing is being asked: only words that steer the conversation, or correct an answer, make sense."""
        last = progress.before(self.form, state.sheet, None)
        wanted = read_intent(self.form, last, command.text) if last else None
        if last is None or wanted is None or not (wanted.action or wanted.target):
            return Step(state, (Refused(wording.NOTHING_ASKED),))
        return self._follow_up(state, last, command.text, wanted, today)

    def _choose(self, state: State, command: Choose, today: date) -> Step:
        pending = state.pending
        if pending is None or not 0 <= command.index < len(pending.candidates):
            return Step(state, (Refused(wording.NO_SUCH_CANDIDATE),))
        candidate = pending.candidates[command.index]
        return self._accept(
            state, pending.question, candidate.label, Understood(candidate.values, candidate.label)
        )

    def _accept(self, state: State, question: Question, text: str, outcome: Understood) -> Step:
        sheet = self._stored(state.sheet, question, outcome.values).taken_up([question.id])
        events: list[Event] = [Accepted(question, text, outcome.echo, outcome.notes)]
        if not progress.is_settled(self.form, question, sheet):
            # part of what the question asks was answered (one year of three): stay with it
            state = replace(state, sheet=sheet, pending=None, focus=question.id)
            return Step(state, (*events, self._asked(state, question)))
        events += self._parts_done(state.sheet, sheet)
        return self._ask(replace(state, sheet=sheet, pending=None, focus=""), events)

    def _stored(self, sheet: Sheet, question: Question, values: Mapping[str, Value]) -> Sheet:
        if question.kind is Kind.EVIDENCE:
            items = values.get(question.about, ())
            return sheet.with_evidence(question.about, tuple(str(item) for item in items))  # type: ignore[union-attr]
        if question.kind is Kind.EXPLANATION:
            return sheet.with_explanation(question.about, str(values.get(question.about, "")))
        copies = {
            other.id: values[other.copy_of]
            for other in self.form.fields.values()
            if other.copy_of is not None and other.copy_of in values
        }
        return sheet.with_values({**values, **copies})

    def _parts_done(self, earlier: Sheet, later: Sheet) -> list[Event]:
        pairs = zip(progress.of_parts(self.form, earlier), progress.of_parts(self.form, later), strict=True)
        return [PartDone(after.part) for before, after in pairs if after.done and not before.done]

    def _follow_up(self, state: State, question: Question, text: str, outcome: FollowUp, today: date) -> Step:
        if outcome.code is Code.DEFERRED:
            return self._skip(state, Skip(), today)
        if outcome.code is Code.HELP:
            return self._explain(state, Explain(), today)
        if outcome.code is Code.CORRECT and outcome.target:
            return self._correct(state, outcome, today)
        if outcome.action == "back":
            return self._back(state, Back(), today)
        if outcome.action == "goto":
            return self._go_to(state, GoTo(outcome.target), today)
        if outcome.code is Code.CONTROL:
            return Step(state, (Wanted(outcome.action),))
        event = FollowedUp(question, text, outcome.code, outcome.message, outcome.candidates)
        return Step(replace(state, pending=event), (event,))

    def _correct(self, state: State, outcome: FollowUp, today: date) -> Step:
        """An earlier question is meant: take the new answer if the reply has one, else ask it again."""
        question = self.form.questions[outcome.target]
        step = self._go_to(state, GoTo(question.id), today)
        if not outcome.rest or not isinstance(step.events[-1], Asked):
            return step
        context = Context(today, state.sheet.values)
        again = understand(self.form, question, question.asked, outcome.rest, context)
        if isinstance(again, Understood):
            return self._accept(state, question, outcome.rest, again)
        if again.action or again.target:
            return step
        event = FollowedUp(question, outcome.rest, again.code, again.message, again.candidates)
        return Step(replace(step.state, pending=event), (*step.events, event))

    # ── moving ────────────────────────────────────────────────────────────────────────────────────────

    def _begin(self, state: State, command: Begin, today: date) -> Step:
        return self._ask(replace(state, part=""), [])

    def _skip(self, state: State, command: Skip, today: date) -> Step:
        question = self.current(state)
        if question is None:
            return Step(state, (Refused(wording.NOTHING_ASKED),))
        if progress.is_settled(self.form, question, state.sheet):
            return self._keep(state, Keep(), today)  # revisited and answered: nothing to put off
        sheet = state.sheet.put_off(question.id)
        return self._ask(replace(state, sheet=sheet, focus="", pending=None), [PutOff(question)])

    def _back(self, state: State, command: Back, today: date) -> Step:
        previous = progress.before(self.form, state.sheet, self.current(state))
        if previous is None:
            return Step(state, (Refused(wording.FIRST_QUESTION),))
        return self._ask(replace(state, focus=previous.id, pending=None), [])

    def _go_to(self, state: State, command: GoTo, today: date) -> Step:
        question = self._meant(state, command.target)
        if question is None:
            return Step(state, (Refused(wording.no_such_place(command.target)),))
        if not progress.is_relevant(question, state.sheet):
            return Step(state, (Refused(wording.not_relevant(question.label)),))
        return self._ask(replace(state, focus=question.id, pending=None), [])

    def _meant(self, state: State, target: str) -> Question | None:
        """The question that an id means; for a part, its first open question, else its first."""
        if found := self.form.find(target):
            return found[0]
        if target in self.form.asked_by:
            return self.form.asked_by[target]
        for part in self.form.parts:
            if target in (part.id, part.number, part.title):
                open_ = [q for q in progress.unsettled(self.form, state.sheet) if q.part == part.id]
                return (open_ or [*part.questions])[0]
        return None

    def _keep(self, state: State, command: Keep, today: date) -> Step:
        question = self.form.questions.get(state.focus)
        events: list[Event] = [Kept(question)] if question else []
        return self._ask(replace(state, focus="", pending=None), events)

    def _explain(self, state: State, command: Explain, today: date) -> Step:
        question = self.current(state)
        if question is None:
            return Step(state, (Refused(wording.NOTHING_ASKED),))
        return Step(state, (Explained(question),))

    def _take_up(self, state: State, command: TakeUp, today: date) -> Step:
        sheet = state.sheet.taken_up(list(state.sheet.deferred))
        return self._ask(replace(state, sheet=sheet, focus="", pending=None), [])

    # ── asking ────────────────────────────────────────────────────────────────────────────────────────

    def _ask(self, state: State, events: list[Event]) -> Step:
        """Put the current question after `events`, announcing its part when that is another one."""
        question = self.current(state)
        if question is None:
            open_ = progress.unsettled(self.form, state.sheet)
            return Step(state, (*events, Finished(open_)))
        if question.part != state.part:
            part = self.form.part_of(question)
            of_part = progress.of_parts(self.form, state.sheet)[self.form.parts.index(part)]
            events.append(PartBegun(part, of_part.total - of_part.settled))
            state = replace(state, part=part.id)
        return Step(state, (*events, self._asked(state, question)))

    def _asked(self, state: State, question: Question) -> Asked:
        known = show_answer(self.form, question, state.sheet)
        return Asked(question, known, again=question.id in state.sheet.deferred)
