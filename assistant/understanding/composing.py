"""A calculation formula put together from the totals that the applicant gives: 总量 ÷ 分母, year by year.

Nothing is invented: the totals are the applicant's, the denominators stand in the form; the result is offered
with the sum shown, never stored unasked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from assistant.answers import Value
from assistant.script import Field, Form, Question
from assistant.script.model import Compose
from assistant.understanding.outcome import Candidate, Code, FollowUp
from assistant.understanding.text import clean
from assistant.wording import composing as wording

_TOTAL = re.compile(r"(?:(20\d\d)年?[^\d÷/]{0,12}?)?(?<![\d.])(\d[\d,]*(?:\.\d+)?)(万)?")
_FORMULA = re.compile("[÷/=＝×*]|除以")
_CENT = Decimal("0.01")


def compose(
    form: Form, question: Question, field: Field, text: str, answers: Mapping[str, Value]
) -> FollowUp | None:
    """The formula that these totals make, to be taken with a key; None when the reply is no list of totals."""
    said = clean(text).replace("，", ",")
    if question.compose is None or _FORMULA.search(said):
        return None
    totals = _totals(form, re.sub(r",(?!\d{3}(?!\d))", " ", said))
    if not totals:
        return None
    steps = [_step(question.compose, year, total, answers) for year, total in totals.items()]
    if not all(steps):
        return None
    formula = wording.formula(
        question.compose.total, question.compose.over_name, [step for step in steps if step]
    )
    candidate = Candidate(formula, {field.id: formula})
    return FollowUp(Code.DERIVED, wording.composed(), (candidate,))


def _totals(form: Form, said: str) -> dict[int, Decimal]:
    """Year → total: with their years, or three in the form's order, or one for the last year."""
    found = [(year, _number(digits, ten)) for year, digits, ten in _TOTAL.findall(said)]
    if found and all(year for year, _ in found):
        return {int(year): total for year, total in found if int(year) in form.years}
    bare = [total for year, total in found if not year]
    if len(bare) != len(found) or len(bare) not in (1, len(form.years)):
        return {}
    return dict(zip(form.years[-len(bare) :], bare, strict=True))


def _number(digits: str, ten_thousand: str) -> Decimal:
    return Decimal(digits.replace(",", "")) * (10_000 if ten_thousand else 1)


def _step(compose: Compose, year: int, total: Decimal, answers: Mapping[str, Value]) -> str | None:
    """One year's division: `2024年 317850÷815000＝0.39`; None without a denominator."""
    over = answers.get(f"{compose.over}.{year}")
    if not isinstance(over, Decimal | int) or over <= 0:
        return None
    denominator = Decimal(over) * compose.scale
    result = (total / denominator).quantize(_CENT, ROUND_HALF_UP)
    return wording.step(year, _plain(total), _plain(denominator), f"{result:f}")


def _plain(number: Decimal) -> str:
    """A number without trailing zeros behind the point."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
