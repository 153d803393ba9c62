"""Our own form made foreign: without controls, its runs cut at odd places, its boxes of another kind."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from copy import deepcopy

from lxml import etree

from exports.template.build import template_path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
Q = f"{{{W}}}"


def edited(change: Callable[[etree._Element], None], content: bytes | None = None) -> bytes:
    """A docx with its document changed."""
    result = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content or template_path().read_bytes())) as source,
        zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            data = source.read(name)
            if name == "word/document.xml":
                root = etree.fromstring(data)
                change(root)
                data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            target.writestr(name, data)
    return result.getvalue()


def plain(root: etree._Element) -> None:
    """Take every control away and leave what it shows; blanks in cells go altogether."""
    for sdt in list(root.iter(f"{Q}sdt")):
        parent = sdt.getparent()
        for run in list(sdt.find(f"{Q}sdtContent")):
            if (
                "".join(run.itertext()).strip(" \u3000")
                or parent.getparent().tag != f"{Q}tc"
                or len(parent) > 2
            ):
                sdt.addprevious(run)
        parent.remove(sdt)


def split_runs(root: etree._Element, sizes: tuple[int, ...] = (1, 3, 2, 5)) -> None:
    """Cut every run in pieces, as Word does after some editing."""
    turn = 0
    for run in list(root.iter(f"{Q}r")):
        words = run.find(f"{Q}t")
        if words is None or not words.text:
            continue
        rest, last = words.text, run
        while rest:
            size = sizes[turn % len(sizes)]
            turn += 1
            piece = deepcopy(run)
            piece.find(f"{Q}t").text = rest[:size]
            piece.find(f"{Q}t").set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            last.addnext(piece)
            last, rest = piece, rest[size:]
        run.getparent().remove(run)


def boxes_as(kind: str) -> Callable[[etree._Element], None]:
    """Every □ becomes a symbol of Wingdings, a checkbox of Word's own kinds, or another character."""

    def change(root: etree._Element) -> None:
        for number, words in enumerate(list(root.iter(f"{Q}t"))):
            run = words.getparent()
            if words.text == "□":
                _replace(run, words, kind, number)

    return change


def _replace(run: etree._Element, words: etree._Element, kind: str, number: int) -> None:
    if kind == "sym":
        symbol = etree.Element(f"{Q}sym", {f"{Q}font": "Wingdings", f"{Q}char": "F0A8"})
        run.replace(words, symbol)
    elif kind == "control":
        words.text = "☐"
        sdt = etree.fromstring(
            f'<w:sdt xmlns:w="{W}" xmlns:w14="{W14}"><w:sdtPr><w:id w:val="{900000 + number}"/><w14:checkbox>'
            '<w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
            '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent/></w:sdt>'
        )
        run.addprevious(sdt)
        sdt.find(f"{Q}sdtContent").append(run)
    elif kind == "legacy":
        field = etree.fromstring(
            f'<w:p xmlns:w="{W}"><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="c{number}"/>'
            '<w:enabled/><w:calcOnExit w:val="0"/><w:checkBox><w:sizeAuto/><w:default w:val="0"/></w:checkBox>'
            '</w:ffData></w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> FORMCHECKBOX </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        )
        for piece in list(field):
            run.addprevious(piece)
        run.getparent().remove(run)
    else:
        words.text = kind


def in_several_tables(root: etree._Element) -> None:
    """Cut the tables of the body every few rows; only the first piece of a part keeps its heading of years."""
    for table in [node for node in root.iter(f"{Q}tbl") if node.getparent().tag == f"{Q}body"]:
        rows = table.findall(f"{Q}tr")
        cuts = [number for number in range(3, len(rows), 5) if not _continues(rows[number])]
        last = table
        for start, end in zip(cuts, [*cuts[1:], len(rows)], strict=False):
            piece = etree.Element(f"{Q}tbl")
            piece.extend(
                [deepcopy(table.find(f"{Q}tblPr")), deepcopy(table.find(f"{Q}tblGrid")), *rows[start:end]]
            )
            between = etree.Element(f"{Q}p")
            last.addnext(between)
            between.addnext(piece)
            last = piece


def _continues(row: etree._Element) -> bool:
    return any(merge.get(f"{Q}val", "continue") == "continue" for merge in row.iter(f"{Q}vMerge"))


def with_running_numbers(root: etree._Element) -> None:
    """A further column: a number before each row."""
    rows = [row for row in root.iter(f"{Q}tr") if row.getparent().getparent().tag == f"{Q}body"]
    for number, row in enumerate(rows, 1):
        cells = row.findall(f"{Q}tc")
        if len(cells) > 1:
            width = '<w:tcPr><w:tcW w:w="600" w:type="dxa"/></w:tcPr>'
            words = f'<w:tc xmlns:w="{W}">{width}<w:p><w:r><w:t>{number % 30}</w:t></w:r></w:p></w:tc>'
            cells[0].addprevious(etree.fromstring(words))
    for grid in {row.getparent().find(f"{Q}tblGrid") for row in rows}:
        grid.insert(0, etree.fromstring(f'<w:gridCol xmlns:w="{W}" w:w="600"/>'))


def with_units_in_cells(root: etree._Element) -> None:
    """The unit of a row printed in its empty cells, behind some room."""
    for row in root.iter(f"{Q}tr"):
        unit = re.search("（(亿元|万元|%|平方公里)）", "".join(row.itertext()))
        for paragraph in row.findall(f"{Q}tc/{Q}p") if unit else ():
            if not "".join(paragraph.itertext()).strip() and len(paragraph.getparent().findall(f"{Q}p")) == 1:
                words = f'<w:r xmlns:w="{W}"><w:t xml:space="preserve">      {unit[1]}</w:t></w:r>'
                paragraph.append(etree.fromstring(words))


def wrapped(root: etree._Element) -> None:
    """Every other row in a control of the office's own, every third run an accepted insertion."""
    for row in list(root.iter(f"{Q}tr"))[::2]:
        sdt = etree.fromstring(f'<w:sdt xmlns:w="{W}"><w:sdtPr/><w:sdtContent/></w:sdt>')
        row.addprevious(sdt)
        sdt[-1].append(row)
    for number, run in enumerate(list(root.iter(f"{Q}r"))[::3]):
        insertion = etree.fromstring(f'<w:ins xmlns:w="{W}" w:id="{number}" w:author="x"/>')
        run.addprevious(insertion)
        insertion.append(run)
