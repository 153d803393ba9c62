"""The places of an office's own blank: cells, blanks between fixed words, running text, two answers on one line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lxml import etree

from exports.places.line import Stretch, line_text, pieces, stretch
from exports.places.words import seen
from exports.template.model import INDENT
from exports.template.xml import name

BLANKS = " _\u3000\xa0\n＿"


_WAITING = re.compile(
    rf"[{BLANKS}/／—–―\-.…·、*0０]*|(?:[{BLANKS}（(【\[<]*(?:请|此处|在此|点击|单击|双击|选择一项)[^。；;\n]{{0,30}}。?)+"
)
_PROMPT = re.compile(
    rf"[{BLANKS}]*(?:[（(【\[<〔]*(?:选择一项|(?:请|此处|在此|点击|单击|双击)[^。；;，,、\n]{{0,20}}?(?:填|输入|键入|选择))"
    rf"[^。；;，,、\n]{{0,8}}[。）)】\]>〕{BLANKS}\n]*)+"
)
"""What asks to be written over: 请填写, 单击或点击此处输入文字。"""


def is_blank(paragraph: etree._Element) -> bool:
    """Whether a paragraph waits to be written in: no picture, and no words but a dash, a nought or 请填写."""
    return (
        bool(_WAITING.fullmatch(seen(line_text(paragraph))))
        and next(paragraph.iter(name("drawing"), name("pict")), None) is None
    )


class Region:
    """An answer that has paragraphs to itself: all of a cell, or what follows a heading.

    It goes into the first that is blank; without one, behind the words before it, on a new line.
    """

    is_box = False
    checked = False

    def __init__(
        self,
        paragraphs: Sequence[etree._Element],
        anchor: etree._Element | None = None,
        *,
        prose: bool = False,
        opening: Stretch | None = None,
        replaces: bool = True,
    ) -> None:
        """Take the paragraphs; `anchor` is the one before them, `opening` an answer that begins within it.

        With `replaces`, words that stand there already are an older answer and give way.
        """
        self._paragraphs = list(paragraphs)
        self._anchor = anchor
        self._prose = prose
        self._opening = opening
        self._replaces = replaces
        self._written: Stretch | None = None
        self._cleared: list[etree._Element] = []

    @property
    def text(self) -> str:
        """The answer, a line for a paragraph; indents are not part of it."""
        lines = [self._opening.text] if self._opening and self._opening.text else []
        if self._written is not None and self._anchor is not None:
            lines.append(self._written.text)
        lines += [line_text(paragraph) for paragraph in self._paragraphs]
        words = "\n".join(lines)
        if _PROMPT.fullmatch(words):
            return ""
        if self._prose:
            words = "\n".join(line.strip(BLANKS) for line in words.split("\n"))
        return words.strip(BLANKS)

    @text.setter
    def text(self, words: str) -> None:
        lines = words.split("\n")
        if self._written is None:
            self._written = self._blank_stretch()
        if self._prose and words:
            shift = "" if self._indented else INDENT
            words = "\n".join([shift + lines[0].lstrip(), *(INDENT + line.lstrip() for line in lines[1:])])
        self._written.text = ("\n" if self._anchor is not None and words else "") + words

    def nodes(self) -> Iterable[etree._Element]:
        """What the answer is made of."""
        if self._written is not None:
            return [*self._written.nodes(), *self._cleared]
        target = self._target
        old = [target, *self._prompting] if target is not None else self._paragraphs if self._replaces else []
        return [piece.node for paragraph in old for piece in pieces(paragraph)]

    @property
    def _indented(self) -> bool:
        """Whether the paragraph itself moves its first line in."""
        target = self._target
        indent = None if target is None else target.find(f"{name('pPr')}/{name('ind')}")
        return indent is not None and any(
            indent.get(name(way), "0") not in ("0", "") for way in ("firstLine", "firstLineChars")
        )

    @property
    def _target(self) -> etree._Element | None:
        return next((paragraph for paragraph in self._paragraphs if is_blank(paragraph)), None)

    @property
    def _prompting(self) -> list[etree._Element]:
        """The paragraphs besides that ask to be written over."""
        target = self._target
        return [
            node for node in self._paragraphs if node is not target and _PROMPT.fullmatch(line_text(node))
        ]

    def _clear(self, paragraphs: Sequence[etree._Element]) -> None:
        for paragraph in paragraphs:
            words = stretch(paragraph, 0, len(line_text(paragraph)))
            words.text = ""
            self._cleared += words.nodes()

    def _blank_stretch(self) -> Stretch:
        target = self._target
        if target is not None:
            self._anchor = None
            self._clear(self._prompting)
            return stretch(target, 0, len(line_text(target)))
        if self._paragraphs and self._replaces:
            for paragraph in self._paragraphs[1:]:
                stretch(paragraph, 0, len(line_text(paragraph))).text = ""
            self._anchor = None
            return stretch(self._paragraphs[0], 0, len(line_text(self._paragraphs[0])))
        last = self._paragraphs[-1] if self._paragraphs else self._anchor
        assert last is not None
        self._anchor = last
        return stretch(last, len(line_text(last)), len(line_text(last)))


class Patterned:
    """A date between printed 年, 月 and 日, or the like."""

    is_box = False
    checked = False

    def __init__(self, stretches: Sequence[Stretch], fixed: Sequence[str]) -> None:
        """Take the stretches, blanks and fixed words in turn."""
        self._stretches, self._fixed = list(stretches), list(fixed)

    @property
    def text(self) -> str:
        """All of it; nothing while only the fixed words stand there."""
        words = "".join(part.text for part in self._stretches)
        return "" if words == "".join(self._fixed) else words

    @text.setter
    def text(self, words: str) -> None:
        blanks, rest = self._stretches[::2], words
        for index, (fixed, word) in enumerate(zip(self._fixed, self._stretches[1::2], strict=True)):
            part, found, after = rest.partition(fixed)
            word.text = fixed if found else ""
            blanks[index].text = part if found else rest
            rest = after if found else ""
        for blank in blanks[len(self._fixed) :]:
            blank.text = rest

    def nodes(self) -> Iterable[etree._Element]:
        """Blanks and fixed words."""
        return [node for part in self._stretches for node in part.nodes()]


def between(paragraph: etree._Element, start: int, fixed: Sequence[str]) -> list[Stretch] | None:
    """Stretches from `start` on: a blank before each of the fixed words and the word, in turn. None without them."""
    line, places, at = line_text(paragraph), [], start
    for word in fixed:
        found = re.compile(r"\s*".join(map(re.escape, word))).search(line, at)
        if found is None:
            return None
        places += [(at, found.start()), (found.start(), found.end())]
        at = found.end()
    stretches = [stretch(paragraph, *place) for place in reversed(places)]
    return stretches[::-1]
