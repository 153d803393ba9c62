"""The engine: each command maps a state to the next. A command that makes no sense is refused, nothing changes.

Which question is current is derived from the answers (`progress.current`), so resuming, going back and skipping
cost no code.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from assistant import progress
from assistant.checks import WayKind
from assistant.dialogue import (
    asking,
    changing,
    doubts,
    helping,
    places,
    preferring,
    reading,
    returning,
    several,
    storing,
    taking,
)
from assistant.dialogue.moving import Moving
from assistant.dialogue.offering import as_answer, on_hand, remembering
from assistant.dialogue.state import State, Step
from assistant.events import (
    Accepted,
    Asked,
    Back,
    Begin,
    Choose,
    Command,
    Doubted,
    Event,
    Explain,
    FollowedUp,
    GoTo,
    Keep,
    Places,
    Reasoned,
    Refused,
    Remarked,
    Reply,
    Skip,
    TakeUp,
    Wanted,
    WhyAsked,
)
from assistant.script import Form, Kind, Question
from assistant.showing import show_values
from assistant.understanding.corrections import taken_back
from assistant.understanding.outcome import Code, FollowUp, Outcome, Understood
from assistant.wording import dialogue as wording


class Dialogue(Moving):
    """The conversation about one form. Stateless itself: `step` maps a state and a command to the next."""

    def __init__(self, form: Form) -> None:
        super().__init__(form)
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

    def step(self, state: State, command: Command, today: date) -> Step:
        """Carry out one command. `today` dates words such as 去年 and 明天."""
        return self._handlers[type(command)](state, command, today)

    # ── replies ───────────────────────────────────────────────────────────────────────────────────────

    def _reply(self, state: State, command: Reply, today: date) -> Step:
        question = self.current(state)
        if isinstance(state.pending, Doubted) and (
            step := self._prefer(state, state.pending, command, today)
        ):
            return step
        if (chosen := taking.taken(state.pending, command.text)) is not None:
            return self._take(state, chosen, today)
        if (word := wording.command_word(command.text)) == "take_up":
            return self._take_up(state, TakeUp(), today)
        if word == "export_draft":
            return Step(state, (Wanted(word),))
        if word == "keep" and state.focus:
            return self._keep(state, Keep(), today)
        if question is None:
            return self._reply_at_the_end(state, command, today)
        if why := taking.reasoned(state.pending, command.text):
            return self._reason(state, why, command.text, today)
        fresh = not state.focus and not isinstance(state.pending, FollowedUp | Doubted)
        if fresh and state.last and (said := taken_back(command.text)):
            return self._change(state, self.form.questions[state.last], said, today)
        own, others = several.apart(self.form, state, question, self.cells(state), command.text, today)
        if others:
            return several.in_turn(
                self._reply(state, Reply(own), today),
                others,
                lambda after, each: self._follow_up(after, question, each.text, each.way, today),
            )
        outcome = reading.read(self.form, state, question, self.cells(state), command.text, today)
        doubt = state.pending
        if isinstance(doubt, Doubted) and (step := self._beside(state, doubt, command.text, outcome, today)):
            return step
        if isinstance(outcome, Understood):
            return self._accept(state, question, command.text, outcome, today)
        return self._follow_up(state, question, command.text, outcome, today)

    def _beside(self, state: State, doubt: Doubted, text: str, outcome: Outcome, today: date) -> Step | None:
        """What a reply to a doubt says that is no answer in place of the doubted one; None when it is one."""
        if why := taking.explained(doubt, text, outcome):
            return self._reason(state, why, text, today)
        if doubts.is_answer(self.form, state.sheet, doubt, outcome, today):
            return None
        if other := reading.read_for_another(self.form, state, doubt, text, today):
            return self._accept(state, other[0], text, changing.named(*other, doubt.question), today)
        return Step(state, (Refused(wording.choose_a_way(len(state.choices))), doubt))

    def _reply_at_the_end(self, state: State, command: Reply, today: date) -> Step:
        """Nothing is being asked: only words that steer the conversation, or correct an answer, make sense."""
        last = progress.before(self.form, state.sheet, None)
        if last is not None and (asked := helping.asked_at_the_end(self.form, last, command.text)):
            return Step(state, asked)
        wanted = helping.wanted_at_the_end(self.form, last, command.text) if last else None
        if last is None or wanted is None:
            return Step(state, (Refused(wording.NOTHING_ASKED),))
        return self._follow_up(state, last, command.text, wanted, today)

    def _accept(self, state: State, question: Question, text: str, outcome: Understood, today: date) -> Step:
        """Store what was understood; a question answered in part is asked for the rest."""
        earlier = state.sheet
        sheet = storing.stored(self.form, earlier, question, outcome.values).taken_up([question.id])
        state = remembering(self.form, replace(state, last=question.id), question, text)
        events: list[Event] = [Accepted(question, text, outcome.echo, outcome.notes)]
        for finding in doubts.remarks(self.form, sheet, outcome.values, today):
            events.append(Remarked(finding))
            sheet = doubts.settle(sheet, finding)
        if not progress.is_settled(self.form, question, sheet):
            state = replace(state, sheet=sheet, focus=question.id, cells=(), pending=None)
            return asking.go_on(self.form, state, events, today)
        events += asking.parts_done(self.form, earlier, sheet)
        return self._go_on(returning.answered(self.form, state, question, sheet), events, today)

    def _follow_up(self, state: State, question: Question, text: str, outcome: FollowUp, today: date) -> Step:
        if outcome.code is Code.DEFERRED and question.kind is Kind.EVIDENCE and taking.says_none(text):
            return self._no_papers(state, question, today)
        if outcome.code is Code.DEFERRED:
            return self._skip(state, Skip(), today)
        if outcome.code is Code.HELP:
            return Step(state, helping.explained(self.form, question, text))
        if outcome.action == "which":
            return places.none_or_several(self.form, state, outcome.target, outcome.rest)
        if outcome.code is Code.CORRECT and outcome.target:
            return self._correct(state, outcome.target, outcome.rest, today)
        before = returning.last(self.form, state, self.current(state))
        if outcome.action == "back" and outcome.rest and before:
            return self._change(state, before, outcome.rest, today)
        if outcome.action == "back":
            return self._back(state, Back(), today)
        if outcome.action == "goto":
            return self._go_to(state, GoTo(outcome.target), today)
        if outcome.code is Code.CONTROL:
            return Step(state, (Wanted(outcome.action),))
        event = taking.followed_up(state.pending, question, text, outcome)
        if isinstance(state.pending, Doubted):
            # a new figure was given in answer to the doubt: stay with that blank until it is read
            state = replace(state, focus=question.id, cells=tuple(field.id for field in self.cells(state)))
        return Step(replace(state, pending=event), (event,))

    def _correct(self, state: State, target: str, text: str, today: date) -> Step:
        """An earlier question is meant: take the new answer if the reply has one, else ask it again."""
        if text:
            return self._change(state, self.form.questions[target], text, today)
        return self._go_to(state, GoTo(target), today)

    def _change(self, state: State, question: Question, text: str, today: date) -> Step:
        """Go back to a question with the new answer, or what of it changes, already said."""
        step = self._go_to(state, GoTo(question.id), today)
        if not isinstance(step.events[-1], Asked):
            return step
        outcome = changing.read_change(self.form, state.sheet, question, text, today)
        if isinstance(outcome, Understood):
            outcome = changing.named(question, outcome, self.current(state))
            return self._accept(returning.left(self.form, state), question, text, outcome, today)
        if outcome.action or outcome.target:
            return step
        event = FollowedUp(question, text, outcome.code, outcome.message, outcome.candidates)
        return Step(replace(step.state, pending=event), (*step.events, event))

    # ── choices and doubts ────────────────────────────────────────────────────────────────────────────

    def _take(self, state: State, chosen: int, today: date) -> Step:
        """What a reply takes in words; which one is asked when it does not say."""
        if chosen != taking.UNCLEAR:
            return self._choose(state, Choose(chosen), today)
        doubtful = isinstance(taking.on_offer(state.pending), Doubted)
        say = wording.choose_a_way if doubtful else wording.which_choice
        assert state.pending is not None
        return Step(state, (Refused(say(len(state.choices))), state.pending))

    def _choose(self, state: State, command: Choose, today: date) -> Step:
        pending, index = state.pending, command.index
        if not 0 <= index < len(state.choices):
            return Step(state, (Refused(wording.NO_SUCH_CHOICE),))
        if isinstance(pending, FollowedUp) and pending.still and index >= len(pending.candidates):
            earlier = replace(state, pending=pending.still)
            return self._choose(earlier, Choose(index - len(pending.candidates)), today)
        if isinstance(pending, Doubted):
            return self._take_way(state, pending, index, today)
        if isinstance(pending, Places):
            return self._correct(state, pending.questions[index].id, pending.answer, today)
        assert isinstance(pending, FollowedUp | Asked)
        chosen, question = on_hand(pending)[index], pending.question
        return self._accept(state, question, chosen.label, as_answer(self.form, question, chosen), today)

    def _prefer(self, state: State, doubt: Doubted, command: Reply, today: date) -> Step | None:
        """以2个为准: the side of a doubt that says otherwise is changed, or gone to."""
        side = preferring.preferred(self.form, state.sheet, doubt, command.text, today)
        if side is None:
            return None
        if side.stands:
            kinds = [way.kind for way in doubt.finding.ways]
            return self._take_way(state, doubt, kinds.index(WayKind.REASON), today)
        question = self.form.asked_by[side.field]
        if side.values:
            outcome = changing.named(question, Understood(side.values, side.said), doubt.question)
            return self._accept(state, question, command.text, outcome, today)
        state = replace(state, sheet=doubts.settle(state.sheet, doubt.finding), pending=None)
        if side.said:
            return self._change(state, question, side.said, today)
        return self._go_to(state, GoTo(side.field), today)

    def _take_way(self, state: State, doubt: Doubted, index: int, today: date) -> Step:
        """One of the ways out of a doubt; the last choice leaves it for later."""
        finding = doubt.finding
        if index == len(finding.ways):
            return self._leave(state, doubt, today)
        way = finding.ways[index]
        if way.kind is WayKind.REASON:
            asked = WhyAsked(finding, doubt.question)
            return Step(replace(state, pending=asked), (asked,))
        if way.kind is WayKind.CHANGE or way.value is None:
            # asked once: what is left as it is, or changed to the same, is not asked about again
            state = replace(state, sheet=doubts.settle(state.sheet, finding))
            return self._go_to(state, GoTo(way.field), today)
        values = {way.field: way.value}
        outcome = Understood(values, show_values(self.form, values))
        return self._accept(state, self.form.asked_by[way.field], way.label, outcome, today)

    def _reason(self, state: State, asked: WhyAsked, text: str, today: date) -> Step:
        """What the applicant writes to stand by the figures; words that steer still steer."""
        wanted = helping.in_place_of_a_reason(self.form, asked.question, text)
        if wanted is not None:
            return self._follow_up(state, asked.question, text, wanted, today)
        if not wording.is_reason(text):
            return Step(state, (Refused(wording.REASON_TOO_SHORT), asked))
        sheet = doubts.settle(state.sheet, asked.finding, text.strip())
        state = remembering(self.form, replace(state, sheet=sheet), asked.question, text)
        return self._go_on(state, [Reasoned(asked.finding, text.strip())], today)
