"""`tianbao import` and `check` of forms from outside: every difference is asked about, every unread cell is listed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Done, Run
from tests.exports.filling import filled_by_hand
from tests.test_commands import change

CITY, AREA, OUTPUT = "cover.city", "basic.area", "industry.output.2024"


@pytest.fixture
def draft(tianbao: Run, example: Path) -> dict[str, Any]:
    """A complete draft 甲, and 申报表.docx exported from it; its answers."""
    tianbao("import", example, "--name", "甲")
    tianbao("export", "甲", "-o", "申报表.docx")
    return answers(tianbao)


def answers(tianbao: Run, name: str = "甲") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(tianbao("answers", name).out)["answers"]
    return found


# ── differences ───────────────────────────────────────────────────────────────────────────────────────


def edited(**texts: str) -> None:
    filled_by_hand("申报表.docx", "改.docx", {CITY: "邕州市", AREA: "20.00"} | texts)


def test_without_a_terminal_differences_are_listed_and_nothing_changes(
    tianbao: Run, draft: dict[str, Any]
) -> None:
    edited()
    done = tianbao("import", "改.docx", "--name", "甲")
    assert (done.code, done.out) == (2, "")
    assert "草稿里是 桂南市，文件里是 邕州市" in done.err
    assert "--take" in done.err
    assert answers(tianbao) == draft


@pytest.mark.parametrize(
    ("words", "city", "area"),
    [
        (["--take", "draft"], "桂南市", "18.60"),
        (["--take", "file"], "邕州市", "20.00"),
    ],
)
def test_a_flag_decides(tianbao: Run, draft: dict[str, Any], words: list[str], city: str, area: str) -> None:
    edited()
    assert tianbao("import", "改.docx", "--name", "甲", *words).code == 0
    assert answers(tianbao) == draft | {CITY: city, AREA: area}


def test_a_flag_with_another_word_is_refused(tianbao: Run, draft: dict[str, Any]) -> None:
    assert tianbao("import", "申报表.docx", "--name", "甲", "--take", "mine").code == 2


@pytest.fixture
def replies(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Someone at a terminal who gives these replies; what was asked is noted."""

    def given(*words: str) -> list[str]:
        asked: list[str] = []
        left = list(words)

        def reply(question: str) -> str:
            asked.append(question)
            if not left:
                raise EOFError
            return left.pop(0)

        monkeypatch.setattr("builtins.input", reply)
        for stream in ("stdin", "stdout"):
            monkeypatch.setattr(f"sys.{stream}.isatty", lambda: True)
        return asked

    return given


@pytest.mark.parametrize(
    ("typed", "code", "city", "area"),
    [
        (["1"], 0, "桂南市", "18.60"),
        (["2"], 0, "邕州市", "20.00"),
        (["3", "2", "1"], 0, "邕州市", "18.60"),
        (["3", "1", "2"], 0, "桂南市", "20.00"),
        (["9", "文件", "2"], 0, "邕州市", "20.00"),  # asked again
        ([""], 1, "桂南市", "18.60"),
        (["3", "2", ""], 1, "桂南市", "18.60"),
        ([], 1, "桂南市", "18.60"),  # the terminal is gone
    ],
)
def test_at_a_terminal_the_person_is_asked(
    tianbao: Run,
    draft: dict[str, Any],
    replies: Callable[..., list[str]],
    typed: list[str],
    code: int,
    city: str,
    area: str,
) -> None:
    edited()
    asked = replies(*typed)
    done = tianbao("import", "改.docx", "--name", "甲")
    assert done.code == code
    assert "用草稿的" in asked[0]
    assert "邕州市" in done.out
    assert answers(tianbao) == draft | {CITY: city, AREA: area}


def test_explanations_evidence_and_reasons_are_never_overwritten_unasked(
    tianbao: Run, draft: dict[str, Any], example: Path
) -> None:
    data = json.loads(example.read_text(encoding="utf-8"))
    other = {**data, "evidence": {id: ["别的.pdf"] for id in data["evidence"]}}
    Path("另.json").write_text(json.dumps(other, ensure_ascii=False), encoding="utf-8")
    done = tianbao("import", "另.json", "--name", "甲")
    assert done.code == 2
    assert done.err.count("（佐证材料）") == len(data["evidence"])
    tianbao("import", "另.json", "--name", "甲", "--take", "file")
    assert json.loads(tianbao("answers", "甲").out)["evidence"] == other["evidence"]


def test_a_program_gets_the_differences_as_json_and_decides(
    tianbao: Run, draft: dict[str, Any], example: Path
) -> None:
    change(example, Path("改.json"), **{CITY: "邕州市"})
    done = tianbao("import", "改.json", "--name", "甲", "--json")
    told = json.loads(done.out)
    assert (done.code, told["imported"]) == (1, False)
    assert [(one["field"], one["file"], one["taken"]) for one in told["differences"]] == [
        (CITY, "邕州市", None)
    ]
    assert answers(tianbao) == draft
    told = json.loads(tianbao("import", "改.json", "--name", "甲", "--json", "--take", "file").out)
    assert (told["imported"], told["differences"][0]["taken"]) == (True, "file")


def test_a_blank_in_the_form_takes_nothing_from_the_draft(
    tianbao: Run, draft: dict[str, Any], example: Path
) -> None:
    change(example, Path("少.json"), **{CITY: None, AREA: None})
    tianbao("export", "少.json", "-o", "少.docx", "--draft")
    (path,) = Path().glob("少*.docx")
    done = tianbao("import", path, "--name", "甲")
    assert done.code == 0
    assert "有 2 处文件里空着" in done.out
    assert answers(tianbao) == draft


def test_what_the_form_does_not_hold_stays_and_is_said(tianbao: Run, draft: dict[str, Any]) -> None:
    before = json.loads(tianbao("answers", "甲").out)
    done = tianbao("import", "申报表.docx", "--name", "甲")
    assert done.code == 0
    assert "佐证材料" in done.out
    assert json.loads(tianbao("answers", "甲").out) == before


# ── cells that cannot be read ─────────────────────────────────────────────────────────────────────────


def by_hand(tianbao: Run) -> None:
    filled_by_hand("申报表.docx", "手填.docx", {OUTPUT: "约81.5", AREA: "很大"})


def test_an_import_takes_what_reads_and_lists_the_rest(tianbao: Run, draft: dict[str, Any]) -> None:
    by_hand(tianbao)
    done = tianbao("import", "手填.docx", "--name", "乙")
    assert done.code == 1
    assert "约81.5" in done.out
    assert "很大" in done.out
    printed = {id for id in draft if id not in (OUTPUT, AREA)}
    read = answers(tianbao, "乙")
    assert read == {id: draft[id] for id in printed & read.keys()}
    assert {OUTPUT, AREA}.isdisjoint(read)
    listed = json.loads(tianbao("import", "手填.docx", "--name", "丙", "--json").out)["unreadable"]
    assert [cell["field"] for cell in listed] == [AREA, OUTPUT]


def findings(done: Done) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(done.out)["findings"]
    return found


def test_a_review_lists_cells_that_cannot_be_read_with_all_else(tianbao: Run, draft: dict[str, Any]) -> None:
    filled_by_hand("申报表.docx", "手填.docx", {OUTPUT: "约81.5", AREA: "很大"})
    done = tianbao("check", "手填.docx", "--json")
    assert (done.code, json.loads(done.out)["complete"]) == (1, False)
    unread = [found for found in findings(done) if found["check"] == "unreadable"]
    assert [(found["severity"], found["fields"]) for found in unread] == [
        ("error", [AREA]),
        ("error", [OUTPUT]),
    ]
    assert "约81.5" in unread[1]["message"]
    missing = [id for found in findings(done) if found["severity"] == "missing" for id in found["fields"]]
    assert missing == []
    assert any(found["check"] != "unreadable" for found in findings(done))
    assert "约81.5" in tianbao("check", "手填.docx").out


def test_a_renamed_form_is_known_by_its_content(tianbao: Run, draft: dict[str, Any]) -> None:
    Path("申报表.docx").rename("申报表.json")
    assert tianbao("check", "申报表.json").code == 0
