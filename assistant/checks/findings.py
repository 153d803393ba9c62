"""What a finding is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from assistant.answers import Value


class Severity(StrEnum):
    """How grave a finding is, gravest first. `error` and `missing` block the export of the final form."""

    ERROR = "error"
    MISSING = "missing"
    WARNING = "warning"
    EVIDENCE = "evidence"
    INFO = "info"

    @property
    def blocks(self) -> bool:
        """Whether the finished form may not be exported while this stands."""
        return self in (Severity.ERROR, Severity.MISSING)

    @property
    def gravity(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)


class WayKind(StrEnum):
    """What a way out does."""

    TAKE = "take"  # put `value` into `field`
    CHANGE = "change"  # go to `field`, and come back
    REASON = "reason"  # stand by the figures, and write why


@dataclass(frozen=True)
class Way:
    """A way out of a finding, as a quick reply: its words, what it does, and to which field."""

    label: str
    kind: WayKind
    field: str = ""
    value: Value | None = None


@dataclass(frozen=True)
class Finding:
    """One thing to mend: which check found it, in which fields, and a sentence that says what to do.

    `key` names this check for this year and row: reasons are kept under it. `working` is the sum behind it.
    `because` is the check id of a graver finding that probably explains this one: ask that one first.
    `reason` is what the applicant wrote to stand by the figures; it makes the finding an `info`.
    """

    check: str
    severity: Severity
    fields: tuple[str, ...]
    message: str
    ways: tuple[Way, ...] = ()
    working: str = ""
    explainable: bool = False
    key: str = ""
    because: str = ""
    reason: str = ""

    @property
    def blocks(self) -> bool:
        """Whether the finished form may not be exported while this stands."""
        return self.severity.blocks
