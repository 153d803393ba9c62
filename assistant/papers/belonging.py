"""Which rows of the form a piece of the attachments goes with: so that a reader in the office finds its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.script import Field, Form
from assistant.wording import attachments as wording
from assistant.wording import labels
from exports.attachments.model import Paragraph, Style


def belonging(form: Form, sources: Sequence[str]) -> list[Paragraph]:
    """A line that names the part and the rows of the form for fields or stems; nothing for what the form has not."""
    found = [field for source in sources for field in _below(form, source)]
    if not found:
        return []
    rows = dict.fromkeys(_row(form, field) for field in found)
    part = form.part_of(form.asked_by[found[0].id])
    return [Paragraph(wording.belongs(part.title, list(rows)), Style.NOTE)]


def _below(form: Form, source: str) -> Iterable[Field]:
    return (
        field
        for id, field in form.fields.items()
        if id in form.asked_by and (id == source or id.startswith(f"{source}."))
    )


def _row(form: Form, field: Field) -> str:
    """The row's own words; of a group of rows those that stand before the group."""
    return labels.spoken(form.asked_by[field.id].label.split(" | ")[0])
