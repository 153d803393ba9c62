"""Where drafts live, and what a draft may be called on every system that it may be carried to."""

import os
import sys
import unicodedata
from pathlib import Path

from assistant.drafts.errors import DraftError
from assistant.drafts.record import clean_text
from assistant.file_names import FORBIDDEN, INVISIBLE, RESERVED, expanded

MAX_CHARS = 60
# Most systems allow 255 bytes a file name; the longest ending of ours (".json.damaged-…") takes some 35.
MAX_BYTES = 210


def drafts_folder() -> Path:
    """Choose the folder of drafts: ``TIANBAO_HOME``, else the system's place for a user's data.

    The folder need not exist yet. Of an empty or (for XDG) relative setting nothing is made, as the XDG rules ask.
    """
    if home := os.environ.get("TIANBAO_HOME"):
        return expanded(home)
    if sys.platform == "win32":
        roaming = os.environ.get("APPDATA")
        return (Path(roaming) if roaming else Path.home() / "AppData" / "Roaming") / "tianbao"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "tianbao"
    data = Path(os.environ.get("XDG_DATA_HOME", ""))
    return (data if data.is_absolute() else Path.home() / ".local" / "share") / "tianbao"


def clean_name(name: str) -> str:
    """Return the name as it stands on disk, or raise `DraftError` saying what to change.

    What nobody can see (controls, bidi marks, outer blanks, trailing dots, which Windows drops) is taken out
    in silence; what was meant to be seen is never altered but refused.
    """
    cleaned = " ".join(unicodedata.normalize("NFC", clean_text(name)).split())
    cleaned = " ".join(INVISIBLE.sub("", cleaned).split()).rstrip(". ")
    if not cleaned:
        raise DraftError("请给草稿起个名字，例如“清河县轴承”。")
    if bad := [char for char in FORBIDDEN if char in cleaned]:
        raise DraftError(f"草稿名里不能有 {' '.join(bad)} ，请换成别的字。")
    if RESERVED.fullmatch(cleaned):
        raise DraftError(f"“{cleaned}”是 Windows 保留的名字，请在前后加几个字。")
    if len(cleaned) > MAX_CHARS or len(cleaned.encode()) > MAX_BYTES:
        raise DraftError(f"草稿名太长（{len(cleaned)} 个字），请缩短到 {MAX_CHARS} 个字以内。")
    return cleaned


def same_name(one: str, other: str) -> bool:
    """Whether two names could not stand side by side on every system: they differ in case or in spelling alone."""
    return _key(one) == _key(other)


def _key(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())
