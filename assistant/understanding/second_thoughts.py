"""Replies that take back in one breath what they said, for whatever is no figure: 桂南市，不对，是桂北市."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answers import NamedCount, Value
from assistant.script import Field, Kind, Question
from assistant.understanding.outcome import Candidate, Code, FollowUp, Outcome, Understood
from assistant.understanding.phones import contact_names, has_number, is_person, surname_only
from assistant.understanding.polarity import is_yes_no
from assistant.understanding.text import clean, strip_politeness
from assistant.wording import edits as wording

SORRY = (
    r"(?:(?:哦|噢|啊|哎)?(?:不对|不不+|不好意思|更正(?:一下)?|纠正(?:一下)?)|[说写打填看弄记搞]?错(?:了|啦)|哦不|噢不|"
    r"不(?=[，,。\s])|改成|改为|换成)"
)
IS = r"(?:我是说|应该?是|应该叫|应为|改成|改为|换成|其实是|就是|是|为|叫)?"
MARK = r"[，,。；;！!…\s]"
TAKEN_BACK = rf"(?P<before>.+?){MARK}+{SORRY}{MARK}*[:：]?{IS}[:：]?(?P<after>[^，,。].*)"
NOT_BUT = rf"(?:不是|并非|不叫)(?P<before>[^，,。；;]+){MARK}+(?:而)?{IS}(?P<after>.+)"
NOT_THAT = r"(?P<after>.+?)[，,。；;]\s*(?:而)?(?:不是|并非|不叫)(?P<before>[^，,。；;]+)[。]?"
PLAIN = (Kind.SINGLE_CHOICE, Kind.MULTI_CHOICE, Kind.PHONE)  # 1，不是3 is theirs to read


def read_second_thought(
    question: Question, fields: tuple[Field, ...], text: str, read: Callable[[str], Outcome]
) -> Outcome | None:
    """The answer that a reply gives in place of the one it takes back; None when it takes nothing back."""
    if not fields or fields[0].kind.numeric or fields[0].kind.prose or is_yes_no(fields[0]):
        return None
    said = strip_politeness(clean(text).strip())
    ways = [TAKEN_BACK] if fields[0].kind in PLAIN else [TAKEN_BACK, NOT_BUT, NOT_THAT]
    found = next(filter(None, (re.fullmatch(way, said, re.DOTALL) for way in ways)), None)
    if found is None:
        return None
    first, second = read(found["before"]), read(found["after"])
    if len(fields) > 1 and has_number(found["before"]) and not has_number(found["after"]):
        return _other_person(question, fields, found["after"], first, second)
    if isinstance(second, Understood) and _size(first) > _size(second):
        candidate = Candidate(second.echo, second.values)
        return FollowUp(Code.AMBIGUOUS, wording.instead(question), (candidate,))
    return second


def _other_person(
    question: Question, fields: tuple[Field, ...], after: str, first: Outcome, second: Outcome
) -> Outcome:
    """张三 13800138000，不对，是李四: perhaps with the same number."""
    people = [name for name in contact_names(after) if is_person(name) and not surname_only(name)]
    if not isinstance(first, Understood) or len(people) != 1:
        return second
    name, *_ = fields
    values: dict[str, Value] = {**first.values, name.id: people[0]}
    candidate = Candidate(" ".join(str(value) for value in values.values()), values)
    return FollowUp(Code.AMBIGUOUS, wording.instead(question), (candidate,))


def _size(outcome: Outcome) -> int:
    """How many things an answer holds: 1、3，不对，是4 may stand for one of two."""
    if not isinstance(outcome, Understood):
        return 0
    value = next(iter(outcome.values.values()))
    held = value.names if isinstance(value, NamedCount) else value
    return len(held) if isinstance(held, tuple) else 1
