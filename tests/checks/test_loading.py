"""What is wrong with checks.toml is found when it loads: all of it in one run, each with file, line and cure."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks import load_checks, rules_of
from assistant.script import Fault, Form, ScriptError

GOOD = """
[[check]]
id = "X-01"
each = "year"
holds = "{industry.smes} <= {industry.firms}"
severity = "error"
say = "{industry.smes} 大于 {industry.firms}"
"""


def load(form: Form, folder: Path, checks: str, thresholds: str = "") -> list[Fault]:
    """The faults of these files."""
    (folder / "checks.toml").write_text(checks, encoding="utf-8")
    if thresholds:
        (folder / "thresholds.toml").write_text(thresholds, encoding="utf-8")
    try:
        load_checks(folder, form)
    except ScriptError as error:
        return error.faults
    return []


def with_(old: str, new: str) -> str:
    assert old in GOOD
    return GOOD.replace(old, new)


def test_a_good_check_is_written_out_for_every_year(form: Form, tmp_path: Path) -> None:
    assert load(form, tmp_path, GOOD) == []
    checks = load_checks(tmp_path, form).checks
    assert [check.fields for check in checks] == [
        (f"industry.smes.{year}", f"industry.firms.{year}") for year in (2022, 2023, 2024)
    ]


def test_a_check_with_the_year_before_leaves_the_first_year_out(form: Form, tmp_path: Path) -> None:
    assert (
        load(
            form,
            tmp_path,
            with_("{industry.firms}", "{industry.smes@-1}").replace("大于 {industry.smes@-1}", "变了"),
        )
        == []
    )
    assert [check.fields[0] for check in load_checks(tmp_path, form).checks] == [
        "industry.smes.2023",
        "industry.smes.2024",
    ]


FAULTS = [
    ("an unknown id", with_("<= {industry.firms}", "<= {industry.firm}"), "没有“industry.firm”这个栏目", 5),
    ("a year that is missing", with_('each = "year"\n', ""), '每年都有的栏目要写 each = "year"', 4),
    ("a row that no question asks", with_("{industry.firms}", "{declaration.seal}"), "没有“declaration.seal”", 5),
    ("no formula", with_("<= {industry", "<< {industry"), "附近读不下去", 5),
    ("an unknown function", with_("{industry.smes} <=", "count({industry.smes}) <="), "没有“count”这个函数", 5),
    ("mixed units", with_("{industry.firms}", "{industry.output}").replace("大于 {industry.output}", "错了"), "单位不同：家 和 亿元", 5),
    ("亿元 and 万元", with_("{industry.smes} <= {industry.firms}", "{industry.fdi} + {industry.output} < 5").replace("{industry.smes} 大于 {industry.firms}", "错"), "to_yi()", 5),
    ("家 and %", with_("{industry.firms}", "{digital.cloud_share}").replace("大于 {digital.cloud_share}", "错"), "单位不同：家 和 无单位", 5),
    ("a wrong conversion", with_("<= {industry.firms}", "<= 5 and to_yi({industry.output}) < 3").replace(" 大于 {industry.firms}", "错"), "to_yi() 不能用在“亿元”上", 5),
    ("text reckoned with", with_("<= {industry.firms}", "* {green.text} < 5").replace(" 大于 {industry.firms}", "错"), "不是数字栏目", 5),
    ("an impossible bound", with_("{industry.smes} <= {industry.firms}", "{digital.cloud_share} <= 120").replace("{industry.smes} 大于 {industry.firms}", "错"), "界限不可能", 5),
    ("bounds that cross", with_("<= {industry.firms}", "> 50 and {industry.smes} < 40").replace(" 大于 {industry.firms}", "错"), "界限不可能", 5),
    ("an option that is none", with_("{industry.smes} <= {industry.firms}", "{basic.sector} != 'second'").replace("{industry.smes} 大于 {industry.firms}", "错"), "没有“second”这个选项", 5),
    ("a sentence that names what is not read", with_("{industry.smes} 大于", "{industry.output} 大于"), "say 里提到的“industry.output”", 7),
    ("bands that do not rise", with_('"error"', '[[5, "warning"], [1, "error"], "error"]'), "界限要从小到大", 5),
    ("a number for a condition", with_("{industry.smes} <= {industry.firms}", "{industry.smes}").replace(" 大于 {industry.firms}", "错"), "要写成条件", 5),
    ("an unknown key", GOOD + "colour = 1\n", "没有这个键", 8),
    ("an unknown severity", with_('"error"', '"fatal"'), "X-01 的 severity", 6),
    ("both holds and expect", GOOD + 'expect = "{industry.smes} == 1"\n', "只能写一个", 2),
    ("an expect that states nothing", with_("holds", "expect"), "expect 要写成", 5),
    ("a check about what it does not read", GOOD + 'about = "industry.output"\n', "about 里提到的“industry.output.2024”", 8),
    ("the source of an unknown threshold", with_("大于", "{source.most}"), "threshold.most", 7),
    ("a way out that reads what the check does not", GOOD + 'ways = [{ take = "industry.smes", value = "{digital.cloud_smes}" }]\n', "digital.cloud_smes", 8),
    ("a way out that is two", GOOD + 'ways = [{ take = "industry.smes", change = "industry.firms" }]\n', "ways", 8),
    ("an unknown list of words", with_("{industry.smes} <= {industry.firms}", "contains({plan.results}, {words.none})").replace("{industry.smes} 大于 {industry.firms}", "错"), "words.none", 5),
    ("a check of constants", with_("{industry.smes} <= {industry.firms}", "1 < 2").replace("{industry.smes} 大于 {industry.firms}", "错"), "只比较常数", 5),
    ("a year that no field has", GOOD.replace('each = "year"\n', "").replace("{industry.smes} <= {industry.firms}", "{industry.smes.2019} <= 5").replace("{industry.smes} 大于 {industry.firms}", "错"), "industry.smes.2019", 4),
    ("an expected text", with_('holds = "{industry.smes} <= {industry.firms}"', 'expect = "{industry.smes} == {industry.chain_actions}"').replace("大于 {industry.firms}", "错"), "expect 的两边都要是数", 5),
    ("an expected figure in another unit", with_('holds = "{industry.smes} <= {industry.firms}"', 'expect = "{industry.smes} == {industry.output}"').replace("大于 {industry.firms}", "错"), "单位不同", 5),
    ("a year before the first, for every year", with_("{industry.firms}", "{industry.firms@-5}").replace("大于 {industry.firms@-5}", "错"), "没有一个年度或行能用上", 3),
    ("a table in one line", 'check = [{ id = "X-01", holds = "1 << 2", severity = "error", say = "错" }]', "附近读不下去", 1),
    ("an unknown threshold", with_("{industry.firms}", "{threshold.most}").replace("大于 {threshold.most}", "错"), "threshold.most", 5),
]  # fmt: skip


@pytest.mark.parametrize(
    ("checks", "message", "line"), [fault[1:] for fault in FAULTS], ids=[f[0] for f in FAULTS]
)
def test_a_fault_is_named_with_its_line(
    checks: str, message: str, line: int, form: Form, tmp_path: Path
) -> None:
    faults = load(form, tmp_path, checks)
    assert [fault for fault in faults if message in fault.message and fault.line == line], faults
    assert {fault.file for fault in faults} == {"checks.toml"}


CALCULATED = '[[calculate]]\nid = "{}"\nvalue = "{}"\n'
SUGGESTED = '[[suggest]]\nfield = "{}"\nvalue = "{}"\n'
BESIDE = [
    ("a figure that is a field", CALCULATED.format("industry.output.2024", "1"), "industry.output.2024", 2),
    ("a figure that stands twice", CALCULATED.format("a", "1") * 2, "“a”", 5),
    ("a figure without a formula", CALCULATED.format("a", "1 +"), "公式写法有误", 3),
    ("a figure of an unknown field", CALCULATED.format("a", "{nowhere}"), "nowhere", 3),
    ("a suggestion for no field", SUGGESTED.format("nowhere", "1"), "nowhere", 2),
    ("a suggestion for a figure", CALCULATED.format("a", "1") + SUGGESTED.format("a", "1"), "“a”", 5),
    ("a suggestion of an unknown field", SUGGESTED.format("industry.output.2024", "{nowhere}"), "nowhere", 3),
]


@pytest.mark.parametrize(
    ("text", "message", "line"), [row[1:] for row in BESIDE], ids=[row[0] for row in BESIDE]
)
def test_a_fault_of_what_stands_beside_the_checks_is_named_with_its_line(
    text: str, message: str, line: int, form: Form, tmp_path: Path
) -> None:
    faults = load(form, tmp_path, text + GOOD)
    assert [(message in fault.message, fault.line) for fault in faults] == [(True, line)], faults


def test_a_figure_and_a_suggestion_may_be_of_single_years(form: Form, tmp_path: Path) -> None:
    text = '[[calculate]]\nid = "a"\nvalue = "{industry.output@-3}"\n'
    text += '[[suggest]]\neach = "year"\nfield = "digital.cloud_share"\nvalue = "{digital.cloud_share@-1}"\n'
    assert load(form, tmp_path, text + GOOD) == []
    offers = [offer.field_id for offer in load_checks(tmp_path, form).suggests]
    assert offers == ["digital.cloud_share.2023", "digital.cloud_share.2024"]


def test_a_year_without_the_optional_field_is_judged_without_it(form: Form, tmp_path: Path) -> None:
    optional = with_("{industry.firms}", "{industry.firms}") + 'optional = ["industry.output@-1"]\n'
    assert load(form, tmp_path, optional) == []
    assert len(load_checks(tmp_path, form).checks) == 3


def test_figures_that_need_each_other_are_a_cycle(form: Form, tmp_path: Path) -> None:
    text = (
        '[[calculate]]\nid = "a"\nvalue = "{b} + 1"\n[[calculate]]\nid = "b"\nvalue = "{a} + {industry.output}"\n'
        + GOOD
    )
    faults = load(form, tmp_path, text)
    assert [fault.line for fault in faults] == [3, 6]
    assert "循环引用：a → b → a" in faults[0].message


def test_a_criterion_for_reference_may_not_be_an_error(form: Form, tmp_path: Path) -> None:
    threshold = '[[threshold]]\nid = "most"\nlabel = "至多"\nvalue = 9\nunit = "家"\nsource = "参考"\n'
    checks = with_("{industry.firms}", "{threshold.most}")
    faults = load(form, tmp_path, checks, threshold)
    assert ["只作参考" in fault.message for fault in faults] == [True]
    assert load(form, tmp_path, checks, threshold + "reference = false\n") == []
    assert (
        load(form, tmp_path, checks, threshold + '[threshold.province]\nvalue = 8\nsource = "本省"\n') == []
    )


def test_a_province_s_own_threshold_takes_its_place(form: Form, tmp_path: Path) -> None:
    threshold = '[[threshold]]\nid = "most"\nlabel = "至多"\nvalue = 9\nsource = "国家"\n[threshold.province]\nvalue = 8.5\nsource = "本省"\n'
    checks = with_("{industry.firms}", "{threshold.most}").replace(
        "大于 {threshold.most}", "{threshold.most} {source.most}"
    )
    assert load(form, tmp_path, checks, threshold) == []
    said = load_checks(tmp_path, form).checks[0].say.pieces
    assert "本省" in said and "8.5" in str(said)


def test_all_faults_are_found_in_one_run(form: Form, tmp_path: Path) -> None:
    checks = "".join(fault[1] for fault in FAULTS[:4])
    assert len(load(form, tmp_path, checks)) == 4


def test_toml_that_is_none_is_named_with_its_line(form: Form, tmp_path: Path) -> None:
    (fault,) = load(form, tmp_path, GOOD + "id = = 3\n")
    assert fault.line == 8 and "TOML" in fault.message


def test_the_form_s_own_checks_have_no_fault(form: Form) -> None:
    assert len(rules_of(form).checks) > 300
    assert rules_of(form) is rules_of(form)


def test_a_form_without_checks_has_none(form: Form) -> None:
    assert rules_of(form.model_copy(update={"folder": ""})).checks == ()
