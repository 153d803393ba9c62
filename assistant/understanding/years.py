"""Which years a reply speaks of. Each mention is replaced by a private character, so that no year is a figure."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.script import Field

_FIRST = 0xE500
YEAR = "[\ue500-\ue7ff]"  # one masked mention of years

_RELATIVE = {
    "大前年": -3,
    "前年": -2,
    "去年": -1,
    "上年": -1,
    "上一年": -1,
    "今年": 0,
    "本年": 0,
    "明年": 1,
    "后年": 2,
}
_HAN = {char: str(value) for value, char in enumerate("零一二三四五六七八九")} | {"〇": "0", "○": "0"}
_END = r"(?:年度|年[末底初]|年)"
_TO = r"\s*(?:-+|—+|–|~|～|至|到)\s*"
_ALL = r"(?:(?:最近|近|这|前|过去|连续)?[三3]年(?:以来|来|间|内)?|每一?年|历年|各年度?|年年|三个年度)"


@dataclass(frozen=True)
class Dated:
    """A text whose mentions of years are masked, and the years of each mention.

    `partial` is set when it speaks of a part of a year (上半年, 6月底), which is never a yearly figure.
    """

    text: str
    years: tuple[tuple[int, ...], ...] = ()
    partial: bool = False


def year_of(field: Field) -> int | None:
    """The year that a field is about: its own, or the one in its label (2024年基准值); None when it has none."""
    if field.year is not None:
        return field.year
    found = re.search(r"(20\d\d)年", field.short_label)
    return int(found[1]) if found else None


def mask_years(text: str, today: date, row: Sequence[int] = ()) -> Dated:
    """Replace every mention of years. `row` are the years asked for, which 三年, 前两年, 其余 stand for."""
    return _Masking(today, tuple(row)).run(text)


class _Masking:
    """One pass over a text; mentions such as 之后 depend on the years mentioned before them."""

    def __init__(self, today: date, row: tuple[int, ...]) -> None:
        self.today, self.row = today, row
        self.found: list[tuple[int, ...]] = []
        self.partial = False

    def run(self, text: str) -> Dated:
        pattern = re.compile("|".join(f"(?P<{name}>{source})" for name, source, _ in _MENTIONS))
        readers = {name: reader for name, _, reader in _MENTIONS}

        def replaced(match: re.Match[str]) -> str:
            years = readers[match.lastgroup or ""](self, match[0])
            if years is None:
                return match[0]
            if not years:
                return " "
            self.found.append(years)
            mask = chr(_FIRST + len(self.found) - 1) if len(self.found) < 0x200 else " "
            return f"{mask}都" if match[0][0] in "每各历" else mask  # 每年5家 is 5 in each

        return Dated(pattern.sub(replaced, text), tuple(self.found), self.partial)

    def between(self, text: str) -> tuple[int, ...] | None:
        numbers = [_full(int(number)) for number in re.findall(r"\d+", text)]
        first, last = numbers[0], numbers[-1]
        return tuple(range(first, last + 1)) if first < last < first + 20 else None

    def one(self, text: str) -> tuple[int, ...] | None:
        digits = "".join(_HAN.get(char, char) for char in text)
        number = int(re.sub(r"\D", "", digits))
        return (_full(number),) if number > 100 or 15 <= number <= 40 else ()

    def dated(self, text: str) -> tuple[int, ...] | None:
        numbers = [int(number) for number in re.findall(r"\d+", text)]
        self.partial |= 12 not in numbers[1:]
        return (numbers[0],)

    def relative(self, text: str) -> tuple[int, ...]:
        word = next(word for word in _RELATIVE if text.startswith(word))
        return (self.today.year + _RELATIVE[word],)

    def several(self, text: str) -> tuple[int, ...]:
        return self.row[:2] if text[0] in "前头" else self.row[-2:]

    def all(self, text: str) -> tuple[int, ...] | None:
        return self.row if self.row or "3" in text else None

    def nth(self, text: str) -> tuple[int, ...]:
        place = "一二三".find(text[1]) if text[1] in "一二三" else int(text[1]) - 1
        return self.row[place : place + 1]

    def others(self, text: str) -> tuple[int, ...]:
        return tuple(year for year in self.row if year not in self._mentioned())

    def later(self, text: str) -> tuple[int, ...]:
        mentioned = self._mentioned()
        return tuple(year for year in self.row if mentioned and year > max(mentioned))

    def nothing(self, text: str) -> tuple[int, ...]:
        return ()

    def part(self, text: str) -> tuple[int, ...]:
        self.partial = True
        return ()

    def _mentioned(self) -> set[int]:
        return {year for years in self.found for year in years}


def _full(number: int) -> int:
    return number if number > 100 else 2000 + number


_Reader = Callable[[_Masking, str], "tuple[int, ...] | None"]
_MENTIONS: tuple[tuple[str, str, _Reader], ...] = (
    (
        "iso",
        rf"(?<!\d)(?:20\d\d(?P<dash>[-./])\d{{1,2}}(?P=dash)\d{{1,2}}[日号]?(?![\d.])|"
        rf"20\d\d年(?:\d{{1,2}}月?{_TO})?\d{{1,2}}月(?:份|底|末)?(?:\d{{1,2}}[日号])?(?:底|末)?)",
        _Masking.dated,
    ),
    ("span", rf"(?<![\d.])(?:20)?\d\d{_END}?{_TO}(?:20)?\d\d{_END}", _Masking.between),
    ("bare", rf"(?<![\d.])20\d\d年?{_TO}20\d\d(?![\d.%万亿家个人件项元户名])", _Masking.between),
    ("listed", r"(?<![\d.])20\d\d(?=(?:\s*[、,，和与及/]\s*20\d\d)+\s*年)", _Masking.one),
    ("few", r"(?<![\d.])[1-3]\d(?=(?:\s*[、,，和与及/]\s*[1-3]\d)+年)", _Masking.one),
    ("year", rf"(?<![\d.])20\d\d\s?{_END}|二[零〇○]二[零〇○一二三四五六七八九]{_END}", _Masking.one),
    ("ahead", r"未来[三3]年|[一二三四五六七八九十\d]年(?:期|规划)|(?:当|同|整|全|逐|周)年", _Masking.nothing),
    ("all", _ALL, _Masking.all),
    ("short", rf"(?<![\d.近前后])'?\d\d{_END}(?![前内间来以后])|二[零一二三四五六七八九]年", _Masking.one),
    ("relative", r"大前年|前年|去年|上一?年度?|今年|本年度?|明年|后年", _Masking.relative),
    ("several", r"(?:前|头|后|最近|近|后面|前面)[两二2]年", _Masking.several),
    ("nth", r"第[一二三123]年", _Masking.nth),
    (
        "others",
        r"(?:其他|其它|其余|另外|剩下|别的)(?:的)?(?:[两二2一几]?个?年(?:份|度)?|(?=都|均|没|无|不|为|是|0))",
        _Masking.others,
    ),
    ("later", r"(?:之后|以后|后来|此后|往后|随后|后面)(?:的)?(?:每年|各年|[两二2]年|几年)?", _Masking.later),
    ("ended", r"(?:1\s*[-—~～至到]\s*)?12月份?(?:31[日号]|底|末)?|年[末底]", _Masking.nothing),
    (
        "part",
        r"[上下]半年|(?:前|第)?[一二三四1234][、个]?季度?(?:度|末)|"
        r"(?<!\d)\d{1,2}(?:\s*[-—~～至到]\s*\d{1,2})?个?月(?:份|底|末|中旬)?(?:\d{1,2}[日号])?",
        _Masking.part,
    ),
    (
        "span_of_time",
        r"近?(?<![\d.])\d{1,2}年(?:来|间|内|以来|以上)?|[近前后][几数]年|多年(?:来)?|近年来?",
        _Masking.nothing,
    ),
)
