"""The lists of the export page: what stands in its way, part by part, and what is worth a look besides."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from textual.content import Content
from textual.widgets.option_list import Option

from assistant.checks import Finding
from assistant.reviewing import Review
from assistant.script import Form
from assistant.session import Session
from assistant.tui.wrapping import Prose
from assistant.wording import exporting, pages
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
            options.append(_heading(exporting.group(title, len(shown))))
        for question in shown:
            options.append(Option(Prose(spoken(question.label)), id=f"{len(options)} {question.id}"))
    return options


def by_part(form: Form, findings: Sequence[Finding]) -> list[Option]:
    """Findings under the parts they belong to; choosing one leads to its question."""
    titles = {field.id: part.title for part in form.parts for q in part.questions for field in q.fields}
    parts: dict[str, list[Finding]] = {}
    for finding in findings:
        first = finding.fields[0] if finding.fields else ""
        parts.setdefault(titles.get(first, pages.ELSEWHERE), []).append(finding)
    options: list[Option] = []
    for title, own in parts.items():
        options.append(_heading(pages.part_count(title, len(own))))
        options += [_finding(finding, len(options) + number) for number, finding in enumerate(own)]
    return options


def target(option: str | None) -> str | None:
    """Where the option of this id leads."""
    return (option or "").partition(" ")[2] or None


def _heading(text: str) -> Option:
    return Option(Prose(Content.styled(text, "bold $primary")), disabled=True)


def _finding(finding: Finding, number: int) -> Option:
    text = f"{pages.SEVERITIES[finding.severity]}：{finding.message}"
    return Option(Prose(text, indent=2), id=f"{number} {finding.fields[0] if finding.fields else ''}")
