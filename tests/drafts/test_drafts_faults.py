"""The fault injection suite: kills, dying and failing disks, damaged bytes, other programs in the folder.

In each case every acknowledged answer survives, or the save before it is restored with a sentence that says so.
"""

import errno
import io
import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from assistant.drafts import Draft, DraftBusy, DraftError, Drafts
from tests.drafts.killing import NAME, content, same

ROOT = Path(__file__).parents[2]
POSIX = pytest.mark.skipif(
    os.name == "nt", reason="forks; the kills of test_drafts_storage run on Windows too"
)
FILES = [f"{NAME}.json", f"{NAME}.json.lock", f"{NAME}.json.prev"]


def saved(drafts: Drafts, *numbers: int) -> Draft:
    draft = drafts.create(NAME)
    for number in numbers:
        draft.save(content(number))
    return draft


def files(drafts: Drafts) -> list[str]:
    return sorted(path.name for path in drafts.folder.iterdir())


# ── kills ─────────────────────────────────────────────────────────────────────────────────────────────────


@POSIX
@pytest.mark.parametrize(("kills", "seed"), [(40, 1), pytest.param(1000, 2, marks=pytest.mark.slow)])
def test_kill_9_at_random_moments_loses_nothing_and_leaves_nothing(
    tmp_path: Path, kills: int, seed: int
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.drafts.killing", str(tmp_path / "草稿箱"), str(kills), str(seed)],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    found = json.loads(done.stdout)
    assert found["kills"] == kills
    assert (found["lost"], found["restored"]) == ([], 0)
    assert found["saves"] > kills / 4  # the children did save, however busy the machine
    assert set(found["files"]) <= set(FILES)


# ── a disk that dies, fails or is full at any byte and at any call ────────────────────────────────────────


class Disk(io.RawIOBase):
    """A file that takes a few bytes a call (a short write is no error) and fails or dies after `room` bytes."""

    def __init__(self, path: str, room: int, then: Callable[[], object]) -> None:
        self._file, self._room, self._then = io.FileIO(path, "w"), room, then

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        piece = bytes(data)[: min(7, self._room)]
        if not piece:
            self._then()
        self._room -= len(piece)
        return self._file.write(piece) or 0

    def fileno(self) -> int:
        return self._file.fileno()

    def close(self) -> None:
        self._file.close()
        super().close()


def on_disk_with(room: int, then: Callable[[], object]) -> Callable[..., Any]:
    opened = io.open

    def opening(path: Any, mode: str = "r", *args: Any, **kwargs: Any) -> Any:
        if mode == "wb":
            return io.BufferedWriter(Disk(os.fspath(path), room, then), buffer_size=16)
        return opened(path, mode, *args, **kwargs)

    return opening


def fail(number: int) -> Callable[[], object]:
    def failing() -> object:
        raise OSError(number, os.strerror(number))

    return failing


ROOMS = [0, 1, 6, 7, 8, 100, 500]


@pytest.mark.parametrize("room", ROOMS)
def test_a_disk_that_is_full_after_any_byte_keeps_the_save_before(
    drafts: Drafts, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    with saved(drafts, 1, 2) as draft:
        with monkeypatch.context() as patch:
            patch.setattr(io, "open", on_disk_with(room, fail(errno.ENOSPC)))
            with pytest.raises(DraftError, match="没有存上：磁盘已满"):
                draft.save(content(3))
        assert same(draft.load(), content(2))
        assert files(drafts) == FILES  # the part that was written is gone
        draft.save(content(4))
    with drafts.open(NAME) as draft:
        assert (same(draft.load(), content(4)), draft.recovered) == (True, None)


def test_short_writes_are_no_failure(drafts: Drafts, monkeypatch: pytest.MonkeyPatch) -> None:
    with saved(drafts, 1) as draft, monkeypatch.context() as patch:
        patch.setattr(io, "open", on_disk_with(10**9, fail(errno.ENOSPC)))
        draft.save(content(2))
    with drafts.open(NAME) as draft:
        assert same(draft.load(), content(2))


def dying_child(drafts: Drafts, prepare: Callable[[pytest.MonkeyPatch], None]) -> None:
    """Save 3 in a process that dies on the way: no handler runs, no buffer is written."""
    child = os.fork()
    if child == 0:
        try:
            draft = drafts.open(NAME)
            prepare(pytest.MonkeyPatch())
            draft.save(content(3))
        finally:
            os._exit(9)
    os.waitpid(child, 0)


@POSIX
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")  # of threads that other tests left
@pytest.mark.parametrize("room", ROOMS)
def test_a_process_that_dies_within_a_write_loses_nothing(drafts: Drafts, room: int) -> None:
    saved(drafts, 1, 2).close()
    dying_child(drafts, lambda patch: patch.setattr(io, "open", on_disk_with(room, lambda: os._exit(9))))
    with drafts.open(NAME) as draft:
        assert (same(draft.load(), content(2)), draft.recovered) == (True, None)
    assert files(drafts) == FILES


CALLS = ["open", "fsync", "replace", "replace", "open", "fsync"]  # of one save, besides the writes


@POSIX
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
@pytest.mark.parametrize("at", range(1, len(CALLS) + 2))
@pytest.mark.parametrize("done_first", [False, True])
def test_a_process_that_dies_at_any_call_loses_nothing(drafts: Drafts, at: int, done_first: bool) -> None:
    def prepare(patch: pytest.MonkeyPatch) -> None:
        steps: list[str] = []

        def wrap(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
            def step(*args: Any, **kwargs: Any) -> Any:
                steps.append(name)
                if len(steps) == at:
                    if done_first:
                        function(*args, **kwargs)
                    os._exit(9)
                return function(*args, **kwargs)

            return step

        patch.setattr(io, "open", wrap("open", io.open))
        for name in ("open", "fsync", "replace", "unlink"):
            patch.setattr(os, name, wrap(name, getattr(os, name)))

    saved(drafts, 1, 2).close()
    dying_child(drafts, prepare)
    in_place = at > 4 or (at == 4 and done_first)
    with drafts.open(NAME) as draft:
        assert same(draft.load(), content(3 if in_place else 2))
        assert draft.recovered is None
    assert set(files(drafts)) <= set(FILES)


@POSIX
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_the_system_itself_refuses_a_file_beyond_its_limit(drafts: Drafts) -> None:
    """A real refusal by the kernel, not an injected one."""
    import resource
    import signal

    with saved(drafts, 1, 2):
        pass
    child = os.fork()
    if child == 0:
        code = 1
        try:
            draft = drafts.open(NAME)
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200))
            try:
                draft.save(content(3))
            except DraftError as error:
                code = 0 if "没有存上" in str(error) and same(draft.load(), content(2)) else 2
        finally:
            os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    with drafts.open(NAME) as draft:
        assert same(draft.load(), content(2))
    assert files(drafts) == FILES


REFUSALS = {
    errno.ENOSPC: "磁盘已满",
    errno.EROFS: "只读",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EIO: "磁盘读写出错",
    errno.ENOENT: "没有这个文件或文件夹",
}


@pytest.mark.parametrize("number", REFUSALS)
@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_every_refusal_is_one_line_that_says_what_to_do(
    drafts: Drafts, monkeypatch: pytest.MonkeyPatch, number: int, call: str
) -> None:
    refused = fail(number)
    with saved(drafts, 1, 2) as draft:
        with monkeypatch.context() as patch:
            patch.setattr(os, call, lambda *args, **kwargs: refused())
            if (call, number) != ("replace", errno.ENOENT):
                with pytest.raises(DraftError, match=REFUSALS[number]) as said:
                    draft.save(content(3))
                assert "\n" not in str(said.value) and "之前存下的内容都在" in str(said.value)
                assert same(draft.load(), content(2))
        draft.save(content(4))
    with drafts.open(NAME) as draft:
        assert same(draft.load(), content(4))


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS])
def test_a_folder_that_cannot_be_written_is_said_on_opening(
    drafts: Drafts, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    saved(drafts, 1).close()
    before = (drafts.folder / FILES[0]).read_bytes()
    monkeypatch.setattr(os, "open", lambda *args, **kwargs: fail(number)())
    with pytest.raises(DraftError, match=f"打不开：.*{REFUSALS[number]}"):
        drafts.open(NAME)
    assert [info.problem for info in drafts.list()] == [None]  # a look at the list needs no lock
    assert (drafts.folder / FILES[0]).read_bytes() == before


# ── damaged bytes ─────────────────────────────────────────────────────────────────────────────────────────


def damaged(raw: bytes, chance: random.Random) -> bytes:
    """The file after one of the things that disks and transfers do to files."""
    at = chance.randrange(len(raw))
    some = chance.randrange(1, 200)
    bad = {
        "flip": raw[:at] + bytes([raw[at] ^ (1 << chance.randrange(8))]) + raw[at + 1 :],
        "other byte": raw[:at] + bytes([chance.randrange(256)]) + raw[at + 1 :],
        "cut": raw[:at],
        "zeroed to the end": raw[:at] + b"\0" * (len(raw) - at),
        "hole": raw[:at] + b"\0" * some + raw[at + some :],
        "lost": raw[:at] + raw[at + some :],
        "twice": raw[: at + some] + raw[at:],
        "noise": raw[:at] + chance.randbytes(some) + raw[at + some :],
        "swapped": raw[at:] + raw[:at],
    }
    return bad[chance.choice(list(bad))]


@pytest.mark.parametrize(("cases", "seed"), [(150, 1), pytest.param(2000, 2, marks=pytest.mark.slow)])
def test_random_damage_never_passes_for_an_answer(tmp_path: Path, cases: int, seed: int) -> None:
    chance = random.Random(seed)
    with saved(Drafts(tmp_path / "ganz"), 41, 42):
        pass
    restored = refused = 0
    for case in range(cases):
        drafts = Drafts(tmp_path / str(case))
        shutil.copytree(tmp_path / "ganz", drafts.folder)
        hit = chance.choice([("",), ("",), ("",), (".prev",), ("", ".prev")])
        whole = {ending: (drafts.folder / f"{NAME}.json{ending}").read_bytes() for ending in hit}
        bad = {ending: damaged(raw, chance) for ending, raw in whole.items()}
        for ending, raw in bad.items():
            (drafts.folder / f"{NAME}.json{ending}").write_bytes(raw)
        broken = {ending for ending in hit if bad[ending] != whole[ending]}
        try:
            with drafts.open(NAME) as draft:
                assert same(draft.load(), content(41 if "" in broken else 42)), case
                assert (draft.recovered is not None) is ("" in broken), case
                if draft.recovered:
                    restored += 1
                    assert "已恢复到" in draft.recovered and "已答 41/42 题" in draft.recovered
        except DraftError as error:
            refused += 1
            assert broken == {"", ".prev"} and "原样留在" in str(error), case
            for ending, raw in bad.items():
                assert (drafts.folder / f"{NAME}.json{ending}").read_bytes() == raw
        shutil.rmtree(drafts.folder)
    assert restored > cases / 3 and refused > cases / 20


# ── clocks, windows, other programs ───────────────────────────────────────────────────────────────────────


def test_a_clock_set_back_confuses_nothing(drafts: Drafts, monkeypatch: pytest.MonkeyPatch) -> None:
    class Earlier(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> datetime:  # type: ignore[override]
            return datetime(1999, 1, 1, 0, 0, 0, tzinfo=tz)

    saved(drafts, 1, 2).close()
    monkeypatch.setattr("assistant.drafts.folder.datetime", Earlier)
    monkeypatch.setattr("assistant.drafts.storage.datetime", Earlier)
    with drafts.open(NAME) as draft:
        created = draft.load().created
        draft.save(content(3))
        assert draft.load().created == created
    (info,) = drafts.list()
    assert (info.answered, info.edited.year, info.problem) == (3, 1999, None)
    for _ in range(2):  # damaged twice within one second of a clock that stands still
        (drafts.folder / FILES[0]).write_bytes(b"")
        with drafts.open(NAME) as draft:
            assert draft.recovered and same(draft.load(), content(2))
            draft.save(content(2))
    assert sum("damaged" in name for name in files(drafts)) == 2


def test_a_lock_left_behind_by_a_killed_program_does_not_lock(drafts: Drafts) -> None:
    saved(drafts, 1).close()
    (drafts.folder / FILES[1]).write_text("12345", encoding="utf-8")
    with drafts.open(NAME) as draft, pytest.raises(DraftBusy):
        drafts.open(NAME)
    with drafts.open(NAME) as draft:
        assert same(draft.load(), content(1))


def test_two_programs_on_one_draft(tmp_path: Path) -> None:
    """Two windows, or two tabs of a browser, each of which is a process: the second is told, the first goes on."""
    chat = [sys.executable, "-m", "assistant", "chat", "甲", "--plain"]
    environment = {**os.environ, "TIANBAO_HOME": str(tmp_path), "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"}
    first = subprocess.Popen(
        chat, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    )
    assert first.stdin is not None and first.stdout is not None
    try:
        next(line for line in first.stdout if "集群名称" in line)
        second = subprocess.run(
            chat, cwd=ROOT, env=environment, input="乙县\n", capture_output=True, encoding="utf-8"
        )
        assert (second.returncode, second.stderr.count("\n")) == (2, 1)
        assert "正在另一个窗口里打开" in second.stderr
        first.stdin.write("桂南市青榕县竹藤家居产业\n退出\n")
        first.stdin.flush()
        assert "已记下" in first.communicate()[0]
    finally:
        first.kill()
        first.communicate()
    with Drafts(tmp_path).open("甲") as draft:
        assert list(draft.load().sheet["answers"].values()) == ["桂南市青榕县竹藤家居产业"]  # type: ignore[attr-defined]


COPIES = [  # as programs that keep folders alike name the other version of a file
    "清河县 (冲突副本)",
    "清河县-DESKTOP-ABC123",
    "清河县 (1)",
    "清河县 (李's conflicted copy 2025-04-18)",
    "清河县.sync-conflict-20250418-101500-ABCDEFG",
    "清河县  两个空格",
    "清河县（副本）" + "很长" * 28,
    *(["aux"] if os.name != "nt" else []),  # where such a file can be
]
LEFTOVERS = [
    "清河县.json.part",
    "~$清河县.json.tmp",
    ".清河县.json.swp",
    "清河县.json.tmp",
    "清河县.json.crdownload",
    "desktop.ini",
]


@pytest.mark.parametrize("copy", COPIES)
def test_a_conflict_copy_is_a_draft_of_its_own(drafts: Drafts, copy: str) -> None:
    with saved(drafts, 1, 2):
        pass
    (drafts.folder / f"{copy}.json").write_bytes((drafts.folder / FILES[2]).read_bytes())
    assert {info.name: info.answered for info in drafts.list()} == {NAME: 2, copy: 1}
    with drafts.open(copy) as other, drafts.open(NAME) as draft:
        other.save(content(7))
        assert same(draft.load(), content(2))
    with drafts.open(NAME) as draft, drafts.open(copy) as other:
        assert (same(draft.load(), content(2)), same(other.load(), content(7))) == (True, True)


def test_a_file_that_another_program_puts_in_our_place_is_kept_as_a_draft(drafts: Drafts) -> None:
    """A folder kept alike on two computers brings the other one's version while the draft is open here."""
    path = drafts.folder / FILES[0]
    with saved(drafts, 1, 2) as draft:
        assert draft.take_notice() is None
        with Drafts(drafts.folder / "elsewhere").create(NAME) as other:
            other.save(content(30))
        path.write_bytes((drafts.folder / "elsewhere" / FILES[0]).read_bytes())
        draft.save(content(3))
        notice = draft.take_notice()
        assert notice is not None and "换掉了草稿文件" in notice
        assert draft.take_notice() is None
        draft.save(content(4))
        assert draft.take_notice() is None
    (copy,) = (info.name for info in drafts.list() if info.name != NAME)
    assert copy in notice
    with drafts.open(NAME) as draft, drafts.open(copy) as other:
        assert (same(draft.load(), content(4)), same(other.load(), content(30))) == (True, True)


def test_a_file_that_was_only_touched_is_still_ours(drafts: Drafts) -> None:
    with saved(drafts, 1, 2) as draft:
        os.utime(drafts.folder / FILES[0], (0, 0))
        draft.save(content(3))
        assert draft.take_notice() is None
    with drafts.open(NAME) as draft:
        os.utime(drafts.folder / FILES[0], (0, 0))
        draft.save(content(4))
        assert draft.take_notice() is None
    assert files(drafts) == FILES


def test_half_transferred_files_are_no_drafts(drafts: Drafts) -> None:
    with saved(drafts, 1, 2):
        pass
    for name in LEFTOVERS:
        (drafts.folder / name).write_bytes(b'{\n\n"meta": {')
    assert [info.name for info in drafts.list()] == [NAME]
    with drafts.open(NAME) as draft:
        assert (same(draft.load(), content(2)), draft.recovered) == (True, None)


def test_a_thousand_drafts_cost_an_opening_and_a_save_nothing(
    drafts: Drafts, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Counted, not timed: neither looks at any other draft."""
    with saved(drafts, 1, 2):
        pass
    for number in range(1000):
        shutil.copyfile(drafts.folder / FILES[0], drafts.folder / f"草稿{number}.json")
    looked: list[str] = []
    monkeypatch.setattr(Path, "iterdir", lambda self: looked.append(str(self)) or iter(()))
    with drafts.open(NAME) as draft:
        draft.save(content(3))
    assert looked == []
    monkeypatch.undo()
    assert len(drafts.list()) == 1001
