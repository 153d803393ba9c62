"""The line mode: the same dialogue over stdin and stdout, for pipes and screen readers.

One line is one reply. A line that ends with a backslash goes on in the next, for texts of several paragraphs.
``lines`` holds the conversation, ``words`` what steers it, ``listings`` what it lists, ``incoming`` what is typed.
"""

from __future__ import annotations

import sys

from assistant.drafts import Draft, Drafts
from assistant.plain.incoming import Incoming
from assistant.plain.lines import Lines
from assistant.script import Form
from assistant.session import Session

__all__ = ["Lines", "run"]


def run(form: Form, drafts: Drafts, name: str | None) -> int:
    """Converse until the applicant leaves or the input ends. Without a name: the latest draft, or a new one."""
    draft: Draft | None = _opened(drafts, name)
    incoming = Incoming(sys.stdin)
    while draft is not None:
        with draft, Session(form, draft) as session:
            draft = Lines(session, incoming, sys.stdout, drafts).converse()
    return 0


def _opened(drafts: Drafts, name: str | None) -> Draft:
    if name is None:
        latest = [info.name for info in drafts.list() if info.problem is None]
        return drafts.open(latest[0]) if latest else drafts.create()
    return drafts.open(name) if drafts.exists(name) else drafts.create(name)
