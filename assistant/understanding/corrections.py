"""Replies about another question: 上一题, 集群企业数量应该是212, 跳到第三部分; found by the labels' own words."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.script import Form, Kind, Question
from assistant.understanding.naming import find_question, find_questions, key_of, keys
from assistant.understanding.outcome import Code, FollowUp
from assistant.understanding.phrases import bare, loose
from assistant.understanding.text import bare_label
from assistant.wording import intents as wording

BACK = (
    r"(?:我?(?:想|要|得)?(?:返回|退回|回到?|回去|倒回|后退|退|重填|重新填|修改|改|改一下|更正|看看?|查看)?(?:到|改|填|看)?)"
    r"(?:上|前)(?:一|面一|1)?(?:题|步|个|项|个问题|道题|条|页)(?:的)?(?:答案|数字?|内容)?"
    r"(?:有误|不对|有问题|(?:填|写|选|答|弄|输|搞)?错了?|要改|需要修改|改一下|修改一下|重填|重新填|想改)?"
)
BACK_WORDS = r"回去改?|返回|后退|退回|退回去|回退|撤销|撤回|back|undo|prev|previous"
WRONG = r"(?:都|好像|可能|应该|全|是)*(?:填|写|选|答|弄|输|搞|说|报)?(?:错|反|串|漏|少|多)(?:了|啦)|不对|有误|有问题|要改|需要改|改一下|改改|要修改|想改|要更正|需要更正"
MISTAKEN = r"(?:填|写|选|答|弄|输|搞|说|报)错"
SHORT = 15
BEFORE = r"刚才|刚刚|前面|上面|之前|先前|早先|前头|上一?题|上一个|那个|那道|那题|那一?[题项栏]|的那个|第?[一二三四五六七八九]部分(?:的|里)?"
BECOMES = r"(?:应该改成|应该改为|应当改为|改成|改为|改到|改回|更改为|修改为|更正为|订正为|换成|应该是|应当是|应该为|应为|其实是|实际是|实际上是|重填为|调整为)"
AGAIN = r"(?:我|我们|想|要|得|需要|请|帮我|麻烦|把|将|再|重新)*(?:重新填|重填|修改|更正|改一下|改|回到|返回|重选|订正)"
_LONGEST = 120  # characters: a label in full, and figures for three years
_LISTS = (Kind.NAMED_COUNT, Kind.TABLE, Kind.EVIDENCE)
_ENOUGH_PAIRS = 2  # letters side by side in a label as in the reply


_TAKEN_BACK = re.compile(
    r"(?:啊|哦|噢|呃|哎呀?|诶|唉|糟了?|等等|等一?下|慢着)*[,，!！。\s]*"
    r"(?:不对|不是|错了|(?:填|写|选|勾|点|答|弄|输|搞|说|报|打)错了)[,，。!！\s]+(?P<rest>.*\d.*)",
    re.DOTALL,
)


def taken_back(text: str) -> str:
    """The new figure of a reply that begins by taking back the answer before: 啊不对，24年是213; "" for any other."""
    found = _TAKEN_BACK.fullmatch(text.strip())
    return found["rest"] if found else ""


def read_correction(form: Form, question: Question, text: str) -> FollowUp | None:
    """What to do when a reply is about an earlier question; None when it answers the present one."""
    said = bare(text)
    if re.fullmatch(rf"{BACK}(?:了|吧|呢|啊)*|{BACK_WORDS}", said, re.IGNORECASE):
        return _back()
    if match := re.fullmatch(
        rf"{BACK}[,。]?((?:20)?\d\d年)?的?(?:{BECOMES}|是)(.+)",
        re.sub(r"^[,]", "", bare(text)),
        re.IGNORECASE,
    ):
        return _back((match[1] or "") + _tail(text, match[2]))
    if match := re.fullmatch(rf"(.{{0,30}}?)(?:{WRONG})[了吧啊呢]*(?:[,。](.*))?", said, re.DOTALL):
        return _wrong(form, question, match.group(1), _tail(text, match.group(2) or ""), said)
    if match := re.fullmatch(rf"(.{{2,30}}?),?{BECOMES}[:]?(.*)", said, re.DOTALL):
        rest = _tail(text, match.group(2))
        about = _within(form, question, match.group(1), rest) or _about(form, question, match.group(1), rest)
        return about or _elsewhere(form, question, match.group(1))
    if re.fullmatch(rf"{AGAIN}(?:{BEFORE})(?:填)?的?", said) and re.search("改|更正|重填|订正", said):
        return FollowUp(Code.CORRECT, wording.which_earlier(), action="review")
    if match := re.fullmatch(r"(?:更正|订正|修改|改)(?:一下)?[:,]?(.{2,20}?)(?:是|为|:)?(\d.*)", said):
        return _about(form, question, match.group(1), match.group(2))
    if match := re.fullmatch(rf"{AGAIN}(.{{2,30}}?)", said):
        return _about(form, question, match.group(1), "")
    if question.kind is Kind.NAMED_COUNT or question.kind.prose:
        return None  # 竹材中心：甲
    if match := re.fullmatch(r"(.{2,30}?)(?:是|为|:)(.+)", said, re.DOTALL):
        return _about(form, question, match.group(1), _tail(text, match.group(2)), exact=True)
    if question.kind.numeric and (match := re.fullmatch(r"(\D{2,20}?)(\d[\d.,]*\D{0,3})", said)):
        return _about(form, question, match.group(1), match.group(2), exact=True)
    return None


def read_long_correction(form: Form, question: Question, text: str) -> FollowUp | None:
    """The same for a long reply: a label of the form in full takes that much; a passage only looks like it."""
    if len(text) > _LONGEST:
        return None
    found = read_correction(form, question, text)
    if not (question.kind.prose or question.kind in _LISTS):
        return found
    if found is None or not found.target or not re.search(rf"{MISTAKEN}|{BECOMES}", text):
        return None
    return found if loose(bare_label(form.questions[found.target].label)) in loose(text) else None


def _tail(text: str, said: str) -> str:
    """The end of the original text that was matched in its bare form, with its spaces and punctuation."""
    folded = loose(text)
    for start in range(len(folded)):
        if bare(folded[start:]) == bare(said):
            return folded[start:].strip(" ,:")
    return said


def _back(rest: str = "") -> FollowUp:
    return FollowUp(Code.CORRECT, wording.go_back(), action="back", rest=rest)


def _wrong(form: Form, question: Question, phrase: str, rest: str, whole: str) -> FollowUp | None:
    """…填错了, with or without a new answer behind."""
    rest = re.sub(rf"^(?:{BECOMES}|是|改)", "", rest)
    earlier = re.search(BEFORE, phrase)
    found = _about(form, question, phrase, rest) or _named_behind(form, question, phrase, rest)
    if found is not None:
        return found
    mistaken = re.search(MISTAKEN, whole)
    if mistaken and (year := re.fullmatch(r"((?:20)?\d\d年|去年|前年)(?:度|末|底)?的?", phrase)):
        return _back(f"{year[1]}{rest}" if rest else "")
    if not phrase:
        return _back(rest) if mistaken else None
    if question.kind.prose and not earlier and len(whole) > SHORT:
        return None
    if earlier or (len(phrase) < SHORT and mistaken):
        return FollowUp(Code.CORRECT, wording.which_earlier(), action="review", rest=rest)
    return None


def _named_behind(form: Form, question: Question, phrase: str, rest: str) -> FollowUp | None:
    """前面填错了，企业数量改成213: which one is said behind."""
    if not rest or re.sub(BEFORE, "", phrase).strip("有的"):
        return None
    found = read_correction(form, question, rest)
    return found if found is not None and (found.target or found.action == "which") else None


def _within(form: Form, question: Question, phrase: str, by: str) -> FollowUp | None:
    """把2027年度里的252件改成262件: a change within what stands as the answer to another question."""
    match = re.fullmatch(r"[把将]?(.{2,20}?)(?:里面?|当中|中|那里|一栏|部分)的(.+)", phrase)
    found = find_question(form, match[1]) if match else None
    if match is None or found is None or found is question:
        return None
    rest = f"把{match[2]}改成{by}"
    return FollowUp(Code.CORRECT, wording.correcting(found), target=found.id, rest=rest)


def _about(form: Form, question: Question, phrase: str, rest: str, exact: bool = False) -> FollowUp | None:
    earlier = re.search(BEFORE, phrase) is not None
    phrase = re.sub(BEFORE, "", phrase)
    if _is_column(question, phrase):
        return None
    hits = find_questions(form, phrase, exact, shortest=3 if exact and not question.kind.numeric else 2)
    if question in hits or not hits:
        return None
    if len(hits) > 1:
        several = not exact and rest and not question.kind.prose
        return FollowUp(Code.CORRECT, wording.which_earlier(), (), "which", phrase, rest) if several else None
    found = hits[0]
    figure = not rest or len(phrase + rest) < SHORT or re.match(r"\D{0,6}\d", rest)
    if question.kind.prose and not earlier and not (figure or find_question(form, phrase, exact=True)):
        return None  # 将传统工艺改为… belongs to the passage
    if row := next((row for row in found.rows if rest and row.label[:2] in phrase), None):
        rest = f"{row.label}{rest}"
    year = re.search(r"20\d\d年?", phrase)
    if year and rest and not re.search(r"20\d\d年", rest):
        rest = f"{year.group()}{'' if year.group().endswith('年') else '年'}{rest}"
    return FollowUp(Code.CORRECT, wording.correcting(found), target=found.id, rest=rest)


def _is_column(question: Question, phrase: str) -> bool:
    """Whether words name a column of this very question: 目标改成300."""
    said = re.fullmatch(r"(?:20\d\d年?的?)?(目标|基准|现状)值?的?", phrase)
    return said is not None and any(said[1] in field.short_label for field in question.asked)


def _elsewhere(form: Form, question: Question, phrase: str) -> FollowUp | None:
    """国家级标准主持那个改成2: words of other questions' labels and none of this one's are never this one's answer."""
    if question.kind.prose:
        return None
    wanted = _pairs(key_of(re.sub(rf"20\d\d年?|{BEFORE}", "", phrase)))
    shared = {
        other.id: max(len(wanted & _pairs(key)) for key in keys(other)) for other in form if keys(other)
    }
    if max(shared.values(), default=0) < _ENOUGH_PAIRS or shared.get(question.id):
        return None
    return FollowUp(Code.CORRECT, wording.which_earlier(), action="review")


def _pairs(key: str) -> set[str]:
    return {first + second for first, second in pairwise(key)}
