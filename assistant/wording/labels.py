"""The form's labels as they are spoken of: levels joined by ·, without the notes in brackets."""

from __future__ import annotations

import re

_NOTES = re.compile(r"（(?:注|包括|需提供|需附|年度当前值|起草单位)[^（）]*）")
_ONLY_A_NOTE = re.compile(r"(^|\| )（注：[^（）|]*需提供([^（）|]+)）$")

OWN_ROWS = "自己增加的指标"  # the form prints ...... there
_IN_WORDS = " | 定性描述 | "  # several directions have one; the direction says which is meant
_DEEPEST = 2  # part 八's labels have six levels; the last two say which blank is meant


def spoken(label: str) -> str:
    """A label in a sentence or a heading: `集群总产值（亿元）·2022年`; units stay, notes and upper levels go."""
    named = label.replace("......", OWN_ROWS).replace(_IN_WORDS, " | ")
    shown = [_NOTES.sub("", level).strip() for level in levels(named)[-_DEEPEST:]]
    return "·".join(filter(None, shown))


def levels(label: str) -> list[str]:
    """The levels of a label; one that is nothing but a note goes by what it asks for: （注：…需提供计算公式） → 计算公式."""
    return _ONLY_A_NOTE.sub(r"\1\2", label).split(" | ")


def last(label: str) -> str:
    """The last level of a label, without its notes: what is meant when the context is clear."""
    return spoken(label.rsplit(" | ", 1)[-1])


def within(whole: str, label: str) -> str:
    """What distinguishes a cell within its question: 2022年, 主持数量 2022年, 联系电话."""
    return _NOTES.sub("", label.removeprefix(whole).strip(" |")).replace(" | ", " ")
