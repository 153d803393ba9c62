"""What a check's sentence can show: any value as the form prints it, the gap, and what cannot be worked out yet."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from assistant.answers import NOTHING, FormDate, NamedCount, Sheet, Value
from assistant.checks import find, load_checks
from assistant.checks.kinds import wrong
from assistant.checks.remembering import found_by
from assistant.checks.running import show
from assistant.script import Form, load_form
from assistant.wording.findings import short
from tests.checks.conftest import TODAY, Apply

SMALL_FORM = Path(__file__).parents[1] / "small_form"


def said(form: Form, folder: Path, checks: str, sheet: Sheet) -> str:
    """The message of the one check in this file."""
    (folder / "checks.toml").write_text(checks, encoding="utf-8")
    rules = load_checks(folder, form)
    found = found_by(rules, rules.checks[0], form, sheet.values)
    assert found is not None
    return found.message


HOLDS = '[[check]]\nid = "X-01"\nholds = "{}"\nseverity = "warning"\nsay = "{}"\n'
OPTIONAL = HOLDS + 'optional = ["helper.output.2021"]\n'
RISE = '[[calculate]]\nid = "rise"\nvalue = "{helper.output.2021} - {industry.output.2022}"\n'
SENTENCES: list[tuple[str, str, str, dict[str, Any]]] = [
    (
        "options, by their slugs",
        HOLDS.format(
            "{industry.chain_actions} != '无' and {basic.area} > 500", "勾了{industry.chain_actions}"
        ),
        "勾了chain_map、consortium",
        {"industry.chain_actions": ["chain_map", "consortium"]},
    ),
    (
        "a date",
        HOLDS.format("{cover.date} == '无' or {basic.area} > 500", "申报时间{cover.date}"),
        "申报时间2025年4月18日",
        {"cover.date": "2025-04-18"},
    ),
    (
        "added targets, by their names",
        HOLDS.format("{plan.targets.extra} == '无' or {basic.area} > 500", "另有{plan.targets.extra}"),
        "另有高企数量（家）",
        {
            "plan.targets.extra": [
                {"direction": "创新", "indicator": "高企数量（家）", "baseline": "29", "target": "45"}
            ]
        },
    ),
    (
        "a figure that cannot be worked out yet",
        RISE + OPTIONAL.format("{basic.area} > 500 and {rise} > 0", "变化{rise}"),
        "变化未写明",
        {"helper.output.2021": None},
    ),
    (
        "no working, while what is offered cannot be worked out",
        RISE
        + OPTIONAL.format("{basic.area} > 500 and {rise} > 0", "算式〔{working}〕")
        + 'ways = [{ take = "industry.output.2022", value = "{rise}" }]\n',
        "算式〔〕",
        {"helper.output.2021": None},
    ),
    (
        "the gap",
        '[[check]]\nid = "X-01"\nexpect = "{basic.area} == 10"\nseverity = "error"\nsay = "差{gap}"\n',
        "差8.60",
        {"basic.area": "18.60"},
    ),
]


@pytest.mark.parametrize(
    ("checks", "message", "changes"), [row[1:] for row in SENTENCES], ids=[row[0] for row in SENTENCES]
)
def test_a_sentence_shows(
    checks: str, message: str, changes: dict[str, Any], form: Form, apply: Apply, tmp_path: Path
) -> None:
    assert said(form, tmp_path, checks, apply(changes)) == message


def test_a_long_text_without_a_limit_is_never_too_long(tmp_path: Path) -> None:
    folder = tmp_path / "form"
    shutil.copytree(SMALL_FORM, folder)
    with (folder / "second.toml").open("a", encoding="utf-8") as file:
        file.write(
            '\n[[question]]\nid = "second.story"\nkind = "long_text"\nlabel = "经过"\nask = "经过如何？"\n'
            'why = "看做法。"\ndefine = "近三年。"\nwhere = "各科室。"\nexample = "成立了协会，开展了培训。"\n'
        )
    form = load_form(folder)
    assert not list(wrong(form, Sheet(values={"second.story": "字" * 9000}), TODAY))
    assert [one.check for one in wrong(form, Sheet(values={"second.story": "/"}), TODAY)] == ["G-10"]


@pytest.mark.parametrize(
    ("changes", "check"),
    [
        ({"cover.date": "2025-13-01"}, "B-09"),
        ({"cover.date": "2025-00"}, "B-09"),
        ({"cover.date": "0000-01"}, "B-09"),
        ({"governance.alliances": {"count": -1, "names": []}}, "G-04"),
    ],
)
def test_what_cannot_be_is_an_error(changes: dict[str, Any], check: str, form: Form, apply: Apply) -> None:
    id = next(iter(changes))
    found = [one for one in find(form, apply(changes), TODAY) if id in one.fields and one.check == check]
    assert [one.severity.value for one in found] == ["error"]


@pytest.mark.parametrize(
    ("id", "value", "shown"),
    [
        ("basic.area", None, "未写明"),
        ("industry.fdi_growth.2023", NOTHING, "无"),
        ("basic.area", Decimal("18.605"), "18.61"),
        ("helper.made_up", Decimal("2.5"), "2.50"),  # a figure that no blank holds
        ("industry.firms.2024", 212, "212"),
        ("industry.firms.2024", Decimal("212.50"), "212.5"),
        ("governance.alliances", NamedCount(2, ("甲协会", "乙协会")), "2"),
        ("cover.date", FormDate(2025, 4, 18), "2025年4月18日"),
        ("basic.sector", "secondary", "第二产业"),
        ("cover.city", "桂南市", "桂南市"),
    ],
)
def test_a_value_stands_in_a_sentence(id: str, value: Value | None, shown: str, form: Form) -> None:
    assert show(form, id, value) == shown


def test_no_two_blanks_have_one_name_in_a_sentence(form: Form) -> None:
    own = [field for field in form.fields.values() if not field.copy_of]
    assert len({short(field.label) for field in own}) == len(own)
    assert short(form.fields["innovation.standards.group.led.2024"].label) == "2024年团体·主持数量"
