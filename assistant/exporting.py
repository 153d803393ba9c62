"""Export: check the answers, then write the form; refuses while anything is missing or wrong."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from assistant.answers import Sheet
from assistant.checks import Finding, find
from assistant.script import Form
from assistant.wording.attachments import SUFFIX

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
) -> ExportReport:
    """Write the form to `path`, filled into `blank` or the built-in template.

    Refused (nothing written) while a finding blocks, unless `draft`: then open blanks read 〔待填〕 and the
    file's name says 草稿. With `attachments`, 附件 is written beside it when the answers call for any; with
    `pdf`, the PDF too when LibreOffice is there. Raises exports.document.DocumentError for an unusable blank,
    OSError for the disk.
    """
    from exports.filling import write_form  # imported when exporting: docx costs 0.15 s

    today = today or date.today()
    findings = find(form, sheet, today)
    unfinished = any(finding.severity.blocks for finding in findings)
    if draft and _DRAFT not in path.stem:
        path = path.with_name(f"{path.stem}（{_DRAFT}）{path.suffix}")
    report = ExportReport(path, draft or not unfinished, findings, draft)
    if report.written:
        certificate = write_form(form, sheet, path, blank=blank, mark_open=draft)
        report = replace(report, certificate=tuple(certificate.lines()))
        if attachments:
            report = replace(report, attachments=_attach(form, sheet, report, today))
        if pdf:
            report = replace(report, preview=_previewed(path))
    return report


def _attach(form: Form, sheet: Sheet, report: ExportReport, today: date) -> Path | None:
    """Write the attachments beside the form and return where; None when the answers call for none."""
    from assistant.papers.attachments import attachment_paper
    from assistant.papers.lists import lists_of
    from exports.attachments.saving import save_paper

    paper = attachment_paper(form, sheet, lists_of(form), report.findings, today)
    return save_paper(paper, attachments_path(report.path)) if paper else None


def _previewed(path: Path) -> tuple[str, ...]:
    """Write the PDF beside the form and say on which page each part begins; or that it could not be checked."""
    from exports.preview import PreviewError, preview

    try:
        return tuple(preview(path, path.with_suffix(".pdf")).lines())
    except PreviewError as error:
        return (str(error),)


def attachments_path(path: Path) -> Path:
    """Where the attachments of a form stand: beside it, under its name."""
    return path.with_name(f"{path.stem}{SUFFIX}{path.suffix}")
