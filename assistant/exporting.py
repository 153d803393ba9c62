"""Export: check the answers, then write the form; refuses while anything is missing or wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from assistant.answers import Sheet
from assistant.checks import Finding, find
from assistant.script import Form

_DRAFT = "草稿"


@dataclass(frozen=True)
class ExportReport:
    """What an export did: whether and where the document was written, and everything found in the answers."""

    path: Path
    written: bool
    findings: tuple[Finding, ...]
    draft: bool = False

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
    today: date | None = None,
) -> ExportReport:
    """Write the form to `path`, filled into `blank` or the built-in template.

    Refused (nothing written) while a finding blocks, unless `draft`: then open blanks read 〔待填〕 and the
    file's name says 草稿. Raises exports.document.DocumentError for an unusable blank, OSError for the disk.
    """
    from exports.filling import write_form  # imported when exporting: docx costs 0.15 s

    findings = find(form, sheet, today or date.today())
    unfinished = any(finding.severity.blocks for finding in findings)
    if draft and _DRAFT not in path.stem:
        path = path.with_name(f"{path.stem}（{_DRAFT}）{path.suffix}")
    report = ExportReport(path, draft or not unfinished, findings, draft)
    if report.written:
        write_form(form, sheet, path, blank=blank, mark_open=draft)
    return report
