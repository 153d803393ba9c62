"""What the line mode says about files that it reads: filled forms, and an office's own blank."""

from __future__ import annotations

IMPORT_HOW = (
    "想读入以前填好的表，说“导入”和文件名，例如“导入 D:\\表\\申报表.docx”；会读成一份新草稿，这一份不动。"
)
NO_BLANK = "好，导出用自带的申报表。"


def blank_kept(name: str) -> str:
    """From now on the form is written into this blank."""
    return f"记下了：导出时填进“{name}”。说“导出”写出来；不用它了，说“不用空白表”。"
