"""Another program in the folder: one that keeps folders alike may put its own file in a draft's place while it is open."""

import os
import shutil
from datetime import datetime
from pathlib import Path

TAIL = 40  # bytes; within the seal, with its checksum


def signature(path: Path) -> tuple[int, int] | None:
    """By which a file is quickly known to be the one that we wrote; None if there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def tail(path: Path) -> bytes:
    """The end of a file, where its seal is: equal only for equal content. Empty if it cannot be read."""
    try:
        with path.open("rb") as file:
            file.seek(-min(TAIL, path.stat().st_size), os.SEEK_END)
            return file.read()
    except OSError:
        return b""


def keep_copy(path: Path) -> str:
    """Copy the file as a draft of its own, and return the sentence that says so. Raises OSError."""
    stem, number = f"{path.stem[:40]}（另存{datetime.now():%Y%m%d-%H%M%S}）", 1
    while (target := path.with_name(f"{stem}{number if number > 1 else ''}.json")).exists():
        number += 1
    shutil.copyfile(path, target)
    return (
        f"别的程序（例如网盘同步）刚才换掉了草稿文件 {path.name}。"
        f"您这里填的照常保存；换进来的那一份另存为草稿“{target.stem}”，请核对一下。"
    )
