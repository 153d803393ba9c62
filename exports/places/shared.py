"""Two answers that share one line, with fixed words between them or not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml import etree

from exports.places.line import Stretch
from exports.places.place import Unsure
from exports.places.splitting import BLANKS, apart, split


class Shared:
    """The stretches of a line for two answers, with fixed words between them or not."""

    def __init__(
        self, stretches: Sequence[Stretch], fixed: Sequence[str], whole: str, label: str, *, phone: bool
    ) -> None:
        """Take the stretches, blanks and fixed words in turn; all that stands there, and what the second is called."""
        self._stretches = list(stretches)
        self._fixed = list(fixed)
        self._whole = whole
        self._label = label
        self._phone = phone
        self._values: list[str | None] = [None, None]

    def get(self, number: int) -> str:
        """One of the answers; the whole line, as what it is, when it cannot be taken apart."""
        if any(value is not None for value in self._values):
            return self._values[number] or ""
        parts = split(self._whole, self._label, phone=self._phone)
        return Unsure(self._whole.strip(BLANKS)) if parts is None else parts[number]

    def set(self, number: int, words: str) -> None:
        """Write one of the answers, and the other as it is."""
        self._values[number] = words
        values = [value or "" for value in self._values]
        blanks = self._natural(values)
        if all(values) and split("".join(blanks), self._label, phone=self._phone) != tuple(values):
            blanks = [apart(values, self._label)]
        blanks += [""] * (len(self._stretches) - len(blanks))
        for place, written in zip(self._stretches, blanks, strict=True):
            place.text = written

    def _natural(self, values: Sequence[str]) -> list[str]:
        """What goes into each of the stretches, as the blank means it."""
        if not self._fixed:
            return [("  " if self._phone else "").join(filter(None, values))]
        written: list[str] = []
        for value, fixed in zip(values, self._fixed, strict=True):
            keeps = value.endswith(fixed) or not value
            written += [value.removesuffix(fixed), fixed] if keeps else [value, ""]
        return written

    def nodes(self) -> Iterable[etree._Element]:
        """The whole of the line's stretches."""
        return [node for part in self._stretches for node in part.nodes()]


class Share:
    """One answer of a `Shared` line."""

    is_box = False
    checked = False

    def __init__(self, shared: Shared, number: int) -> None:
        """Take the line and which of its answers this is."""
        self._shared, self._number = shared, number

    @property
    def text(self) -> str:
        """The answer."""
        return self._shared.get(self._number)

    @text.setter
    def text(self, words: str) -> None:
        self._shared.set(self._number, words)

    def nodes(self) -> Iterable[etree._Element]:
        """The line that it shares."""
        return self._shared.nodes()
