"""The columns of an office's table in which no answer stands: of units, notes, running numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from exports.places.table import Block, Cell, Row
from exports.places.words import core, is_measure

_HEADS = frozenset(
    map(core, ("单位", "计量单位", "备注", "说明", "填报说明", "指标说明", "序号", "数据来源", "佐证材料"))
)


def aside_columns(blocks: Sequence[Block]) -> dict[int, list[Cell]]:
    """A cell of each such column, by the id of its table: one that heads it, or units between labels and answers."""
    found: dict[int, list[Cell]] = defaultdict(list)
    units: dict[tuple[int, int], list[Cell]] = defaultdict(list)
    for row in (block for block in blocks if isinstance(block, Row)):
        found[id(row.table)] += [cell for cell in row.own if cell.core in _HEADS]
        for cell, after in pairwise(row.own):
            if is_measure(cell.text) and not after.label and not is_measure(after.text):
                units[id(row.table), cell.first].append(cell)
    for (table, _), cells in units.items():
        if len(cells) > 1:  # one alone may be an answer
            found[table] += cells
    return found


def stands_in(cell: Cell, columns: Sequence[Cell]) -> bool:
    """Whether a cell is part of one of these columns."""
    return any(head.first <= cell.first and cell.last <= head.last for head in columns)
