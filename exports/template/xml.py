"""A short way to write WordprocessingML: ``w("jc", val="center")``."""

from __future__ import annotations

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

NAMESPACES = {"w": W, "w14": W14, "mc": MC}


def w(tag: str, *children: etree._Element | None, **attributes: str | int) -> etree._Element:
    """Make a ``w:`` element with ``w:`` attributes; children that are None are left out."""
    return _element(W, tag, children, attributes)


def w14(tag: str, *children: etree._Element | None, **attributes: str | int) -> etree._Element:
    """Make an element of Word 2010's extensions, which hold the checkbox."""
    return _element(W14, tag, children, attributes)


def text(words: str) -> etree._Element:
    """Make a ``w:t`` that keeps its spaces."""
    node = w("t")
    node.text = words
    node.set(SPACE, "preserve")
    return node


def name(tag: str) -> str:
    """The full name of a ``w:`` element or attribute."""
    return f"{{{W}}}{tag}"


def name14(tag: str) -> str:
    """The full name of a ``w14:`` element or attribute."""
    return f"{{{W14}}}{tag}"


def _element(
    namespace: str,
    tag: str,
    children: tuple[etree._Element | None, ...],
    attributes: dict[str, str | int],
) -> etree._Element:
    node = etree.Element(f"{{{namespace}}}{tag}", nsmap=NAMESPACES)
    for attribute, value in attributes.items():
        node.set(f"{{{namespace}}}{attribute}", str(value))
    node.extend(child for child in children if child is not None)
    return node
