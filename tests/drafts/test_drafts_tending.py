"""Whole drafts: another name, a copy, away with one and back again."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.drafts import DraftBusy, DraftError, DraftNotFound, Drafts, Record
from assistant.drafts.record import moment
from assistant.drafts.tending import delete, deleted_last, duplicate, put_back, rename


def made(drafts: Drafts, name: str, answered: int = 3) -> None:
    with drafts.create(name) as draft:
        draft.save(Record(form="f", answered=answered, total=9, log=[{"who": "我", "text": name}]))


def held(drafts: Drafts) -> dict[str, int]:
    """Each draft with how much of it is answered."""
    return {info.name: info.answered for info in drafts.list()}


def test_another_name_changes_nothing_else(drafts: Drafts) -> None:
    made(drafts, "草稿")
    before = drafts.list()[0]
    assert rename(drafts, "草稿", " 清河县轴承 ") == "清河县轴承"
    after = drafts.list()[0]
    assert (after.name, after.answered, after.edited) == ("清河县轴承", 3, before.edited)
    with drafts.open("清河县轴承") as draft:
        assert draft.load().log == [{"who": "我", "text": "草稿"}]
    with pytest.raises(DraftNotFound):
        drafts.open("草稿")


def test_upper_and_lower_case_may_change(drafts: Drafts) -> None:
    made(drafts, "a县")
    assert rename(drafts, "a县", "A县") == "A县"
    assert rename(drafts, "A县", "A县") == "A县"  # nothing to do
    assert held(drafts) == {"A县": 3}


@pytest.mark.parametrize("wanted, said", [("乙", "已经有名为“乙”"), ("a/b", "不能有 /"), ("  ", "起个名字")])
def test_a_name_that_cannot_be_leaves_both_as_they_were(drafts: Drafts, wanted: str, said: str) -> None:
    made(drafts, "甲", 1)
    made(drafts, "乙", 2)
    with pytest.raises(DraftError, match=said):
        rename(drafts, "甲", wanted)
    assert held(drafts) == {"甲": 1, "乙": 2}


def test_a_draft_in_use_is_neither_renamed_nor_deleted(drafts: Drafts) -> None:
    made(drafts, "甲")
    with drafts.open("甲"):
        for tend in (lambda: rename(drafts, "甲", "乙"), lambda: delete(drafts, "甲")):
            with pytest.raises(DraftBusy):
                tend()
    assert held(drafts) == {"甲": 3}


def test_a_draft_that_was_saved_only_once_has_no_generation_before(drafts: Drafts) -> None:
    drafts.create("甲").close()
    rename(drafts, "甲", "乙")
    assert held(drafts) == {"乙": 0}


def test_the_generation_before_goes_along(drafts: Drafts) -> None:
    made(drafts, "甲")
    rename(drafts, "甲", "乙")
    (drafts.folder / "乙.json").write_bytes(b"damaged")
    with drafts.open("乙") as draft:
        assert draft.recovered and draft.load().answered == 0  # as before the last save


def test_a_draft_of_which_only_the_generation_before_is_left_is_moved_whole(drafts: Drafts) -> None:
    made(drafts, "甲", 5)
    file = drafts.folder / "甲.json"
    file.replace(file.with_name("甲.json.prev"))  # killed in the middle of a save
    rename(drafts, "甲", "乙")
    assert held(drafts) == {"乙": 5}


def test_a_copy_has_everything_and_goes_its_own_way(drafts: Drafts) -> None:
    made(drafts, "甲")
    assert [duplicate(drafts, "甲"), duplicate(drafts, "甲")] == ["甲 副本", "甲 副本2"]
    with drafts.open("甲 副本") as draft:
        assert draft.load().log == [{"who": "我", "text": "甲"}]
        draft.save(Record(answered=9, total=9))
    assert held(drafts) == {"甲": 3, "甲 副本": 9, "甲 副本2": 3}


def test_a_draft_that_is_open_is_copied_from_what_it_holds(drafts: Drafts) -> None:
    with drafts.create("甲") as draft:
        assert duplicate(drafts, "甲", Record(answered=7, total=9)) == "甲 副本"
        assert draft.name == "甲"
    assert held(drafts)["甲 副本"] == 7


def test_what_was_deleted_last_comes_back_first(drafts: Drafts) -> None:
    made(drafts, "甲", 1)
    made(drafts, "乙", 2)
    assert deleted_last(drafts) == ""
    delete(drafts, "甲")
    delete(drafts, "乙")
    assert held(drafts) == {} and deleted_last(drafts) == "乙"
    assert [put_back(drafts), put_back(drafts)] == ["乙", "甲"]
    assert held(drafts) == {"甲": 1, "乙": 2}
    with pytest.raises(DraftError, match="没有删除过"):
        put_back(drafts)


def test_what_comes_back_replaces_nothing(drafts: Drafts) -> None:
    made(drafts, "甲", 1)
    delete(drafts, "甲")
    made(drafts, "甲", 2)
    assert put_back(drafts) == "甲2"
    assert held(drafts) == {"甲": 2, "甲2": 1}


def test_a_file_that_will_not_move_leaves_everything_as_it_was(
    drafts: Drafts, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(drafts, "甲", 1)
    replace = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if self.name.startswith("甲.json"):
            raise PermissionError(13, "denied")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(DraftError, match="动不了"):
        rename(drafts, "甲", "乙")
    with pytest.raises(DraftError, match="动不了"):
        delete(drafts, "甲")
    monkeypatch.undo()
    assert held(drafts) == {"甲": 1} and deleted_last(drafts) == ""


def test_a_folder_that_cannot_be_made_deletes_nothing(drafts: Drafts) -> None:
    made(drafts, "甲", 1)
    (drafts.folder / "deleted").write_bytes(b"in the way")
    with pytest.raises(DraftError, match="没能删除"):
        delete(drafts, "甲")
    assert held(drafts) == {"甲": 1} and deleted_last(drafts) == ""


def test_no_draft_of_that_name(drafts: Drafts) -> None:
    with pytest.raises(DraftNotFound):
        delete(drafts, "甲")


def test_nothing_deleted_is_said(drafts: Drafts) -> None:
    with pytest.raises(DraftError, match=r"^没有删除过的草稿。$"):
        put_back(drafts)


def test_deleted_drafts_that_cannot_be_listed_are_none(drafts: Drafts) -> None:
    made(drafts, "甲")
    delete(drafts, "甲")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "glob", lambda *_: Path("没有这个文件夹").iterdir())
        assert deleted_last(drafts) == ""
    assert deleted_last(drafts) == "甲"


def test_a_copy_of_a_long_name_has_a_shorter_one_and_is_made_today(drafts: Drafts) -> None:
    name = "县" * 60
    with drafts.create(name) as draft:
        draft.save(Record(created="2020-01-01T00:00:00+08:00"))
    copied = duplicate(drafts, name)
    assert copied == f"{'县' * 54} 副本"
    with drafts.open(copied) as draft:
        record = draft.load()
    assert moment(record.created) and record.created[:4] >= "2025"
