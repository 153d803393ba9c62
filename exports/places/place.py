"""What a place is: somewhere in a document where one answer stands, whatever it is made of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from lxml import etree


class Place(Protocol):
    """One blank, or one box, of a document."""

    @property
    def text(self) -> str:
        """What stands there, lines ending in a newline; of a box, its character and a mark before it."""

    @text.setter
    def text(self, words: str) -> None: ...

    @property
    def is_box(self) -> bool:
        """Whether this is a box to tick."""

    @property
    def checked(self) -> bool:
        """Whether the box is ticked."""

    @checked.setter
    def checked(self, checked: bool) -> None: ...

    def nodes(self) -> Iterable[etree._Element]:
        """What of the document is answer and not form: the skeleton is the document without it."""


class Unsure(str):
    """What stands at a place together with something else, and cannot be told apart from it for sure."""


class Doubtful:
    """A place that may be another answer's, or lack some of its own: it can be written to, and is not read."""

    def __init__(self, place: Place) -> None:
        """Take the place as it was found."""
        self._place = place

    @property
    def text(self) -> str:
        """What stands there, as what nobody can be sure of."""
        return Unsure(self._place.text)

    @text.setter
    def text(self, words: str) -> None:
        self._place.text = words

    @property
    def is_box(self) -> bool:
        """Whether this is a box to tick."""
        return self._place.is_box

    @property
    def checked(self) -> bool:
        """Whether the box is ticked."""
        return self._place.checked

    @checked.setter
    def checked(self, checked: bool) -> None:
        self._place.checked = checked

    def nodes(self) -> Iterable[etree._Element]:
        """What the place is made of."""
        return self._place.nodes()
