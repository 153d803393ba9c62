"""terms.toml: what an author may write there, and every fault of it in one run."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from assistant.script import ScriptError, Term, load_form

SMALL = Path(__file__).parents[1] / "small_form"


def loaded(folder: Path, text: str) -> tuple[Term, ...]:
    shutil.copytree(SMALL, folder / "form")
    (folder / "form" / "terms.toml").write_text(text, encoding="utf-8")
    return load_form(folder / "form").terms


def test_a_form_may_have_no_terms() -> None:
    assert load_form(SMALL).terms == ()


def test_a_term_says_what_it_means_or_what_a_question_says_of_it(tmp_path: Path) -> None:
    asked = next(iter(load_form(SMALL)))
    said, seen = loaded(
        tmp_path,
        '[[term]]\nnames = ["甲", "乙"]\nsays = "{base_year}年的甲。"\nsource = "某办法"\n'
        f'[[term]]\nnames = ["丙"]\nsays = "先说一句。"\nsee = "{asked.id}"\n',
    )
    assert said == Term(names=("甲", "乙"), says=f"{load_form(SMALL).base_year}年的甲。", source="某办法")
    assert seen == Term(names=("丙",), says=f"先说一句。填表口径：{asked.define}", see=asked.id)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            '[[term]]\nnames = ["甲"]\nsays = "一"\n[[term]]\nnames = ["乙", "甲"]\nsays = "二"',
            "5: “甲”解释了两次",
        ),
        ('[[term]]\nnames = [" "]\nsays = "一"', "2: names 里有空的名称"),
        ('[[term]]\nnames = ["甲"]', "2: “甲”没有解释；请写 says"),
        ('[[term]]\nnames = ["甲"]\nsee = "no.such"', "3: see 里的“no.such”不是问题的编号"),
        ('[[term]]\nsays = "一"', "1: names：缺这一项"),
        ('[[term]]\nnames = ["甲"]\nsays = "一"\nwho = "二"', "4: who：没有这个键"),
        ("[[term]\n", "1: TOML 写法有误"),
    ],
)
def test_a_fault_is_said_with_its_line(text: str, fault: str, tmp_path: Path) -> None:
    with pytest.raises(ScriptError) as refused:
        loaded(tmp_path, text)
    assert f"terms.toml:{fault}" in str(refused.value)
