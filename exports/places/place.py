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
