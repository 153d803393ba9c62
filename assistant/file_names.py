"""What a file may be called on every system that it may be carried to: Windows' rules, and nothing that cannot be seen."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from assistant.errors import Unusable
from assistant.wording import file_names as wording

FORBIDDEN = '/\\:*?"<>|'
# Bidi controls reorder what stands around them; the others are invisible. The joiner of emoji (U+200D) stays.
INVISIBLE = re.compile("[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
RESERVED = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\..*)?", re.IGNORECASE | re.DOTALL
)
_MOST_BYTES = 220
"""Most systems allow 255; an ending such as （草稿）, and the name while it is written, must fit too."""


def safe(text: str, most: int = 150) -> str:
    """What of a text can stand in a file's name, at most so many bytes of it."""
    seen = INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    seen = "".join(char for char in seen if char not in FORBIDDEN and not "\ud800" <= char <= "\udfff")
    return " ".join(seen.split()).encode()[:most].decode("utf-8", "ignore").strip(" .")


def refuse_unusable(path: Path) -> None:
    """Raise Unusable, saying what to change, when a file of this name would be lost, hidden or a device on some system."""
    name = path.name
    if RESERVED.fullmatch(name):
        raise Unusable(wording.reserved(name))
    if bad := [char for char in FORBIDDEN if char in name]:
        raise Unusable(wording.forbidden(bad))
    if INVISIBLE.search(name):
        raise Unusable(wording.INVISIBLE)
    if path.stem != path.stem.rstrip(". ") or name != name.rstrip(". "):
        raise Unusable(wording.TRAILING)
    if len(name.encode("utf-8", "surrogateescape")) > _MOST_BYTES:
        raise Unusable(wording.TOO_LONG)


def free(path: Path) -> Path:
    """The path, or with a number behind its name the first that no file has: what stands there may be annotated."""
    found, number = path, 1
    while found.exists():
        number += 1
        found = path.with_name(f"{path.stem}{number}{path.suffix}")
    return found


def expanded(text: str) -> Path:
    """A path as typed, with ~ for the home folder; as it stands where there is no such home."""
    try:
        return Path(text).expanduser()
    except RuntimeError:  # ~nobody
        return Path(text)


def as_typed(typed: str) -> str:
    """The path as a person writes it or Windows copies it, without the quotes around it."""
    return typed.strip().strip("\"'“”")


def is_file(path: Path) -> bool:
    """Whether there is such a file; a name that the system cannot even look for is none."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
