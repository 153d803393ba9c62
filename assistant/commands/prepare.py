"""`tianbao prepare`: before starting, which figures and papers are needed, from whom, as Word to be handed out."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from assistant.commands.choosing import chosen_form
from assistant.errors import Unusable
from assistant.file_names import refuse_unusable
from assistant.papers.departments import Departments, departments_of
from assistant.papers.preparing import Sheet, prepare_paper, sheets_of
from assistant.script import Form
from assistant.wording import attachments as said
from assistant.wording import commands as wording


def run(arguments: argparse.Namespace) -> int:
    """Write the list and print who is asked for how much."""
    wanted = Path(arguments.output or said.PREPARE_FILE)
    if wanted.suffix.lower() != ".docx":
        raise Unusable(wording.OUTPUT_NEEDS_DOCX)
    refuse_unusable(wanted)
    form = chosen_form(arguments)
    departments = departments_of(form)
    sheets = sheets_of(form, departments)
    path = _write(form, departments, wanted)
    if arguments.json:
        print(json.dumps(_as_data(path, sheets), ensure_ascii=False, indent=1))
    else:
        print("\n".join(_lines(path, wanted, sheets)))
    return 0


def write_preparation(form: Form, wanted: Path = Path(said.PREPARE_FILE)) -> Path:
    """Write the list as Word and return where; beside a file of that name that was edited by hand."""
    return _write(form, departments_of(form), wanted)


def _write(form: Form, departments: Departments, wanted: Path) -> Path:
    from exports.attachments.saving import save_paper  # imported when writing: lxml costs time

    return save_paper(prepare_paper(form, departments), wanted)


def _as_data(path: Path, sheets: tuple[Sheet, ...]) -> dict[str, object]:
    rows = [
        {
            "name": sheet.department.name,
            "figures": [question.id for question in sheet.questions],
            "papers": [question.id for question in sheet.papers],
            "helps": [question.id for question in sheet.helping],
        }
        for sheet in sheets
    ]
    return {"path": str(path), "departments": rows}


def _lines(path: Path, wanted: Path, sheets: tuple[Sheet, ...]) -> list[str]:
    asked = [sheet for sheet in sheets if sheet.questions and not sheet.department.inside]
    figures = sum(len(sheet.questions) for sheet in asked)
    papers = sum(len(sheet.papers) for sheet in asked)
    lines = [said.elsewhere(wanted.name)] if path != wanted else []
    lines.append(said.prepared(str(path), len(asked), figures, papers))
    lines += [
        said.department_line(s.department.name, len(s.questions), len(s.papers))
        for s in sheets
        if s.questions
    ]
    return lines
