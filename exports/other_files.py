"""What a file is that is no docx, by how it begins: a line that says so, and what to do with it."""

from __future__ import annotations

_SAVE_AS = "请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”后再试"
_BEGINNINGS = (
    ((b"%pdf",), "其实是 PDF，读不了里面的格子；请换成 Word 文件（.docx）"),
    ((b"{\\rtf",), f"其实是 RTF 文件；{_SAVE_AS}"),
    ((b"<html", b"<!doctype html"), f"其实是网页；{_SAVE_AS}"),
    ((b"<?xml",), f"其实是 XML 文件；{_SAVE_AS}"),
    ((b"\x89png", b"\xff\xd8\xff", b"gif8", b"bm"), "其实是图片，读不了里面的字；请换成 Word 文件（.docx）"),
)
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument"
_LOCK = "~$"


def no_docx(content: bytes, what: str) -> str:
    """The line for bytes that do not begin as a docx does; `what` names the file."""
    if _LOCK in what and len(content) < 1024:
        return f"{what}是 Word 打开文件时留下的临时文件；请选名字前面没有“~$”的那一份。"
    if not content:
        return f"{what}不是 Word 的 .docx 文件，里面是空的，可能没有下载或复制完整；请重新取一份。"
    begins = content[:512].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for marks, words in _BEGINNINGS:
        if begins.startswith(marks):
            return f"{what}不是 Word 的 .docx 文件，{words}。"
    return f"{what}不是 Word 的 .docx 文件；{_SAVE_AS}。"


def broken_zip(content: bytes, what: str) -> str:
    """The line for a zip that is no docx, or a docx that is damaged."""
    if _OPEN_DOCUMENT in content[:256]:
        return f"{what}不是 Word 的 .docx 文件，其实是 OpenDocument（.odt）；{_SAVE_AS}。"
    return f"{what}不是 Word 的 .docx 文件，或者已经损坏。"
