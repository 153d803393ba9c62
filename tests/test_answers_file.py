"""The answers file: what it holds comes back the same; what it may not hold is refused, all of it at once."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from assistant import answers_file
from assistant.answers import NOTHING, FormDate, NamedCount, Sheet, TargetRow, Value
from assistant.answers_file import AnswersFileError
from assistant.script import default_form

FORM = default_form()
EXAMPLE = (Path(__file__).parent / "form" / "example.json").read_text(encoding="utf-8")


def file(**answers: Any) -> str:
    return json.dumps({"form": FORM.id, "answers": answers}, ensure_ascii=False)


def value(field: str, raw: Any) -> Value | None:
    return answers_file.loads(FORM, file(**{field: raw})).values.get(field)


def faults(text: str) -> list[str]:
    with pytest.raises(AnswersFileError) as caught:
        answers_file.loads(FORM, text)
    return caught.value.faults


def test_the_example_comes_back_the_same() -> None:
    sheet = answers_file.loads(FORM, EXAMPLE)
    assert json.loads(answers_file.dumps(FORM, sheet)) == json.loads(EXAMPLE)
    assert answers_file.loads(FORM, answers_file.dumps(FORM, sheet)) == sheet


@pytest.mark.parametrize(
    ("field", "raw", "read"),
    [
        ("industry.output.2024", "150.25", Decimal("150.25")),
        ("industry.output.2024", 150, Decimal("150")),
        ("industry.leading_output_growth.2024", "-3.5", Decimal("-3.5")),
        ("industry.firms.2024", 212, 212),
        ("industry.firms.2024", "212", 212),
        ("industry.fdi.2022", "无", NOTHING),
        ("basic.sector", "secondary", "secondary"),
        ("industry.chain_actions", ["consortium", "chain_map"], ("chain_map", "consortium")),
        ("industry.chain_actions", [], NOTHING),
        ("industry.chain_actions", "无", NOTHING),
        ("innovation.platforms.national", {"count": 0, "names": []}, NamedCount(0)),
        ("innovation.platforms.national", "无", NamedCount(0)),
        ("innovation.platforms.national", {"count": 2, "names": ["甲", "乙"]}, NamedCount(2, ("甲", "乙"))),
        ("cover.date", "2025-04-18", FormDate(2025, 4, 18)),
        ("cover.date", "2025-04", FormDate(2025, 4)),
        ("cover.city", " 桂南市 ", "桂南市"),
        ("cover.city", "", None),
        ("cover.city", None, None),
        ("industry.chain_text", "一\r\n二\x00", "一\n二"),
        (
            "plan.targets.extra",
            [{"direction": "创新", "indicator": "研发人员占比", "baseline": "6.92", "target": "9.00"}],
            (TargetRow("创新", "研发人员占比", "6.92", "9.00"),),
        ),
        ("plan.targets.extra", "无", NOTHING),
    ],
)
def test_each_kind_is_read(field: str, raw: Any, read: Value | None) -> None:
    assert value(field, raw) == read


@pytest.mark.parametrize(
    ("field", "raw", "said"),
    [
        ("industry.output.2024", 150.25, "小数请放在引号里"),
        ("industry.output.2024", "约150", "应是数字"),
        ("industry.output.2024", True, "应是数字"),
        ("industry.output.2024", "1e9", "应是数字"),
        ("industry.firms.2024", ["212"], "应是数字"),
        ("basic.sector", "quaternary", "应是其中一个：primary（第一产业）"),
        ("basic.sector", "无", "应是其中一个"),
        ("industry.chain_actions", "chain_map", "应是选项编号的列表"),
        ("industry.chain_actions", ["chain_map", "teleport"], "应是选项编号的列表"),
        ("innovation.platforms.national", 3, "应写成"),
        ("innovation.platforms.national", {"count": 1, "name": ["甲"]}, "应写成"),
        ("cover.date", "2025年4月", "应是"),
        ("cover.city", 5, "应是文字"),
        ("plan.targets.extra", ["一行"], "应是若干行"),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused_and_says_what_is_expected(
    field: str, raw: Any, said: str
) -> None:
    found = faults(file(**{field: raw}))
    assert len(found) == 1
    assert field in found[0]
    assert said in found[0]


def test_all_faults_are_listed_at_once() -> None:
    text = json.dumps(
        {
            "form": "another",
            "anwsers": {},
            "answers": {"no.such": 1, "cover.city": 5},
            "evidence": {"no.stem": ["a"], "innovation.standards": "清单"},
            "explanations": {"basic.accidents": 1},
            "reasons": {"M-05": 2},
        }
    )
    assert len(faults(text)) == 8


@pytest.mark.parametrize("text", ["", "{", "[1]", '"x"', "nan", "[" * 100_000], ids=repr)
def test_what_is_no_answers_file_is_refused(text: str) -> None:
    assert len(faults(text)) == 1


def test_an_empty_file_of_answers_makes_an_empty_sheet() -> None:
    assert answers_file.loads(FORM, file()) == Sheet()


def test_evidence_may_stand_under_a_stem() -> None:
    sheet = answers_file.loads(
        FORM, json.dumps({"answers": {}, "evidence": {"innovation.standards": ["清单.xlsx"]}})
    )
    assert sheet.evidence == {"innovation.standards": ("清单.xlsx",)}
