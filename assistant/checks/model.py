"""A form's checks in memory, each written out for one year and one row; frozen, built once by `loading`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from assistant.checks.findings import Severity, WayKind
from assistant.script.expression import Node, references


@dataclass(frozen=True)
class Slot:
    """A gap in a sentence: the figure of `node`, printed as `field_id` prints when it stands for one."""

    node: Node
    field_id: str = ""


WORKING = "working"
Piece = str | Slot


@dataclass(frozen=True)
class Sentence:
    """What a finding says: words and gaps in turn. The gap WORKING is written as a Slot around nothing."""

    pieces: tuple[Piece, ...] = ()

    @property
    def nodes(self) -> Iterable[Node]:
        """The figures that the sentence names."""
        return (piece.node for piece in self.pieces if isinstance(piece, Slot))


@dataclass(frozen=True)
class Graver:
    """When the finding is graver, and how grave then."""

    when: Node
    severity: Severity


@dataclass(frozen=True)
class Alternative:
    """Another way to arrive at the stated figure; `severity` None: as good as the first."""

    value: Node
    severity: Severity | None
    say: Sentence


@dataclass(frozen=True)
class Way:
    """A way out as the script has it: `value` is worked out when it is offered."""

    kind: WayKind
    label: str
    field_id: str = ""
    value: Node | None = None


@dataclass(frozen=True)
class Check:
    """One rule for one year and row.

    `fields` are read, first the one it is about; `needed` must be answered before it speaks. It finds
    something when `holds` is known to be false, or when `stated` is not what `expected` comes to:
    `bands` give the severity by the gap (None: nothing found), `rounding` admits what rounding explains.
    `key` is the id with the field it is about: under it a reason is kept for this year and row alone.
    """

    id: str
    fields: tuple[str, ...]
    needed: tuple[str, ...]
    say: Sentence
    bands: tuple[tuple[Decimal | None, Severity | None], ...]
    when: Node | None = None
    holds: Node | None = None
    stated: str = ""
    expected: Node | None = None
    rounding: bool = False
    graver: tuple[Graver, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    ways: tuple[Way, ...] = ()
    explainable: bool = False
    root: bool = False
    suggest: bool = False
    source: str = ""
    key: str = ""


@dataclass(frozen=True)
class Suggest:
    """What can be offered for a field before it is asked; `because` says what a sum does not."""

    field_id: str
    value: Node
    when: Node | None = None
    because: str = ""


@dataclass(frozen=True, eq=False)
class Rules:
    """All checks and suggestions of one form."""

    checks: tuple[Check, ...] = ()
    suggests: tuple[Suggest, ...] = ()
    ids: tuple[str, ...] = field(default=())

    @cached_property
    def readers(self) -> Mapping[str, tuple[Check, ...]]:
        """Field id → the checks that read it."""
        found: dict[str, list[Check]] = {}
        for check in self.checks:
            for id in check.fields:
                found.setdefault(id, []).append(check)
        return {id: tuple(checks) for id, checks in found.items()}

    @cached_property
    def offers(self) -> Mapping[str, tuple[Suggest, ...]]:
        """Field id → what may be suggested for it, best first."""
        found: dict[str, list[Suggest]] = {}
        for suggest in self.suggests:
            found.setdefault(suggest.field_id, []).append(suggest)
        return {id: tuple(suggests) for id, suggests in found.items()}


def fields_read(nodes: Iterable[Node | None]) -> tuple[str, ...]:
    """The field ids that any of the trees reads, in order; `=stated` and its like are no fields."""
    ids = dict.fromkeys(id for node in nodes if node is not None for id in references(node))
    return tuple(id for id in ids if not id.startswith("="))
