"""What years in an office do to a Word file: marks, controls and fields in every run and cell, further rows and columns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import deepcopy

from lxml import etree

from tests.exports.blanks import ours
from tests.exports.blanks.marked import NAMESPACES
from tests.exports.blanks.ours import Q

Change = Callable[[etree._Element], None]


def node(xml: str) -> etree._Element:
    """One element."""
    return etree.fromstring(f"<x {NAMESPACES}>{xml}</x>")[0]


def around_runs(xml: str, every: int = 3) -> Change:
    """Each third run inside such an element."""

    def change(root: etree._Element) -> None:
        for number, run in enumerate([run for run in root.iter(f"{Q}r") if run.find(f"{Q}t") is not None]):
            if number % every == 0:
                wrapper = node(xml.format(n=40000 + number))
                run.addprevious(wrapper)
                content = wrapper.find(f"{Q}sdtContent")
                (wrapper if content is None else content).append(run)

    return change


def before_runs(xml: str) -> Change:
    """Such an element before each run."""

    def change(root: etree._Element) -> None:
        for number, run in enumerate([run for run in root.iter(f"{Q}r") if run.find(f"{Q}t") is not None]):
            run.addprevious(node(xml.format(n=50000 + number)))

    return change


def in_words(tag: str) -> Change:
    """A tab or a soft hyphen in the midst of words."""

    def change(root: etree._Element) -> None:
        for words in list(root.iter(f"{Q}t")):
            if len(words.text or "") > 4:
                rest, mark = deepcopy(words), etree.Element(f"{Q}{tag}")
                words.text, rest.text = words.text[:3], words.text[3:]
                words.addnext(mark)
                mark.addnext(rest)

    return change


def empty_paragraphs(root: etree._Element) -> Iterator[etree._Element]:
    """The paragraph of each cell that waits for an answer."""
    for paragraph in list(root.iter(f"{Q}p")):
        holds = len(paragraph.findall(f".//{Q}bookmarkStart"))
        if paragraph.getparent().tag == f"{Q}tc" and holds == 1 and not "".join(paragraph.itertext()).strip():
            yield paragraph


def in_cells(*xml: str) -> Change:
    """Such elements in each cell that waits for an answer."""

    def change(root: etree._Element) -> None:
        for number, paragraph in enumerate(empty_paragraphs(root)):
            paragraph.extend([node(piece.format(n=60000 + number)) for piece in xml])

    return change


def prompting(kind: str = "", words: str = "单击或点击此处输入文字。") -> str:
    """A control that shows its prompt."""
    return (
        f'<w:sdt><w:sdtPr><w:id w:val="{{n}}"/><w:showingPlcHdr/>{kind}</w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle'
        f' w:val="PlaceholderText"/><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>{words}</w:t></w:r></w:sdtContent></w:sdt>'
    )


def controls_around(holder: str) -> Change:
    """Every other waiting paragraph or its cell in a control that prompts."""

    def change(root: etree._Element) -> None:
        for number, paragraph in enumerate(empty_paragraphs(root)):
            target = paragraph if holder == "p" else paragraph.getparent()
            if number % 2 or len(paragraph.getparent().findall(f"{Q}p")) > 1:
                continue
            control = node(
                f'<w:sdt><w:sdtPr><w:id w:val="{70000 + number}"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent/></w:sdt>'
            )
            target.addprevious(control)
            control[1].append(target)
            paragraph.append(
                node('<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>点击输入文字</w:t></w:r>')
            )

    return change


def tables(root: etree._Element) -> list[etree._Element]:
    """The tables of the parts 一 to 七."""
    return [table for table in root[0] if table.tag == f"{Q}tbl"][:7]


def years_again(root: etree._Element) -> None:
    """The heading of years a second time, halfway."""
    for table in tables(root):
        rows = table.findall(f"{Q}tr")
        if len(rows) > 12 and "2022年" in "".join(rows[0].itertext()):
            rows[9].addprevious(deepcopy(rows[0]))


def spare_rows(root: etree._Element) -> None:
    """An empty row at each table's end."""
    for table in tables(root):
        row = deepcopy(table.findall(f"{Q}tr")[-1])
        for run in [*row.iter(f"{Q}r"), *row.iter(f"{Q}bookmarkStart"), *row.iter(f"{Q}bookmarkEnd")]:
            run.getparent().remove(run)
        table.append(row)


def column(heading: str, at_end: bool, words: Callable[[str], str]) -> Change:
    """A further column, behind the labels or at the end; `words` says what it holds beside a label."""

    def change(root: etree._Element) -> None:
        for table in tables(root):
            for number, row in enumerate(table.findall(f"{Q}tr")):
                cells = row.findall(f"{Q}tc")
                label = "".join(cells[0].itertext())
                said = heading if label == "年度" or (at_end and number == 0) else words(label)
                cell = node(
                    '<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/></w:tcPr>'
                    f"<w:p><w:r><w:t>{said}</w:t></w:r></w:p></w:tc>"
                )
                (cells[-1] if at_end else cells[0]).addnext(cell)
            grid = table.find(f"{Q}tblGrid")
            grid.insert(len(grid) if at_end else _width(table), node('<w:gridCol w:w="900"/>'))

    return change


def _width(table: etree._Element) -> int:
    """How many columns of the grid the labels have."""
    span = table.find(f"{Q}tr/{Q}tc/{Q}tcPr/{Q}gridSpan")
    return int(span.get(f"{Q}val"))


def unit(label: str) -> str:
    """The unit that a label prints."""
    found = re.search("（(亿元|万元|%|平方公里)）", label)
    return found[1] if found else "家" if "数量" in label else ""


def another_row(root: etree._Element) -> None:
    """A row that is none of the form's."""
    rows = tables(root)[0].findall(f"{Q}tr")
    row = deepcopy(rows[1])
    for mark in [*row.iter(f"{Q}bookmarkStart"), *row.iter(f"{Q}bookmarkEnd")]:
        mark.getparent().remove(mark)
    next(row.iter(f"{Q}t")).text = "集群所在园区名称"
    rows[3].addprevious(row)


def two_cells(root: etree._Element) -> None:
    """The cell for the area cut in two of one width."""
    row = next(row for row in root.iter(f"{Q}tr") if "占地面积" in "".join(row.itertext()))
    cell = row.findall(f"{Q}tc")[1]
    span = cell.find(f"{Q}tcPr/{Q}gridSpan")
    half = int(span.get(f"{Q}val")) // 2
    span.set(f"{Q}val", str(half))
    cell.addnext(node(f'<w:tc><w:tcPr><w:gridSpan w:val="{half}"/></w:tcPr><w:p/></w:tc>'))


def landscape(root: etree._Element) -> None:
    """Sections of their own for every other table."""
    for table in tables(root)[::2]:
        size = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
        table.addnext(node(f"<w:p><w:pPr><w:sectPr>{size}</w:sectPr></w:pPr></w:p>"))


FORM_TEXT = (
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="T{n}"/><w:enabled/><w:calcOnExit w:val="0"/>'
    "<w:textInput/></w:ffData></w:fldChar></w:r>",
    '<w:r><w:instrText xml:space="preserve"> FORMTEXT </w:instrText></w:r>',
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    '<w:r><w:t xml:space="preserve">\u2002\u2002\u2002\u2002\u2002</w:t></w:r>',
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
)
CHANGES: dict[str, Change] = {
    "runs cut anywhere": ours.split_runs,
    "hyperlinks": around_runs('<w:hyperlink w:anchor="a{n}"/>'),
    "smart tags": around_runs('<w:smartTag w:uri="u" w:element="e"/>'),
    "fields": around_runs('<w:fldSimple w:instr="QUOTE"/>'),
    "insertions": around_runs('<w:ins w:id="{n}" w:author="x"/>'),
    "locked controls around labels": around_runs(
        '<w:sdt><w:sdtPr><w:id w:val="{n}"/><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent/></w:sdt>'
    ),
    "deletions": before_runs('<w:del w:id="{n}" w:author="x"><w:r><w:delText>旧字</w:delText></w:r></w:del>'),
    "comments": before_runs('<w:commentRangeStart w:id="{n}"/>'),
    "proof marks": before_runs('<w:proofErr w:type="spellStart"/>'),
    "tabs in words": in_words("tab"),
    "soft hyphens": in_words("softHyphen"),
    "controls with prompts": in_cells(prompting("<w:text/>")),
    "controls to choose from": in_cells(prompting("<w:dropDownList/>", "选择一项。")),
    "controls bound to data": in_cells(
        prompting('<w:dataBinding w:xpath="/a" w:storeItemID="{{1}}"/><w:text/>')
    ),
    "controls with one tag": in_cells(prompting('<w:tag w:val="answer"/>', "点击输入")),
    "controls in controls": in_cells(
        f'<w:sdt><w:sdtPr><w:id w:val="1{{n}}"/></w:sdtPr><w:sdtContent>{prompting()}</w:sdtContent></w:sdt>'
    ),
    "empty controls": in_cells(
        '<w:sdt><w:sdtPr><w:id w:val="{n}"/><w:text/></w:sdtPr><w:sdtContent/></w:sdt>'
    ),
    "controls around paragraphs": controls_around("p"),
    "controls around cells": controls_around("tc"),
    "text fields of old forms": in_cells(*FORM_TEXT),
    "tabs in cells": in_cells("<w:r><w:tab/></w:r>"),
    "rows in controls": ours.wrapped,
    "several tables a part": ours.in_several_tables,
    "running numbers": ours.with_running_numbers,
    "years a second time": years_again,
    "spare rows": spare_rows,
    "a column of notes": column("备注", True, lambda label: ""),
    "a column of units": column("单位", False, unit),
    "another row": another_row,
    "landscape pages": landscape,
}
