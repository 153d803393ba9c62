"""What the form view says: the part as the table it will be."""

from __future__ import annotations

FORM = "表格"
OPEN = "〔未填〕"
PUT_OFF = "〔稍后再填〕"
COUNT = "数量："
NAMES = "名称："
KEYS = "↑↓ 选一栏 · Enter 去改 · ←→ 换部分 · Esc 回去填"
KEYS_BESIDE = "F6 收起"
CHOOSING_KEYS = (
    ("↑↓", "选一栏", "form_key('choose')"),
    ("Enter", "去改", "form_key('change')"),
    ("F1", "这一栏怎么填", "help"),
    ("Esc", "回去填", "form_key('leave')"),
)
EMPTY_PART = "这一部分留给签字盖章，不用填。"


def title(part: str) -> str:
    """Which part is shown."""
    return f"表格预览 · {part}"
