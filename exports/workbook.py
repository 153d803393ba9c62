"""One table as an Excel workbook: every cell is text or a whole number, none is ever a formula or a link."""

from __future__ import annotations

import io
from collections.abc import Sequence

import xlsxwriter

_LONGEST = 32_767
"""What one cell of Excel holds."""
_PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def workbook(title: str, rows: Sequence[Sequence[str]], widths: Sequence[int]) -> bytes:
    """Rows, the first of them the heading, as an .xlsx."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True, **_PLAIN}) as book:
        sheet = book.add_worksheet(title)
        head = book.add_format({"bold": True, "border": 1, "text_wrap": True, "valign": "top"})
        body = book.add_format({"border": 1, "text_wrap": True, "valign": "top"})
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                look = head if number == 0 else body
                if cell.isascii() and cell.isdigit() and len(cell) < 10 and number:
                    sheet.write_number(number, column, int(cell), look)
                else:
                    sheet.write_string(number, column, _storable(cell), look)
        sheet.freeze_panes(1, 1)
        if len(rows) > 1:
            sheet.autofilter(0, 0, len(rows) - 1, len(widths) - 1)
    return content.getvalue()


def _storable(cell: str) -> str:
    """What a workbook can hold: no lone surrogates, and no more than fits."""
    return cell.encode("utf-8", errors="replace").decode("utf-8")[:_LONGEST]
