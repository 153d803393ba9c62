"""Every command: what it does, its JSON, its exit code; and one clear line for everything unusable."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run


def change(example: Path, target: Path, **answers: Any) -> Path:
    """A copy of the example with some answers replaced, or taken out when None."""
    data = json.loads(example.read_text(encoding="utf-8"))
    for id, value in answers.items():
        data["answers"].pop(id, None)
        if value is not None:
            data["answers"][id] = value
    target.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return target


# ── import, answers, list ─────────────────────────────────────────────────────────────────────────────


def test_an_answers_file_becomes_a_draft_and_comes_back(tianbao: Run, example: Path) -> None:
    done = tianbao("import", example, "--name", "青榕县", "--json")
    assert (done.code, json.loads(done.out)["draft"]) == (0, "青榕县")
    assert json.loads(tianbao("answers", "青榕县").out) == json.loads(example.read_text(encoding="utf-8"))


def test_answers_are_written_to_a_file(tianbao: Run, example: Path) -> None:
    tianbao("import", example, "--name", "甲")
    assert tianbao("answers", "甲", "-o", "out.json").code == 0
    assert json.loads(Path("out.json").read_text(encoding="utf-8"))["form"] == "sme_cluster_2024"


def test_an_empty_answers_file_makes_an_empty_draft(tianbao: Run) -> None:
    Path("空.json").write_text('{"form": "sme_cluster_2024", "answers": {}}', encoding="utf-8")
    assert tianbao("import", "空.json").code == 0
    assert json.loads(tianbao("answers", "空").out)["answers"] == {}


def test_the_list_tells_name_progress_and_last_edit(tianbao: Run, example: Path) -> None:
    assert "还没有草稿" in tianbao("list").out
    tianbao("import", example, "--name", "甲")
    (row,) = json.loads(tianbao("list", "--json").out)
    assert row["name"] == "甲"
    assert row["progress"]["answered"] <= row["progress"]["total"]
    assert row["edited"].startswith("20")
    assert "甲" in tianbao("list").out


def test_an_import_fills_the_gaps_of_a_draft_but_overwrites_nothing(tianbao: Run, example: Path) -> None:
    part = change(example, Path("part.json"), **{"cover.city": None})
    tianbao("import", part, "--name", "甲")
    assert tianbao("import", example, "--name", "甲").code == 0
    other = change(example, Path("other.json"), **{"cover.city": "邕州市"})
    done = tianbao("import", other, "--name", "甲")
    assert done.code == 2
    assert "草稿里是 桂南市，文件里是 邕州市" in done.err
    assert json.loads(tianbao("answers", "甲").out)["answers"]["cover.city"] == "桂南市"


def test_a_faulty_file_is_refused_whole_with_every_fault(tianbao: Run, example: Path) -> None:
    faulty = change(example, Path("bad.json"), **{"no.such": 1, "cover.city": 5, "basic.sector": "x"})
    done = tianbao("import", faulty, "--name", "甲")
    assert done.code == 2
    assert all(id in done.err for id in ("no.such", "cover.city", "basic.sector"))
    assert json.loads(tianbao("list", "--json").out) == []


# ── check ─────────────────────────────────────────────────────────────────────────────────────────────


def findings(done: Any) -> list[tuple[str, tuple[str, ...]]]:
    return [(found["severity"], tuple(found["fields"])) for found in json.loads(done.out)["findings"]]


def test_the_example_is_complete(tianbao: Run, example: Path) -> None:
    done = tianbao("check", example, "--json")
    assert done.code == 0
    assert json.loads(done.out)["complete"] is True
    assert not [severity for severity, _ in findings(done) if severity in ("error", "missing", "warning")]


@pytest.mark.parametrize(
    ("answers", "severity", "fields"),
    [
        ({"basic.area": None}, "missing", ("basic.area",)),
        ({"industry.firms.2023": None}, "missing", ("industry.firms.2023",)),
        ({"basic.authority_phone": None}, "missing", ("basic.authority_phone",)),
        ({"basic.accidents": "yes"}, "error", ("basic.accidents",)),
        ({"cooperation.actions": ["mechanism", "conferences"]}, None, ()),
        (
            {"governance.alliances": {"count": 3, "names": ["甲会", "乙会"]}},
            "error",
            ("governance.alliances",),
        ),
        ({"governance.alliances": {"count": 3, "names": []}}, "error", ("governance.alliances",)),
        ({"digital.rd_tools_share.2024": "149.52"}, "error", ("digital.rd_tools_share.2024",)),
        ({"digital.software_spend.2024": "-638"}, "error", ("digital.software_spend.2024",)),
        ({"innovation.pct_applications": "3.5"}, "error", ("innovation.pct_applications",)),
        ({"industry.chain_text": "长" * 201}, "error", ("industry.chain_text",)),
        ({"cover.phone": "12345"}, "error", ("cover.phone",)),
        ({"cover.date": "2025-02-30"}, "error", ("cover.date",)),
        ({"cover.city": "无"}, "error", ("cover.city",)),
    ],
)
def test_a_single_fault_is_found_with_its_fields(
    tianbao: Run, example: Path, answers: dict[str, Any], severity: str | None, fields: tuple[str, ...]
) -> None:
    done = tianbao("check", change(example, Path("one.json"), **answers), "--json")
    graves = [found for found in findings(done) if found[0] in ("error", "missing")]
    if severity is None:
        assert not graves
        return
    assert done.code == 1
    assert (severity, fields) in graves


def test_evidence_due_is_reported_and_does_not_stop_the_export(tianbao: Run, example: Path) -> None:
    data = json.loads(example.read_text(encoding="utf-8"))
    del data["evidence"]["cooperation.actions"]
    Path("one.json").write_text(json.dumps(data), encoding="utf-8")
    done = tianbao("check", "one.json", "--json")
    assert done.code == 0
    assert ("evidence", ("cooperation.actions",)) in findings(done)
    assert tianbao("export", "one.json", "-o", "a.docx").code == 0


def test_the_report_is_grouped_by_part(tianbao: Run, example: Path) -> None:
    faulty = change(example, Path("two.json"), **{"basic.area": None, "green.text": None})
    lines = tianbao("check", faulty).out.splitlines()
    assert lines.index("一、基本情况") < lines.index("五、绿色化转型情况")


# ── export ────────────────────────────────────────────────────────────────────────────────────────────


def test_a_complete_application_is_exported_and_read_back(tianbao: Run, example: Path) -> None:
    tianbao("import", example, "--name", "甲")
    done = tianbao("export", "甲", "-o", "申报表.docx", "--json")
    assert done.code == 0
    assert json.loads(done.out)["written"] is True
    assert tianbao("import", "申报表.docx", "--name", "乙").code == 0
    given, back = (json.loads(tianbao("answers", name).out)["answers"] for name in ("甲", "乙"))
    printed = {
        id: value for id, value in given.items() if not id.startswith("helper.") and "_formula" not in id
    }
    assert back == printed


def test_an_unfinished_one_is_refused_and_nothing_is_written(tianbao: Run, example: Path) -> None:
    open_ = change(example, Path("open.json"), **{"basic.area": None})
    done = tianbao("export", open_, "-o", "a.docx", "--json")
    assert done.code == 1
    assert json.loads(done.out)["written"] is False
    assert not Path("a.docx").exists()


def test_a_draft_export_is_marked_in_its_name_and_lists_what_is_open(tianbao: Run, example: Path) -> None:
    open_ = change(example, Path("open.json"), **{"basic.area": None})
    done = tianbao("export", open_, "-o", "a.docx", "--draft")
    assert done.code == 0
    assert Path("a（草稿）.docx").exists() and not Path("a.docx").exists()
    assert "集群占地面积" in done.out


def test_a_form_with_our_controls_may_be_the_blank(tianbao: Run, example: Path) -> None:
    tianbao("export", example, "-o", "first.docx")
    assert tianbao("export", example, "-o", "second.docx", "--blank", "first.docx").code == 0
    assert Path("second.docx").stat().st_size


# ── try ───────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("field", "text", "values"),
    [
        ("industry.output.2024", "120.5亿", {"industry.output.2024": "120.50"}),
        ("industry.leading_output_growth.2024", "-5.2%", {"industry.leading_output_growth.2024": "-5.20"}),
        ("basic.accidents", "没发生过", {"basic.accidents": "no"}),
        ("cover.contact", "韦明澈 13900000118", {"cover.contact": "韦明澈", "cover.phone": "13900000118"}),
    ],
)
def test_try_tells_what_would_be_stored(tianbao: Run, field: str, text: str, values: dict[str, Any]) -> None:
    done = tianbao("try", field, text, "--json")
    result = json.loads(done.out)
    assert done.code == 0
    assert (result["outcome"], result["values"]) == ("accepted", values)
    assert set(result) == {"outcome", "values", "notes", "echo"}


def test_try_tells_why_it_would_ask_back(tianbao: Run) -> None:
    result = json.loads(tianbao("try", "industry.output.2024", "120多亿", "--json").out)
    assert (result["outcome"], result["code"]) == ("follow_up", "approx")
    assert result["message"]
    assert result["candidates"][0]["values"] == {"industry.output.2024": "120.00"}


def test_a_batch_answers_line_by_line(tianbao: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [
        {"field": "cover.date", "text": "明天", "today": "2025-06-18"},
        {
            "field": "basic.operator_phone",
            "text": "不一样，是13900000119",
            "with": {"basic.authority_phone": "13900000118"},
        },
    ]
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(json.dumps(line) for line in lines)))
    results = [json.loads(line) for line in tianbao("try", "--batch").out.splitlines()]
    assert [result["values"] for result in results] == [
        {"cover.date": "2025-06-19"},
        {"basic.operator_phone": "13900000119"},
    ]


def test_a_bad_line_of_a_batch_is_named_and_the_rest_goes_on(
    tianbao: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = json.dumps({"field": "basic.area", "text": "18.6"})
    bad = ["{", "[]", '{"field": "no.such", "text": "1"}', '{"field": "basic.area", "text": 5}']
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join([*bad, good])))
    done = tianbao("try", "--batch")
    outcomes = [json.loads(line)["outcome"] for line in done.out.splitlines()]
    assert outcomes == ["unusable"] * 4 + ["accepted"]
    assert done.code == 2


# ── script check ──────────────────────────────────────────────────────────────────────────────────────


def test_the_script_that_ships_has_no_fault(tianbao: Run) -> None:
    assert tianbao("script", "check").code == 0


def test_a_faulty_script_is_reported_with_file_and_line(tianbao: Run) -> None:
    Path("s").mkdir()
    Path("s/form.toml").write_text(
        "id = 'x'\ntitle = 'x'\nversion = '1'\nbase_year = 2024\nparts = ['p.toml']\n"
    )
    Path("s/p.toml").write_text("id = 'p'\n[[question]]\nid = 'p.a'\n")
    done = tianbao("script", "check", "s", "--json")
    assert done.code == 1
    faults = json.loads(done.out)["faults"]
    assert len(faults) > 5
    assert {(fault["file"], fault["line"]) for fault in faults if "p.a" in fault["message"]} == {
        ("p.toml", 2)
    }


# ── what cannot be used ───────────────────────────────────────────────────────────────────────────────

UNUSABLE = [
    ["fly"],
    ["chat", "a", "b", "--plain"],
    ["check"],
    ["check", "没有的草稿"],
    ["answers", "没有的草稿"],
    ["export", "没有的草稿", "-o", "a.docx"],
    ["export", "example", "-o", "a.pdf"],
    ["export", "example"],
    ["export", "example", "-o", "no/such/folder/a.docx"],
    ["export", "example", "-o", "a.docx", "--blank", "no.docx"],
    ["export", "example", "-o", "a.docx", "--blank", "text.docx"],
    ["import", "no.json"],
    ["import", "text.docx"],
    ["import", "broken.json"],
    ["import", "latin.json"],
    ["import", "broken.json", "--name", "../../x"],
    ["try"],
    ["try", "no.such", "5"],
    ["try", "industry.output.2024"],
    ["script", "fly"],
    ["script", "check", "no/folder"],
    ["list", "--nonsense"],
    ["answers", "../../etc/passwd"],
]


@pytest.mark.parametrize("words", UNUSABLE, ids=" ".join)
def test_what_cannot_be_used_gets_one_clear_line_and_changes_nothing(
    tianbao: Run, example: Path, words: list[str]
) -> None:
    tianbao("import", example, "--name", "example")
    Path("text.docx").write_text("这不是 Word 文件", encoding="utf-8")
    Path("broken.json").write_text('{"form": ', encoding="utf-8")
    Path("latin.json").write_bytes('{"form": "\xe9"}'.encode("latin-1"))
    before = tianbao("answers", "example").out
    files = sorted(Path().rglob("*"))
    done = tianbao(*words)
    assert done.code == 2
    assert done.out == ""
    assert done.err.startswith("tianbao: ")
    assert "Traceback" not in done.err
    assert any("\u4e00" <= char <= "\u9fff" for char in done.err)
    assert tianbao("answers", "example").out == before
    assert sorted(Path().rglob("*")) == files
    assert [row["name"] for row in json.loads(tianbao("list", "--json").out)] == ["example"]


def test_help_and_version(tianbao: Run) -> None:
    assert "tianbao export" in tianbao("--help").out
    assert tianbao("export", "--help").code == 0


def test_figures_of_any_length_are_checked_and_exported(tianbao: Run, example: Path) -> None:
    long = {
        "industry.output.2024": "9" * 30 + ".99",
        "digital.cloud_smes.2024": int("8" * 30),
        "basic.area": "0." + "1" * 30,
    }
    faulty = change(example, Path("long.json"), **long)
    assert tianbao("check", faulty, "--json").code == 1
    assert tianbao("export", faulty, "-o", "long.docx", "--draft").code == 0
    assert tianbao("import", faulty, "--name", "长").code == 0
    kept = json.loads(tianbao("answers", "长").out)["answers"]
    assert {id: kept[id] for id in long} == long


def test_an_export_into_a_folder_that_is_not_there_says_what_to_do(tianbao: Run, example: Path) -> None:
    tianbao("import", example, "--name", "甲")
    done = tianbao("export", "甲", "-o", "没有/申报表.docx")
    assert (done.code, done.out) == (2, "")
    assert "请先建好这个文件夹，或换个位置" in done.err and done.err.count("\n") == 1
