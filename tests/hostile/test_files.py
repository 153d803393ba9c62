"""Answers files, drafts, scripts and lines from a pipe, as anybody may make them: one clear line each, nothing changed."""

import io
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant import answers_file
from assistant.answers_file import AnswersFileError
from assistant.checks import find
from assistant.drafts import DraftError, Drafts, Record
from assistant.drafts.seal import ending
from assistant.script import default_form
from assistant.session import Session
from tests.conftest import Run

FORM = default_form()
ID, COUNT, NAMES, ROWS = (
    "industry.output.2024",
    "industry.firms.2024",
    "innovation.platforms.national",
    "plan.targets.extra",
)


def answers(**values: str) -> bytes:
    """An answers file with values as they stand in JSON, dots written as __."""
    pairs = ",".join(f'"{id.replace("__", ".")}": {raw}' for id, raw in values.items())
    return f'{{"form": "{FORM.id}", "answers": {{{pairs}}}}}'.encode()


def one(id: str, raw: str) -> bytes:
    return answers(**{id.replace(".", "__"): raw})


BAD = {
    "a bomb of lists": b"[" * 200_000,
    "a bomb of objects": b'{"a":' * 100_000,
    "a bomb within": one(ID, "[" * 5000 + "]" * 5000),
    "NaN": one(ID, "NaN"),
    "Infinity": one(COUNT, "-Infinity"),
    "an integer of 5,000 digits": one(COUNT, "9" * 5000),
    "an integer of 300 digits": one(COUNT, "9" * 300),
    "a count of 5,000 digits": one(NAMES, f'{{"count": "{"9" * 5000}"}}'),
    "a superscript for a count": one(NAMES, '{"count": "²"}'),
    "an endless exponent": one(ID, '"1e999999999"'),
    "an endless exponent, bare": one(ID, "1e999999999"),
    "a key twice": one(ID, f'"1", "{ID}": "2"'),
    "a section twice": b'{"answers": {}, "answers": {"cover.city": "x"}}',
    "5,000 names": one(NAMES, json.dumps({"count": 1, "names": ["甲"] * 5_000})),
    "5,000 rows": one(ROWS, json.dumps([{"direction": "a"}] * 5_000)),
    "5,000 papers": json.dumps({"evidence": {"industry.chain_actions": ["x"] * 5_000}}).encode(),
    "a million characters": one("cover.city", f'"{"市" * 1_000_000}"'),
    "20,000 unknown ids": json.dumps({"answers": {str(n): n for n in range(20_000)}}).encode(),
    "null": b"null",
    "a list": b"[]",
    "nothing": b"",
    "GBK": '{"answers": {"cover.city": "桂南市"}}'.encode("gbk"),
    "UTF-16": '{"answers": {}}'.encode("utf-16"),
    "noise": bytes(range(256)) * 100,
    "half a file": one(ID, '"1')[:-4],
    "every field wrong": json.dumps({"answers": {id: [{}] for id in FORM.fields}}).encode(),
}  # fmt: skip
GOOD = {
    "a byte order mark": b"\xef\xbb\xbf" + one("cover.city", '"桂南市"'),
    "a lone surrogate": one("cover.city", '"桂南\\ud800市"'),
    "controls": one("cover.city", '"桂南\\u0000\\u001b市"'),
    "empty": b'{"answers": {}}',
    "40 digits": one(ID, f'"{"9" * 40}.{"9" * 40}"'),
}


@pytest.mark.parametrize("case", BAD)
@pytest.mark.parametrize("command", ["import", "check", "export"])
def test_a_hostile_answers_file_is_refused_in_few_lines(
    tianbao: Run, home: Path, case: str, command: str
) -> None:
    Path("x.json").write_bytes(BAD[case])
    done = tianbao(command, "x.json", *(["-o", "y.docx", "--draft"] if command == "export" else []))
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("tianbao: ") and "Traceback" not in done.err
    assert len(done.err) < 100_000 and done.err.count("\n") < 310
    assert [path.name for path in Path.cwd().iterdir()] == ["x.json"]
    assert not home.exists()


@pytest.mark.parametrize("case", GOOD)
def test_odd_but_readable_answers_files_are_taken(tianbao: Run, case: str) -> None:
    Path("x.json").write_bytes(GOOD[case])
    assert tianbao("import", "x.json").code == 0
    assert tianbao("check", "x").code == 1
    assert tianbao("export", "x", "-o", "y.docx", "--draft").code == 0


_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(exclude_categories=()), max_size=8)
    | st.sampled_from(["无", "0", "-1", "1e9", "2025-04", "2025-99-99", "secondary", "9" * 41, "１２"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["count", "names", "direction", "indicator", "x"]), inner, max_size=3
        )
    ),
    max_leaves=5,
)
_FILES = st.fixed_dictionaries(
    {},
    optional={
        "form": st.just(FORM.id) | _JSON,
        "answers": st.dictionaries(
            st.sampled_from(list(FORM.fields)) | st.text(max_size=5), _JSON, max_size=4
        ),
        "explanations": st.dictionaries(st.sampled_from(list(FORM.fields)), _JSON, max_size=2),
        "evidence": st.dictionaries(st.sampled_from(list(FORM.fields)), _JSON, max_size=2) | _JSON,
        "reasons": st.dictionaries(st.text(max_size=5), _JSON, max_size=2),
    },
)


def hold_file(data: Any) -> None:
    """Read, or refused with sentences; and what is read can be judged and written again."""
    try:
        sheet = answers_file.loads(FORM, json.dumps(data))
    except AnswersFileError as error:
        assert error.faults and all(fault and "\n" not in fault for fault in error.faults)
    else:
        find(FORM, sheet, date(2025, 4, 18))
        assert answers_file.loads(FORM, answers_file.dumps(FORM, sheet)).values == sheet.values


@settings(max_examples=60)
@given(_FILES)
def test_any_answers_file(data: Any) -> None:
    hold_file(data)


@pytest.mark.slow
@settings(max_examples=1500)
@given(_FILES)
def test_any_answers_file_at_length(data: Any) -> None:
    hold_file(data)


def forge(drafts: Drafts, sheet: Any, state: Any) -> None:
    """A draft whose seal is right and whose content is anything: made by another program, not by damage."""
    if not drafts.exists("甲"):
        drafts.create("甲").close()
    path = drafts.folder / "甲.json"
    with drafts.open("甲") as draft:
        draft.save(Record(form=FORM.id, script={"x": "y"}))
    documents = {str(n): {"id": key, "value": value} for n, (key, value) in enumerate(sheet.items(), 1)}
    states = {str(n): {"id": key, "value": value} for n, (key, value) in enumerate(state.items(), 1)}
    tables = json.loads(path.read_bytes())
    tables |= {"answers": documents, "sheet": {"1": {"id": "deferred", "value": state}}, "state": states}
    del tables["seal"]
    raw = json.dumps(tables).encode()[:-1]
    path.write_bytes(raw + ending([raw]))


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(
    st.dictionaries(st.sampled_from(list(FORM.fields)) | st.text(max_size=5), _JSON, max_size=4),
    st.dictionaries(st.sampled_from(["focus", "cells", "part", "typed", "cover.city"]), _JSON, max_size=4),
)
def test_any_forged_draft_opens_or_is_restored(
    tmp_path_factory: pytest.TempPathFactory, sheet: dict[str, Any], state: dict[str, Any]
) -> None:
    drafts = Drafts(tmp_path_factory.mktemp("drafts"))
    forge(drafts, sheet, state)
    try:
        draft = drafts.open("甲")
    except DraftError as error:
        assert "\n" not in str(error)
        return
    with Session(FORM, draft) as session:
        session.begin()
        assert set(session.sheet.values) <= FORM.fields.keys()
        kept = draft.load().sheet
    placed = set(kept["answers"]) | set(kept.get("unplaced", {}).get("answers", ()))  # type: ignore[call-overload, attr-defined]
    said = {id for id, value in sheet.items() if value not in (None, "")}
    assert draft.recovered or {id for id in said if id in FORM.fields and id.isascii()} <= placed | silent(
        sheet
    )


def silent(sheet: dict[str, Any]) -> set[str]:
    """The ids whose value says nothing once it is cleaned: blanks, controls."""
    return {id for id, value in sheet.items() if isinstance(value, str) and not answers_file_text(value)}


def answers_file_text(text: str) -> str:
    return "".join(char for char in text if char.isprintable()).strip()


LINES = [
    "", "{", "[]", "5", "null", '"x"', '{"field": 5, "text": "x"}', '{"field": "nowhere", "text": "x"}', '{"field": "cover.city"}',
    '{"field": "cover.city", "text": null}', '{"field": "cover.date", "text": "明天", "today": "soon"}', "[" * 100_000,
    '{"field": "cover.date", "text": "明天", "today": 5}', '{"field": "cover.city", "text": "x", "with": [1]}',
    '{"field": "cover.city", "text": "x", "with": {"nowhere": 1}}', '{"field": "cover.city", "text": "x", "with": {"industry.firms.2024": "多"}}',
    '{"field": "industry.firms.2024", "text": ' + "9" * 5000 + "}", "\x00\x1b[31m", "桂南市",
]  # fmt: skip


def test_hostile_lines_of_a_batch_each_get_their_answer(
    tianbao: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = json.dumps({"field": "cover.city", "text": "桂南市"})
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join([good, *LINES, good]) + "\n"))
    done = tianbao("try", "--batch", "--json")
    results = [json.loads(line)["outcome"] for line in done.out.splitlines()]
    assert results == [
        "accepted",
        *["unusable"] * (len(LINES) - 1),
        "accepted",
    ]  # the empty line is passed over
    assert done.code == 2


SCRIPTS = {
    "a formula of 20,000 brackets": ('relevant = "1"', "(" * 10_000 + "1" + ")" * 10_000),
    "a power": ("", "9**9**9 > 1"),
    "an attribute": ("", "().__class__.__bases__"),
    "an import": ("", "__import__('os').system('x')"),
    "a comprehension": ("", "[x for x in y]"),
    "an unknown function": ("", "eval('1')"),
    "a subscript": ("", "'a'[0]"),
    "an assignment": ("", "(a := 1)"),
    "700 braces": ("", "{" * 700),
}


@pytest.mark.parametrize("case", SCRIPTS)
def test_a_hostile_formula_is_one_fault_of_the_script(tianbao: Run, case: str) -> None:
    copy_script()
    question = 'id = "first.y"\nkind = "count"\nlabel = "x"\nask = "x"\nwhy = "x"\ndefine = "x"\nwhere = "x"\nexample = "1"\n'
    with Path("s/first.toml").open("a", encoding="utf-8") as file:
        file.write(f"\n[[question]]\n{question}relevant = '''{SCRIPTS[case][1]}'''\n")
    done = tianbao("script", "check", "s", "--json")
    (fault,) = json.loads(done.out)["faults"]
    assert done.code == 1 and fault["file"] == "first.toml" and "公式" in fault["message"]


@pytest.mark.parametrize(
    "part", ["../first.toml", "/etc/passwd", "/dev/zero", "C:\\x.toml", "..", "first.toml/", "a/b.toml"]
)
def test_a_script_reaches_no_file_outside_its_folder(tianbao: Run, part: str) -> None:
    copy_script()
    form = Path("s/form.toml")
    form.write_text(
        form.read_text(encoding="utf-8").replace("first.toml", part.replace("\\", "\\\\")), encoding="utf-8"
    )
    done = tianbao("script", "check", "s")
    assert (done.code, "不能用" in done.out, "root:" in done.out) == (1, True, False)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xfe\x00", "UTF-8"),
        ("id = '中'".encode("gbk"), "UTF-8"),
        (b"a = " + b"[" * 50_000, "太深"),
        (b"a" * 3_000_000, "太大"),
        (b"id = ", "TOML"),
        (b"", "缺这一项"),
    ],
)
def test_a_hostile_script_file_is_a_list_of_faults(tianbao: Run, content: bytes, said: str) -> None:
    copy_script()
    Path("s/first.toml").write_bytes(content)
    done = tianbao("script", "check", "s")
    assert (done.code, done.err) == (1, "") and said in done.out


def test_a_byte_order_mark_is_no_fault_of_a_script(tianbao: Run) -> None:
    copy_script()
    path = Path("s/first.toml")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert tianbao("script", "check", "s").code == 0


def copy_script() -> None:
    Path("s").mkdir()
    for path in (Path(__file__).parents[1] / "small_form").glob("*.toml"):
        (Path("s") / path.name).write_bytes(path.read_bytes())
