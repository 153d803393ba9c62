"""What a review of the answers lists, by the ways to look at them: what is open, put off, 无, doubtful; pure.

The screen shows it as a page, the line mode as lists.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from assistant import progress
from assistant.checks import Finding, find
from assistant.script import Kind, Question
from assistant.session import Session
from assistant.showing import is_none, show_answer
from assistant.wording.labels import spoken


class Review:
    """One look at a session's answers."""

    def __init__(self, session: Session, today: date) -> None:
        self.form, self.sheet = session.form, session.sheet
        self._found: dict[str, list[Finding]] = {}
        for finding in find(self.form, self.sheet, today):
            self._found.setdefault(self._question_of(finding), []).append(finding)
        self.questions = tuple(progress.relevant(self.form, self.sheet))

    @property
    def must(self) -> int:
        """How many questions stand in the way of the finished form."""
        return sum(any(finding.severity.blocks for finding in found) for found in self._found.values())

    def count(self, name: str) -> int:
        """How many questions one of the ways to look shows."""
        return sum(self.matches(name, question) for question in self.questions)

    def _question_of(self, finding: Finding) -> str:
        """The question at which a finding is shown: an explanation's own, else the one that asks its first field."""
        form = self.form
        first = finding.fields[0] if finding.fields else ""
        if finding.check in ("explanation", "evidence"):
            stems = [q.id for q in form if q.about and f"{first}.".startswith(f"{q.about}.")]
            own = [id for id in stems if id.endswith(f".{finding.check}")]
            if own:
                return own[0]
        asked = form.asked_by.get(first)
        copy = form.fields[first].copy_of if first in form.fields else None
        return form.asked_by[copy].id if copy else asked.id if asked else ""

    def matches(self, name: str, question: Question) -> bool:
        """Whether a question belongs to one of the ways to look, by its key in `pages.FILTERS`, or is optional and open."""
        severities = {finding.severity for finding in self._found.get(question.id, ())}
        match name:
            case "open":
                return self.is_open(question)
            case "optional":
                return self.is_open(question) and progress.is_optional(question)
            case "later":
                return self.put_off(question)
            case "none":
                return any(is_none(self.sheet.values.get(field.id)) for field in question.asked)
            case "due":
                return question.kind is Kind.EVIDENCE and self.is_open(question)
            case "papers":
                return question.kind is Kind.EVIDENCE or "evidence" in severities
            case "faulty":
                return bool(severities - {"missing", "info"})
        return True

    def shown(self, name: str, words: str) -> list[Question]:
        """The questions that a way to look and a search let through, in the form's order."""
        matching = (question for question in self.questions if self.matches(name, question))
        wanted = words.split()
        return [q for q in matching if not wanted or all(word in self._text(q) for word in wanted)]

    def urgent(self, shown: Sequence[Question]) -> list[Question]:
        """Of these, what is to be put right before anything else."""
        return [
            q for q in shown if any(f.severity in ("error", "warning") for f in self._found.get(q.id, ()))
        ]

    def findings(self, question: Question) -> list[Finding]:
        """What was found at a question."""
        return self._found.get(question.id, [])

    def is_open(self, question: Question) -> bool:
        """Whether a question has no answer yet."""
        return not progress.is_settled(self.form, question, self.sheet)

    def put_off(self, question: Question) -> bool:
        """Whether a question waits because the applicant said 稍后再填."""
        return question.id in self.sheet.deferred and self.is_open(question)

    def _text(self, question: Question) -> str:
        return f"{question.label}\n{spoken(question.label)}\n{question.ask}\n{show_answer(self.form, question, self.sheet)}"
