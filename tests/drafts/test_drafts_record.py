"""What is saved comes back, in memory as on disk."""

import json
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.drafts import Draft, Drafts, Record, memory_draft
from assistant.drafts.record import clean, clean_text


def test_a_new_draft_holds_an_empty_record(draft: Draft) -> None:
    record = draft.load()
    assert (record.form, record.answered, record.total, record.log, record.state) == ("", 0, 0, [], {})
    assert record.sheet == {"answers": {}, "explanations": {}, "evidence": {}, "reasons": {}, "deferred": {}}
    assert record.created == record.edited != ""


def test_a_record_comes_back_as_it_was(draft: Draft, record: Record) -> None:
    draft.save(record)
    loaded = draft.load()
    assert replace(loaded, edited="") == record
    assert loaded.edited > record.created
    assert list(loaded.sheet["answers"]) == list(record.sheet["answers"])  # type: ignore[call-overload]


def test_the_first_creation_time_stays(draft: Draft) -> None:
    created = draft.load().created
    draft.save(Record(form="x"))
    assert draft.load().created == created


def test_what_is_loaded_or_was_saved_may_be_changed_freely(draft: Draft, record: Record) -> None:
    draft.save(record)
    for mine in (record, draft.load()):
        mine.log[0]["text"] = "改了"
        mine.log.clear()
        mine.sheet["answers"]["industry.chain_actions"].append("x")  # type: ignore[index]
        mine.state["typed"] = ""
    loaded = draft.load()
    assert loaded.log[0]["text"] == "请问？"
    assert loaded.sheet["answers"]["industry.chain_actions"] == ["chain_map", "consortium"]  # type: ignore[index]
    assert loaded.state["typed"] == "大约"


@pytest.mark.parametrize("length", [0, 1, 31, 32, 33, 64, 100])
def test_a_conversation_may_grow_change_and_shrink(draft: Draft, drafts: Drafts, length: int) -> None:
    log = [{"who": "我", "text": str(number)} for number in range(length)]
    changed = [dict(message) for message in log]
    if changed:
        changed[length // 2]["text"] = "改\x00了"
    for now in (log, [*log, {"who": "助手", "text": "新"}], changed, log[: length // 2], log):
        draft.save(Record(log=now))
        expected = [{key: clean_text(text) for key, text in message.items()} for message in now]
        assert draft.load().log == expected
        if draft.name != "内存":
            on_disk = json.loads((drafts.folder / "清河县.json").read_bytes())
            assert list(on_disk["log"].values()) == expected


def test_true_is_not_taken_for_one(draft: Draft) -> None:
    for value in (1, True, 1.0, "1"):
        draft.save(Record(state={"value": value}))
        assert repr(draft.load().state["value"]) == repr(value)


@pytest.mark.parametrize(
    ("odd", "kept"),
    [
        ("a\ud800b", "a\ufffdb"),
        ("\udcff", "\ufffd"),
        ("\ud83d\ude00", "😀"),  # the two halves of one character
        ("a\x00\x1b[31m\x7f\x9bb", "a[31mb"),
        ("一\r\n二\r三\n四\t五", "一\n二\n三\n四\t五"),
        ("\ufeff 　\u200d", "\ufeff 　\u200d"),
    ],
)
def test_odd_characters_are_cleaned(draft: Draft, odd: str, kept: str) -> None:
    draft.save(Record(form=odd, sheet={"answers": {odd: [odd]}}, state={"x": {odd: odd}}, log=[{odd: odd}]))
    loaded = draft.load()
    assert (loaded.form, loaded.log) == (kept, [{kept: kept}])
    assert loaded.sheet["answers"] == {kept: [kept]}
    assert loaded.state == {"x": {kept: kept}}


@pytest.mark.parametrize(
    "bad",
    [
        Record(sheet={"answers": {"x": Decimal(1)}}),
        Record(sheet={"answers": ["x"]}),
        Record(state={"x": float("nan")}),
        Record(state={"x": {1: "one"}}),
        Record(log=[{"text": 1}]),  # type: ignore[dict-item]
    ],
)
def test_what_json_would_not_bring_back_is_refused_and_changes_nothing(
    draft: Draft, record: Record, bad: Record
) -> None:
    draft.save(record)
    before = draft.load()
    with pytest.raises(TypeError):
        draft.save(bad)
    assert draft.load() == before


def test_the_file_can_be_read_by_a_person(drafts: Drafts, record: Record) -> None:
    with drafts.create("清河县") as draft:
        draft.save(record)
    lines = (drafts.folder / "清河县.json").read_text(encoding="utf-8").splitlines()
    assert '"value": "150.25"},' in lines
    assert '"text": "请问？"},' in lines


# Any code point at all: lone surrogates and controls too.
_TEXT = st.text(st.characters(exclude_categories=()))
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | _TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXT, inner, max_size=3),
    max_leaves=6,
)
_RECORDS = st.builds(
    Record,
    form=_TEXT,
    sheet=st.fixed_dictionaries({"answers": st.dictionaries(_TEXT, _VALUES), "deferred": st.lists(_TEXT)}),
    state=st.dictionaries(_TEXT, _VALUES, max_size=3),
    log=st.lists(st.dictionaries(_TEXT, _TEXT, max_size=2), max_size=4),
)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(records=st.lists(_RECORDS, min_size=1, max_size=3))
def test_any_content_survives_memory_and_disk(
    tmp_path_factory: pytest.TempPathFactory, records: list[Record]
) -> None:
    drafts = Drafts(tmp_path_factory.mktemp("drafts"))
    with drafts.create() as draft, memory_draft() as memory:
        for record in records:
            draft.save(record)
            memory.save(record)
        kept = replace(memory.load(), created="", edited="")
    with drafts.open("草稿") as draft:
        loaded = replace(draft.load(), created="", edited="")
    assert loaded == kept
    assert loaded.sheet["answers"] == clean(records[-1].sheet["answers"])
    assert loaded.state == clean(records[-1].state)
    assert loaded.log == clean(records[-1].log)


@given(_TEXT)
def test_cleaning_leaves_what_can_be_stored_and_is_stable(text: str) -> None:
    cleaned = clean_text(text)
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned == clean_text(cleaned)
    assert all(char.isprintable() or char in "\n\t" or ord(char) >= 0xA0 for char in cleaned)
