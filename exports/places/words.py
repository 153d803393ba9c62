"""When two labels are the same: the form's own words, and what an office's blank prints in their place; pure.

Spaces, punctuation, brackets, widths of letters and a number before a label do not count. Words that decide what is
asked (国家/省, 主持/参与, a rate or an amount, the year) do, however alike the rest is.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

ALIKE = 0.75
"""From here on, two labels with the same deciding words are taken for the same."""

_CIRCLED = re.compile("[①-⓿❶-➓]")
_NUMBERING = re.compile(
    r"^\s*(?:第[一二三四五六七八九十\d]+(?:部分|章|节|项|条)|\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]+\s*[、.,:]"
    r"|\d+(?:\.\d+)+[、.]?|\d{1,2}\s*[、.,:)](?!\d)|\d{1,2}\s+(?!\d)|[一二三四五六七八九十]\s+)\s*"
)
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
"""Soft hyphens, marks of direction and the like."""

_SPACED_OUT = re.compile(r"\S(?:[ \u3000\xa0]+\S)+")
"""Letters, each with a space after it, as in 基 本 情 况."""

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】|〔[^〔〕]*〕")
_NOT_WORDS = re.compile(r"[\W_]+")
_YEAR = re.compile(r"20\d\d")
_YEAR_ALONE = re.compile(r"^(20\d\d)年(?:度|末|底|全年)?(?:实际|实绩|完成|统计|数据|数值|数|值|情况)*$")
_SAME_WORDS = (
    ("其它", "其他"),
    ("联系方式", "联系电话"),
    ("截止", "截至"),
    ("增长率", "增速"),
    ("主持制定", "主持"),
)
_DECIDING = (
    "国家",
    "国际",
    "省级",
    "市级",
    "行业",
    "团体",
    "主持",
    "参与",
    "其他",
    "年均",
    "中小",
    "上市",
    "辅导",
    "总额",
    "人员",
    "研发",
    "出口",
    "外商",
    "专利",
    "固废",
    "用水",
    "能耗",
    "二氧化碳",
    "基准",
    "目标",
    "产值",
    "联系人",
    "电话",
    "是否",
)
_RATE = re.compile("率|比例|比重|占比|增速|强度")
_CHANGE = re.compile("增|降|减")
_UNITS = [
    "吨二氧化碳/万元",
    "吨标准煤/万元",
    "吨二氧化碳/亿元",
    "吨标准煤/亿元",
    "千克标准煤/万元",
    "亿元",
    "万元",
    "千元",
    "元",
    "%",
    "平方公里",
    "平方千米",
    "公顷",
    "亩",
    "平方米",
    "家",
    "个",
    "人",
    "项",
    "件",
    "吨",
    "万吨",
]
_SAME_UNITS = {"平方千米": "平方公里"}


@lru_cache(maxsize=4096)
def core(text: str) -> str:
    """A label without what does not count; empty for dots and blanks."""
    words = unicodedata.normalize("NFKC", _CIRCLED.sub("", seen(text))).strip()
    if _SPACED_OUT.fullmatch(words):
        words = "".join(words.split())
    words = _NUMBERING.sub("", words, count=1)
    words = _without_brackets(words) or words
    words = _NOT_WORDS.sub("", words)
    if year := _YEAR_ALONE.match(words):
        return f"{year[1]}年"
    for one, other in _SAME_WORDS:
        words = words.replace(one, other)
    return words.removeprefix("其中")


def seen(text: str) -> str:
    """A text without the characters that nobody sees."""
    return _UNSEEN.sub("", text)


def likeness(one: str, other: str) -> float:
    """How alike two cores are, 0 to 1; 0 when a word that decides stands in one alone."""
    if one == other:
        return 1.0
    if not one or not other or _deciding(one) != _deciding(other):
        return 0.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= ALIKE else matcher.quick_ratio()


def unlike_year(one: str, other: str) -> bool:
    """Whether two cores differ in their years alone."""
    return one != other and bool(_YEAR.search(one)) and _YEAR.sub("", one) == _YEAR.sub("", other)


def unit_of(label: str) -> str:
    """The unit that a label prints in brackets; empty when there is none that is known."""
    for inner in re.findall(r"\(([^()]*)\)", unicodedata.normalize("NFKC", label)):
        unit = re.sub(r"^单位[::]?|\s", "", inner)
        if unit in _UNITS:
            return _SAME_UNITS.get(unit, unit)
    return ""


def is_measure(text: str) -> bool:
    """Whether a cell holds a unit and nothing else."""
    return unicodedata.normalize("NFKC", text).strip().strip("()") in _UNITS


def is_unit(text: str) -> bool:
    """Whether a cell holds a unit or a running number, and not a label."""
    return is_measure(text) or bool(
        re.fullmatch(r"\d{1,2}\.?", unicodedata.normalize("NFKC", text).strip(" ()"))
    )


def _without_brackets(words: str) -> str:
    before = ""
    while before != words:
        before, words = words, _BRACKETS.sub("", words)
    return words.strip()


@lru_cache(maxsize=4096)
def _deciding(words: str) -> tuple[object, ...]:
    return (
        tuple(_YEAR.findall(words)),
        bool(_RATE.search(words)),
        bool(_CHANGE.search(words)),
        *(word in words for word in _DECIDING),
    )
