"""What the export says in a browser, where the file is downloaded instead of stored at a path."""

from __future__ import annotations

import re
from collections.abc import Sequence

FILE_NAME = "申报表.docx"
WHERE = "文件叫什么名字？按 Enter 导出，由浏览器下载。"


def file_name(said: str) -> str:
    """The name without what a file's name cannot hold; 申报表.docx when nothing is left of it."""
    stem = re.sub(r"\.docx$", "", said.strip(), flags=re.IGNORECASE)
    stem = re.sub(r'[\\/:*?"<>|\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2060-\u206f]', "", stem).strip(" .")[
        :80
    ]
    return f"{stem}.docx" if stem else FILE_NAME


def handed_over(names: Sequence[str]) -> str:
    """The browser has the files now."""
    several = "\n附件请按右上角的按钮下载（Enter 即可）。" if len(names) > 1 else ""
    return f"{'、'.join(names)}\n已交给浏览器下载，一般在“下载”文件夹里。{several}"
