"""An export, against opening and saving the same file with python-docx, and against docxtpl: ``python -m tests.bench.export``.

docxtpl gets an equivalent template: the same form with a Jinja placeholder in every blank and box.
"""

from __future__ import annotations

import io
import tempfile
import zipfile
from pathlib import Path

import docx
from lxml import etree

from assistant.answers_file import loads
from assistant.script import default_form
from exports.filling import write_form
from exports.template.build import template_path
from exports.template.xml import name
from tests.bench.timing import Measured, Work, in_turn

RUNS = 30
EXAMPLE = Path(__file__).parents[1] / "form" / "example.json"
_DOCUMENT = "word/document.xml"


def placeholders(blank: bytes) -> tuple[bytes, dict[str, str]]:
    """The form with `{{ b1 }}` … in place of its controls, and a context for them."""
    source = zipfile.ZipFile(io.BytesIO(blank))
    root = etree.fromstring(source.read(_DOCUMENT))
    context: dict[str, str] = {}
    for number, control in enumerate(root.iter(name("sdt"))):
        texts = list(control.iter(name("t")))
        texts[0].text = f"{{{{ b{number} }}}}"
        context[f"b{number}"] = "81.50"
        for other in texts[1:]:
            other.text = ""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry in source.infolist():
            xml = etree.tostring(root) if entry.filename == _DOCUMENT else source.read(entry.filename)
            archive.writestr(entry.filename, xml)
    return target.getvalue(), context


def with_docxtpl(blank: bytes) -> Work | None:
    """Rendering and saving the equivalent template; None where docxtpl is not installed."""
    try:
        from docxtpl import DocxTemplate
    except ImportError:
        return None
    template, context = placeholders(blank)

    def render() -> None:
        document = DocxTemplate(io.BytesIO(template))
        document.render(context, autoescape=True)
        document.save(io.BytesIO())

    return render


def measure() -> list[Measured]:
    """An export against its floor, and docxtpl against an export."""
    form = default_form()
    sheet = loads(form, EXAMPLE.read_text(encoding="utf-8"))
    blank = template_path().read_bytes()
    with tempfile.TemporaryDirectory() as folder:

        def export() -> None:
            write_form(form, sheet, Path(folder, "form.docx"))

        def open_and_save() -> None:
            docx.Document(io.BytesIO(blank)).save(Path(folder, "floor.docx"))

        other = with_docxtpl(blank)
        times = in_turn(export, open_and_save, *([other] if other else []), runs=RUNS)
    exported, floor = times[:2]
    detail = f"{exported:.1f} ms against {floor:.1f} ms to open and save with python-docx"
    found = [Measured("export", exported / floor, "≤ 2", detail)]
    if other:
        detail = f"{times[2]:.1f} ms against {exported:.1f} ms"
        found.append(Measured("docxtpl / export", times[2] / exported, "≥ 4", detail))
    return found


if __name__ == "__main__":
    print(*measure(), sep="\n")
