"""The answers that the form has no room for: in full in the attachments, under the name of their blank."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.paging import label_of
from assistant.script import Form
from assistant.wording import attachments as wording
from exports.attachments.model import Paragraph, Style


def moved_answers(form: Form, moved: Mapping[str, str]) -> list[Paragraph]:
    """Each answer for which the form says 详见附件, in the form's order; nothing without any."""
    blocks = [Paragraph(wording.MOVED_NOTE, Style.NOTE)] if moved else []
    for number, (tag, text) in enumerate(moved.items(), 1):
        title = wording.subheading(number, label_of(form, tag))
        blocks += [Paragraph(title, Style.SUBHEADING), Paragraph(text, tag=tag)]
    return blocks
