"""`tianbao answers`: a draft as an answers file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from assistant import answers_file
from assistant.commands.sources import read_source
from assistant.files import write_text
from assistant.script import default_form


def run(arguments: argparse.Namespace) -> int:
    """Write to the file named, or to stdout."""
    form = default_form()
    text = answers_file.dumps(form, read_source(form, arguments.draft))
    if arguments.output:
        write_text(Path(arguments.output), text)
    else:
        sys.stdout.write(text)
    return 0
