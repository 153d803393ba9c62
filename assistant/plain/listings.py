"""What the line mode lists, in lines that can be listened to: counts in words, long texts cut with a way to all of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from assistant import progress
from assistant.answers import Sheet
from assistant.checks import Finding, Severity
from assistant.evidence import calling, evidence_questions, outstanding, registered
from assistant.script import Form, Kind, Part, Question
from assistant.showing import show_answer
from assistant.wording import labels
from assistant.wording import plain as wording


def overview(form: Form, sheet: Sheet) -> list[str]:
    """How far each part is."""
    return [
        wording.part_line(of.part.title, of.due, of.settled, of.deferred)
        for of in progress.of_parts(form, sheet)
        if of.due
    ]


def answers(form: Form, sheet: Sheet, part: Part) -> Iterator[str]:
    """The answers of one part, numbered, in the form's order."""
    for number, question in enumerate(_asked(sheet, part), 1):
        short_ = _short(form, sheet, question, part, number)
        yield wording.answer_line(number, labels.spoken(question.label), short_)


def short(form: Form, sheet: Sheet, question: Question) -> str:
    """One answer on one line; a long one is cut, with the way to hear all of it."""
    part = form.part_of(question)
    return _short(form, sheet, question, part, _asked(sheet, part).index(question) + 1)


def _short(form: Form, sheet: Sheet, question: Question, part: Part, number: int) -> str:
    shown = _shown(form, sheet, question).replace("\n", "；")
    return wording.shortened(shown, f"{part.number} {number}")


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
    open_, due = open_questions(form, sheet, findings)
    yield from by_part(form, due)
    faults = [finding for finding in findings if finding.severity is Severity.ERROR]
    yield from (wording.fault_line(finding.message) for finding in faults)
    yield from papers(findings)
    yield from optional(open_, due)


def open_questions(
    form: Form, sheet: Sheet, findings: Sequence[Finding]
) -> tuple[list[Question], list[Question]]:
    """The questions without an answer, and those of them that the form needs."""
    needed = {id for finding in findings if finding.severity.blocks for id in finding.fields}
    open_ = [question for question in progress.unsettled(form, sheet) if question.kind is not Kind.EVIDENCE]
    return open_, [question for question in open_ if _is_needed(question, needed)]


def by_part(form: Form, due: Sequence[Question]) -> Iterator[str]:
    """The open questions, a line a part."""
    for part in form.parts:
        own = [labels.spoken(question.label) for question in due if question.part == part.id]
        if own:
            yield wording.open_line(part.title, own)


def papers(findings: Sequence[Finding]) -> Iterator[str]:
    """How many papers are still to come, if any."""
    count = sum(finding.severity is Severity.EVIDENCE for finding in findings)
    if count:
        yield wording.papers_left(count)


def optional(open_: Sequence[Question], due: Sequence[Question]) -> Iterator[str]:
    """The open questions that only help to check, if any."""
    if len(open_) > len(due):
        yield wording.optional_line([labels.spoken(q.label) for q in open_ if q not in due])


def _is_needed(question: Question, needed: Set[str]) -> bool:
    """Whether the form lacks what the question asks; some only help to check."""
    return question.kind is Kind.EXPLANATION or any(field.id in needed for field in question.fields)


def evidence(form: Form, sheet: Sheet) -> Iterator[tuple[str, str]]:
    """The papers that the answers call for, by the question that asks for them: those named already, those to come."""
    for question in evidence_questions(form):
        if due := calling(form, sheet, question):
            named = dict.fromkeys(paper for field in due for paper in registered(sheet, field.id))
            lacking = dict.fromkeys(
                labels.spoken(form.asked_by[field.id].label) for field in outstanding(form, sheet, question)
            )
            said = wording.paper_line(labels.spoken(question.label), list(named), list(lacking))
            yield question.id, said
