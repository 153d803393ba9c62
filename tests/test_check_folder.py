"""`tianbao check FOLDER`: every form is a row, whatever is wrong with its file, and the table is safe to open."""

from __future__ import annotations

import csv
import io
import json
import sys
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from assistant.commands import check_folder
from tests.conftest import Run
from tests.exports.filling import filled_by_hand
from tests.test_commands import change

OPEN = {"basic.area": None}
TABLE = Path("县里", "检查结果.csv")


@pytest.fixture
def folder(home: Path) -> Path:
    path = Path("县里")
    path.mkdir()
    return path


def table(path: Path = TABLE) -> dict[str, dict[str, str]]:
    """The table's rows by file."""
    text = path.read_bytes().decode("utf-8")
    assert text.startswith("\ufeff")
    return {row["文件"]: row for row in csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))}


def test_all_complete_is_0_and_one_open_is_1(tianbao: Run, folder: Path, example: Path) -> None:
    change(example, folder / "甲.json")
    done = tianbao("check", folder)
    assert done.code == 0
    assert "甲.json（桂南市青榕县竹藤家居产业）：可以导出" in done.out
    change(example, folder / "乙.json", **OPEN)
    done = tianbao("check", folder)
    assert done.code == 1
    assert "共 2 份，可以导出 1 份" in done.out
    rows = table()
    assert list(next(iter(rows.values()))) == list(check_folder.wording.HEADER)
    assert (rows["甲.json"]["能否导出"], rows["乙.json"]["能否导出"], rows["乙.json"]["未填"]) == (
        "能",
        "不能",
        "1",
    )
    assert "占地面积" in rows["乙.json"]["主要问题"]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("坏.json", b'{"form": ', "不是可读的 JSON"),
        ("别的.json", b'{"form": "other", "answers": {}}', "这是另一种表"),
        ("错.json", b'{"answers": {"no.such": 1}}', "没有编号“no.such”"),
        ("深.json", b"[" * 100_000, "JSON"),
        ("码.json", "中".encode("gbk"), "UTF-8"),
        ("空.json", b"", "不是可读的 JSON"),
        ("假.docx", b"nope", "假.docx"),
        ("断.docx", b"PK\x03\x04nope", "断.docx"),
        ("旧.doc", b"nope", "旧.doc"),
    ],
)
def test_an_unreadable_file_is_a_row_with_its_reason(
    tianbao: Run, folder: Path, example: Path, name: str, content: bytes, said: str
) -> None:
    change(example, folder / "甲.json")
    (folder / name).write_bytes(content)
    done = tianbao("check", folder)
    assert (done.code, done.err) == (1, "")
    rows = table()
    assert rows["甲.json"]["能否导出"] == "能"
    assert rows[name]["能否导出"] == "读不了"
    assert said in rows[name]["主要问题"]
    assert "\n" not in rows[name]["主要问题"]


def test_a_file_that_breaks_the_program_is_a_row_too(
    tianbao: Run, folder: Path, example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("oops")

    change(example, folder / "甲.json")
    monkeypatch.setattr(check_folder, "look_at", broken)
    assert tianbao("check", folder).code == 1
    assert "已经损坏" in table()["甲.json"]["主要问题"]


def test_only_forms_are_reviewed(tianbao: Run, folder: Path, example: Path) -> None:
    change(example, folder / "甲.JSON")
    tianbao("export", example, "-o", folder / "乙.docx", "--attachments")
    tianbao("prepare", "-o", folder / "准备清单.docx")
    for name in ("~$乙.docx", ".藏.json", "说明.txt"):
        (folder / name).write_bytes(b"x")
    (folder / "里面.docx").mkdir()
    done = tianbao("check", folder, "--json")
    assert [one["file"] for one in json.loads(done.out)["files"]] == ["乙.docx", "甲.JSON"]
    assert "另有 2 个" in tianbao("check", folder).out


def test_a_word_form_is_not_blamed_for_what_goes_beside_it(tianbao: Run, folder: Path, example: Path) -> None:
    tianbao("export", example, "-o", folder / "乙.docx")
    assert tianbao("check", folder).code == 0
    assert table()["乙.docx"]["有错"] == "0"
    one = tianbao("check", folder / "乙.docx", "--json")
    assert one.code == 0
    due = [found for found in json.loads(one.out)["findings"] if found["check"] == "G-22"]
    assert [found["severity"] for found in due] == ["evidence", "evidence"]


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        *(
            (f"{begin}cmd|' /C calc'!A0", f"'{begin}cmd|' /C calc'!A0")
            for begin in ("=", "+", "-", "@", "\t", "＝")
        ),
        (" =1+1", "' =1+1"),
        ("桂南市-产业", "桂南市-产业"),
    ],
)
def test_no_cell_runs_as_a_formula(tmp_path: Path, cell: str, written: str) -> None:
    reviews = [check_folder.Review(cell, cell, reason=cell)]
    check_folder.write_table(tmp_path / "a.csv", reviews)
    (row,) = table(tmp_path / "a.csv").values()
    assert (row["文件"], row["主要问题"]) == (written, written)


def test_json_has_one_entry_a_file_with_its_findings(tianbao: Run, folder: Path, example: Path) -> None:
    change(example, folder / "甲.json", **OPEN)
    (folder / "坏.json").write_text("{", encoding="utf-8")
    done = tianbao("check", folder, "--json")
    bad, open_ = json.loads(done.out)["files"]
    assert done.code == 1
    assert (bad["complete"], bad["findings"]) == (False, [])
    assert "JSON" in bad["error"]
    assert (open_["file"], open_["complete"]) == ("甲.json", False)
    assert "missing" in {found["severity"] for found in open_["findings"]}


def test_the_same_cluster_twice_is_pointed_out(tianbao: Run, folder: Path, example: Path) -> None:
    change(example, folder / "甲.json")
    change(example, folder / "乙.json")
    tianbao("check", folder)
    assert table()["甲.json"]["主要问题"] == "与“乙.json”是同一集群"


def test_the_table_goes_where_it_is_told(tianbao: Run, folder: Path, example: Path) -> None:
    change(example, folder / "甲.json")
    assert tianbao("check", folder, "-o", "表.csv").code == 0
    assert table(Path("表.csv"))
    assert not TABLE.exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["县里"], "没有要检查的"),
        (["县里", "-o", "表.txt"], ".xlsx 或 .csv"),
        (["县里", "-o", "没有/表.csv"], "没有这个文件夹"),
        (["没有"], "没有名为“没有”的草稿"),
        (["甲.json", "-o", "表.csv"], "只有检查文件夹时"),
    ],
)
def test_what_cannot_be_used_is_refused_in_one_line(
    tianbao: Run, folder: Path, example: Path, words: list[str], said: str
) -> None:
    change(example, Path("甲.json"))
    done = tianbao("check", *words)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert done.err.count("\n") == 1


def test_a_draft_comes_before_a_folder_of_its_name(tianbao: Run, folder: Path, example: Path) -> None:
    tianbao("import", example, "--name", "县里")
    assert tianbao("check", "县里", "--json").code == 0


def test_the_bar_is_drawn_on_a_terminal_and_cleared_before_each_line(
    tianbao: Run, folder: Path, example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(example, folder / "甲.json")
    change(example, folder / ("很长的名字" * 12 + ".json"))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    shown = tianbao("check", folder).err
    assert "\r[....................] 0/2 " in shown
    assert shown.endswith("\r")
    assert "\n" not in shown
    for drawn, blank in zip(shown.split("\r")[1::3], shown.split("\r")[2::3], strict=True):
        assert set(blank) == {" "}
        assert len(blank) <= 76
        assert drawn


def test_no_bar_where_there_is_no_terminal(tianbao: Run, folder: Path, example: Path) -> None:
    change(example, folder / "甲.json")
    assert tianbao("check", folder).err == ""


def workbook(path: Path) -> list[list[Any]]:
    """The cells of the table as a workbook: numbers as int, all else as text; a formula would be neither."""
    ns = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    with zipfile.ZipFile(path) as book:
        strings = [
            "".join(node.text or "" for node in item.iterfind(".//s:t", ns))
            for item in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
        ]
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    assert sheet.find(".//s:f", ns) is None
    rows = []
    for row in sheet.iterfind(".//s:row", ns):
        values = [
            (cell.get("t"), cell.findtext("s:v", default="", namespaces=ns))
            for cell in row.iterfind("s:c", ns)
        ]
        rows.append([strings[int(text)] if kind == "s" else int(text) for kind, text in values])
    return rows


def test_the_table_may_be_a_workbook(tianbao: Run, folder: Path, example: Path) -> None:
    change(example, folder / "甲.json", **OPEN)
    (folder / "坏.json").write_text("{", encoding="utf-8")
    assert tianbao("check", folder, "-o", "表.xlsx").code == 1
    head, bad, open_ = workbook(Path("表.xlsx"))
    assert tuple(head) == check_folder.wording.HEADER
    assert (bad[0], bad[2]) == ("坏.json", "读不了")
    assert open_[:5] == ["甲.json", "桂南市青榕县竹藤家居产业", "不能", 0, 1]


def test_no_cell_of_a_workbook_is_a_formula_a_link_or_a_figure_by_accident(tmp_path: Path) -> None:
    nasty = ["=1+1", "{=A1}", "http://a.cn", "mailto:a@b.cn", "internal:x", "1E5", "\ud800", "a" * 40_000]
    path = tmp_path / "a.xlsx"
    check_folder.write_table(path, [check_folder.Review(text, reason=text) for text in nasty])
    read = [row[0] for row in workbook(path)[1:]]
    assert read == [*nasty[:6], "?", "a" * 32_767]


def test_cells_that_cannot_be_read_are_errors_of_their_form(
    tianbao: Run, folder: Path, example: Path
) -> None:
    tianbao("export", example, "-o", "a.docx")
    filled_by_hand("a.docx", folder / "甲.docx", {"industry.output.2024": "约81.5", "basic.area": "很大"})
    assert tianbao("check", folder).code == 1
    row = table()["甲.docx"]
    assert (row["集群名称"], row["能否导出"], row["有错"], row["未填"]) == (
        "桂南市青榕县竹藤家居产业",
        "不能",
        "2",
        "0",
    )
    assert "约81.5" in row["主要问题"]
    assert "很大" in row["主要问题"]
