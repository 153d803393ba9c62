"""Reading one number, however it is written: 1,205,000 · 一百二十点五 · 壹佰贰拾 · 3万5 · 12亿3千万 · 六分之五.

Everything is `Decimal`; what is not surely a number is None. 万 and 亿 are applied, units are not read here.
"""

from __future__ import annotations

import re
from decimal import Decimal

DIGITS = "零〇○一二三四五六七八九两兩俩幺壹贰貳叁參肆伍陆陸柒捌玖"
TENS = "十拾廿卅"
LARGE = "百佰千仟万萬亿億"
ARABIC = r"(?:\d{1,3}(?:[,，]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?(?:[eE][+-]?\d{1,2}(?!\d))?|\.\d+)"
# 千 of 千克 and 百 of 百分之 belong to what follows; 万 of 万元 is the number's
_MAGNITUDE = rf"(?:[{TENS}]|(?:[百佰]|[千仟])(?![克米瓦分])|个?[亿億]|[万萬](?!分))"
# what may be a number in running text; `read_number` decides
RUN = rf"(?>(?:{ARABIC}|[{DIGITS}{TENS}])(?:{_MAGNITUDE}|[ ](?=[十百千]?[万亿])|{ARABIC}|[{DIGITS}]|点(?=[{DIGITS}])|(?<=\d)点(?=\d))*+[整正]?)"

_MOST = Decimal(10) ** 15
_LONGEST = 24
_VALUE = {"十": Decimal(10), "百": Decimal(100), "千": Decimal(1000)}
_PLAIN = str.maketrans(
    {
        **dict(
            zip("〇○幺两兩俩壹贰貳叁參肆伍陆陸柒捌玖", "零零一二二二一二二三三四五六六七八九", strict=True)
        ),
        **dict(zip("拾佰仟萬億圆", "十百千万亿元", strict=True)),
        "廿": "二十",
        "卅": "三十",
        "−": "-",
        "－": "-",
        "＋": "+",
        "，": ",",
        "／": "/",
    }
)
_DIGIT = {digit: Decimal(value) for value, digit in enumerate("零一二三四五六七八九")}
_GROUPED = re.compile(r"(?<![\d.])\d{1,3}(?:[, ]\d{3})+(?!\d)")
_ARABIC = re.compile(r"\d+(?:\.\d+)?(?:[eE][+-]?\d{1,2})?|\.\d+")
_COEFFICIENT = r"[一二三四五六七八九]|\d+(?:\.\d+)?"
_SECTION = re.compile(
    rf"(?:(?P<千>{_COEFFICIENT})千)?零?(?:(?P<百>{_COEFFICIENT})百)?零?"
    rf"(?:(?P<十>{_COEFFICIENT})?(?P<ten>十))?零?(?P<tail>[零一二三四五六七八九]|\d+)?"
)


def read_number(text: str) -> Decimal | None:
    """The number that the whole text is, or None. Signs and fractions count; units do not."""
    plain = text.strip().translate(_PLAIN)
    sign = re.match(r"(?:负的?|[-+])\s*", plain)
    body = plain[sign.end() :] if sign else plain
    value = _unsigned(body)
    if value is None or abs(value) >= _MOST:
        return None
    return -value if sign and sign[0][0] in "负-" else value


def read_fraction(text: str) -> tuple[Decimal, Decimal] | None:
    """Numerator and denominator of 5/6 or 六分之五; None when it is no fraction or its denominator is 0."""
    plain = text.strip().translate(_PLAIN)
    if "分之" in plain:
        below, _, above = plain.partition("分之")
    else:
        above, slash, below = plain.partition("/")
        if not slash:
            return None
    parts = _whole(above.strip()), _whole(below.strip())
    if parts[0] is None or parts[1] is None or parts[1] == 0:
        return None
    return parts[0], parts[1]


def is_large(text: str) -> bool:
    """Whether a numeral counts in 万 or 亿, so that an amount of money written so is in 元."""
    return any(char in "万萬亿億" for char in text)


def _unsigned(body: str) -> Decimal | None:
    if fraction := read_fraction(body):
        return fraction[0] / fraction[1]
    return _whole(body)


def _whole(body: str) -> Decimal | None:
    body = body.removesuffix("整").removesuffix("正")
    if not body or len(body) > _LONGEST:
        return None
    body = _GROUPED.sub(lambda found: re.sub("[, ]", "", found[0]), body)
    return _scaled(re.sub(r"\s+(?=[十百千万亿])|个(?=亿)", "", body))


def _scaled(body: str) -> Decimal | None:
    """A number with 亿 and 万: what stands before is multiplied, what follows is added."""
    for mark, unit in (("亿", Decimal(10**8)), ("万", Decimal(10**4))):
        if mark in body:
            left, _, right = body.rpartition(mark)
            high = _scaled(left) if mark not in left else None
            low = _rest(right, unit)
            if high is None or low is None or (right and high != int(high)):
                return None
            return high * unit + low
    return _section(body)


def _rest(right: str, unit: Decimal) -> Decimal | None:
    """What follows 万 or 亿: 3万5 is 35000, 3万零5 is 30005, 3万55 could be either and is None."""
    if not right:
        return Decimal(0)
    spoken_zero = right.startswith("零")
    value = _scaled(right.lstrip("零")) if spoken_zero else _scaled(right)
    if value is None or value >= unit or value != int(value):
        return None
    if spoken_zero:
        return value
    if len(right) == 1:
        return value * unit / 10
    if right.isdigit() and right.isascii():
        return value if Decimal(10) ** len(right) == unit else None
    return value if any(mark in right for mark in "万千百十") else None


def _section(body: str) -> Decimal | None:
    """A number below 万: Arabic, digit by digit, with a spoken decimal point, or with 千百十."""
    if _ARABIC.fullmatch(body):
        return Decimal(body)
    if all(char in _DIGIT for char in body):
        return Decimal("".join(str(_DIGIT[char]) for char in body)) if body else None
    if "点" in body:
        return _with_point(body)
    found = _SECTION.fullmatch(body)
    return _compound(found) if found else None


def _with_point(body: str) -> Decimal | None:
    whole, _, rest = body.partition("点")
    unit = _VALUE.get(rest[-1:], Decimal(1))
    digits = rest[:-1] if rest[-1:] in _VALUE else rest
    places = "".join(str(_DIGIT.get(char, char)) for char in digits)
    value = _section(whole) if whole else None
    if value is None or value != int(value) or not places.isdigit() or not places.isascii():
        return None
    return (value + Decimal(f"0.{places}")) * unit


def _compound(found: re.Match[str]) -> Decimal | None:
    """千百十 with their digits; 两百五 is 250, 一百零五 is 105."""
    total, last = Decimal(0), Decimal(0)
    for mark, unit in sorted(_VALUE.items(), key=lambda item: -item[1]):
        digit = found[mark]
        if digit is None and not (mark == "十" and found["ten"]):
            continue
        value = _DIGIT[digit] if digit in _DIGIT else Decimal(digit or 1)
        if (last and value >= 10) or (value != int(value) and not found[0].endswith(mark)):
            return None
        total, last = total + value * unit, unit
    tail = found["tail"]
    if tail is None:
        return total if last else None
    return _with_tail(total, last, tail, zero=found[0][: found.start("tail") - found.start()].endswith("零"))


def _with_tail(total: Decimal, last: Decimal, tail: str, zero: bool) -> Decimal | None:
    value = _DIGIT[tail] if tail in _DIGIT else Decimal(tail)
    if not last or total != int(total):
        return None
    if len(tail) > 1:
        return total + value if Decimal(10) ** len(tail) == last or (zero and value < last / 10) else None
    return total + (value if zero or last == 10 else value * last / 10)
