"""What the outline says beside the parts' own titles."""

from __future__ import annotations

LEGEND = "✓ 完成 ◆正在填 ◐填了些 ○没填\n↑↓选题 ←→换部分 Enter去 Esc回"
LATER = "〔稍后〕"


def more(count: int) -> str:
    """There are open questions that are not named."""
    return f"……还有 {count} 题没填"
