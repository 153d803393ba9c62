"""The present answers as one would type them, to begin a correction with; pure."""

from __future__ import annotations

from assistant.answers import FormDate, NamedCount, Sheet, TargetRow, Value
from assistant.script import Field, Form, Kind, Part, Question
from assistant.understanding.prose import word_count


def typed(field: Field, value: Value) -> str:
    """One value as one types it: 120.5, 无, 2025年4月18日, one name a line."""
    if isinstance(value, FormDate):
        return value.chinese
    if isinstance(value, NamedCount):
        return "\n".join(value.names)
    if isinstance(value, tuple):
        return "\n".join(_item(field, item) for item in value) or "无"
    if field.kind is Kind.SINGLE_CHOICE:
        return field.option(str(value)).label
    return str(value)


def _item(field: Field, item: str | TargetRow) -> str:
    if isinstance(item, TargetRow):
        return "，".join((item.direction, item.indicator, item.baseline, item.target))
    return field.option(item).label if field.kind is Kind.MULTI_CHOICE else item


def cells(question: Question, sheet: Sheet) -> dict[str, str]:
    """Field id → what stands in that cell now; unanswered cells are left out."""
    return {
        field.id: typed(field, sheet.values[field.id]) for field in question.asked if field.id in sheet.values
    }


def whole(question: Question, sheet: Sheet) -> str:
    """The answer to a question that has one cell, or one text for all its cells."""
    if question.kind is Kind.EXPLANATION:
        return sheet.explanations.get(question.about, "")
    if question.kind is Kind.EVIDENCE:
        stems = [stem for stem in sheet.evidence if f"{stem}.".startswith(f"{question.about}.")]
        return "\n".join(dict.fromkeys(item for stem in stems for item in sheet.evidence[stem]))
    return " ".join(cells(question, sheet).values())


def spent(form: Form, question: Question, sheet: Sheet) -> tuple[int | None, int]:
    """The budget of 字 that the question's part shares, and what its other texts took of it."""
    part = form.part_of(question)
    if question.kind is not Kind.NARRATIVE or part.budget is None:
        return None, 0
    return part.budget, sum(word_count(text) for text in _others(part, question, sheet))


def sections(form: Form, question: Question, sheet: Sheet) -> list[tuple[str, int, bool]]:
    """The texts that share the part's budget: label, 字数 as answered, and whether it is the question's own."""
    budget, _ = spent(form, question, sheet)
    if budget is None:
        return []
    asked = (other for other in form.part_of(question).questions if other.kind is Kind.NARRATIVE)
    return [
        (other.label, word_count(str(sheet.values.get(other.fields[0].id, ""))), other.id == question.id)
        for other in asked
    ]


def _others(part: Part, question: Question, sheet: Sheet) -> list[str]:
    fields = (field for other in part.questions if other.id != question.id for field in other.fields)
    return [str(sheet.values[f.id]) for f in fields if f.kind is Kind.NARRATIVE and f.id in sheet.values]
