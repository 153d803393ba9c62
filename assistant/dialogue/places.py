"""Which place in the form a word means, and which when there are several; pure."""

from __future__ import annotations

from dataclasses import replace

from assistant import progress
from assistant.answers import Sheet
from assistant.dialogue.state import State, Step
from assistant.events import Places, Refused
from assistant.script import Form, Question
from assistant.understanding.naming import called, find_questions
from assistant.wording import dialogue as wording


def meant(form: Form, sheet: Sheet, target: str) -> tuple[Question | None, tuple[str, ...]]:
    """The question that an id means, and the one cell of it if a field of several is named.

    A part means its first open question, or its first when none is open.
    """
    if target in form.questions:
        return form.questions[target], ()
    if target in form.asked_by:
        question = form.asked_by[target]
        named = any(field.id == target for field in question.asked) and len(question.asked) > 1
        return question, (target,) if named else ()
    if found := form.find(target):
        return found[0], ()
    for part in form.parts:
        if target in (part.id, part.number, part.title):
            open_ = [question for question in progress.unsettled(form, sheet) if question.part == part.id]
            return (open_ or [*part.questions])[0], ()
    return None, ()


def none_or_several(form: Form, state: State, words: str, answer: str = "") -> Step:
    """No question goes by these words, or several do: which, is asked, and the `answer` said with it kept."""
    named = find_questions(form, words) if answer else called(form, words)
    found = tuple(q for q in named if progress.is_relevant(q, state.sheet))
    if not 1 < len(found) <= len(wording.STEMS):
        return Step(state, (Refused(wording.no_such_place(words, not form.blank, len(found))),))
    places = Places(words, found, answer)
    return Step(replace(state, pending=places), (places,))
