"""Our own form made foreign: without controls, its runs cut at odd places, its boxes of another kind."""

from __future__ import annotations

import io
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
            if "".join(run.itertext()).strip(" \u3000") or parent.getparent().tag != f"{Q}tc" or len(parent) > 2:
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
