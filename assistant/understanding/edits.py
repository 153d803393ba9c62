"""Replies that alter the answer that stands: 再加一个X · 去掉第1项 · 第三条不要了 · 把A改成B · 换成X.

Such words are never the answer themselves. What can be carried out exactly is (boxes, lists of names, rows); for the
rest the applicant is asked to write the answer anew.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from assistant.script import Field, Kind, Question
from assistant.understanding.listed import Listed
from assistant.understanding.outcome import Candidate, Code, Context, FollowUp, Outcome
from assistant.understanding.phrases import letters
from assistant.understanding.text import clean, strip_politeness
from assistant.wording import edits as wording
from assistant.wording.intents import which_earlier

ONE = r"(?:(?:一|1|几|两)?(?:个|家|项|条|句话?|段话?|点|行|处|种))"
PLEASE = r"^(?:(?:请|麻烦|帮我|给我|替我|我想|我要|我们|还是|然后|需要|想要|那就?|就|最?后面?)*)"
# 加工中心 and 补链强链 begin names and sentences: 加 alone needs 再, 上 or 一个 with it
PUT = r"(?:增加|增添|增补|追加|补充|添加|加选|补选|补填|加(?![工强快大速盟深密固剧以])|添|补(?![链贴偿短强助齐]))"
LACKS = rf"{PLEASE}(?:我们?)?(?:还|又)?(?:漏|少)(?:写|填|选|勾|报|列)?(?:了|掉了){ONE}?[:：\s]*(?P<what>.+)"
ADD = (
    rf"{PLEASE}(?:再|另外?再?|还要?再?|最后){PUT}(?:上去?|入|进去?)?了?{ONE}?[:：，,\s]*(?P<what>.+)",
    rf"{PLEASE}{PUT}(?:(?:上去?|入|进去?)了?{ONE}?|{ONE})[:：，,\s]*(?P<what>.+)",
    rf"{PLEASE}{PUT}[:：]\s*(?P<what>.+)",
    rf"{PLEASE}(?:把|将)?(?P<what>[^，,。；;\n]+?)也?(?:给|要)?{PUT}(?:上|进)去?[吧了]?",
    LACKS,
)
MORE = rf"{PLEASE}(?:还有|另有|另外还有){ONE}?[:：\s]*(?P<what>.+)"  # beside what stands
TICK = rf"{PLEASE}(?:再|还要?|另外?再?)(?:勾选|勾上|勾|选上|选)(?:一[个项])?(?P<what>.+)"
TICK_TOO = rf"{PLEASE}(?:把|将)?(?P<what>[^，,。；;\n]+?)也?(?:给|要)?(?:勾选|勾|选)上[吧了]?"
UNTICK = rf"{PLEASE}(?:不选|不勾选?|别选|别勾)(?P<what>.+?)(?:了|吧)*"
KEEP = rf"{PLEASE}(?:只|仅|就)?(?:保留|留下?)(?P<what>.+?)(?:就行|就好|就可以|了|吧)*"
SHOULD_BE = rf"{PLEASE}(?P<what>[^，,。；;\n]+?)(?:应该是|应当是|应为)(?P<by>.+)"
ADD_NUMBER = rf"{PLEASE}{PUT}(?P<what>第?\s*[0-9一二三四五六七八九十].*)"
DROP = r"(?:删掉|删去|删除|删了|删|去掉|去除|拿掉|拿走|划掉|划去|移除|移走|撤掉|撤下|减掉|剔除|取消)"
UNWANTED = rf"(?:(?:都|全部?|也)*(?:不要|别要|不算|不留)|(?:给|都|全部?|也)*{DROP})(?:了|吧|掉)*"
REMOVE = (
    rf"{PLEASE}(?:(?:把|将)?(?:其中|里面)?的?)(?:{DROP}|不要|别要)了?[:：\s]*(?:那|这|其中|里面)?的?(?P<what>[^，,。；;\n]+?)(?:了|吧)*",
    rf"{PLEASE}(?:把|将)?(?P<what>[^，,。；;\n]+?)[的，,]?{UNWANTED}",
    rf"{PLEASE}(?P<what>)(?:全部)?清空(?:了|掉|吧)*",
)
BECOMES = r"(?:改成|改为|改作|换成|换为|换做|替换成|替换为|更换为|更改为|修改为|更正为|变更为)"
REPLACE = (
    rf"{PLEASE}(?:把|将)(?P<what>[^，,。；;\n]+?)(?:都|全部)?{BECOMES}[:：\s]*(?P<by>.+)",
    rf"{PLEASE}(?:(?P<what>[^，,。；;\n]{{1,20}}?))?{BECOMES}[:：\s]*(?P<by>.+)",
)
ALL = r"(?:这些|上面|以上|前面|原来|已有|选|填|写|勾|的|了|里)*(?:全部|所有|全|都|一个|一项|统统)*(?:的|内容|选项|名称|都)*"
UNCHANGED = (
    r"(?:其他|其它|其余|别的|剩下的?)(?:都|就|的|保持|照旧|还是)*(?:不变|不动|一样|照旧|保留|留着|不改)"
)
ANNOUNCED = (
    r"(?:我们?)?(?:多|少|漏|错)(?:写|填|选|勾|报|列)?了?(?:一|1|两|几)?(?:个|项|条|家)?"  # 多写了一个，…
)
REST = r"其他|其它|其余|别的|剩下|除了|以外|之外|全选|(?<!统)都(?:做|有|选|要)"
# what of a passage may be altered: 第三条, 最后一句, 出口那段
PART = r"第[0-9一二三四五六七八九十]+[句段条项行个点处]|(?:最后|末尾?|开头|前面?|后面?|那|这|上面|其中).{0,8}(?:句|段|条|项|行|个|点|处|话|词|字|数)"
# what is to be done with a passage, and not the passage: 删减一点, 重写, 在前面加一段, 把第一句和第二句对调
REWRITE = (
    r"(?:不对|不好|不行)?[，,。]?(?:请|帮我|给我|再|把它|把这段|我要|要)*(?:删减|精简|缩短|压缩|改短|写短|改长|写长|重写|重新写|改写|改改)(?:一?[下点些遍]|一段)?(?:吧|了)?[。]?|"
    r"(?:在)?(?:最?前面|开头|中间|句首)(?:再|还要?)?(?:加|补|添|插)(?:上|入)?.+|.*(?:对调|调换|换个位置|合并成一[句段])[。]?"
)
WHOLE = rf"(?:请|就|那)*{BECOMES}(?:以下|下面|这样|如下|的|内容)*[:：]\s*(?P<by>.+)"
# 增加一条生产线 is a sentence of its own
SENTENCES = r"(?:(?:一|几|两)(?:句话?|段话|段文字)[:：，,\s]*|(?:一|几|两)?[条点下段]?[:：]\s*)"
SENTENCE = rf"{PLEASE}(?:再|还要?再?|另外?再?|最后再?)?{PUT}(?:上|进)?{SENTENCES}“?(?P<what>[^”]+)”?"
AT_END = rf"(?:在)?(?:结尾|末尾|句末|最后面?|后面)(?:处|部分)?(?:再|还要?)?{PUT}(?:上|入)?{SENTENCES}?“?(?P<what>[^”]+)”?"
LONGEST = 60  # words about a passage are shorter than passages


class Verb(Enum):
    """What is to be done with the answer that stands."""

    ADD = auto()
    REMOVE = auto()
    REPLACE = auto()
    KEEP = auto()


Ways = tuple[tuple[Verb, str], ...]
WAYS: Ways = (
    *((Verb.REPLACE, way) for way in REPLACE),
    *((Verb.REMOVE, way) for way in REMOVE),
    *((Verb.ADD, way) for way in ADD),
)


@dataclass(frozen=True)
class Edit:
    """One alteration: add `what`, remove `what`, put `by` in place of `what`, keep only `what`."""

    verb: Verb
    what: str
    by: str = ""


Reader = Callable[[str], Outcome]


def read_edit(
    question: Question, fields: tuple[Field, ...], text: str, context: Context, read: Reader
) -> Outcome | None:
    """The answer as the reply alters it, or why it cannot be; None when the reply is no alteration.

    `read` reads an answer to the same question.
    """
    field = fields[0] if fields else None
    if field is None:
        return _of_papers(question, text)
    if field.kind.prose:
        return _of_passage(question, field, text, context, read)
    if len(fields) > 1 or field.kind not in (Kind.MULTI_CHOICE, Kind.NAMED_COUNT, Kind.TABLE):
        return _of_one(question, fields, text, context, read)
    listed = Listed(question, field, context.answers.get(field.id))
    further = _further(field, standing=bool(listed.items))
    edits = _edits(field, strip_politeness(clean(text).strip()), further)
    if not edits:
        return None
    return _carried_out(edits, listed, read)


def _further(field: Field, *, standing: bool) -> Ways:
    """Ways of altering that only hold for boxes, for names, or beside something that stands."""
    if field.kind is Kind.MULTI_CHOICE:
        ways: Ways = ((Verb.ADD, ADD_NUMBER),)
        beside: Ways = ((Verb.ADD, TICK), (Verb.ADD, TICK_TOO), (Verb.REMOVE, UNTICK))
    else:
        ways = ((Verb.ADD, MORE),) if field.kind is Kind.TABLE else ()
        beside = ((Verb.REPLACE, SHOULD_BE),)
    return (*ways, *beside, (Verb.KEEP, KEEP), (Verb.ADD, MORE)) if standing else ways


def _edits(field: Field, text: str, further: Ways) -> list[Edit]:
    """The alterations that a reply asks for, one clause each; [] when one of them is something else."""
    choice = field.kind is Kind.MULTI_CHOICE
    found: list[Edit] = []
    for clause in re.split(r"(?:[，,。；;\n]|然后)+", text):
        if not clause.strip() or re.fullmatch(UNCHANGED if found else ANNOUNCED, clause.strip()):
            continue
        edit = _edit(clause.strip(), further)
        if choice and edit is not None and re.search(REST, edit.what):
            return []  # 去掉3，其他都有 says which are ticked
        if edit is not None:
            found.append(edit)
        elif found and found[-1].verb is not Verb.REMOVE and not choice:
            last = found.pop()  # 再加竹材中心，藤材中心
            joined = f"{last.what}，{clause}" if last.verb is Verb.ADD else last.what
            found.append(Edit(last.verb, joined, f"{last.by}，{clause}" if last.by else ""))
        else:
            return []
    return found


def _edit(clause: str, further: Ways = ()) -> Edit | None:
    """The alteration that one clause asks for; `further` are ways that hold for this answer only."""
    for verb, way in (*further, *WAYS):
        if found := re.fullmatch(way, clause, re.DOTALL):
            parts = {name: (part or "").strip() for name, part in found.groupdict().items()}
            return Edit(verb, **parts)
    return None


# ── lists: boxes, names, rows ─────────────────────────────────────────────────────────────────────────


def _carried_out(edits: list[Edit], listed: Listed, read: Reader) -> Outcome | None:
    """The list after all alterations; the first that cannot be carried out is asked about."""
    for edit in edits:
        if edit.verb is Verb.REMOVE and re.fullmatch(ALL, edit.what):
            listed = listed.without(listed.items)
            continue
        if not listed.items and edit.verb is Verb.REMOVE:
            return FollowUp(Code.AMBIGUOUS, wording.nothing_yet(listed.question))
        old: tuple[object, ...] = ()
        if listed.items and edit.verb is not Verb.ADD and edit.what:
            old = listed.matching(edit.what, read)
            if not old:
                message = wording.not_there(listed.question, edit.what, listed.echo())
                return FollowUp(Code.AMBIGUOUS, message)
        if edit.verb in (Verb.REMOVE, Verb.KEEP):
            kept = [item for item in listed.items if item not in old]
            listed = listed.without(old if edit.verb is Verb.REMOVE else tuple(kept))
            continue
        new = read(edit.what if edit.verb is Verb.ADD else edit.by)
        if isinstance(new, FollowUp):
            return listed.offering(new, old, whole=edit.verb is Verb.REPLACE and not edit.what)
        if edit.verb is Verb.REPLACE and not edit.what:
            return new
        listed = listed.replacing(old, listed.items_of(new))
    return listed.outcome()


# ── one thing: a name, a figure, a date, a single choice ──────────────────────────────────────────────


def _of_one(
    question: Question, fields: tuple[Field, ...], text: str, context: Context, read: Reader
) -> Outcome | None:
    """换成X is X; 把A改成B is B where A stands. Figures read 改成 themselves."""
    if fields[0].kind.numeric:
        return None
    said = strip_politeness(clean(text).strip())
    edit = _edit(said)
    words = any(field.kind is Kind.TEXT for field in fields)
    if edit is None or (edit.verb is not Verb.REPLACE and not words):
        return None
    if edit.verb is not Verb.REPLACE:
        present = any(field.id in context.answers for field in fields)
        if edit.verb is Verb.ADD and not present:
            return read(edit.what)
        message = wording.write_anew(question) if present else wording.nothing_yet(question)
        return FollowUp(Code.AMBIGUOUS, message)
    held = context.answers.get(fields[0].id)
    if words and isinstance(held, str) and edit.what and held.count(edit.what) == 1 and held != edit.what:
        return read(held.replace(edit.what, edit.by))
    return read(edit.by)


# ── passages, papers ──────────────────────────────────────────────────────────────────────────────────


def _of_passage(
    question: Question, field: Field, text: str, context: Context, read: Reader
) -> Outcome | None:
    """再加一句：X is offered behind what stands; other changes within a passage are asked for in full."""
    said = clean(text).strip()
    held = context.answers.get(field.id)
    present = held if isinstance(held, str) else ""
    if found := re.fullmatch(WHOLE, said, re.DOTALL):
        return read(found["by"])
    if found := re.fullmatch(SENTENCE, said, re.DOTALL) or re.fullmatch(AT_END, said, re.DOTALL):
        return _longer(question, present, found["what"], read)
    short = strip_politeness(said)
    if len(short) < LONGEST and re.fullmatch(REWRITE, short):
        return FollowUp(Code.AMBIGUOUS, _anew(question, present))
    edit = _edit(short) if len(short) < LONGEST else None
    if edit is None or edit.verb is Verb.ADD:
        return None
    of_part = re.search(PART, short) and (edit.verb is Verb.REMOVE or re.match(r".{0,4}把", short))
    if not of_part and not (present and edit.what in present):
        return _of_no_part(question, present, edit, short)
    if edit.verb is Verb.REPLACE and edit.what and present.count(edit.what) == 1:
        return _agreed(wording.changed_so(question), present.replace(edit.what, edit.by), read)
    return FollowUp(Code.AMBIGUOUS, _anew(question, present))


def _of_no_part(question: Question, present: str, edit: Edit, said: str) -> FollowUp | None:
    """把252件改成262件 is no passage: a word put in another's place where a passage stands, or one figure in another's."""
    if not said.startswith(("把", "将")) or len(said) > LONGEST / 2:
        return None
    if len(present) > 2 * len(said):
        return FollowUp(Code.AMBIGUOUS, wording.write_anew(question))
    figures = re.search(r"\d", edit.what) and re.search(r"\d", edit.by)
    return FollowUp(Code.CORRECT, which_earlier(), action="review") if figures else None


def _anew(question: Question, present: str) -> str:
    return wording.write_anew(question) if present else wording.nothing_yet(question)


def _longer(question: Question, present: str, what: str, read: Reader) -> Outcome:
    """What stands with a sentence behind it."""
    if not present:
        return read(what)
    joint = "" if present.endswith(("。", "！", "；", "\n")) else "。"
    return _agreed(wording.so_then(question), f"{present}{joint}{what}", read)


def _agreed(ask: str, whole: str, read: Reader) -> Outcome:
    """The passage as it would be, to be agreed to."""
    outcome = read(whole)
    if isinstance(outcome, FollowUp):
        return outcome
    return FollowUp(Code.AMBIGUOUS, ask, (Candidate(outcome.echo, outcome.values),))


def _of_papers(question: Question, text: str) -> Outcome | None:
    """Papers are named all at once: what stands is not known here."""
    said = strip_politeness(clean(text).strip())
    edit = _edit(said) if question.kind is Kind.EVIDENCE and len(letters(said)) < LONGEST else None
    return FollowUp(Code.AMBIGUOUS, wording.write_anew(question)) if edit else None
