"""What is said can be listened to: no drawing, no columns, no sign that stands for a word, options behind the question."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from assistant import answers_file
from assistant.drafts import memory_draft
from assistant.events import GoTo
from assistant.plain.saying import as_text
from assistant.session import Session
from assistant.wording import plain as wording
from tests.plain.conversing import FORM, said
from tests.transcripts.running import converse, read

TESTS = Path(__file__).parents[1]
LOOKING = (
    "帮助",
    "引导",
    "目录",
    "查看全部",
    "表格 三",
    "检查",
    "还差什么",
    "没填的",
    "填了无的",
    "有问题的",
    "佐证",
    "查找 竹藤",
    "目标要求",
    "导出",
    "草稿列表",
    "前面的话",
)
# symbols that are read aloud, or are part of a figure, a unit or a name: 12%, 104 ÷ 208, 20³, m³, A+B, <, =
READ_ALOUD = set("%+<=>^|~$¥℃°±×÷−∶＋＝＜＞～￥")


@lru_cache
def conversations() -> dict[str, str]:
    """The whole form from the first question to the export, and everything that can be said over a finished one."""
    whole = read((TESTS / "transcripts" / "whole_form.md").read_text(encoding="utf-8"))
    session = Session(FORM, memory_draft("草稿"), today=lambda: date(2025, 4, 18))
    example = (TESTS / "form" / "example.json").read_text(encoding="utf-8")
    session.replace(answers_file.loads(FORM, example))
    return {
        "从头填到导出": "\n".join(filter(None, converse(whole))),
        "填好以后": said(LOOKING, session=session),
    }


@pytest.fixture(params=["从头填到导出", "填好以后"])
def heard(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    return conversations()[request.param]


def test_no_sign_stands_for_a_word(heard: str) -> None:
    """Arrows, ticks, boxes, bullets, circles, rules, braille, stars: a screen reader drops them or spells them out."""
    signs = {char for char in heard if unicodedata.category(char)[0] == "S"} - READ_ALOUD
    assert signs == set(), {char: re.findall(f".*{re.escape(char)}.*", heard)[:2] for char in signs}


def test_nothing_moves_the_cursor_and_nothing_is_invisible(heard: str) -> None:
    assert {char for char in heard if unicodedata.category(char)[0] == "C"} <= {"\n"}


def test_nothing_stands_in_columns(heard: str) -> None:
    """Blanks only part words; no line is drawn with strokes, and none is empty."""
    for line in heard.splitlines():
        assert line.strip()
        assert not re.search(r"\S[ \u3000]{2,}\S|\u3000|[-—=_*]{3,}", line), line


def test_every_line_says_something_by_itself(heard: str) -> None:
    for line in heard.splitlines():
        assert re.search(r"[\u4e00-\u9fff]|\d\. \S", line), line


def test_options_are_numbered_behind_the_question(heard: str) -> None:
    for message in re.split(rf"^(?:{wording.SPEAKER})", heard, flags=re.MULTILINE):
        numbers = [int(number) for number in re.findall(r"^  (\d+)\. ", message, re.MULTILINE)]
        assert numbers == [*range(1, len(numbers) + 1)]
        if numbers:
            assert "  1. " not in message.splitlines()[0]


@pytest.mark.parametrize("question", [q for q in FORM if q.fields], ids=lambda question: question.id)
def test_every_question_is_heard_without_signs(question) -> None:  # type: ignore[no-untyped-def]
    session = Session(FORM, memory_draft("草稿"), today=lambda: date(2025, 4, 18))
    session.send(GoTo(question.id))
    spoken = wording.heard("\n".join(as_text(message) for message in session.log))
    helped = said(["帮助", "提纲", "例子", "表上怎么写"], session=session)
    signs = {char for char in spoken + helped if unicodedata.category(char)[0] == "S"} - READ_ALOUD
    assert signs == set()


@pytest.mark.parametrize(
    ("shown", "heard_"),
    [
        ("已记下：☑ 绘制图谱，开展培育、☑ 联合攻关", "已记下：绘制图谱，开展培育；联合攻关"),
        ("☑ 甲\n☑ 乙", "甲；乙"),
        ("可以写：\n  · 在哪里\n  · 多大", "可以写：\n  在哪里\n  多大"),
        ("创新｜研发人员占比｜6.92 → 9.00", "创新，研发人员占比，基准值 6.92，目标值 9.00"),
        ("（168 × (1 + 15 ÷ 100)³ → 256）", "（168 × (1 + 15 ÷ 100)的3次方，得 256）"),
        ("按2022→2024年累计", "按2022到2024年累计"),
        ("写成“现状 → 目标”", "写成“现状；目标”"),
        ("2022年 1亿元\u30002023年 2亿元", "2022年 1亿元，2023年 2亿元"),
    ],
)
def test_signs_become_words(shown: str, heard_: str) -> None:
    assert wording.heard(shown) == heard_
