"""Blanks that are still empty, and evidence that an answer calls for (填报说明: 各必填栏目不得空缺)."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from assistant import evidence as papers
from assistant import progress
from assistant.answers import Sheet
from assistant.checks.findings import Finding, Severity, Way, WayKind
from assistant.script import Field, Form, Kind, Question
from assistant.wording import findings as wording

_COUNTED = (Kind.COUNT, Kind.NAMED_COUNT)  # these need a 清单 (G-21); ticks and 是 need 佐证材料 (G-20)


def missing(form: Form, sheet: Sheet, but: Collection[str] = ()) -> Iterator[Finding]:
    """One finding for each question with empty blanks, naming just the empty ones; copies included.

    Fields in `but` hold something that nobody could read: they are not empty.
    """
    for question in progress.relevant(form, sheet):
        if question.kind is Kind.EXPLANATION:
            if not sheet.explanations.get(question.about):
                message = wording.explanation_due(form.questions[question.about].label)
                yield Finding(
                    "G-19", Severity.ERROR, (question.about,), message, key=f"G-19@{question.about}"
                )
            continue
        empty = [
            field
            for field in question.fields
            if field.required and field.id not in sheet.values and field.id not in but
        ]
        if empty:
            yield _empty(question, empty, question.id in sheet.deferred)


def evidence(form: Form, sheet: Sheet) -> Iterator[Finding]:
    """One finding for each group of answers that must be backed by papers and is not."""
    for question in papers.evidence_questions(form):
        fields = papers.outstanding(form, sheet, question)
        if fields:
            label, needs = question.label.rsplit(" | ", 1)
            message = wording.evidence_due(label, needs)
            check = "G-21" if any(field.kind in _COUNTED for field in fields) else "G-20"
            ids = tuple(field.id for field in fields)
            yield Finding(check, Severity.EVIDENCE, ids, message, key=f"{check}@{question.about}")


def _empty(question: Question, empty: list[Field], put_off: bool) -> Finding:
    """What is said of the empty blanks of one question; a formula that must be attached is its own rule."""
    ids = tuple(field.id for field in empty)
    ways = (Way(wording.FILL_IN, WayKind.CHANGE, ids[0]),)
    if not any(field.printed for field in empty):
        message = wording.formula_due(question.label)
        return Finding("G-22", Severity.ERROR, ids, message, ways, key=f"G-22@{ids[0]}")
    cells = [_cell(question, field.label) for field in empty]
    message = wording.missing(question.label, cells, put_off, question.may_be_none)
    return Finding("G-01", Severity.MISSING, ids, message, ways, key=f"G-01@{ids[0]}")


def _cell(question: Question, label: str) -> str:
    """What distinguishes a cell within its question: 2022年, 主持数量 2022年, 联系电话."""
    return label.removeprefix(question.label).strip(" |").replace(" | ", " ")
