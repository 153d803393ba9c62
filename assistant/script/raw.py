"""What an author may write in a script's TOML; pydantic refuses everything else.

The keys are described for authors in `dialogues/README.md`; the meaning of each is on `model.Question`
and `model.Field`.
"""

from __future__ import annotations

from decimal import Decimal

from pydantic import BaseModel, ConfigDict, Field

from assistant.script.model import Axis, Compose, Kind, Option, Sense

_ID = r"^[a-z0-9_]+(\.[a-z0-9_]+)*$"


class _Raw(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class RawHeader(_Raw):
    """form.toml: which form, which years, which files in which order."""

    id: str = Field(pattern=r"^[a-z0-9_]+$")
    title: str
    version: str
    base_year: int = Field(ge=2000, le=2100)
    parts: tuple[str, ...] = Field(min_length=1)
    blank: str = Field(default="", pattern=r"^([^/\\:*?\"<>|]+\.docx)?$")


class RawField(_Raw):
    """One field of a composite question; what it does not say, it takes from the question."""

    id: str = Field(pattern=_ID)
    label: str
    kind: Kind | None = None
    none: bool | None = None
    copy_of: str | None = None


class RawExplanation(_Raw):
    """The 情况说明 that some answers call for."""

    relevant: str
    ask: str
    example: str = ""


class RawQuestion(_Raw):
    """One `[[question]]` table."""

    id: str = Field(pattern=_ID)
    kind: Kind
    label: str
    ask: str
    why: str = Field(min_length=1)
    define: str = Field(min_length=1)
    where: str = Field(min_length=1)
    example: str = Field(min_length=1)
    outline: tuple[str, ...] = ()
    unit: str = ""
    limit: int | None = Field(default=None, gt=0)
    sense: Sense = Sense.LEVEL
    plausible: Decimal | None = Field(default=None, gt=0)
    yearly: bool = False
    rows: tuple[Axis, ...] = ()
    columns: tuple[Axis, ...] = ()
    field: tuple[RawField, ...] = ()
    option: tuple[Option, ...] = ()
    predicate: tuple[str, ...] = ()
    bare_no: bool = True
    none: bool = True
    required: bool = True
    printed: bool = True
    relevant: str = ""
    needs: tuple[str, ...] = ()
    evidence: str = ""
    explanation: RawExplanation | None = None
    compose: Compose | None = None
    group: str = ""


class RawTerm(_Raw):
    """One `[[term]]` of terms.toml; `see` names the question whose `define` says it, or says it further."""

    names: tuple[str, ...] = Field(min_length=1)
    says: str = ""
    see: str = ""
    source: str = ""


class RawTerms(_Raw):
    """terms.toml."""

    term: tuple[RawTerm, ...] = ()


class RawPart(_Raw):
    """One part's file: its heading and its questions."""

    id: str = Field(pattern=r"^[a-z0-9_]+$")
    number: str
    title: str
    intro: str
    minutes: int = Field(gt=0)
    budget: int | None = Field(default=None, gt=0)
    question: tuple[RawQuestion, ...] = Field(min_length=1)
