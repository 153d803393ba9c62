"""What stands in a cell as a value: figures, dates and lists as people write them; pure."""

from __future__ import annotations

import re
import unicodedata

from assistant.script import Field, Kind

_NUMBER = re.compile(r"[+-]?\d{1,40}(?:\.\d{1,40})?")
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_DATE = re.compile(r"(\d{4})[年./-](\d{1,2})(?:[月./-]?$|[月./-](\d{1,2})日?$)")
_MEASURES = ("个", "家", "项", "件", "人")
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
    units = (field.unit, *(_MEASURES if field.kind in (Kind.COUNT, Kind.NAMED_COUNT) else ()))
    for unit in filter(None, units):
        figure = words.removesuffix(unicodedata.normalize("NFKC", unit))
        if figure != words and (_NUMBER.fullmatch(figure) or _GROUPED.fullmatch(figure)):
            return figure.replace(",", "").removeprefix("+")
    unit = f"（单位：{field.unit}）" if field.unit else ""
    raise Misprint(text, f"应只写一个数字{unit}")


def parse_date(text: str) -> str:
    """A date as YYYY-MM-DD or YYYY-MM. Raises Misprint."""
    words = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))
    found = _DATE.match(words)
    if found is None or not 1 <= int(found[2]) <= 12 or not 1 <= int(found[3] or 1) <= 31:
        raise Misprint(text, "应为年月日，如 2025年4月18日")
    return "-".join(part.zfill(2) for part in found.groups() if part)


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
    if joint == "、" and len(names) == 1 != count:
        others = ([name.strip() for name in text.split(other)] for other in _OTHER_JOINTS)
        names = next((found for found in others if len(found) == count), names)
    return [name for name in names if name]
