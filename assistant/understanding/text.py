"""Bringing what was typed into one shape before anything is read from it.

`clean` drops what no one typed on purpose; `fold` also unifies digits, letters and signs, and is for readers of
figures, choices and dates, never for text that is stored. `strip_politeness` takes away what an answer may carry
without being part of it; it returns its input when nothing would be left.
"""

from __future__ import annotations

import re
import unicodedata

# Chinese punctuation whose NFKC form is ASCII: kept, because prose keeps it and the readers know both forms
_KEPT = frozenset("，；：！？（）。、“”‘’《》〈〉「」『』【】〔〕…—～·")
_CIRCLED = range(0x2460, 0x24FF)  # ①②③ are marks of a list, not digits
_SIGNS = str.maketrans({"−": "-", "‐": "-", "‑": "-", "⁻": "-", "⁄": "/", "∕": "/"})
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_POINT = re.compile(r"(?<=\d)[。·・](?=\d)")

_GREETING = re.compile(
    r"^(?>(?>您好|你好|老师好?|同志|领导|嗯+|哦+|噢+|呃+|额+|啊|哎|那个|好的|好(?![像几多些])|麻烦(?:您|你)?|请(?:您|你)?|谢谢)"
    r"[\s，,。.、：:！!～~…]*(?:帮我|给我|替我)?(?:填(?:写|上|成)?|写(?:上|成)?|记(?:为|成)?|录入)?"
    r"[\s，,：:]*)(?=\S)"
)
_ORDER = re.compile(
    r"^(?:(?:帮我|给我|替我|你|您)?(?:就)?(?:填写|填上|填|写上|记为|记成|录入)(?:成|为)?)[\s，,：:]*(?=\S)"
)
_THANKS = re.compile(
    r"[\s，,。.、；;！!～~…]*(?:谢谢(?:您|你|啦|了|老师)?|多谢|感谢|辛苦(?:您|你)?了?|拜托(?:了|您)?|麻烦(?:您|你)?了?|好的?|"
    r"就这样|就这些|完毕)[\s。.！!～~]*$"
)
_PARTICLE = re.compile(r"(?<=\S)(?:[的了](?:呢|哦|哈|呀|啊|啦)|呢|哦|哈+|呀|啊|啦|嘛|喔|哟)[。.！!～~\s]*$")
_STOP = re.compile(r"(?<=\S)[\s。！!，,；;]+$")
_BRACKETED = re.compile(r"（[^（）]*）|\([^()]*\)")
_AFTER = r"(?:(?<![\u4e00-\u9fff])|(?<=[都也还就并从来里内年前个家件项起次们]))"
_NONE = re.compile(rf"{_AFTER}(?:木有(?!限)|冇有?得?|莫得|没得(?!到|过|出))")
_NOT_SO = re.compile(rf"{_AFTER}唔(系|知|清楚|晓得|是|属于|算)")
_NEAR = 400  # characters; what is taken from an end is shorter
_ROUNDS = 12  # nobody wraps an answer in more


def clean(text: str) -> str:
    """The text without control and format characters, lone surrogates and private characters; LF line ends."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in text if c in "\t\n" or unicodedata.category(c) not in _DROPPED)


def fold(text: str) -> str:
    """Cleaned, with digits, letters and signs in their plain form and Chinese punctuation as typed, trimmed.

    A “。” between two digits is a decimal point.
    """
    return standard(_POINT.sub(".", "".join(_folded(c) for c in clean(text))).strip())


def standard(text: str) -> str:
    """The text with what dialects say for 没有 and 不是: 冇得, 木有, 唔系. A 木有 inside a name (竹木有限公司) stays."""
    return _NOT_SO.sub(r"不\1", _NONE.sub("没有", text)).replace("不系", "不是")


def _folded(char: str) -> str:
    if char in _KEPT or ord(char) in _CIRCLED:
        return char
    if char.isspace():
        return char if char in "\t\n" else " "
    return unicodedata.normalize("NFKC", char).translate(_SIGNS)


def strip_politeness(text: str) -> str:
    """Without greetings, thanks, requests such as 请填, final particles and final stops. Hedges (吧) stay."""
    for _ in range(_ROUNDS):
        before = text
        for pattern in (_GREETING, _ORDER):
            text = _unless_empty(text, pattern.sub("", text).strip())
        for pattern in (_THANKS, _PARTICLE, _STOP):
            text = _unless_empty(text, without_end(pattern, text).strip())
        if text == before:
            break
    return text


def without_end(pattern: re.Pattern[str], text: str) -> str:
    """Without what a pattern finds at the end; looked for near the end only, as looking everywhere takes too long."""
    near = max(0, len(text) - _NEAR)
    return text[:near] + pattern.sub("", text[near:])


def bare_label(label: str) -> str:
    """A label without its brackets and level marks: 集群总产值（亿元） | 2024年 → 集群总产值2024年."""
    return _BRACKETED.sub("", label).replace(" | ", "").strip()


def spoken_label(label: str) -> str:
    """A label in a sentence, without its brackets and upper levels: …| 发展目标 | 创新 | 研发经费投入 → 创新·研发经费投入."""
    levels = [level for level in map(bare_label, label.split(" | ")) if level]
    return "·".join(levels[-2:])


def _unless_empty(text: str, stripped: str) -> str:
    return stripped or text
