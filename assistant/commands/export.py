"""`tianbao export`: the finished form as a Word file."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from assistant.answers import Sheet
from assistant.commands.check import finding_data, report
from assistant.commands.choosing import chosen_form
from assistant.errors import Unusable
from assistant.exporting import ExportReport, attachments_path, export_form
from assistant.script import Form
from assistant.showing import answered_none
from assistant.sources import read_source
from assistant.wording import commands as wording
from assistant.wording import exporting


def run(arguments: argparse.Namespace) -> int:
    """Write the document; exit 1 when something missing or wrong stands in the way."""
    form, path = chosen_form(arguments), Path(arguments.output)
    if path.suffix.lower() != ".docx":
        raise Unusable(wording.OUTPUT_NEEDS_DOCX)
    sheet = read_source(form, arguments.source)
    blank = Path(arguments.blank) if arguments.blank else None
    done = export_form(
        form,
        sheet,
        path,
        draft=arguments.draft,
        blank=blank,
        attachments=arguments.attachments,
        pdf=arguments.pdf,
    )
    if arguments.json:
        print(json.dumps(_as_data(done), ensure_ascii=False, indent=1))
    else:
        _print(form, sheet, done)
    return 0 if done.written else 1


def _as_data(done: ExportReport) -> dict[str, object]:
    return {
        "written": done.written,
        "path": str(done.path) if done.written else None,
        "draft": done.draft,
        "attachments": str(done.attachments) if done.attachments else None,
        "certificate": list(done.certificate),
        "preview": list(done.preview),
        "smaller": [{"field": field, "size": size} for field, size in done.smaller.items()],
        "moved": list(done.moved),
        "overfull": list(done.overfull),
        "findings": [finding_data(finding) for finding in done.findings],
    }


def _print(form: Form, sheet: Sheet, done: ExportReport) -> None:
    if not done.written:
        print(wording.refused(len(done.open)), file=sys.stderr)
        print("\n".join(report(form, done.open)))
        return
    print(wording.written(str(done.path), done.draft))
    if done.attachments:
        wanted = attachments_path(done.path)
        print(wording.attached(str(done.attachments), wanted.name if done.attachments != wanted else ""))
    print("\n".join((*done.paging, *done.certificate, *done.preview)))
    if nones := answered_none(form, sheet):
        print(exporting.nones(nones))
    if done.open:
        print(wording.open_in_draft(len(done.open)))
    if done.findings:
        print("\n".join(report(form, done.findings)))
