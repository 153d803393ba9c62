"""An answer as a form can hold it, wherever it came from: typed, from an answers file, or out of a Word file; pure.

What no paper carries is not kept either, so that a draft that was printed and read back is the same draft: line
breaks in a name, blanks and writing lines around a text, characters that nobody sees, rows of dots.
"""

from __future__ import annotations

import re
import unicodedata

from assistant.answers import ELSEWHERE, OPEN, NamedCount, TargetRow, Value
from assistant.script import Field, Kind

DIRECTIONS = ("主导产业", "创新", "数字化", "绿色化", "开放合作", "治理和服务", "其它")
"""Of the target table, from top to bottom."""

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_BREAK = re.compile(r"\s*\n\s*")
_GAP = re.compile(r"\s{2,}")
_INVISIBLE = {"Cc", "Cf", "Cs"}
_NO_CHARACTER = "\ufffc\ufffe\uffff"
_AROUND = r"[\s_＿]"  # blanks, and the line to write on
_OUTSIDE = re.compile(rf"^{_AROUND}+|{_AROUND}+$")
_NOTE = re.compile(r"[（(\[【][^（(\[【]*[）)\]】]")


def settle(field: Field, value: Value) -> Value | None:
    """The value as the form can carry it; None when it is only what the form itself prints, and no answer."""
    if isinstance(value, str) and field.kind in _TEXTS:
        return settle_text(field, value) or None
    if isinstance(value, NamedCount):
        return NamedCount(value.count, tuple(filter(None, map(one_line, value.names))))
    if isinstance(value, tuple) and field.kind is Kind.TABLE:
        return _rows(tuple(row for row in value if isinstance(row, TargetRow))) or None
    return value


_TEXTS = (Kind.TEXT, Kind.LONG_TEXT, Kind.NARRATIVE, Kind.PHONE)


def settle_text(field: Field, text: str) -> str:
    """A text for this field; empty when it holds nothing but marks of the form."""
    several = field.kind.prose or field.column or "公式" in field.label
    text = passage(text) if several else one_line(text)
    printed = field.short_label if _prints_its_label(field) else ""
    if printed:
        text = _once(text, printed)
    words = "".join(text.split())
    rest = words.replace(OPEN, "")
    if rest != words and (not rest or rest in printed):
        return ""
    return "" if words and (words == field.short_label or (words in "市县区" and printed)) else text


def one_line(text: str) -> str:
    """A name: one line, with nothing around it, and no gaps in it."""
    return passage(_GAP.sub(" ", _BREAK.sub(" ", visible(text))))


def passage(text: str) -> str:
    """Running text: lines without blanks around them, and none of them empty at the beginning or the end."""
    lines = [_OUTSIDE.sub("", line) for line in visible(text).split("\n")]
    return "\n".join(lines).strip("\n")


def visible(text: str) -> str:
    """The text without characters that nobody sees; a line ends in LF, a tab is a space."""
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    if text.isprintable():
        return text.replace("\ufffc", "")
    return "".join(
        letter
        for letter in text
        if letter == "\n" or (unicodedata.category(letter) not in _INVISIBLE and letter not in _NO_CHARACTER)
    )


def refers_elsewhere(text: str) -> bool:
    """Whether a text says that the answer stands in the attachments, and nothing else."""
    return text.strip(" \n\u3000。“”（）()") in ELSEWHERE


def names_something(indicator: str) -> bool:
    """Whether an indicator is one: not dots, a number or a note in brackets."""
    return any(map(str.isalpha, _NOTE.sub("", indicator)))


def _prints_its_label(field: Field) -> bool:
    """Whether the blank is followed by its label in print: 　　市, 　　县（市、区）."""
    return field.kind is Kind.TEXT and (field.short_label == "市" or field.short_label.startswith("县（"))


def _once(text: str, printed: str) -> str:
    """青榕 县（市、区） is 青榕县: what is printed in the same place is not doubled."""
    found = re.search(r"\s*".join(("", *map(re.escape, printed))) + r"\s*$", text)
    return text[: found.start()].strip() + printed[0] if found and found.start() else text


def _rows(rows: tuple[TargetRow, ...]) -> tuple[TargetRow, ...]:
    """The rows that say something, in the order in which the table prints them."""
    kept = [row for row in map(_row, rows) if names_something(row.indicator) or row.baseline or row.target]
    return tuple(sorted(kept, key=lambda row: DIRECTIONS.index(row.direction)))


def _row(row: TargetRow) -> TargetRow:
    cells = (one_line(words) for words in (row.direction, row.indicator, row.baseline, row.target))
    direction, *others = ("" if "".join(words.split()) == OPEN else words for words in cells)
    return TargetRow(direction, *others)
