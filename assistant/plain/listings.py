"""What the line mode lists, in lines that can be listened to: counts in words, long texts cut with a way to all of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant import progress
from assistant.answers import Sheet
from assistant.checks import Finding, Severity
from assistant.evidence import calling, evidence_questions, registered
from assistant.script import Form, Part, Question
from assistant.showing import show_answer
from assistant.wording import labels
from assistant.wording import plain as wording


def overview(form: Form, sheet: Sheet) -> list[str]:
    """How far each part is."""
    return [
        wording.part_line(of.part.title, of.total, of.settled, of.deferred)
        for of in progress.of_parts(form, sheet)
        if of.total
    ]


def answers(form: Form, sheet: Sheet, part: Part) -> Iterator[str]:
    """The answers of one part, numbered, in the form's order."""
    for number, question in enumerate(_asked(sheet, part), 1):
        shown = _shown(form, sheet, question).replace("\n", "；")
        short = wording.shortened(shown, f"{part.number} {number}")
        yield wording.answer_line(number, labels.spoken(question.label), short)


def numbered(sheet: Sheet, part: Part, number: int) -> Question | None:
    """The question that has this number in the list of its part."""
    asked = _asked(sheet, part)
    return asked[number - 1] if 1 <= number <= len(asked) else None


def _asked(sheet: Sheet, part: Part) -> list[Question]:
    return [question for question in part.questions if progress.is_relevant(question, sheet)]


def answer(form: Form, sheet: Sheet, question: Question) -> str:
    """One answer, all of it."""
    return wording.one_answer(labels.spoken(question.label), _shown(form, sheet, question))


def _shown(form: Form, sheet: Sheet, question: Question) -> str:
    return show_answer(form, question, sheet) or wording.open_answer(question.id in sheet.deferred)


def left(form: Form, sheet: Sheet, findings: Sequence[Finding]) -> Iterator[str]:
    """What stands between the answers and the finished form: part by part the open questions, then the faults."""
    open_ = progress.unsettled(form, sheet)
    for part in form.parts:
        own = [labels.spoken(question.label) for question in open_ if question.part == part.id]
        if own:
            yield wording.open_line(part.title, own)
    faults = [finding for finding in findings if finding.severity is Severity.ERROR]
    yield from (wording.fault_line(finding.message) for finding in faults)
    papers = sum(finding.severity is Severity.EVIDENCE for finding in findings)
    if papers:
        yield wording.papers_left(papers)


def evidence(form: Form, sheet: Sheet) -> Iterator[str]:
    """The papers that the answers call for: those that are named already, and those that are still to come."""
    for question in evidence_questions(form):
        for field in calling(form, sheet, question):
            label = labels.spoken(form.asked_by[field.id].label)
            yield wording.paper_line(label, registered(sheet, field.id))
