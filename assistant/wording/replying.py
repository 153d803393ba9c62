"""What stands in the reply area beside what is typed: sections of a budget, options that are left, least values."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.wording.labels import last

_NUMBER = re.compile(r"^[一二三四五六七八九十]+、|^集群")
_LONGEST = 6  # characters of a section's name


def section(label: str) -> str:
    """A section's short name: 发展成效, 存在的问题, 2025年."""
    return _NUMBER.sub("", _NUMBER.sub("", last(label)))[:_LONGEST]


def sections(parts: Sequence[tuple[str, int, bool]], words: int) -> str:
    """How many 字 each section has; the present one, with ▶, has so many `words` by now."""
    listed = (
        f"▶{section(label)} {words}" if current else f"{section(label)} {count}"
        for label, count, current in parts
    )
    return "各节字数：" + " · ".join(listed)


def narrowed(count: int) -> str:
    """Only the options that hold the words are left."""
    return f"留下 {count} 项带这几个字的：按 ↓ 去选；按 Enter 就照您写的字发送"
