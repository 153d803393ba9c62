"""A TinyDB storage that survives a kill, a full disk and a damaged file.

Three names a draft, all in one folder: ``NAME.json`` (the record), ``NAME.json.prev`` (the record before it) and
``NAME.json.tmp`` (the record being written). A write is

1. write and fsync ``.tmp``
2. replace ``.prev`` by ``.json``
3. replace ``.json`` by ``.tmp``
4. fsync the folder

A replace happens wholly or not at all, on Windows as on Linux, and costs no second copy. What is on disk when the
process dies:

=========== ================================ ==================================================================
during      on disk                          on opening
=========== ================================ ==================================================================
1           .json whole, .tmp perhaps torn   .json is the last kept record; .tmp is removed
1|2         .json whole, .tmp whole          the same: nobody was told yet that the new record is kept
2|3         .prev whole (was .json), no      .prev, the last kept record, becomes .json again; nothing kept is
            .json, .tmp whole                lost, so nothing is said
3|4 and on  .json whole and new, .prev whole .json
=========== ================================ ==================================================================

After a loss of power the folder may be as before 2, 3 or 4, and a file system that reorders may show 3 without 2
(new .json, older .prev): in each a whole record stands under one of the two names, since every content was
fsynced before it was renamed; and a write is acknowledged only after 4. If 3 or 4 fails while we live, .prev goes
back to .json: the record stays, the generation before it is given up. If even that fails, opening finds what the
table says: a whole record, the kept one or the one being written.
"""

import errno
import json
import os
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from glob import escape
from operator import is_
from pathlib import Path
from typing import NamedTuple, TypeVar, cast

from tinydb.storages import Storage

from assistant.drafts import foreign, seal
from assistant.drafts.errors import DraftError
from assistant.drafts.migrations import Document, Tables
from assistant.drafts.record import Record, from_tables, moment, parse, parse_meta
from assistant.reasons import reason

PREVIOUS, TEMPORARY, DAMAGED = ".prev", ".tmp", ".damaged-"

# On Windows a virus scanner or a listing that has the file open makes a replace fail for some milliseconds.
_PAUSES = (0.01, 0.02, 0.05, 0.1, 0.2) if os.name == "nt" else ()
# What file systems answer that cannot fsync a folder. Anything else (EIO) means that the record is not safe.
_CANNOT_SYNC = {
    getattr(errno, name, 0)
    for name in ("EINVAL", "ENOTSUP", "EOPNOTSUPP", "EBADF", "EACCES", "EPERM", "ENOSYS")
}
# A newline between any two items: no indent, which would cost ten times as much, yet a line a value to read.
_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",\n", ": ")).encode

_MOST_DAMAGED = 9
_BLOCK = 32
_T = TypeVar("_T")
_Items = list[tuple[str, Document]]


class _Written(NamedTuple):
    """A block of documents as it was last written, and the bytes that it made.

    A document never changes in itself: what is saved is laid out in new ones, or in those kept where nothing changed.
    """

    keys: list[str]
    documents: list[Document]
    bytes: bytes

    def is_still(self, block: _Items) -> bool:
        """Whether a block holds the very same documents. Equal ones are not enough: 1 equals True."""
        return self.keys == [key for key, _ in block] and all(
            map(is_, self.documents, [document for _, document in block])
        )


_Blocks = dict[str, list[_Written]]
"""Of each table, block by block, what was last written."""


def sibling(path: Path, ending: str) -> Path:
    """Name a file that belongs to a draft's: previous generation, temporary, lock …"""
    return path.with_name(path.name + ending)


def read_tables(path: Path) -> Tables | None:
    """Read one file: None if there is none, `ValueError` if it is damaged, `DraftError` if its format is newer."""
    return _parsed(path, parse)


def read_meta(path: Path) -> Record | None:
    """Read of one file only what a list shows; None and errors as for `read_tables`."""
    return _parsed(path, parse_meta)


def _parsed(path: Path, parser: Callable[[bytes], _T]) -> _T | None:
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return None
    return parser(raw)


class AtomicStorage(Storage):
    """One draft's file, replaced as a whole by every write, its previous generation kept beside it.

    The caller holds the draft's lock, so the tables stay in memory and are read from disk once, on opening.
    Opening restores the previous generation if the file is damaged or gone (`recovered` then says so in Chinese),
    and raises `DraftError`, touching nothing, if that is of no use either.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.recovered: str | None = None
        self._previous = sibling(path, PREVIOUS)
        self._temporary = sibling(path, TEMPORARY)
        self._blocks: _Blocks = {}
        try:
            self._data = self._open()
        except OSError as error:
            raise DraftError(f"草稿文件 {path.name} 打不开：{reason(error)}。") from error
        with suppress(OSError):  # a leftover of a killed write; the next write overwrites it anyway
            self._temporary.unlink()
        self.displaced: str | None = None
        """A Chinese sentence to show once, if another program put a file of its own in our place while we were open."""
        self._seen, self._tail = foreign.signature(path), foreign.tail(path)

    def read(self) -> dict[str, dict[str, Document]] | None:
        """Return the tables, None before the first write: copies, as TinyDB's own updates change documents in place."""
        if self._data is None:
            return None
        return {name: {key: dict(item) for key, item in table.items()} for name, table in self._data.items()}

    def kept(self) -> Tables | None:
        """The tables as they were written last, to compare with and to take from, not to be changed."""
        return self._data

    def write(self, data: Mapping[str, Mapping[str, Mapping[str, object]]]) -> None:
        """Put all tables on disk in one go, or raise `DraftError` and leave disk and memory as they were."""
        tables = cast(Tables, {name: dict(table) for name, table in data.items()})
        pieces, blocks = self._serialise(tables)
        try:
            with self._temporary.open("wb") as file:
                file.writelines(pieces)
                file.flush()
                os.fsync(file.fileno())
            self._keep_foreign()
            self._swap()
        except OSError as error:
            with suppress(OSError):
                self._temporary.unlink()
            raise DraftError(f"这一次没有存上：{reason(error)}。之前存下的内容都在。") from error
        self._data, self._blocks = tables, blocks
        self._seen, self._tail = foreign.signature(self.path), pieces[-1][-foreign.TAIL :]

    def _keep_foreign(self) -> None:
        """Keep what was put in our place since the last write. Time and size may change without the content."""
        now = foreign.signature(self.path)
        if now is None or self._seen in (None, now) or foreign.tail(self.path) == self._tail:
            return
        self.displaced = foreign.keep_copy(self.path)

    def _swap(self) -> None:
        with suppress(FileNotFoundError):  # the first write
            _replace(self.path, self._previous)
        try:
            _replace(self._temporary, self.path)
            _sync_folder(self.path.parent)
        except OSError:
            with suppress(OSError):  # if this fails too, opening does it
                if self._previous.exists():
                    _replace(self._previous, self.path)
                else:
                    self.path.unlink()
            raise

    def _serialise(self, tables: Tables) -> tuple[list[bytes], _Blocks]:
        """Turn the tables into pieces of JSON; blocks of a long conversation that are still the same are not redone."""
        blocks: _Blocks = {}
        pieces: list[bytes] = []  # not joined: copying a megabyte costs as much as writing it
        for name, table in tables.items():
            items, old = list(table.items()), self._blocks.get(name, [])
            new = blocks[name] = []
            pieces.append(f"{',' if pieces else '{'}\n\n{_encode(name)}: {{".encode())
            for number, start in enumerate(range(0, len(items), _BLOCK)):
                block = items[start : start + _BLOCK]
                written = old[number] if number < len(old) else None
                if written is None or not written.is_still(block):
                    written = _write_block(block)
                new.append(written)
                pieces += (b",\n" if number else b"\n", written.bytes)
            pieces.append(b"\n}")
        return [*pieces, seal.ending(pieces) if pieces else b"{}\n"], blocks

    def _open(self) -> Tables | None:
        try:
            data, damaged = read_tables(self.path), False
        except ValueError:
            data, damaged = None, True
        if data is not None or not (damaged or self._previous.exists()):
            return data
        return self._restore(damaged)

    def _restore(self, damaged: bool) -> Tables:
        name, data = self.path.name, None
        with suppress(ValueError):
            data = read_tables(self._previous)
        if data is None:
            raise DraftError(
                f"草稿文件 {name} 已损坏，它的上一份副本也读不出来。文件原样留在 {self.path.parent}，"
                "请先把它们拷贝一份，再请技术人员看看能否找回。"
            )
        if damaged:
            what = f"草稿文件 {name} 已损坏（坏文件另存为 {self._set_aside()}）"
            self.recovered = f"{what}，{_restored(data)}"
        elif not self._temporary.exists():  # with one there, a write was cut short between 2 and 3
            self.recovered = f"草稿文件 {name} 不见了，{_restored(data)}"
        _replace(self._previous, self.path)
        _sync_folder(self.path.parent)
        return data

    def _set_aside(self) -> str:
        stamp = datetime.now().strftime("%Y%m%d-%H%M%S")
        target, number = sibling(self.path, f"{DAMAGED}{stamp}"), 1
        while target.exists():
            number += 1
            target = sibling(self.path, f"{DAMAGED}{stamp}-{number}")
        earlier = sorted(self.path.parent.glob(f"{escape(self.path.name)}{DAMAGED}*"))
        _replace(self.path, target)
        for old in earlier[: -_MOST_DAMAGED + 1]:  # where a disk goes bad, the folder must not fill up
            with suppress(OSError):
                old.unlink()
        return target.name


def _write_block(block: _Items) -> _Written:
    text = _encode(dict(block))
    return _Written([key for key, _ in block], [document for _, document in block], text[1:-1].encode())


def _restored(data: Tables) -> str:
    """Say to when a draft went back, and what that can have cost: one save, as every save keeps the one before."""
    meta = from_tables({"meta": data["meta"].values()})
    edited = moment(meta.edited)
    when = f"{edited:%Y-%m-%d %H:%M:%S}" if edited else "上一次"
    return (
        f"已恢复到 {when} 保存的内容（已答 {meta.answered}/{meta.total} 题）。"
        "那以后只存过一次，可能少了最后的一个回答，请核对后补上。"
    )


def _replace(source: Path, target: Path) -> None:
    for pause in _PAUSES:
        with suppress(PermissionError):
            source.replace(target)
            return
        time.sleep(pause)
    source.replace(target)


def _sync_folder(folder: Path) -> None:
    if (
        os.name == "nt"
    ):  # pragma: no cover - Windows only: folders cannot be opened there; NTFS journals renames
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC:
            raise
