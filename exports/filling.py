"""Writing the form: an answer sheet into the built-in template or into a blank with the same controls."""

from __future__ import annotations

from pathlib import Path

from assistant.answers import Sheet
from assistant.script import Form
from exports.document import Document, DocumentError, Target
from exports.fields import Filling, fill

_MISSING_SHOWN = 5


def write_form(
    form: Form, sheet: Sheet, path: Path, *, blank: Path | None = None, mark_open: bool = False
) -> None:
    """Fill the form and save it to `path`. Only text changes: checked by the document's skeleton before saving.

    With `mark_open`, unanswered blanks read 〔待填〕. Raises DocumentError, and writes nothing, when the blank is
    unreadable, lacks cells, or would not keep its style.
    """
    document = Document.open(blank)
    before = document.skeleton()
    filling = fill(form, sheet, mark_open=mark_open)
    _refuse_missing(document, form, filling)
    _set(document, form, filling)
    if document.skeleton() != before:
        raise DocumentError("填写会改变表格样式，没有写出文件；请换用内置的表格，或检查空白表。")
    document.save(path)


def _set(document: Document, form: Form, filling: Filling) -> None:
    for tag, text in filling.texts.items():
        document.set_text(tag, text)
    for field, ticked in filling.ticks.items():
        for option in form.fields[field].options:
            document.tick(field, option.id, option.id in ticked)
    rows: dict[str, list[Target]] = {}
    for row in filling.rows:
        rows.setdefault(row.direction, []).append((row.indicator, row.baseline, row.target))
    if rows:
        document.set_rows(rows)


def _refuse_missing(document: Document, form: Form, filling: Filling) -> None:
    """Name every cell that the blank lacks, all at once."""
    tags = document.tags
    missing = [tag.partition("#")[0] for tag in filling.texts if tag not in tags]
    missing += [
        field
        for field in filling.ticks
        if any(f"{field}={option.id}" not in tags for option in form.fields[field].options)
    ]
    if missing:
        labels = [f"“{form.fields[id].label.replace(' | ', '·')}”" for id in dict.fromkeys(missing)]
        more = f"等 {len(labels)} 栏" if len(labels) > _MISSING_SHOWN else ""
        raise DocumentError(
            f"这份空白表里没有找到 {'、'.join(labels[:_MISSING_SHOWN])}{more}，没有写出文件。"
        )
