"""The line mode: the same dialogue over stdin and stdout, for pipes and screen readers.

One line is one reply. A line that ends with a backslash goes on in the next, for texts of several paragraphs.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TextIO

from assistant import progress
from assistant.checks import find
from assistant.commands.check import report
from assistant.drafts import Draft, Drafts
from assistant.errors import Unusable
from assistant.events import Event, Reply, Wanted
from assistant.exporting import can_preview, export_form
from assistant.messages import Message, Tone
from assistant.script import Form
from assistant.session import Session
from assistant.showing import show_answer
from assistant.wording import commands, labels, paging
from assistant.wording import plain as wording

_CONTINUES = "\\"


def run(form: Form, drafts: Drafts, name: str | None) -> int:
    """Converse until the applicant leaves or the input ends. Without a name: the latest draft, or a new one."""
    with _opened(drafts, name) as draft, Session(form, draft) as session:
        Lines(session, sys.stdin, sys.stdout).converse()
    return 0


def _opened(drafts: Drafts, name: str | None) -> Draft:
    if name is None:
        latest = [info.name for info in drafts.list() if info.problem is None]
        return drafts.open(latest[0]) if latest else drafts.create()
    return drafts.open(name) if drafts.exists(name) else drafts.create(name)


class Lines:
    """A conversation over two text streams."""

    def __init__(self, session: Session, incoming: TextIO, outgoing: TextIO) -> None:
        self._session = session
        self._in = incoming
        self._out = outgoing

    def converse(self) -> None:
        """Ask and answer until quit or the end of the input."""
        session = self._session
        self._say(wording.opened(session.draft.name, *progress.overall(session.form, session.sheet)))
        seen = len(session.log)
        session.begin()
        self._show(session.log[seen:] or session.log[-1:])
        for text in self._replies():
            seen = len(session.log)
            events = session.send(Reply(text))
            self._show(message for message in session.log[seen:] if not message.mine)
            if any(self._answered(event) for event in events):
                return
        self._say(wording.CLOSED)

    def _replies(self) -> Iterator[str]:
        """What is typed, one reply at a time."""
        held: list[str] = []
        while True:
            if self._in.isatty():
                self._out.write(wording.PROMPT if not held else "")
            self._out.flush()
            line = self._in.readline()
            if not line:
                if held:
                    yield "\n".join(held)
                return
            line = line.rstrip("\r\n")
            if line.endswith(_CONTINUES):
                held.append(line.removesuffix(_CONTINUES))
                continue
            text = "\n".join([*held, line])
            held = []
            if text.strip():
                yield text

    def _answered(self, event: Event) -> bool:
        """Do what the applicant wants of the shell; true when that is to leave."""
        if not isinstance(event, Wanted):
            return False
        if event.action == "quit":
            self._say(wording.CLOSED)
            return True
        done: Callable[[], None] = {
            "check": self._check,
            "export": self._export,
            "export_draft": lambda: self._export(draft=True),
            "save": self._save,
        }.get(event.action, self._review)
        done()
        return False

    def _check(self) -> None:
        findings = find(self._session.form, self._session.sheet, date.today())
        self._say("\n".join(report(self._session.form, findings)) or commands.NO_FINDINGS)

    def _save(self) -> None:
        self._say(wording.SAVED)

    def _review(self) -> None:
        """Every answer in the form's order."""
        form, sheet = self._session.form, self._session.sheet
        for part in form.parts:
            self._say(part.title)
            for question in part.questions:
                if progress.is_relevant(question, sheet):
                    put_off = question.id in sheet.deferred
                    answer = show_answer(form, question, sheet) or wording.open_answer(put_off)
                    self._say(f"  {labels.spoken(question.label)}：{answer.replace(chr(10), '；')}")

    def _export(self, draft: bool = False) -> None:
        path = Path(wording.file_name(str(self._session.sheet.values.get("cover.cluster_name", ""))))
        try:
            done = export_form(self._session.form, self._session.sheet, path, draft=draft, attachments=True)
        except (OSError, Unusable) as error:
            self._say(commands.os_error(error) if isinstance(error, OSError) else str(error))
            return
        if done.written:
            self._say(commands.written(str(done.path.resolve()), done.draft))
            if done.attachments:
                self._say(commands.attached(str(done.attachments.resolve())))
            for line in done.paging:
                self._say(line)
            self._say(
                paging.preview_by_command(self._session.draft.name) if can_preview() else paging.NOT_PREVIEWED
            )
            self._say(wording.NEXT_STEPS if not draft else commands.open_in_draft(len(done.open)))
            return
        self._say(wording.refused(len(done.open)))
        self._say("\n".join(report(self._session.form, done.open)))

    def _show(self, messages: Iterable[Message]) -> None:
        for message in messages:
            self._say(
                wording.spoken(
                    message.title if message.tone in _TITLED else "",
                    message.text,
                    message.options,
                    message.choices,
                )
            )

    def _say(self, text: str) -> None:
        self._out.write(f"{wording.SPEAKER}{text}\n")
        self._out.flush()


_TITLED = (Tone.PART, Tone.QUESTION)
