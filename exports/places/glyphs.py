"""How a box looks, open and ticked: characters, symbols of fonts, and the state beside it that Word keeps."""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from exports.template.xml import W14, name, name14

OPEN_BOXES = "□☐○◯〇◻▢⬜❏❑⚪\uf0a8\uf06f\uf0a3"
TICKED = "☑☒■●◉⊙✓✔√▣◼⬛✅\uf0fe\uf0fd\uf0fc\uf052"
"""The last ones are Wingdings, as LibreOffice writes its symbols."""

MOUTH = "口"
"""A 汉字 that is often typed for a box."""

PAIRS = {"○": "●", "◯": "●", "⚪": "●", "\uf0a8": "\uf0fe", "\uf06f": "\uf0fe", "\uf0a3": "\uf052"}
PAIRED = {"●": "○", "\uf0fe": "\uf0a8", "\uf052": "\uf0a3"}


class _Font(NamedTuple):
    """The boxes of a font of symbols: how they are written, and as which they are read."""

    ticked: str
    blank: str
    read_ticked: frozenset[str]
    read_blank: frozenset[str]


_SYMBOLS = {
    "Wingdings": _Font(
        "F0FE",
        "F0A8",
        frozenset({"FE", "FD", "FC", "6E", "78", "FB", "52"}),
        frozenset({"A8", "6F", "71", "72", "A1", "70", "A6"}),
    ),
    "Wingdings 2": _Font(
        "F052",
        "F0A3",
        frozenset({"52", "53", "54", "50", "51", "98"}),
        frozenset({"A3", "2A", "30", "35", "81", "99"}),
    ),
}
_FONTS = [name(attribute) for attribute in ("ascii", "hAnsi")]


def letters(node: etree._Element) -> str:
    """What a text shows, letter for letter: £ in Wingdings 2 is the box that it prints."""
    words: str = node.text or ""
    run = node.getparent()
    fonts = None if run is None or not words else run.find(f"{name('rPr')}/{name('rFonts')}")
    if fonts is None:
        return words
    font = next((_SYMBOLS[said] for said in map(fonts.get, _FONTS) if said in _SYMBOLS), None)
    return words if font is None else "".join(_symbol(letter, font) for letter in words)


def _symbol(letter: str, font: _Font) -> str:
    """A letter of a font of symbols, as LibreOffice and Word keep such symbols in text; a 汉字 is of another font."""
    number = ord(letter)
    if not (0x20 < number < 0x100 or 0xF020 < number < 0xF100):
        return letter
    code = f"{number & 0xFF:02X}"
    if code in font.read_ticked:
        return chr(int(font.ticked, 16))
    return chr(int(font.blank, 16)) if code in font.read_blank else chr(0xF000 | number & 0xFF)


def mark_of(node: etree._Element) -> etree._Element | None:
    """What holds the state of a checkbox: of a content control, or of an old form field."""
    if node.tag == name("fldChar"):
        return node.find(f"{name('ffData')}/{name('checkBox')}")
    for sdt in node.iterancestors(name("sdt")):
        return sdt.find(f"{name('sdtPr')}/{name14('checkbox')}")
    return None


def state_of(node: etree._Element, mark: etree._Element | None) -> bool:
    """Whether a box is ticked: by the state beside it, else by how it looks."""
    if mark is not None and mark.tag == name14("checkbox"):
        state = mark.find(name14("checked"))
        if state is not None:
            return state.get(name14("val")) in ("1", "true")
    if mark is not None and mark.tag == name("checkBox"):
        state = mark.find(name("checked"))
        state = mark.find(name("default")) if state is None else state
        return state is not None and state.get(name("val"), "1") in ("1", "true", "on")
    if node.tag == name("sym"):
        return bool(symbol_state(node))
    return letters(node) in TICKED


def symbol_state(node: etree._Element) -> bool | None:
    """Whether a symbol is a ticked box; None when it is neither that nor an open one."""
    char = node.get(name("char"), "").upper()
    number = int(char, 16) if re.fullmatch("[0-9A-F]{4}", char) else 0
    if 0x2000 <= number < 0xE000:
        return looks(chr(number))
    font = _SYMBOLS.get(node.get(name("font"), ""), _SYMBOLS["Wingdings"])
    return True if char[-2:] in font.read_ticked else False if char[-2:] in font.read_blank else None


def looks(glyph: str) -> bool | None:
    """Whether a character is a ticked box or an open one; None for any other."""
    return True if glyph[-1:] in (*TICKED,) else False if glyph[-1:] in (*OPEN_BOXES, MOUTH) else None


def set_mark(mark: etree._Element, checked: bool) -> None:
    """Write the state that Word keeps beside a box."""
    if mark.tag == name14("checkbox"):
        state = mark.find(name14("checked"))
        if state is None:
            state = etree.Element(name14("checked"), nsmap={"w14": W14})
            mark.insert(0, state)
        state.set(name14("val"), str(int(checked)))
        return
    state = mark.find(name("checked"))
    if state is None:
        state = etree.SubElement(mark, name("checked"))
    state.set(name("val"), str(int(checked)))


def set_symbol(node: etree._Element, checked: bool, mark: etree._Element | None) -> None:
    """Show another symbol of the same font, or the one that the control names."""
    which = "checkedState" if checked else "uncheckedState"
    state = None if mark is None else mark.find(name14(which))
    if state is not None and state.get(name14("font")):
        node.set(name("font"), state.get(name14("font"), ""))
        node.set(name("char"), f"F0{state.get(name14('val'), '')[-2:]}")
    else:
        font = _SYMBOLS.get(node.get(name("font"), "Wingdings"), _SYMBOLS["Wingdings"])
        node.set(name("char"), font.ticked if checked else font.blank)


def state_glyph(mark: etree._Element | None, which: str, default: str) -> str:
    """The character that a checkbox control shows in a state."""
    state = None if mark is None or mark.tag != name14("checkbox") else mark.find(name14(which))
    value = "" if state is None else state.get(name14("val"), "")
    return chr(int(value, 16)) if value and int(value, 16) >= 0x2000 else default
