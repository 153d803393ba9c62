"""What the line mode lists of the answers: parts, findings, groups, what a search finds; each place can be gone to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from assistant import progress
from assistant.checks import Finding, Severity, find
from assistant.plain import listings
from assistant.plain.about import DoingAbout
from assistant.reviewing import Review
from assistant.script import Kind, Question
from assistant.wording import commands, labels
from assistant.wording import plain as wording
from assistant.wording import plain_lists as lists
from assistant.wording.findings import SEVERITY

_SAID = (Severity.ERROR, Severity.WARNING, Severity.INFO)


class DoingLooking(DoingAbout):
    """Wishes to look at answers. `places` are the ids that 改第3处 leads to, of the list that was said last."""

    def __init__(self) -> None:
        self.places: list[str] = []

    def _findings(self) -> tuple[Finding, ...]:
        return find(self._session.form, self._session.sheet, date.today())

    def _check(self) -> None:
        """What is wrong or doubtful, place by place; then what is open, and the papers."""
        found = self._findings()
        count = {severity: sum(f.severity is severity for f in found) for severity in Severity}
        said = sorted((f for f in found if f.severity in _SAID), key=lambda f: f.severity.gravity)
        form, sheet = self._session.form, self._session.sheet
        open_, due = listings.open_questions(form, sheet, found)
        head = lists.checked(
            count[Severity.ERROR], count[Severity.WARNING], len(due), count[Severity.EVIDENCE], len(said)
        )
        rest = [*listings.by_part(form, due), *listings.papers(found), *listings.optional(open_, due)]
        rest += [wording.GO_ON] if due else []
        self._said(
            head,
            [(f.fields[0] if f.fields else "", lists.finding(SEVERITY[f.severity], f.message)) for f in said],
            rest,
        )

    def _said(self, head: str, places: Iterable[tuple[str, str]], rest: Iterable[str] = ()) -> None:
        """A list whose places can be gone to by their numbers."""
        places = list(places)
        self.places = [target for target, _ in places]
        numbered = (lists.place(number, text) for number, (_, text) in enumerate(places, 1))
        self._saying.list([head, *numbered, *rest])

    def _place(self, number: str) -> None:
        """改第3处: go there."""
        place = int(number) - 1
        if 0 <= place < len(self.places) and self.places[place]:
            self._go_to(self.places[place])
        else:
            self._saying.say(lists.no_such_place(len(self.places)))

    def _group(self, name: str) -> None:
        """The questions of one way to look at them, as the review has it."""
        review = Review(self._session, date.today())
        shown = review.shown(name, "")
        self._said(lists.group(name, len(shown)), [(q.id, self._line(review, q)) for q in shown])

    def _find(self, words: str) -> None:
        review = Review(self._session, date.today())
        shown = review.shown("all", words)
        self._said(lists.found(words, len(shown)), [(q.id, self._line(review, q)) for q in shown])

    def _line(self, review: Review, question: Question) -> str:
        """A question with its answer and what was found at it."""
        found = [
            lists.finding(SEVERITY[f.severity], f.message)
            for f in review.findings(question)
            if f.severity in _SAID
        ]
        answer = listings.short(self._session.form, self._session.sheet, question)
        return lists.labelled(labels.spoken(question.label), "；".join([answer, *found]))

    def _overview(self) -> None:
        session = self._session
        total = wording.overall(*progress.overall(session.form, session.sheet))
        self._saying.list([total, *listings.overview(session.form, session.sheet), wording.LOOK])

    def _left(self) -> None:
        """What stands between the answers and the finished form, and what is worth a look before."""
        found = self._findings()
        lines = list(listings.left(self._session.form, self._session.sheet, found))
        worth = self._worth_a_look(found)
        said = [*lines, *([worth] if worth else []), *([wording.GO_ON] if lines else [])]
        self._saying.list(said or [commands.NO_FINDINGS])

    def _worth_a_look(self, found: Iterable[Finding]) -> str:
        doubts = sum(finding.severity is Severity.WARNING for finding in found)
        form, sheet = self._session.form, self._session.sheet
        open_ = progress.unsettled(form, sheet)
        later = sum(q.id in sheet.deferred and q.kind is not Kind.EVIDENCE for q in open_)
        return lists.worth_a_look(doubts, later)

    def _evidence(self) -> None:
        places = list(listings.evidence(self._session.form, self._session.sheet))
        self._said(wording.papers_head(len(places)) if places else wording.NO_PAPERS, places)

    def _all(self) -> None:
        form, sheet = self._session.form, self._session.sheet
        parts = [[part.title, *listings.answers(form, sheet, part)] for part in form.parts if part.questions]
        self._saying.list(line for part in parts for line in part)

    def _look(self, target: str) -> None:
        """A part, one question, or the part that is being filled."""
        form, sheet = self._session.form, self._session.sheet
        if not target:
            question = self._session.question
            target = question.part if question is not None else form.parts[0].id
        part = next((part for part in form.parts if part.id == target), None)
        if part is not None:
            self._saying.list([part.title, *listings.answers(form, sheet, part)])
        elif (named := self._named(target)) is not None:
            self._saying.say(listings.answer(form, sheet, named))

    def _go(self, target: str) -> None:
        if (question := self._named(target)) is not None:
            self._go_to(question.id)

    def _named(self, target: str) -> Question | None:
        """A question by its id, or by its part and its number there; that there is none is said."""
        form = self._session.form
        id, _, number = target.partition(" ")
        if not number:
            return form.questions[id]
        part = next(part for part in form.parts if part.id == id)
        question = listings.numbered(self._session.sheet, part, int(number))
        if question is None:
            self._saying.say(wording.no_such_number(part.title))
        return question
