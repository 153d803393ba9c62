"""Setting an answer smaller: the size of its run and the exact line height of its paragraph.

Nothing else of the form changes for the sake of a long answer. A skeleton leaves both out (`forget_size`); what
was set is compared by itself (`size_of`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree

from exports.template.controls import Control
from exports.template.xml import name, w

_BEFORE_SIZE = {
    name(tag)
    for tag in re.findall(
        r"\w+",
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid"
        " vanish webHidden color spacing w kern position",
    )
}
_AFTER_SPACING = {
    name(tag)
    for tag in re.findall(
        r"\w+",
        "ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap"
        " outlineLvl divId cnfStyle rPr sectPr pPrChange",
    )
}
_SIZES = ("sz", "szCs")
_LINE, _RULE = name("line"), name("lineRule")


def size_of(control: Control) -> tuple[float | None, float | None]:
    """The size and the line height that stand at a control itself; None where the style decides."""
    run = _run(control)
    properties, spacing = run.find(name("rPr")), _spacing(run)
    size = None if properties is None else properties.find(name("sz"))
    line = None if spacing is None else spacing.get(_LINE)
    return (
        None if size is None else int(size.get(name("val"), 0)) / 2,
        None if line is None else int(line) / 20,
    )


def sizes_set(found: Iterable[Control]) -> int:
    """How many of these controls have letters of a size of their own."""
    return sum(size_of(control)[0] is not None for control in found)


def set_size(control: Control, size: float, line: float) -> None:
    """Set an answer in letters of this size, and its paragraph on lines of exactly this height, in points."""
    run = _run(control)
    properties = run.find(name("rPr"))
    if properties is None:
        properties = w("rPr")
        run.insert(0, properties)
    _drop(properties, *_SIZES)
    place = next((i for i, node in enumerate(properties) if node.tag not in _BEFORE_SIZE), len(properties))
    properties[place:place] = [w(tag, val=round(size * 2)) for tag in _SIZES]
    spacing = _made_spacing(run)
    spacing.set(_LINE, str(round(line * 20)))
    spacing.set(_RULE, "exact")


def forget_size(control: Control) -> None:
    """Take the size and the line height away: the style decides again."""
    run = _run(control)
    properties, spacing = run.find(name("rPr")), _spacing(run)
    if properties is not None:
        _drop(properties, *_SIZES)
        _drop_empty(properties)
    if spacing is not None:
        for attribute in {_LINE, _RULE} & set(spacing.attrib):
            del spacing.attrib[attribute]
        _drop_empty(spacing)


def _run(control: Control) -> etree._Element:
    assert control.run is not None, control.tag
    return control.run


def _paragraph(run: etree._Element) -> etree._Element:
    return next(run.iterancestors(name("p")))


def _spacing(run: etree._Element) -> etree._Element | None:
    return _paragraph(run).find(f"{name('pPr')}/{name('spacing')}")


def _made_spacing(run: etree._Element) -> etree._Element:
    """The paragraph's spacing, made where there is none."""
    paragraph = _paragraph(run)
    properties = paragraph.find(name("pPr"))
    if properties is None:
        properties = w("pPr")
        paragraph.insert(0, properties)
    spacing = properties.find(name("spacing"))
    if spacing is None:
        spacing = w("spacing")
        place = next((i for i, node in enumerate(properties) if node.tag in _AFTER_SPACING), len(properties))
        properties.insert(place, spacing)
    return spacing


def _drop(element: etree._Element, *tags: str) -> None:
    for tag in tags:
        for node in element.findall(name(tag)):
            element.remove(node)


def _drop_empty(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None and not len(element) and not element.attrib:
        parent.remove(element)
