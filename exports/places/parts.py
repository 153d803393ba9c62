"""Where each part of the form stands in a document: from its heading to the next part's."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from exports.places.table import Block, Row, Text
from exports.places.wanted import COVER, PartWanted
from exports.places.words import ALIKE, core, likeness

_LONGEST_HEADING = 40
_SHORTEST_HEADING = 4


@dataclass(frozen=True)
class Segment:
    """The blocks of one part."""

    part: PartWanted
    blocks: list[Block]


@dataclass(frozen=True)
class Segments:
    """The parts that were found, those that were not, and those that were found more than once."""

    found: list[Segment]
    missing: list[PartWanted]
    repeated: list[PartWanted]


def segments(blocks: Sequence[Block], parts: Sequence[PartWanted]) -> Segments:
    """Cut a document into its parts."""
    cuts = headings(blocks, parts)
    pieces: dict[str, list[list[Block]]] = {}
    ends = [at for at, _ in cuts[1:]] + [len(blocks)]
    for (at, part), end in zip(cuts, ends, strict=False):
        pieces.setdefault(part.title, []).append(_below(part, blocks[at + 1 : end]))
    found, missing, repeated = [], [], []
    for part in parts:
        if part.title == COVER:
            found.append(Segment(part, list(blocks[: cuts[0][0]] if cuts else ())))
            continue
        candidates = sorted(pieces.get(part.title, []), key=lambda piece: _hits(piece, part), reverse=True)
        if not candidates:
            missing.append(part)
            continue
        found.append(Segment(part, candidates[0]))
        best = _hits(candidates[0], part)
        if len(candidates) > 1 and best and _hits(candidates[1], part) * 2 >= best:
            repeated.append(part)
    return Segments(found, missing, repeated)


def _below(part: PartWanted, blocks: Sequence[Block]) -> list[Block]:
    """What stands below a part's heading, and below the same heading as the first row of its table."""
    title = _numbered(part.title)
    for number, block in enumerate(blocks):
        if not isinstance(block, Text) or _numbered(block.text) not in ("", title):
            return list(blocks[number:])
    return []


def headings(blocks: Sequence[Block], parts: Sequence[PartWanted]) -> list[tuple[int, PartWanted]]:
    """Where headings stand. A part's heading that comes twice in a row begins it once."""
    levels = {_numbered(level) for part in parts for level in part.vocabulary.values()}
    cuts: list[tuple[int, PartWanted]] = []
    for at, block in enumerate(blocks):
        words = block.text.strip() if isinstance(block, Text) else ""
        if not words or len(words) > _LONGEST_HEADING:
            continue
        part = _heading_of(words, parts)
        if part is None or (_numbered(words) in levels and _numbered(words) != _numbered(part.title)):
            continue
        if not cuts or cuts[-1][1] is not part:
            cuts.append((at, part))
    return cuts


def _heading_of(words: str, parts: Sequence[PartWanted]) -> PartWanted | None:
    said = core(words)
    ways = [(likeness(said, core(part.title)), part) for part in parts if part.title != COVER]
    best = max(ways, key=lambda way: way[0])
    if best[0] >= ALIKE:
        return best[1]
    same = [part for part in parts if part.title != COVER and _shortened(words, part.title)]
    return same[0] if len(same) == 1 else None


def _shortened(words: str, title: str) -> bool:
    """Whether a heading has a part's number and is its title with words left out."""
    said, whole = _numbered(words), _numbered(title)
    letters = iter(whole[1:])
    return (
        said[:1] == whole[:1]
        and len(said) > _SHORTEST_HEADING
        and all(letter in letters for letter in said[1:])
    )


def _numbered(words: str) -> str:
    """Words with their number, without spaces and punctuation."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", words))


def _hits(blocks: Sequence[Block], part: PartWanted) -> int:
    """How many labels of a part stand in these blocks."""
    cores = {cell.core for block in blocks if isinstance(block, Row) for cell in block.own}
    cores |= {block.core for block in blocks if isinstance(block, Text)}
    return len(cores & part.vocabulary.keys())
