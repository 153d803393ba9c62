"""What a whole reply wants instead of answering: help, later, don't know, save, an earlier question, invention.

A reply has an intent when the intent is *all* it says, politeness apart (the ways stand in `idioms`); a real
answer that merely contains such words (帮助企业…, 不清楚的地方…) is never taken for one.
"""

from __future__ import annotations

import re

from assistant.script import Form, Kind, Question
from assistant.understanding import idioms
from assistant.understanding.corrections import read_correction, read_long_correction
from assistant.understanding.naming import place
from assistant.understanding.nothing import says_none
from assistant.understanding.outcome import Code, FollowUp
from assistant.understanding.phrases import bare, loose
from assistant.understanding.text import without_end
from assistant.wording import intents as wording
from assistant.wording import replies

LONGEST = 40  # a longer reply says something of its own
NAME_ENDS = r"(?:产业|集群|市|县|区|局|委员会|管委会|中心|公司|协会|研究院|平台|项目|工厂|园|站)$"
TALKS = r"^(?:不|没|我|你|您|请|帮|随便|等|编|估|这|那|得|要|去|先|就|按|照|和|跟|具体|参照|自动|AI|领导|数据|资料)"
FIGURE = r"\d|[一二两三四五六七八九十百千万亿](?:个|家|项|亿|万|件|人|点)"
EXCUSE = 14  # 领导不在 before 回头再填

_CONTROLS = {
    action: idioms.whole(ways)
    for action, ways in {
        "save": idioms.SAVE,
        "quit": idioms.QUIT,
        "check": idioms.CHECK,
        "export": idioms.EXPORT,
        "list": idioms.LIST,
        "review": idioms.REVIEW,
    }.items()
}
_TO_THE_PROGRAM = idioms.whole(idioms.TO_THE_PROGRAM)
_SUMS = idioms.whole(idioms.SUMS)
_UNKNOWN = idioms.whole(idioms.UNKNOWN)
_INTENTS = (
    (re.compile("算了吧?"), Code.DEFERRED, wording.deferred),  # no sum is wanted
    (idioms.whole(idioms.HELP), Code.HELP, wording.help_given),
    (idioms.whole(idioms.INVENT), Code.NO_FABRICATION, wording.no_fabrication),
    (idioms.whole(idioms.DEFERRED), Code.DEFERRED, wording.deferred),
    (_UNKNOWN, Code.MISSING, replies.unknown),
)
_FILLER = idioms.whole(idioms.FILLER)
_GO = re.compile(
    r"(?P<verb>跳到|跳转到?|转到|切到|切换到|进入|回到|返回到?|先填|先做|先答|先看|去填|去|到|goto)(?P<place>.{1,20})",
    re.IGNORECASE,
)


_PART = re.compile(r"(?P<verb>)(?P<place>第[一二三四五六七八九]部分)")


def read_intent(form: Form, question: Question, text: str) -> FollowUp | None:
    """The follow-up when the whole reply wants something other than answering; None when it is an answer."""
    said = bare(text)
    marks = re.sub(r"\s", "", loose(text))
    if "?" in marks and not marks.strip("?!。.~"):
        return FollowUp(Code.HELP, wording.help_given(question))
    if len(said) > LONGEST:
        return read_long_correction(form, question, text)
    if not said:
        return None
    if _TO_THE_PROGRAM.fullmatch(said):
        return FollowUp(Code.MISSING, replies.said_to_the_program(question, said))
    steering = _control(form, question, said) or read_correction(form, question, text)
    if steering or _is_name(question, said):
        return steering
    if question.kind.numeric and not re.fullmatch("算了吧?", said) and _SUMS.fullmatch(said):
        return FollowUp(Code.INCOMPLETE, wording.terms_wanted(question))
    for pattern, code, message in _INTENTS:
        asks = code is Code.DEFERRED and "?" in marks
        if pattern.fullmatch(said) and not asks and not _denies_choice(question, said):
            if pattern is _UNKNOWN and not _is_due(question):
                return FollowUp(Code.DEFERRED, wording.deferred(question))
            return FollowUp(code, message(question))
    if told := _last_clause(question, said):
        return told
    if question.kind is not Kind.SINGLE_CHOICE and _FILLER.fullmatch(said):  # 嗯 may answer a yes/no question
        return FollowUp(Code.MISSING, replies.not_answered(question))
    return None


def _is_due(question: Question) -> bool:
    """Whether the form lacks something without an answer; a figure that only helps to check is skipped unknown."""
    return not question.fields or any(field.required for field in question.fields)


def _denies_choice(question: Question, said: str) -> bool:
    """没拿到, as an answer to whether something was recognised."""
    return question.kind is Kind.SINGLE_CHOICE and re.fullmatch("还?(?:没有?|未)拿到过?", said) is not None


def _last_clause(question: Question, said: str) -> FollowUp | None:
    """领导不在，回头再填: an excuse without any answer in it, and an intent."""
    *before, last = [clause for clause in re.split("[,。;]", said) if clause] or [""]
    excuse = ",".join(before)
    if not before or len(excuse) > EXCUSE or re.search(FIGURE, excuse):
        return None
    if says_none(excuse, question) and not excuse.startswith("还没"):
        return None  # 没有，下一题 answers; 还没有，稍后再补 says that there will be
    excused = all(
        one.startswith("还没") or any(pattern.fullmatch(one) for pattern, _, _ in _INTENTS) for one in before
    )
    choice = question.kind in (Kind.SINGLE_CHOICE, Kind.MULTI_CHOICE)
    answers = choice or question.kind.prose or any(re.search(NAME_ENDS, one) for one in before)
    if answers and not excused:
        return None
    for pattern, code, message in _INTENTS:
        if pattern.fullmatch(last):
            return FollowUp(code, message(question))
    return None


def _control(form: Form, question: Question, said: str) -> FollowUp | None:
    """保存, 退出, 检查, 跳到 三 …"""
    for action, pattern in _CONTROLS.items():
        if pattern.fullmatch(said):
            return FollowUp(Code.CONTROL, wording.control(action), action=action)
    match = (
        _GO.fullmatch(re.sub(f"^{idioms.AHEAD}", "", said)) or _GO.fullmatch(said) or _PART.fullmatch(said)
    )
    if match is None:
        return None
    target = place(form, match["place"], exact=match["verb"] in ("去", "到"))
    if not target and match["verb"] not in ("跳到", "跳转", "跳转到", "转到", "切到", "切换到", "goto"):
        return None
    return FollowUp(
        Code.CONTROL, wording.control("goto"), action="goto", target=target or match["place"].strip()
    )


def _is_name(question: Question, said: str) -> bool:
    """Whether the reply is a name of the sort asked for, whatever words it is made of."""
    if question.kind not in (Kind.TEXT, Kind.NAMED_COUNT):
        return False
    return bool(re.search(NAME_ENDS, said)) and not re.search(TALKS, said)


def without_question(question: Question, text: str) -> str | None:
    """What is left of a reply that asks something back: "" when it only asks; None when it asks nothing."""
    if question.kind.prose or question.kind in (Kind.EVIDENCE, Kind.TABLE):
        return _prose_before_question(text)
    clauses = [match.span() for match in re.finditer(r"[^。！!;；,，?？\n]+[。！!;；,，?？\n]*", text)]
    for start, end in clauses:
        if _interrogative(loose(text[start:end])):
            before = text[:start].strip(" ,，。;；")
            return before or _without_tag(question, text)
    return None


def _interrogative(clause: str) -> bool:
    """Whether a clause asks something; 没有什么合作 does not."""
    return re.search(idioms.INTERROGATIVE, re.sub(idioms.NOT_MUCH, "", clause)) is not None


def _without_tag(question: Question, text: str) -> str:
    """An answer with 对吗 or 可以吗 behind it, without that; "" when it is a real question."""
    shorter = without_end(re.compile(idioms.TAG), loose(text))
    if question.kind not in (Kind.TEXT, Kind.NAMED_COUNT):
        shorter = without_end(re.compile(idioms.BARE_TAG), shorter)
    asks = _interrogative(shorter) or shorter == loose(text)
    return "" if asks else shorter


def _prose_before_question(text: str) -> str | None:
    sentences = [match.group() for match in re.finditer(r"[^。！!?？\n]+[。！!?？\n]*", text)]
    shorter = without_end(re.compile(idioms.TAG), text)
    if (
        len(sentences) == 1
        and len(text) > len(shorter) > LONGEST / 4
        and re.search(
            r"[?？吗么]|对不对|行不行|可不可以|是不是|好不好", text[len(shorter) :]
        )  # 效果很好 asks nothing
        and not _interrogative(shorter)
    ):
        return shorter
    if len(sentences) == 1 and len(bare(text)) < LONGEST / 2 and _interrogative(loose(text)):
        return ""  # 这个写什么
    if not sentences or not _asks(sentences[-1]):
        return None
    kept = sentences[:-1]
    while kept and _asks(kept[-1]):
        kept.pop()
    return re.sub(r"(?:另外?|还有|另问|顺便问一?下|问一?下|请问)[：:，,]*$", "", "".join(kept).strip())


def _asks(sentence: str) -> bool:
    """Whether a sentence of prose is a question to the assistant."""
    said = loose(sentence)
    if re.search(r"\?|吗[。.!]*$", said):
        return True
    asking = re.search(r"请问|问一?下|想问|麻烦问|呢[。.!]*$", said)
    return asking is not None and _interrogative(said)
