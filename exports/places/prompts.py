"""Content controls of an office's own: their grey prompts are blanks, and give way to an answer as Word lets them."""

from __future__ import annotations

from lxml import etree

from exports.template.xml import name

_SDT, _PROMPT, _STYLE = name("sdt"), f"{name('sdtPr')}/{name('showingPlcHdr')}", name("rStyle")
_BINDING = f"{name('sdtPr')}/{name('dataBinding')}"
_PLAIN = f"{name('sdtPr')}/{name('text')}"


def prompts(node: etree._Element) -> bool:
    """Whether a text is the prompt of a control that nobody has filled."""
    return any(sdt.find(_PROMPT) is not None for sdt in node.iterancestors(_SDT))


def end_prompts(node: etree._Element) -> None:
    """Let a text count as an answer: its controls prompt no more, and show it instead of what data they are bound to."""
    for sdt in node.iterancestors(_SDT):
        for mark in (sdt.find(_PROMPT), sdt.find(_BINDING)):
            if mark is None:
                continue
            holder = mark.getparent()
            if holder is not None:
                holder.remove(mark)
            if mark.tag == name("showingPlcHdr"):
                _drop_style(node)


def hold_lines(node: etree._Element) -> None:
    """Let the controls around a text hold several lines: LibreOffice drops the breaks in those for plain text."""
    for sdt in node.iterancestors(_SDT):
        mark = sdt.find(_PLAIN)
        if mark is not None:
            mark.getparent().remove(mark)


def forget_prompts(node: etree._Element) -> None:
    """Take out of a skeleton what an answer changes in the controls around it."""
    if next(node.iterancestors(_SDT), None) is not None:
        hold_lines(node)
        end_prompts(node)
        _drop_style(node)


def _drop_style(node: etree._Element) -> None:
    """Take the prompt's grey look away from a run."""
    run = node.getparent()
    style = None if run is None else run.find(f"{name('rPr')}/{_STYLE}")
    if style is not None:
        style.getparent().remove(style)
