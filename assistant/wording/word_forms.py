"""What is said about a filled Word form that cannot be used as it is."""

from __future__ import annotations

from collections.abc import Sequence


def not_readable(name: str, sentences: Sequence[str]) -> str:
    """A form with cells that cannot be read, and what to do about it; nothing was written."""
    file = f'"{name}"' if " " in name else name
    lines = "\n".join(f"  · {sentence}" for sentence in sentences)
    return (
        f"{name}：有 {len(sentences)} 处读不了，没有写出文件：\n{lines}\n"
        f"请在 Word 里把这几处改好，存盘后再试；或先运行 tianbao import {file} ，其余的读进草稿，再在对话里补填这几处。"
    )
