"""A file is there whole or not at all, and nothing is left beside it."""

import os
import time
from pathlib import Path

import pytest

from assistant.files import replacing, write_text


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_a_text_is_written_as_it_is(tmp_path: Path) -> None:
    write_text(tmp_path / "答案.json", "甲\n乙\n")
    assert (tmp_path / "答案.json").read_bytes() == "甲\n乙\n".encode()
    assert names(tmp_path) == ["答案.json"]


def test_what_fails_half_way_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "答案.json"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(RuntimeError), replacing(path) as beside:
        beside.write_text("half", encoding="utf-8")
        raise RuntimeError
    assert (path.read_text(encoding="utf-8"), names(tmp_path)) == ("old", ["答案.json"])


def test_a_name_as_long_as_it_may_be_can_be_written(tmp_path: Path) -> None:
    write_text(tmp_path / f"{'表' * 83}.json", "甲")
    assert names(tmp_path) == [f"{'表' * 83}.json"]


@pytest.mark.parametrize(
    ("left", "hours", "stays"),
    [
        (".申报表.docx.0123abcd", 2, False),
        (".申报表.docx.0123abcd", 0, True),  # another program may be writing it
        (".申报表.docx.old", 2, True),
        (".别的表.docx.0123abcd", 2, True),
        ("申报表.docx.0123abcd", 2, True),
    ],
)
def test_what_a_killed_program_left_goes_with_the_next_write(
    left: str, hours: int, stays: bool, tmp_path: Path
) -> None:
    (tmp_path / left).write_text("half", encoding="utf-8")
    then = time.time() - hours * 3600
    os.utime(tmp_path / left, (then, then))
    write_text(tmp_path / "申报表.docx", "甲")
    assert (left in names(tmp_path)) is stays
