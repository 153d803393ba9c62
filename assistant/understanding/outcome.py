"""What reading a reply gives: values, or a follow-up that says why not and what to do next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from assistant.answers import Value


class Code(StrEnum):
    """Why an answer was not simply taken."""

    MISSING = "missing"
    DEFERRED = "deferred"
    AMBIGUOUS = "ambiguous"
    APPROX = "approx"
    RANGE = "range"
    DERIVED = "derived"
    UNIT = "unit"
    PRECISION = "precision"
    OUT_OF_RANGE = "out_of_range"
    INCOMPLETE = "incomplete"
    MISMATCH = "mismatch"
    CONFLICT = "conflict"
    FORMAT = "format"
    TOO_LONG = "too_long"
    TOO_SHORT = "too_short"
    HELP = "help"
    CORRECT = "correct"
    CONTROL = "control"
    NO_FABRICATION = "no_fabrication"


@dataclass(frozen=True)
class Context:
    """What a reply is read against: today's date, and the answers already given (by field id)."""

    today: date
    answers: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True)
class Candidate:
    """One reading that the applicant may take with a key: what it says, and the values it would store."""

    label: str
    values: Mapping[str, Value]


@dataclass(frozen=True)
class Understood:
    """The reply was read. `echo` says how, in the form's words; `notes` are slugs such as `rounded`."""

    values: Mapping[str, Value]
    echo: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class FollowUp:
    """The reply was not stored; `message` says why and what to do next, `candidates` are one key away.

    `action` tells the dialogue what a control or correction asks for: `quit`, `save`, `back`, `review`,
    `export`, `check`, `list`, `goto`, `which`; `target` is the question meant (`which`: the words that mean
    several) and `rest` the new answer to it, if any.
    """

    code: Code
    message: str
    candidates: tuple[Candidate, ...] = ()
    action: str = ""
    target: str = ""
    rest: str = ""


Outcome = Understood | FollowUp
