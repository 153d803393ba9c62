"""How an answer is shown to the applicant: in the review, when a question is revisited, in the outline."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from assistant.answers import FormDate, NamedCount, Nothing, Sheet, TargetRow, Value
from assistant.script import Field, Form, Kind, Question
from assistant.understanding.printing import echo_value
from assistant.wording import labels


def is_none(value: Value | None) -> bool:
    """Whether 无 was answered: no such thing, no box, none of a list."""
    return isinstance(value, Nothing) or value == () or (isinstance(value, NamedCount) and value.count == 0)


def answered_none(form: Form, sheet: Sheet) -> list[str]:
    """The labels, as they are spoken of, of the questions with a blank for which 无 was answered."""
    return [
        labels.spoken(question.label)
        for question in form
        if any(field.printed and is_none(sheet.values.get(field.id)) for field in question.asked)
    ]


def show_value(field: Field, value: Value) -> str:
    """One value as a person reads it: 120.50亿元, 3个：甲中心、乙中心, ☑ labels, 2025年4月18日."""
    if isinstance(value, Nothing):
        return "无"
    if isinstance(value, FormDate):
        return value.chinese
    if isinstance(value, NamedCount):
        return (
            f"{value.count}{field.unit}：{'、'.join(value.names)}"
            if value.names
            else f"{value.count}{field.unit}"
        )
    if isinstance(value, tuple):
        return _show_items(field, value)
    if field.kind is Kind.SINGLE_CHOICE:
        return field.option(str(value)).label
    return echo_value(field, value) if field.kind.numeric else str(value)


def show_values(form: Form, values: Mapping[str, Value]) -> str:
    """Values by field id in one line: 2023年 12.94%，2024年 13.99%; the cell is named when there are several."""
    named = len(values) > 1
    shown = []
    for id, value in values.items():
        field = form.fields[id]
        name = (
            labels.within(form.asked_by[id].label, field.label)
            if named or len(form.asked_by[id].asked) > 1
            else ""
        )
        shown.append(" ".join(filter(None, (name, show_value(field, value)))))
    return "，".join(shown)


def show_answer(form: Form, question: Question, sheet: Sheet) -> str:
    """The present answer to a question, on one line a field; empty when nothing is answered yet."""
    if question.kind is Kind.EVIDENCE:
        stems = [stem for stem in sheet.evidence if f"{stem}.".startswith(f"{question.about}.")]
        return "、".join(dict.fromkeys(item for stem in stems for item in sheet.evidence[stem]))
    if question.kind is Kind.EXPLANATION:
        return sheet.explanations.get(question.about, "")
    given = [(field, sheet.values[field.id]) for field in question.asked if field.id in sheet.values]
    if len(question.asked) == 1:
        return "".join(show_value(field, value) for field, value in given)
    if question.shape == "grid":
        return "；".join(_show_grid(question, given))
    joint = "　" if all(field.kind.numeric for field in question.asked) else "\n"
    return joint.join(f"{field.short_label} {show_value(field, value)}" for field, value in given)


def _show_grid(question: Question, given: list[tuple[Field, Value]]) -> Iterable[str]:
    for row in question.rows:
        cells = [show_value(field, value) for field, value in given if field.row == row.id]
        if cells:
            yield f"{row.label} {' / '.join(cells)}"


def _show_items(field: Field, items: tuple[object, ...]) -> str:
    if not items:
        return "无"
    if field.kind is Kind.MULTI_CHOICE:
        return "\n".join(f"☑ {field.option(str(slug)).label}" for slug in items)
    lines = [
        f"{row.direction}｜{row.indicator}｜{row.baseline} → {row.target}"
        for row in items
        if isinstance(row, TargetRow)
    ]
    return "\n".join(lines)
