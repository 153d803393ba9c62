"""Writing the form: an answer sheet into the built-in form, or into the blank that an office hands out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.answers import OPEN, Sheet
from assistant.script import Form
from exports.certificate import Certificate
from exports.document import Document, DocumentError, Target, write_file
from exports.fields import Filling, fill
from exports.fitting import NOTHING_TO_FIT, Fit, fit
from exports.places.difference import direction_missing
from exports.tags import EXTRA_TARGETS, box_tag, field_of, names_tag


@dataclass(frozen=True)
class FilledForm:
    """A filled form, not on disk yet, and what was done to keep its pages."""

    content: bytes
    certificate: Certificate
    smaller: Mapping[str, float]
    """The answers set smaller: size in points by tag, the smallest of several places."""
    attached: Mapping[str, str]
    """The answers for which the form says 详见附件, in full, by tag: they must go into the attachments."""
    overfull: tuple[str, ...]
    """The parts, by their numerals, that even so run over their pages."""

    def save(self, path: Path) -> None:
        """Write it to disk, whole or not at all. Raises DocumentError."""
        write_file(path, self.content)


def write_form(
    form: Form, sheet: Sheet, path: Path, *, blank: Path | None = None, mark_open: bool = False
) -> Certificate:
    """Fill the form and save it to `path`; as `fill_form`, for who needs no attachments."""
    filled = fill_form(form, sheet, blank=blank, mark_open=mark_open)
    filled.save(path)
    return filled.certificate


def fill_form(form: Form, sheet: Sheet, *, blank: Path | None = None, mark_open: bool = False) -> FilledForm:
    """Fill the form; the certificate says what was compared with the blank.

    In the form that is built in, long answers are set smaller, and beyond that attached, so that each part keeps its
    pages; of an office's own blank nobody knows the measures. With `mark_open`, unanswered blanks read 〔待填〕. Raises DocumentError, and writes nothing, when the blank is
    unreadable, is another form, differs from the form in rows, parts, years or units, or would not keep its style.
    """
    document = Document.open(blank, form)
    _refuse_other_form(document, form, blank)
    filling = fill(form, sheet, mark_open=mark_open)
    _refuse_differences(document, form, filling)
    fitted = _fitted(document, form, filling)
    _set(document, form, replace(filling, texts=fitted.texts(filling.texts)))
    for slot, step in fitted.steps.items():
        document.set_size(slot.tag, *step, number=slot.number)
    content, certificate = document.certified()
    if not certificate.holds:
        changed = "、".join(item.what for item in certificate.compared if not item.equal)
        raise DocumentError(
            f"填写会改变表格样式（{changed}），没有写出文件；请换用内置的表格，或检查空白表。"
        )
    attached = {tag: filling.texts[tag] for tag in fitted.attached}
    return FilledForm(content, certificate, fitted.smaller, attached, fitted.overfull)


def _fitted(document: Document, form: Form, filling: Filling) -> Fit:
    """How the answers fit. Lists that even the built-in form has no room for go to the attachments of any blank."""
    if form.blank:
        return NOTHING_TO_FIT
    fitted = fit(filling.texts)
    if document.is_built_in:
        return fitted
    return replace(
        NOTHING_TO_FIT, attached=tuple(tag for tag in fitted.attached if tag.endswith(names_tag("")))
    )


def _set(document: Document, form: Form, filling: Filling) -> None:
    for tag, text in filling.texts.items():
        document.set_text(tag, text)
    for field, ticked in filling.ticks.items():
        for option in form.fields[field].options:
            document.tick(field, option.id, option.id in ticked)
    rows: dict[str, list[Target]] = {}
    for row in filling.rows:
        rows.setdefault(row.direction, []).append((row.indicator, row.baseline, row.target))
    if EXTRA_TARGETS in filling.open and document.free_directions:
        rows[document.free_directions[0]] = [(OPEN, "", "")]
    if rows:
        document.set_rows(rows)
    for field in filling.open:
        if form.fields[field].options:
            document.mark(box_tag(field, form.fields[field].options[0].id), OPEN)


def _refuse_other_form(document: Document, form: Form, blank: Path | None) -> None:
    if not document.recognised:
        raise DocumentError(f"“{blank}”不是《{form.title}》，没有写出文件。")


def _refuse_differences(document: Document, form: Form, filling: Filling) -> None:
    """Name everything in which the blank differs, all at once."""
    problems = document.problems
    if not problems:
        tags = document.tags
        wanted = [*filling.texts]
        for field in (*filling.ticks, *filling.open):
            wanted += [box_tag(field, option.id) for option in form.fields[field].options]
        lacking = dict.fromkeys(field_of(tag) for tag in wanted if tag not in tags)
        problems = [f"没有找到“{form.fields[id].label.replace(' | ', '·')}”一栏" for id in lacking]
    if document.directions:
        problems += [
            direction_missing(form.part_of(form.asked_by[EXTRA_TARGETS]).title, direction)
            for direction in dict.fromkeys(row.direction for row in filling.rows)
            if direction not in document.directions
        ]
    if problems:
        lines = "\n".join(f"  {number}. {problem}；" for number, problem in enumerate(problems, 1))
        raise DocumentError(f"这份空白表有 {len(problems)} 处与本表对不上，没有写出文件：\n{lines[:-1]}。")
