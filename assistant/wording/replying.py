"""What stands in the reply area beside what is typed: sections of a budget, options that are left, least values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.wording.labels import last
from assistant.wording.screen import PRESENT

_NUMBER = re.compile(r"^[一二三四五六七八九十]+、|^集群")
_LONGEST = 6  # characters of a section's name


def section(label: str) -> str:
    """A section's short name: 发展成效, 存在的问题, 2025年."""
    return _NUMBER.sub("", _NUMBER.sub("", last(label)))[:_LONGEST]


def sections(parts: Sequence[tuple[str, int, bool]], words: int) -> str:
    """How many 字 each section has; the present one, with ◆, has so many `words` by now."""
    listed = (
        f"{PRESENT}{section(label)} {words}" if current else f"{section(label)} {count}"
        for label, count, current in parts
    )
    return "各节字数：" + " · ".join(listed)


def narrowed(count: int) -> str:
    """Only the options that hold the words are left."""
    return f"留下 {count} 项带这几个字的：按 ↓ 去选；按 Enter 就照您写的字发送"


_SIGNS = {">=": "不低于", ">": "高于", "<=": "不高于", "<": "低于"}
TARGETS = f"目标表（{PRESENT} 正在填）"


def bound(sign: str, value: Decimal, unit: str) -> str:
    """What a figure must keep to: 不低于 2.87亿元."""
    return f"{_SIGNS[sign]} {value}{unit}"


def bounds_kept(cell: str, bounds: Sequence[str], kept: bool | None) -> str:
    """What a cell must keep to, and whether what is typed does; None while nothing is typed."""
    mark = "○" if kept is None else "✓" if kept else "✗"
    return f"{mark} {cell}须{'、'.join(bounds)}" if bounds else ""


def target_row(label: str, cells: Sequence[str], bounds: Sequence[str], current: bool) -> str:
    """One row of the target table: name, 基准值 → 目标值, and what the target must keep to."""
    mark = PRESENT if current else "✓" if all(cells) else "○"
    figures = " → ".join(cell or "未填" for cell in cells)
    return f"{mark} {label}　{figures}" + (f"　目标{'、'.join(bounds)}" if bounds else "")
