"""What is said to a reply that is far longer than its blank can need."""

from __future__ import annotations

from assistant.wording import labels


def beyond(label: str, length: int) -> str:
    """Pasted by mistake, most likely."""
    return f"“{labels.last(label)}”用不了这么长的内容（有 {length} 个字）。可能是贴错了，请只发这一空要填的，再发一次。"
