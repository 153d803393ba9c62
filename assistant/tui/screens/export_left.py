"""What is worth a look before the export, although nothing stands in its way: doubts, papers, 稍后 and 无."""

from __future__ import annotations

from datetime import date

from textual.content import Content
from textual.widgets.option_list import Option

from assistant.reviewing import Review
from assistant.session import Session
from assistant.tui.wrapping import Prose
from assistant.wording import exporting
from assistant.wording.labels import spoken

_GROUPS = (
    ("faulty", exporting.WARNINGS),
    ("due", exporting.PAPERS_DUE),
    ("later", exporting.PUT_OFF),
    ("none", exporting.NONE),
)


def worth_a_look(session: Session, today: date) -> list[Option]:
    """The questions by group, each under its heading; choosing one leads there."""
    review = Review(session, today)
    options: list[Option] = []
    for name, title in _GROUPS:
        shown = review.shown(name, "")
        if shown:
            head = Content.styled(exporting.group(title, len(shown)), "bold $primary")
            options.append(Option(Prose(head), disabled=True))
        for question in shown:
            options.append(Option(Prose(spoken(question.label)), id=f"{len(options)} {question.id}"))
    return options
