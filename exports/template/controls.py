"""Content controls: the only module that knows ``w:sdt``.

Every control is inline, around one run. Only that kind renders in Word, WPS and LibreOffice as if it were not there.
Filling replaces the text of that run and leaves its properties alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from exports.template.model import INDENT
from exports.template.styles import BOX_FONT
from exports.template.xml import name, name14, text, w, w14

CHECKED, UNCHECKED = "☑", "□"

_PROPERTIES, _CONTENT, _RUN = name("sdtPr"), name("sdtContent"), name("r")
_RUN_PATH = f"{_CONTENT}/{_RUN}"
_PLACEHOLDER_PATH = f"{_PROPERTIES}/{name('showingPlcHdr')}"
_CHECKED_PATH = f"{_PROPERTIES}/{name14('checkbox')}/{name14('checked')}"

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")


def text_control(
    number: int, tag: str, alias: str, words: str, *, underlined: bool = False
) -> etree._Element:
    """Make the control of a blank, holding the words that it shows while unfilled."""
    properties = w(
        "rPr", w("rFonts", hint="eastAsia"), w("u", val="single", color="000000") if underlined else None
    )
    return _control(number, tag, alias, None, w("r", properties, text(words)))


def checkbox(number: int, tag: str, alias: str) -> etree._Element:
    """Make an unticked box. Its glyph is in the run; the state beside it is what Word toggles."""
    state = w14(
        "checkbox",
        w14("checked", val=0),
        w14("checkedState", val=f"{ord(CHECKED):04X}", font=BOX_FONT),
        w14("uncheckedState", val=f"{ord(UNCHECKED):04X}", font=BOX_FONT),
    )
    fonts = w("rFonts", ascii=BOX_FONT, hAnsi=BOX_FONT, eastAsia=BOX_FONT, cs=BOX_FONT)
    return _control(number, tag, alias, state, w("r", w("rPr", fonts), text(UNCHECKED)))


def _control(
    number: int, tag: str, alias: str, state: etree._Element | None, run: etree._Element
) -> etree._Element:
    properties = w(
        "sdtPr",
        w("alias", val=alias),
        w("tag", val=tag),
        w("id", val=number),
        w("lock", val="sdtLocked"),  # the text can be changed, the control not deleted
        state,
    )
    return w("sdt", properties, w("sdtContent", run))


def controls(root: etree._Element) -> Iterator[Control]:
    """Every tagged control below an element, in the document's order."""
    for sdt in root.iter(name("sdt")):
        control = Control(sdt)
        if control.tag and control.run is not None:
            yield control


class Control:
    """One content control of a document."""

    def __init__(self, sdt: etree._Element) -> None:
        """Look at an existing ``w:sdt``."""
        self.sdt = sdt
        self.run: etree._Element | None = sdt.find(_RUN_PATH)
        """The run that holds the text; None for a control around something else."""

    @property
    def tag(self) -> str:
        """The control's name; empty when it has none."""
        return self._property("tag") or ""

    @tag.setter
    def tag(self, tag: str) -> None:
        self._set_property("tag", tag)

    @property
    def number(self) -> int:
        """Word's own id, which no two controls of a document may share; 0 when there is none."""
        return int(self._property("id") or 0)

    @number.setter
    def number(self, number: int) -> None:
        self._set_property("id", str(number))

    @property
    def text(self) -> str:
        """What the control holds: lines end in a newline, the indent of running text is not part of it.

        Empty while Word shows its own prompt, as it does in a control that someone emptied.
        """
        if self.sdt.find(_PLACEHOLDER_PATH) is not None:
            return ""
        words = "".join(_read(node) for node in self.sdt.iterfind(f"{_RUN_PATH}/*"))
        if words.startswith(INDENT):
            return "\n".join(line.removeprefix(INDENT) for line in words.split("\n"))
        return words

    @text.setter
    def text(self, words: str) -> None:
        lines = clean(words).split("\n")
        if self._first_words().startswith(INDENT):
            lines = [INDENT + line.lstrip() for line in lines]
        self.clear()
        assert self.run is not None
        for index, line in enumerate(lines):
            if index:
                self.run.append(w("br"))
            self.run.append(text(line))

    @property
    def is_box(self) -> bool:
        """Whether this is a box to tick."""
        return self._checked_mark() is not None

    @property
    def checked(self) -> bool:
        """Whether the box is ticked, by Word's mark; the glyph in the run follows it."""
        mark = self._checked_mark()
        return mark is not None and mark.get(name14("val")) in ("1", "true")

    @checked.setter
    def checked(self, checked: bool) -> None:
        mark = self._checked_mark()
        assert mark is not None
        mark.set(name14("val"), str(int(checked)))
        self.text = CHECKED if checked else UNCHECKED

    def clear(self) -> None:
        """Take the text out and leave one run with its properties."""
        self._end_prompt()
        content = self.sdt.find(_CONTENT)
        assert content is not None
        for run in content.findall(_RUN)[1:]:
            content.remove(run)
        assert self.run is not None
        for node in list(self.run):
            if node.tag != name("rPr"):
                self.run.remove(node)

    def forget_state(self) -> None:
        """Take the text and the tick out: what is left is the same for every answer."""
        self.clear()
        mark = self._checked_mark()
        if mark is not None:
            mark.attrib.clear()

    def _end_prompt(self) -> None:
        """Let the text count as an answer and not as Word's grey prompt."""
        mark = self.sdt.find(_PLACEHOLDER_PATH)
        if mark is None or self.run is None:
            return
        self.sdt[0].remove(mark)
        grey = self.run.find(f"{name('rPr')}/{name('rStyle')}")
        if grey is not None:
            self.run[0].remove(grey)

    def _checked_mark(self) -> etree._Element | None:
        return self.sdt.find(_CHECKED_PATH)

    def _first_words(self) -> str:
        return "" if self.run is None else self.run.findtext(name("t")) or ""

    def _property(self, tag: str) -> str | None:
        node = self.sdt.find(f"{_PROPERTIES}/{name(tag)}")
        return None if node is None else node.get(name("val"))

    def _set_property(self, tag: str, value: str) -> None:
        node = self.sdt.find(f"{_PROPERTIES}/{name(tag)}")
        assert node is not None
        node.set(name("val"), value)


def clean(words: str) -> str:
    """Text as a document can hold it: newlines for line ends, spaces for tabs, no control characters."""
    return _NOT_XML.sub("", _LINE_ENDS.sub("\n", words).replace("\t", " "))


def _read(node: etree._Element) -> str:
    if node.tag == name("t"):
        return node.text or ""
    return {name("br"): "\n", name("cr"): "\n", name("tab"): " "}.get(str(node.tag), "")
