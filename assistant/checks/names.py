"""What a name in braces stands for: a field of this year or row, a calculated figure, a threshold, a word list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from assistant.checks.raw import RawThreshold
from assistant.script import Form
from assistant.script.expression import Names, Node, Number, Quantity, Reference, Text, Words, replaced
from assistant.wording import checks as wording

SPECIAL = ("stated", "expected", "gap")


class UnknownName(Exception):
    """A name that nothing bears, or that leads back to itself: the message says so, `near` is what to look for."""

    def __init__(self, message: str, near: str = "") -> None:
        super().__init__(message)
        self.near = near


class NoSuchYear(Exception):
    """A year before or after those of the form: the check is not for this year."""


@dataclass(frozen=True)
class Scope:
    """What names mean while one check is written out for one year and one row."""

    form: Form
    thresholds: Mapping[str, RawThreshold] = field(default_factory=dict)
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    calculates: Mapping[str, tuple[Node, str]] = field(default_factory=dict)  # tree and unit
    year: int | None = None
    row: Mapping[str, str] = field(default_factory=dict)
    _within: tuple[str, ...] = ()  # the calculated figures being written out

    def resolve(self, tree: Node) -> Node:
        """The tree with every name replaced by what it stands for. Raises UnknownName, NoSuchYear."""
        return replaced(tree, self._meant)

    def field_of(self, name: str) -> str:
        """The field id that a name stands for. Raises UnknownName, NoSuchYear."""
        meant = self._meant(Reference(name.strip("{}")))[0]
        if not isinstance(meant, Reference):
            raise UnknownName(wording.no_field(name), name)
        return meant.name

    def _meant(self, node: Reference | Names) -> tuple[Node, ...]:
        base, _, shift = node.name.partition("@")
        head, dot, rest = base.partition(".")
        base = self.row.get(head, head) + dot + rest
        if base.startswith("'") and base.endswith("'"):  # a row may give a text, in quotes
            return (Text(base.strip("'")),)
        if base in SPECIAL:
            return (Reference(f"={base}"),)
        if base.startswith("threshold."):
            return (self._threshold(base.removeprefix("threshold.")),)
        if base.startswith("words."):
            return (self._words(base.removeprefix("words.")),)
        if shift in ("other", "all"):
            years = [year for year in self.form.years if shift == "all" or year != self.year]
            return tuple(replace(self, year=year)._one(node, base, year) for year in years)
        if not shift and base in self.form.fields:
            return (type(node)(base),)
        year = None if self.year is None else self.year + int(shift or 0)
        return (self._one(node, base, year),)

    def _one(self, node: Reference | Names, base: str, year: int | None) -> Node:
        name, _, last = base.rpartition(".")
        if base in self.calculates:
            return self._calculated(base, year)
        if name in self.calculates and last.isdecimal():
            return self._calculated(name, int(last))
        id = f"{base}.{year}"
        if year is not None and id in self.form.fields:
            return type(node)(id)
        if year is not None and f"{base}.{self.form.base_year}" in self.form.fields:
            raise NoSuchYear
        raise UnknownName(wording.unknown_name(node.name), node.name)

    def _calculated(self, name: str, year: int | None) -> Node:
        if name in self._within:
            raise UnknownName(wording.cycle((*self._within, name)))
        tree, unit = self.calculates[name]
        inner = replace(self, year=year, row={}, _within=(*self._within, name))
        return Quantity(name, inner.resolve(tree), unit)

    def _threshold(self, name: str) -> Node:
        if name not in self.thresholds:
            raise UnknownName(wording.unknown_name(f"threshold.{name}"), f"threshold.{name}")
        threshold = self.thresholds[name]
        value = threshold.province.value if threshold.province else threshold.value
        return Number(value, threshold.unit or None)

    def _words(self, name: str) -> Node:
        if name not in self.words:
            raise UnknownName(wording.unknown_name(f"words.{name}"), f"words.{name}")
        return Words(self.words[name])
