"""What is done to whole drafts: another name, a copy, away with one and back again. Nothing is ever destroyed.

A deleted draft goes to the folder ``deleted`` beside the drafts, with the moment before its name; the one deleted last
can be put back.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from assistant.drafts.errors import DraftError
from assistant.drafts.folder import ENDING, Drafts
from assistant.drafts.names import MAX_CHARS, clean_name, same_name
from assistant.drafts.record import Record
from assistant.drafts.storage import PREVIOUS, sibling
from assistant.reasons import reason

_DELETED = "deleted"
_STAMP = "%Y%m%d-%H%M%S-%f "
_STAMP_LENGTH = 23
_COPY = re.compile(r"(?: 副本\d*)+$")


def rename(drafts: Drafts, name: str, wanted: str) -> str:
    """Give a draft another name, and return that as it stands on disk.

    Raises `DraftError` for a name that is taken or cannot be a file's, and for a draft that is open elsewhere.
    """
    wanted = clean_name(wanted)
    with drafts.held(name) as path:
        now = path.name.removesuffix(ENDING)
        if wanted == now:
            return now
        if same_name(wanted, now):  # upper and lower case alone: on some systems the same file
            _move(path, path.with_name(wanted + ENDING), wanted)
        else:
            _move_to_free(drafts, path, wanted)
    return wanted


def duplicate(drafts: Drafts, name: str, record: Record | None = None) -> str:
    """Make a copy of a draft beside it (甲 → 甲 副本), and return the copy's name.

    `record` is what the draft holds when the caller has it open; without, it is read. Raises `DraftError`.
    """
    if record is None:
        with drafts.open(name) as draft:
            name, record = draft.name, draft.load()
    own = _COPY.sub("", name) or name  # a copy of a copy counts on
    copied = _free(drafts, f"{own[: MAX_CHARS - 6]} 副本")
    # the copy's form is another file than the one of the draft it was made from
    state = {key: value for key, value in record.state.items() if key != "exported_to"}
    with drafts.create(copied) as draft:
        draft.save(replace(record, created="", state=state))
        return draft.name


def delete(drafts: Drafts, name: str) -> None:
    """Put a draft away; `put_back` brings it again. Raises `DraftError`, also when it is open elsewhere."""
    with drafts.held(name) as path:
        away = drafts.folder / _DELETED
        try:
            away.mkdir(exist_ok=True)
        except OSError as error:
            raise DraftError(f"草稿“{name}”没能删除：{reason(error)}。") from error
        _move(path, away / f"{datetime.now().strftime(_STAMP)}{path.name}", name)


def deleted_last(drafts: Drafts) -> str:
    """The name of the draft that `put_back` would bring; "" when there is none."""
    path = _latest(drafts)
    return _name(path) if path is not None else ""


def put_back(drafts: Drafts) -> str:
    """Bring back the draft deleted last, under a free name, and return that. Raises `DraftError`."""
    path = _latest(drafts)
    if path is None:
        raise DraftError("没有删除过的草稿。")
    name = _free(drafts, _name(path))
    _move_to_free(drafts, path, name)
    return name


def _latest(drafts: Drafts) -> Path | None:
    found: list[Path] = []
    with suppress(OSError):
        found = [path for path in (drafts.folder / _DELETED).glob(f"*{ENDING}") if _name(path)]
    return max(found, key=lambda path: path.name, default=None)


def _name(path: Path) -> str:
    return path.name.removesuffix(ENDING)[_STAMP_LENGTH:]


def _free(drafts: Drafts, name: str) -> str:
    """The name, or the next one with a number that no draft has."""
    free, number = name, 1
    while drafts.exists(free):
        number += 1
        free = f"{name}{number}"
    return free


def _move_to_free(drafts: Drafts, path: Path, name: str) -> None:
    """Take the name first, so that no other window can; give it up again when the file will not move."""
    with drafts.create(name) as taken:
        target = drafts.folder / (taken.name + ENDING)
        try:
            _move(path, target, taken.name)
        except DraftError:
            with suppress(OSError):
                target.unlink()
            raise


def _move(old: Path, new: Path, name: str) -> None:
    """Move a draft's file and the generation before it; killed in between, what is kept is still whole."""
    before = sibling(old, PREVIOUS)
    try:
        if not old.exists():
            before.replace(new)  # all that is left after a kill in the middle of a save
            return
        old.replace(new)
        if before.exists():
            before.replace(sibling(new, PREVIOUS))
    except OSError as error:
        raise DraftError(f"草稿“{name}”的文件动不了：{reason(error)}。") from error
