"""The folder of drafts, and one open draft: what the rest of the program uses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from tinydb import TinyDB
from tinydb.storages import MemoryStorage

from assistant.drafts.errors import DraftBusy, DraftError, DraftNotFound
from assistant.drafts.migrations import Tables
from assistant.drafts.names import clean_name, drafts_folder, same_name
from assistant.drafts.record import TABLES, Record, from_tables, moment, to_tables
from assistant.drafts.storage import PREVIOUS, AtomicStorage, read_meta, sibling
from assistant.reasons import reason

if TYPE_CHECKING:
    from filelock import FileLock

ENDING = ".json"
_LOCK = ".lock"


@dataclass(frozen=True)
class DraftInfo:
    """One line of the list of drafts."""

    name: str
    form: str
    """Id of the script, "" if unknown."""
    answered: int
    total: int
    edited: datetime
    """Local time of the last save."""
    finished: bool
    problem: str | None = None
    """What is wrong with the file, in Chinese; None if nothing is."""


class Draft:
    """One draft, locked while it is open. A context manager: leaving it lets go of the lock."""

    def __init__(self, name: str, db: TinyDB, lock: FileLock | None = None) -> None:
        self.name = name
        self.recovered: str | None = getattr(db.storage, "recovered", None)
        """A Chinese sentence to show once, if the file was damaged and an earlier save was restored."""
        self._db = db
        self._lock = lock
        self._open = True

    def load(self) -> Record:
        """Return what was saved last, a copy that may be changed freely. Does not touch the disk."""
        self._must_be_open()
        return from_tables({name: self._db.table(name).all() for name in TABLES})

    def save(self, record: Record) -> None:
        """Keep a record, with the time of this save; when this returns, it survives a kill or loss of power.

        Raises `DraftError` if it could not be kept (then the one before still stands, on disk and here), and
        `TypeError` for content that JSON would not bring back.
        """
        self._must_be_open()
        now = datetime.now().astimezone().isoformat(timespec="milliseconds")
        storage = self._db.storage
        kept: Tables | None = storage.kept() if isinstance(storage, AtomicStorage) else storage.read()
        created = record.created or (str(kept["meta"]["1"]["created"]) if kept else "") or now
        # Straight to the storage, all tables at once: Table.insert would write the whole file once a table, and a
        # kill between two of them would leave answers without the messages that belong to them. We never search,
        # so the tables have no query cache that could grow stale.
        storage.write(to_tables(replace(record, created=created, edited=now), kept))

    def take_notice(self) -> str | None:
        """What happened to the file at the last save that the applicant should know; said once."""
        notice: str | None = getattr(self._db.storage, "displaced", None)
        if notice:
            self._db.storage.displaced = None  # type: ignore[attr-defined]
        return notice

    def close(self) -> None:
        """Let go of the draft; closing twice does no harm. Nothing is written: every save is already kept."""
        self._open = False
        self._db.close()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _must_be_open(self) -> None:
        if not self._open:  # the lock is gone: another window may be writing by now
            raise DraftError(f"草稿“{self.name}”已经关闭，请重新打开。")


class Drafts:
    """The folder of drafts. Made when the first draft is."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = drafts_folder() if folder is None else folder

    def list(self) -> list[DraftInfo]:
        """Describe every draft, the latest edit first. Needs no lock; a broken file is one line with a problem."""
        infos = [_describe(name, self._path(name)) for name in self._names()]
        return sorted(infos, key=lambda info: (-info.edited.timestamp(), info.name))

    def exists(self, name: str) -> bool:
        """Say whether a draft has this name; an impossible name has none."""
        try:
            return self._found(name) is not None
        except DraftError:
            return False

    def create(self, name: str | None = None) -> Draft:
        """Make an empty draft and open it: under this name, or under the first free of 草稿, 草稿2 …

        Raises `DraftError` if the name is taken or cannot be a file's, or if the folder cannot be written.
        """
        if name is not None:
            return self._create(clean_name(name))
        number = 1
        while True:
            free = f"草稿{number}" if number > 1 else "草稿"
            if not self._path(free).exists():
                with suppress(DraftBusy, _Taken):  # another window was quicker
                    return self._create(free)
            number += 1

    def open(self, name: str) -> Draft:
        """Open a draft and lock it.

        Raises `DraftNotFound`, `DraftBusy` if it is open elsewhere, `DraftError` if it cannot be read.
        """
        found = self._found(name)
        if found is None:  # before locking, which would leave a lock file for nothing
            raise DraftNotFound(clean_name(name))
        name, path = found, self._path(found)
        lock = _acquire(name, path)
        try:
            return Draft(name, TinyDB(path, storage=AtomicStorage), lock)
        except BaseException:
            lock.release()
            raise

    @contextmanager
    def held(self, name: str) -> Iterator[Path]:
        """Lock a draft without reading it, for as long as its file is moved. Raises as `open` does."""
        found = self._found(name)
        if found is None:
            raise DraftNotFound(clean_name(name))
        lock = _acquire(found, self._path(found))
        try:
            yield self._path(found)
        finally:
            lock.release()

    def _create(self, name: str) -> Draft:
        path = self._path(name)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise DraftError(f"草稿文件夹 {self.folder} 建不了：{reason(error)}。") from error
        lock = _acquire(name, path)
        try:
            if taken := self._found(name):
                raise _Taken(f"已经有名为“{taken}”的草稿，请换个名字，或直接打开它。")
            draft = Draft(name, TinyDB(path, storage=AtomicStorage), lock)
            draft.save(Record())  # so that an empty file always means damage
        except BaseException:
            lock.release()
            raise
        return draft

    def _names(self) -> set[str]:
        """The names of all drafts, as they stand on disk."""
        try:
            return _draft_names(path.name for path in self.folder.iterdir() if path.is_file())
        except FileNotFoundError:
            return set()
        except OSError as error:
            raise DraftError(f"草稿文件夹 {self.folder} 打不开：{reason(error)}。") from error

    def _found(self, name: str) -> str | None:
        """The draft of this name, as its file is called; None if there is none.

        Another program or system may have put it here under a name that we would not give, or spelt in other case.
        """
        refused: DraftError | None = None
        try:
            cleaned = clean_name(name)
        except DraftError as error:
            refused, cleaned = error, ""
        try:
            if cleaned and _on_disk(self._path(cleaned)):
                return cleaned
        except OSError as error:
            raise DraftError(f"草稿“{cleaned}”打不开：{reason(error)}。") from error
        there = self._names()
        if name in there:
            return name
        if refused:
            raise refused
        return next((other for other in sorted(there) if same_name(other, cleaned)), None)

    def _path(self, name: str) -> Path:
        return self.folder / (name + ENDING)


class _Taken(DraftError):
    pass


def memory_draft(name: str = "内存") -> Draft:
    """Make an empty draft that lives in memory alone, for tests and experiments."""
    draft = Draft(name, TinyDB(storage=MemoryStorage))
    draft.save(Record())
    return draft


def _on_disk(path: Path) -> bool:
    # Between two steps of a write, or after a kill there, only the previous generation stands.
    return path.is_file() or sibling(path, PREVIOUS).is_file()


def _acquire(name: str, path: Path) -> FileLock:
    from filelock import FileLock, Timeout  # imported when a draft is opened: the list is painted sooner

    # thread_local=False: a draft opened on one thread may be closed on another.
    lock = FileLock(sibling(path, _LOCK), timeout=0, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        raise DraftBusy(name) from None
    except OSError as error:
        raise DraftError(f"草稿“{name}”打不开：{reason(error)}。") from error
    return lock


def _draft_names(files: Iterable[str]) -> set[str]:
    mains = (file.removesuffix(PREVIOUS) for file in files)
    return {main.removesuffix(ENDING) for main in mains if main.endswith(ENDING) and main != ENDING}


def _describe(name: str, path: Path) -> DraftInfo:
    problem, record = None, None
    try:
        record = read_meta(path)
    except DraftError as error:
        problem = str(error)
    except ValueError:
        problem = "文件已损坏，打开时会试着恢复到上一次保存的内容。"
    except OSError as error:
        problem = f"文件读不了：{reason(error)}。"
    if record is None:
        try:
            record = read_meta(sibling(path, PREVIOUS))
        except (DraftError, ValueError, OSError):
            problem = problem or "文件已损坏，读不出来。"
    if record is None:
        problem, record = problem or "文件已损坏，读不出来。", Record()
    return DraftInfo(
        name=name,
        form=record.form,
        answered=record.answered,
        total=record.total,
        edited=moment(record.edited) or _modified(path),
        finished=0 < record.total <= record.answered,
        problem=problem,
    )


def _modified(path: Path) -> datetime:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    except OSError:
        return datetime.fromtimestamp(0).astimezone()
