"""What the screen shows beside the reply, in sentences: the part's budget of 字, what a target must keep to; pure."""

from __future__ import annotations

from collections.abc import Iterator

from assistant import present, targets
from assistant.checks.bounds import Bound
from assistant.script import Question
from assistant.session import Session
from assistant.understanding import word_count
from assistant.wording import labels, replying
from assistant.wording import plain_lists as wording


def at_the_question(session: Session) -> Iterator[str]:
    """What one should know before replying to what is asked now; nothing for most questions."""
    question = session.question
    if question is None:
        return
    if targets.is_target(question) and (least := targets.least(session.form, question, session.sheet, {})):
        cell = targets.last(question)
        yield wording.bound(cell.short_label, _bounds(least, cell.unit))
    budget, spent = present.spent(session.form, question, session.sheet)
    if budget is not None and spent:
        yield wording.budget(spent + _own(session, question), budget, _own(session, question))


def words(session: Session, question: Question) -> Iterator[str]:
    """How many 字 the answer to a question has and may have."""
    budget, spent = present.spent(session.form, question, session.sheet)
    own = _own(session, question)
    if budget is not None:
        yield wording.budget(spent + own, budget, own)
        sections = present.sections(session.form, question, session.sheet)
        yield wording.sections([(labels.last(label), count) for label, count, _ in sections])
        return
    limit = next((field.limit for field in question.fields if field.limit), None)
    yield wording.limited(own, limit) if limit else wording.counted(own) if own else wording.NO_BUDGET


def bounds(session: Session, question: Question) -> Iterator[str]:
    """The rows of the target table with what each must keep to; the one that is asked first."""
    if not targets.is_target(question):
        yield wording.NO_BOUNDS
        return
    rows = targets.table(session.form, question, session.sheet)
    for row in sorted(rows, key=lambda row: not row.current):
        yield wording.target_row(row.label, row.cells, _bounds(row.least, ""))


def _own(session: Session, question: Question) -> int:
    return word_count(present.whole(question, session.sheet)) if question.kind.prose else 0


def _bounds(least: tuple[Bound, ...], unit: str) -> list[str]:
    return [replying.bound(bound.sign, bound.value, unit) for bound in least]
