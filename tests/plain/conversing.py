"""A conversation in lines with a person at a terminal, or with a program; over memory or real drafts."""

from __future__ import annotations

import io
from collections.abc import Iterable

from assistant.drafts import Draft, Drafts, memory_draft
from assistant.plain import Lines
from assistant.script import default_form
from assistant.session import Session

FORM = default_form()


class Person(io.StringIO):
    """Lines typed at a terminal."""

    def isatty(self) -> bool:
        return True


def said(
    typed: Iterable[str],
    *,
    session: Session | None = None,
    drafts: Drafts | None = None,
    incoming: type[io.StringIO] = io.StringIO,
) -> str:
    """Everything that is said to these replies."""
    heard, _ = conversed(typed, session=session, drafts=drafts, incoming=incoming)
    return heard


def conversed(
    typed: Iterable[str],
    *,
    session: Session | None = None,
    drafts: Drafts | None = None,
    incoming: type[io.StringIO] = io.StringIO,
) -> tuple[str, Draft | None]:
    """Everything that is said, and the draft that was opened to go on with."""
    out = io.StringIO()
    session = session or Session(FORM, memory_draft("草稿"))
    lines = Lines(session, incoming("".join(f"{line}\n" for line in typed)), out, drafts)
    following = lines.converse()
    return out.getvalue(), following
