"""What is said when the questions changed since a draft was last open."""

from __future__ import annotations

from collections.abc import Sequence

_SHOWN = 8
_INTRO = "上次保存以后，问题有过改动："
_KINDS = (
    "这些回答现在没有位置了，仍留在草稿里，不会丢；换回原来的问题就会回来",
    "这些以前收起来的回答，现在又有位置，已经放回去",
    "这些选项没有了，选过的题会再问一遍",
    "这些是新的问题，会接着问",
)


def moved(*kinds: Sequence[tuple[str, str]]) -> str:
    """The report, one line a kind: what lost its place, what has one again, options gone, questions new."""
    lines = [f"· {said}：{_listed(found)}。" for said, found in zip(_KINDS, kinds, strict=True) if found]
    return "\n".join([_INTRO, *lines])


def _listed(found: Sequence[tuple[str, str]]) -> str:
    shown = "、".join(_one(*one) for one in found[:_SHOWN])
    return shown + (f" 等 {len(found)} 项" if len(found) > _SHOWN else "")


def _one(id: str, label: str) -> str:
    return f"“{label}”（{id}）" if label else id
