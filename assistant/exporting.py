"""Export: check the answers, then write the form; refuses while anything is missing or wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.answers import Sheet
from assistant.checks import Finding, find
from assistant.file_names import refuse_unusable
from assistant.reasons import reason
from assistant.script import Form
from assistant.wording import labels, own_blanks
from assistant.wording import paging as wording
from exports.attached import attachments_path

if TYPE_CHECKING:
    from exports.filling import FilledForm

__all__ = ["ExportReport", "attachments_path", "can_preview", "export_form", "previewed"]

_DRAFT = "草稿"


@dataclass(frozen=True)
class ExportReport:
    """What an export did: whether and where the document was written, and everything found in the answers."""

    path: Path
    written: bool
    findings: tuple[Finding, ...]
    draft: bool = False
    attachments: Path | None = None  # where they were written; None without any
    certificate: tuple[str, ...] = ()  # what of the form's style was compared, in words
    preview: tuple[str, ...] = ()  # the PDF, and the page of each part, when it was asked for
    smaller: Mapping[str, float] = field(default_factory=dict)  # answers set smaller: points by field id
    moved: tuple[str, ...] = ()  # answers for which the form says 详见附件, by field id
    overfull: tuple[str, ...] = ()  # parts, by their numerals, that even so run over their pages
    paging: tuple[str, ...] = ()  # the last three in words

    @property
    def open(self) -> tuple[Finding, ...]:
        """The findings that stand in the way of the finished form."""
        return tuple(finding for finding in self.findings if finding.severity.blocks)


def export_form(
    form: Form,
    sheet: Sheet,
    path: Path,
    *,
    draft: bool = False,
    blank: Path | None = None,
    attachments: bool = False,
    pdf: bool = False,
    today: date | None = None,
    on_step: Callable[[int], None] = lambda step: None,
) -> ExportReport:
    """Write the form to `path`, filled into `blank` or the built-in template.

    Refused (nothing written) while a finding blocks, unless `draft`: then open blanks read 〔待填〕 and the
    file's name says 草稿. With `attachments`, 附件 is written beside it when the answers call for any, and always
    when the form says 详见附件: before the form, so that nothing is on neither. With `pdf`, the PDF too when
    LibreOffice is there. `on_step` is told which of `wording.exporting.STEPS` begins. Raises
    exports.document.DocumentError for an unusable blank, OSError for the disk.
    """
    refuse_unusable(path)  # before 草稿 is added, which would hide it
    today = today or date.today()
    on_step(0)
    findings = find(form, sheet, today)
    unfinished = any(finding.severity.blocks for finding in findings)
    path = written_path(path, draft)
    refuse_unusable(path)
    report = ExportReport(path, draft or not unfinished, findings, draft)
    if report.written:
        from exports.filling import fill_form  # imported when exporting: docx costs 0.15 s

        on_step(1)
        filled = fill_form(form, sheet, blank=blank, mark_open=draft)
        on_step(2)
        report = _saved(form, sheet, report, filled, attachments, today)
        report = _with_pages(form, report, blank, pdf)
    return report


def _saved(
    form: Form, sheet: Sheet, report: ExportReport, filled: FilledForm, attachments: bool, today: date
) -> ExportReport:
    """Write the form; what it says 详见附件 of is written before it, other attachments behind."""
    report = _with_paging(form, replace(report, certificate=tuple(filled.certificate.lines())), filled)
    if filled.attached:
        report = replace(report, attachments=_attach(form, sheet, report, today, filled.attached))
    filled.save(report.path)
    if attachments and not filled.attached:
        report = replace(report, attachments=_attach(form, sheet, report, today, {}))
    return report


def written_path(path: Path, draft: bool) -> Path:
    """Where a form goes that is exported to `path`: a draft says 草稿 in its name."""
    if draft and _DRAFT not in path.stem:
        return path.with_name(f"{path.stem}（{_DRAFT}）{path.suffix}")
    return path


def _with_paging(form: Form, report: ExportReport, filled: FilledForm) -> ExportReport:
    """The report with what was done to keep the pages."""
    from exports.tags import field_of

    smaller = {field_of(tag): size for tag, size in filled.smaller.items()}
    moved = tuple(map(field_of, filled.attached))
    words = wording.exported(
        {labels.last(form.fields[id].label): size for id, size in smaller.items()},
        [labels.last(form.fields[id].label) for id in moved],
        filled.overfull,
    )
    return replace(report, smaller=smaller, moved=moved, overfull=filled.overfull, paging=words)


def _attach(
    form: Form, sheet: Sheet, report: ExportReport, today: date, moved: Mapping[str, str]
) -> Path | None:
    """Write the attachments beside the form and return where; None when the answers call for none."""
    from assistant.papers.attachments import attachment_paper
    from assistant.papers.lists import lists_of
    from exports.attachments.saving import save_paper

    paper = attachment_paper(form, sheet, lists_of(form), report.findings, today, moved)
    return save_paper(paper, attachments_path(report.path)) if paper else None


def _with_pages(form: Form, report: ExportReport, blank: Path | None, pdf: bool) -> ExportReport:
    """The report with the pages as LibreOffice lays them out, or that those of an own blank are not checked."""
    if pdf:
        seen = previewed(report.path) if blank is None else _own_pages(form, report.path, blank)
        return replace(report, preview=seen)
    if blank is not None:
        return replace(report, paging=(*report.paging, own_blanks.PAGES_NOT_CHECKED))
    return report


def _own_pages(form: Form, path: Path, blank: Path) -> tuple[str, ...]:
    """Write the PDF, and compare the pages of a form filled into an office's own blank with those of the blank."""
    from exports.own_pages import own_pages
    from exports.preview import PreviewError

    pdf = path.with_suffix(".pdf")
    try:
        lines = own_pages(form, path, blank, pdf)
    except PreviewError as error:
        return (wording.not_previewed(str(error)),)
    except OSError as error:
        return (wording.pdf_not_written(pdf, reason(error)),)
    return (*([wording.pdf_written(pdf.absolute())] if can_preview() else []), *lines)


def can_preview() -> bool:
    """Whether LibreOffice is there, so that the pages can be looked at."""
    from exports.preview import find_office

    return find_office() is not None


def previewed(path: Path) -> tuple[str, ...]:
    """Write the PDF beside the form and say where, and on which page each part begins; or that it was not checked."""
    from exports.preview import PreviewError, preview

    pdf = path.with_suffix(".pdf")
    try:
        seen = preview(path, pdf)
    except PreviewError as error:
        return (wording.not_previewed(str(error)),)
    except OSError as error:
        return (wording.pdf_not_written(pdf, reason(error)),)
    return (*([wording.pdf_written(pdf.absolute())] if seen.pdf else []), *seen.lines())
