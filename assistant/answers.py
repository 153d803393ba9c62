"""What an applicant has answered: typed values, the four kinds of empty, and the immutable answer sheet.

The four kinds of empty are never mixed up: `NOTHING` (the applicant says 无), the number 0, the option
`not_applicable` (only where the form prints 不适用), and *not yet* (no value in the sheet; put off or not).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import Enum
from types import MappingProxyType


class Nothing(Enum):
    """The answer 无: nothing of the kind exists. Differs from 0 and from not yet answered."""

    NOTHING = "无"

    def __str__(self) -> str:
        return self.value


NOTHING = Nothing.NOTHING

OPEN = "〔待填〕"
"""Stands in an unfinished form for every blank that is not answered; as an answer it means just that."""

ELSEWHERE = ("详见附件", "见附件", "详见附件清单", "见附件清单", "详见清单", "见清单")
"""How a form says that an answer stands in its attachments; the first is the one that is written."""


@dataclass(frozen=True, order=True)
class FormDate:
    """A date as the cover admits it: 年月日, or 年月 alone (then `day` is None)."""

    year: int
    month: int
    day: int | None = None

    def __str__(self) -> str:
        """ISO form, `YYYY-MM-DD` or `YYYY-MM`."""
        text = f"{self.year:04d}-{self.month:02d}"
        return text if self.day is None else f"{text}-{self.day:02d}"

    @property
    def chinese(self) -> str:
        """As the form prints it: 2025年4月18日, or 2025年4月."""
        text = f"{self.year}年{self.month}月"
        return text if self.day is None else f"{text}{self.day}日"


@dataclass(frozen=True)
class NamedCount:
    """数量 and 名称 of one row; a count of 0 has no names."""

    count: int
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class TargetRow:
    """One row that the applicant adds to part 八's target table; figures stay as text, with their own unit."""

    direction: str
    indicator: str
    baseline: str
    target: str


# text, phone → str · decimal, percent → Decimal · count → int · single choice → slug (str)
# multi choice → slugs · table → rows · anything but a single choice → NOTHING
Value = Decimal | int | str | FormDate | NamedCount | tuple[str, ...] | tuple[TargetRow, ...] | Nothing


@dataclass(frozen=True)
class Reason:
    """Why the applicant stands by figures that a check asked about, with the values it excused.

    When one of `values` changes, the reason no longer holds and the check opens again.
    """

    text: str
    values: Mapping[str, Value] = field(default_factory=dict)


def _frozen(mapping: Mapping[str, object]) -> Mapping[str, object]:
    return MappingProxyType(dict(mapping))


@dataclass(frozen=True)
class Sheet:
    """All answers of one application; every change makes a new sheet, so an old one can always be shown.

    `values` by field id; `explanations` (情况说明) by field id; `evidence` (佐证材料、清单) by field id or stem;
    `reasons` by check id; `deferred`: question id → how often it was put off (稍后再填).
    """

    values: Mapping[str, Value] = field(default_factory=dict)
    explanations: Mapping[str, str] = field(default_factory=dict)
    evidence: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    reasons: Mapping[str, Reason] = field(default_factory=dict)
    deferred: Mapping[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in ("values", "explanations", "evidence", "reasons", "deferred"):
            object.__setattr__(self, name, _frozen(getattr(self, name)))

    def with_values(self, values: Mapping[str, Value]) -> Sheet:
        """The sheet with these answers added or replaced."""
        return replace(self, values={**self.values, **values})

    def without_values(self, field_ids: Iterable[str]) -> Sheet:
        """The sheet in which these fields are not answered yet."""
        gone = set(field_ids)
        return replace(self, values={key: value for key, value in self.values.items() if key not in gone})

    def with_explanation(self, field_id: str, text: str) -> Sheet:
        """The sheet with the 情况说明 that belongs to a field."""
        return replace(self, explanations={**self.explanations, field_id: text})

    def with_evidence(self, stem: str, items: tuple[str, ...]) -> Sheet:
        """The sheet with the evidence registered under a field id or a group's stem."""
        return replace(self, evidence={**self.evidence, stem: items})

    def without_evidence(self, stem: str) -> Sheet:
        """The sheet without what is registered under a stem, or under one that covers it or is covered by it."""
        kept = {
            key: items
            for key, items in self.evidence.items()
            if not (f"{key}.".startswith(f"{stem}.") or f"{stem}.".startswith(f"{key}."))
        }
        return replace(self, evidence=kept)

    def with_reason(self, check_id: str, reason: Reason) -> Sheet:
        """The sheet with the reason for which the applicant stands by what a check asked about."""
        return replace(self, reasons={**self.reasons, check_id: reason})

    def put_off(self, question_id: str) -> Sheet:
        """The sheet with one question put off once more, behind those put off before it."""
        deferred = dict(self.deferred)
        times = deferred.pop(question_id, 0)
        return replace(self, deferred={**deferred, question_id: times + 1})

    def taken_up(self, question_ids: Iterable[str]) -> Sheet:
        """The sheet in which these questions are no longer put off."""
        gone = set(question_ids)
        if not gone & self.deferred.keys():
            return self
        return replace(self, deferred={key: n for key, n in self.deferred.items() if key not in gone})
