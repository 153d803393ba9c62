"""What a reply says, given what is being asked: a fresh question, one that is revisited, or a doubt; pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assistant.answers import NOTHING
from assistant.dialogue import changing, doubts, several, taking
from assistant.dialogue.changing import put_right, read_change
from assistant.dialogue.state import State
from assistant.events import Doubted
from assistant.script import Field, Form, Kind, Question
from assistant.showing import show_values
from assistant.understanding import understand
from assistant.understanding.corrections import taken_back
from assistant.understanding.outcome import Code, Context, FollowUp, Outcome, Understood
from assistant.understanding.phones import called_by_title
from assistant.wording import contacts

_WORDS = (Kind.TEXT, Kind.LONG_TEXT, Kind.NARRATIVE, Kind.EXPLANATION, Kind.TABLE)
"""Answers for which anything might be taken, a remark about the doubt too."""


_STEERING = (Code.HELP, Code.DEFERRED, Code.CORRECT, Code.CONTROL, Code.NO_FABRICATION)


def read(
    form: Form, state: State, question: Question, cells: tuple[Field, ...], text: str, today: date
) -> Outcome:
    """Read a reply for the cells that are asked; failing that, for the whole question or a part of its answer."""
    context = Context(today, state.sheet.values)
    text = _instead(state, question, text)
    if changing.names_others(question, cells, text, today):
        more = read_change(form, state.sheet, question, text, today)
        if isinstance(more, Understood):
            return more
    if both := _both(form, question, cells, text, context):
        return both
    outcome = _understood(form, question, cells, text, context)
    if (pieces := taking.joined(state.pending, question, text)) and not _steers(outcome):
        outcome = _in_pieces(question, outcome, _understood(form, question, cells, pieces, context))
    if isinstance(outcome, Understood):
        some = len(cells) < len(question.asked)  # which of the blanks it was stored in is then said
        outcome = replace(outcome, echo=show_values(form, outcome.values)) if some else outcome
        return several.told(form, question, cells, text, outcome, context)
    if half := _half(form, state, question, text, outcome):
        return half
    if len(cells) < len(question.asked):
        whole = understand(form, question, question.asked, text, context)
        return whole if isinstance(whole, Understood) and _may_answer(state, whole) else outcome
    if state.focus and outcome.code in (Code.INCOMPLETE, Code.APPROX):
        return read_change(form, state.sheet, question, text, today)
    return outcome


def _both(
    form: Form, question: Question, cells: tuple[Field, ...], text: str, context: Context
) -> Understood | None:
    """A contact's name and number, where one of them was still to be given: another name is not dropped."""
    if len(cells) == len(question.asked) or not any(field.kind is Kind.PHONE for field in question.asked):
        return None
    whole = understand(form, question, question.asked, text, context)
    return whole if isinstance(whole, Understood) else None


def _half(form: Form, state: State, question: Question, text: str, outcome: FollowUp) -> Understood | None:
    """A contact's name or number, where the other is lacking: kept, so that only the other is asked for."""
    stands = all(field.id in state.sheet.values for field in question.asked)
    contact = any(field.kind is Kind.PHONE for field in question.asked)
    if stands or not contact or outcome.code is not Code.INCOMPLETE or len(outcome.candidates) != 1:
        return None
    values = outcome.candidates[0].values
    beside = contacts.title_beside(title) if (title := called_by_title(text)) else ""
    return Understood(values, show_values(form, values) + beside)


def _steers(outcome: Outcome) -> bool:
    return isinstance(outcome, FollowUp) and bool(outcome.action or outcome.code in _STEERING)


def _in_pieces(question: Question, alone: Outcome, whole: Outcome) -> Outcome:
    """What a reply says together with what was given before of the same answer, or alone when that says more."""
    if isinstance(alone, Understood):
        disagree = isinstance(whole, FollowUp) and whole.code is Code.MISMATCH
        return whole if question.kind is Kind.NAMED_COUNT and disagree else alone  # 3个, and then two names
    more = isinstance(whole, Understood) or alone.code is whole.code is Code.INCOMPLETE
    return whole if more else alone


def _understood(
    form: Form, question: Question, cells: tuple[Field, ...], text: str, context: Context
) -> Outcome:
    """What a reply stores; where an answer stands, what it should be is no guess."""
    outcome = understand(form, question, cells, text, context)
    hedged = isinstance(outcome, FollowUp) and outcome.code is Code.APPROX
    if hedged and all(field.id in context.answers for field in cells):
        return understand(form, question, cells, put_right(question, text), context)
    return outcome


def _instead(state: State, question: Question, text: str) -> str:
    """写错了，3.08 to a doubt about the answer just given: the figure to put in its place."""
    just_now = isinstance(state.pending, Doubted) and state.last == question.id
    return (taken_back(text) if just_now else "") or text


def read_for_another(
    form: Form, state: State, doubt: Doubted, text: str, today: date
) -> tuple[Question, Understood] | None:
    """Another question of a doubt that a reply answers: the one answered last, or the one whose answer settles it."""
    found: list[tuple[Question, Understood]] = []
    for question in dict.fromkeys(form.asked_by[id] for id in doubt.finding.fields):
        outcome = _understood(form, question, question.asked, text, Context(today, state.sheet.values))
        if not isinstance(outcome, Understood) or NOTHING in outcome.values.values():
            continue
        if question.id == state.last and question.kind not in _WORDS:
            return question, outcome
        if doubts.puts_to_rest(form, state.sheet, question, outcome, today):
            found.append((question, outcome))
    return found[0] if len(found) == 1 else None


def _may_answer(state: State, whole: Understood) -> bool:
    """Whether a reply for the whole question may be taken; at a doubt only if it leaves the other blanks alone."""
    if not isinstance(state.pending, Doubted):
        return True
    changed = {id for id, value in whole.values.items() if state.sheet.values.get(id) != value}
    return changed <= set(state.pending.finding.fields)
