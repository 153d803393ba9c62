"""The folder: names, listing, locks."""

import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from filelock import FileLock

from assistant.drafts import DraftBusy, DraftError, DraftNotFound, Drafts, Record, memory_draft, names

GOOD = [
    ("清河县轴承", "清河县轴承"),
    ("  两头有空格 \n", "两头有空格"),
    ("v1.2", "v1.2"),
    ("草稿...", "草稿"),
    ("a\u202eb\u200bc\ufeff", "abc"),
    ("a\x00b\x1bc", "abc"),
    ("第一稿\t第二列", "第一稿 第二列"),
    ("e\u0301", "é"),
    ("👨‍👩‍👧[b]", "👨‍👩‍👧[b]"),
    ("console", "console"),
    ("草稿CON", "草稿CON"),
    ("-x", "-x"),
    ("x.json", "x.json"),
    ("x.json.prev", "x.json.prev"),
    ("字" * 60, "字" * 60),
    ("a\udcffb", "a\ufffdb"),
]
BAD = [
    "", "  ", ".", "..", "...", "\u200b", "\x00", "a/b", "../x", "a\\b", "C:x", "a*b", "a?b", 'a"b', "a<b", "a|b",
    "CON", "con", "nul.txt", "Com1", "LPT9 .x", "COM¹", "conin$", "字" * 61, "😀" * 60,
]  # fmt: skip


@pytest.mark.parametrize(("given", "kept"), GOOD)
def test_good_names(drafts: Drafts, given: str, kept: str) -> None:
    with drafts.create(given) as draft:
        assert draft.name == kept
    assert drafts.exists(given)
    assert [info.name for info in drafts.list()] == [draft.name]
    with drafts.open(given) as again:
        assert again.name == draft.name


@pytest.mark.parametrize("name", BAD)
def test_bad_names_are_refused_with_a_cure(drafts: Drafts, name: str) -> None:
    for use in (drafts.create, drafts.open):
        with pytest.raises(DraftError) as failure:
            use(name)
        assert "请" in str(failure.value) and "\n" not in str(failure.value)
    assert not drafts.exists(name)
    assert drafts.list() == []


def test_every_file_of_the_longest_name_fits(drafts: Drafts) -> None:
    name = "字" * 60
    for _ in range(2):
        with drafts.open(name) if drafts.exists(name) else drafts.create(name) as draft:
            draft.save(Record())
        (drafts.folder / f"{name}.json").write_bytes(b"")
    drafts.open(name).close()


def test_drafts_without_a_name_are_numbered(drafts: Drafts) -> None:
    with drafts.create() as first, drafts.create() as second:
        assert (first.name, second.name) == ("草稿", "草稿2")
    drafts.create("草稿4").close()
    with drafts.create() as third, drafts.create() as fourth:
        assert (third.name, fourth.name) == ("草稿3", "草稿5")


def test_a_number_that_another_window_holds_or_that_only_the_save_before_stands_for_is_passed_over(
    drafts: Drafts,
) -> None:
    drafts.create().close()
    path = drafts.folder / "草稿.json"
    path.rename(path.with_name("草稿.json.prev"))
    with FileLock(drafts.folder / "草稿2.json.lock"), drafts.create() as draft:
        assert draft.name == "草稿3"


def test_a_taken_name_is_said_and_the_draft_left_alone(drafts: Drafts, record: Record) -> None:
    with drafts.create("清河县") as draft:
        draft.save(record)
    with pytest.raises(DraftError, match="已经有名为“清河县”的草稿"):
        drafts.create(" 清河县")
    with drafts.open("清河县") as draft:
        assert draft.load().answered == 6


def test_an_unknown_draft_is_not_found_and_leaves_nothing(drafts: Drafts) -> None:
    with pytest.raises(DraftNotFound, match="没有名为“清河县”的草稿"):
        drafts.open("清河县")
    assert not drafts.folder.exists()
    assert drafts.list() == []


def test_the_list_shows_the_latest_edit_first(drafts: Drafts, record: Record) -> None:
    for name in ("甲", "乙", "丙"):
        drafts.create(name).close()
    with drafts.open("甲") as draft:
        draft.save(record)
        infos = drafts.list()  # needs no lock
    assert infos[0].name == "甲"
    assert {info.name for info in infos[1:]} == {"乙", "丙"}
    first = infos[0]
    assert (first.form, first.answered, first.total, first.finished) == ("sme_cluster_2024", 6, 208, False)
    assert first.edited.utcoffset() is not None
    assert all(earlier.edited >= later.edited for earlier, later in pairwise(infos))
    assert infos[0].edited - infos[-1].edited < timedelta(minutes=1)


@pytest.mark.parametrize(
    ("answered", "total", "finished"), [(0, 0, False), (207, 208, False), (208, 208, True), (1, 1, True)]
)
def test_a_draft_is_finished_when_all_is_answered(
    drafts: Drafts, answered: int, total: int, finished: bool
) -> None:
    with drafts.create("甲") as draft:
        draft.save(Record(answered=answered, total=total))
    assert drafts.list()[0].finished is finished


def test_files_that_are_no_drafts_do_not_disturb(drafts: Drafts) -> None:
    drafts.create("甲").close()
    for name in ("笔记.txt", ".json", "甲.json.damaged-20250418-100000", "乙.json.lock", "丙.json.tmp"):
        (drafts.folder / name).write_bytes(b"")
    (drafts.folder / "夹.json").mkdir()
    (drafts.folder / "答案.json").write_text('{"answers": {}}', encoding="utf-8")
    found = {info.name: info.problem for info in drafts.list()}
    assert found.keys() == {"甲", "答案"}
    assert found["甲"] is None and found["答案"] is not None


def test_one_window_at_a_time(drafts: Drafts) -> None:
    with drafts.create("清河县"), pytest.raises(DraftBusy, match="正在另一个窗口里打开"):
        drafts.open("清河县")
    drafts.open("清河县").close()


def test_two_processes_cannot_hold_one_draft(
    drafts: Drafts, saving_child: Callable[[Path], "subprocess.Popen[bytes]"]
) -> None:
    drafts.create("清河县").close()
    with saving_child(drafts.folder) as child:
        assert child.stdout is not None and child.stdout.readline()
        with pytest.raises(DraftBusy):
            drafts.open("清河县")
        assert drafts.list()[0].problem is None
        child.kill()
    drafts.open("清河县").close()  # the system lets go of a dead process's lock


def test_a_failed_opening_lets_go_of_the_lock(drafts: Drafts) -> None:
    drafts.create("清河县").close()
    path = drafts.folder / "清河县.json"
    whole = path.read_bytes()
    path.write_bytes(b"")
    with pytest.raises(DraftError):
        drafts.open("清河县")
    path.write_bytes(whole)
    drafts.open("清河县").close()


@pytest.mark.parametrize("kind", ["memory", "file"])
def test_a_closed_draft_takes_nothing_more(drafts: Drafts, kind: str) -> None:
    draft = memory_draft() if kind == "memory" else drafts.create("x")
    draft.close()
    draft.close()
    with pytest.raises(DraftError, match="已经关闭"):
        draft.save(Record())
    with pytest.raises(DraftError, match="已经关闭"):
        draft.load()


def test_the_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "local" / "share" / "tianbao")
    drafts.create("清河县").close()
    assert drafts.exists("清河县")


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for home in (tmp_path / "file", tmp_path / "file" / "drafts"):
        with pytest.raises(DraftError, match=r"建不了|打不开"):
            Drafts(home).create()
        with pytest.raises(DraftError, match="打不开"):
            Drafts(home).list()  # that there are no drafts would hide them


@pytest.mark.parametrize(
    ("platform", "settings", "expected"),
    [
        ("linux", {"TIANBAO_HOME": "/here", "XDG_DATA_HOME": "/xdg"}, "/here"),
        ("linux", {"TIANBAO_HOME": "~/mine"}, "/home/li/mine"),
        ("linux", {"TIANBAO_HOME": "", "XDG_DATA_HOME": "/xdg"}, "/xdg/tianbao"),
        ("linux", {"XDG_DATA_HOME": "relative"}, "/home/li/.local/share/tianbao"),
        ("linux", {}, "/home/li/.local/share/tianbao"),
        ("darwin", {"XDG_DATA_HOME": "/xdg"}, "/home/li/Library/Application Support/tianbao"),
        ("win32", {"APPDATA": "/roaming"}, "/roaming/tianbao"),
        ("win32", {}, "/home/li/AppData/Roaming/tianbao"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="the paths of the table are POSIX")
def test_where_drafts_live(
    monkeypatch: pytest.MonkeyPatch, platform: str, settings: dict[str, str], expected: str
) -> None:
    for name in ("TIANBAO_HOME", "XDG_DATA_HOME", "APPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"HOME": "/home/li", **settings}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(names.sys, "platform", platform)
    assert Drafts().folder == Path(expected)
