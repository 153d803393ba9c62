"""Part headings put on a document's outline, so that LibreOffice lists them whatever their style is."""

from __future__ import annotations

from lxml import etree

from assistant.script import Form
from exports.places.parts import headings
from exports.places.table import blocks
from exports.places.wanted import parts_wanted
from exports.template.xml import name, w

_BEHIND_LEVEL = {name(tag) for tag in ("divId", "cnfStyle", "rPr", "sectPr", "pPrChange")}
"""What follows the level in a paragraph's properties."""


def outline_parts(root: etree._Element, form: Form) -> None:
    """Put the headings of the form's parts on the outline, and nothing else that says its own level."""
    body = root.find(name("body"))
    found = list(blocks(body)) if body is not None else []
    for level in list(root.iter(name("outlineLvl"))):
        level.set(name("val"), "9")
    for at, _ in headings(found, parts_wanted(form)):
        _put_on_outline(found[at].node)


def _put_on_outline(paragraph: etree._Element) -> None:
    properties = paragraph.find(name("pPr"))
    if properties is None:
        properties = w("pPr")
        paragraph.insert(0, properties)
    for old in properties.findall(name("outlineLvl")):
        properties.remove(old)
    after = next((at for at, node in enumerate(properties) if node.tag in _BEHIND_LEVEL), len(properties))
    properties.insert(after, w("outlineLvl", val=0))
