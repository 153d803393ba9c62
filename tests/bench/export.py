"""How long an export takes, against opening and saving the same file with python-docx: ``python -m tests.bench.export``.

The export should take at most twice as long. Prints milliseconds, the median of many runs taken in turn.
"""

from __future__ import annotations

import io
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import docx

from assistant.answers_file import loads
from assistant.script import default_form
from exports.filling import write_form
from exports.template.build import template_path

RUNS = 40
EXAMPLE = Path(__file__).parents[1] / "form" / "example.json"


def milliseconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def main() -> None:
    """Measure both in turn, so that a busy machine disturbs them alike."""
    form = default_form()
    sheet = loads(form, EXAMPLE.read_text(encoding="utf-8"))
    blank = template_path().read_bytes()

    def open_and_save() -> None:
        buffer = io.BytesIO()
        docx.Document(io.BytesIO(blank)).save(buffer)

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "form.docx")

        def export() -> None:
            write_form(form, sheet, path)

        export(), open_and_save()
        pairs = [(milliseconds(export), milliseconds(open_and_save)) for _ in range(RUNS)]
    exporting, floor = (statistics.median(times) for times in zip(*pairs, strict=True))
    print(f"export {exporting:.1f} ms, open and save {floor:.1f} ms: {exporting / floor:.2f} times")


if __name__ == "__main__":
    main()
