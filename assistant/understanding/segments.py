"""Cutting a reply up: what was taken back in the same breath, which figure belongs to which year, declared units."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.understanding.quantities import FIGURE, Scan
from assistant.understanding.tabular import UNKNOWN_WORD
from assistant.understanding.units import UNIT_PATTERNS, unit_of
from assistant.understanding.years import YEAR

_DIGIT = r"[\d一二三四五六七八九十两百千万]"
_SORRY = (
    r"(?:不对|不好意思|错了|说错了?|写错了?|打错了?|填错了?|看错了?|弄错了?|更正(?:一下|为)?|纠正(?:一下)?|改(?:成|为)|哦不|噢不|不不+|"
    r"(?:^|(?<=[，,。；;\s]))不(?=[，,。]))"
)
_TAKEN_BACK = re.compile(
    rf"^(?P<before>.*{_DIGIT}.*?)[，,。；;！!…\s]*{_SORRY}(?:了)?[，,。！!：:…\s]*(?:应该?是|应为|改成|改为|是|为)?(?P<after>.*{_DIGIT}.*)$",
    re.S,
)
_NOT_BUT = re.compile(
    rf"(?:不是|并非|而非)[^，,。]*{_DIGIT}[^，,。]*[，,。\s]*(?:而)?(?:应该?)?(?:是|应为)(?P<after>.*{_DIGIT}.*)$",
    re.S,
)
_UNIT_WORD = "|".join(f"(?:{pattern.pattern})" for _, pattern in UNIT_PATTERNS)
_UNIT_WORD = re.sub(r"\?P<\w+>", "?:", _UNIT_WORD)
_DECLARED = re.compile(
    rf"(?:单位(?:都|均|统一)?(?:是|为|用|[:：])?\s*[（(【]?|[（(【]\s*(?:单位(?:是|为|[:：])?)?|以|按)\s*(?P<unit>万?(?:{_UNIT_WORD}))"
    r"\s*(?:[)）】]|计|为单位|(?=[\s，,。；;：:]|$))",
    re.I,
)
_BETWEEN_YEARS = re.compile(r"^[\s、，,和与及/至到\-—~～|]*$")


@dataclass(frozen=True)
class Part:
    """A stretch of a reply and the years that it speaks of; none when it names no year."""

    years: tuple[int, ...]
    scan: Scan


def taken_back(text: str) -> tuple[str, str] | None:
    """What was said first and what was said instead, when the reply corrects itself; else None."""
    if found := _TAKEN_BACK.match(text):
        return found["before"], found["after"].strip()
    if found := _NOT_BUT.search(text):
        return text[: found.start()], found["after"].strip()
    return None


def with_declared_unit(scan: Scan) -> Scan:
    """The scan in which a unit said once for all (单位：万元, （万元）) stands with every bare figure."""
    found = _DECLARED.search(scan.text)
    unit = unit_of(found["unit"]) if found else None
    if found is None or unit is None:
        return scan
    quantities = tuple(
        replace(quantity, unit=unit, text=f"{quantity.text}{unit.word}") if quantity.bare else quantity
        for quantity in scan.quantities
    )
    return replace(scan, quantities=quantities, text=scan.text[: found.start()] + scan.text[found.end() :])


def dated_parts(scan: Scan) -> list[Part]:
    """The reply cut at its mentions of years; the years may stand before their figures or behind them.

    Adjoining mentions (2022、2023年) belong together. A first part without years has an empty tuple.
    """
    pieces = re.split(f"({YEAR}+)", _joined(scan.text))
    if len(pieces) == 1:
        return [Part((), scan)]
    head, *rest = pieces
    marks = [(_years(scan, rest[i]), rest[i + 1]) for i in range(0, len(rest), 2)]
    behind = bool(re.search(FIGURE, head)) and not re.search(f"{FIGURE}|{UNKNOWN_WORD}", marks[-1][1])
    if behind and len(marks) == len([piece for piece in pieces[:-1:2] if re.search(FIGURE, piece)]):
        texts = [head, *(text for _, text in marks[:-1])]
        texts[-1] += marks[-1][1]
        return [Part(years, scan.reading(text)) for (years, _), text in zip(marks, texts, strict=True)]
    parts = [Part(years, scan.reading(text)) for years, text in marks]
    return [Part((), scan.reading(head)), *parts] if re.search(FIGURE, head) else parts


def _joined(text: str) -> str:
    """The text without what stands between adjoining mentions of years."""
    pieces = re.split(f"({YEAR})", text)
    for i in range(2, len(pieces) - 1, 2):
        if _BETWEEN_YEARS.match(pieces[i]):
            pieces[i] = ""
    return "".join(pieces)


def _years(scan: Scan, marks: str) -> tuple[int, ...]:
    return tuple(dict.fromkeys(year for mark in marks for year in scan.years_of(mark)))
