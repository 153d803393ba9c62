"""Words that name a file to read: a filled form to import, an office's own blank to fill; pure."""

from __future__ import annotations

import re

_QUOTED = r"[“「\"']?(\S.*?)[”」\"']?"
_IMPORT = re.compile(rf"\s*(?:导入|读入|载入)(?:文件|申报表|答案)?[\s\u3000:：]*{_QUOTED}\s*")
_A_FILE = re.compile(r"\.(?:docx?|json|wps)$", re.IGNORECASE)
_BLANK = re.compile(
    rf"(?P<before>.*?)[\s，,]*(?:用|填进|填到|按)(?:我们|我|咱们)?(?:单位|局里|自己|自备)?(?:发)?的?(?:空白表|空表|模板)[\s\u3000:：]*{_QUOTED}\s*"
)
_NO_BLANK = re.compile(r"\s*(?:不用|不要|别用)(?:单位|局里|自己|自备)?的?(?:空白表|空表)(?:了)?\s*")


def to_import(text: str) -> str:
    """The file that a reply wants to be read; "" when it wants none."""
    found = _IMPORT.fullmatch(text)
    return found[1] if found and _A_FILE.search(found[1]) else ""


def blank_named(text: str) -> tuple[str, str] | None:
    """What stands before 用空白表 …, and the file; an empty file for 不用空白表; None when a reply says neither."""
    if _NO_BLANK.fullmatch(text):
        return "", ""
    found = _BLANK.fullmatch(text)
    return (found["before"].strip(), found[2]) if found and _A_FILE.search(found[2]) else None
