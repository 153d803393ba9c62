"""`tianbao check`: everything that a reviewer would send back, grouped by part."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from assistant.checks import Finding
from assistant.commands.choosing import chosen_form
from assistant.commands.reviewing import review
from assistant.drafts import Drafts
from assistant.errors import Unusable
from assistant.script import Form
from assistant.sources import look_at_source
from assistant.wording import check_folder as folder_wording
from assistant.wording import commands as wording
from assistant.wording import findings as said


def run(arguments: argparse.Namespace) -> int:
    """Print the findings; exit 0 when none is an error or a missing blank, else 1."""
    form = chosen_form(arguments)
    path, drafted = Path(arguments.source), Drafts().exists(arguments.source)
    if path.is_dir() and not drafted:
        from assistant.commands import check_folder

        return check_folder.run(form, path, arguments.output, arguments.json)
    if arguments.output:
        raise Unusable(folder_wording.ONLY_FOR_FOLDERS)
    findings = review(form, look_at_source(form, arguments.source))
    if arguments.json:
        print(json.dumps(as_data(findings), ensure_ascii=False, indent=1))
    else:
        print("\n".join(report(form, findings)) or wording.NO_FINDINGS)
    return 0 if complete(findings) else 1


def complete(findings: Sequence[Finding]) -> bool:
    """Whether the finished form may be exported."""
    return not any(finding.severity.blocks for finding in findings)


def as_data(findings: Sequence[Finding]) -> dict[str, Any]:
    """The findings as the JSON contract has them."""
    return {"complete": complete(findings), "findings": [finding_data(finding) for finding in findings]}


def finding_data(finding: Finding) -> dict[str, Any]:
    """One finding as JSON."""
    return {
        "check": finding.check,
        "severity": str(finding.severity),
        "fields": list(finding.fields),
        "message": finding.message,
    }


def report(form: Form, findings: Sequence[Finding]) -> list[str]:
    """The findings as lines, a heading for each part, gravest first within it."""
    lines: list[str] = []
    heading = ""
    for finding in findings:
        title = _title(form, finding)
        if title != heading:
            lines += ["", title] if lines else [title]
            heading = title
        lines.append(f"  【{said.SEVERITY[finding.severity]}】{finding.message}")
    return lines


def _title(form: Form, finding: Finding) -> str:
    question = form.asked_by.get(finding.fields[0]) if finding.fields else None
    return form.part_of(question).title if question else form.title
