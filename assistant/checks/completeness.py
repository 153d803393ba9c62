"""Blanks that are still empty, and evidence that an answer calls for (填报说明: 各必填栏目不得空缺)."""

from __future__ import annotations

from collections.abc import Iterator

from assistant import evidence as papers
from assistant import progress
from assistant.answers import Sheet
from assistant.checks.findings import Finding, Severity
from assistant.script import Form, Kind, Question
from assistant.wording import findings as wording


def missing(form: Form, sheet: Sheet) -> Iterator[Finding]:
    """One finding for each question with empty blanks, naming just the empty ones; copies included."""
    for question in progress.relevant(form, sheet):
        if question.kind is Kind.EXPLANATION:
            if not sheet.explanations.get(question.about):
                message = wording.explanation_due(form.questions[question.about].label)
                yield Finding("explanation", Severity.ERROR, (question.about,), message)
            continue
        empty = [field for field in question.fields if field.required and field.id not in sheet.values]
        if empty:
            put_off = question.id in sheet.deferred
            message = wording.missing(question.label, [_cell(question, f.label) for f in empty], put_off)
            yield Finding("missing", Severity.MISSING, tuple(field.id for field in empty), message)


def evidence(form: Form, sheet: Sheet) -> Iterator[Finding]:
    """One finding for each group of answers that must be backed by papers and is not."""
    for question in papers.evidence_questions(form):
        fields = papers.outstanding(form, sheet, question)
        if fields:
            label, needs = question.label.rsplit(" | ", 1)
            message = wording.evidence_due(label, needs)
            yield Finding("evidence", Severity.EVIDENCE, tuple(field.id for field in fields), message)


def _cell(question: Question, label: str) -> str:
    """What distinguishes a cell within its question: 2022年, 主持数量 2022年, 联系电话."""
    return label.removeprefix(question.label).strip(" |").replace(" | ", " ")
