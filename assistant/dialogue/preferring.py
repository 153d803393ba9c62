"""Which side of a doubt a reply holds to by its figure: 以2个为准, 就按212, 212家; pure.

The other side is what must change then: a figure to the one said, a figure that is reckoned otherwise by hand, and a
passage where it says something else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from assistant.answers import Sheet, Value
from assistant.checks import WayKind
from assistant.dialogue import doubts
from assistant.events import Doubted
from assistant.script import Form
from assistant.showing import show_values
from assistant.understanding import understand
from assistant.understanding.numerals import read_number
from assistant.understanding.outcome import Context, Understood
from assistant.understanding.text import fold

_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_FIGURE = re.compile(
    r"(?!.*(?:不是|不对|有误|[写填看算]错|大概|左右|约))(?:[^\d，,。；;\n]{0,16}?)"
    rf"(?P<figure>{_NUMBER}|[一二两三四五六七八九十百]+(?=[个家项件人处]))\s*"
    r"(?:[^\d，,。；;\n]{0,6}?)(?:的?(?:为准|来|算|填|吧|才?是?对的?|正确的?|没错))*[。.!！]?"
)
_YEAR = re.compile(r"20\d\d年(?:度|末|底)?")


@dataclass(frozen=True)
class Preference:
    """What a reply that holds to one side does to the other: the field to change and what to say for it, if anything.

    `values` are taken as they are; `stands` is said where the other side is what was worked out.
    """

    field: str = ""
    said: str = ""
    values: Mapping[str, Value] | None = None
    stands: bool = False


def preferred(form: Form, sheet: Sheet, doubt: Doubted, text: str, today: date) -> Preference | None:
    """The side of a doubt whose figure a reply repeats; None when it repeats none, or both have it."""
    found = _FIGURE.fullmatch(_YEAR.sub("", fold(text)).strip())
    figure = _number(found["figure"]) if found else None
    if figure is None:
        return None
    fields = doubt.finding.fields
    told = _figures(doubt.finding.message)
    own = [id for id in fields if _value(sheet, id) == figure]
    texts = [id for id in fields if form.fields[id].kind.prose]
    if own:
        return _to_the_figure(form, sheet, doubt, own, figure, today)
    holding = [id for id in texts if figure in told and figure in _figures(str(sheet.values.get(id, "")))]
    others = [id for id in fields if id not in holding]
    if len(holding) != 1 or not others:
        return None
    return _changed(form, sheet, doubt, others, figure, today)


def _to_the_figure(
    form: Form,
    sheet: Sheet,
    doubt: Doubted,
    own: list[str],
    figure: Decimal,
    today: date,
) -> Preference | None:
    """The figure of a blank is held to: a passage is changed, another figure too, or what was worked out is not taken."""
    texts = [id for id in doubt.finding.fields if form.fields[id].kind.prose]
    if texts:
        return _changed(form, sheet, doubt, texts, figure, today) if len(texts) == 1 else None
    if any(way.kind is WayKind.TAKE for way in doubt.finding.ways):
        reasons = any(way.kind is WayKind.REASON for way in doubt.finding.ways)
        return Preference(stands=True) if reasons and own[0] == doubt.finding.fields[0] else None
    others = [id for id in doubt.finding.fields if id not in own]
    if len(others) != 1:
        return None
    return _set(form, sheet, others[0], figure, today) or Preference(others[0])


def _changed(
    form: Form, sheet: Sheet, doubt: Doubted, others: list[str], figure: Decimal, today: date
) -> Preference | None:
    """What is to be done with the other side: the figure for a blank, 把222家改成212家 for a passage that says it once."""
    if len({form.asked_by[id].id for id in others}) != 1:
        return None
    offered = [way.field for way in doubt.finding.ways if way.kind is WayKind.CHANGE and way.field in others]
    id = (offered or others)[0]
    if not form.fields[id].kind.prose:
        return _set(form, sheet, id, figure, today) or Preference(id)
    told, held = _figures(doubt.finding.message), str(sheet.values.get(id, ""))
    found = [(start, end) for start, end, number in _numbers(held) if number in told and number != figure]
    return Preference(id, _replacing(held, *found[0], f"{figure:f}") if len(found) == 1 else "")


def _set(form: Form, sheet: Sheet, id: str, figure: Decimal, today: date) -> Preference | None:
    """The figure put into a blank, where that leaves nothing to ask about."""
    field, question = form.fields[id], form.asked_by[id]
    outcome = understand(form, question, (field,), f"{figure:f}{field.unit}", Context(today, sheet.values))
    if not isinstance(outcome, Understood):
        return None
    if not doubts.puts_to_rest(form, sheet, question, outcome, today):
        return None
    return Preference(id, show_values(form, outcome.values), outcome.values)


def _replacing(held: str, start: int, end: int, figure: str) -> str:
    """把222家改成212家, with as many words around the figure as it takes to find the place; "" when there is none."""
    for before, behind in ((0, 1), (0, 2), (2, 2), (4, 2), (6, 4)):
        left, right = held[max(0, start - before) : start], held[end : end + behind]
        if (
            not re.search(r"[，,。；;\n]", left + right)
            and held.count(f"{left}{held[start:end]}{right}") == 1
        ):
            return f"把{left}{held[start:end]}{right}改成{left}{figure}{right}"
    return ""


def _value(sheet: Sheet, id: str) -> Decimal | None:
    value = sheet.values.get(id)
    return Decimal(value) if isinstance(value, Decimal | int) and not isinstance(value, bool) else None


def _figures(text: str) -> list[Decimal]:
    return [number for _, _, number in _numbers(fold(text))]


def _numbers(text: str) -> list[tuple[int, int, Decimal]]:
    """The numbers of a text, years apart, with where they stand."""
    masked = _YEAR.sub(lambda found: "年" * len(found[0]), text)
    found = ((match.start(), match.end(), _number(match[0])) for match in re.finditer(_NUMBER, masked))
    return [(start, end, number) for start, end, number in found if number is not None]


def _number(text: str) -> Decimal | None:
    return read_number(text.replace(",", "").replace("两", "二"))
