"""Writing a file so that it is there whole or not at all."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_SURELY_LEFT = 3600
"""Seconds after which nobody is writing a file any more that is beside its target still."""


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A new file beside `path`; what is written there takes its place when the block ends well. Raises OSError."""
    _sweep(path)
    beside = path.with_name(f"{_beginning(path)}{secrets.token_hex(4)}")
    try:
        beside.open("xb").close()
        yield beside
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException as error:
        with contextlib.suppress(OSError):
            beside.unlink()
        if isinstance(error, OSError):
            error.filename, error.filename2 = (
                str(path),
                None,
            )  # the file that was wanted, not the one beside it
        raise


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file's content. Raises OSError; the file is then as it was."""
    with replacing(path) as beside:
        beside.write_bytes(content)


def write_text(path: Path, text: str) -> None:
    """Write UTF-8 text. Raises OSError; the file is then as it was."""
    write_bytes(path, text.encode("utf-8"))


def _beginning(path: Path) -> str:
    """How the name of a file beside `path` begins: short enough for any file system."""
    return f".{path.name[:40]}."


def _sweep(path: Path) -> None:
    """Remove what a program that was killed while it wrote this file has left beside it."""
    ours = re.compile(rf"{re.escape(_beginning(path))}[0-9a-f]{{8}}")
    with contextlib.suppress(OSError):
        for left in path.parent.iterdir():
            if ours.fullmatch(left.name) and left.stat().st_mtime < time.time() - _SURELY_LEFT:
                left.unlink()
