"""The grid of every table: rows, columns, and cells in each row."""

from __future__ import annotations

import re
from itertools import groupby

import pytest

from tests.exports.filling import FORM
from tests.exports.form_reader import PARTS, Cell, FormReader, W, grid, squeeze

# part: rows, grid columns, cells in each row from top to bottom as (rows, cells)
GRIDS = {
    "一": (13, 4, [(2, 2), (1, 4), (1, 2), (1, 4), (8, 2)]),
    "二": (26, 4, [(6, 4), (1, 2), (13, 4), (6, 2)]),
    "三": (18, 10, [(6, 4), (5, 10), (3, 3), (4, 2)]),
    "四": (15, 4, [(7, 4), (5, 2), (3, 3)]),
    "五": (19, 3, [(1, 2), (3, 3), (1, 2), (3, 3), (1, 2), (7, 2), (3, 3)]),
    "六": (3, 2, [(3, 2)]),
    "七": (7, 3, [(3, 2), (3, 3), (1, 2)]),
    "八": (1, 1, [(1, 1)]),
    "九": (4, 1, [(4, 1)]),
}

# part: labels merged downwards, as (row, rows covered)
MERGES = {"三": [(6, 5), (11, 3)], "四": [(10, 5)], "五": [(1, 4), (5, 4), (16, 3)], "七": [(3, 3)]}


def merges(rows: list[list[Cell]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for index, row in enumerate(rows):
        if row[0].continued:
            start, length = found.pop() if found and sum(found[-1]) == index else (index - 1, 1)
            found.append((start, length + 1))
    return found


@pytest.mark.parametrize("part", PARTS)
def test_rows_and_cells(part: str, blank_form: FormReader) -> None:
    rows_wanted, columns, cells = GRIDS[part]
    rows = grid(blank_form.parts[part])
    assert len(rows) == rows_wanted
    assert {row[-1].last + 1 for row in rows} == {columns}
    expected = [count for times, count in cells for _ in range(times)]
    assert [len(row) for row in rows] == expected
    assert merges(rows) == MERGES.get(part, [])


@pytest.mark.parametrize("part", "一二三四五六七九")
def test_the_cells_are_those_of_the_extracted_text(part: str, blank_form: FormReader) -> None:
    """Each cell begins with a tab there, the continuation of a merged one too."""
    text = (FORM / "申报表.txt").read_text(encoding="utf-8")
    cells = re.split(r"^\t", re.split(rf"^{part}、.*$", text, maxsplit=1, flags=re.M)[1], flags=re.M)[1:]
    words = [squeeze(re.split(r"^[一二三四五六七八九]、", cell, maxsplit=1, flags=re.M)[0]) for cell in cells]
    printed = [
        "" if cell.continued else squeeze(cell.text) for row in grid(blank_form.parts[part]) for cell in row
    ]
    assert words[: len(printed)] == printed
    assert part == "九" or len(words) > len(printed)  # the next part follows


def test_the_target_table(blank_form: FormReader) -> None:
    rows = grid(blank_form.targets())
    assert [squeeze(cell.text) for cell in rows[0]] == ["方向", "指标", "2024年基准值", "2027年目标值"]
    sizes = [(name, len(list(group))) for name, group in groupby(row[0].text for row in rows[1:])]
    assert sizes == [
        ("主导产业", 3),
        ("创新", 3),
        ("数字化", 2),
        ("绿色化", 3),
        ("开放合作", 1),
        ("治理和服务", 1),
        ("其它", 1),
    ]
    assert all(len(row) == 4 for row in rows)


def test_widths_agree_in_grid_and_cells(blank_form: FormReader) -> None:
    """LibreOffice follows the one, Word the other."""
    for table in blank_form.body.iter(f"{W}tbl"):
        widths = [int(node.get(f"{W}w", 0)) for node in table.findall(f"{W}tblGrid/{W}gridCol")]
        for row in grid(table):
            for cell in row:
                assert cell.node is not None
                width = cell.node.find(f"{W}tcPr/{W}tcW")
                assert width is not None
                assert int(width.get(f"{W}w", 0)) == sum(widths[cell.first : cell.last + 1])


def test_only_the_plan_may_break_inside_a_row(blank_form: FormReader) -> None:
    breaking = [
        part
        for part, table in blank_form.parts.items()
        for row in table.findall(f"{W}tr")
        if row.find(f"{W}trPr/{W}cantSplit") is None
    ]
    assert breaking == ["八"]


def test_a_control_is_inline_around_one_run_and_shows_no_placeholder(blank_form: FormReader) -> None:
    controls = list(blank_form.body.iter(f"{W}sdt"))
    inline = [node for paragraph in blank_form.body.iter(f"{W}p") for node in paragraph.findall(f"{W}sdt")]
    assert len(controls) == len(inline) > 0
    for control in controls:
        content = control.find(f"{W}sdtContent")
        assert content is not None
        assert [node.tag for node in content] == [f"{W}r"]
        assert control.find(f"{W}sdtPr/{W}showingPlcHdr") is None
        assert control.find(f"{W}sdtPr/{W}text") is None
    numbers = [control.find(f"{W}sdtPr/{W}id").get(f"{W}val") for control in controls]  # type: ignore[union-attr]
    assert len(set(numbers)) == len(numbers)


def test_the_declaration_has_no_control(blank_form: FormReader) -> None:
    assert next(blank_form.parts["九"].iter(f"{W}sdt"), None) is None
