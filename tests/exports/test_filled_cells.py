"""The filled example, read back blank by blank by its labels, as a reviewer reads it."""

from __future__ import annotations

import pytest

from tests.exports.filling import ANSWERS, FIELDS, is_printed, options_of
from tests.exports.form_reader import FormReader, find_blank, grid, squeeze

PRINTED = [row for row in FIELDS if is_printed(row)]
IN_TABLES = [row for row in PRINTED if row["part"] in "一二三四五六七"]
COVER = {
    "cover.cluster_name": "集群名称：",
    "cover.authority": "县级行政区划中小企业主管部门（盖章）：",
    "cover.operator": "集群运营管理机构：",
    "cover.date": "申报时间：",
}


def expected(row: dict[str, str]) -> list[str]:
    """What must stand in the cell, without spaces."""
    answer = ANSWERS[row["id"]]
    if row["kind"] in ("single_choice", "multi_choice"):
        chosen = [answer] if isinstance(answer, str) else answer
        return [f"{'☑' if slug in chosen else '□'}{words}" for slug, words in options_of(row["id"]).items()]
    if row["kind"] == "named_count":
        return [f"数量：{answer['count']}个", f"名称：{'、'.join(answer['names']) or '无'}"]
    return [squeeze(str(answer))]


@pytest.mark.parametrize("row", IN_TABLES, ids=lambda row: row["id"])
def test_a_cell_holds_its_answer_and_the_forms_words(
    row: dict[str, str], filled_form: FormReader, blank_form: FormReader
) -> None:
    labels = [squeeze(label) for label in row["label"].split(" | ")]
    empty = find_blank(grid(blank_form.parts[row["part"]]), labels)
    cell = find_blank(grid(filled_form.parts[row["part"]]), labels)
    text, blank = squeeze(cell.text), squeeze(empty.text)
    wanted = expected(row)
    if row["kind"] in ("single_choice", "multi_choice"):
        assert text.replace("☑", "□") == blank
        assert [words for words in wanted if words not in text] == []
        assert text.count("☑") == sum(words.startswith("☑") for words in wanted)
    elif row["kind"] == "named_count":
        assert text == "".join(wanted)
    elif row["kind"] == "long_text":
        assert text == blank + wanted[0]  # after its caption where one stands in the cell
    else:
        assert text == wanted[0] + blank  # before 个


def test_the_first_parts_names_are_the_covers(filled_form: FormReader) -> None:
    rows = grid(filled_form.parts["一"])
    assert rows[0][1].text == ANSWERS["cover.cluster_name"]
    assert rows[1][1].text == ANSWERS["cover.authority"]
    assert rows[3][1].text == ANSWERS["cover.operator"]


@pytest.mark.parametrize("field", COVER)
def test_a_cover_line(field: str, filled_form: FormReader) -> None:
    assert f"{COVER[field]}{ANSWERS[field]}" in filled_form.opening


def test_the_cover_lines_of_two_answers(filled_form: FormReader) -> None:
    assert "所属地区：桂南市青榕县" in filled_form.opening
    assert "联系人及联系电话：韦明澈  0771-5550118" in filled_form.opening


NARRATIVE = {
    "plan.overview": ("一、集群基本情况简介", 2),
    "plan.results": ("二、发展成效", 2),
    "plan.problems": ("三、存在的问题", 1),
    "plan.approach": ("（一）总体思路", 1),
    "plan.stage.2025": ("（1）2025年度", 1),
    "plan.stage.2026": ("（2）2026年度", 1),
    "plan.stage.2027": ("（3）2027年度", 1),
    "plan.tasks": ("（三）重点任务", 1),
    "plan.safeguards": ("（四）保障措施", 1),
}


@pytest.mark.parametrize("field", NARRATIVE)
def test_a_section_of_the_plan_is_one_paragraph_of_indented_lines(
    field: str, filled_form: FormReader
) -> None:
    heading, distance = NARRATIVE[field]
    lines = filled_form.plan_lines()
    paragraph = lines[lines.index(heading) + distance]
    assert paragraph == "\n".join(f"　　{line}" for line in ANSWERS[field].split("\n"))


@pytest.mark.parametrize(
    "row",
    [row for row in PRINTED if row["id"].startswith("plan.targets.") and row["kind"] != "table"],
    ids=lambda row: row["id"],
)
def test_a_target(row: dict[str, str], filled_form: FormReader) -> None:
    labels = [squeeze(label) for label in row["label"].split(" | ")[-3:]]
    assert find_blank(grid(filled_form.targets()), labels).text == str(ANSWERS[row["id"]])


def test_free_rows(filled_form: FormReader) -> None:
    rows = [[cell.text.strip() for cell in row] for row in grid(filled_form.targets())]
    assert rows[3] == ["主导产业", "省级专精特新中小企业数量（家）", "14", "24"]
    assert rows[6] == ["创新", "......", "", ""]
    assert rows[8] == ["数字化", "中小企业上云比例（%）", "50.00", "70.00"]


def test_every_printed_field_was_looked_at() -> None:
    seen = {row["id"] for row in IN_TABLES} | set(COVER) | set(NARRATIVE)
    seen |= {row["id"] for row in PRINTED if row["id"].startswith("plan.targets.")}
    seen |= {"cover.city", "cover.county", "cover.contact", "cover.phone"}
    assert seen == {row["id"] for row in PRINTED}
    assert len(seen) == 208


@pytest.mark.parametrize("part", "九")
def test_what_is_signed_by_hand_stays_blank(
    part: str, filled_form: FormReader, blank_form: FormReader
) -> None:
    assert [[cell.text for cell in row] for row in grid(filled_form.parts[part])] == [
        [cell.text for cell in row] for row in grid(blank_form.parts[part])
    ]
