"""Brackets that wait for a tick, as in （　）是 （　）否."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree

from assistant.answers import OPEN
from exports.places.line import Stretch

_TICK = "√"
_TICKS = "√✓✔×xXvV"
BRACKETS = re.compile(rf"[\[［(（【〔]([\s_]*(?:[{_TICKS}]|{OPEN})?[\s_]*)[\]］)）】〕]")


class Bracket:
    """A pair of brackets that is ticked between them."""

    is_box = True

    def __init__(self, inside: Stretch) -> None:
        """Take the stretch between the brackets."""
        self._inside = inside

    @property
    def text(self) -> str:
        """What stands between the brackets."""
        return self._inside.text

    @text.setter
    def text(self, words: str) -> None:
        self._inside.text = words[:-1]

    @property
    def checked(self) -> bool:
        """Whether a tick stands between them."""
        return self._inside.text in tuple(_TICKS)

    @checked.setter
    def checked(self, checked: bool) -> None:
        self._inside.text = _TICK if checked else " "

    def nodes(self) -> Iterable[etree._Element]:
        """What stands between the brackets."""
        return self._inside.nodes()
