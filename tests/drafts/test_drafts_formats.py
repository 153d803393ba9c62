"""Drafts of older formats: each file under `old/` was written by the program of its time."""

import json
import shutil
from pathlib import Path

import pytest

from assistant.drafts import FORMAT, Drafts
from assistant.drafts.migrations import MIGRATIONS
from assistant.drafts.seal import ending, intact

OLD = sorted((Path(__file__).parent / "old").glob("*.json"))


@pytest.mark.parametrize("old", OLD, ids=lambda path: path.stem)
def test_an_old_draft_opens_with_everything_in_it(drafts: Drafts, old: Path) -> None:
    drafts.folder.mkdir()
    path = drafts.folder / "一版.json"
    shutil.copy(old, path)
    (info,) = drafts.list()
    assert (info.problem, info.answered, info.total) == (None, 2, 113)
    with drafts.open("一版") as draft:
        record = draft.load()
        assert draft.recovered is None
        assert record.sheet["answers"] == {
            "cover.cluster_name": "桂南市青榕县竹藤家居产业",
            "cover.city": "桂南市",
        }
        assert record.sheet["deferred"] == {"cover.county": 1}
        assert record.state["typed"] == "青榕县工业"
        assert (record.script, len(record.log)) == ({}, 11)
        assert path.read_bytes() == old.read_bytes()  # nothing is written until there is something to keep
        draft.save(record)
    assert json.loads(path.read_bytes())["meta"]["1"]["format"] == FORMAT == 2
    assert (drafts.folder / "一版.json.prev").read_bytes() == old.read_bytes()
    with drafts.open("一版") as draft:
        assert draft.load().sheet == record.sheet


@pytest.mark.parametrize(
    "damage", ['"format": 0', '"format": -1', '"format": 1.0', '"format": "1"', '"format": 2']
)
def test_what_no_program_ever_wrote_is_damage(drafts: Drafts, damage: str) -> None:
    drafts.folder.mkdir()
    path = drafts.folder / "一版.json"
    for name in ("一版.json", "一版.json.prev"):
        shutil.copy(OLD[0], drafts.folder / name)
    path.write_text(path.read_text(encoding="utf-8").replace('"format": 1', damage), encoding="utf-8")
    with drafts.open("一版") as draft:
        assert draft.recovered and "已损坏" in draft.recovered
        assert draft.load().answered == 2


def test_the_first_format_is_brought_to_the_second() -> None:
    meta, deferred = {"1": {"format": 1, "form": "a"}}, {"1": {"id": "deferred", "value": ["b"]}}
    empty = {"meta": {"1": {"format": 2, "form": "a"}}, "sheet": {}, "script": {}}
    assert MIGRATIONS[1]({"meta": meta}) == empty
    counted = {"1": {"id": "deferred", "value": {"b": 1}}}
    assert MIGRATIONS[1]({"meta": meta, "sheet": deferred}) == {**empty, "sheet": counted}


def test_the_seal_is_written_as_every_program_since_has_read_it() -> None:
    sealed = b'{},\n\n"seal": {\n"1": {"crc32": "a3a6bf43"}\n}\n}\n'
    assert ending((b"{}",)) == sealed[2:]
    assert intact(sealed) is True
    assert intact(sealed.replace(b"{},", b"[],")) is False
    assert intact(ending((b"",))) is True  # of nothing
    assert intact(b"{}") is None
