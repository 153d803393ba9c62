"""The conversation over two text streams: what is typed becomes commands, what comes of them is said in lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from assistant import progress
from assistant.drafts import Draft, DraftError, Drafts
from assistant.events import Event, Reply, Wanted
from assistant.messages import Tone
from assistant.plain.doing import Doing
from assistant.plain.incoming import Incoming
from assistant.plain.saying import Saying
from assistant.plain.words import Wish, read_wish
from assistant.script import Kind
from assistant.session import Session
from assistant.understanding.intents import read_intent
from assistant.understanding.outcome import Code
from assistant.wording import plain as wording
from assistant.wording import plain_help

_CONTINUES = "\\"
_WITHOUT_DISK = ("quit", "save", "review", "check", "export", "list")
_LISTS = (Kind.NAMED_COUNT, Kind.TABLE, Kind.EVIDENCE)  # which are pasted a line each


class Lines:
    """A conversation over two text streams. Without `drafts` it stays with the one it has."""

    def __init__(
        self, session: Session, incoming: Incoming | TextIO, outgoing: TextIO, drafts: Drafts | None = None
    ) -> None:
        self._session = session
        self._in = incoming if isinstance(incoming, Incoming) else Incoming(incoming)
        self._saying = Saying(outgoing, paged=incoming.isatty())
        self._doing = Doing(session, self._saying, drafts)
        self._typed = session.typed.strip()  # what was not sent the last time
        self._held: list[str] = []  # what was typed of a reply of several lines

    def converse(self) -> Draft | None:
        """Ask and answer until quit or the end of the input; the draft to go on with, if another was opened."""
        try:
            self._open()
            for text in self._replies():
                if self._reply(text):
                    break
        except KeyboardInterrupt:
            self._keep_held()
        if self._doing.next is None:
            self._saying.say(wording.closed(self._doing.unsaved))
        return self._doing.next

    def _open(self) -> None:
        """Say which draft it is and how far, what was recovered, and the current question."""
        session = self._session
        self._saying.say(wording.opened(session.draft.name, *progress.overall(session.form, session.sheet)))
        if self._typed:
            self._saying.say(wording.typed_before(self._typed))
        seen = len(session.log)
        try:
            session.begin()
        except (
            DraftError
        ) as error:  # the disk is full or read-only: said, and what is there can still be read
            self._saying.say(str(error))
        if self._saying.paged and not seen:
            self._saying.say(plain_help.FIRST_TIME)
        self._show(seen if session.log[seen:] else -1)

    def _show(self, seen: int) -> None:
        """What was said since; behind a question what the screen would show beside it."""
        said = [message for message in self._session.log[seen:] if not message.mine]
        self._saying.show(said)
        if said and said[-1].tone is Tone.QUESTION:
            self._doing.beside()

    def _reply(self, text: str) -> bool:
        """Carry out one reply; true when it ends the conversation."""
        session = self._session
        wish = read_wish(
            session.form,
            session.question,
            text,
            self._doing.names(),
            self._saying.more,
            bool(self._doing.places),
        )
        if wish is not None and wish.action == "use_typed" and self._typed:
            text = self._typed
        elif wish is not None:
            return self._doing.carry_out(wish)
        seen = len(session.log)
        try:
            events = session.send(Reply(text))
        except DraftError as error:
            return self._not_kept(text, str(error))
        self._doing.unsaved = ""
        self._show(seen)
        return any(self._answered(event) for event in events)

    def _not_kept(self, text: str, why: str) -> bool:
        """The disk would not take the reply; what only steers needs no disk. True when that is to leave."""
        question = self._session.question
        wanted = read_intent(self._session.form, question, text) if question is not None else None
        if wanted is not None and wanted.code is Code.CONTROL and wanted.action in _WITHOUT_DISK:
            return self._doing.carry_out(Wish(wanted.action))
        self._saying.say(wording.not_kept(why))
        self._doing.unsaved = text
        return False

    def _answered(self, event: Event) -> bool:
        """Do what the applicant wants of the shell; true when that is to leave."""
        return isinstance(event, Wanted) and self._doing.carry_out(Wish(event.action))

    def _replies(self) -> Iterator[str]:
        """What is typed, one reply at a time."""
        while True:
            self._saying.prompt("" if self._held or not self._in.isatty() else wording.PROMPT)
            line = self._in.readline()
            if not line:
                if self._held:
                    yield self._taken()
                return
            line = line.rstrip("\r\n")
            if line.endswith(_CONTINUES):
                self._held.append(line.removesuffix(_CONTINUES))
                continue
            self._held.append(line)
            if self._asks_for_lines() and self._in.waiting():
                continue  # paragraphs that were pasted together are one answer
            if (text := self._taken()).strip():
                yield text

    def _asks_for_lines(self) -> bool:
        question = self._session.question
        return question is not None and (
            question.kind.prose or question.kind in _LISTS or bool(question.rows)
        )

    def _taken(self) -> str:
        text = "\n".join(self._held)
        self._held = []
        return text

    def _keep_held(self) -> None:
        """Ctrl+C in the middle of a text: what is there of it is kept for the next time."""
        if self._held:
            self._session.keep_typed("\n".join(self._held))
