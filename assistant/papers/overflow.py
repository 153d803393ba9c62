"""The answers that the form has no room for: in full in the attachments, under the name of their blank."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.answers import NamedCount, Sheet
from assistant.paging import label_of
from assistant.script import Form
from assistant.wording import attachments as wording
from exports.attachments.model import Paragraph, Style
from exports.printed import parse_names
from exports.tags import field_of


def moved_answers(form: Form, sheet: Sheet, moved: Mapping[str, str]) -> list[Paragraph]:
    """Each answer for which the form says 详见附件, in the form's order; nothing without any."""
    blocks = [Paragraph(wording.MOVED_NOTE, Style.NOTE)] if moved else []
    for number, (tag, text) in enumerate(moved.items(), 1):
        title = wording.subheading(number, label_of(form, tag))
        blocks += [Paragraph(title, Style.SUBHEADING), Paragraph(_lines(sheet, tag, text), tag=tag)]
    return blocks


def _lines(sheet: Sheet, tag: str, text: str) -> str:
    """A list with a name on each line, where it comes apart again like that; any other text as it is."""
    value = sheet.values.get(field_of(tag))
    if not isinstance(value, NamedCount):
        return text
    lines = "\n".join(value.names)
    return lines if parse_names(lines, value.count) == list(value.names) else text
