"""Content controls: the only module that knows ``w:sdt``.

Every control is inline, around one run. Only that kind renders in Word, WPS and LibreOffice as if it were not there.
Filling replaces the text of that run and leaves its properties alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from lxml import etree

from exports.template.model import INDENT
from exports.template.runs import GONE, WRAPPERS, runs
from exports.template.styles import BOX_FONT
from exports.template.xml import NAMESPACES, SPACE, name, name14, text, w, w14

CHECKED, UNCHECKED = "☑", "□"

_PROPERTIES, _CONTENT, _RUN = name("sdtPr"), name("sdtContent"), name("r")
_VALUE = name("val")
_LOOK, _TEXT, _BREAK, _PROMPT = name("rPr"), name("t"), name("br"), name("showingPlcHdr")
_CHECKBOX, _CHECKED = name14("checkbox"), name14("checked")

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


_TAGS = etree.XPath("descendant::w:sdt/w:sdtPr/w:tag[@w:val != '']", namespaces=NAMESPACES)


def tagged(root: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Every ``w:sdt`` below an element that has a tag, and its tag, in the document's order."""
    for mark in _TAGS(root):
        properties = mark.getparent()
        yield mark.get(_VALUE), properties.getparent()


def controls(root: etree._Element) -> Iterator[Control]:
    """Every tagged control below an element that holds a run, in the document's order."""
    for tag, sdt in tagged(root):
        control = Control(sdt, tag)
        if control.run is not None:
            yield control


class Control:
    """One content control of a document."""

    def __init__(self, sdt: etree._Element, tag: str | None = None) -> None:
        """Look at an existing ``w:sdt``; who knows its tag already may say it."""
        self.sdt = sdt
        self.run: etree._Element | None = _first_run(sdt)
        """The run that holds the text; None for a control around something else."""
        self._tag = tag

    @property
    def tag(self) -> str:
        """The control's name; empty when it has none."""
        if self._tag is None:
            self._tag = self._property("tag") or ""
        return self._tag

    @tag.setter
    def tag(self, tag: str) -> None:
        self._tag = tag
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
        if self._prompt() is not None:
            return ""
        words = "".join(_read(node) for run in runs(self.sdt) for node in run)
        if words.startswith(INDENT):
            return "\n".join(line.removeprefix(INDENT) for line in words.split("\n"))
        return words

    @text.setter
    def text(self, words: str) -> None:
        lines = clean(words).split("\n")
        if self._first_words().startswith(INDENT):
            lines = [INDENT + line.lstrip() for line in lines]
        if len(lines) == 1 and self._holds_one_text:
            assert self.run is not None
            self.run[-1].text = lines[0]
            return
        self.clear()
        assert self.run is not None
        for index, line in enumerate(lines):
            if index:
                etree.SubElement(self.run, _BREAK)
            node = etree.SubElement(self.run, _TEXT)
            node.text = line
            node.set(SPACE, "preserve")

    @property
    def is_box(self) -> bool:
        """Whether this is a box to tick."""
        return self._checked_mark is not None

    @property
    def checked(self) -> bool:
        """Whether the box is ticked, by Word's mark; the glyph in the run follows it."""
        mark = self._checked_mark
        return mark is not None and mark.get(name14("val")) in ("1", "true")

    @checked.setter
    def checked(self, checked: bool) -> None:
        mark = self._checked_mark
        assert mark is not None
        mark.set(name14("val"), str(int(checked)))
        self.text = CHECKED if checked else UNCHECKED

    def clear(self) -> None:
        """Take the text out and leave one run with its properties."""
        self._end_prompt()
        assert self.run is not None
        content = self.run.getparent()
        assert content is not None
        for node in list(content):
            if node is not self.run and (node.tag == _RUN or node.tag in WRAPPERS | GONE):
                content.remove(node)
        del self.run[int(len(self.run) > 0 and self.run[0].tag == _LOOK) :]

    def nodes(self) -> Iterator[etree._Element]:
        """Nothing: the skeleton leaves out what tagged controls hold."""
        return iter(())

    def _end_prompt(self) -> None:
        """Let the text count as an answer and not as Word's grey prompt."""
        mark = self._prompt()
        if mark is None or self.run is None:
            return
        self.sdt[0].remove(mark)
        grey = self.run.find(f"{name('rPr')}/{name('rStyle')}")
        if grey is not None:
            self.run[0].remove(grey)

    @property
    def _holds_one_text(self) -> bool:
        """Whether there is one run with one text, and no prompt: as in a blank form."""
        run = self.run
        if run is None or not 0 < len(run) <= 2 or run[-1].tag != _TEXT or run[-1].get(SPACE) != "preserve":
            return False
        content = run.getparent()
        alone = content is not None and len(content) == 1
        return alone and (len(run) == 1 or run[0].tag == _LOOK) and self._prompt() is None

    def _prompt(self) -> etree._Element | None:
        return next((node for node in self.sdt[0] if node.tag == _PROMPT), None)

    @cached_property
    def _checked_mark(self) -> etree._Element | None:
        for node in self.sdt[0]:
            if node.tag == _CHECKBOX:
                return next((mark for mark in node if mark.tag == _CHECKED), None)
        return None

    def _first_words(self) -> str:
        run: Iterable[etree._Element] = () if self.run is None else self.run
        return next((node.text or "" for node in run if node.tag == _TEXT), "")

    def _property(self, tag: str) -> str | None:
        node = self.sdt.find(f"{_PROPERTIES}/{name(tag)}")
        return None if node is None else node.get(name("val"))

    def _set_property(self, tag: str, value: str) -> None:
        node = self.sdt.find(f"{_PROPERTIES}/{name(tag)}")
        assert node is not None
        node.set(name("val"), value)


def _first_run(sdt: etree._Element) -> etree._Element | None:
    content = sdt[-1]
    if content.tag == _CONTENT and len(content) and content[0].tag == _RUN:
        return content[0]
    for part in reversed(sdt):
        if part.tag == _CONTENT:
            return next((node for node in part if node.tag == _RUN), None)
    return None


def clean(words: str) -> str:
    """Text as a document can hold it: newlines for line ends, spaces for tabs, no control characters."""
    if words.isprintable():  # as nearly all answers are
        return words
    return _NOT_XML.sub("", _LINE_ENDS.sub("\n", words).replace("\t", " "))


def _read(node: etree._Element) -> str:
    if node.tag == name("t"):
        return node.text or ""
    return {name("br"): "\n", name("cr"): "\n", name("tab"): " "}.get(str(node.tag), "")
