"""An office's own Word file, built with python-docx from the form's text: nothing of the product's template is in it."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from tests.exports.filling import FORM

LINES = (FORM / "申报表.txt").read_text(encoding="utf-8").splitlines()
PARTS = "一二三四五六七"
COLUMNS = {"一": 4, "二": 4, "三": 10, "四": 4, "五": 3, "六": 2, "七": 3}
ROWS = {  # cells in each row from top to bottom as (rows, cells)
    "一": [(2, 2), (1, 4), (1, 2), (1, 4), (8, 2)],
    "二": [(6, 4), (1, 2), (13, 4), (6, 2)],
    "三": [(6, 4), (5, 10), (3, 3), (4, 2)],
    "四": [(7, 4), (5, 2), (3, 3)],
    "五": [(1, 2), (3, 3), (1, 2), (3, 3), (1, 2), (7, 2), (3, 3)],
    "六": [(3, 2)],
    "七": [(3, 2), (3, 3), (1, 2)],
}
SPANS = {
    (2, 4): [1, 3],
    (3, 10): [1, 3, 6],
    (3, 4): [1, 1, 2],
    (4, 10): [1, 3, 3, 3],
    (2, 10): [1, 9],
    (2, 3): [1, 2],
}

Words = Callable[[str], str]


@dataclass
class Office:
    """How this office writes its forms."""

    one_table: bool = False
    words: Words = str  # every printed line goes through it
    heading: Words = str
    heading_years: Words = str  # 2022年 over the columns
    blanks_in_runs: bool = False  # empty cells hold a formatted run of spaces
    extra_paragraphs: bool = False
    soft_breaks: bool = False  # lines of a cell are breaks in one paragraph
    cover_table: bool = False
    underscores: bool = False
    date_words: bool = False
    skip: tuple[str, ...] = ()  # rows that begin with these words are left out
    twice: tuple[str, ...] = ()
    skip_parts: str = ""
    plan_paragraphs: bool = True  # a blank paragraph below each heading of part 八
    header: str = "桂南市工业和信息化局"
    font: str = "仿宋"
    document: Document = field(init=False)

    def build(self) -> bytes:
        """The blank as a docx."""
        self.document = docx.Document()
        style = self.document.styles["Normal"]
        style.font.name, style.font.size = "Times New Roman", Pt(10.5)
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), self.font)
        section = self.document.sections[0]
        section.page_width, section.page_height, section.left_margin = Cm(21), Cm(29.7), Cm(2.3)
        section.header.paragraphs[0].text = self.header
        section.footer.paragraphs[0].text = "第　页"
        self._cover()
        big = self._table(60) if self.one_table else None
        for part in PARTS:
            if part not in self.skip_parts:
                self._part(part, big)
        self._plan(big)
        self._declaration(big)
        buffer = io.BytesIO()
        self.document.save(buffer)
        return buffer.getvalue()

    def _cover(self) -> None:
        blank = "________________" if self.underscores else " " * 30
        date = "    年   月   日" if self.date_words else blank
        self._line("附件1")
        self._line("中小企业特色产业集群申报表")
        entries = [
            ("集群名称：", blank),
            ("所属地区：", "    市    县（市、区）"),
            ("县级行政区划中小企业主管部门（盖章）：", blank),
            ("集群运营管理机构：", blank),
            ("申报时间：", date),
            ("联系人及联系电话：", blank),
        ]
        if self.cover_table:
            table = self._table(2)
            for label, value in entries:
                cells = table.add_row().cells
                cells[0].text = self.words(label)
                cells[1].text = value if label in ("所属地区：", "申报时间：") else ""
        else:
            for label, value in entries:
                paragraph = self._line(self.words(label))
                run = paragraph.add_run(value)
                run.font.underline = not self.underscores
        self._line("填报说明")
        self._line("各必填栏目不得空缺，无相关情况时应填写“无”；数据有小数时，保留小数点后2位。")

    def _part(self, part: str, big: Table | None) -> None:
        title, cells = part_cells(part)
        columns = 60 if big is not None else COLUMNS[part]
        if big is None:
            self._line(self.heading(title)).style = "Heading 1"
            table = self._table(columns)
        else:
            table = big
            row = table.add_row()
            row.cells[0].merge(row.cells[-1]).text = self.heading(title)
        above: list[_Cell] = []
        for row_cells in rows_of(part, cells):
            first = "".join(row_cells[0].split())
            if first and any(first.startswith(words) for words in self.skip):
                continue
            if first == "年度":
                row_cells = [row_cells[0], *map(self.heading_years, row_cells[1:])]
            for _ in range(2 if any(first.startswith(words) for words in self.twice if first) else 1):
                above = self._row(table, row_cells, columns, COLUMNS[part], above)

    def _row(
        self, table: Table, texts: list[str], columns: int, grid: int, above: list[_Cell]
    ) -> list[_Cell]:
        row, made = table.add_row(), []
        spans = SPANS.get((len(texts), grid), [1] * len(texts))
        at = 0
        all_cells = row.cells
        for number, (text, span) in enumerate(zip(texts, spans, strict=True)):
            width = span * columns // grid
            cell = all_cells[at].merge(all_cells[at + width - 1]) if width > 1 else all_cells[at]
            at += width
            if number == 0 and not text and len(texts) > 1 and above:
                cell = above[0].merge(cell)
                for paragraph in cell.paragraphs[1:]:
                    if not paragraph.text:
                        paragraph._p.getparent().remove(paragraph._p)
            else:
                self._fill(cell, text)
            made.append(cell)
        return made

    def _fill(self, cell: _Cell, text: str) -> None:
        lines = [self.words(line) for line in text.split("\n") if line.strip()]
        paragraph = cell.paragraphs[0]
        if not lines:
            if self.blanks_in_runs:
                run = paragraph.add_run("  ")
                run.font.size, run.font.bold = Pt(9), True
                run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "楷体")
            if self.extra_paragraphs:
                cell.add_paragraph()
            return
        if self.soft_breaks:
            paragraph.add_run("\n".join(lines))
        else:
            paragraph.add_run(lines[0])
            for line in lines[1:]:
                cell.add_paragraph(line)
        if "智能制造、工业互联网以及其它新模式新业态试点示范建设" in text:
            cell.add_paragraph()

    def _plan(self, big: Table | None) -> None:
        start = next(i for i, line in enumerate(LINES) if line.startswith("八、"))
        end = next(i for i, line in enumerate(LINES) if line.startswith("九、"))
        lines = [line.strip() for line in LINES[start:end] if line.strip()]
        if big is None:
            self._line(self.heading(lines[0])).style = "Heading 1"
            cell = self._table(1).add_row().cells[0]
        else:
            row = big.add_row()
            row.cells[0].merge(row.cells[-1]).text = self.heading(lines[0])
            row = big.add_row()
            cell = row.cells[0].merge(row.cells[-1])
        table_at, table_end = (
            lines.index("方向"),
            next(i for i, x in enumerate(lines) if x.startswith("（备注")),
        )
        numbers = {
            "存在的问题": "三、",
            "总体思路": "（一）",
            "发展目标": "（二）",
            "重点任务": "（三）",
            "保障措施": "（四）",
        }
        for number, line in enumerate(lines[1:], 1):
            if number == table_at:
                self._targets(cell, lines[table_at:table_end])
            if table_at <= number < table_end:
                continue
            cell.add_paragraph(self.words(numbers.get(line, "") + line))
            heading = re.match(r"^([一二]、|（[123]）)", line) or (line in numbers and line != "发展目标")
            hint = line.startswith("包括")
            if self.plan_paragraphs and (hint or (heading and not line.startswith(("一、", "二、")))):
                cell.add_paragraph()

    def _targets(self, cell: _Cell, words: list[str]) -> None:
        table = cell.add_table(1, 4)
        table.style = "Table Grid"
        for column, text in enumerate(words[:4]):
            table.rows[0].cells[column].text = self.words(text)
        directions = ("主导产业", "创新", "数字化", "绿色化", "开放合作", "治理和服务", "其它")
        top: _Cell | None = None
        pending = None
        for word in words[4:]:
            if word in directions:
                pending = word
                continue
            cells = table.add_row().cells
            if pending:
                cells[0].text, pending, top = self.words(pending), None, cells[0]
            elif top is not None:
                merged = top.merge(cells[0])
                for paragraph in merged.paragraphs[1:]:
                    paragraph._p.getparent().remove(paragraph._p)
            cells[1].text = self.words(word)

    def _declaration(self, big: Table | None) -> None:
        self._line(self.heading("九、真实性声明及推荐意见"))
        table = self._table(1)
        table.add_row().cells[0].text = "真实性声明"
        table.add_row().cells[0].text = "县级行政区划中小企业主管部门（公章）：\n年    月    日"

    def _line(self, text: str) -> Paragraph:
        return self.document.add_paragraph(text)

    def _table(self, columns: int) -> Table:
        table = self.document.add_table(0, columns)
        table.style = "Table Grid"
        return table


def part_cells(part: str) -> tuple[str, list[str]]:
    """A part's title and the text of its cells."""
    start = next(i for i, line in enumerate(LINES) if line.startswith(f"{part}、"))
    cells: list[str] = []
    for line in LINES[start + 1 :]:
        if re.match(r"^[一二三四五六七八九]、", line) and not line.startswith("\t"):
            break
        if line.startswith("\t"):
            cells.append(line.strip())
        elif cells:
            cells[-1] += f"\n{line.strip()}"
    return LINES[start], cells


def rows_of(part: str, cells: list[str]) -> Iterator[list[str]]:
    """The cells row by row."""
    rest = list(cells)
    for times, count in ROWS[part]:
        for _ in range(times):
            yield rest[:count]
            rest = rest[count:]
