"""Drafts as they come from an answers file, with the texts that are hardest to print and to read back.

A whole draft has two hundred answers: Hypothesis draws the few texts that are tried, and a seed that deals them out, so
that a failing draft is made smaller quickly.
"""

from __future__ import annotations

from random import Random
from typing import Any

from hypothesis import strategies as st

from assistant.answers import Sheet
from assistant.answers_values import BadValue, read
from assistant.script import Field, Form, Kind
from assistant.understanding.settling import DIRECTIONS

LABELS = (
    "联系人",
    "2024年",
    "主导产业",
    "集群名称",
    "2025年度",
    "一、基本情况",
    "数量：",
    "名称：",
    "市",
    "县",
    "个",
    "年",
)
MARKS = (
    "无",
    "0",
    "不适用",
    "〔待填〕",
    "详见附件",
    "见清单",
    "......",
    "……",
    "/",
    "—",
    "*",
    "□",
    "☑",
    "√",
    "☑是 □否",
)
SHAPES = (
    "甲、乙", "甲，乙；丙/丁", "（无）", "无。", "1.甲 2.乙", "２０２４", "甲\xa0乙", "甲\u3000乙", "\u3000\u3000甲", "甲\u200b乙",
    "\ufeff甲", "甲\t乙", "甲\n\n　　乙\n", "A&B<x>\"'", "]]>&amp;", "__甲__", "甲  乙：丙", "9" * 30, "0771-1234567转8",
    "甲市乙县", "甲\u2028乙", "\ue000甲𠮷😀",
)  # fmt: skip
"""Words of the form, words that mean something in it, and letters that files and forms treat in their own way."""

ALPHABET = "甲乙丙集A&<>\"'、；，,/（）()[]:：·。%0１-—_“€😀𠮷☑□√■口 \t\n\u3000\xa0\u200b"
texts = st.one_of(st.sampled_from((*LABELS, *MARKS, *SHAPES)), st.text(ALPHABET, min_size=1, max_size=12))


@st.composite
def drafts(draw: st.DrawFn, form: Form, answered: float = 1.0) -> Sheet:
    """A draft with about this share of its blanks answered, each as an answers file may say it."""
    words = draw(st.lists(texts, min_size=1, max_size=24))
    random = Random(draw(st.integers(0, 2**32)))
    values = {}
    for field in (field for field in form.fields.values() if field.printed):
        if random.random() < answered:
            values[field.id] = _value(field, random, words)
    return Sheet({id: value for id, value in values.items() if value is not None})


def _value(field: Field, random: Random, words: list[str]) -> Any:
    """What an answers file's value becomes; another where the file is told to say it in another way."""
    while True:
        try:
            value = read(field, _raw(field, random, words))
        except BadValue:
            value = None
        if value is not None:
            return value
        words = [*words, "甲"]


def _raw(field: Field, random: Random, words: list[str]) -> Any:
    slugs = [option.id for option in field.options]
    if field.kind is Kind.SINGLE_CHOICE:
        return random.choice(slugs)
    if field.kind is Kind.NAMED_COUNT:
        return {"count": random.randint(0, 4), "names": random.choices(words, k=random.randint(0, 4))}
    if random.random() < 0.1:
        return "无"
    if field.kind is Kind.MULTI_CHOICE:
        return [slug for slug in slugs if random.random() < 0.5]
    if field.kind is Kind.COUNT:
        return str(random.randint(0, 10 ** random.randint(0, 30)))
    if field.kind.numeric:
        return f"{random.choice(['', '-'])}{random.randint(0, 10 ** random.randint(0, 28))}.{random.randint(0, 99):02}"
    if field.kind is Kind.DATE:
        return random.choice(["2025-04", "2024-12-31", "1999-01-01"])
    if field.kind is Kind.TABLE:
        return [_row(random, words) for _ in range(random.randint(1, 5))]
    return "\n".join(random.choices(words, k=random.randint(1, 4) if field.kind.prose else 1))


def _row(random: Random, words: list[str]) -> dict[str, str]:
    cells = {key: random.choice(["", *words]) for key in ("indicator", "baseline", "target")}
    return {"direction": random.choice(DIRECTIONS), **cells}
