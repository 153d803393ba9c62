"""An office's own blank, which the product has never seen: filled by its labels, kept as it is, or refused by name."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from assistant.answers import Sheet
from assistant.answers_file import from_data, loads
from assistant.script import Form, default_form
from exports.document import Document, DocumentError
from exports.filling import write_form
from exports.reading import read_form
from tests.exports.blanks import ours
from tests.exports.blanks.office import Office
from tests.exports.blanks.ours import boxes_as, edited, plain, split_runs
from tests.exports.filling import ANSWERS, FORM
from tests.exports.form_reader import FormReader, W, grid, paragraph_text, squeeze

pytestmark = pytest.mark.slow  # fills dozens of office blanks; test_identity.py tries three quickly

Change = Callable[[etree._Element], None]


@pytest.fixture(scope="module")
def form() -> Form:
    return default_form()


@pytest.fixture(scope="module")
def sheet(form: Form) -> Sheet:
    return loads(form, (FORM / "example.json").read_text(encoding="utf-8"))


def after(*changes: Change) -> bytes:
    def all_of_them(root: etree._Element) -> None:
        for change in changes:
            change(root)

    return edited(all_of_them)


def other_punctuation(words: str) -> str:
    return words.translate(str.maketrans("（），：“”", '(),:""'))


def without_units(words: str) -> str:
    return re.sub("（(亿元|万元|%|平方公里)）", "", words)


def numbered(words: str) -> str:
    return words if re.match("□|数量|名称|（|20|[一二]、|[12]\\.|[ 　]", words) else f"3、{words}"


def boxes_behind(words: str) -> str:
    options = re.findall("□([^□]+)", words)
    return "  ".join(f"{option.strip()}□" for option in options) if words.startswith("□") else words


OURS = {
    "without controls": lambda: after(plain),
    "odd runs": lambda: after(plain, split_runs),
    "symbols": lambda: after(plain, boxes_as("sym")),
    "checkbox controls": lambda: after(plain, boxes_as("control")),
    "form fields": lambda: after(plain, boxes_as("legacy")),
    "circles": lambda: after(plain, boxes_as("○")),
    "口 in odd runs": lambda: after(plain, boxes_as("口"), split_runs),
}
OFFICES = {
    "a table for each part": Office(),
    "one table": Office(one_table=True),
    "formatted blanks, further paragraphs": Office(blanks_in_runs=True, extra_paragraphs=True),
    "soft breaks": Office(soft_breaks=True),
    "a cover in a table, 年月日 printed": Office(cover_table=True, date_words=True),
    "underscores, 年月日 printed": Office(underscores=True, date_words=True),
    "other punctuation": Office(words=other_punctuation),
    "numbers before labels": Office(words=numbered),
    "letters spaced out": Office(words=lambda line: " ".join(line) if len(line) < 5 else line),
    "boxes behind the words": Office(words=boxes_behind),
    "no units": Office(words=without_units),
    "years without 年 in headings": Office(heading_years=lambda year: year[:4]),
    "no room below headings": Office(plan_paragraphs=False),
    "headings without numbers": Office(heading=lambda title: title[2:]),
    "headings 第一部分": Office(heading=lambda title: f"第{title[0]}部分　{title[2:]}"),
}
CHANGED: dict[str, Change] = {
    "several tables a part": ours.in_several_tables,
    "a column of numbers": ours.with_running_numbers,
    "units in cells": ours.with_units_in_cells,
    "rows in controls, tracked insertions": ours.wrapped,
}


def changed(change: Change) -> bytes:
    """An office's own form, with a change made to it; built when it is wanted, for that takes a second."""
    return edited(change, Office().build())


BLANKS = {
    **OURS,
    **{name: office.build for name, office in OFFICES.items()},
    **{name: partial(changed, change) for name, change in CHANGED.items()},
}


QUICK = 4  # every blank takes seconds: the first few are tried each time, the others by the slow tests


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(name, marks=() if number < QUICK else pytest.mark.slow)
        for number, name in enumerate(BLANKS)
    ],
    ids=str,
)
def pair(
    request: pytest.FixtureRequest, form: Form, sheet: Sheet, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Path]:
    """A blank and what the export made of it."""
    folder = tmp_path_factory.mktemp("blank")
    blank, filled = folder / "blank.docx", folder / "filled.docx"
    blank.write_bytes(BLANKS[request.param]())
    certificate = write_form(form, sheet, filled, blank=blank)
    assert certificate.holds
    return blank, filled


def test_every_answer_reads_back(pair: tuple[Path, Path], form: Form, sheet: Sheet) -> None:
    read = read_form(form, pair[1])
    assert read.unreadable == ()
    wanted = {id: value for id, value in sheet.values.items() if form.fields[id].printed}
    assert from_data(form, read.data).values == wanted


def structure(path: Path) -> str:
    """The document without its text and its runs: tables, cells, paragraphs and their properties."""
    with zipfile.ZipFile(path) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    for run in list(root.iter(f"{W}r")):
        run.getparent().remove(run)
    for mark in list(root.iter("{http://schemas.microsoft.com/office/word/2010/wordml}checked")):
        mark.attrib.clear()
    return etree.tostring(root, encoding="unicode")


def test_nothing_but_answers_changes(pair: tuple[Path, Path]) -> None:
    """Judged without the product's own certificate."""
    blank, filled = pair
    assert structure(blank) == structure(filled)
    with zipfile.ZipFile(blank) as before, zipfile.ZipFile(filled) as after:
        assert before.namelist() == after.namelist()
        for name in set(before.namelist()) - {"word/document.xml"}:
            assert before.read(name) == after.read(name)


def looks(path: Path) -> set[bytes]:
    """Every formatting of a run, and of a paragraph's mark."""
    with zipfile.ZipFile(path) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return {etree.tostring(node, method="c14n") for node in root.iter(f"{W}rPr")}


def test_no_formatting_is_new(pair: tuple[Path, Path]) -> None:
    assert looks(pair[1]) <= looks(pair[0])


@pytest.mark.slow
def test_a_validator_finds_nothing_new(pair: tuple[Path, Path]) -> None:
    """python-docx's own template has faults that are the office's; an export adds none."""
    before, after = (OpenXmlValidator().validate(path).errors for path in pair)
    assert len(after) <= len(before)


def cells(content: bytes) -> list[str]:
    """What stands in the cells of parts 一 to 七, in order, whatever tables they are in; 口 and ○ as □."""
    reader = FormReader(content)
    words = [
        "" if cell.continued else squeeze(cell.text)
        for table in reader.body.iter(f"{W}tbl")
        for row in grid(table)
        for cell in row
    ]
    start = next(i for i, text in enumerate(words) if text.startswith("集群名称") and "XX" in text)
    end = next(i for i, text in enumerate(words) if text.startswith(("（3000字", "八、")))
    return [text for text in words[start:end] if not re.match("^[二三四五六七]、", text)]


@pytest.mark.parametrize(
    "name",
    [
        "a table for each part",
        pytest.param("one table", marks=pytest.mark.slow),
        "formatted blanks, further paragraphs",
    ],
)
def test_the_same_stands_in_the_same_cells_as_in_our_own_form(
    name: str, form: Form, sheet: Sheet, tmp_path: Path
) -> None:
    """Compared cell by cell, by a reader that knows nothing of labels or controls."""
    blank = tmp_path / "blank.docx"
    blank.write_bytes(OFFICES[name].build())
    write_form(form, sheet, tmp_path / "theirs.docx", blank=blank)
    write_form(form, sheet, tmp_path / "ours.docx")
    theirs, ours = (cells((tmp_path / f"{whose}.docx").read_bytes()) for whose in ("theirs", "ours"))
    assert theirs == ours


def test_answers_take_the_formatting_that_waits_for_them(form: Form, sheet: Sheet, tmp_path: Path) -> None:
    blank, filled = tmp_path / "blank.docx", tmp_path / "filled.docx"
    blank.write_bytes(Office(blanks_in_runs=True).build())
    write_form(form, sheet, filled, blank=blank)
    with zipfile.ZipFile(filled) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    node = next(node for node in root.iter(f"{W}t") if node.text == ANSWERS["basic.area"])
    fonts = node.getparent().find(f"{W}rPr/{W}rFonts")
    assert fonts.get(f"{W}eastAsia") == "楷体"
    assert node.getparent().find(f"{W}rPr/{W}b") is not None


def cover(path: Path) -> list[str]:
    return [squeeze(line) for line in FormReader(path.read_bytes()).opening]


@pytest.mark.parametrize(
    ("city", "county", "line"),
    [
        ("桂南市", "青榕县", "所属地区：桂南市青榕县"),
        ("临澜市", "云岫区", "所属地区：临澜市云岫区"),
        ("凉山彝族自治州", "西昌市", "所属地区：凉山彝族自治州西昌市"),
    ],
)
def test_fixed_words_are_never_doubled(
    city: str, county: str, line: str, form: Form, sheet: Sheet, tmp_path: Path
) -> None:
    blank, filled = tmp_path / "blank.docx", tmp_path / "filled.docx"
    blank.write_bytes(Office(date_words=True).build())
    write_form(form, sheet.with_values({"cover.city": city, "cover.county": county}), filled, blank=blank)
    assert line in cover(filled)
    assert "申报时间：2025年4月18日" in cover(filled)
    read = read_form(form, filled).data["answers"]
    assert (read["cover.city"], read["cover.county"], read["cover.date"]) == (city, county, "2025-04-18")


def test_further_targets_take_copies_of_a_row(form: Form, sheet: Sheet, tmp_path: Path) -> None:
    from assistant.answers import TargetRow

    rows = tuple(
        TargetRow(d, f"指标{n}", "1", f"{n}") for d in ("创新", "开放合作", "其它") for n in (1, 2, 3)
    )
    blank, filled = tmp_path / "blank.docx", tmp_path / "filled.docx"
    blank.write_bytes(Office().build())
    certificate = write_form(form, sheet.with_values({"plan.targets.extra": rows}), filled, blank=blank)
    assert certificate.holds
    read = from_data(form, read_form(form, filled).data)
    assert read.values["plan.targets.extra"] == rows


# What is refused


def refusal(office: Office | bytes, form: Form, sheet: Sheet, folder: Path) -> str:
    blank, filled = folder / "空白表.docx", folder / "filled.docx"
    blank.write_bytes(office if isinstance(office, bytes) else office.build())
    with pytest.raises(DocumentError) as error:
        write_form(form, sheet, filled, blank=blank)
    assert sorted(entry.name for entry in folder.iterdir()) == ["空白表.docx"]
    return str(error.value)


def test_all_that_is_missing_is_named_at_once(form: Form, sheet: Sheet, tmp_path: Path) -> None:
    office = Office(skip=("集群总产值（", "工业软件应用率"), skip_parts="六")
    message = refusal(office, form, sheet, tmp_path)
    assert "3 处" in message
    for words in (
        "“六、开放合作情况”",
        "二、主导产业情况：没有找到“集群总产值（亿元）”",
        "“工业软件应用率稳步提升”",
    ):
        assert words in message


def test_renamed_rows_and_other_units_are_named(form: Form, sheet: Sheet, tmp_path: Path) -> None:
    changed = {
        "集群占地面积": "园区规划红线",
        "集群外商直接投资额（万元）": "集群外商直接投资额（亿元）",
        "其他平台名称及数量": "市级平台名称及数量",
    }

    def words(line: str) -> str:
        for old, new in changed.items():
            line = line.replace(old, new)
        return line

    message = refusal(Office(words=words), form, sheet, tmp_path)
    assert "3 处" in message
    assert "“集群占地面积（平方公里）”" in message
    assert "“集群外商直接投资额（万元）”一栏的单位是“亿元”" in message
    assert "其他平台名称及数量”一栏（最接近的是“市级平台名称及数量”）" in message


def test_another_years_form_is_named_part_by_part(form: Form, sheet: Sheet, tmp_path: Path) -> None:
    office = Office(words=lambda line: re.sub(r"20\d\d(?=年)", lambda year: str(int(year[0]) + 1), line))
    message = refusal(office, form, sheet, tmp_path)
    for part in ("二、", "三、", "四、", "五、", "八、"):
        assert re.search(rf"{part}.*年度不同.*2025年", message), part
    assert "没有找到" not in message


def test_a_row_that_comes_twice_is_named(form: Form, sheet: Sheet, tmp_path: Path) -> None:
    message = refusal(Office(twice=("集群企业数量",)), form, sheet, tmp_path)
    assert "1 处" in message
    assert "“集群企业数量（年度当前值）”一栏出现了 2 次" in message


def test_a_missing_option_is_named(form: Form, sheet: Sheet, tmp_path: Path) -> None:
    office = Office(words=lambda line: line if line != "□第三产业" else "□第三方")
    assert "选项“第三产业”" in refusal(office, form, sheet, tmp_path)


def test_a_different_form_is_one_line(form: Form, sheet: Sheet, tmp_path: Path) -> None:
    import docx

    document = docx.Document()
    document.add_paragraph("专精特新中小企业申请书")
    table = document.add_table(3, 2)
    table.cell(0, 0).text, table.cell(1, 0).text = "企业名称", "联系人"
    buffer = io.BytesIO()
    document.save(buffer)
    message = refusal(buffer.getvalue(), form, sheet, tmp_path)
    assert "不是《中小企业特色产业集群申报表》" in message
    assert "\n" not in message


def test_a_control_that_someone_deleted_is_found_by_its_label(
    form: Form, sheet: Sheet, tmp_path: Path
) -> None:
    def lose(root: etree._Element) -> None:
        for sdt in list(root.iter(f"{W}sdt")):
            if sdt.find(f"{W}sdtPr/{W}tag").get(f"{W}val") in ("basic.area", "basic.sector=primary"):
                for run in list(sdt.find(f"{W}sdtContent")):
                    sdt.addprevious(run)
                sdt.getparent().remove(sdt)

    blank, filled = tmp_path / "blank.docx", tmp_path / "filled.docx"
    blank.write_bytes(edited(lose))
    assert write_form(form, sheet, filled, blank=blank).holds
    assert Document.open(filled, form).read()["basic.area"] == "18.60"
    assert "18.60" in [cell.text for row in grid(FormReader(filled.read_bytes()).parts["一"]) for cell in row]


@pytest.mark.slow
@pytest.mark.parametrize("suffix", ["docx", "doc"])
def test_a_blank_saved_by_libreoffice(suffix: str, form: Form, sheet: Sheet, tmp_path: Path) -> None:
    """A .doc is converted first; a .docx has other styles, runs and widths than before."""
    from exports.preview import convert, find_office

    source = tmp_path / "blank.docx"
    source.write_bytes(Office().build())
    office = find_office()
    assert office is not None
    (blank,) = convert([source], tmp_path / "saved", office=office, to=suffix)
    filled = tmp_path / "filled.docx"
    assert write_form(form, sheet, filled, blank=blank).holds
    read = read_form(form, filled)
    wanted = {id: value for id, value in sheet.values.items() if form.fields[id].printed}
    assert (from_data(form, read.data).values, read.unreadable) == (wanted, ())


def test_a_paragraph_is_never_added(form: Form, sheet: Sheet, tmp_path: Path) -> None:
    blank, filled = tmp_path / "blank.docx", tmp_path / "filled.docx"
    blank.write_bytes(Office(plan_paragraphs=False).build())
    write_form(form, sheet, filled, blank=blank)
    one, two = (FormReader(path.read_bytes()) for path in (blank, filled))
    before, after = (list(reader.body.iter(f"{W}p")) for reader in (one, two))
    assert len(before) == len(after)
    problems = next(paragraph_text(node) for node in after if "存在的问题" in paragraph_text(node))
    assert problems.startswith("三、存在的问题\n　　")
