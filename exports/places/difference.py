"""In what an office's blank differs from the form: one sentence for each, for the applicant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from difflib import SequenceMatcher

from assistant.script import Field, Kind
from exports.places.wanted import PartWanted, Wanted, is_year
from exports.places.words import core
from exports.tags import box_tag, count_tag, names_tag

_RELATED = 0.4
_SHOWN = 30


def part_missing(title: str) -> str:
    """A part is not there."""
    return f"没有找到“{title}”这一部分"


def part_repeated(title: str) -> str:
    """A part is there twice."""
    return f"“{title}”这一部分出现了不止一次"


def row_missing(title: str, row: str, unknown: Sequence[str]) -> str:
    """A row is not there; one that may be it, under another name, is mentioned."""
    ways = [
        (SequenceMatcher(None, core(row.rsplit("·", 1)[-1]), core(words)).ratio(), words) for words in unknown
    ]
    best = max(ways, default=(0.0, ""))
    hint = f"（最接近的是“{_short(best[1])}”）" if best[0] >= _RELATED else ""
    return f"{title}：没有找到“{row}”一栏{hint}"


def direction_missing(title: str, direction: str) -> str:
    """The target table has no row of a direction."""
    return f"{title}：目标表里没有“{direction}”这一行"


def fields_missing(parts: Iterable[PartWanted], ids: Set[str]) -> Iterator[str]:
    """Some blanks are not there: whole parts, or rows of them; each blank is told of once."""
    told: set[str] = set()
    for part in parts:
        gone = [item for item in part.fields if item.field.id in ids - told]
        if gone and len(gone) == len(part.fields):
            yield part_missing(part.title)
        else:
            rows = dict.fromkeys(item.row for item in gone)
            yield from (row_missing(part.title, row, ()) for row in rows)
        told |= {item.field.id for item in gone}


def row_repeated(title: str, row: str, times: int) -> str:
    """A row is there more than once."""
    return f"{title}：“{row}”一栏出现了 {times} 次"


def unclear(title: str, row: str, cells: int) -> str:
    """A row has several cells, and nothing says which is meant."""
    return f"{title}：“{row}”一栏右边有 {cells} 个空格，分不清该填哪一格"


def other_year(title: str, found: Iterable[str], part: PartWanted) -> str:
    """The document asks for other years."""
    years = "、".join(_short(words) for words in dict.fromkeys(found))
    own = "、".join(
        label for label in part.vocabulary if is_year(label) or "基准" in label or "目标值" in label
    )
    return f"{title}：年度不同，空白表里是“{years}”，本表填的是 {own}"


def other_unit(title: str, row: str, unit: str, own: str) -> str:
    """The document asks for another unit."""
    return f"{title}：“{row}”一栏的单位是“{unit}”，与“{own}”不同"


def incomplete(title: str, row: str, lacking: Sequence[str]) -> str:
    """A cell lacks boxes or blanks that the answer needs."""
    return f"{title}：“{row}”一栏里没有找到{'、'.join(lacking)}"


def lacking(field: Field, places: Mapping[str, object]) -> list[str]:
    """What a field's cell should have and has not."""
    if field.options:
        return [
            f"选项“{option.label}”的方框"
            for option in field.options
            if box_tag(field.id, option.id) not in places
        ]
    if field.kind is Kind.NAMED_COUNT:
        wanted = {count_tag(field.id): "“数量：”", names_tag(field.id): "“名称：”"}
        return [words for tag, words in wanted.items() if tag not in places]
    return []


def dated(item: Wanted) -> bool:
    """Whether a field stands under a year."""
    return any(any(letter.isdigit() for letter in label) for label in item.path)


def _short(words: str) -> str:
    line = "".join(words.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
