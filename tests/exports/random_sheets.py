"""Random answer sheets: whatever a draft can hold, with the letters that are hard to print and read back.

Drawn from a seed: a sheet has two hundred answers, and a failing one would take too long to make smaller piece by piece.
"""

from __future__ import annotations

from decimal import Decimal
from random import Random

from assistant.answers import NOTHING, FormDate, NamedCount, Sheet, TargetRow, Value
from assistant.script import Field, Form, Kind

LETTERS = "甲乙丙集群A&B<x>\"'、；，（）()/:：·。%0１2－—“”€😀𠮷"
FIXED = (
    "0",
    "1.",
    "2、",
    "个",
    "名称：",
    "数量：",
    "甲\u3000乙",
    "甲\xa0乙",
    "等〔待填〕字样",
    "☑是□否",
    "<b>&amp;</b>",
    "无。",
)
"""Answers that look like what the form itself prints, or like something else than an answer."""
DIRECTIONS = ("主导产业", "创新", "数字化", "绿色化", "开放合作", "治理和服务", "其它")


def random_sheet(seed: int, form: Form, answered: float = 0.8) -> Sheet:
    """A sheet in which about this share of the printed fields is answered."""
    random = Random(seed)
    fields = [field for field in form.fields.values() if field.printed and random.random() <= answered]
    return Sheet({field.id: value_of(field, random) for field in fields})


def value_of(field: Field, random: Random) -> Value:
    """A value that the field may hold; now and then 无, where it may be."""
    slugs = [option.id for option in field.options]
    if field.kind is Kind.SINGLE_CHOICE:
        return random.choice(slugs)
    if field.kind is Kind.NAMED_COUNT:
        return NamedCount(random.randint(0, 30), tuple(words(random) for _ in range(random.randint(0, 4))))
    if random.random() < 0.1:
        return NOTHING
    if field.kind is Kind.MULTI_CHOICE:
        return tuple(slug for slug in slugs if random.random() < 0.5) or NOTHING
    if field.kind in (Kind.DECIMAL, Kind.PERCENT):
        return Decimal(random.randint(-(10 ** random.randint(0, 12)), 10**12)).scaleb(-2)
    if field.kind is Kind.COUNT:
        return random.randint(0, 10 ** random.randint(0, 12))
    if field.kind is Kind.DATE:
        return FormDate(
            random.randint(1990, 2100), random.randint(1, 12), random.choice([None, random.randint(1, 28)])
        )
    if field.kind is Kind.TABLE:
        return targets(random)
    if field.kind.prose:
        return "\n".join(words(random) for _ in range(random.randint(1, 5)))
    return words(random)


def words(random: Random) -> str:
    """Some letters, not blank, and not the word for nothing."""
    if random.random() < 0.1:
        return random.choice(FIXED)
    drawn = "".join(random.choice(LETTERS) for _ in range(random.randint(1, 14)))
    return drawn if drawn.strip("/、；，。·") else f"甲{drawn}"


def targets(random: Random) -> tuple[TargetRow, ...]:
    """Additional targets, in the order in which the table prints them."""
    chosen = sorted(DIRECTIONS.index(random.choice(DIRECTIONS)) for _ in range(random.randint(1, 9)))
    return tuple(
        TargetRow(DIRECTIONS[index], words(random), words(random), words(random)) for index in chosen
    )
