"""`tianbao prepare`: every question goes to exactly one department, read off the script's own `where`."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest
from openxml_audit import OpenXmlValidator

from assistant.papers.departments import departments_of
from assistant.papers.faults import faults_in
from assistant.papers.preparing import prepare_paper, sheets_of
from assistant.script import default_form, load_form
from exports.attachments.model import Paragraph, Style, Table
from tests.conftest import FORM_FOLDER, Run

FORM = default_form()
DEPARTMENTS = departments_of(FORM)


@pytest.mark.parametrize(
    ("where", "asked"),
    [
        ("县统计局有规上企业的产值；规下企业由园区管委会按企业年报汇总。", ["statistics", "park"]),
        ("县税务局、市场监管局；企业是否严重失信可在“信用中国”网站查询。", ["tax", "market"]),
        ("县商务局的外资统计，汇率查国家统计局网站当年的统计公报。", ["commerce"]),
        ("县工信局可向市工信局、自治区工信厅问。", ["industry"]),
        ("用您填的出口贸易额计算，或问县商务局。", ["clerk", "commerce"]),
        ("看公章。", []),
    ],
)
def test_who_is_asked_is_read_off_the_text(where: str, asked: list[str]) -> None:
    assert [one.id for one in DEPARTMENTS.asked(where)] == asked


def test_every_question_stands_on_exactly_one_sheet() -> None:
    placed = [question.id for sheet in sheets_of(FORM, DEPARTMENTS) for question in sheet.questions]
    assert sorted(placed) == sorted(question.id for question in FORM if question.asked)


def test_every_question_of_the_form_names_somebody() -> None:
    assert [q.id for q in FORM if q.asked and not DEPARTMENTS.asked(q.where)] == []


def test_what_the_clerk_works_out_comes_last() -> None:
    inside = [sheet.department.inside for sheet in sheets_of(FORM, DEPARTMENTS)]
    assert inside == sorted(inside)
    assert inside[-1]


def row_of(label: str) -> tuple[str, ...]:
    """The row of a question in the sheets, by its label."""
    tables = [one for one in prepare_paper(FORM, DEPARTMENTS).blocks if isinstance(one, Table)]
    return next(row for table in tables if len(table.columns) == 6 for row in table.rows if row[0] == label)


@pytest.mark.parametrize(
    ("label", "years", "unit", "blanks", "whom"),
    [
        (
            "集群总产值（亿元）",
            "2022年\n2023年\n2024年",
            "亿元",
            "2022年：\n2023年：\n2024年：",
            "统计局、园区管委会",
        ),
        ("集群占地面积（平方公里）", "截止2024年底", "平方公里", "", "园区管委会、自然资源局"),
        ("2021年集群总产值", "2021年", "亿元", "", "统计局、园区管委会"),
        ("是否已被认定为省级中小企业特色产业集群", "", "", "□ 是\n□ 否", "工信局"),
        (
            "集群内产业联盟组织情况",
            "截止2024年底",
            "个",
            "数量：　　　个\n名称：",
            "民政局、工信局、工商联、园区管委会",
        ),
        (
            "集群绿色低碳相关工作情况（200字以内）",
            "",
            "200字以内",
            "",
            "工信局、生态环境局、发改局、园区管委会",
        ),
    ],
)
def test_a_row_says_what_is_wanted(label: str, years: str, unit: str, blanks: str, whom: str) -> None:
    row = row_of(label)
    assert (row[2], row[3], row[4], row[5]) == (years, unit, blanks, whom)


def test_a_helper_figure_says_that_it_is_not_printed() -> None:
    assert "只供核对" in row_of("2021年集群总产值")[1]
    assert "来源：县统计局或园区管委会" in row_of("2021年集群总产值")[1]


def test_each_department_has_a_page_that_says_until_when_and_is_signed() -> None:
    blocks = prepare_paper(FORM, DEPARTMENTS).blocks
    begun = [one.text for one in blocks if isinstance(one, Paragraph) and one.new_page]
    by_hand = [one.text for one in blocks if isinstance(one, Paragraph) and one.style is Style.SIGNATURE]
    asked = [sheet for sheet in sheets_of(FORM, DEPARTMENTS) if sheet.questions]
    assert [text.split("、", 1)[1] for text in begun] == [
        f"{sheet.department.name}：数据和材料准备清单" for sheet in asked
    ]
    outside = sum(not sheet.department.inside for sheet in asked)
    assert sum(text.startswith("请于") for text in by_hand) == outside
    assert sum(text.startswith("提供单位") for text in by_hand) == outside


def test_the_overview_has_a_line_for_everybody_and_fits_what_a_clerk_notes() -> None:
    sheets = sheets_of(FORM, DEPARTMENTS)
    overview = next(one for one in prepare_paper(FORM, DEPARTMENTS).blocks if isinstance(one, Table))
    assert [row[0] for row in overview.rows] == [sheet.department.name for sheet in sheets]
    assert [column.label for column in overview.columns][3:5] == ["送出日期", "交回日期"]
    assert all(bool(sheet.questions) or sheet.helping for sheet in sheets)
    assert [bool(row[5]) for row in overview.rows] == [not sheet.questions for sheet in sheets]


def test_the_command_writes_the_list_and_sums_it_up(tianbao: Run) -> None:
    done = tianbao("prepare")
    assert done.code == 0
    assert "已写出：准备清单.docx" in done.out
    assert "  统计局：数据和情况" in done.out
    assert OpenXmlValidator().validate(Path("准备清单.docx")).errors == []
    section = docx.Document("准备清单.docx").sections[0]
    assert section.page_width > section.page_height


def test_the_command_speaks_json(tianbao: Run) -> None:
    data = json.loads(tianbao("prepare", "-o", "a.docx", "--json").out)
    assert data["path"] == "a.docx"
    assert "industry.output" in data["departments"][0]["figures"]


def test_a_list_that_was_filled_in_is_not_written_over(tianbao: Run) -> None:
    tianbao("prepare")
    document = docx.Document("准备清单.docx")
    document.tables[1].rows[1].cells[4].text = "85.20"
    document.save("准备清单.docx")
    done = tianbao("prepare")
    assert "有人改过，没有覆盖" in done.out
    assert docx.Document("准备清单.docx").tables[1].rows[1].cells[4].text == "85.20"
    assert Path("准备清单2.docx").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["-o", "a.pdf"], "请以 .docx 结尾"),
        (["-o", "no/where.docx"], "没有这个文件或文件夹"),
    ],
)
def test_what_cannot_be_used_is_refused_in_one_line(tianbao: Run, words: list[str], said: str) -> None:
    done = tianbao("prepare", *words)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert done.err.count("\n") == 1


def test_a_form_without_departments_still_has_its_list() -> None:
    form = load_form(FORM_FOLDER.parent / "small_form")
    (sheet,) = sheets_of(form, departments_of(form))
    assert sheet.department.name == "其他"
    assert prepare_paper(form, departments_of(form)).blocks


def test_the_shipped_files_have_no_fault() -> None:
    assert faults_in(FORM) == []


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('[[department]]\nid = "a"\nname = "甲"\nwords = []\n', 4, "words"),
        ('[[department]]\nid = "A"\nname = "甲"\nwords = ["甲"]\n', 2, "小写"),
        ('[[department]]\nid = "a"\nname = "甲"\nwords = ["甲", "甲"]\n', 3, "用了两次"),
    ],
)
def test_a_fault_in_the_departments_names_its_line(text: str, line: int, said: str, tmp_path: Path) -> None:
    (tmp_path / "departments.toml").write_text(text, encoding="utf-8")
    (fault,) = faults_in(FORM.model_copy(update={"folder": str(tmp_path)}))
    assert (fault.file, fault.line) == ("departments.toml", line)
    assert said in fault.message
