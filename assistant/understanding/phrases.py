"""Words that mean the same whatever is being asked: folding, politeness, hedges, plans, small Chinese numbers."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from assistant.understanding.text import clean, standard

POLITE_BEFORE = (
    r"(?:你好|您好|请问|麻烦(?:你|您)?|不好意思|老师|呃|嗯+|哦|噢|喔|啊|好的|好吧|那么|那个|那就|那)"
)
POLITE_AFTER = r"(?:谢谢(?:你|您|了|啦)?|感谢|辛苦了|拜托了?|哈+|啊|呀|哦|噢|喔|啦|咯|呗|嘛|哟|呢)"
HEDGES = (
    r"大概|大约|约莫|估计|可能|也许|或许|大致|差不多|应该|好像|似乎|印象中|左右|不太确定|不确定|"
    r"没记错的话|记得是|吧$|吧[。，,！!~]"
)
PLANS = (
    r"计划|准备|打算|拟|筹备|筹建|筹划|规划|即将|将要|将会|将于|明年|后年|下半年|年底前|以后会|预计|"
    r"争取|想要?建|待建|要建|会建|马上(?:要|就)|快要"
)
UNFINISHED = (
    r"在建|建设中|正在|筹建|拟建|申报中|申请中|申请认定|待批|待认定|待验收|待批复|公示|试运行|培育中|未验收"
)

CIRCLED = {chr(0x2460 + n): f" {n + 1} " for n in range(20)}
CIRCLED |= {chr(0x2776 + n): f" {n + 1} " for n in range(10)}
CIRCLED |= {chr(0x2474 + n): f" {n + 1} " for n in range(20)}
CIRCLED |= {chr(0x2488 + n): f" {n + 1} " for n in range(20)}
CIRCLED |= {chr(0x2160 + n): f" {n + 1} " for n in range(12)}
CIRCLED |= {chr(0x3220 + n): f" {n + 1} " for n in range(10)}

_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6}
_DIGITS |= {"七": 7, "八": 8, "九": 9, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6}
_DIGITS |= {"柒": 7, "捌": 8, "玖": 9, "俩": 2, "仨": 3, "幺": 1, "○": 0}
_ROUNDS = 12  # nobody is that polite
NUMERAL = "[零〇一二三四五六七八九十两俩仨百壹贰叁肆伍陆柒捌玖拾]"


def half(text: str) -> str:
    """Full-width letters and digits made half-width; punctuation stays as it is."""
    return "".join(unicodedata.normalize("NFKC", c) if _alphanumeric(c) else c for c in text)


def _alphanumeric(char: str) -> bool:
    return "\uff10" <= char <= "\uff5a" and unicodedata.category(char)[0] in "LN"


def loose(text: str) -> str:
    """The text for comparing only: circled numbers set off, and one kind of every punctuation mark."""
    for mark, number in CIRCLED.items():
        text = text.replace(mark, number)
    text = unicodedata.normalize("NFKC", clean(text).strip())
    text = re.sub(r"[—–‐‑−－]+", "-", text).replace("，", ",").replace("；", ";").replace("：", ":")
    text = text.replace("！", "!").replace("？", "?").replace("【", "(").replace("】", ")")
    text = re.sub(r"(?<=\d)。(?=\d)", ".", text)
    return standard(re.sub(r"[ \t\r\f\v\u3000]+", " ", text).strip())


def bare(text: str) -> str:
    """A loose text without spaces, closing punctuation and polite words."""
    folded = re.sub(r"\s+", "", loose(text)).strip("。.,!;:~…、'\"“”‘’")
    for _ in range(_ROUNDS):
        shorter = re.sub(rf"^{POLITE_BEFORE}[,。!、]*(?=.)", "", folded)
        shorter = re.sub(rf"(?<=.)[,。!、]*{POLITE_AFTER}$", "", shorter).strip("。.,!;:~…、")
        if shorter == folded or not shorter:
            break
        folded = shorter
    return folded


@lru_cache(maxsize=4096)  # options, labels and their words are compared with again and again
def letters(text: str) -> str:
    """Only the letters, digits and characters of a text: for comparing whatever the punctuation."""
    return "".join(char for char in loose(text) if char.isalnum()).lower()


def whole_number(text: str) -> int | None:
    """A small whole number in digits or Chinese (`12`, `十二`, `两`); None for anything else."""
    if re.fullmatch(r"[0-9]{1,9}", text):
        return int(text)
    if not re.fullmatch(f"{NUMERAL}+", text):
        return None
    text = text.replace("拾", "十")
    if not re.search("[十百]", text):
        return (
            int("".join(str(_DIGITS[char]) for char in text)) if len(text) == 1 or text[0] in "零〇" else None
        )
    parts = re.fullmatch(r"(?:(.?)百)?(零?)(?:(.?)十)?(.?)", text)
    if parts is None or any(part and part in "十百" for part in parts.groups()):
        return None
    hundreds, zero, tens, ones = parts.groups()
    total = 100 * (_DIGITS[hundreds] if hundreds else 1) if "百" in text else 0
    if "十" in text:
        total += 10 * (_DIGITS[tens] if tens else 1)
    elif ones and not zero:
        total += 9 * _DIGITS[ones]  # 一百二 is 120, 一百零二 is 102
    return total + (_DIGITS[ones] if ones else 0)


def digit_string(text: str) -> str:
    """Chinese digits written one by one (`二〇二五`, `幺三九`) as Arabic digits, the rest as it is."""
    return "".join(str(_DIGITS[char]) if char in _DIGITS else char for char in text)


def common_run(one: str, other: str) -> int:
    """The length of the longest run of characters that two texts share."""
    best = 0
    for start in range(len(one)):
        while one[start : start + best + 1] in other and start + best < len(one):
            best += 1
    return best


def in_order(part: str, whole: str) -> bool:
    """Whether all characters of `part` occur in `whole` in the same order (地标 in 地理标志)."""
    rest = iter(whole)
    return all(char in rest for char in part)


def without_wrapping(text: str) -> str:
    """A text without quotes or brackets that enclose all of it."""
    pairs = {"“": "”", "‘": "’", "《": "》", "「": "」", "『": "』", '"': '"', "'": "'", "【": "】"}
    text = text.strip()
    while len(text) > 1 and pairs.get(text[0]) == text[-1] and text[-1] not in text[1:-1]:
        text = text[1:-1].strip()
    return text
