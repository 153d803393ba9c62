"""The replies that take one key: 帮助, 上一题, 稍后再填, 无 …; only those that make sense now."""

from __future__ import annotations

from assistant.progress import is_settled
from assistant.session import Session
from assistant.tui.widgets.key_bar import Key
from assistant.wording import screen as wording
from assistant.wording.helping import HELP


def quick_replies(session: Session) -> list[Key]:
    """The quick replies to what is asked now."""
    question = session.question
    if question is None:
        left = [("Ctrl+N", wording.TAKE_UP, "say('take_up')")] if session.sheet.deferred else []
        return [("F2", wording.BACK, "say('back')"), *left]
    replies = [
        ("F1", HELP, "help"),
        ("F2", wording.BACK, "say('back')"),
        ("F3", wording.SKIP, "say('skip')"),
    ]
    if question.may_be_none:
        replies.append(("F4", wording.NONE, "say('none')"))
    if session.revisiting:
        settled = is_settled(session.form, question, session.sheet)
        replies.append(("Esc", wording.KEEP if settled else wording.RETURN, "say('keep')"))
    return replies
