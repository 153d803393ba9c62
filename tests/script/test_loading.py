"""A script's faults are found in one run, each with file, line, the offending text and the cure."""

from pathlib import Path

import pytest

from assistant.script import ScriptError, load_form

HEAD = 'id = "mini"\ntitle = "小表"\nversion = "1"\nbase_year = 2024\nparts = ["one.toml"]\n'
PART = 'id = "one"\nnumber = "一"\ntitle = "一、小表"\nintro = "介绍"\nminutes = 3\n'
QUESTION = """
[[question]]
id = "one.name"
kind = "text"
label = "名称"
ask = "名称是什么？"
why = "为什么"
define = "口径"
where = "办公室"
example = "甲"
"""


def script(folder: Path, part: str, head: str = HEAD) -> Path:
    (folder / "form.toml").write_text(head, encoding="utf-8")
    (folder / "one.toml").write_text(part, encoding="utf-8")
    return folder


def faults(folder: Path) -> list[tuple[str, int, str]]:
    with pytest.raises(ScriptError) as caught:
        load_form(folder)
    return [(fault.file, fault.line, fault.message) for fault in caught.value.faults]


def test_a_small_form_loads(tmp_path: Path) -> None:
    form = load_form(script(tmp_path, PART + QUESTION))
    assert [question.id for question in form] == ["one.name"]


def test_a_row_is_written_out_by_the_years_of_the_form(tmp_path: Path) -> None:
    yearly = QUESTION.replace('kind = "text"', 'kind = "count"\nunit = "家"\nyearly = true')
    form = load_form(script(tmp_path, PART + yearly))
    assert list(form.fields) == ["one.name.2022", "one.name.2023", "one.name.2024"]
    assert form.fields["one.name.2023"].label == "名称 | 2023年"


def test_a_year_is_written_once(tmp_path: Path) -> None:
    asked = QUESTION.replace("名称是什么？", "{years}，其中{base_year-3}和{base_year+1}？")
    form = load_form(script(tmp_path, PART + asked))
    assert form.questions["one.name"].ask == "2022、2023、2024，其中2021和2025？"


def test_a_tick_opens_a_question_for_its_evidence(tmp_path: Path) -> None:
    ticks = QUESTION.replace('kind = "text"', 'kind = "multi_choice"\nneeds = ["佐证材料"]')
    ticks += '[[question.option]]\nid = "a"\nlabel = "做了甲"\n'
    form = load_form(script(tmp_path, PART + ticks))
    evidence = form.questions["one.name.evidence"]
    assert evidence.relevant is not None
    assert evidence.relevant.holds({"one.name": ("a",)})
    assert not evidence.relevant.holds({"one.name": ()})


@pytest.mark.parametrize(
    ("change", "line", "message"),
    [
        (('why = "为什么"\n', ""), 7, "one.name 的 why：缺这一项，请补上"),
        (("why =", "wyh ="), 7, "one.name 的 why：缺这一项，请补上"),
        (
            ('kind = "text"', 'kind = "txt"'),
            9,
            "one.name 的 kind：不是可用的值，可用的见 dialogues/README.md",
        ),
        (('id = "one.name"', 'id = "One Name"'), 8, "One Name 的 id：只能用小写字母、数字、下划线和点"),
        (('kind = "text"', 'kind = "text'), 9, "TOML 写法有误；请检查引号、括号和等号"),
        (
            ('kind = "text"', 'kind = "text"\nrelevant = "{a} ="'),
            10,
            "公式写法有误，在“=”附近读不下去：{a} =",
        ),
        (
            ('kind = "text"', 'kind = "text"\nrelevant = "open(1)"'),
            10,
            "公式里没有“open”这个函数；栏目编号要放在 {} 里，文字要加引号：open(1)",
        ),
    ],
)
def test_a_fault_is_named_with_its_line_and_cure(tmp_path: Path, change, line: int, message: str) -> None:  # type: ignore[no-untyped-def]
    found = faults(script(tmp_path, PART + QUESTION.replace(*change)))
    assert ("one.toml", line, message) in found


def test_all_faults_are_found_in_one_run(tmp_path: Path) -> None:
    broken = QUESTION.replace('kind = "text"', 'kind = "txt"').replace('example = "甲"\n', "")
    messages = [message for _, _, message in faults(script(tmp_path, PART + broken))]
    assert len(messages) == 2


def test_an_id_used_twice_is_named_with_both_places(tmp_path: Path) -> None:
    messages = [message for _, _, message in faults(script(tmp_path, PART + QUESTION + QUESTION))]
    assert messages == ["编号“one.name”用了两次（另一处在 one.toml:8）；请改其中一个"]


def test_a_missing_file_is_a_fault_like_others(tmp_path: Path) -> None:
    (tmp_path / "form.toml").write_text(HEAD, encoding="utf-8")
    assert faults(tmp_path)[0][0] == "one.toml"
