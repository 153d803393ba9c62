"""Several answers in one reply: 18.6，联系人改成李四. Each goes where it says; what goes nowhere is told; pure."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from assistant.dialogue.state import State, Step
from assistant.events import Accepted, Asked, Doubted, PartBegun, Places, Refused, WhyAsked
from assistant.script import Field, Form, Kind, Question
from assistant.understanding import understand
from assistant.understanding.corrections import read_correction
from assistant.understanding.naming import find_questions
from assistant.understanding.outcome import Code, Context, FollowUp, Understood
from assistant.wording import several as wording

_LONGEST = 160  # characters: a longer reply is a text
_MOST = 6  # clauses
_CLAUSE = re.compile(r"[^，,；;。\n]+(?:[，,；;。\n]+|$)")
_MARK = re.compile(r"^(?:更正|订正|对了|另外)(?:一下)?[:：，,]?")
_BESIDE = re.compile(r"^(?:对了|另外|还有|顺便(?:说一下)?|同时|再?有一?个?|然后)+(?=$|[^\d]{2})")
_SAYS = re.compile(r"(\D{2,30}?)(?:是|为|[:：])(.+)")
_IS = re.compile(r"(.{2,30}?)(?:应该?是|改成|改为|是|为|[:：]|\d)")
_BEHIND = re.compile(
    r"(?P<passage>.*[。；;！!\n])\s*"
    r"(?P<said>(?:前面|上面|刚才|之前|更正|订正|对了|另外)[^。\n]{4,60}|[^。\n]{2,30}[写填]错了[^。\n]{2,40})[。！!]?",
    re.DOTALL,
)
_DATED = re.compile(r"(?:20)?\d\d年(?:度|末|底)?(?:\d{1,2}月(?:\d{1,2}日)?)?|[上下第]?\d+(?:季度|月份?)")
_TELLS_HOW = re.compile(
    r"合计|共计|总计|累计|其中|比上?年|同比|增|降|长|数据|统计|口径|文号|根据|依据|÷|/|分子|分母|截[止至]"
)
_LISTED = (Kind.NAMED_COUNT, Kind.TABLE, Kind.EVIDENCE, Kind.EXPLANATION, Kind.MULTI_CHOICE)


@dataclass(frozen=True)
class Elsewhere:
    """What a reply says for another question: its words, and where they go."""

    text: str
    way: FollowUp


def apart(
    form: Form, state: State, question: Question, cells: tuple[Field, ...], text: str, today: date
) -> tuple[str, tuple[Elsewhere, ...]]:
    """What a reply says for the question that is asked, and what for others; none for others when it is all one answer.

    It is only taken apart where what is left can be read: 前面填错了，企业数量改成213 is one thing.
    """
    if isinstance(state.pending, Doubted | WhyAsked | Places):
        return text, ()
    if question.kind.prose:
        return _behind_a_passage(form, question, text)
    if not _may_be_several(question, text):
        return text, ()
    own, others = _grouped(form, question, _clauses(text), today)
    if not own or not others:
        return text, ()
    outcome = understand(form, question, cells, own, Context(today, state.sheet.values))
    readable = isinstance(outcome, Understood) or outcome.candidates or outcome.code is Code.INCOMPLETE
    return (own, tuple(others)) if readable else (text, ())


def _behind_a_passage(form: Form, question: Question, text: str) -> tuple[str, tuple[Elsewhere, ...]]:
    """A passage, and behind it in a sentence of its own what is wrong elsewhere: 前面企业数量写错了，应该是199家。"""
    found = _BEHIND.fullmatch(text.strip())
    way = read_correction(form, question, _MARK.sub("", found["said"])) if found else None
    if found is None or way is None or not (way.target and way.rest):
        return text, ()
    return found["passage"].strip(), (Elsewhere(found["said"], way),)


def in_turn(first: Step, others: tuple[Elsewhere, ...], go: Callable[[State, Elsewhere], Step]) -> Step:
    """Each of the answers after the other; one that must wait, because something is asked back, is told."""
    step = first
    for number, other in enumerate(others):
        asking_back = not isinstance(step.events[-1], Asked) or not isinstance(step.events[0], Accepted)
        if asking_back:
            left = "，".join(each.text for each in others[number:])
            *before, last = step.events
            return replace(step, events=(*before, Refused(wording.not_stored(left)), last))
        said = tuple(event for event in step.events if not isinstance(event, Asked | PartBegun))
        after = go(step.state, other)
        step = Step(after.state, (*said, *after.events))
    return step


def told(
    form: Form,
    question: Question,
    cells: tuple[Field, ...],
    text: str,
    outcome: Understood,
    context: Context,
) -> Understood:
    """The outcome, its echo with what of the reply was not stored: 面积18.6平方公里，企业有212家."""
    clauses = _clauses(text)
    if not _may_be_several(question, text) or not 1 < len(clauses) <= _MOST:
        return outcome
    lost = [
        clause
        for number, clause in enumerate(clauses)
        if _is_of_its_own(form, question, clause)
        and _reads(
            form, question, cells, "，".join((*clauses[:number], *clauses[number + 1 :])), context, outcome
        )
        and not _reads(form, question, cells, clause, context, outcome)
    ]
    if not lost or len(lost) == len(clauses):
        return outcome
    return replace(outcome, echo=f"{outcome.echo}{wording.left_over('，'.join(lost))}")


def _may_be_several(question: Question, text: str) -> bool:
    return len(text) <= _LONGEST and not question.kind.prose and question.kind not in _LISTED


def _clauses(text: str) -> list[str]:
    return [
        found[0].strip(" ，,；;。\n") for found in _CLAUSE.finditer(text) if found[0].strip(" ，,；;。\n")
    ]


def _grouped(form: Form, question: Question, clauses: list[str], today: date) -> tuple[str, list[Elsewhere]]:
    """The clauses for this question, and those for others; one that names none goes with the one before it."""
    own: list[str] = []
    others: list[list[str]] = []
    here = own
    for clause in filter(None, (_BESIDE.sub("", clause) for clause in clauses)):
        if _elsewhere(form, question, clause, today):
            here = [clause]
            others.append(here)
        elif here is not own and _names(form, question, clause):
            here = own
            own.append(clause)
        else:
            here.append(clause)
    found = [(text, _elsewhere(form, question, text, today)) for text in map("，".join, others)]
    return "，".join(own), [Elsewhere(text, way) for text, way in found if way is not None]


def _elsewhere(form: Form, question: Question, clause: str, today: date) -> FollowUp | None:
    """Where a clause with a label of the form and an answer goes."""
    found = read_correction(form, question, clause)
    if (
        found is not None
        and found.code is Code.CORRECT
        and found.rest
        and (found.target or found.action == "which")
    ):
        return found
    said = _SAYS.fullmatch(clause)
    meant = find_questions(form, said[1]) if said else []
    if said is None or len(meant) != 1 or meant[0] is question:
        return None
    read = understand(form, meant[0], meant[0].asked, said[2], Context(today))
    return (
        FollowUp(Code.CORRECT, "", target=meant[0].id, rest=said[2]) if isinstance(read, Understood) else None
    )


def _names(form: Form, question: Question, clause: str) -> bool:
    found = _IS.match(clause)
    return found is not None and question in find_questions(form, found[1])


def _is_of_its_own(form: Form, question: Question, clause: str) -> bool:
    """Whether a clause gives another question's answer, or a figure that is not told to say how this one came about."""
    if _TELLS_HOW.search(clause):
        return False
    named = _SAYS.fullmatch(clause)
    others = find_questions(form, named[1]) if named else []
    return bool(re.search(r"\d", _DATED.sub("", clause)) or (others and question not in others))


def _reads(
    form: Form,
    question: Question,
    cells: tuple[Field, ...],
    text: str,
    context: Context,
    like: Understood,
) -> bool:
    outcome = understand(form, question, cells, text, context)
    return isinstance(outcome, Understood) and outcome.values == like.values
