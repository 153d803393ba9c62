"""What stands in a cell as a value: figures, dates and lists as people write them; pure."""

from __future__ import annotations

import re
import unicodedata

from assistant.script import Field, Kind

_NUMBER = re.compile(r"[+-]?\d{1,40}(?:\.\d{1,40})?")
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_DATE = re.compile(r"(\d{4})[年./-](\d{1,2})(?:[月./-]?$|[月./-](\d{1,2})日?$)")
_MEASURES = ("个", "家", "项", "件", "人", "名", "户", "条", "台", "套", "所", "次")
_SHORT_UNITS = {
    "亿元": ("亿", "亿元人民币"),
    "万元": ("万", "万元人民币"),
    "平方公里": ("平方千米", "km²", "km2"),
    "平方千米": ("平方公里", "km²", "km2"),
}
"""Other ways to write a unit, of the same size."""
_CHINESE_DATE = re.compile(
    r"^([〇零○O0一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?$"
)
_DIGITS = {letter: number for number, letter in enumerate("〇一二三四五六七八九")} | dict.fromkeys("零○O0", 0)
_NUMBERED = re.compile(r"^[（(]?(\d{1,2})[.．、)）]\s*")
_INLINE = re.compile(r"(?:^|[\s、，,])[（(]?\d{1,2}[.．)）]\s*(?=\D)")
_NUMBERS = re.compile(r"(?:^|[\s、，,])[（(]?(\d{1,2})[.．)）]\s*(?=\D)")
_OTHER_JOINTS = ("，", ",", "／", "/")


class Misprint(Exception):
    """A text that is no answer of its kind, and why."""

    def __init__(self, text: str, why: str) -> None:
        super().__init__(why)
        self.text, self.why = text, why


def parse_number(text: str, field: Field) -> str:
    """The figure in a cell, without the unit that is the field's own. Raises Misprint."""
    words = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).replace("−", "-").replace("﹣", "-")
    if _GROUPED.fullmatch(words):
        words = words.replace(",", "")
    if _NUMBER.fullmatch(words):
        return words.removeprefix("+")
    for unit in filter(None, _own_units(field)):
        figure = words.removesuffix(unicodedata.normalize("NFKC", unit))
        if figure != words and (_NUMBER.fullmatch(figure) or _GROUPED.fullmatch(figure)):
            return figure.replace(",", "").removeprefix("+")
    unit = f"（单位：{field.unit}）" if field.unit else ""
    raise Misprint(text, f"应只写一个数字{unit}")


def is_nothing(text: str) -> bool:
    """Whether a text says 无 with a full stop or brackets around it."""
    return text.strip(" 　。.（）()") == "无"


def parse_date(text: str) -> str:
    """A date as YYYY-MM-DD or YYYY-MM. Raises Misprint."""
    words = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))
    words = _CHINESE_DATE.sub(_with_digits, words)
    found = _DATE.match(words)
    if found is None or not 1 <= int(found[2]) <= 12 or not 1 <= int(found[3] or 1) <= 31:
        raise Misprint(text, "应为年月日，如 2025年4月18日")
    return "-".join(part.zfill(2) for part in found.groups() if part)


def _with_digits(found: re.Match[str]) -> str:
    year = "".join(str(_DIGITS[letter]) for letter in found[1])
    month, day = (_small(words) if words else 0 for words in found.groups()[1:])
    return f"{year}年{month}月" + (f"{day}日" if day else "")


def _small(words: str) -> int:
    """A number up to 99: 八, 十, 十八, 二十一."""
    tens, ten, ones = words.rpartition("十")
    if not ten:
        return _DIGITS[ones] if len(ones) == 1 else 99  # 一一月 is no month
    return 10 * (_DIGITS.get(tens, 99) if tens else 1) + (_DIGITS.get(ones, 99) if ones else 0)


def _own_units(field: Field) -> tuple[str, ...]:
    """The ways in which a field's own unit is written; another scale is not among them."""
    measures = _MEASURES if field.kind in (Kind.COUNT, Kind.NAMED_COUNT) else ()
    return (field.unit, *_SHORT_UNITS.get(field.unit, ()), *measures)


def parse_names(text: str, count: int) -> list[str]:
    """The names of a list. `exports.fields` joins them so that they come apart again.

    A list that someone typed with commas comes apart there when that gives as many names as were counted.
    """
    if text.strip() in ("", "无"):
        return []
    if "\n" not in text and "；" in text and text.endswith("、"):
        return [text.removesuffix("、").strip()]
    joint = next((joint for joint in ("\n", "；") if joint in text), "、")
    names = [name.strip() for name in text.split(joint)]
    if joint == "\n" and not any("；" in name or name.endswith("、") for name in names):
        names = _without_numbers(names)
    if joint == "、" and len(names) == 1 != count:
        others = ([name.strip() for name in text.split(other)] for other in _OTHER_JOINTS)
        names = next((found for found in others if len(found) == count), names)
    if count > 1 and "；" not in text and len(inline := _INLINE.split(text.strip())[1:]) == count:
        numbered = [f"{number}.{name.strip(' 　、，,；;')}" for number, name in enumerate(inline, 1)]
        if _NUMBERS.findall(text) == [str(number) for number in range(1, count + 1)]:
            names = _without_numbers(numbered)
    return [name for name in names if name]


def _without_numbers(names: list[str]) -> list[str]:
    """Names that someone numbered from 1 on, without the numbers."""
    found = [_NUMBERED.match(name) for name in names]
    if len(names) > 1 and all(one and one[1] == str(number) for number, one in enumerate(found, 1)):
        return [_NUMBERED.sub("", name) for name in names]
    return names
