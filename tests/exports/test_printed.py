"""What people write into a cell by hand: read when it can mean one thing only, else a misprint and no guess."""

from __future__ import annotations

import pytest

from assistant.answers import OPEN
from assistant.script import default_form
from exports.fields import _joined
from exports.printed import Misprint, is_nothing, parse_date, parse_names, parse_number

FORM = default_form()
OUTPUT, FDI, SHARE, FIRMS, AREA = (
    FORM.fields[id]
    for id in (
        "industry.output.2024",
        "industry.fdi.2024",
        "industry.sme_output_share.2024",
        "industry.firms.2024",
        "basic.area",
    )
)


@pytest.mark.parametrize(
    ("field", "text", "figure"),
    [
        (OUTPUT, "150.25亿元", "150.25"),
        (OUTPUT, "150.25 亿", "150.25"),
        (OUTPUT, "１５０．２５", "150.25"),
        (OUTPUT, "1,234.5", "1234.5"),
        (OUTPUT, "－3.2", "-3.2"),
        (OUTPUT, "9" * 30, "9" * 30),
        (SHARE, "12.50%", "12.50"),
        (SHARE, "12.50 ％", "12.50"),
        (FIRMS, "212户", "212"),
        (AREA, "18.6km²", "18.6"),
    ],
)
def test_a_figure_with_its_own_unit(field: object, text: str, figure: str) -> None:
    assert parse_number(text, field) == figure  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        (OUTPUT, "15万元"),  # another scale is never taken for the cell's own
        (OUTPUT, "15万"),
        (OUTPUT, "15元"),
        (FDI, "15千元"),
        (OUTPUT, "约120"),
        (OUTPUT, "120左右"),
        (OUTPUT, "80-90"),
        (OUTPUT, "1,23.4"),
        (SHARE, "百分之十二"),
        (SHARE, "12‰"),
        (FIRMS, "2个亿"),
        (OUTPUT, "/"),
        (OUTPUT, "—"),
        (OUTPUT, "同上"),
        (OUTPUT, "不适用"),
        (OUTPUT, "1.2.3"),
        (OUTPUT, "12 34 万元"),
    ],
)
def test_anything_else_is_no_figure(field: object, text: str) -> None:
    with pytest.raises(Misprint) as misprint:
        parse_number(text, field)  # type: ignore[arg-type]
    assert misprint.value.text == text


@pytest.mark.parametrize("text", ["无", "无。", "（无）", " 无 "])
def test_nothing_in_other_clothes(text: str) -> None:
    assert is_nothing(text)


@pytest.mark.parametrize("text", ["", "无锡", "/", "有无"])
def test_what_is_not_nothing(text: str) -> None:
    assert not is_nothing(text)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2025.4.18", "2025-04-18"),
        ("2025/4/18", "2025-04-18"),
        ("2025 年 4 月", "2025-04"),
        ("二〇二五年四月十八日", "2025-04-18"),
        ("二○二五年十二月三十一日", "2025-12-31"),
        ("二零二五年十月", "2025-10"),
    ],
)
def test_dates(text: str, date: str) -> None:
    assert parse_date(text) == date


@pytest.mark.parametrize("text", ["四月十八日", "25年4月", "2025年13月", "二〇二五年一一月", "2025年4月32日"])
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(Misprint):
        parse_date(text)


@pytest.mark.parametrize(
    ("text", "count", "names"),
    [
        ("甲中心、乙中心", 2, ["甲中心", "乙中心"]),
        ("甲中心\n乙中心", 2, ["甲中心", "乙中心"]),
        ("1.甲中心\n2.乙中心", 2, ["甲中心", "乙中心"]),
        ("（1）甲中心\n（2）乙中心", 2, ["甲中心", "乙中心"]),
        ("1.甲中心 2.乙中心", 2, ["甲中心", "乙中心"]),
        ("1.甲中心、2.乙中心、3.丙", 3, ["甲中心", "乙中心", "丙"]),
        ("2.0版平台\n乙中心", 2, ["2.0版平台", "乙中心"]),
        ("1.甲中心\n3.乙中心", 2, ["1.甲中心", "3.乙中心"]),
        ("甲中心/乙中心", 2, ["甲中心", "乙中心"]),
        ("无", 0, []),
    ],
)
def test_lists_of_names(text: str, count: int, names: list[str]) -> None:
    assert parse_names(text, count) == names


@pytest.mark.parametrize(
    "names", [("无",), (OPEN,), ("详见附件",), ("1.甲 2.乙",), ("1.甲、2.乙",), ("甲、",), ("甲；", "乙")]
)
@pytest.mark.parametrize("count", [1, 2, 3])
def test_odd_names_come_apart_as_they_were_joined(names: tuple[str, ...], count: int) -> None:
    assert tuple(parse_names(_joined(names, count), count)) == names
