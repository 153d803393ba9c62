"""The runs that a reader sees: inside whatever is wrapped around them, but not what is deleted or hidden."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from exports.template.xml import name

_RUN, _LOOK, _HIDDEN = name("r"), name("rPr"), name("vanish")
WRAPPERS = {
    name(tag)
    for tag in ("hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml")
}
GONE = {name(tag) for tag in ("del", "moveFrom")}


def runs(node: etree._Element) -> Iterator[etree._Element]:
    """The runs of a paragraph or of a control's content, in order."""
    for child in node:
        if child.tag == _RUN:
            if not is_hidden(child):
                yield child
        elif child.tag in WRAPPERS:
            yield from runs(child)


def is_hidden(run: etree._Element) -> bool:
    """Whether nobody sees the words of a run."""
    look = run[0] if len(run) else None
    mark = look.find(_HIDDEN) if look is not None and look.tag == _LOOK else None
    return mark is not None and mark.get(name("val"), "1") not in ("0", "false", "off")
