"""Writing a raw check out: one Check for every year and row, names resolved, sentences cut at their gaps."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from assistant.checks.findings import Severity, WayKind
from assistant.checks.functions import CHECK_FUNCTIONS
from assistant.checks.model import (
    WORKING,
    Alternative,
    Check,
    Graver,
    Piece,
    Sentence,
    Slot,
    Suggest,
    Way,
    fields_read,
)
from assistant.checks.names import NoSuchYear, Scope, UnknownName
from assistant.checks.raw import Bands, RawCheck, RawSuggest, RawWay
from assistant.script.expression import Comparison, Node, Reference, Text
from assistant.script.formula import FormulaError
from assistant.script.parsing import read
from assistant.wording import checks as wording
from assistant.wording import findings as spoken

Complain = Callable[[str, str], None]  # (message, the key or text it is about)
_GAP = re.compile(r"\{([^{}]+)\}")


@lru_cache(maxsize=2048)  # every year and row reads the same text
def tree_of(text: str) -> Node:
    """A formula's tree with the names as written. Raises FormulaError."""
    return read(text, CHECK_FUNCTIONS)


def scopes(raw: RawCheck | RawSuggest, scope: Scope) -> Iterator[Scope]:
    """A scope for every year and row that the check is for."""
    years = scope.form.years if raw.each == "year" else (scope.year,)
    for row in raw.rows or ({},):
        names = {"row": row} if isinstance(row, str) else row
        for year in years:
            yield replace(scope, year=year, row=names)


def checks(raw: RawCheck, scope: Scope, source: str, complain: Complain) -> list[Check]:
    """The check for every year and row; what is wrong with it is complained of, each thing once."""
    written: list[Check] = []
    for one in scopes(raw, scope):
        try:
            written.append(_Writer(raw, one, source).check())
        except NoSuchYear:
            continue
        except UnknownName as error:
            complain(str(error), error.near or raw.id)
    return written


def suggest(raw: RawSuggest, scope: Scope, complain: Complain) -> list[Suggest]:
    """The suggestion for every year and row."""
    written: list[Suggest] = []
    for one in scopes(raw, scope):
        try:
            when = _resolved(raw.when, one) if raw.when else None
            written.append(Suggest(one.field_of(raw.field), _resolved(raw.value, one), when, raw.because))
        except NoSuchYear:
            continue
        except UnknownName as error:
            complain(str(error), error.near or raw.field)
    return written


def _read(text: str) -> Node:
    """A formula's tree; what cannot be read is an UnknownName with the text to look for."""
    try:
        return tree_of(text)
    except FormulaError as error:
        raise UnknownName(str(error), text) from error


def _resolved(text: str, scope: Scope) -> Node:
    return scope.resolve(_read(text))


_MOST_WAYS = 4  # ways out to choose from stay few; any other blank can be gone to by name


@dataclass(frozen=True)
class _Writer:
    """One check, one year, one row."""

    raw: RawCheck
    scope: Scope
    source: str

    def check(self) -> Check:
        """The check written out. Raises UnknownName, NoSuchYear."""
        raw = self.raw
        stated, expected = self._relation()
        holds = self._tree(raw.holds)
        when = self._tree(raw.when)
        graver = tuple(Graver(self._sure(one.when), Severity(one.severity)) for one in raw.graver)
        values = [self._sure(one.value) for one in raw.alternatives]
        shown = {name: self._sure(text) for name, text in raw.show.items()}
        nodes = [Reference(stated) if stated else None, holds, expected, when, *values]
        read_ = self._about_first(fields_read([*nodes, *(one.when for one in graver), *shown.values()]))
        optional = {id for name in raw.optional for id in self._optional(name)}
        say = self._sentence(raw.say, read_, shown)
        return Check(
            id=raw.id,
            fields=read_,
            needed=tuple(id for id in read_ if id not in optional),
            say=say,
            bands=_bands(raw.severity),
            when=when,
            holds=holds,
            stated=stated,
            expected=expected,
            rounding=raw.tolerance == "IT",
            graver=graver,
            alternatives=tuple(
                Alternative(value, _severity(one.severity), self._sentence(one.say or raw.say, read_, shown))
                for one, value in zip(raw.alternatives, values, strict=True)
            ),
            ways=tuple(self._ways(stated, read_, expected)),
            explainable=raw.explainable,
            root=raw.root,
            suggest=raw.suggest,
            source=self.source,
        )

    def _tree(self, text: str) -> Node | None:
        return self._sure(text) if text else None

    def _sure(self, text: str) -> Node:
        return _resolved(text, self.scope)

    def _relation(self) -> tuple[str, Node | None]:
        """The stated field and the formula of `expect`."""
        if not self.raw.expect:
            return "", None
        tree = _read(self.raw.expect)
        if (
            not isinstance(tree, Comparison)
            or tree.symbols != ("==",)
            or not isinstance(tree.operands[0], Reference)
        ):
            raise UnknownName(wording.BAD_EXPECT, "expect")
        return self.scope.field_of(tree.operands[0].name), self.scope.resolve(tree.operands[1])

    def _about_first(self, read_: tuple[str, ...]) -> tuple[str, ...]:
        """The fields that are read, first the one that the check is about."""
        if not self.raw.about:
            return read_
        about = self.scope.field_of(self.raw.about)
        if about not in read_:
            raise UnknownName(wording.names_unread(about, "about"), "about")
        return (about, *(id for id in read_ if id != about))

    def _optional(self, name: str) -> Iterator[str]:
        """The fields under a name that need not be answered; none in a year that has it not."""
        try:
            yield from fields_read([self.scope.resolve(Reference(name.strip("{}")))])
        except NoSuchYear:
            return

    # ── sentences ─────────────────────────────────────────────────────────────────────────────────────

    def _sentence(self, text: str, read_: tuple[str, ...], shown: dict[str, Node]) -> Sentence:
        pieces: list[Piece] = []
        end = 0
        for gap in _GAP.finditer(text):
            pieces += [text[end : gap.start()], self._piece(gap[1].strip(), read_, shown)]
            end = gap.end()
        pieces.append(text[end:])
        return Sentence(tuple(piece for piece in pieces if piece))

    def _piece(self, name: str, read_: tuple[str, ...], shown: dict[str, Node]) -> Piece:
        name, _, aspect = name.partition(":")
        if name == "year":
            return str(self.scope.year)
        if name == WORKING:
            return Slot(Text(WORKING))
        if name == "label":
            return spoken.short(self.scope.form.fields[read_[0]].label)
        if name in shown:
            return Slot(shown[name])
        if name == "expected":
            return Slot(Reference("=expected"), read_[0])
        if name == "gap":
            return Slot(Reference("=gap"))
        if name.startswith("source."):
            return self._source(name.removeprefix("source."))
        node = self.scope.resolve(Reference(name))
        if set(fields_read([node])) - set(read_):
            raise UnknownName(wording.names_unread(name, "say"), "say")
        id = node.name if isinstance(node, Reference) else ""
        return spoken.short(self.scope.form.fields[id].label) if aspect == "label" and id else Slot(node, id)

    def _source(self, name: str) -> str:
        if name not in self.scope.thresholds:
            raise UnknownName(wording.unknown_name(f"threshold.{name}"), f"source.{name}")
        threshold = self.scope.thresholds[name]
        return threshold.province.source if threshold.province else threshold.source

    # ── ways out ──────────────────────────────────────────────────────────────────────────────────────

    def _ways(self, stated: str, read_: tuple[str, ...], expected: Node | None) -> Iterator[Way]:
        """The script's own ways; without any: take what was worked out, change each field, or give a reason."""
        own = [self._way(raw, read_) for raw in self.raw.ways]
        yield from own
        if not own:
            if stated:
                yield Way(WayKind.TAKE, "", stated, expected)
            yield from (
                Way(WayKind.CHANGE, self._change(id), id) for id in self._to_change(read_, bool(stated))
            )
        if not any(way.kind is WayKind.REASON for way in own):
            yield Way(WayKind.REASON, wording.STAND_BY)

    def _to_change(self, read_: tuple[str, ...], taken: bool) -> tuple[str, ...]:
        """The fields to offer: of more than can be, those of the base year before others; texts speak of that."""
        most = _MOST_WAYS - taken
        if len(read_) <= most:
            return read_
        current = f".{self.scope.form.base_year}"
        kept = sorted(read_[1:], key=lambda id: not id.endswith(current))[: most - 1]
        return (read_[0], *(id for id in read_[1:] if id in kept))

    def _way(self, raw: RawWay, read_: tuple[str, ...]) -> Way:
        if raw.reason:
            return Way(WayKind.REASON, raw.label or wording.STAND_BY)
        id = self.scope.field_of(raw.take or raw.change)
        if raw.change:
            return Way(WayKind.CHANGE, raw.label or self._change(id), id)
        value = self._sure(raw.value or "{expected}")
        unread = set(fields_read([value])) - set(read_)
        if unread:
            raise UnknownName(wording.names_unread("、".join(sorted(unread)), "ways"), "ways")
        return Way(WayKind.TAKE, raw.label, id, value)

    def _change(self, id: str) -> str:
        return wording.change(spoken.short(self.scope.form.fields[id].label))


def _severity(name: str) -> Severity | None:
    return None if name == "ok" else Severity(name)


def _bands(raw: str | Bands) -> tuple[tuple[Decimal | None, Severity | None], ...]:
    """Up to which gap which severity; the last has no limit."""
    if isinstance(raw, str):
        return ((None, _severity(raw)),)
    return tuple((None, _severity(b)) if isinstance(b, str) else (b[0], _severity(b[1])) for b in raw)
