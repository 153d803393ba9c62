"""The skeleton: a document's XML without its answers. Two fillings of one form have the same.

What is left are the form's words, its tables, paragraphs and their properties, and the formatting of every run. A run
that holds nothing and looks like its paragraph or its neighbour says nothing, and is left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from lxml import etree

from exports.places.place import Place
from exports.places.prompts import forget_prompts
from exports.template.free_rows import drop_copies
from exports.template.xml import NAMESPACES, SPACE, name, name14

_LOOK, _SIZES = name("rPr"), {name("sz"), name("szCs")}
_TAGGED = "//w:sdt[w:sdtPr/w:tag]"
_RUNS = etree.XPath(f"{_TAGGED}/w:sdtContent/w:r", namespaces=NAMESPACES)
_TICKS = etree.XPath("//w:sdtPr[w:tag]/w14:checkbox/w14:checked", namespaces=NAMESPACES)
_PROMPTS = etree.XPath("//w:showingPlcHdr[../w:tag]", namespaces=NAMESPACES)
_LINES = etree.XPath(
    "//w:spacing[@w:line][parent::w:pPr/parent::w:p/w:sdt/w:sdtPr/w:tag]", namespaces=NAMESPACES
)
_EMPTY_RUNS = etree.XPath("//w:r[not(*[not(self::w:rPr)])]", namespaces=NAMESPACES)
_EMPTY_TEXTS = etree.XPath("//w:t[not(text())]", namespaces=NAMESPACES)
_SPLIT_TEXTS = etree.XPath("//w:t[preceding-sibling::*[1][self::w:t]]", namespaces=NAMESPACES)
_SECTIONS = etree.XPath("//w:sectPr", namespaces=NAMESPACES)


class Skeleton(NamedTuple):
    """A document without its answers, and the setup of its pages."""

    xml: bytes
    sections: list[bytes]


def skeleton_of_controls(root: etree._Element) -> bytes:
    """The skeleton of a form with our controls. The tree is used up.

    The size that a long answer is set in, and the height of its lines, belong to the answer.
    """
    for prompt in _PROMPTS(root):
        _end_prompt(prompt)
    for run in _RUNS(root):
        _empty(run)
    for mark in _TICKS(root):
        mark.attrib.clear()
    for spacing in _LINES(root):
        _forget_lines(spacing)
    drop_copies(root)
    xml: bytes = etree.tostring(root, encoding="UTF-8")
    return xml


def _end_prompt(prompt: etree._Element) -> None:
    """Forget that Word shows its own grey prompt while a control is empty."""
    properties = prompt.getparent()
    if properties is None:
        return
    properties.remove(prompt)
    for style in list(properties.getparent().iter(name("rStyle"))):
        _drop(style)


def _empty(run: etree._Element) -> None:
    """Take out what a control's run holds, and all of the control's runs but the first."""
    if run.getprevious() is not None:
        _drop(run)
        return
    look = run[0] if len(run) else None
    if look is None or look.tag != _LOOK:
        del run[:]
        return
    del run[1:]
    if len(look) > 1:
        for node in list(look):
            if node.tag in _SIZES:
                look.remove(node)


def _forget_lines(spacing: etree._Element) -> None:
    """Take out the height of lines that a paragraph sets itself."""
    for attribute in ("line", "lineRule"):
        spacing.attrib.pop(name(attribute), None)
    if not spacing.attrib:
        _drop(spacing)


def skeleton_of_places(
    root: etree._Element, copy: etree._Element, places: Iterable[Place], added: Iterable[etree._Element]
) -> bytes:
    """The skeleton of a document with these places and added rows. `copy` is the same tree anew, and is used up."""
    held = [node for place in places for node in place.nodes()]  # or lxml would make other objects of them
    answers, rows = {id(node) for node in held}, {id(row) for row in added}
    twins = list(zip(root.iter(), copy.iter(), strict=True))
    for node, twin in twins:
        if id(node) in rows:
            _drop(twin)
    for node, twin in twins:
        if id(node) in answers:
            forget_prompts(twin)
            _forget(twin)
    _settle(copy)
    return skeleton_of_controls(copy)


def sections(root: etree._Element) -> list[bytes]:
    """Page size, margins, headers and footers of every section."""
    return [etree.tostring(node, with_tail=False) for node in _SECTIONS(root)]


def _forget(node: etree._Element) -> None:
    """Take an answer out: drop text, keep a mark's element without its state."""
    if node.tag in (name("t"), name("br"), name("cr"), name("noBreakHyphen")):
        _drop(node)
    elif node.tag == name("sym"):
        node.attrib.clear()
    elif node.tag == name14("checkbox"):
        for mark in node.findall(name14("checked")):
            node.remove(mark)
    elif node.tag == name("checkBox"):
        for mark in node.findall(name("checked")):
            node.remove(mark)


def _settle(root: etree._Element) -> None:
    """Undo what says nothing: a text split in two, an empty run that looks like its neighbours."""
    for node in root.iter(name("t")):
        node.attrib.pop(SPACE, None)
    for node in _EMPTY_TEXTS(root):
        _drop(node)
    for node in _SPLIT_TEXTS(root):
        before = node.getprevious()
        before.text = (before.text or "") + (node.text or "")
        _drop(node)
    for run in _EMPTY_RUNS(root):
        look, beside = _look(run.find(name("rPr"))), run.getprevious()
        neighbours = [_paragraph_look(run)]
        neighbours += [
            _look(other.find(name("rPr")))
            for other in (beside, run.getnext())
            if other is not None and other.tag == name("r")
        ]
        if look in neighbours:
            _drop(run)


def _look(properties: etree._Element | None) -> bytes:
    """A run's properties as text; those of a paragraph's mark alone are not part of it."""
    if properties is None or len(properties) == 0:
        return b""
    marks = {name(tag) for tag in ("ins", "del", "moveFrom", "moveTo", "rPrChange")}
    return b"".join(etree.tostring(node, with_tail=False) for node in properties if node.tag not in marks)


def _paragraph_look(run: etree._Element) -> bytes:
    paragraph = next(run.iterancestors(name("p")), None)
    return b"" if paragraph is None else _look(paragraph.find(f"{name('pPr')}/{name('rPr')}"))


def _drop(node: etree._Element) -> None:
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)
