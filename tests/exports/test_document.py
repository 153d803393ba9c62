"""Opening, filling and saving: what is set reads back, and nothing but answers changes."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.document import Document, DocumentError
from tests.exports.filling import ANSWERS, fill
from tests.exports.form_reader import FormReader, grid


def with_xml(content: bytes, old: str, new: str) -> bytes:
    """The docx with one change in its document.xml."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(result, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/document.xml":
                assert old in data.decode("utf-8")
                data = data.decode("utf-8").replace(old, new, 1).encode("utf-8")
            target.writestr(name, data)
    return result.getvalue()


# What is written


def test_an_answer_stands_wherever_its_tag_does() -> None:
    document = Document.open()
    document.set_text("cover.operator", "榕江工业园管理委员会")
    form = FormReader(document.content())
    assert "集群运营管理机构：榕江工业园管理委员会" in form.opening
    assert grid(form.parts["一"])[3][1].text == "榕江工业园管理委员会"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("A&B <x> \"q\" 'p' ]]>", "A&B <x> \"q\" 'p' ]]>"),
        ("  前后  空格  ", "  前后  空格  "),
        ("一\n二\r\n三\r四", "一\n二\n三\n四"),
        ("制\t表", "制 表"),
        ("控\x00制\x1b符\ud800", "控制符"),
        ("", ""),
        ("〔待填〕", "〔待填〕"),
        ("𠮷野家😀", "𠮷野家😀"),
    ],
)
def test_text_survives(written: str, read: str) -> None:
    document = Document.open()
    document.set_text("basic.area", written)
    assert Document.open(document.content()).read()["basic.area"] == read


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), max_size=40))
def test_any_visible_text_reads_back(text: str) -> None:
    document = Document.open()
    document.set_text("basic.area", text)
    document.set_text("plan.problems", text)
    texts = Document.open(document.content()).read()
    assert texts["basic.area"] == texts["plan.problems"] == text


def test_lines_of_running_text_are_breaks_in_one_run_each_indented() -> None:
    document = Document.open()
    document.set_text("plan.problems", "一是甲。\n　　二是乙。")
    assert document.read()["plan.problems"] == "一是甲。\n二是乙。"
    lines = FormReader(document.content()).plan_lines()
    assert lines[lines.index("三、存在的问题") + 1] == "　　一是甲。\n　　二是乙。"
    document.set_text("plan.problems", "只一句。")
    assert document.read()["plan.problems"] == "只一句。"


def test_a_box_is_ticked_in_its_glyph_and_in_its_mark_and_unticked_again() -> None:
    document = Document.open()
    document.tick("basic.sector", "secondary", True)
    content = document.content()
    assert "☑第二产业" in FormReader(content).text()
    assert (
        zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml").count(b'w14:checked w14:val="1"') == 1
    )
    again = Document.open(content)
    assert again.read()["basic.sector=secondary"] == "☑"
    again.tick("basic.sector", "secondary", False)
    assert again.content() != content
    assert Document.open(again.content()).read() == Document.open().read()


def test_an_unknown_tag_is_named() -> None:
    with pytest.raises(DocumentError, match=r"basic\.nothing"):
        Document.open().set_text("basic.nothing", "1")


# Free rows


def test_further_targets_take_copies_of_the_free_row_below_their_direction() -> None:
    rows = {
        "创新": [("研发人员占比", "6.92", "9.00"), ("研发机构", "3", "6"), ("成果", "1", "2")],
        "开放合作": [("展销中心", "0", "2")],
        "其它": [("甲", "1", "2"), ("乙", "3", "4")],
    }
    document = Document.open()
    document.set_rows(rows)
    assert Document.open(document.content()).rows() == rows
    table = grid(FormReader(document.content()).targets())
    places = [(row[0].text, row[0].continued, row[1].text.strip()) for row in table]
    assert places[4:9] == [
        ("创新", False, "研发经费投入"),
        ("创新", True, "有效发明专利数量"),
        ("创新", True, "研发人员占比"),
        ("创新", True, "研发机构"),
        ("创新", True, "成果"),
    ]
    assert ("开放合作", True, "展销中心") in places
    assert places[-2:] == [("其它", False, "甲"), ("其它", True, "乙")]
    assert document.read()["plan.targets.extra/创新/2/indicator"] == "研发机构"


def test_setting_the_rows_again_replaces_them() -> None:
    document = Document.open()
    document.set_rows({"创新": [("甲", "1", "2"), ("乙", "3", "4")], "治理和服务": [("丙", "5", "6")]})
    again = Document.open(document.content())
    again.set_rows({"其它": [("丁", "7", "8")]})
    assert again.rows() == {"其它": [("丁", "7", "8")]}
    again.set_rows({})
    assert again.rows() == {}
    assert again.read() == Document.open().read()


def test_an_unknown_direction_is_refused_and_nothing_changes() -> None:
    document = Document.open()
    with pytest.raises(DocumentError, match="别的方向"):
        document.set_rows({"别的方向": [("甲", "1", "2")], "其它": [("乙", "1", "2")]})
    assert document.rows() == {}


# The skeleton


def test_filling_leaves_the_skeleton_as_it_was(filled: bytes) -> None:
    document = Document.open(filled)
    assert document.skeleton() == Document.open().skeleton()
    document.set_rows({name: [("甲", "1", "2")] * 3 for name in ("创新", "开放合作", "其它")})
    document.set_text("industry.chain_text", "多\n行\n文字")
    assert document.skeleton() == Document.open().skeleton()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('w:hint="eastAsia"', 'w:hint="eastAsia" w:eastAsia="楷体"'),
        ('<w:gridSpan w:val="3"/>', '<w:gridSpan w:val="2"/>'),
        ("<w:cantSplit/>", ""),
        ('w:val="basic.area"', 'w:val="basic.other"'),
        ("集群占地面积", "集群面积"),
        ('<w:trHeight w:val="', '<w:trHeight w:val="1'),
    ],
)
def test_the_skeleton_shows_any_other_change(old: str, new: str, blank: bytes) -> None:
    changed = Document.open(with_xml(blank, old, new))
    assert changed.skeleton() != Document.open(blank).skeleton()


def test_the_skeleton_shows_a_lost_row(blank: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(blank)) as archive:
        xml = archive.read("word/document.xml").decode("utf-8")
    row = re.search(r"<w:tr>(?:(?!<w:tr>).)*?basic\.area.*?</w:tr>", xml, re.S)
    assert row is not None
    changed = Document.open(with_xml(blank, row[0], ""))
    assert changed.skeleton() != Document.open(blank).skeleton()


def test_a_control_that_word_split_into_runs_is_filled_whole(blank: bytes) -> None:
    """Typing in Word leaves several runs in a control."""
    run = '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">旧</w:t></w:r>'
    content = with_xml(blank, "</w:sdtContent>", f"{run}{run}</w:sdtContent>")
    document = Document.open(content)
    assert document.read()["cover.cluster_name"].endswith("旧旧")
    document.set_text("cover.cluster_name", "新")
    assert document.read()["cover.cluster_name"] == "新"


def test_a_control_that_someone_emptied_in_word_reads_as_empty_and_is_filled_in_black(blank: bytes) -> None:
    """Word then shows a prompt of its own, in a grey style."""
    style = '<w:rStyle w:val="PlaceholderText"/>'
    content = with_xml(blank, '<w:lock w:val="sdtLocked"/>', '<w:lock w:val="sdtLocked"/><w:showingPlcHdr/>')
    content = with_xml(content, "<w:sdtContent><w:r><w:rPr>", f"<w:sdtContent><w:r><w:rPr>{style}")
    document = Document.open(content)
    assert document.read()["cover.cluster_name"] == ""
    document.set_text("cover.cluster_name", "新")
    assert document.read()["cover.cluster_name"] == "新"
    assert document.skeleton() == Document.open(blank).skeleton() == Document.open(content).skeleton()


def test_a_free_row_that_lost_a_cell_is_left_alone(blank: bytes) -> None:
    content = with_xml(blank, 'w:val="plan.targets.extra/创新/1/target"', 'w:val=""')
    document = Document.open(content)
    document.set_rows({"创新": [("甲", "1", "2")]})
    assert document.rows() == {"创新": [("甲", "1", "2")]}
    assert document.read()["plan.targets.extra/创新/1/indicator"] == "......"


def test_a_text_cell_in_the_place_of_a_box_is_named(blank: bytes) -> None:
    content = with_xml(blank, 'w:val="basic.area"', 'w:val="basic.area=yes"')
    with pytest.raises(DocumentError, match="方框"):
        Document.open(content).tick("basic.area", "yes")


# Files


def test_save_replaces_the_file_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "申报表.docx"
    path.write_bytes(b"old")
    document = Document.open()
    fill(document, ANSWERS)
    document.save(path)
    assert Document.open(path).read()["basic.area"] == "18.60"
    assert [entry.name for entry in tmp_path.iterdir()] == ["申报表.docx"]


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"写不了文件“.*申报表\.docx”"):
        Document.open().save(tmp_path / "没有" / "申报表.docx")


def test_a_save_that_fails_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "申报表.docx"
    path.write_bytes(b"old")

    def busy(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", busy)
    with pytest.raises(DocumentError, match="请先关闭"):
        Document.open().save(path)
    assert [entry.read_bytes() for entry in tmp_path.iterdir()] == [b"old"]


def zipped(**files: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "不是 Word"),
        (b"hello", "不是 Word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "旧版 .doc"),
        (zipped(readme="text"), "不是 Word"),
        (zipped(**{"[Content_Types].xml": "<broken"}), "不是 Word"),
    ],
)
def test_what_is_not_a_docx_is_refused_in_one_line(content: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "材料.docx"
    path.write_bytes(content)
    for source in (path, content):
        with pytest.raises(DocumentError, match=message) as error:
            Document.open(source)
        assert "\n" not in str(error.value)
    with pytest.raises(DocumentError, match="材料"):
        Document.open(path)


def test_a_cut_off_docx_is_refused(blank: bytes) -> None:
    with pytest.raises(DocumentError):
        Document.open(blank[: len(blank) // 2])


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="找不到"):
        Document.open(tmp_path / "没有.docx")
    with pytest.raises(DocumentError, match="读不了"):
        Document.open(tmp_path)
