"""Where the conversation stands: derived from the form and the answers each time, never stored.

A question is *relevant* when its condition holds, *settled* when everything it asks is answered. The current
question is the first relevant one that is neither settled nor put off, in the part where the applicant is before
the others; then those put off once come back; what is put off again stays open until the applicant takes it up.

An *optional* question (a helper value, which only serves to check others) is asked like any other; while it is open
it is not counted as missing.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from functools import cached_property

from assistant.answers import Sheet
from assistant.evidence import outstanding
from assistant.script import Form, Kind, Part, Question


@dataclass(frozen=True)
class PartProgress:
    """How far one part is: relevant questions, how many are settled, put off of those due, and open but optional."""

    part: Part
    settled: int
    total: int
    deferred: int
    optional: int

    @property
    def done(self) -> bool:
        """Whether nothing is left to ask in this part."""
        return self.settled == self.total

    @property
    def due(self) -> int:
        """How many questions must be settled for the form to lack nothing in this part, settled ones among them."""
        return self.total - self.optional


def is_relevant(question: Question, sheet: Sheet) -> bool:
    """Whether the question is to be asked at all, given the answers so far."""
    return question.relevant is None or question.relevant.holds(sheet.values)


def is_settled(form: Form, question: Question, sheet: Sheet) -> bool:
    """Whether everything that the question asks is answered."""
    if question.kind is Kind.EVIDENCE:
        return not outstanding(form, sheet, question)
    if question.kind is Kind.EXPLANATION:
        return bool(sheet.explanations.get(question.about))
    return all(field.id in sheet.values for field in question.asked)


def is_optional(question: Question) -> bool:
    """Whether the form lacks nothing when the question stays open."""
    return bool(question.fields) and not any(field.required for field in question.fields)


@dataclass(frozen=True)
class _Standing:
    """The relevant questions of one sheet in the form's order, and those of them without an answer."""

    form: Form
    sheet: Sheet
    relevant: tuple[Question, ...]
    open: tuple[Question, ...]

    @cached_property
    def parts(self) -> tuple[PartProgress, ...]:
        """The progress of every part."""
        return tuple(_of_part(part, self) for part in self.form.parts)


_LATEST: deque[_Standing] = deque(maxlen=4)
"""One command asks half a dozen times how its sheets, before and after, stand. Sheets never change; forgetting
everything would change no result."""


def _standing(form: Form, sheet: Sheet) -> _Standing:
    for known in tuple(_LATEST):
        if known.form is form and known.sheet is sheet:
            return known
    asked = tuple(question for question in form if is_relevant(question, sheet))
    open_ = tuple(question for question in asked if not is_settled(form, question, sheet))
    _LATEST.append(standing := _Standing(form, sheet, asked, open_))
    return standing


def relevant(form: Form, sheet: Sheet) -> tuple[Question, ...]:
    """The relevant questions in the form's order."""
    return _standing(form, sheet).relevant


def unsettled(form: Form, sheet: Sheet) -> tuple[Question, ...]:
    """The relevant questions that still lack an answer, in the form's order, put off or not."""
    return _standing(form, sheet).open


def current(form: Form, sheet: Sheet, part: str = "") -> Question | None:
    """The question to put next, or None when only what was put off again, or nothing, is left.

    What is open in `part`, where the applicant is, comes before what is open elsewhere.
    """
    lacking = {question.id: question for question in unsettled(form, sheet)}
    fresh = [question for question in lacking.values() if question.id not in sheet.deferred]
    if fresh:
        return next((question for question in fresh if question.part == part), fresh[0])
    return next((lacking[id] for id, times in sheet.deferred.items() if times == 1 and id in lacking), None)


def before(form: Form, sheet: Sheet, question: Question | None) -> Question | None:
    """The relevant question before this one in the form's order; the last one when `question` is None."""
    previous: Question | None = None
    for other in relevant(form, sheet):
        if question is not None and other.id == question.id:
            return previous
        previous = other
    return previous if question is None else None


def of_parts(form: Form, sheet: Sheet) -> tuple[PartProgress, ...]:
    """The progress of every part."""
    return _standing(form, sheet).parts


def overall(form: Form, sheet: Sheet) -> tuple[int, int]:
    """How many relevant questions are settled, of how many that are due; an optional one counts once answered."""
    parts = of_parts(form, sheet)
    return sum(part.settled for part in parts), sum(part.due for part in parts)


def _of_part(part: Part, standing: _Standing) -> PartProgress:
    total = sum(question.part == part.id for question in standing.relevant)
    open_ = [question for question in standing.open if question.part == part.id]
    due = [question for question in open_ if not is_optional(question)]
    deferred = sum(question.id in standing.sheet.deferred for question in due)
    return PartProgress(part, total - len(open_), total, deferred, len(open_) - len(due))
