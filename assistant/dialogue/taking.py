"""Which of the choices on offer a reply takes in words: 甲, 对, 就按你算的, 不用改, 先放着; pure."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.checks import WayKind
from assistant.dialogue.state import Pending, choices
from assistant.events import Asked, Doubted, FollowedUp, Places, WhyAsked
from assistant.script import Kind, Question
from assistant.understanding.assent import Assent, names_choice, read_assent
from assistant.understanding.outcome import Candidate, Code, FollowUp, Outcome, Understood
from assistant.understanding.phrases import bare
from assistant.wording import dialogue as wording

_JOINT, _LINE = "，", "\n"
UNCLEAR = -1
"""A reply takes one of the choices, and does not say which."""

# 以目标表的82为准 speaks of one side; which of the ways that is, is asked
_PREFERS = re.compile(r"(?:还是|就)?(?:以|按)(?!.*(?:算|我填|我们填)).*[\u4e00-\u9fff].*为准")
# the closing words of a doubt to which 对 means that the figure offered is to be taken
_PROPOSES = re.compile(r"(?:填写|改为|改成|要改|采用|漏计|填错|按[^，。；？]{1,4}填)[^，。；]*？")

# 因为停产检修, said to a doubt, is the reason that it asks for; a figure put right with its cause is not
_BECAUSE = re.compile(
    r"因为|由于|原因(?:是|为|在于|：|:)|主要(?:是|因)|[受系因].{2,}(?:影响|所致|导致|造成|引起)"
)
_HAN = re.compile(r"[\u4e00-\u9fff]")
_SENTENCE = 9  # 汉字: 按海关统计的口径填报
_STEERING = (Code.HELP, Code.DEFERRED, Code.CORRECT, Code.CONTROL)
_DOES_NOT_KNOW = re.compile(
    r"不清楚|不知道|不懂|不会|没查|查不|忘|说不|记不|不掌握|不详|随便|瞎|编|[你您吗呢？?]"
)
_GIVES_A_FIGURE = re.compile(r"[是为：:]\s*[-−]?[\d零一二两三四五六七八九十百千万]")  # 出口额是两万三千一百万
_PUTS_RIGHT = re.compile(r"改[成为到]|更正|[写填打点看抄]错|应该?[是为]|不对|有误|漏")


def says_none(text: str) -> bool:
    """Whether a reply that puts papers off says that there are none: 暂时没有; 稍后再填 leaves those listed alone."""
    return re.search("没|无|未", text) is not None


def reasoned(pending: Pending | None, text: str) -> WhyAsked | None:
    """What a reply is the reason for: what was asked why, or a doubt about a figure whose cause is said at once."""
    if not isinstance(pending, Doubted):
        return pending if isinstance(pending, WhyAsked) else None
    open_to = any(way.kind is WayKind.REASON for way in pending.finding.ways)
    said = _BECAUSE.search(text) and not _PUTS_RIGHT.search(text)
    return (
        WhyAsked(pending.finding, pending.question)
        if open_to and said and not pending.question.kind.prose
        else None
    )


def explained(doubt: Doubted, text: str, outcome: Outcome) -> WhyAsked | None:
    """The same for a sentence that could not be read as an answer, and says nothing to steer the conversation."""
    steers = isinstance(outcome, FollowUp) and (outcome.action or outcome.code in _STEERING)
    if isinstance(outcome, Understood) or steers or len(_HAN.findall(text)) < _SENTENCE:
        return None
    open_to = any(way.kind is WayKind.REASON for way in doubt.finding.ways)
    said_else = any(sign.search(text) for sign in (_PUTS_RIGHT, _DOES_NOT_KNOW, _GIVES_A_FIGURE))
    return (
        WhyAsked(doubt.finding, doubt.question)
        if open_to and not said_else and not doubt.question.kind.prose
        else None
    )


def taken(pending: Pending | None, text: str) -> int | None:
    """The choice (from 0) that a reply takes; UNCLEAR when it must be asked which; None when it answers otherwise."""
    offered = choices(pending)
    if pending is None or not offered:
        return None
    if (letter := wording.choice(text, len(offered))) is not None:
        return letter
    if isinstance(pending, Doubted):
        return _of_doubt(pending, offered, text)
    if isinstance(pending, Places):
        return names_choice(text, offered)
    own = len(pending.candidates) if isinstance(pending, FollowedUp) else 1
    if own == 0 and isinstance(pending, FollowedUp):
        return taken(pending.still, text)
    if (repeated := names_choice(text, offered)) is not None:
        return repeated
    assent = read_assent(text)
    if assent is None or assent is Assent.STAND:
        return None
    if own == 1:
        return 0
    answers = pending.question.kind is Kind.SINGLE_CHOICE and assent is not Assent.TAKE
    return None if answers else UNCLEAR  # 是 may be one of the boxes


def _of_doubt(doubt: Doubted, offered: tuple[str, ...], text: str) -> int | None:
    if (repeated := names_choice(text, offered)) is not None:
        return repeated
    if _PREFERS.fullmatch(bare(text)):
        return UNCLEAR
    assent, ways = read_assent(text), doubt.finding.ways
    if assent is None or (assent is not Assent.TAKE and doubt.question.kind is Kind.SINGLE_CHOICE):
        return None
    kind = WayKind.REASON if assent is Assent.STAND else WayKind.TAKE
    fit = [number for number, way in enumerate(ways) if way.kind is kind]
    proposed = assent is not Assent.YES or _PROPOSES.search(doubt.finding.message)
    return fit[0] if len(fit) == 1 and proposed else UNCLEAR


def followed_up(pending: Pending | None, question: Question, text: str, outcome: FollowUp) -> FollowedUp:
    """The follow-up to a reply, with what was on offer before it."""
    offered = _readings(pending, question, outcome)
    still = _beside(offered, on_offer(pending))
    so_far = joined(pending, question, text) if outcome.code is Code.INCOMPLETE else ""
    return FollowedUp(question, text, outcome.code, outcome.message, offered, still, so_far or text)


def _beside(offered: tuple[Candidate, ...], still: Asked | Doubted | None) -> Asked | Doubted | None:
    """What stays on offer beside these readings: not what one of them says already, nor to change what they are for.

    Without any readings all stays as it was, under the same letters.
    """
    read = [dict(candidate.values) for candidate in offered]
    if isinstance(still, Doubted) and offered:
        own = {field.id for field in still.question.asked}
        ways = tuple(
            way
            for way in still.finding.ways
            if {way.field: way.value} not in read and (way.kind is not WayKind.CHANGE or way.field not in own)
        )
        return replace(still, finding=replace(still.finding, ways=ways))
    if isinstance(still, Doubted):
        return still
    return None if still and still.offer and dict(still.offer.values) in read else still


def joined(pending: Pending | None, question: Question, text: str) -> str:
    """A reply behind what was given before of the same answer, when the rest of it was asked for; else ""."""
    if not isinstance(pending, FollowedUp) or pending.question.id != question.id or not question.fields:
        return ""
    if pending.code is not Code.INCOMPLETE or question.kind in (Kind.LONG_TEXT, Kind.NARRATIVE):
        return ""
    return f"{pending.so_far}{_JOINT if question.kind.numeric else _LINE}{text}"


def _readings(pending: Pending | None, question: Question, outcome: FollowUp) -> tuple[Candidate, ...]:
    """The readings to offer with a follow-up: its own; when the reply gave nothing, those offered before still stand."""
    if (
        outcome.code is Code.MISSING
        and isinstance(pending, FollowedUp)
        and pending.question.id == question.id
    ):
        return outcome.candidates or pending.candidates
    return outcome.candidates


def on_offer(pending: Pending | None) -> Asked | Doubted | None:
    """What stays on offer when a reply is asked back: the figure worked out, or the ways out of the doubt."""
    if isinstance(pending, FollowedUp):
        return pending.still
    if isinstance(pending, Doubted):
        return pending
    return pending if isinstance(pending, Asked) and pending.offer else None
