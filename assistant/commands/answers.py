"""`tianbao answers`: a draft as an answers file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from assistant import answers_file
from assistant.commands.choosing import chosen_form
from assistant.file_names import refuse_unusable
from assistant.files import write_text
from assistant.sources import read_source


def run(arguments: argparse.Namespace) -> int:
    """Write to the file named, or to stdout."""
    form = chosen_form(arguments)
    text = answers_file.dumps(form, read_source(form, arguments.draft))
    if arguments.output:
        refuse_unusable(Path(arguments.output))
        write_text(Path(arguments.output), text)
    else:
        sys.stdout.write(text)
    return 0
