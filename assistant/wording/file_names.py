"""What is said about names that a file cannot have on every system."""

from __future__ import annotations

from collections.abc import Sequence

INVISIBLE = "文件名里有看不见的字符，请删掉重新输入。"
TRAILING = "文件名（.docx 等后缀之前）末尾不能是句点或空格，请去掉。"
TOO_LONG = "文件名太长，请缩短到 60 个字以内。"


def reserved(name: str) -> str:
    """CON, NUL, COM1 …, which are devices on Windows."""
    return f"“{name}”是 Windows 保留的名字，请在前后加几个字。"


def forbidden(chars: Sequence[str]) -> str:
    """Characters that Windows does not allow."""
    return f"文件名里不能有 {' '.join(chars)} ，请换成别的字。"
