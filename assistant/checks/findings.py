"""What a finding is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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


@dataclass(frozen=True)
class Finding:
    """One thing to mend: which check found it, in which fields, and a sentence that says what to do."""

    check: str
    severity: Severity
    fields: tuple[str, ...]
    message: str
