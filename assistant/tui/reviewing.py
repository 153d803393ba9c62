"""What the review lists: each question with its answer and what a reviewer would find at it; pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from textual.content import Content

from assistant import progress
from assistant.checks import Finding, find
from assistant.script import Kind, Question
from assistant.session import Session
from assistant.showing import is_none, show_answer
from assistant.wording import pages
from assistant.wording import screen as wording

_COLOURS = {"error": "bold $error", "warning": "$warning", "evidence": "$secondary", "info": "$text-muted"}


class Review:
    """One look at a session's answers."""

    def __init__(self, session: Session, today: date) -> None:
        self._form, self._sheet = session.form, session.sheet
        self._found: dict[str, list[Finding]] = {}
        for finding in find(self._form, self._sheet, today):
            self._found.setdefault(self._question_of(finding), []).append(finding)
        self.questions = tuple(progress.relevant(self._form, self._sheet))

    @property
    def blocking(self) -> int:
        """How many findings stand in the way of the finished form."""
        return sum(finding.severity.blocks for found in self._found.values() for finding in found)

    def _question_of(self, finding: Finding) -> str:
        """The question at which a finding is shown: an explanation's own, else the one that asks its first field."""
        form = self._form
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
        """Whether a question belongs to one of the ways to look, by its key in `pages.FILTERS`."""
        severities = {finding.severity for finding in self._found.get(question.id, ())}
        match name:
            case "open":
                return not progress.is_settled(self._form, question, self._sheet)
            case "later":
                return self._put_off(question)
            case "none":
                return any(is_none(self._sheet.values.get(field.id)) for field in question.asked)
            case "due":
                return question.kind is Kind.EVIDENCE and not progress.is_settled(
                    self._form, question, self._sheet
                )
            case "papers":
                return question.kind is Kind.EVIDENCE or "evidence" in severities
            case "faulty":
                return bool(severities - {"missing", "info"})
        return True

    def shown(self, name: str, words: str) -> list[Question]:
        """The questions that a way to look and a search let through, in the form's order."""
        matching = (question for question in self.questions if self.matches(name, question))
        return [question for question in matching if not words or words in self._text(question)]

    def urgent(self, shown: Sequence[Question]) -> list[Question]:
        """Of these, what is to be put right before anything else."""
        return [
            q for q in shown if any(f.severity in ("error", "warning") for f in self._found.get(q.id, ()))
        ]

    def lines(self, question: Question) -> Iterator[Content]:
        """A question with its state, its answer, and what was found."""
        settled = progress.is_settled(self._form, question, self._sheet)
        mark = self._mark(question) if settled else ("○ ", "$warning")
        label = wording.label(question.label)
        yield Content.assemble(
            "  ",
            mark,
            (label, "$text-muted"),
            (self._state(question, settled), "$text-muted" if settled else "bold $warning"),
        )
        if answer := show_answer(self._form, question, self._sheet):
            yield Content.styled(answer, "bold")
        for finding in self._found.get(question.id, ()):
            if finding.severity != "missing":
                yield Content.styled(
                    f"{pages.SEVERITIES[finding.severity]}：{finding.message}", _COLOURS[finding.severity]
                )

    def _mark(self, question: Question) -> tuple[str, str]:
        """The mark of an answer, by the gravest that was found at it: what is wrong bears no ✓."""
        found = {finding.severity.value for finding in self._found.get(question.id, ())}
        grave = next((name for name in ("error", "warning") if name in found), "")
        return (f"{pages.SEVERITIES[grave][0]} ", _COLOURS[grave]) if grave else ("✓ ", "$success")

    def _state(self, question: Question, settled: bool) -> str:
        if question.kind is Kind.EVIDENCE and settled:
            return pages.papers_listed(len(show_answer(self._form, question, self._sheet).split("、")))
        if settled:
            return ""
        if self._put_off(question):
            return pages.PUT_OFF
        return pages.PAPERS_DUE if question.kind is Kind.EVIDENCE else pages.UNANSWERED

    def _put_off(self, question: Question) -> bool:
        settled = progress.is_settled(self._form, question, self._sheet)
        return question.id in self._sheet.deferred and not settled

    def _text(self, question: Question) -> str:
        return f"{question.label}\n{question.ask}\n{show_answer(self._form, question, self._sheet)}"
