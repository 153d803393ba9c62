"""The list of what to prepare: which figures and papers, from whom; one sheet a department, to be handed out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.papers.departments import Department, Departments
from assistant.script import Field, Form, Kind, Question
from assistant.wording import attachments as wording
from assistant.wording import labels
from assistant.wording.findings import short
from exports.attachments.model import Column, Paper, Paragraph, Style, Table

_YEAR = re.compile(r"\d{4}年")
_WIDTHS = (3.8, 9.4, 1.6, 1.6, 4.9, 2.7)
_PAPER_WIDTHS = (8, 4, 5)
_OVERVIEW_WIDTHS = (4.6, 2, 2, 2.2, 2.2, 9)
_OVERVIEW_CENTRED = (False, True, True, True, True, False)


@dataclass(frozen=True)
class Sheet:
    """One department's sheet: what it is asked for, and what it helps others with."""

    department: Department
    questions: tuple[Question, ...]
    helping: tuple[Question, ...]

    @property
    def papers(self) -> tuple[Question, ...]:
        """The questions whose answers call for papers."""
        return tuple(question for question in self.questions if question.needs)


def sheets_of(form: Form, departments: Departments) -> tuple[Sheet, ...]:
    """The sheets in the departments' order, what the clerk does without asking last; empty ones left out."""
    other = Department(id="other", name=wording.OTHERS, words=("？",))
    asked = {question.id: departments.asked(question.where) or (other,) for question in _asking(form)}
    order = sorted((*departments.department, other), key=lambda one: one.inside)
    sheets = (
        Sheet(
            one,
            tuple(question for question in _asking(form) if asked[question.id][0] is one),
            tuple(question for question in _asking(form) if not one.inside and one in asked[question.id][1:]),
        )
        for one in order
    )
    return tuple(sheet for sheet in sheets if sheet.questions or sheet.helping)


def prepare_paper(form: Form, departments: Departments) -> Paper:
    """The whole list: an overview, then a sheet for each department on a page of its own."""
    sheets = sheets_of(form, departments)
    asked = [sheet for sheet in sheets if sheet.questions]
    blocks: list[Paragraph | Table] = [
        Paragraph(form.title, Style.TITLE),
        Paragraph(wording.PREPARE_SUBTITLE, Style.SUBTITLE),
        Paragraph(wording.prepare_intro(form.title, form.base_year)),
        Paragraph(wording.OVERVIEW, Style.HEADING),
        _overview(sheets),
    ]
    for number, sheet in enumerate(asked, 1):
        blocks += _sheet(form, departments, number, sheet)
    return Paper(f"{form.title}{wording.PREPARE_SUBTITLE}", tuple(blocks), landscape=True)


def _asking(form: Form) -> Iterable[Question]:
    """The questions that a person answers, without those that the loader adds for papers."""
    return (question for question in form if question.asked)


def _overview(sheets: Sequence[Sheet]) -> Table:
    """One line a department, with room to note when its sheet went out and came back."""
    columns = zip(wording.OVERVIEW_COLUMNS, _OVERVIEW_WIDTHS, _OVERVIEW_CENTRED, strict=True)
    rows = (
        (
            sheet.department.name,
            _number(sheet.questions),
            _number(sheet.papers),
            "",
            "",
            "" if sheet.questions else wording.only_helps(_named(sheet.helping)),
        )
        for sheet in sheets
    )
    return Table(tuple(Column(*each) for each in columns), tuple(rows))


def _number(items: Sequence[object]) -> str:
    return str(len(items)) if items else ""


def _named(questions: Sequence[Question]) -> str:
    """The questions by what they are about; those of one group once."""
    briefly = (question.group or short(question.label).rsplit("·", 1)[-1] for question in questions)
    return "、".join(dict.fromkeys(briefly))


def _sheet(form: Form, departments: Departments, number: int, sheet: Sheet) -> Iterable[Paragraph | Table]:
    name, inside = sheet.department.name, sheet.department.inside
    title = wording.heading(number, wording.sheet_title(name))
    yield Paragraph(title, Style.HEADING, new_page=True)
    yield Paragraph(wording.inside_intro(name) if inside else wording.department_intro(name))
    if not inside:
        yield Paragraph(wording.deadline(), Style.SIGNATURE)
    yield Paragraph(wording.FIGURES, Style.SUBHEADING)
    columns = zip(wording.FIGURE_COLUMNS, _WIDTHS, (False, False, True, True, False, False), strict=True)
    yield Table(
        tuple(Column(*each) for each in columns),
        tuple(_figure(form, departments, question) for question in sheet.questions),
    )
    if sheet.papers:
        yield Paragraph(wording.PAPERS, Style.SUBHEADING)
        papers = zip(wording.PAPER_COLUMNS, _PAPER_WIDTHS, strict=True)
        yield Table(
            tuple(Column(*each) for each in papers), tuple(_paper(question) for question in sheet.papers)
        )
    if sheet.helping:
        yield Paragraph(wording.also(_named(sheet.helping)), Style.NOTE)
    if not inside:
        yield Paragraph(wording.SIGNATURE, Style.SIGNATURE)


def _figure(form: Form, departments: Departments, question: Question) -> tuple[str, ...]:
    asked = departments.asked(question.where)
    outside = [one.name for one in asked if not one.inside] or [one.name for one in asked]
    define = [question.define]
    if not question.asked[0].printed and question.kind.numeric:
        define.append(wording.ONLY_CHECKING)
    if not (asked and asked[0].inside):
        define.append(wording.source(question.where))
    first = question.asked[0]
    return (
        labels.spoken(question.label),
        "\n".join(define),
        _years(form, question),
        first.unit or (wording.limit(first.limit) if first.limit else ""),
        "\n".join(_blanks(question)),
        "、".join(outside),
    )


def _years(form: Form, question: Question) -> str:
    """The years that a question asks for, one a line; for a figure without a year, the form's own date."""
    years = [field.year for field in question.asked if field.year]
    if years:
        return "\n".join(dict.fromkeys(f"{year}年" for year in years))
    named = [year for field in question.asked for year in _YEAR.findall(field.label)]
    if named:
        return "\n".join(dict.fromkeys(named))
    counted = question.kind.numeric or question.kind is Kind.NAMED_COUNT
    return wording.as_of(form.base_year) if counted else ""


def _blanks(question: Question) -> Iterable[str]:
    """What stands in the cell that is to be filled: a line a figure, or the boxes to tick."""
    if question.options:
        yield from (f"□ {option.label}" for option in question.options)
    elif question.kind is Kind.NAMED_COUNT:
        yield from wording.named_count(question.asked[0].unit)
    elif len(question.asked) > 1:
        yield from (f"{_cell(question, field)}：" for field in question.asked)


def _cell(question: Question, field: Field) -> str:
    return labels.within(question.label, field.label) if question.columns else field.short_label


def _paper(question: Question) -> tuple[str, ...]:
    if question.kind is Kind.SINGLE_CHOICE:
        when = wording.WHEN_YES
    elif question.kind is Kind.MULTI_CHOICE:
        when = wording.WHEN_TICKED
    else:
        counted = question.kind in (Kind.COUNT, Kind.NAMED_COUNT)
        when = wording.WHEN_COUNTED if counted else wording.WHEN_GIVEN
    return labels.spoken(question.label), "、".join(question.needs), when
