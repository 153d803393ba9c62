"""How a figure was worked out, as a person would write it."""

import pytest

from assistant.checks.expanding import tree_of
from assistant.checks.working import working

SHOWN = {"a": "104", "b": "208", "c": "−5.20"}

CASES = [
    ("{a} / {b} * 100", "50.00", "104 ÷ 208 × 100 = 50.00"),
    ("({a} + {b}) / 2", "156", "(104 + 208) ÷ 2 = 156"),
    ("{a} - ({b} - 1)", "−103", "104 − (208 − 1) = −103"),
    ("{b} * (1 + {c} / 100)", "197.18", "208 × (1 + (−5.20) ÷ 100) = 197.18"),
    ("-{a} + {b}", "104", "−104 + 208 = 104"),
    ("root({b} / {a}, 2) - 1", "0.41", "√(208 ÷ 104) − 1 = 0.41"),
    ("root({b} / {a}, 3)", "1.26", "∛(208 ÷ 104) = 1.26"),
    ("{a} * power(1.1, 3)", "138.42", "104 × 1.1³ = 138.42"),
    ("round_up({a} * 1.15)", "120", "104 × 1.15 → 120"),
    ("round({a} * 1.15, 1) + 1", "120.6", "(104 × 1.15) + 1 = 120.6"),
    ("to_yi({a}) + 1", "1.01", "(104 ÷ 10000) + 1 = 1.01"),
    ("to_wan({a}) / 2", "520000", "(104 × 10000) ÷ 2 = 520000"),
    ("sum({a}, {b}) / 2", "156", "(104 + 208) ÷ 2 = 156"),
    ("{a}", "104", ""),  # taken over as it is: nothing to reckon
    ("100", "100", ""),
    ("-100", "-100", ""),
    ("max({a}, {b})", "208", ""),  # not a sum that one would write down
]


@pytest.mark.parametrize(("formula", "result", "written"), CASES)
def test_the_sum_is_written_out(formula: str, result: str, written: str) -> None:
    assert working(tree_of(formula), result, SHOWN.__getitem__) == written
