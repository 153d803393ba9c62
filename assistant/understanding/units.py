"""Units as people write them, and conversion into a field's own unit. Factors are exact `Decimal`s."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from assistant.script import Field


class Dimension(StrEnum):
    """What a unit measures. Only like can be converted into like."""

    MONEY = "money"  # in 元
    FOREIGN = "foreign"
    AREA = "area"  # in 平方公里
    ENERGY = "energy"  # in 吨标准煤 a 万元
    CARBON = "carbon"  # in 吨二氧化碳 a 万元
    MASS = "mass"  # 吨 a 万元, of what is not said
    RATIO = "ratio"  # %, 成, 个点, 倍 …: read by `percents`
    COUNT = "count"
    OTHER = "other"


@dataclass(frozen=True)
class Unit:
    """A unit as written: what it measures, and how many of the dimension's base unit it is.

    `divisor` keeps 亩 exact (1500 to the 平方公里); `per` marks a count below whose line stand people.
    """

    word: str
    dimension: Dimension
    factor: Decimal = Decimal(1)
    divisor: Decimal = Decimal(1)
    per: bool = False

    @property
    def base(self) -> Decimal:
        """How many of the dimension's base unit one is, rounded where it has no end: for comparing only."""
        return self.factor / self.divisor


_SCALES = {
    "": 0,
    "十": 1,
    "百": 2,
    "千": 3,
    "万": 4,
    "十万": 5,
    "百万": 6,
    "千万": 7,
    "亿": 8,
    "十亿": 9,
    "百亿": 10,
}
_SCALE = "|".join(sorted(filter(None, _SCALES), key=len, reverse=True))
_AREAS = {
    "平方公里|平方千米|方公里|方千米|平方km|km2|km\\^2|k㎡": Decimal(1),
    "公顷|hm2|ha(?![a-z])": Decimal("0.01"),
    "平方米|平方m|平米|方米|m2|m\\^2|平方": Decimal("0.000001"),
    "公亩": Decimal("0.0001"),
}
_MU = Decimal(1500)
_MASSES = {
    "千克|公斤|kg": Decimal("0.001"),
    "吨|t(?![a-z])": Decimal(1),
    "克|g(?![a-z])": Decimal("0.000001"),
}
_MASS = "|".join(_MASSES)
_ENERGY = "(?:当量)?(?:标准煤|标煤|标准?煤|ce)"
_CARBON = "(?:当量)?(?:二氧化碳|CO2|CO₂|碳)(?:当量|排放量?)?"
_BELOW = rf"\s*(?:/|每|÷)\s*(?P<below>{_SCALE})?元(?:人民币)?"
_FOREIGN = (
    r"美元|美金|美刀|欧元|港元|港币|港纸|日元|日圆|円|英镑|韩元|韩币|澳元|加元|卢布|泰铢|越南盾|新台币|台币|"
    r"新加坡元|新元|林吉特|瑞郎|外币|USD|US\$|HK\$|EUR|HKD|JPY|GBP|KRW|AUD|CAD|THB|VND|SGD|刀(?!具)|\$|€|£|欧(?![洲美盟])"
)
_COUNTS = (
    r"家(?!具|居|电|庭|用|纺|装)|户|间|个(?=$|[^亿万点百月季])|件(?!套)|项|条|份|种(?!植|类)|篇|款(?!项)|张(?!家)|处|"
    r"所(?!属|有|占|在|以)|座|人(?!民|均)|名(?!称|牌|录)|位(?!于)|口(?!径|岸)"
)
_OTHERS = (
    r"平方英里|英亩|英里|公里|千米|米|里|立方米|立方|m3|千瓦时|千瓦|度(?!假)|kWh|兆瓦|吉焦|焦耳|GJ|MJ|天|小时|个月|季度|台套?|辆|"
    r"箱|斤|升|次"
)

MONEY = rf"(?:(?P<scale>{_SCALE})?(?:元|圆|块钱?)(?:人民币)?(?:整)?|人民币|RMB|CNY)"
_MASS_UNIT = rf"(?P<mass>{_MASS})(?:(?P<ce>{_ENERGY})|(?P<co>{_CARBON}))?(?:{_BELOW})?"
_AREA_UNIT = "|".join(_AREAS) + "|亩"
_COUNT_UNIT = rf"(?P<count>{_COUNTS})(?:\s*(?:/|每)\s*(?P<heads>[百千万])?人)?"

# one unit, wherever it stands; tried in this order
UNIT_PATTERNS = (
    (Dimension.FOREIGN, re.compile(rf"(?:{_FOREIGN})", re.I)),
    (Dimension.AREA, re.compile(_AREA_UNIT, re.I)),
    (Dimension.MASS, re.compile(_MASS_UNIT, re.I)),
    (Dimension.OTHER, re.compile(_OTHERS, re.I)),
    (Dimension.MONEY, re.compile(MONEY, re.I)),
    (Dimension.COUNT, re.compile(_COUNT_UNIT)),
)
FOREIGN = re.compile(_FOREIGN, re.I)
_PER_PEOPLE = re.compile(r"每(?P<heads>[百千万])人[^，,。；;\d]{0,12}$")
_PER_MONEY = re.compile(rf"每(?P<below>{_SCALE})?元[^，,。；;\d]{{0,12}}$")

# measure words that count the same things as a field's own
_ALIKE = {
    "家": frozenset("家户间个"),
    "人": frozenset("人名位口个"),
    "件": frozenset("件个项条份种篇款张"),
    "个": frozenset("个件项条份种款"),
    "项": frozenset("项个件条份种"),
}
_INSTITUTIONS = frozenset("家处所座")


def unit_at(text: str, position: int, before: str = "") -> tuple[Unit, int] | None:
    """The unit that stands at a position, and where it ends; `before` is what stands ahead of its number."""
    for dimension, pattern in UNIT_PATTERNS:
        if found := pattern.match(text, position):
            return _unit(dimension, found, before), found.end()
    return None


def unit_of(text: str) -> Unit | None:
    """The unit that a whole text is: a field's own (亿元, 吨标准煤/万元), or one declared (万亩)."""
    text = text.strip()
    large = Decimal(10**4 if text.startswith("万") and not text.startswith("万元") else 1)
    found = unit_at(text, 1 if large > 1 else 0)
    if found is None or found[1] != len(text):
        return None
    return replace(found[0], word=text, factor=found[0].factor * large) if large > 1 else found[0]


def own_unit(field: Field) -> Unit:
    """The unit in which a field is printed."""
    if field.unit == "%":
        return Unit("%", Dimension.RATIO)
    return unit_of(field.unit) or Unit(field.unit, Dimension.COUNT)


def converted(value: Decimal, unit: Unit | None, large: bool, field: Field) -> Decimal | None:
    """The amount in the field's own unit; None when the unit measures something else.

    Without a unit a number is in the field's own, unless 万 or 亿 make an amount of money of it (`large`).
    """
    own = own_unit(field)
    if unit is None:
        return value / own.factor if large and own.dimension is Dimension.MONEY else value
    if own.dimension is Dimension.COUNT:
        return value * unit.factor if _counts_alike(unit, own, field) else None
    masses = (Dimension.ENERGY, Dimension.CARBON)
    if unit.dimension is own.dimension or (unit.dimension is Dimension.MASS and own.dimension in masses):
        if unit.word == "平方" and not large:
            return None  # 18.6平方: 平方公里 or 平方米
        return value * unit.factor / unit.divisor / own.factor
    return None


def _counts_alike(unit: Unit, own: Unit, field: Field) -> bool:
    if unit.dimension is not Dimension.COUNT:
        return False
    alike = _ALIKE.get(own.word, frozenset())
    if "机构" in field.label:
        alike |= _INSTITUTIONS
    return unit.word in alike and (not unit.per or "每万人" in field.label)


def _unit(dimension: Dimension, found: re.Match[str], before: str) -> Unit:
    word = found[0].strip()
    if dimension is Dimension.AREA:
        return _area(word)
    if dimension is Dimension.MONEY:
        return Unit(word, dimension, Decimal(10) ** _SCALES[found["scale"] or ""])
    if dimension is Dimension.COUNT:
        per = found["heads"] or (_PER_PEOPLE.search(before) or {"heads": None})["heads"]
        factor = Decimal(10) ** (4 - _SCALES[per]) if per else Decimal(1)
        return Unit(found["count"], dimension, factor, per=bool(found["heads"]))
    if dimension is Dimension.MASS:
        return _mass(word, found, before)
    return Unit(word, dimension)


def _mass(word: str, found: re.Match[str], before: str) -> Unit:
    factor = next(factor for names, factor in _MASSES.items() if re.fullmatch(names, found["mass"], re.I))
    per = _PER_MONEY.search(before)
    below = found["below"] if found["below"] is not None else per["below"] if per else "万"
    if "元" in word[len(found["mass"]) :] or per:
        factor *= Decimal(10) ** (4 - _SCALES[below or ""])
    dimension = Dimension.ENERGY if found["ce"] else Dimension.CARBON if found["co"] else Dimension.MASS
    return Unit(word, dimension, factor)


def _area(word: str) -> Unit:
    if word == "亩":
        return Unit(word, Dimension.AREA, divisor=_MU)
    factor = next(factor for names, factor in _AREAS.items() if re.fullmatch(names, word, re.I))
    return Unit(word, Dimension.AREA, factor)
