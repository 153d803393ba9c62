"""Finding the figures in a reply: from left to right, each masked where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from assistant.understanding.numerals import ARABIC, RUN, is_large, read_fraction, read_number
from assistant.understanding.quantities import COMPARED, FIGURE, FIRST, Quantity, Scan
from assistant.understanding.units import FOREIGN, Dimension, Unit, unit_at
from assistant.understanding.years import YEAR, mask_years

HALF = Decimal(50)
_RATIO_UNIT = re.compile(
    r"\s*(?:(?P<percent>%|pct|百分比)|(?P<mille>‰)|(?P<points>个?百分点|pp)|(?P<point>个点|(?<=\d)点(?!\d))|"
    r"(?P<tenth>成(?!立|为|本|员|果|功|品|长|绩|效|交|型|都|熟|分))(?P<half>[半一二三四五六七八九]|\d(?![\d.年%]))?|(?P<times>倍)|(?P<fan>番)|(?P<off>折(?!合|算|旧)))"
)
_OF_HUNDRED = re.compile(rf"(?P<of>百|千|万)分之\s*(?:(?P<sign>负)\s*)?(?:(?P<whole>百)|(?P<number>{RUN}))")
_FRACTION = re.compile(rf"(?P<below>{RUN})分之(?P<above>{RUN})")
_AMOUNT = rf"{ARABIC}\s*[万亿]?(?:元|家|户|个|人|名|件|项)?"
_QUOTIENT = re.compile(
    rf"(?P<above>{_AMOUNT})\s*[/÷]\s*(?P<below>{_AMOUNT})(?:\s*[×*xX]\s*(?P<times>10{{2,5}})(?!\d)\s*%?)?(?!\s*[万亿]?(?:元|家|户|个|人|名|件|项)?\s*[/÷]|[\d.])"
)
_NUMBER = re.compile(RUN)
_VAGUE = re.compile(r"几(?!年)|个?[多余来](?=[亿万千百家个户人名项件条元%成倍，。,\s一点]|平方|公顷|亩|吨|$)")
_SCALE = re.compile(r"\s?(?:万亿|千万|百万|十万|[万亿]|[百千](?=万))")
# what may follow a number in Chinese numerals alone: else 一共, 十四五, 三农 would be figures
_AFTER_HAN = re.compile(
    r"$|[\s，。；;,、：:）)】|→+\-~～—–=？?！!/\ue500-\ue7ff]|[多余来左几]|上下|以[上下内]|之[内间]|[到至和与或比倍番折的了]|成|"
    r"出头|不[到足]|个?百分点|个点|[%‰]|分之|吧|呢|吗|多|[元圆块]"
)
_NOT_BEFORE_HAN = re.compile(r"[第其统唯专同划万逐几数好百佰千仟]$")
_ORDINAL = re.compile(r"第\s*(?:\d+|[一二三四五六七八九十]+)(?:名|位|批|期|个|项|家|条|款|轮|届)?")
_NAMES = re.compile(
    r"[A-Za-z][A-Za-z/]*[ \-]?\d[\d.\-]*(?![\d%])|\d+(?:强|期|批|届|轮|号|[A-Z](?![A-Z])|A级|级|周年|岁|个百分之)|"
    r"(?<!\d)\d\.0(?=[版时])|[一二两三四]位数|“[^”\d]*”"
)
_MISTYPED = re.compile(r"(?=[OoIl|.,]*\d)(?=[\d.,]*[OoIl])[\dOoIl][\dOoIl.,]*[\dOoIl](?![A-Za-z])")
# 五六家, 三四十家, 十五六家: about so many
_PAIR = re.compile(r"一[二两]|[二两]三|三[四五]|四五|五六|六七|七八|八九")
_CURRENCY = re.compile(r"(?:RMB|CNY|人民币|[¥￥])\s*(?=[\d一二三四五六七八九十])", re.I)


def scan(text: str, today: date, row: Sequence[int] = ()) -> Scan:
    """Find the years and figures of a folded reply."""
    dated = mask_years(_CURRENCY.sub("", text), today, row)
    masked = _Finder(_ORDINAL.sub(" ", dated.text)).run()
    compared = _compared(masked.text)
    return replace(masked, text=compared, years=dated.years, partial=dated.partial)


def _compared(text: str) -> str:
    pattern = rf"(?:比|较|相比|对比|相对于?|在)(?:于)?{YEAR}(?:同期|相比|的?基础上|的)?"
    text = re.sub(pattern, COMPARED, text)
    text = re.sub(rf"(?:跟|和|与|同){YEAR}(?=相比|比|持平|一样|相同|差不多|同期)", COMPARED, text)
    return re.sub(rf"{YEAR}(?:同期)?的(?={FIGURE})", COMPARED, text)


class _Finder:
    """One pass over a text from left to right, masking each figure where it stands."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.out = ""
        self.found: list[Quantity] = []
        self.unreadable = False

    def run(self) -> Scan:
        position = 0
        while position < len(self.text):
            position = self._step(position)
        return Scan(self.out, tuple(self.found), unreadable=self.unreadable)

    def _step(self, position: int) -> int:
        if currency := FOREIGN.match(self.text, position):
            self.out += currency[0]
            return currency.end()
        name = _NAMES.match(self.text, position)
        if name and not _MISTYPED.match(self.text, position):
            self.out += name[0] if name[0].startswith("“") else " "
            return name.end()
        for read in _READERS:
            if taken := read(self, position):
                quantity, end = taken
                self._put(quantity, position)
                return end
        word = _NUMBER.match(self.text, position)  # no figure here: a word such as 十四五, 一共
        end = word.end() if word else position + 1
        self.out += self.text[position:end]
        return end

    def _put(self, quantity: Quantity, position: int) -> None:
        sign = re.search(
            rf"(?:^[–—]|(?:^|(?<=[\s，,；;、：:=|（(→是为有率/]))-|(?<![{FIGURE[1:-1]}])-(?=$)|负的?)\s*$",
            self.out,
        )
        if sign and not (
            sign[0].startswith("-") and re.search(rf"(?:{FIGURE}|{YEAR}|-)(?:-\s*|\s+-\s+)$", self.out)
        ):
            self.out = self.out[: sign.start()]
            quantity = replace(quantity, value=-quantity.value, text=f"-{quantity.text}")
        self.out += chr(FIRST + len(self.found)) if len(self.found) < 0x300 else " "
        self.found.append(quantity)

    def of_hundred(self, position: int) -> tuple[Quantity, int] | None:
        found = _OF_HUNDRED.match(self.text, position)
        if found is None:
            return None
        number = Decimal(100) if found["whole"] else read_number(found["number"])
        if number is None:
            return None
        value = number / {"百": 1, "千": 10, "万": 100}[found["of"]] * (-1 if found["sign"] else 1)
        return self._vague(Quantity(value, _ratio("%"), text=found[0]), found.end())

    def fraction(self, position: int) -> tuple[Quantity, int] | None:
        found = _FRACTION.match(self.text, position)
        parts = read_fraction(found[0]) if found else None
        if found is None or parts is None:
            return None
        return self._vague(_quotient(*parts, found[0]), found.end())

    def quotient(self, position: int) -> tuple[Quantity, int] | None:
        found = _QUOTIENT.match(self.text, position)
        if found is None or re.search(r"\d$|[./÷]\s*$", self.text[:position]):
            return None
        above, below = (_amount(found[name]) for name in ("above", "below"))
        if above is None or below is None or below == 0:
            return None
        times = found["times"] or "100"
        sum_ = f"{found['above'].strip()}÷{found['below'].strip()}×{times}"
        quantity = replace(_quotient(above, below, found[0]), sum=sum_)
        if times != "100":  # 168÷10615×10000: an amount, no percentage
            quantity = Quantity(above * Decimal(times) / below, text=found[0], sum=sum_)
        return self._vague(quantity, found.end())

    def half(self, position: int) -> tuple[Quantity, int] | None:
        found = re.compile(r"一半|半数|对半").match(self.text, position)
        return (Quantity(HALF, _ratio("分数"), text=found[0]), found.end()) if found else None

    def mistyped(self, position: int) -> tuple[Quantity, int] | None:
        """12O.5 or l20.5: letters for digits, never read without asking."""
        found = _MISTYPED.match(self.text, position)
        if found is None or re.search("[A-Za-z]$", self.text[:position]):
            return None
        self.unreadable = True
        return Quantity(Decimal(0), text=found[0]), found.end()

    def number(self, position: int) -> tuple[Quantity, int] | None:
        found = _NUMBER.match(self.text, position)
        if found is None or not self._stands_alone(found):
            return None
        value = read_number(found[0])
        if value is None or _PAIR.fullmatch(found[0]):
            self.unreadable = True
            return Quantity(Decimal(0), text=found[0], vague=bool(_PAIR.search(found[0]))), found.end()
        scale = re.search(r"(?<=[\d\s])(?:[十百千]?万亿?|[十百千]?亿)$", found[0])
        if re.compile(r"(?![tG][/C]|[ekEK][gG]?[/\d])[a-z]", re.I).match(self.text, found.end()) and not (
            unit_at(self.text, found.end())
            or _RATIO_UNIT.match(self.text, found.end())
            or FOREIGN.match(self.text, found.end())
        ):
            self.unreadable = True
        quantity = Quantity(
            value,
            large=is_large(found[0]),
            text=found[0],
            vague="E" in found[0].upper(),
            scale_word=scale[0] if scale else "",
        )
        return self._with_unit(*self._vague(quantity, found.end()), position)

    def _stands_alone(self, found: re.Match[str]) -> bool:
        """Whether a run of Chinese numerals is a number and no part of a word."""
        if re.search(r"\d", found[0]):
            return True
        if _NOT_BEFORE_HAN.search(self.text[: found.start()]):
            return False
        return bool(
            _AFTER_HAN.match(self.text, found.end())
            or unit_at(self.text, found.end())
            or FOREIGN.match(self.text, found.end())
        )

    def _vague(self, quantity: Quantity, end: int) -> tuple[Quantity, int]:
        """Take 多, 余, 来, 几 with the 万 or 亿 behind it: 120多亿."""
        found = _VAGUE.match(self.text, end)
        if found is None or quantity.vague:
            return quantity, end
        end = found.end()
        scale = _SCALE.match(self.text, end)
        if scale:
            factor = read_number(f"一{scale[0].strip()}") or Decimal(1)
            quantity = replace(quantity, value=quantity.value * factor, large=is_large(scale[0]))
            end = scale.end()
        return replace(
            quantity, vague=True, text=f"{quantity.text}{found[0]}{scale[0] if scale else ''}"
        ), end

    def _with_unit(self, quantity: Quantity, end: int, position: int) -> tuple[Quantity, int]:
        if ratio := _RATIO_UNIT.match(self.text, end):
            return _in_ratio(quantity, ratio), ratio.end()
        space = re.compile(r"[ ]?(?:的)?(?=[元万亿平公亩吨千])|[ ]?").match(self.text, end)
        start = space.end() if space else end
        before = self.text[max(0, position - 20) : position]
        found = unit_at(self.text, start, before)
        foreign = FOREIGN.search(before[-4:])
        if foreign and (found is None or found[0].word == "元"):
            return replace(quantity, unit=Unit(foreign[0], Dimension.FOREIGN)), found[1] if found else end
        if found is None:
            return quantity, end
        unit, end = found
        return replace(quantity, unit=unit, text=f"{quantity.text}{unit.word}"), end


_Reader = Callable[[_Finder, int], "tuple[Quantity, int] | None"]
_READERS: tuple[_Reader, ...] = (
    _Finder.mistyped,
    _Finder.of_hundred,
    _Finder.fraction,
    _Finder.quotient,
    _Finder.half,
    _Finder.number,
)


def _ratio(word: str) -> Unit:
    return Unit(word, Dimension.RATIO)


def _in_ratio(quantity: Quantity, found: re.Match[str]) -> Quantity:
    value, word = quantity.value, found[0].strip()
    if found["percent"] or found["point"]:
        word = "%" if found["percent"] else "点"
    elif found["mille"]:
        value, word = value / 10, "%"
    elif found["points"]:
        word = "百分点"
    elif found["tenth"]:
        extra = {"半": Decimal(5)}.get(found["half"] or "", read_number(found["half"] or "") or Decimal(0))
        value, word = value * 10 + extra, "%"
    return replace(quantity, value=value, unit=_ratio(word), text=f"{quantity.text}{found[0]}")


def _amount(text: str) -> Decimal | None:
    return read_number(re.sub(r"[元家户个人名件项\s]+$", "", text))


def _quotient(above: Decimal, below: Decimal, text: str) -> Quantity:
    return Quantity(above * 100 / below, _ratio("分数"), text=text, sum=f"{above}÷{below}×100")
