"""附件.docx: what each answer brings into it, what stays blank, and that hand-filled lines are never written over."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
from openxml_audit import OpenXmlValidator

from assistant import answers_file
from assistant.answers import Reason, Sheet
from assistant.checks import find
from assistant.exporting import export_form
from assistant.papers.attachments import attachment_paper
from assistant.papers.lists import lists_of
from assistant.papers.stating import stated
from assistant.script import ScriptError, default_form, load_form
from assistant.wording.attachments import chinese
from exports.attachments.model import Paper, Paragraph, Style, Table
from exports.attachments.package import untouched
from exports.attachments.saving import paper_bytes, save_paper
from exports.fields import fill
from exports.printed import parse_names
from tests.conftest import FORM_FOLDER, Run
from tests.exports.rendering import pages

pytestmark = pytest.mark.slow  # writes and audits many attachments

FORM = default_form()
TODAY = date(2025, 4, 18)
EXAMPLE: dict[str, Any] = json.loads((FORM_FOLDER / "example.json").read_text(encoding="utf-8"))
SECTIONS = ["情况说明", "计算公式", "有关清单", "佐证材料清单", "有关数据的说明"]


def sheet_of(answers: dict[str, Any], **sections: Any) -> Sheet:
    return answers_file.from_data(FORM, {"answers": answers, **sections})


def example(**answers: Any) -> Sheet:
    """The example with some answers replaced."""
    return answers_file.from_data(FORM, {**EXAMPLE, "answers": {**EXAMPLE["answers"], **answers}})


def paper_of(sheet: Sheet) -> Paper | None:
    return attachment_paper(FORM, sheet, lists_of(FORM), find(FORM, sheet, TODAY), TODAY)


def headings(paper: Paper, style: Style = Style.HEADING) -> list[str]:
    """The headings without their numbers."""
    found = [one.text for one in paper.blocks if isinstance(one, Paragraph) and one.style is style]
    return [text.lstrip("（）、一二三四五六七八九十") for text in found]


def table_under(paper: Paper, title: str) -> list[list[str]]:
    """The first table after the paragraph that ends in `title`, its heading row first."""
    start = next(
        n for n, one in enumerate(paper.blocks) if isinstance(one, Paragraph) and one.text.endswith(title)
    )
    table = next(one for one in paper.blocks[start:] if isinstance(one, Table))
    return [[column.label for column in table.columns], *map(list, table.rows)]


# ── what applies ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("answers", "sections"),
    [
        ({}, None),
        ({"basic.accidents": "no", "innovation.patents": 0, "governance.alliances": "无"}, None),
        ({"basic.accidents": "yes"}, ["情况说明"]),
        ({"green.co2_intensity.2024": "0.39"}, ["计算公式"]),
        ({"green.co2_intensity.2024": "无"}, None),
        ({"innovation.patents": 1}, ["有关清单", "佐证材料清单"]),
        ({"basic.provincial_cluster": "yes"}, ["佐证材料清单"]),
        ({"green.actions": ["energy_saving"]}, ["佐证材料清单"]),
    ],
)
def test_a_section_stands_there_only_when_an_answer_calls_for_it(
    answers: dict[str, Any], sections: list[str] | None
) -> None:
    paper = paper_of(sheet_of(answers))
    assert (headings(paper) if paper else None) == sections


@pytest.mark.parametrize(
    ("answers", "title"),
    [
        ({"innovation.standards.national.led.2023": 1}, "集群中小企业主持或参与制修订标准清单"),
        ({"innovation.platforms.other": {"count": 1, "names": ["甲"]}}, "创新平台清单"),
        ({"innovation.patents": 3}, "有效发明专利清单"),
        ({"digital.pilots.national": {"count": 1, "names": ["甲"]}}, "数字化试点示范项目清单"),
        ({"green.systems.provincial": {"count": 1, "names": ["甲"]}}, "绿色制造体系清单"),
        ({"cooperation.overseas_branches": 2}, "境外分支机构清单"),
        ({"governance.alliances": {"count": 1, "names": ["甲"]}}, "产业联盟组织清单"),
        ({"governance.service_platforms.other": {"count": 1, "names": ["甲"]}}, "中小企业公共服务平台清单"),
    ],
)
def test_every_list_that_the_form_demands_is_there(answers: dict[str, Any], title: str) -> None:
    paper = paper_of(sheet_of(answers))
    assert paper is not None
    assert headings(paper, Style.SUBHEADING) == [title]


def test_headings_count_only_what_is_there() -> None:
    sheet = sheet_of(
        {"innovation.patents": 1, "basic.accidents": "yes"}, explanations={"basic.accidents": "经过。"}
    )
    paper = paper_of(sheet)
    assert paper is not None
    texts = [one.text for one in paper.blocks if isinstance(one, Paragraph) and one.style is Style.HEADING]
    assert texts == ["一、情况说明", "二、有关清单", "三、佐证材料清单"]


@pytest.mark.parametrize(
    ("number", "words"), [(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (23, "二十三")]
)
def test_headings_count_in_chinese(number: int, words: str) -> None:
    assert chinese(number) == words


# ── what stands there ─────────────────────────────────────────────────────────────────────────────────


def test_the_example_fills_its_lists_with_the_names_given() -> None:
    paper = paper_of(example())
    assert paper is not None
    assert headings(paper) == SECTIONS[1:4]
    rows = table_under(paper, "创新平台清单")
    assert rows[0] == ["序号", "平台名称", "级别", "依托单位", "认定部门", "认定时间", "佐证材料"]
    given = [
        (name, level)
        for id, level in (("provincial", "省级"), ("other", "其他"))
        for name in EXAMPLE["answers"][f"innovation.platforms.{id}"]["names"]
    ]
    assert [(row[1], row[2]) for row in rows[1:]] == given
    assert [row[0] for row in rows[1:]] == [str(number) for number in range(1, len(given) + 1)]


def test_standards_have_a_line_for_each_with_level_and_role() -> None:
    sheet = sheet_of(
        {
            "innovation.standards.national.led.2022": 2,
            "innovation.standards.national.led.2024": 1,
            "innovation.standards.group.joined.2024": 2,
            "innovation.standards.sector.led.2024": "无",
        }
    )
    paper = paper_of(sheet)
    assert paper is not None
    rows = table_under(paper, "制修订标准清单")
    assert rows[0][3:5] == ["级别", "主持/参与"]
    assert [row[3:5] for row in rows[1:]] == [["国家", "主持"]] * 2 + [["团体", "参与"]] * 2


@pytest.mark.parametrize(
    ("count", "names", "rows", "blank"),
    [
        (1, [], 1, 1),
        (3, ["甲"], 3, 2),
        (2, ["甲", "乙", "丙"], 3, 0),
        (0, [], 0, 0),
        (10**30, [], 200, 200),
        (40, ["甲"], 40, 39),
        (240, ["甲"], 201, 200),
    ],
)
def test_blank_lines_are_as_many_as_the_count_wants(
    count: int, names: list[str], rows: int, blank: int
) -> None:
    paper = paper_of(sheet_of({"governance.alliances": {"count": count, "names": names}}))
    if not rows:
        assert paper is None
        return
    assert paper is not None
    printed = table_under(paper, "产业联盟组织清单")[1:]
    assert (len(printed), sum(not row[1] for row in printed)) == (rows, blank)
    said = [one.text for one in paper.blocks if isinstance(one, Paragraph)]
    assert any(f"共 {count} 项" in text for text in said) is (count > rows)


def test_answers_that_no_longer_count_are_left_out() -> None:
    kept = {"basic.accidents": "no"}
    assert paper_of(sheet_of(kept, explanations={"basic.accidents": "从前写的经过。"})) is None


@pytest.mark.parametrize(
    ("answers", "line"),
    [
        ({"innovation.patents": 1}, "对应申报表“三、创新能力情况”：集群内中小企业有效发明专利拥有量"),
        (
            {"innovation.platforms.national": {"count": 1, "names": ["甲"]}},
            "对应申报表“三、创新能力情况”：创新平台建设情况",
        ),
        (
            {"green.co2_intensity.2024": "0.39"},
            "对应申报表“五、绿色化转型情况”：近三年集群单位产值二氧化碳排放量（吨二氧化碳/万元）",
        ),
        (
            {"basic.violations": "yes"},
            "对应申报表“一、基本情况”：是否存在偷税漏税、违法违规、严重失信和其他重大问题的行为",
        ),
    ],
)
def test_each_piece_names_the_rows_of_the_form_that_it_belongs_to(answers: dict[str, Any], line: str) -> None:
    paper = paper_of(sheet_of(answers))
    assert paper is not None
    said = [one.text for one in paper.blocks if isinstance(one, Paragraph) and one.text.startswith("对应")]
    assert said == [line]


def test_an_explanation_stands_under_its_question_and_a_missing_one_is_marked() -> None:
    both = {"basic.accidents": "yes", "basic.violations": "yes"}
    paper = paper_of(sheet_of(both, explanations={"basic.violations": "已补缴。\n已修复信用。"}))
    assert paper is not None
    texts = [one.text for one in paper.blocks if isinstance(one, Paragraph) and one.style is Style.BODY]
    assert texts == ["〔待填〕", "已补缴。\n已修复信用。"]


def test_a_formula_stands_with_its_figures() -> None:
    paper = paper_of(example())
    assert paper is not None
    assert table_under(paper, "近三年集群单位产值能耗") == [
        ["指标", "2022年", "2023年", "2024年"],
        ["近三年集群单位产值能耗（吨标准煤/万元）", "0.18", "0.17", "0.16"],
        ["集群总产值（亿元）", "64.85", "72.36", "81.50"],
    ]


@pytest.mark.parametrize(
    ("evidence", "state", "papers"),
    [
        ({}, "待补", ""),
        ({"innovation.platforms.other": ["清单.xlsx", "证明.pdf"]}, "已登记", "清单.xlsx\n证明.pdf"),
        ({"innovation.platforms": ["清单.xlsx"]}, "已登记", "清单.xlsx"),
    ],
)
def test_the_papers_due_say_for_which_blank_and_in_which_state(
    evidence: dict[str, list[str]], state: str, papers: str
) -> None:
    named = {"innovation.platforms.other": {"count": 2, "names": ["甲", "乙"]}}
    paper = paper_of(sheet_of(named, evidence=evidence))
    assert paper is not None
    (row,) = table_under(paper, "佐证材料清单")[1:]
    assert row == [
        "1",
        "三",
        "创新平台建设情况·其他平台名称及数量",
        "2个",
        "清单\n佐证材料",
        papers,
        state,
        "清单见一（一）",
    ]


def test_standards_that_are_backed_for_some_years_only_are_partly_due() -> None:
    cells = {"innovation.standards.national.led.2023": 1, "innovation.standards.national.led.2024": 1}
    paper = paper_of(sheet_of(cells, evidence={"innovation.standards.national.led.2024": ["标准.pdf"]}))
    assert paper is not None
    (row,) = table_under(paper, "佐证材料清单")[1:]
    assert row[3] == "国家·主持数量 1项"
    assert row[6] == "部分待补"


def test_reasons_stand_with_what_was_asked() -> None:
    sheet = example(**{"industry.output.2024": "95.50"})
    finding = next(found for found in find(FORM, sheet, TODAY) if found.explainable)
    sheet = sheet.with_reason(finding.key, Reason("新投产两条生产线。", sheet.values))
    paper = paper_of(sheet)
    assert paper is not None
    (row,) = table_under(paper, "有关数据的说明")[1:]
    assert row[2:] == [stated(finding.message), "新投产两条生产线。"]
    gone = replace(sheet, values={**sheet.values, finding.fields[0]: sheet.values["industry.output.2022"]})
    assert (again := paper_of(gone)) is not None
    assert "有关数据的说明" not in headings(again)


# ── the file ──────────────────────────────────────────────────────────────────────────────────────────

HOSTILE = "<甲&乙>\x00\ud800 ]]> {{x}}"


@pytest.mark.parametrize("which", ["example", "hostile"])
def test_a_validator_finds_no_fault(which: str, tmp_path: Path) -> None:
    sheet = example(**{"basic.accidents": "yes"})
    if which == "hostile":
        sheet = sheet.with_explanation("basic.accidents", HOSTILE * 300).with_evidence(
            "green.actions", (HOSTILE,)
        )
    paper = paper_of(sheet)
    assert paper is not None
    path = save_paper(paper, tmp_path / "a.docx")
    assert OpenXmlValidator().validate(path).errors == []


def test_the_same_paper_is_always_the_same_bytes() -> None:
    paper = paper_of(example())
    assert paper is not None
    assert paper_bytes(paper) == paper_bytes(paper)


def test_heading_rows_are_repeated_and_pages_numbered(tmp_path: Path) -> None:
    paper = paper_of(example())
    assert paper is not None
    document = docx.Document(str(save_paper(paper, tmp_path / "a.docx")))
    assert all("w:tblHeader" in table.rows[0]._tr.xml for table in document.tables)
    assert "PAGE" in document.sections[0].footer._element.xml


@pytest.mark.parametrize(
    ("answers", "sides"),
    [
        ({"basic.accidents": "yes"}, ["portrait"]),
        ({"basic.provincial_cluster": "yes"}, ["landscape"]),
        ({"innovation.patents": 1}, ["portrait", "landscape"]),
    ],
)
def test_the_papers_due_and_what_follows_stand_on_pages_that_lie_on_their_side(
    answers: dict[str, Any], sides: list[str], tmp_path: Path
) -> None:
    paper = paper_of(sheet_of(answers))
    assert paper is not None
    path = save_paper(paper, tmp_path / "a.docx")
    assert [section.orientation.name.lower() for section in docx.Document(str(path)).sections] == sides
    assert OpenXmlValidator().validate(path).errors == []


@pytest.mark.parametrize(
    ("names", "printed"),
    [
        (["甲中心", "乙、丙室"], "甲中心\n乙、丙室"),
        (["甲；乙", "丙"], "甲；乙\n丙"),
        (["1.甲", "2.乙"], "1.甲；2.乙"),  # on lines of their own they would lose their numbers
    ],
)
def test_a_list_that_the_form_has_no_room_for_has_a_name_on_each_line(names: list[str], printed: str) -> None:
    sheet = sheet_of({"innovation.platforms.other": {"count": len(names), "names": names}})
    (tag,) = [tag for tag in fill(FORM, sheet).texts if tag.endswith("#names")]
    paper = attachment_paper(FORM, sheet, lists_of(FORM), (), TODAY, fill(FORM, sheet).texts)
    assert paper is not None
    assert [one.text for one in paper.blocks if isinstance(one, Paragraph) and one.tag == tag] == [printed]
    assert parse_names(printed, len(names)) == names


def test_what_somebody_wrote_into_the_attachments_is_never_written_over(tmp_path: Path) -> None:
    paper = paper_of(example())
    assert paper is not None
    path = tmp_path / "a.docx"
    assert save_paper(paper, path) == save_paper(paper, path) == path
    document = docx.Document(str(path))
    document.tables[-1].rows[1].cells[2].text = "手填"
    document.save(str(path))
    edited = path.read_bytes()
    assert save_paper(paper, path) == save_paper(paper, path) == tmp_path / "a2.docx"
    assert path.read_bytes() == edited
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.docx", "a2.docx"]


@pytest.mark.parametrize("content", [b"", b"nope", b"PK\x03\x04broken"])
def test_any_other_file_counts_as_somebodys(content: bytes) -> None:
    assert not untouched(content)


# ── the export ────────────────────────────────────────────────────────────────────────────────────────


def test_the_export_writes_them_beside_the_form_only_when_asked(tianbao: Run) -> None:
    source = FORM_FOLDER / "example.json"
    assert tianbao("export", source, "-o", "表.docx").code == 0
    assert not Path("表_附件.docx").exists()
    done = tianbao("export", source, "-o", "表.docx", "--attachments", "--json")
    assert json.loads(done.out)["attachments"] == "表_附件.docx"
    assert "已写出附件：表_附件.docx" in tianbao("export", source, "-o", "表.docx", "--attachments").out


def test_a_draft_has_its_attachments_under_its_own_name(home: Path) -> None:
    sheet = sheet_of({"innovation.patents": 2})
    done = export_form(FORM, sheet, Path("表.docx"), draft=True, attachments=True, today=TODAY)
    assert done.attachments == Path("表（草稿）_附件.docx")
    assert done.attachments.exists()


def test_a_refused_export_writes_none_and_an_empty_one_neither(home: Path) -> None:
    refused = export_form(
        FORM, sheet_of({"innovation.patents": 2}), Path("表.docx"), attachments=True, today=TODAY
    )
    nothing = export_form(FORM, sheet_of({}), Path("表.docx"), draft=True, attachments=True, today=TODAY)
    assert (refused.attachments, nothing.attachments) == (None, None)
    assert [path.name for path in Path().iterdir()] == ["表（草稿）.docx"]


# ── the author's file ─────────────────────────────────────────────────────────────────────────────────

GOOD = """\
[[formula]]
field = "green.co2_intensity_formula"

[[list]]
id = "patents"
title = "专利清单"
columns = [{ id = "name", label = "名称" }]
rows = [{ from = "innovation.patents" }]
"""


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("", "", 0, ""),
        ("green.co2_intensity_formula", "green.co2_formula", 2, "green.co2_formula"),
        ("innovation.patents", "innovation.patent", 8, "没有编号“innovation.patent”"),
        ('title = "专利清单"', 'titel = "专利清单"', 6, "请检查拼写"),
        ('title = "专利清单"', "", 4, "缺这一项"),
        ('" }]\nrows', '", width = 0 }]\nrows', 7, "width"),
        (
            '"innovation.patents" }',
            '"innovation.patents", fill = { level = "国家" } }',
            8,
            "没有“level”这一列",
        ),
        ("rows = [", 'names = "nam"\nrows = [', 8, "没有“nam”这一列"),
        ("[[formula]]", "[[formula", 1, "TOML"),
    ],
)
def test_a_fault_in_the_authors_file_names_its_line_and_cure(
    old: str, new: str, line: int, said: str, tmp_path: Path
) -> None:
    (tmp_path / "attachments.toml").write_text(GOOD.replace(old, new) if old else GOOD, encoding="utf-8")
    form = FORM.model_copy(update={"folder": str(tmp_path)})
    if not line:
        assert [one.id for one in lists_of(form).list] == ["patents"]
        return
    with pytest.raises(ScriptError) as caught:
        lists_of(form)
    faults = [(fault.file, fault.line) for fault in caught.value.faults if said in fault.message]
    assert faults == [("attachments.toml", line)]


def test_a_form_without_the_file_has_no_lists() -> None:
    assert lists_of(load_form(FORM_FOLDER.parent / "small_form")).list == ()


@pytest.mark.slow
def test_the_pages_show_every_section_and_number(tmp_path: Path) -> None:
    paper = paper_of(example(**{"basic.accidents": "yes"}))
    assert paper is not None
    printed = pages(save_paper(paper, tmp_path / "a.docx"))
    for section in SECTIONS[:4]:
        assert any(section in page for page in printed)
    assert all(page.endswith(f"—{number}—") for number, page in enumerate(printed, 1))
