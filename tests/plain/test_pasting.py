"""Several paragraphs pasted at a terminal are one answer, not the answers to the next questions (slow: a pty)."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from assistant import answers_file
from assistant.drafts import Drafts, Record
from assistant.script import default_form
from assistant.session import write_sheet

FORM = default_form()
ROOT = Path(__file__).parents[2]
TEXT = [
    "集群位于桂南市青榕县，以竹藤家居为主导产业，产业链条完整。",
    "",
    "集群内企业212家，吸纳就业一万余人。",
]


@pytest.mark.slow
def test_pasted_paragraphs_are_one_answer(tmp_path: Path) -> None:
    import pty

    whole = answers_file.loads(FORM, (ROOT / "tests/form/example.json").read_text(encoding="utf-8"))
    helping = {"helper.patents.2022"}
    sheet = whole.without_values(["plan.overview"])
    for question in FORM:
        if question.part != "plan" and any(field.id in helping for field in question.fields):
            sheet = sheet.put_off(question.id)
    with Drafts(tmp_path).create("甲县") as draft:
        draft.save(Record(form=FORM.id, script_version=FORM.version, sheet=write_sheet(FORM, sheet)))
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "assistant", "chat", "甲县", "--plain"],
        cwd=ROOT,
        env={**os.environ, "TIANBAO_HOME": str(tmp_path)},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    heard = _until(ours, "我：")
    assert "一、集群基本情况简介" in heard
    os.write(ours, ("\n".join(TEXT) + "\n").encode())
    heard = _until(ours, "我：")
    assert re.search("已记下|字", heard)
    os.write(ours, "退出\n".encode())
    _until(ours, "都保存好了")
    process.wait(timeout=20)
    os.close(ours)
    with Drafts(tmp_path).open("甲县") as draft:
        assert draft.load().sheet["answers"]["plan.overview"] == "\n".join(TEXT)  # type: ignore[index]


def _until(ours: int, words: str) -> str:
    """Read what the terminal shows until it ends with these words, or holds them in its last line."""
    seen, end = b"", time.monotonic() + 30
    while words not in seen.decode("utf-8", "replace").splitlines()[-1:][0] if seen else True:
        assert time.monotonic() < end, seen.decode("utf-8", "replace")
        seen += os.read(ours, 4096)
    return seen.decode("utf-8", "replace")
