"""One sitting with one draft: commands go to the dialogue, the draft is on disk before anything is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from types import TracebackType

from assistant import messages, paging, progress
from assistant.answers import Sheet
from assistant.dialogue import Dialogue, State
from assistant.drafts import Draft, OtherForm, Record
from assistant.events import Begin, Command, Event, FollowedUp
from assistant.kept import read_kept, read_sheet, write_sheet
from assistant.messages import Message, Tone
from assistant.script import Field, Form, Question
from assistant.script_changes import catalogue, moved

__all__ = ["Session", "load_record", "read_sheet", "write_sheet"]


class Session:
    """The dialogue over a draft. `log` is the conversation so far; `typed` the half-typed reply."""

    def __init__(self, form: Form, draft: Draft, today: Callable[[], date] = date.today) -> None:
        self.form = form
        self.draft = draft
        self._dialogue = Dialogue(form)
        self._today = today
        record = load_record(form, draft)
        kept = read_kept(form, record.sheet)
        self._unplaced = kept.unplaced
        self._state = _resumed(form, kept.sheet, record.state)
        self._created = record.created
        self._script = catalogue(form)
        self.typed = str(record.state.get("typed", ""))
        self.exported_to = str(record.state.get("exported_to", ""))  # where the form was written last
        self.log: list[Message] = [Message.from_log(entry) for entry in record.log]
        self._entries: list[dict[str, str]] = []  # the log as it is saved: each message is written out once
        self._asked: tuple[State, Question | None] | None = None
        changed = moved(form, record.script, kept).said if record.form else ""
        self._notices = [text for text in (draft.recovered, changed) if text]

    def __enter__(self) -> Session:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the draft go; everything acknowledged is on disk already."""
        self.draft.close()

    @property
    def sheet(self) -> Sheet:
        """The answers so far."""
        return self._state.sheet

    @property
    def question(self) -> Question | None:
        """The question that a reply would answer now; found once for each state, for a screen asks often."""
        if self._asked is None or self._asked[0] is not self._state:
            self._asked = (self._state, self._dialogue.current(self._state))
        return self._asked[1]

    @property
    def revisiting(self) -> bool:
        """Whether the current question was gone back to."""
        return bool(self._state.focus)

    @property
    def cells(self) -> tuple[Field, ...]:
        """The fields that a reply would fill now: all of the question's, or the one that is to change."""
        return self._dialogue.cells(self._state)

    @property
    def choices(self) -> tuple[str, ...]:
        """What may be taken with one key now: readings, an offer, or ways out; `Choose(n)` takes the nth."""
        return self._state.choices

    def begin(self) -> tuple[Event, ...]:
        """Ask the current question, without repeating in the log what it already ends with.

        What happened to the draft since it was last open (restored, its script changed) is said before, once.
        """
        with self._kept_or_undone():
            step = self._dialogue.step(self._state, Begin(), self._today())
            self._state = step.state
            self._say_notices()
            said = messages.of_events(self.form, step.events)
            if said and (not self.log or self.log[-1] != said[-1]):
                self.log += said
        self._notice()
        return step.events

    def send(self, command: Command) -> tuple[Event, ...]:
        """Carry out a command and keep the result on disk; only then return what there is to show.

        Raises drafts.DraftError when the draft cannot be written; state and log are then as before.
        """
        with self._kept_or_undone():
            question = self.question
            step = self._dialogue.step(self._state, command, self._today())
            said = messages.typed(command, question.id if question else "", self.choices)
            on_paper = paging.remarks(self.form, self.sheet, step.state.sheet)
            self._state = step.state
            self._say_notices()
            self.log += [said] if said else []
            self.log += messages.of_events(self.form, step.events, on_paper)
            # a reply that was asked back stays in the reply area, to be mended instead of typed again
            self.typed = next((event.text for event in step.events if isinstance(event, FollowedUp)), "")
        self._notice()
        return step.events

    def keep_typed(self, text: str) -> None:
        """Keep the half-typed reply, so that it is there again after a crash."""
        if text != self.typed:
            with self._kept_or_undone():
                self.typed = text

    def keep_exported_to(self, path: str) -> None:
        """Keep where the form was written, to offer it the next time."""
        if path != self.exported_to:
            earlier = self.exported_to
            try:
                self.exported_to = path
                self._save()
            except BaseException:
                self.exported_to = earlier
                raise

    def replace(self, sheet: Sheet) -> None:
        """Put another sheet in place, as an import does."""
        with self._kept_or_undone():
            self._state = State(sheet)

    @contextmanager
    def _kept_or_undone(self) -> Iterator[None]:
        """Save what the block changes; when that fails, everything here is as before, as it is on disk."""
        earlier = (self._state, list(self.log), self.typed)
        try:
            yield
            self._save()
        except BaseException:
            self._state, self.log, self.typed = earlier
            del self._entries[len(self.log) :]
            raise

    def _say_notices(self) -> None:
        self.log += [Message(Tone.REMARK, text) for text in self._notices]

    def _notice(self) -> None:
        """What the save just made brought to light; said with the next reply, as the log is on disk already."""
        notice = self.draft.take_notice()
        self._notices = [notice] if notice else []

    def _save(self) -> None:
        answered, total = progress.overall(self.form, self.sheet)
        self._entries += [message.to_log() for message in self.log[len(self._entries) :]]
        self.draft.save(
            Record(
                form=self.form.id,
                script_version=self.form.version,
                sheet=write_sheet(self.form, self.sheet, self._unplaced),
                script=self._script,
                state={
                    "focus": self._state.focus,
                    "cells": list(self._state.cells),
                    "part": self._state.part,
                    "waiting": list(self._state.waiting),
                    "typed": self.typed,
                    "exported_to": self.exported_to,
                },
                log=self._entries,
                answered=answered,
                total=total,
                created=self._created,
            )
        )


def load_record(form: Form, draft: Draft) -> Record:
    """What a draft holds. Raises drafts.OtherForm when it answers another form's questions; the draft is let go then."""
    record = draft.load()
    if record.form and record.form != form.id:
        draft.close()
        raise OtherForm(draft.name, record.form)
    return record


def _resumed(form: Form, sheet: Sheet, state: Mapping[str, object]) -> State:
    """Where the person was, as far as the form still has the place."""
    focus, part = state.get("focus"), state.get("part")
    waiting = tuple(id for id in _listed(state.get("waiting")) if id in form.questions)
    if not (isinstance(focus, str) and focus in form.questions):
        return State(sheet, part=str(part or ""), waiting=waiting)
    cells = tuple(id for id in _listed(state.get("cells")) if id in form.fields)
    return State(sheet, focus=focus, cells=cells, part=str(part or ""), waiting=waiting)


def _listed(kept: object) -> list[str]:
    return [str(each) for each in kept] if isinstance(kept, list | tuple) else []
