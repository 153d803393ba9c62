"""The functions that only checks may use: what each says, and that it says nothing of what is not answered."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.checks.functions import CHECK_FUNCTIONS
from assistant.script.expression import Operand
from assistant.script.intervals import Interval, point


def call(name: str, *values: Operand) -> Operand:
    return CHECK_FUNCTIONS[name].call(list(values))


TWO, HUNDRED = point(Decimal(2)), point(Decimal(100))

CASES = [
    ("contains", ("成立产业联盟", "联盟|协会"), True),
    ("contains", (("甲协会", "乙公司"), "联盟|协会"), True),
    ("contains", ("无", "无"), False),  # 无 is no text
    ("ends", ("竹藤产业", "产业|集群"), True),
    ("ends", ("产业竹藤", "产业|集群"), False),
    ("denies", ("无。另外开展了节能诊断。",), True),
    ("denies", ("开展了节能诊断。",), False),
    ("lacks", (("甲协会", "乙公司"), "协会"), True),
    ("lacks", (("甲协会", "乙协会"), "协会"), False),
    ("in_order", ("先编图谱，再建联盟", "图谱", "联盟"), True),
    ("in_order", ("先建联盟，再编图谱", "图谱", "联盟"), False),
    ("in_order", ("图谱先行，联盟随后", "图谱", "联盟"), True),  # from the very beginning
    ("in_order", ("图谱、联盟", "图谱", "联盟"), True),
    ("in_order", ("图谱联盟", "图谱", "联盟"), False),  # one phrase
    ("in_order", ("联盟图谱、联盟", "图谱", "联盟"), True),
    ("in_order", ("图谱先行，联盟随后，再编图谱", "图谱", "联盟"), True),
    ("within", ("桂南市青榕县竹藤产业", "青榕县"), True),
    ("within", ("桂南市青榕县竹藤产业", "山南县"), False),
    ("same", ("0771-5551234", "07715551234"), True),
    ("same", ("0771-5551234", "0771-5551235"), False),
    ("near_whole", (TWO,), True),
    ("near_whole", (Interval(Decimal("2.3"), Decimal("2.4")),), False),
    ("off_scale", (point(Decimal("815000")), point(Decimal("81.5")), point(Decimal("72.4"))), True),
    ("off_scale", (point(Decimal("85")), point(Decimal("81.5"))), False),
    ("off_scale", (TWO, "无"), False),  # nothing to compare with
    ("agrees", (point(Decimal("81.5")), point(Decimal("81.50"))), True),
    ("agrees", (point(Decimal(0)), "无"), True),
    ("agrees", (point(Decimal("81.5")), point(Decimal("80.50"))), False),
]


@pytest.mark.parametrize(("name", "values", "said"), CASES)
def test_it_says(name: str, values: tuple[Operand, ...], said: bool) -> None:
    assert call(name, *values) is said


UNANSWERED = [
    ("contains", (None, "联盟")),
    ("mentions", (None, "联盟")),
    ("ends", (None, "产业")),
    ("denies", (None,)),
    ("lacks", (None, "协会")),
    ("in_order", (None, "图谱", "联盟")),
    ("within", ("桂南市青榕县竹藤产业", None)),
    ("same", (None, "07715551234")),
    ("words", (None,)),
    ("figure", (None, "产值", "亿元")),
    ("agrees", (TWO, None)),
    ("off_scale", (TWO, None)),
    ("near_whole", (None,)),
]


@pytest.mark.parametrize(("name", "values"), UNANSWERED, ids=[name for name, _ in UNANSWERED])
def test_what_is_not_answered_cannot_be_judged(name: str, values: tuple[Operand, ...]) -> None:
    assert call(name, *values) is None


def test_every_function_of_the_checks_stands_here() -> None:
    from assistant.script.functions import FUNCTIONS

    assert {name for name, _ in UNANSWERED} == set(CHECK_FUNCTIONS) - set(FUNCTIONS)
