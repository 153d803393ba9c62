import pytest

from assistant.script import Form
from assistant.tui.widgets.reply import joining
from assistant.tui.widgets.reply.fields import one_line
from assistant.tui.widgets.reply.named import split_names

ROWS = [
    ("one.output", {"one.output.2022": "64.85", "one.output.2024": "81.50"}, "2022年：64.85；2024年：81.50"),
    (
        "two.standards",
        {"two.standards.led.2022": "0", "two.standards.joined.2023": "3", "two.standards.joined.2024": "无"},
        "主持数量：2022年 0；参与数量：2023年 3，2024年 无",
    ),
    (
        "two.goal",
        {"two.goal.baseline": "销往5国；有1个海外仓", "two.goal.target": "销往9国"},
        "2024年基准值：销往5国；有1个海外仓\n2027年目标值：销往9国",
    ),
]


@pytest.mark.parametrize(("question", "cells", "text"), ROWS)
def test_cells_become_one_text_and_come_back(
    form: Form, question: str, cells: dict[str, str], text: str
) -> None:
    asked = form.questions[question]
    assert joining.join(asked, cells) == text
    assert joining.part(asked, text) == cells


def test_text_of_another_make_parts_into_nothing(form: Form) -> None:
    assert joining.part(form.questions["one.output"], "不清楚") == {}
    assert joining.part(form.questions["two.standards"], "不清楚") == {}


PASTES = [
    ("64.85\t72.36\t81.50", True, ["64.85", "72.36", "81.50"]),
    ("64.85\n72.36\r\n81.50\n", True, ["64.85", "72.36", "81.50"]),
    ("64.85 72.36、81.50", True, ["64.85", "72.36", "81.50"]),
    ("1,234.5", True, ["1,234.5"]),
    ("销往 5 国\t销往 9 国", False, ["销往 5 国", "销往 9 国"]),
]


@pytest.mark.parametrize(("pasted", "figures", "pieces"), PASTES)
def test_a_paste_is_parted_into_cells(pasted: str, figures: bool, pieces: list[str]) -> None:
    assert joining.pieces(pasted, figures) == pieces


LINES = [
    ("桂南市\n青榕县", "桂南市、青榕县"),
    ("第一句。\n第二句", "第一句。第二句"),
    ("0771\t5550118", "0771 5550118"),
    ("\n\n", ""),
    ("韦明澈\n0771-5550118\n", "韦明澈 0771-5550118"),
]


@pytest.mark.parametrize(("pasted", "line"), LINES)
def test_a_paste_of_several_lines_stays_whole_on_one_line(pasted: str, line: str) -> None:
    assert one_line(pasted) == line


def test_names_are_parted_outside_brackets_and_quotes() -> None:
    assert split_names("甲中心（含一部、二部）、乙“高、精”站\n丙所，\n") == [
        "甲中心（含一部、二部）",
        "乙“高、精”站",
        "丙所",
    ]
