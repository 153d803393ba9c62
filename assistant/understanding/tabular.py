"""How several figures of one reply lie: separators, thousands, bare years, blanks, a unit said once at the end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum, auto

from assistant.script import Field
from assistant.understanding.numerals import ARABIC, read_number
from assistant.understanding.quantities import FIGURE, Quantity, Scan
from assistant.understanding.units import converted

UNKNOWN_WORD = (
    r"不(?:太|是很)?(?:清楚|知道|详|明|记得|掌握|了解)|没查到|查不到|(?:还|尚)?没有?(?:统计|数据|资料|记录)(?:出来|完|好)?|未统计|无(?:数据|统计|资料|记录)|待[查补定核]|暂缺|缺失?|"
    r"(?:还|尚)?[没未](?:有)?(?:出来|出数|公布|发布|下来|报(?:上)?来|给(?:我们?)?)|忘(?:了|记)?|记不(?:清|得)|空(?:着|白|缺)?|找不到|[?？]+|[xX×]{2,}|稍后|回头|再说"
)
_NONE_WORD = r"(?:都|均|全)?(?:暂时?|尚|还|仍|也)?(?:没有|没|无|未有|不涉及|不适用)(?!变|增|减)(?:过|了)?"
_SAME_WORD = r"(?:基本)?(?:持平|不变|没有?变(?:化|动)?|未变|一样|相同|同上|同左|照旧|无变化)"
_PAIR = rf"{FIGURE}(?:\s*(?:-+|—+|–|~|～|到|至)\s*{FIGURE})?"
_ITEM = re.compile(
    rf"(?P<figure>{_PAIR})|(?P<unknown>{UNKNOWN_WORD})|(?P<same>{_SAME_WORD})|(?P<none>{_NONE_WORD})"
)
_STRONG = re.compile(r"[\t\n|｜;；、，,→➔]")
_TURN = rf"(?<={FIGURE})\s*(?:再|又|后|又再)*(?:增长|增加|提高|涨|升|降|减|变)(?:到|至)了?\s*(?={FIGURE})"
_WEAK = re.compile(rf"\s+(?![\-—–~～到至]+\s*{FIGURE})|(?<={FIGURE})\s*/\s*(?={FIGURE})|{_TURN}")
# without other separators a dash or 到 between figures separates them too
_WEAKER = re.compile(
    rf"\s+|(?<={FIGURE})\s*[/\-—–~～]+\s*(?={FIGURE})|(?<={FIGURE})\s*(?:再|又)?(?:到|至)\s*(?={FIGURE})|{_TURN}"
)
_MARK = re.compile(r"[-/—–]+")
_LISTED = re.compile(r"(?m)^\s*(?:[（(]?[1-9一二三四五六][)）.、]\s*(?=\S)(?!\d*\s*$)|[①-⑳]\s*)")
_CIRCLED = re.compile(r"[①-⑳]")
_BARE_YEAR = re.compile(
    r"(?<![\d.年第-])20[1-4]\d(?!\s*年|[\d.%]|[,，]\d{3}(?!\d)|\s*[万亿家个户人名项件元])"
)
_NUMBER = re.compile(ARABIC)
_COMMAS = re.compile(r"(?<![\d.÷/])\d{1,3}(?:[,，]\d{3})+(?![\d.]|\s*[÷/])")
_SPACES = re.compile(r"(?<![\d.])\d{1,3}(?: \d{3})+(?![\d.])")


class Word(Enum):
    """What stands in a cell instead of a figure."""

    FIGURE = auto()
    UNKNOWN = auto()
    SAME = auto()
    NONE = auto()


@dataclass(frozen=True)
class Item:
    """One cell's worth of a reply: a figure with the words round it, or a word that stands for one."""

    word: Word
    scan: Scan


def prepared(text: str, years: Sequence[int], expected: int) -> str:
    """The text with list marks gone, thousands told from separators, and bare years marked with 年."""
    text = _CIRCLED.sub("、", _LISTED.sub("", text)) if len(_LISTED.findall(text)) == expected else text
    text = marked_years(re.sub(r"[-=]+>", "→", text), years)
    for pattern, mark in ((_COMMAS, r"[,，]"), (_SPACES, " ")):
        text = _grouped(text, pattern, mark, expected)
    return text


def marked_years(text: str, years: Sequence[int]) -> str:
    """2022 64.85 2023 72.36 → 2022年 64.85 2023年 72.36; a figure that only looks like a year stays."""
    bare = [
        found for found in _BARE_YEAR.finditer(text) if int(found[0]) in range(min(years) - 6, max(years) + 4)
    ]
    values = len(_NUMBER.findall(re.sub(r"20\d\d\s*年|(?<!\d)\d\d年", "", text))) - len(bare)
    inside = [found for found in bare if int(found[0]) in years]
    labelled = [found for found in bare if re.match(r"\s*[:：=\-—–]", text[found.end() :])]
    if not bare or not (values or len(inside) == len(years)):
        return text
    distinct = len({found[0] for found in bare}) == len(bare) and inside
    if len(labelled) != len(bare) and not (distinct and (len(bare) >= 2 or values == 1)):
        return text
    marks = {found.end() for found in bare}
    return "".join(f"年{char}" if i in marks else char for i, char in enumerate(f"{text} ")).rstrip(" ")


def _grouped(text: str, pattern: re.Pattern[str], mark: str, expected: int) -> str:
    """Runs such as 186,199,212 cut into their groups when that gives one figure a cell, joined when it does not."""
    runs = pattern.findall(text)
    if not runs:
        return text

    def cut(found: re.Match[str]) -> str:
        groups = re.split(mark, found[0])
        return (
            found[0].replace(" ", "") if any(group[0] == "0" for group in groups[1:]) else "、".join(groups)
        )

    split = pattern.sub(cut, text)
    joined = pattern.sub(lambda found: re.sub(mark, "", found[0]), text)
    undated = re.compile(r"20\d\d\s*年|(?<!\d)\d\d年")
    counts = [len(_NUMBER.findall(undated.sub("", version))) for version in (split, joined)]
    if counts[0] == expected or (mark == " " and counts[1] != expected):
        return split
    return joined


def items(scan: Scan) -> list[Item]:
    """The cells of a reply in order: figures, and words that stand for one. Blank cells are UNKNOWN."""
    pieces = _STRONG.split(scan.text)
    blanks = len(re.findall(r"\t", scan.text)) > 0 or bool(re.search(r"[、，,;；|]\s*[、，,;；|]", scan.text))
    found: list[Item] = []
    lead = ""
    for piece in pieces:
        if not piece.strip() and blanks and piece is not pieces[-1] and piece is not pieces[0]:
            found.append(Item(Word.UNKNOWN, scan.reading("")))
        elif _MARK.fullmatch(piece.strip()):
            found.append(Item(Word.NONE, scan.reading("")))
        else:
            new, lead = _items_of(scan, piece, lead, _WEAK if len(pieces) > 1 else _WEAKER)
            found += new
    if lead.strip() and found:
        found[-1] = replace(found[-1], scan=scan.reading(f"{found[-1].scan.text}，{lead}"))
    return found


def _items_of(scan: Scan, piece: str, lead: str, weak: re.Pattern[str]) -> tuple[list[Item], str]:
    """The items of one piece, and the words left over for the next item."""
    found: list[Item] = []
    lead = f"{lead}，" if lead.strip() else ""
    for part in weak.split(piece):
        marks = list(_ITEM.finditer(part))
        if not marks:
            lead += f" {part}" if lead else part
            continue
        ends = [mark.start() for mark in marks[1:]] + [len(part)]
        starts = [0, *(mark.start() for mark in marks[1:])]
        for mark, start, end in zip(marks, starts, ends, strict=True):
            word = Word[(mark.lastgroup or "figure").upper()]
            found.append(Item(word, scan.reading(f"{lead}{part[start:end]}")))
            lead = ""
    return found, lead


def with_shared_unit(fields: Sequence[Field], scan: Scan) -> Scan:
    """The scan in which a unit that only the last figure has (0.18、0.17、0.16吨标准煤) stands with every bare one.

    Not when that would set the figures a thousand times apart and they are not so as written.
    """
    figures = [scan.of(char) for char in scan.figures]
    if len(figures) < 2 or figures[-1].bare or not any(figure.bare for figure in figures[:-1]):
        return scan
    last = figures[-1]
    if last.ratio("倍", "番"):
        return scan
    shared = [_sharing(figure, last) if figure.bare else figure for figure in figures]
    if apart(fields[0], shared) and not apart(fields[0], figures):
        return scan
    changed = dict(zip(scan.figures, shared, strict=True))
    quantities = tuple(changed.get(chr(0xE100 + i), quantity) for i, quantity in enumerate(scan.quantities))
    return replace(scan, quantities=quantities)


def _sharing(figure: Quantity, last: Quantity) -> Quantity:
    scale = read_number(f"1{last.scale_word}") or Decimal(1)
    value, text = figure.value * scale, f"{figure.text}{last.scale_word}{last.unit.word if last.unit else ''}"
    if last.ratio() and last.unit is not None and last.unit.word == "分数":
        return figure
    return replace(figure, value=value, unit=last.unit, large=last.large, text=text)


def apart(field: Field, figures: Sequence[Quantity]) -> bool:
    """Whether figures of one row differ a thousand times and more, which is a matter of units."""
    values = [converted(one.value, one.unit, one.large, field) for one in figures if not one.ratio()]
    sizes = [abs(value) for value in values if value]
    return len(sizes) > 1 and max(sizes) >= 1000 * min(sizes)
