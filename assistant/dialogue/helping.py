"""What is said to a question of the applicant's: about a word, or about the question that is asked; pure."""

from __future__ import annotations

from assistant.events import Defined, Event, Explained
from assistant.script import Form, Question
from assistant.understanding.intents import read_intent
from assistant.understanding.outcome import Code, FollowUp
from assistant.understanding.terms import meaning, mentioned


def explained(form: Form, question: Question, text: str) -> tuple[Event, ...]:
    """What a word means when the reply asks just that; else the help for the question, and a word it speaks of before.

    A word that nobody here explains is said to be so, and the help for the question follows.
    """
    if (asked := meaning(form, question, text)) is not None:
        return (Defined(asked, question), *(() if asked.says else (Explained(question),)))
    spoken_of = mentioned(form, question, text)
    before = (Defined(spoken_of, question),) if spoken_of is not None else ()
    return (*before, Explained(question))


def in_place_of_a_reason(form: Form, question: Question, text: str) -> FollowUp | None:
    """What a reply wants when a reason was asked for: to steer, to put it off, or to ask something; None for a reason."""
    asked = meaning(form, question, text)
    if asked is not None and asked.says:
        return FollowUp(Code.HELP, "\n".join(asked.says))
    wanted = read_intent(form, question, text)
    if wanted is None or text.strip(" 。").endswith(
        "为准"
    ):  # 以县规划批复为准 puts nothing off: it is the reason
        return None
    return wanted if wanted.action or wanted.code in (Code.DEFERRED, Code.HELP) else None


def asked_at_the_end(form: Form, last: Question, text: str) -> tuple[Event, ...]:
    """What a word means, when nothing is asked any more; nothing when the reply does not ask that."""
    asked = meaning(form, last, text)
    return (Defined(asked),) if asked is not None else ()


def wanted_at_the_end(form: Form, last: Question, text: str) -> FollowUp | None:
    """What a reply wants when nothing is asked any more: to steer, or to correct an answer by its name.

    It is read beside a question of figures, and then beside another one: by its own name none of them is corrected.
    """
    figures = [question for question in form if question.kind.numeric][:2]
    for beside in (last, *figures):
        wanted = read_intent(form, beside, text)
        if wanted is not None and (wanted.target or (wanted.action and wanted.action != "review")):
            return wanted
    wanted = read_intent(form, last, text)
    return wanted if wanted is not None and wanted.action else None
