"""Names of drafts and of outputs: nothing is written outside, nothing that Windows cannot hold, one clear line each."""

from pathlib import Path

import pytest

from assistant.file_names import safe
from tests.conftest import Run

LONG = "字" * 120
DRAFTS = [  # refused
    "../逃", "..\\逃", "/etc/passwd", "C:\\逃", "a/b", "a\\b", "~/逃", "CON", "nul", "Com1.txt", "LPT9", "aux.", " . . ",
    "a:b", "a*", "a?", 'a"', "a<", "a|b", "\u202e", "\u200b", "…/../..", LONG,
]  # fmt: skip
OUTPUTS = [  # refused
    "CON.docx", "nul.docx", "COM1.txt.docx", "lpt¹.docx", "aux .docx", "a:b.docx", "a*b.docx", "a?.docx", 'a"b.docx',
    "a|b.docx", "报表\u202excod.docx", "报\u200b表.docx", "报表\x1b[31m.docx", "报表\n.docx", "报表..docx", "报表 .docx",
    f"{LONG}.docx",
]  # fmt: skip
FINE = [
    "报表.docx",
    "青榕县 2025 v1.2.docx",
    "👨‍👩‍👧.docx",
    "-o.docx",
    "con1.docx",
    "报表（CON）.docx",
    "é.docx",
    "报表.DOCX",
]


def everything(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


@pytest.mark.parametrize("name", DRAFTS)
def test_a_hostile_name_of_a_draft(tianbao: Run, example: Path, home: Path, name: str) -> None:
    before = everything(home.parent)
    done = tianbao("import", str(example), "--name", name)
    assert (done.code, done.err.count("\n"), "Traceback" in done.err) == (2, 1, False)
    assert "请" in done.err
    assert everything(home.parent) == before
    assert tianbao("answers", name).code == 2


@pytest.mark.parametrize("name", OUTPUTS)
@pytest.mark.parametrize("command", ["export", "answers", "prepare"])
def test_a_hostile_name_of_an_output(
    tianbao: Run, example: Path, home: Path, name: str, command: str
) -> None:
    tianbao("import", str(example), "--name", "甲")
    before = everything(home.parent)
    words = {"export": ["export", "甲", "--draft"], "answers": ["answers", "甲"], "prepare": ["prepare"]}[
        command
    ]
    done = tianbao(*words, "-o", name)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "请" in done.err
    assert everything(home.parent) == before


@pytest.mark.parametrize("name", FINE)
def test_a_good_name_of_an_output_is_taken_as_it_is(
    tianbao: Run, example: Path, home: Path, name: str
) -> None:
    tianbao("import", str(example), "--name", "甲")
    assert tianbao("answers", "甲", f"-o{name}").code == 0
    assert Path(name).is_file()
    assert everything(Path.cwd()) == {name}  # nothing else is left beside it


@pytest.mark.parametrize(
    ("first", "second"), [("ABC", "abc"), ("青榕é", "青榕e\u0301"), ("甲 乙", "甲  乙"), ("ﬁ", "FI")]
)
def test_names_that_are_one_on_some_system_are_one_on_all(
    tianbao: Run, example: Path, home: Path, first: str, second: str
) -> None:
    assert tianbao("import", str(example), "--name", first).code == 0
    assert tianbao("import", str(example), "--name", second).code == 0  # into the same draft
    assert len(list(home.glob("*.json"))) == 1


@pytest.mark.parametrize(
    "name", ["桂南/..\\市", "CON", "\u202e市\x00", "市" * 200, "a:b*c", " . ", "\ud800市", ""]
)
def test_a_suggested_name_can_always_stand(tmp_path: Path, name: str) -> None:
    suggested = f"申报表_{safe(name)}.docx"
    (tmp_path / suggested).write_bytes(b"")
    assert (tmp_path / suggested).parent == tmp_path
    assert len(suggested.encode()) < 200


@pytest.mark.parametrize("setting", ["file", "file/below", "~nobody-of-this-name/x"])
def test_a_home_that_is_none(
    tianbao: Run, example: Path, home: Path, monkeypatch: pytest.MonkeyPatch, setting: str
) -> None:
    (Path.cwd() / "file").write_text("不是文件夹", encoding="utf-8")
    monkeypatch.setenv("TIANBAO_HOME", setting)
    assert tianbao("list").code == (2 if setting.startswith("file") else 0)
    assert tianbao("answers", "甲").code == 2
    if setting.startswith("file"):
        done = tianbao("import", str(example), "--name", "甲")
        assert (done.code, done.err.count("\n")) == (2, 1)
        assert (Path.cwd() / "file").read_text(encoding="utf-8") == "不是文件夹"
