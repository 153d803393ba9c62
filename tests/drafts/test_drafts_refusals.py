"""What the system rarely refuses: each is one line for the applicant, and leaves nothing behind."""

import json
import shutil
from datetime import datetime
from pathlib import Path

import pytest

from assistant.drafts import DraftError, Drafts, OtherForm, folder, foreign, storage
from assistant.script import default_form
from assistant.session import load_record
from tests.drafts.test_drafts_formats import OLD


def refused(*_: object, **__: object) -> None:
    raise PermissionError(13, "Permission denied")


def test_a_folder_that_cannot_be_read_is_said(drafts: Drafts, monkeypatch: pytest.MonkeyPatch) -> None:
    drafts.create("清河县").close()
    monkeypatch.setattr(Path, "iterdir", refused)
    with pytest.raises(DraftError, match=r"草稿文件夹 .* 打不开：没有权限"):
        drafts.open("没有的")


def test_a_draft_that_cannot_be_looked_at_is_said(drafts: Drafts, monkeypatch: pytest.MonkeyPatch) -> None:
    drafts.create("清河县").close()
    monkeypatch.setattr(folder, "_on_disk", refused)
    with pytest.raises(DraftError, match="草稿“清河县”打不开：没有权限"):
        drafts.open("清河县")


def test_a_draft_that_goes_while_it_is_listed_is_of_no_time(drafts: Drafts) -> None:
    assert folder._modified(drafts.folder / "没有的.json") == datetime.fromtimestamp(0).astimezone()


def test_a_first_save_that_fails_at_the_last_step_leaves_no_draft(
    drafts: Drafts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storage, "_sync_folder", refused)
    with pytest.raises(DraftError, match="没有存上"):
        drafts.create("清河县")
    monkeypatch.undo()
    assert drafts.list() == []
    drafts.create("清河县").close()


def test_two_copies_kept_in_one_second_have_two_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Now(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            return datetime(2025, 4, 18, 10, 0)

    monkeypatch.setattr(foreign, "datetime", Now)
    path = tmp_path / "清河县.json"
    path.write_text("{}", encoding="utf-8")
    said = [foreign.keep_copy(path) for _ in range(3)]
    kept = [
        "清河县（另存20250418-100000）",
        "清河县（另存20250418-100000）2",
        "清河县（另存20250418-100000）3",
    ]
    assert sorted(path.stem for path in tmp_path.glob("*另存*")) == kept
    assert all(f"“{name}”" in line for name, line in zip(kept, said, strict=True))


def test_an_old_draft_whose_list_of_what_was_put_off_is_none_is_damage(drafts: Drafts) -> None:
    drafts.folder.mkdir()
    for name in ("一版.json", "一版.json.prev"):
        shutil.copy(OLD[0], drafts.folder / name)
    path = drafts.folder / "一版.json"
    tables = json.loads(path.read_bytes())
    for document in tables["sheet"].values():
        if document["id"] == "deferred":
            document["value"] = 7
    path.write_text(json.dumps(tables), encoding="utf-8")
    with drafts.open("一版") as draft:
        assert draft.recovered and "已损坏" in draft.recovered
        assert draft.load().sheet["deferred"] == {"cover.county": 1}


def test_a_draft_of_another_form_is_refused_with_the_command_for_it(drafts: Drafts) -> None:
    with drafts.create("清河县") as draft:
        draft.save(draft.load().__class__(form="small"))
    with pytest.raises(OtherForm, match=r"另一种表（small）。.*tianbao --form"):
        load_record(default_form(), drafts.open("清河县"))
    drafts.open("清河县").close()  # it was let go
