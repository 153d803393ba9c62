"""How the review page shows a question: its state, its answer, and what a reviewer would find at it."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from assistant import progress
from assistant.reviewing import Review
from assistant.script import Kind, Question
from assistant.showing import show_answer
from assistant.wording import pages
from assistant.wording import screen as wording

_COLOURS = {"error": "bold $error", "warning": "$warning", "evidence": "$secondary", "info": "$text-muted"}


class ReviewLines(Review):
    """A review whose questions can be drawn."""

    def matches(self, name: str, question: Question) -> bool:
        """As in any review, but 未填 is what 已答 of all lacks: what may stay empty is counted apart."""
        optional = name == "open" and progress.is_optional(question)
        return not optional and super().matches(name, question)

    def lines(self, question: Question) -> Iterator[Content]:
        """A question with its state, its answer, and what was found."""
        settled = progress.is_settled(self.form, question, self.sheet)
        mark = self._mark(question) if settled else ("○ ", "$warning")
        label = wording.label(question.label)
        yield Content.assemble(
            mark,
            (label, "$text-muted"),
            (self._state(question, settled), "$text-muted" if settled else "bold $warning"),
        )
        if answer := show_answer(self.form, question, self.sheet):
            yield Content.styled(answer, "bold")
        for finding in self.findings(question):
            if finding.severity != "missing":
                yield Content.styled(
                    f"{pages.SEVERITIES[finding.severity]}：{finding.message}", _COLOURS[finding.severity]
                )

    def _mark(self, question: Question) -> tuple[str, str]:
        """The mark of an answer, by the gravest that was found at it: what is wrong bears no ✓."""
        found = {finding.severity.value for finding in self.findings(question)}
        grave = next((name for name in ("error", "warning") if name in found), "")
        return (f"{pages.SEVERITIES[grave][0]} ", _COLOURS[grave]) if grave else ("✓ ", "$success")

    def _state(self, question: Question, settled: bool) -> str:
        if question.kind is Kind.EVIDENCE and settled:
            return pages.papers_listed(len(show_answer(self.form, question, self.sheet).split("、")))
        if settled:
            return ""
        if progress.is_optional(question):
            return pages.OPTIONAL
        if self.put_off(question):
            return pages.PUT_OFF
        return pages.PAPERS_DUE if question.kind is Kind.EVIDENCE else pages.UNANSWERED
