"""How long a reply to each kind of question can sensibly be: what is longer was pasted by mistake, and is not read.

Reading takes longer than in proportion to the length; with these bounds no reply takes a second.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from assistant.script import Field, Kind, Question
from assistant.understanding.outcome import Code, FollowUp
from assistant.wording import room as wording

_FIGURE, _CELL = 600, 200
"""A figure with whatever is said around it; each further cell of a row or grid."""

_ROOM: Mapping[Kind, int] = {
    Kind.SINGLE_CHOICE: 600,
    Kind.MULTI_CHOICE: 1200,
    Kind.DATE: 300,
    Kind.PHONE: 300,
    Kind.TEXT: 1000,
    Kind.NAMED_COUNT: 6000,
    Kind.TABLE: 6000,
    Kind.EVIDENCE: 6000,
}
ENDLESS = 100_000
"""Characters after which a reply is not even looked at."""
_PROSE = 40_000  # ten times what any passage of the form may have
_EXPANDS = 18  # times, at most, that one character becomes when its form is unified


def beyond(question: Question, fields: tuple[Field, ...], text: str) -> FollowUp | None:
    """The follow-up for a reply that is far longer than its blank can need; None for all others."""
    room = most(question, fields)
    length = len(text)
    if length <= room < length * _EXPANDS and not question.kind.prose:
        length = len(unicodedata.normalize("NFKC", text))
    return FollowUp(Code.TOO_LONG, wording.beyond(question.label, len(text))) if length > room else None


def most(question: Question, fields: tuple[Field, ...]) -> int:
    """How many characters a reply may have at most."""
    kinds = {field.kind for field in fields} or {question.kind}
    if any(kind.prose for kind in kinds) or question.kind is Kind.EXPLANATION:
        return _PROSE
    if all(kind.numeric for kind in kinds):
        return _FIGURE + _CELL * len(fields)
    return max(_ROOM.get(kind, _FIGURE) for kind in kinds)
