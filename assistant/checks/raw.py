"""What an author may write in checks.toml and thresholds.toml; pydantic refuses everything else.

`dialogues/README.md` describes the keys for authors. Formulas and sentences stay text here; `expanding`
writes them out for every year and row.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator


def _exact(value: Any) -> Any:
    """TOML's binary floats as the decimal that was written."""
    return Decimal(str(value)) if isinstance(value, float) else value


Exact = Annotated[Decimal, BeforeValidator(_exact)]
Outcome = Literal["ok", "info", "warning", "error"]
Found = Literal["info", "warning", "error"]
Bands = tuple[tuple[Exact, Outcome] | Found, ...]
Row = str | dict[str, str]


class _Raw(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class RawCalculate(_Raw):
    """`[[calculate]]`: a figure that the form does not ask but checks share; read as `{id}`."""

    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    value: str
    unit: str = ""


class RawGraver(_Raw):
    """A condition that makes a finding graver; it may read `{stated}`, `{expected}` and `{gap}`."""

    when: str
    severity: Found


class RawAlternative(_Raw):
    """Another way to arrive at the stated figure, and what is found when it was taken."""

    value: str
    severity: Outcome
    say: str = ""


class RawWay(_Raw):
    """One way out: take a value into a field, change a field, or stand by the figures with a reason."""

    take: str = ""
    change: str = ""
    reason: bool = False
    value: str = ""
    label: str = ""

    @model_validator(mode="after")
    def _just_one(self) -> RawWay:
        if [bool(self.take), bool(self.change), self.reason].count(True) != 1:
            raise ValueError("take、change、reason 只能写一个")
        return self


class _Spread(_Raw):
    each: Literal["", "year"] = ""
    rows: tuple[Row, ...] = ()
    when: str = ""


class RawCheck(_Spread):
    """`[[check]]`: either `holds` (what must hold) or `expect` (`{stated} == formula`)."""

    id: str = Field(pattern=r"^[A-Z]-\d\d[a-z]?$")
    holds: str = ""
    expect: str = ""
    tolerance: Literal["", "IT"] = ""
    severity: Found | Bands
    graver: tuple[RawGraver, ...] = ()
    alternatives: tuple[RawAlternative, ...] = ()
    optional: tuple[str, ...] = ()
    show: dict[str, str] = {}
    say: str = Field(min_length=1)
    ways: tuple[RawWay, ...] = ()
    explainable: bool = False
    root: bool = False
    suggest: bool = False
    about: str = ""

    @model_validator(mode="after")
    def _just_one(self) -> RawCheck:
        if bool(self.holds) == bool(self.expect):
            raise ValueError("holds 和 expect 要写一个，也只能写一个")
        return self


class RawSuggest(_Spread):
    """`[[suggest]]`: what can be offered for a field before it is asked, and why when no sum says so."""

    field: str
    value: str
    because: str = ""


class RawProvince(_Raw):
    """A province's own threshold, which then takes the place of the national one."""

    value: Exact
    source: str = Field(min_length=1)


class RawThreshold(_Raw):
    """`[[threshold]]`: a number that a criterion names; read as `{threshold.id}`."""

    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    label: str
    value: Exact
    unit: str = ""
    source: str = Field(min_length=1)
    reference: bool = True  # false: the form's own words, which bind
    province: RawProvince | None = None


class RawChecks(_Raw):
    """checks.toml."""

    words: dict[str, tuple[str, ...]] = {}
    calculate: tuple[RawCalculate, ...] = ()
    check: tuple[RawCheck, ...] = ()
    suggest: tuple[RawSuggest, ...] = ()


class RawThresholds(_Raw):
    """thresholds.toml."""

    threshold: tuple[RawThreshold, ...] = ()
