"""Percentages: shares (levels), rates of growth, rates of reduction; and ratios computed from two given figures.

All patterns read the masked text of a `Scan`, in which `Q` stands for a figure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from assistant.answers import NOTHING, Value
from assistant.script import Field, Kind, Sense
from assistant.understanding.cells import Cell, Doubt, Reading, half_up, name_of
from assistant.understanding.outcome import Code
from assistant.understanding.printing import echo_value, plain
from assistant.understanding.quantities import COMPARED, FIGURE, Quantity, Scan
from assistant.understanding.years import year_of
from assistant.wording import figures as wording

Q = FIGURE
FALL = r"(?:减产|收缩|下降|下滑|减少|降低|回落|下跌|下行|缩减|缩水|萎缩|负增长|衰退|倒退|走低|跌|降|减)"
RISE = r"(?:反弹|回升|增长|上升|提高|增加|上涨|提升|升高|增|升|涨|不降反升|不减反增)"
TO = r"(?:到了?|至|成|为)"
_BEYOND_BELIEF = 10000  # % a year: no growth is so fast
_ONE_DIGIT_MORE = (110, 200)  # where a share may have a 1 too many in front
_RATE = r"(?:增速|增幅|增长率|增长速度|涨幅|降低率|下降率|降幅)"
_SOME = r"(?:了|幅度?|率|度|约|大约|为|是|近|达|[：:\s])*"
_FALLS = re.compile(
    rf"{FALL}(?:{_SOME}|(?:(?!{RISE}|{TO})[^，,。；;{Q[1:-1]}]){{0,4}}){Q}|(?:降幅|跌幅)[^，,。；;{Q[1:-1]}]{{0,6}}{Q}|{COMPARED}[^，,。；;{Q[1:-1]}]{{0,4}}(?:低|少)(?:了|出)?{Q}|{Q}的?(?:降幅|跌幅|下降|下滑|减少|降低率|负增长)"
)
_FALLS_TO = re.compile(rf"{FALL}了?{TO}{_SOME}{Q}")
_RISES = re.compile(
    rf"{RISE}(?:了|率|约|幅)*[^，,。；;]{{0,3}}{Q}|{Q}的?(?:涨幅|增幅|上升)|（上升）|\(上升\)"
)
_RATE_MOVES = re.compile(
    rf"{_RATE}[^，,。；;{Q[1:-1]}]*(?:{FALL}|提高|上升|提升|增加|加快|放缓|收窄|扩大)了?{Q}"
)
_FASTER = re.compile(
    rf"[，,；;]?[^，,。；;{Q[1:-1]}]*(?:(?:{COMPARED}|{_RATE})[^，,。；;{Q[1:-1]}]*(?:快|慢)|加快|放缓|收窄|{_RATE}[^，,。；;{Q[1:-1]}]*(?:高|低))(?:了|出)?{Q}"
)
_CUMULATIVE = re.compile(r"累计|总共|一共|合计|三年|翻|倍")
_YEARLY = re.compile(r"年均|平均|每年")
_RATE_HIGHER = re.compile(
    rf"[，,；;][^，,。；;{Q[1:-1]}]*{COMPARED}[^，,。；;{Q[1:-1]}]*(?:高|低|提高|提升|上升|回落|下降|扩大|增加|降低)(?:了|出)?{Q}"
)
_HIGHER = re.compile(rf"(?:{COMPARED}|同比)[^，,。；;{Q[1:-1]}]*(?:高|低|多|少)(?:了|出)?{Q}")
_OF_BEFORE = re.compile(
    rf"(?:(?:是|为|等于|相当于|达到?了?|到了?|至)[^，,。{Q[1:-1]}]{{0,6}}(?:{COMPARED}|上期|同期|原来|以前|之前|基期)的?|{COMPARED}){Q}"
)
_TIMES_TO = re.compile(rf"(?:{RISE}|扩大|变|达|翻)了?{TO}[^，,。{Q[1:-1]}]{{0,8}}{Q}")
_TIMES_BY = re.compile(rf"(?:{RISE}|扩大|多)(?:了|约)*{Q}")
_FOLDS = re.compile(rf"翻了?(?P<figure>{Q})")
_SAME = re.compile(
    r"持平|没有?(?:什么)?(?:变化|变动|变|增长)|不变|无(?:变化|增长|增减)|零增长|不增不减|一样|相同"
)
_OF_OTHERS = re.compile(
    rf"(?:其余|其他|其它|剩余|剩下|余下)[^，,。；;{Q[1:-1]}]{{0,10}}{Q}|{Q}的?(?:是|为|属于)(?:其余|其他|其它)"
)
_WHOLE = re.compile(r"^[^不没未无少非]*(?:全部|全都|全覆盖|百分百|所有|清一色)[^不没未无少非]*$")
_ROUGHLY = re.compile(r"略|稍|[大小]幅|[高快]速|位数|明显|显著|缓慢|不少|一点")
_SPELLED = (
    (r"零增长", "增长0%"),
    (r"腰斩|(?:减|砍)(?:了|少了?)?一?半|减半", "下降50%"),
    (r"翻(?:了)?倍|成倍增长", "翻一倍"),
    (r"翻了?(?:一)?番", "翻一番"),
    (r"百分百", "100%"),
    (r"半个亿", "0.5亿"),
    (r"仨", "三个"),
    (r"[↓⬇]", "下降"),
    (r"[↑⬆]", "增长"),
    (r"(?<=[降减跌增长])了?半成", "5%"),
)


def spelled_out(text: str) -> str:
    """The text in which rates that are words (翻番, 减半, 零增长) are figures."""
    for pattern, figure in _SPELLED:
        text = re.sub(pattern, figure, text)
    return text


def says_same(text: str) -> bool:
    """Whether a text says that nothing changed."""
    return bool(_SAME.search(text))


def without_rate_change(field: Field, scan: Scan) -> tuple[Scan, str]:
    """For a rate: the scan without what only says by how much the rate itself changed, and the figures cut out."""
    if field.sense is Sense.LEVEL or not scan.figures:
        return scan, ""
    text = _FASTER.sub("", scan.text)
    if len(scan.figures) > 1:
        text = _RATE_HIGHER.sub("", text)
    kept = scan.reading(text)
    return kept, "".join(char for char in scan.figures if char not in kept.figures)


def without_figure(
    field: Field, scan: Scan, before: Value | None, answers: Mapping[str, Value]
) -> Reading | None:
    """What a reply without figures says of a rate: 持平, 全部; None when it says nothing."""
    name = name_of(field)
    if _SAME.search(scan.text):
        if field.sense is not Sense.LEVEL:
            return _zero(field, "", stated=True, answers=answers)
        readings = () if before is None else (before,)
        return Doubt(
            Code.DERIVED,
            wording.same_as_before(name, "".join(echo_value(field, v) for v in readings)),
            readings,
        )
    if field.sense is Sense.LEVEL and _WHOLE.match(scan.text):
        return Cell(Decimal("100.00"))
    if field.sense is not Sense.LEVEL and re.search(_ROUGHLY, scan.text):
        return Doubt(Code.APPROX, wording.approximate(name))
    if field.sense is not Sense.LEVEL and re.search(rf"{FALL}|{RISE}|翻", scan.text):
        return Doubt(Code.DERIVED, wording.rate_wanted(name, reduction=field.sense is Sense.REDUCTION))
    return None


def rate(field: Field, scan: Scan, char: str, answers: Mapping[str, Value]) -> Reading:
    """One figure for a percentage, with what its words say about its direction."""
    quantity, name = scan.of(char), name_of(field)
    if not quantity.bare and not quantity.ratio():
        return Doubt(Code.UNIT, wording.amount_for_rate(name, kind=_kind(field)))
    if "年均" in field.label and _CUMULATIVE.search(scan.text) and not _YEARLY.search(scan.text):
        return Doubt(Code.DERIVED, wording.only_cumulative(name))
    if quantity.ratio("倍", "番"):
        return _multiple(field, scan, quantity)
    if quantity.ratio("折", "百分点"):
        times = 10 if quantity.ratio("折") else 1
        meant = (half_up(_directed(field, scan, quantity.value * times)),)
        return Doubt(Code.AMBIGUOUS, wording.points(name, printed(field, meant)[0]), meant)
    if quantity.bare and 0 < abs(quantity.value) < 1:
        readings = (half_up(quantity.value), half_up(quantity.value * 100))
        return Doubt(Code.AMBIGUOUS, wording.fraction_or_percent(name, *printed(field, readings)), readings)
    if field.sense is Sense.LEVEL:
        of_others = _OF_OTHERS.search(scan.text) is not None
        return _others(field, quantity) if of_others else within(field, quantity)
    if quantity.value == 0:
        return _zero(field, quantity.text, stated=not quantity.bare, answers=answers)
    return _directed_rate(field, scan, quantity)


def _kind(field: Field) -> str:
    """What a rate is worked out from: a share from two amounts, growth from two years, an average from more."""
    if field.sense is Sense.LEVEL:
        return "share"
    return "average" if "年均" in field.label else "growth"


def _others(field: Field, quantity: Quantity) -> Doubt:
    """其余16%: the share of what is not asked for, which leaves the one that is."""
    rest = within(field, replace(quantity, value=100 - quantity.value))
    readings = (rest.value,) if isinstance(rest, Cell) else rest.readings
    return Doubt(Code.DERIVED, wording.which_one(name_of(field), printed(field, readings)), readings)


def _directed_rate(field: Field, scan: Scan, quantity: Quantity) -> Reading:
    """A rate of growth or reduction, its sign taken from 下降, 增长 and the like; asked when that has two readings."""
    value, text, name = quantity.value, scan.text, name_of(field)
    both = (half_up(value), half_up(-value))
    unsure = Doubt(Code.AMBIGUOUS, wording.direction(name, printed(field, both)), both)
    if field.sense is Sense.GROWTH and _OF_BEFORE.search(text):
        return within(field, replace(quantity, value=value - 100))
    if quantity.ratio("分数") and value > 100 and "÷" in quantity.sum:
        readings = (half_up(value - 100), half_up(value))
        return Doubt(Code.AMBIGUOUS, wording.which_one(name, printed(field, readings)), readings)
    if quantity.ratio("点") and _HIGHER.search(text):
        directed = (half_up(_directed(field, scan, value)),)
        return Doubt(Code.AMBIGUOUS, wording.points(name, printed(field, directed)[0]), directed)
    if _RATE_MOVES.search(text) or (_FALLS_TO.search(text) and not re.search(_RATE, text)):
        return unsure
    if value < 0 and (field.sense is Sense.REDUCTION or _FALLS.search(text)):
        return within(field, quantity) if _RISES.search(text) else unsure
    return within(field, replace(quantity, value=_directed(field, scan, value)))


def _directed(field: Field, scan: Scan, value: Decimal) -> Decimal:
    falls = bool(_FALLS.search(scan.text)) and not _FALLS_TO.search(scan.text)
    if field.sense is Sense.REDUCTION:
        return -value if value > 0 and not falls and _RISES.search(scan.text) else value
    return -value if falls and field.sense is Sense.GROWTH else value


def _multiple(field: Field, scan: Scan, quantity: Quantity) -> Reading:
    """倍 and 番: 增长n倍 is +100n, 是上年n倍 is 100(n−1), 翻n番 doubles n times."""
    name, times = name_of(field), quantity.value
    by, to = times * 100, times * 100 - 100
    if field.sense is Sense.LEVEL or re.search(FALL, scan.text) or times <= 0:
        return Doubt(Code.UNIT, wording.rate_wanted(name, reduction=field.sense is Sense.REDUCTION))
    if quantity.ratio("番"):
        if times != int(times) or times > 6:
            return Doubt(Code.AMBIGUOUS, wording.rate_wanted(name, reduction=field.sense is Sense.REDUCTION))
        value = Decimal(100 * (2 ** int(times) - 1))
    elif _OF_BEFORE.search(scan.text) or _TIMES_TO.search(scan.text):
        value = to
    elif times == 1 if _FOLDS.search(scan.text) else _TIMES_BY.search(scan.text):
        value = by
    else:
        readings = (half_up(by), half_up(to))
        return Doubt(Code.AMBIGUOUS, wording.which_one(name, printed(field, readings)), readings)
    if field.sense is Sense.REDUCTION:
        value = -value
    return within(field, replace(quantity, value=value))


def within(field: Field, quantity: Quantity) -> Reading:
    """The rate, when its bounds admit it."""
    value, name = quantity.value, name_of(field)
    rounded = half_up(value)
    shown = f"{plain(rounded)}%"
    if field.sense is Sense.LEVEL and value < 0:
        return Doubt(Code.OUT_OF_RANGE, wording.negative(name, f"{plain(-rounded)}%"), (-rounded,))
    if field.sense is Sense.LEVEL and value > 100:
        readings = tuple(half_up(value / d) for d in (10, 100) if 0 < value / d <= 100)
        if (
            _ONE_DIGIT_MORE[0] <= value < _ONE_DIGIT_MORE[1]
        ):  # 144.51: a 1 too many, or the point one place off
            readings += (half_up(value - 100),)
        return Doubt(Code.OUT_OF_RANGE, wording.beyond_whole(name, shown), readings)
    if (field.sense is Sense.GROWTH and value < -100) or (field.sense is Sense.REDUCTION and value > 100):
        return Doubt(Code.OUT_OF_RANGE, wording.beyond_fall(name, shown))
    if abs(value) >= 1000 and not quantity.ratio("番", "倍"):
        readings = tuple(half_up(v) for v in (value / 100, value) if abs(v) < _BEYOND_BELIEF)
        return Doubt(Code.OUT_OF_RANGE, wording.beyond_fall(name, shown), readings)
    if rounded == 0 and value != 0:
        return Doubt(Code.PRECISION, wording.vanishes(name, quantity.text, "%"))
    return Cell(rounded, quantity.text, rounded != value, sum=quantity.sum)


def _zero(field: Field, typed: str, *, stated: bool, answers: Mapping[str, Value]) -> Reading:
    """No growth; asked back when the year before may have had nothing to grow from."""
    base = _base_value(field, answers)
    always = "产值" in field.label or field.sense is Sense.REDUCTION
    nothing = base is NOTHING or base == 0
    if nothing or (base is None and not always and not stated):
        readings = (NOTHING, Decimal("0.00"))
        return Doubt(Code.AMBIGUOUS, wording.growth_of_nothing(name_of(field)), readings, zero=not nothing)
    return Cell(Decimal("0.00"), typed)


def negated(field: Field, reading: Cell) -> Cell:
    """2022年-3.5% of a rate is below zero; of anything else the dash only sets the year off."""
    rate = field.kind is Kind.PERCENT and field.sense is not Sense.LEVEL
    return replace(reading, value=-reading.value) if rate and isinstance(reading.value, Decimal) else reading


def minus_or_dash(field: Field, reading: Cell) -> Reading:
    """2022年-3.5%，2023年-2.1%: below zero, or dashes behind the years."""
    if not isinstance(reading.value, Decimal) or reading.value >= 0:
        return reading
    readings = (reading.value, -reading.value)
    return Doubt(Code.AMBIGUOUS, wording.direction(name_of(field), printed(field, readings)), readings)


def _base_value(field: Field, answers: Mapping[str, Value]) -> Value | None:
    """The amount of the year before, of which a field `<stem>_growth.<year>` gives the growth."""
    stem, year = re.sub(r"_growth(?:\.\d+)?$", "", field.id), year_of(field)
    if stem == field.id or year is None:
        return None
    helper = f"helper.{stem.rpartition('.')[2]}.{year - 1}"
    return answers.get(f"{stem}.{year - 1}", answers.get(helper))


def printed(field: Field, values: tuple[Value, ...]) -> list[str]:
    """Values as the assistant prints them."""
    return [echo_value(field, value) for value in values]
