"""kill -9 in mid-conversation, start again: the same question, nothing lost."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ANSWERS = [
    "桂南市青榕县竹藤家居产业",
    "桂南市",
    "青榕县",
    "青榕县工业和信息化局",
    "青榕县榕江工业园管理委员会",
]


def start(home: Path) -> "subprocess.Popen[str]":
    environment = {**os.environ, "TIANBAO_HOME": str(home), "PYTHONUNBUFFERED": "1", "PYTHONUTF8": "1"}
    return subprocess.Popen(
        [sys.executable, "-m", "assistant", "chat", "甲县", "--plain"],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def ask(process: "subprocess.Popen[str]", text: str) -> None:
    assert process.stdin is not None
    process.stdin.write(text + "\n")
    process.stdin.flush()


def wait_for(process: "subprocess.Popen[str]", *words: str) -> str:
    """Read until a line holds one of the words; that line."""
    assert process.stdout is not None
    for line in process.stdout:
        if any(word in line for word in words):
            return line
    raise AssertionError(f"never said: {words}")


def kill(process: "subprocess.Popen[str]") -> None:
    process.kill()
    process.communicate()


@pytest.mark.slow  # the drafts' own faults are tried quickly in tests/drafts
def test_every_acknowledged_answer_survives_a_kill(tmp_path: Path) -> None:
    for number, answer in enumerate(ANSWERS):
        process = start(tmp_path)
        wait_for(process, f"已答 {number} 题")
        ask(process, answer)
        wait_for(process, "已记下")
        kill(process)
    process = start(tmp_path)
    try:
        wait_for(process, f"已答 {len(ANSWERS)} 题")
        assert "申报时间" in wait_for(process, "【")
    finally:
        kill(process)
    kept = subprocess.run(
        [sys.executable, "-m", "assistant", "answers", "甲县"],
        cwd=ROOT,
        env={**os.environ, "TIANBAO_HOME": str(tmp_path), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    ).stdout
    assert list(json.loads(kept)["answers"].values()) == ANSWERS
