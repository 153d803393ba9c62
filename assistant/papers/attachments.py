"""What the attachments hold: 情况说明, 计算公式, the lists, the papers due, the reasons; each only if it applies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from assistant import progress
from assistant.answers import NamedCount, Sheet, Value
from assistant.checks import Finding, find
from assistant.checks.answers_in_force import in_force
from assistant.papers.belonging import belonging
from assistant.papers.evidence_table import evidence_table
from assistant.papers.lists import AttachedFormula, Lists, ListTable
from assistant.papers.overflow import moved_answers
from assistant.papers.stating import stated
from assistant.script import Field, Form, Kind, Question
from assistant.showing import show_value
from assistant.wording import attachments as wording
from assistant.wording import labels
from exports.attachments.model import Column, Paper, Paragraph, Style, Table, Turn

Blocks = list[Paragraph | Table]


def attachment_paper(
    form: Form,
    sheet: Sheet,
    lists: Lists,
    findings: Sequence[Finding],
    today: date,
    moved: Mapping[str, str] | None = None,
) -> Paper | None:
    """The attachments that these answers call for; None when they call for none.

    `findings` are those of the sheet; what the applicant gave a reason for is explained in the last section. `moved`
    are the answers that the form has no room for, by tag: they come first, as the form says 详见附件 there.
    """
    work = _Work(form, replace(sheet, values=in_force(form, sheet)), lists)
    made = (
        (wording.MOVED, lambda number: moved_answers(form, sheet, moved or {})),
        (wording.EXPLANATIONS, work.explanations),
        (wording.FORMULAS, work.formulas),
        (wording.LISTS, work.lists_called_for),
        (wording.EVIDENCE, work.evidence),
        (wording.REASONS, lambda number: _reasons(form, sheet, findings, today)),
    )
    blocks: list[Paragraph | Table | Turn] = []
    landscape = False
    number = 1
    for title, section in made:
        if content := section(number):
            if title == wording.EVIDENCE:  # a table of many columns; what follows it stays on its side
                landscape = not blocks
                blocks += [] if landscape else [Turn()]
            blocks += [Paragraph(wording.heading(number, title), Style.HEADING), *content]
            number += 1
    if not blocks:
        return None
    title = wording.attachment_title(form.title)
    head = [Paragraph(title, Style.TITLE), Paragraph(_cluster(sheet), Style.SUBTITLE)]
    return Paper(title, (*head, *blocks), landscape)


def _cluster(sheet: Sheet) -> str:
    name = sheet.values.get("cover.cluster_name")
    return name if isinstance(name, str) else wording.NO_CLUSTER


@dataclass
class _Work:
    """One sheet's attachments in the making; `places` says where each list came to stand."""

    form: Form
    sheet: Sheet
    lists: Lists

    def __post_init__(self) -> None:
        self.places: dict[str, str] = {}

    # ── 情况说明 ──────────────────────────────────────────────────────────────────────────────────────

    def explanations(self, section: int) -> Blocks:
        """What the applicant explained, in the form's order; what is due and not written says so."""
        due = [q for q in progress.relevant(self.form, self.sheet) if q.kind is Kind.EXPLANATION]
        asked = {q.about for q in self.form if q.kind is Kind.EXPLANATION}
        extra = [id for id in self.sheet.explanations if id not in asked]
        blocks: Blocks = []
        for number, id in enumerate([*(question.about for question in due), *extra], 1):
            text = self.sheet.explanations.get(id) or wording.TO_WRITE
            title = _subheading(number, _label(self.form, id))
            blocks += [title, *belonging(self.form, [id]), Paragraph(text)]
        return blocks

    # ── 计算公式 ──────────────────────────────────────────────────────────────────────────────────────

    def formulas(self, section: int) -> Blocks:
        """Each formula with the figures that it explains."""
        called = [formula for formula in self.lists.formula if self._calls(formula)]
        blocks: Blocks = []
        for number, formula in enumerate(called, 1):
            field = self.form.fields[formula.field]
            text = str(self.sheet.values.get(field.id, wording.TO_WRITE))
            label = field.label.split(" | ")[0]
            title = _subheading(number, labels.spoken(label))
            blocks += [
                title,
                *belonging(self.form, formula.figures[:1]),
                Paragraph(wording.formula_body(text)),
            ]
            blocks += [self._figures(formula)] if formula.figures else []
        return blocks

    def _calls(self, formula: AttachedFormula) -> bool:
        """Whether the formula is due: it was given, or the first row of figures has a number."""
        figures = (self.sheet.values.get(field.id) for field in self._below(formula.figures[:1]))
        return formula.field in self.sheet.values or any(_count(value) is not None for value in figures)

    def _figures(self, formula: AttachedFormula) -> Table:
        head = Column(wording.FIGURE_COLUMN, 4)
        years = [Column(f"{year}年", 1.5, centred=True) for year in self.form.years]
        rows = []
        for stem in formula.figures:
            cells = {field.year: field for field in self._below([stem])}
            first = next(iter(cells.values()))
            shown = [self._shown(cells.get(year)) for year in self.form.years]
            rows.append((labels.spoken(self.form.asked_by[first.id].label), *shown))
        return Table((head, *years), tuple(rows))

    def _shown(self, field: Field | None) -> str:
        value = self.sheet.values.get(field.id) if field else None
        return "" if field is None or value is None else show_value(field, value).removesuffix(field.unit)

    def _below(self, stems: Sequence[str]) -> list[Field]:
        return [
            field
            for id, field in self.form.fields.items()
            if any(id == stem or id.startswith(f"{stem}.") for stem in stems)
        ]

    # ── 清单 ──────────────────────────────────────────────────────────────────────────────────────────

    def lists_called_for(self, section: int) -> Blocks:
        """Each list that an answer counts something for."""
        blocks: Blocks = []
        number = 1
        for table in self.lists.list:
            rows, blank, whole = self._rows(table)
            if not whole:
                continue
            sources = [row.source for row in table.rows if self._counted(row.source)[1]]
            blocks += [_subheading(number, table.title), *belonging(self.form, sources)]
            blocks += [Paragraph(table.note, Style.NOTE)] if table.note else []
            blocks.append(Table(_columns(table), rows))
            if whole > len(rows):
                blocks.append(Paragraph(wording.counted(whole, blank), Style.NOTE))
            self.places |= {row.source: wording.list_place(section, number) for row in table.rows}
            number += 1
        return [Paragraph(wording.LISTS_NOTE, Style.NOTE), *blocks] if blocks else []

    def _rows(self, table: ListTable) -> tuple[tuple[tuple[str, ...], ...], int, int]:
        """The rows of a list, how many of them are blank, and how many the form counts."""
        filled: list[dict[str, str]] = []
        blank = whole = 0
        for row in table.rows:
            names, count = self._counted(row.source)
            whole += count
            filled += [{**row.fill, **({table.names: name} if table.names else {})} for name in names]
            room = min(count - len(names), table.most - blank)
            blank += room
            filled += [row.fill] * room
        rows = (
            (str(number), *(cells.get(column.id, "") for column in table.columns))
            for number, cells in enumerate(filled, 1)
        )
        return tuple(rows), blank, whole

    def _counted(self, source: str) -> tuple[tuple[str, ...], int]:
        """The names given under a field or stem, and how many there are; the greatest of several years."""
        names: tuple[str, ...] = ()
        most = 0
        for field in self._below([source]):
            value = self.sheet.values.get(field.id)
            names += value.names if isinstance(value, NamedCount) else ()
            most = max(most, _count(value) or 0)
        return names, max(most, len(names))

    # ── 佐证材料 ──────────────────────────────────────────────────────────────────────────────────────

    def evidence(self, section: int) -> Blocks:
        """The papers due, for which blank, and their state."""
        table = evidence_table(self.form, self.sheet, self.places)
        return [Paragraph(wording.EVIDENCE_NOTE, Style.NOTE), table] if table else []


def _reasons(form: Form, sheet: Sheet, findings: Sequence[Finding], today: date) -> Blocks:
    """Why the applicant stands by figures that stood out: the blank, what stands out, the reason."""
    explained = [finding for finding in findings if finding.reason]
    if not explained:
        return []
    asked = {finding.key: finding.message for finding in find(form, replace(sheet, reasons={}), today)}
    rows = tuple(
        (str(number), _about(form, finding), stated(asked.get(finding.key, finding.message)), finding.reason)
        for number, finding in enumerate(explained, 1)
    )
    columns = zip(wording.REASON_COLUMNS, (3.4, 5.4, 5.2), strict=True)
    table = Table((_number_column(), *(Column(*each) for each in columns)), rows)
    return [Paragraph(wording.REASONS_NOTE, Style.NOTE), table]


def _about(form: Form, finding: Finding) -> str:
    questions = dict.fromkeys(form.asked_by[id].id for id in finding.fields if id in form.asked_by)
    return "\n".join(labels.spoken(form.questions[id].label) for id in questions)


def _columns(table: ListTable) -> tuple[Column, ...]:
    return (_number_column(), *(Column(one.label, one.width, one.centred) for one in table.columns))


def _number_column() -> Column:
    return Column(wording.NUMBER, 0.95, centred=True)


def _subheading(number: int, title: str) -> Paragraph:
    return Paragraph(wording.subheading(number, title), Style.SUBHEADING)


def _label(form: Form, id: str) -> str:
    """What an id is called: a question's or a field's label, or that of the group's first field."""
    named: Iterable[Question | Field] = (
        *(one for one in (form.questions.get(id), form.fields.get(id)) if one is not None),
        *(field for other, field in form.fields.items() if other.startswith(f"{id}.")),
    )
    return next((labels.spoken(one.label) for one in named), id)


def _count(value: Value | None) -> int | None:
    """How many an answer counts; None when it is no figure."""
    if isinstance(value, NamedCount):
        return value.count
    return int(value) if isinstance(value, int | Decimal) else None
