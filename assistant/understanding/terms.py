"""What a word means: 规上企业是什么意思, 什么叫小巨人, 集群和园区有什么区别; answered from the script's terms and labels.

A reply asks so only when that is all it asks, and about something that it names: 这是什么意思 is about the question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.script import Form, Kind, Question, Term
from assistant.understanding.phrases import bare, letters
from assistant.wording import labels
from assistant.wording import terms as wording

_LONGEST = 40  # characters of a reply that only asks for a meaning
_NAME = r"[^,。;!?]{1,24}?"
_WHAT = r"(?:什么|啥)"
_IS = r"(?:到底|究竟|具体|又|都)*(?:是|指|指的是|是指|叫|算|代表)"
_SAYS = r"(?:样的)?(?:意思|含义|东西|概念|定义|说法|意义|来的|企业|单位|材料|标准|数)"
_TAIL = r"(?:的|来着|啊|呀|呢|嘛)*"
_MEANING = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"({_NAME})(?:这个词|这个概念|一词|这个说法)?{_IS}(?:个|一?种)?{_WHAT}{_SAYS}?{_TAIL}",
        rf"({_NAME})(?:这个词)?{_WHAT}(?:意思|含义|概念|定义){_TAIL}",
        rf"(?:{_WHAT}|怎么|怎样|如何|哪些|哪种|什么样的?)(?:企业|单位|产品|项目|平台|材料|情况|人)?(?:才|就|可以)?(?:是|叫做?|算是?|称为|属于)(?:个|一?家|一?种)?({_NAME}){_TAIL}",
        rf"({_NAME})的?(?:定义|含义|概念|的意思)(?:是{_WHAT}|怎么说|有哪些)?{_TAIL}",
        rf"(?:怎么|怎样|如何)(?:来)?(?:理解|定义|解释|界定|认定|划分|判断)({_NAME}){_TAIL}",
        rf"({_NAME})(?:要|该|应该|是)?(?:怎么|怎样|如何)(?:来)?(?:理解|定义|解释|界定|认定|划分|判断|算的?){_TAIL}",
        rf"(?:解释|介绍|说明|讲|说)(?:一?下(?:{_WHAT}(?:是|叫))?|{_WHAT}(?:是|叫))({_NAME})(?:是{_WHAT}(?:意思)?|的意思)?{_TAIL}",
        rf"(?:没听过|不知道|不懂|不明白|不清楚|不了解)(?:{_WHAT}(?:是|叫)|{_WHAT})?({_NAME})(?:是{_WHAT}(?:意思)?|的意思|指{_WHAT})?{_TAIL}",
    )
)
_AND = r"(?:和|跟|与|同|以及|、)"
_DIFFER = r"(?:区别|不同|差别|差异|不一样|两样|关系)"
_BETWEEN = (
    re.compile(
        rf"({_NAME}){_AND}({_NAME})(?:之间|两个|二者|它们)?(?:到底|究竟|都)?(?:"
        rf"(?:有|是)?{_WHAT}(?:样的?)?的?{_DIFFER}{_TAIL}|(?:有|是)?(?:{_DIFFER}|一样)(?:的)?(?:吗|么|在哪里?|是{_WHAT})"
        rf"|的(?:{_DIFFER})(?:在哪里?|是{_WHAT})?)"
    ),
    re.compile(rf"(?:怎么|怎样|如何)(?:来)?区分({_NAME})(?:和|跟|与|同|以及|、)({_NAME}){_TAIL}"),
    re.compile(
        rf"({_NAME})(?:算不算是?|是不是|属不属于|是否(?:属于|算|是)|包不包括|含不含)({_NAME})(?:吗|么|的|啊|呢)*"
    ),
    re.compile(
        rf"({_NAME})(?:也?算是?|也?是|也?属于|包括|包含|等于|就是)({_NAME})(?:里面?)?(?:的|了)?(?:吗|(?<!什)么)"
    ),
)
_AHEAD = r"^(?:请问|问一?下|想问|那么?|你说的?|您说的?|表上的?|表里的?|题目?里的?|上面的?|这里的?|里面的?|所谓的?|这个|这种|那个|我想知道|告诉我)+"
_ASKING = r"^(?:我们?|还|也|都|真的?|想问一?下?|想知道|请教一?下?|问一?下|问个问题|能不能|可不可以|麻烦|帮忙|帮我们?|给我们?|请)+[,:]?(?=.*[什啥怎哪如解介说讲不没])"
# words that are about the question that is asked, and verbs of filling in: 单位是什么, 应该填的是什么
_OF_THE_QUESTION = re.compile(
    r"[这那它他该此其]+[个些题项里边栏]*|我.*|你.*|您.*|题目?|本题|问题|意思|内容|要求|依据|来源|数据|数|数字|数值|格式|单位|范围|年份|时间|例子|名称|全称|答案|选项|区别|公式|算法|基期|"
    r"口径|标准|指标|上一?[题个].*|前面.*|栏目?|空|表|词|概念|什么|啥|"
    r".*[填写选答报做按看问找说要该用能会][的了]?|为|.*为[什啥].*|.*(?:哪[里儿年天]|多少|怎么|几[个家]|[不没]).*|[\d.]+"
)
_MANY = 8  # questions whose labels hold a word: it tells none of them
_STRONG = 4  # patterns that ask for a meaning and nothing else, whatever the word


@dataclass(frozen=True)
class Meaning:
    """What was asked about: the words that are explained, one text each, and those that nobody here explains."""

    names: tuple[str, ...]
    says: tuple[str, ...]
    unknown: tuple[str, ...] = ()


def meaning(form: Form, question: Question, text: str) -> Meaning | None:
    """What a reply to `question` wants to know the meaning of; None when it asks nothing of the kind."""
    said = re.sub(_ASKING, "", bare(text).rstrip("?"))
    if not 2 <= len(said) <= _LONGEST:
        return None
    for pattern in _BETWEEN:
        if match := pattern.fullmatch(said):
            asked = [_bare_name(name) for name in match.groups()]
            known = [_explained(form, question, name) for name in asked]
            if any(known) or (pattern in _BETWEEN[:2] and not any(_is_vague(question, one) for one in asked)):
                return _meaning(asked, known)
    for number, pattern in enumerate(_MEANING):
        match = pattern.fullmatch(said)
        name = _bare_name(match[1]) if match else ""
        if not name or (_OF_THE_QUESTION.fullmatch(name) and _exact(form, letters(name)) is None):
            continue
        found = _explained(form, question, name)
        if found or (number < _STRONG and not _is_vague(question, name)):
            return _meaning([name], [found])
    return None


def mentioned(form: Form, question: Question, text: str) -> Meaning | None:
    """The word that a question to the assistant speaks of besides `question`; None when it speaks of no other.

    小巨人名单去哪里查, while the area is asked. Words that half the form is about (中小企业) say nothing of the sort.
    """
    said = letters(text)
    found = [
        (len(key), term)
        for term in form.terms
        for key in map(letters, term.names)
        if len(key) > 2 and key in said and not _is_own(question, term) and not _is_general(form, key)
    ]
    if not found:
        return None
    term = max(found, key=lambda one: one[0])[1]
    other = form.questions.get(term.see)
    where = wording.where(other.where) if other is not None else ""
    return Meaning((term.names[0],), (wording.meaning(term.names[0], f"{_said(term)}{where}"),))


def _is_own(question: Question, term: Term) -> bool:
    """Whether the question that is asked is about the term itself."""
    asked = letters(f"{question.label}{question.ask}")
    return term.see == question.id or any(letters(name) in asked for name in term.names if len(name) > 1)


def _is_general(form: Form, key: str) -> bool:
    return sum(key in letters(question.label) for question in form) > _MANY


def _meaning(asked: list[str], known: list[tuple[str, str] | None]) -> Meaning:
    """The words with one explanation together, and those without any."""
    together: dict[str, list[str]] = {}
    for name, says in filter(None, known):
        together.setdefault(says, []).append(name)
    names = tuple("、".join(dict.fromkeys(own)) for own in together.values())
    unknown = dict.fromkeys(name for name, one in zip(asked, known, strict=True) if one is None)
    return Meaning(names, tuple(map(wording.meaning, names, together)), tuple(unknown))


def _bare_name(name: str) -> str:
    shorter = re.sub(r"(?<=.)(?:的?(?:定义|含义|概念)|是|指|叫)$", "", re.sub(_AHEAD, "", name))
    return shorter.strip(" “”\"'‘’《》()（）的")


def _is_vague(question: Question, name: str) -> bool:
    """Whether a word is about what is asked: 联系人是什么 where one is asked for, 单位和格式有什么区别."""
    about = letters(name) in letters(f"{question.label}{question.ask}")
    return about or not name or _OF_THE_QUESTION.fullmatch(name) is not None


def _explained(form: Form, question: Question, name: str) -> tuple[str, str] | None:
    """A word with what it means: a term of the script, or another question's blank with its 口径."""
    wanted = letters(name)
    if not wanted:
        return None
    if term := _term(form, wanted):
        own = wording.about_this(question.define) if _says_more(form, question, term) else ""
        return _as_asked(term, wanted), f"{_said(term)}{own}"
    for other in form:
        asked = other.kind not in (Kind.EVIDENCE, Kind.EXPLANATION) and other.id != question.id
        if asked and wanted in _labels(other):
            return labels.spoken(other.label), wording.of_question(other.define, other.where)
    return None


def _exact(form: Form, wanted: str) -> Term | None:
    """The term that goes by just that name."""
    return next((term for term in form.terms if wanted in map(letters, term.names)), None)


def _term(form: Form, wanted: str) -> Term | None:
    """The term of that name; else the one whose name, the longest first, stands in the words."""
    for ending in ("", "企业", "的企业", "数量", "情况"):
        if term := _exact(form, wanted.removesuffix(ending)):
            return term
    inside = [
        (len(key), term) for term in form.terms for key in map(letters, term.names) if _within(key, wanted)
    ]
    return max(inside, key=lambda one: one[0])[1] if inside else None


def _within(key: str, wanted: str) -> bool:
    """Whether a name of some length makes up most of the words: 国家级专精特新小巨人企业."""
    return len(key) > 2 and key in wanted and 2 * len(key) >= len(wanted)


def _as_asked(term: Term, wanted: str) -> str:
    """The name by which the word was asked for: the longest that stands in what was said."""
    inside = [name for name in term.names if letters(name) in wanted]
    return max(inside, key=len, default=term.names[0])


def _said(term: Term) -> str:
    return wording.with_source(term.says, term.source)


def _says_more(form: Form, question: Question, term: Term) -> bool:
    """Whether the question that is asked has its own say about the word, which is not just any word of the form."""
    named = any(
        letters(name) in letters(question.label) and not _is_general(form, letters(name))
        for name in term.names
        if len(name) > 1
    )
    return named and question.define not in term.says


def _labels(question: Question) -> Iterator[str]:
    """The ways in which a question's blank is called in full: with and without its units, and 集群 before it."""
    for label in (question.label, labels.spoken(question.label), labels.last(question.label)):
        key = letters(re.sub(r"[（(][^（）()]*[）)]", "", label))
        yield from (key, key.removeprefix("集群"), key.removeprefix("集群中小企业"))
