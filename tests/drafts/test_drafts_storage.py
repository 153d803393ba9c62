"""Kills, failing disks and damaged files: the last kept record is never lost."""

import errno
import io
import os
import random
import re
import subprocess
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, tzinfo
from pathlib import Path

import pytest
from tinydb import TinyDB

from assistant.drafts import Draft, DraftError, Drafts, Record
from assistant.drafts.record import TABLES, to_tables
from assistant.drafts.seal import ending
from assistant.drafts.storage import AtomicStorage, read_tables

SavingChild = Callable[[Path], "subprocess.Popen[bytes]"]


class Killed(BaseException):
    """Stands for `kill -9`: no handler of ours runs, what is on disk stays as it is."""


class Faults:
    """Counts the steps at which a save touches the disk, and fails at one of them."""

    def __init__(self, at: int, error: Callable[[], BaseException], and_after: bool = False) -> None:
        self.at, self.error, self.and_after = at, error, and_after
        self.steps: list[str] = []

    def wrap(self, name: str, function: Callable[..., object]) -> Callable[..., object]:
        def step(*args: object, **kwargs: object) -> object:
            self.steps.append(name)
            number = len(self.steps)
            if number == self.at or (self.and_after and number > self.at):
                raise self.error()
            return function(*args, **kwargs)

        return step

    @contextmanager
    def installed(self) -> Iterator[None]:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(io, "open", self.wrap("open", io.open))
            for name in ("open", "fsync", "replace", "unlink"):
                patch.setattr(os, name, self.wrap(name, getattr(os, name)))
            yield


def full() -> OSError:
    return OSError(errno.ENOSPC, "No space left on device")


def broken() -> OSError:
    return OSError(errno.EIO, "Input/output error")


def denied() -> OSError:
    return PermissionError(errno.EACCES, "Permission denied")


STEPS = 7  # open, fsync, replace, replace; open, fsync of the folder; one more than there are


def saved(drafts: Drafts, *numbers: int) -> Draft:
    draft = drafts.create("清河县")
    for number in numbers:
        draft.save(Record(answered=number, total=208, log=[{"text": "x" * number}]))
    return draft


def files(drafts: Drafts) -> list[str]:
    return sorted(path.name.removeprefix("清河县.json") for path in drafts.folder.iterdir())


def test_a_save_is_two_fsyncs_and_two_replaces_however_long_the_conversation(drafts: Drafts) -> None:
    counted = Faults(0, full)
    with saved(drafts, 1, 2) as draft:
        record = replace(draft.load(), log=[{"text": "话"}] * 3000)
        draft.save(record)
        with counted.installed():
            draft.save(record)
    assert counted.steps == ["open", "fsync", "replace", "replace", "open", "fsync"]


def test_loading_does_not_touch_the_disk(drafts: Drafts) -> None:
    counted = Faults(0, full)
    with saved(drafts, 1) as draft, counted.installed():
        assert draft.load().answered == 1
    assert counted.steps == []


@pytest.mark.parametrize("and_after", [False, True])
@pytest.mark.parametrize("error", [full, broken, denied])
@pytest.mark.parametrize("at", range(1, STEPS + 1))
def test_a_failing_save_keeps_the_record_before(
    drafts: Drafts, at: int, error: Callable[[], OSError], and_after: bool
) -> None:
    with saved(drafts, 1, 2) as draft:
        before, kept = draft.load(), 2
        with Faults(at, error, and_after).installed():
            try:
                draft.save(Record(answered=3))
                kept = 3
            except DraftError as failure:
                assert "没有存上" in str(failure) and "\n" not in str(failure)
        if kept == 2:
            assert draft.load() == before
        assert kept == 3 or at <= 6
    with drafts.open("清河县") as draft:
        # When the new record is in place, its folder cannot be synced and it cannot be taken back either, it stays.
        stays = and_after and at >= 5
        assert draft.load().answered in ({kept, 3} if stays else {kept})
        draft.save(Record(answered=4))
        assert draft.load().answered == 4
    assert ".tmp" not in files(drafts)


def test_after_a_failed_save_the_same_draft_goes_on(drafts: Drafts) -> None:
    for at in range(1, STEPS):
        with Drafts(drafts.folder / str(at)).create("清河县") as draft:
            with (
                Faults(at, broken, and_after=True).installed(),
                pytest.raises(DraftError, match="磁盘读写出错"),
            ):
                draft.save(Record(answered=1))
            draft.save(Record(answered=2))
            assert draft.load().answered == 2
        with Drafts(drafts.folder / str(at)).open("清河县") as draft:
            assert draft.load().answered == 2


def test_a_folder_that_cannot_be_synced_is_no_failure(drafts: Drafts) -> None:
    with saved(drafts, 1) as draft:
        with Faults(6, lambda: OSError(errno.EINVAL, "Invalid argument")).installed():
            draft.save(Record(answered=2))
        assert draft.load().answered == 2


def test_a_replace_that_a_virus_scanner_holds_up_is_tried_again(drafts: Drafts) -> None:
    with saved(drafts, 1) as draft, pytest.MonkeyPatch.context() as patch:
        patch.setattr("assistant.drafts.storage._PAUSES", (0, 0))  # as on Windows
        for at in (3, 4):
            with Faults(at, denied).installed():
                draft.save(Record(answered=at))
            assert draft.load().answered == at


@pytest.mark.parametrize("at", range(1, STEPS + 1))
def test_a_kill_at_any_step_of_a_save_loses_nothing(drafts: Drafts, at: int) -> None:
    with saved(drafts, 1, 2) as draft, Faults(at, Killed, and_after=True).installed():
        try:
            draft.save(Record(answered=3, total=208))
        except Killed:
            assert at <= 6
    (info,) = drafts.list()
    assert (info.problem, info.name) == (None, "清河县")
    assert info.answered in (2, 3)
    with drafts.open("清河县") as draft:
        assert draft.recovered is None
        assert draft.load().answered == (3 if at > 4 else 2)
    assert files(drafts) in (["", ".lock", ".prev"], ["", ".lock"])


@pytest.mark.parametrize("at", range(1, STEPS + 1))
def test_a_kill_while_creating_leaves_a_draft_or_none(drafts: Drafts, at: int) -> None:
    with Faults(at, Killed, and_after=True).installed():
        try:
            drafts._create("清河县").close()
        except Killed:
            assert at <= 7
    with drafts.open("清河县") if drafts.exists("清河县") else drafts.create("清河县") as draft:
        assert draft.load().answered == 0
        assert draft.recovered is None


def kill_at_random(saving_child: SavingChild, folder: Path, seed: int) -> tuple[int, int]:
    """Return the last save that the child was told is kept, and what is loaded afterwards."""
    with saving_child(folder) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(random.Random(seed).random() * 0.03)
        child.kill()
        acknowledged = [first, *child.stdout.read().split(b"\n")[:-1]]  # the last one may be cut short
    with Drafts(folder).open("清河县") as draft:
        assert draft.recovered is None
        return int(acknowledged[-1]), draft.load().answered


def test_what_was_acknowledged_survives_kill_9(tmp_path: Path, saving_child: SavingChild) -> None:
    def rounds(worker: int) -> list[tuple[int, int]]:
        folder = tmp_path / str(worker)
        Drafts(folder).create("清河县").close()
        return [kill_at_random(saving_child, folder, seed=10 * worker + number) for number in range(5)]

    with ThreadPoolExecutor() as pool:
        results = [pair for pairs in pool.map(rounds, range(6)) for pair in pairs]
    assert len(results) == 30
    assert [pair for pair in results if not pair[0] <= pair[1] <= pair[0] + 1] == []


def resealed(raw: bytes) -> bytes:
    """The file with a seal that fits what was changed in it."""
    text = raw[: raw.index(b',\n\n"seal"')]
    return text + ending([text])


DAMAGE = {
    "empty": lambda raw: b"",
    "truncated": lambda raw: raw[: len(raw) // 2],
    "zeroed": lambda raw: b"\0" * len(raw),
    "garbage": lambda raw: bytes(range(256)) * 4,
    "not utf-8": lambda raw: raw.replace("清".encode(), b"\xff"),
    "nested": lambda raw: b"[" * 100_000,
    "one digit": lambda raw: raw.replace("清河".encode(), "青河".encode()),  # still valid JSON
    "half a seal": lambda raw: raw.replace(b'"crc32"', b'"crc64"'),
    "no seal": lambda raw: raw[: raw.index(b',\n\n"seal"')] + b"\n}\n",
    "cut before the seal": lambda raw: raw[: raw.index(b',\n\n"seal"')],
    "something behind it": lambda raw: raw + b" ",
    "no draft": lambda raw: b'{"form": "sme_cluster_2024", "answers": {}}',
    "no meta": lambda raw: b"{}",
    "wrong type": lambda raw: resealed(raw.replace(b'"answered": 2', b'"answered": "2"')),
    "no version": lambda raw: resealed(raw.replace(b'"format": 2', b'"format": true')),
}
FORGED = {  # sealed by another hand; the list reads no further than the head
    "not a table": lambda raw: resealed(raw.replace(b'"id": "a",', b"")),
    "wrong id": lambda raw: resealed(raw.replace(b'"1": {"id"', b'"x": {"id"')),
    "not a number": lambda raw: resealed(raw.replace('"清河"'.encode(), b"NaN")),
    "no text": lambda raw: resealed(raw.replace(b'"log": {', b'"log": {"1": {"text": 5}')),
}


def damage(path: Path, kind: str) -> bytes:
    raw = path.read_bytes()
    bad = (DAMAGE | FORGED)[kind](raw)
    assert bad != raw
    path.write_bytes(bad)
    return bad


def two_saves(drafts: Drafts) -> Path:
    with drafts.create("清河县") as draft:
        for number in (1, 2):
            draft.save(Record(answered=number, total=208, sheet={"answers": {"a": "清河"}}))
    return drafts.folder / "清河县.json"


@pytest.mark.parametrize("kind", [*DAMAGE, *FORGED])
def test_a_damaged_file_is_kept_aside_and_the_save_before_restored(drafts: Drafts, kind: str) -> None:
    bad = damage(two_saves(drafts), kind)
    (info,) = drafts.list()
    if kind in DAMAGE:
        assert info.problem == "文件已损坏，打开时会试着恢复到上一次保存的内容。"
        assert info.answered == 1
    with drafts.open("清河县") as draft:
        assert draft.load().answered == 1
        edited = draft.load().edited
        assert draft.recovered is not None
        assert edited[:10] in draft.recovered and edited[11:19] in draft.recovered
        assert "已答 1/208 题" in draft.recovered
        (aside,) = drafts.folder.glob("清河县.json.damaged-*")
        assert re.fullmatch(r"清河县\.json\.damaged-\d{8}-\d{6}", aside.name)
        assert aside.name in draft.recovered
        assert aside.read_bytes() == bad
    with drafts.open("清河县") as draft:
        assert (draft.recovered, draft.load().answered) == (None, 1)
    assert drafts.list()[0].problem is None


@pytest.mark.parametrize(("times", "left"), [(3, 3), (12, 9)])
def test_several_damaged_files_are_kept_but_do_not_pile_up(drafts: Drafts, times: int, left: int) -> None:
    path = two_saves(drafts)
    for _ in range(times):
        damage(path, "zeroed")
        with drafts.open("清河县") as draft:
            assert draft.recovered
            draft.save(Record(answered=1))
    assert len(list(drafts.folder.glob("清河县.json.damaged-*"))) == left


@pytest.mark.parametrize("previous", ["empty", "garbage", None])
@pytest.mark.parametrize("kind", ["empty", "truncated"])
def test_both_broken_is_said_and_nothing_is_touched(drafts: Drafts, kind: str, previous: str | None) -> None:
    path = two_saves(drafts)
    bad, older = damage(path, kind), path.with_name("清河县.json.prev")
    if previous is None:
        older.unlink()
    else:
        damage(older, previous)
    before = {file.name: file.read_bytes() for file in drafts.folder.iterdir()}
    for _ in range(2):
        with pytest.raises(DraftError, match=r"清河县\.json 已损坏"):
            drafts.open("清河县")
    assert {file.name: file.read_bytes() for file in drafts.folder.iterdir()} == before
    assert path.read_bytes() == bad
    (info,) = drafts.list()
    assert info.problem == "文件已损坏，打开时会试着恢复到上一次保存的内容。"
    assert info.total == 0


def test_a_draft_of_which_only_a_broken_save_before_is_left_is_listed_as_lost(drafts: Drafts) -> None:
    path = two_saves(drafts)
    damage(path.with_name("清河县.json.prev"), "truncated")
    path.unlink()
    (info,) = drafts.list()
    assert (info.problem, info.total) == ("文件已损坏，读不出来。", 0)


def test_a_missing_file_is_restored_and_said(drafts: Drafts) -> None:
    two_saves(drafts).unlink()
    assert drafts.exists("清河县")
    with drafts.open("清河县") as draft:
        assert draft.recovered and "不见了" in draft.recovered
        assert draft.load().answered == 1


def test_a_file_that_cannot_be_read_is_not_taken_for_damaged(drafts: Drafts) -> None:
    two_saves(drafts)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "read_bytes", lambda self: (_ for _ in ()).throw(denied()))
        with pytest.raises(DraftError, match="没有权限"):
            drafts.open("清河县")
        (info,) = drafts.list()
        assert info.problem and "没有权限" in info.problem
    with drafts.open("清河县") as draft:
        assert (draft.recovered, draft.load().answered) == (None, 2)


def test_a_leftover_of_a_killed_write_is_cleaned_on_opening(drafts: Drafts) -> None:
    path = two_saves(drafts)
    path.with_name("清河县.json.tmp").write_bytes(b"{")
    drafts.open("清河县").close()
    assert files(drafts) == ["", ".lock", ".prev"]


def test_a_newer_format_is_refused_untouched(drafts: Drafts) -> None:
    path = two_saves(drafts)
    raw = resealed(path.read_bytes().replace(b'"format": 2', b'"format": 3'))
    path.write_bytes(raw)
    before = files(drafts)
    with pytest.raises(DraftError, match="更新版本"):
        drafts.open("清河县")
    (info,) = drafts.list()
    assert info.problem and "升级" in info.problem
    assert (path.read_bytes(), files(drafts)) == (raw, before)


def test_a_damaged_version_is_damage_not_a_newer_format(drafts: Drafts) -> None:
    path = two_saves(drafts)
    path.write_bytes(path.read_bytes().replace(b'"format": 2', b'"format": 7'))
    with drafts.open("清河县") as draft:
        assert draft.recovered and draft.load().answered == 1


def test_tinydb_itself_can_use_the_storage(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    with TinyDB(path, storage=AtomicStorage) as db:
        assert db.storage.read() is None
        db.storage.write(to_tables(Record(form="f")))
        db.table("state").insert({"id": "a", "value": 1})
        with Faults(1, full).installed(), pytest.raises(DraftError):
            db.table("state").insert({"id": "b", "value": 2})
        assert len(db.table("state")) == 1
        db.table("state").update({"value": 3})
    with TinyDB(path, storage=AtomicStorage) as db:
        assert db.table("state").all() == [{"id": "a", "value": 3}]


def test_what_is_said_of_a_draft_that_is_lost_or_restored(tmp_path: Path) -> None:
    path = tmp_path / "清河县.json"
    storage = AtomicStorage(path)
    for _ in range(2):
        storage.write(to_tables(Record(answered=41, total=142)))  # without the time that a draft adds
    path.unlink()
    assert AtomicStorage(path).recovered == (
        "草稿文件 清河县.json 不见了，已恢复到 上一次 保存的内容（已答 41/142 题）。"
        "那以后只存过一次，可能少了最后的一个回答，请核对后补上。"
    )
    path.write_bytes(b"")
    with pytest.raises(DraftError) as lost:
        AtomicStorage(path)
    assert str(lost.value) == (
        f"草稿文件 清河县.json 已损坏，它的上一份副本也读不出来。文件原样留在 {tmp_path}，"
        "请先把它们拷贝一份，再请技术人员看看能否找回。"
    )


def test_files_damaged_within_a_second_are_numbered(drafts: Drafts) -> None:
    with drafts.create("清河县") as draft, pytest.MonkeyPatch.context() as patch:
        patch.setattr("assistant.drafts.storage.datetime", _Stopped)
        for number in range(3):
            draft.save(Record(answered=number))
            draft.save(Record(answered=number))
            (drafts.folder / "清河县.json").write_bytes(b"")
            AtomicStorage(drafts.folder / "清河县.json")
    stamp = "清河县.json.damaged-20250418-120000"
    aside = {path.name for path in drafts.folder.glob("*.damaged-*")}
    assert aside == {stamp, f"{stamp}-2", f"{stamp}-3"}


class _Stopped(datetime):
    @classmethod
    def now(cls, tz: tzinfo | None = None) -> "_Stopped":
        return cls(2025, 4, 18, 12, 0, 0, tzinfo=tz)


@pytest.mark.parametrize("pad", range(3))
def test_a_list_reads_as_much_of_a_draft_wherever_that_cuts_a_character(drafts: Drafts, pad: int) -> None:
    with drafts.create("清河县") as draft:
        draft.save(Record(form="f" * (pad + 1), sheet={"answers": {"plan.tasks": "竹" * 3000}}, total=9))
    (info,) = drafts.list()
    assert (info.problem, info.total) == (None, 9)


def test_the_seal_is_no_table(drafts: Drafts) -> None:
    with drafts.create("清河县"):
        pass
    assert set(read_tables(drafts.folder / "清河县.json") or {}) == set(TABLES)
