"""Which of the form's questions a person means by a few words: 企业数量, 国际标准, 2021年总产值, 第三部分."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from assistant.script import Form, Kind, Question
from assistant.understanding.phrases import in_order, loose
from assistant.understanding.text import bare_label

# words of labels that many labels share, and that people leave out
COMMON = r"集群内?|主导产业相关的|近三年|其中|年度当前值|国家级制造业(?=单项)|情况|数量|名称及数量|及名称|是否|的|我们?|把|将|里面?|请|帮我|那|这|改"
PHRASE_TAIL = (
    r"(?:的?(?:数量|数字|数据|数目|家数|个数|答案|内容|数|填报|那[个题项栏]|这[个题项栏]|一栏|那里))+$"
)


def find_question(form: Form, phrase: str, exact: bool = False, shortest: int = 2) -> Question | None:
    """The one question whose label these words mean; None when none or several do."""
    hits = find_questions(form, phrase, exact, shortest)
    return hits[0] if len(hits) == 1 else None


def find_questions(form: Form, phrase: str, exact: bool = False, shortest: int = 2) -> list[Question]:
    """The questions whose labels these words mean equally well."""
    asked = [question for question in form if question.kind not in (Kind.EVIDENCE, Kind.EXPLANATION)]
    years = set(re.findall(r"20\d\d", phrase))
    known = [
        (key, question)
        for question in asked
        for key in keys(question)
        if not years or set(re.findall(r"20\d\d", key)) <= years
    ]
    if dated := _of_a_year(known, phrase):
        return [dated]
    wanted = key_of(re.sub(r"20\d\d年?", "", phrase))
    if len(wanted) < shortest:
        return []
    tests: list[Callable[[str], bool]] = [lambda key: key == wanted]
    if not exact:
        tests += [
            lambda key: key.endswith(wanted),
            lambda key: wanted in key,
            lambda key: key[-1] == wanted[-1] and in_order(wanted, key),
            lambda key: len(wanted) > 2 and in_order(wanted, key),
        ]
    for test in tests:
        hits = {question.id: question for key, question in known if test(key)}
        if hits:
            return [*hits.values()]
    return [] if exact else [question for question in asked if _by_its_row(question, wanted)]


def _of_a_year(known: Sequence[tuple[str, Question]], phrase: str) -> Question | None:
    """The one question whose own label is, or ends in, a year that the phrase names: 2021年总产值, 2027年度."""
    wanted = key_of(phrase)
    if not re.search(r"20\d\d", wanted):
        return None
    hits = {question.id: question for key, question in known if key.endswith(wanted)}
    return next(iter(hits.values())) if len(hits) == 1 else None


def _by_its_row(question: Question, wanted: str) -> bool:
    """Whether a question is a row of a group, and the words are the row's before those of the group: 国际标准."""
    *group, row = question.label.split(" | ")
    head, above = key_of(row), "".join(map(key_of, group))
    rest = wanted[len(head) :].removeprefix("级")  # 国家级标准
    return len(head) > 1 and wanted.startswith(head) and bool(rest) and set(rest) <= set(above)


def keys(question: Question) -> list[str]:
    """The words by which a question is known: its label, and for a composite those of its fields."""
    labels = [question.label]
    if question.shape == "composite":
        labels += [field.label for field in question.asked]
    return [key for label in labels if (key := key_of(label))]


@lru_cache(maxsize=4096)
def key_of(label: str) -> str:
    """The letters of a label, or of what is said of it, without the words that many labels share."""
    text = re.sub(r"\([^()]*\)|（[^（）]*）", "", label)
    text = re.sub(r"[^\w]", "", loose(text))
    shorter = re.sub(COMMON, "", re.sub(PHRASE_TAIL, "", text))
    return re.sub(r"(?:数|家数)$", "", shorter) or text


def place(form: Form, name: str, exact: bool) -> str:
    """The id of the part or question that a reply wants to go to; "" when there is none of that name."""
    wanted = re.sub(r"^第|(?:部分|章|节|页|大?块|那里|吧|去|了)+$", "", loose(name)).strip(" 《》“”\"'")
    numbered = (name != wanted and "部分" in name) or not exact
    digits = dict(zip("123456789", "一二三四五六七八九", strict=True))
    for part in form.parts:
        title = re.sub(r"^.*?、", "", part.title)
        if wanted in (part.title, title, title.removesuffix("情况")) or (wanted == "封面" == part.number):
            return part.id
        if numbered and digits.get(wanted, wanted) == part.number:
            return part.id
    found = find_questions(form, wanted, exact=True) if exact else called(form, wanted)
    return found[0].id if len(found) == 1 else ""


def called(form: Form, words: str) -> list[Question]:
    """The questions that go by these words: the one whose label they are, else all whose labels have them."""
    asked = [question for question in form if question.kind not in (Kind.EVIDENCE, Kind.EXPLANATION)]
    whole = [q for q in asked if loose(words) == loose(bare_label(q.label))]
    if len(whole) == 1:
        return whole
    wanted = key_of(words)
    having = [q for q in asked if len(wanted) > 1 and any(wanted in key for key in keys(q))]
    return having or find_questions(form, words)
