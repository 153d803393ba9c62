"""`tianbao script check`: every fault of a question script in one run."""

from __future__ import annotations

import argparse
import json
from importlib.resources import files
from pathlib import Path

from assistant.checks.loading import CHECKS, load_checks
from assistant.errors import Unusable
from assistant.papers.faults import faults_in
from assistant.script import Fault, ScriptError, load_form
from assistant.script.loading import DEFAULT
from assistant.wording import commands as wording


def run(arguments: argparse.Namespace) -> int:
    """Lint a folder (the built-in script without one); exit 1 when anything is found."""
    if arguments.action != "check":
        raise Unusable(wording.SCRIPT_NEEDS)
    folder = Path(arguments.folder) if arguments.folder else Path(str(files("dialogues").joinpath(DEFAULT)))
    if not folder.is_dir():
        raise Unusable(wording.os_error(FileNotFoundError(2, "", str(folder))))
    faults = _faults(folder)
    if arguments.json:
        rows = [{"file": f.file, "line": f.line, "text": f.text, "message": f.message} for f in faults]
        print(json.dumps({"faults": rows}, ensure_ascii=False, indent=1))
    elif faults:
        print(wording.script_faults(len(faults)))
        print("\n".join(f"  {fault}" for fault in faults))
    else:
        print(wording.SCRIPT_FINE)
    return 1 if faults else 0


def _faults(folder: Path) -> list[Fault]:
    """Every fault; what stands beside the questions can be read only once the questions themselves can."""
    try:
        form = load_form(folder)
    except ScriptError as error:
        return error.faults
    found: list[Fault] = []
    try:
        if (folder / CHECKS).exists():
            load_checks(folder, form)
    except ScriptError as error:
        found += error.faults
    return [*found, *faults_in(form)]
