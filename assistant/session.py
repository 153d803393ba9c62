"""One sitting with one draft: commands go to the dialogue, the draft is on disk before anything is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from types import TracebackType
from typing import Any

from assistant import answers_file, messages, paging, progress
from assistant.answers import Reason, Sheet
from assistant.dialogue import Dialogue, State
from assistant.drafts import Draft, OtherForm, Record
from assistant.events import Begin, Command, Event, FollowedUp
from assistant.messages import Message
from assistant.script import Field, Form, Question


class Session:
    """The dialogue over a draft. `log` is the conversation so far; `typed` the half-typed reply."""

    def __init__(self, form: Form, draft: Draft, today: Callable[[], date] = date.today) -> None:
        self.form = form
        self.draft = draft
        self._dialogue = Dialogue(form)
        self._today = today
        record = load_record(form, draft)
        self.script_changed = bool(record.script_version) and record.script_version != form.version
        self._state = State(
            read_sheet(form, record.sheet),
            focus=str(record.state.get("focus", "")),
            cells=tuple(map(str, record.state.get("cells", ()))),  # type: ignore[call-overload]
            part=str(record.state.get("part", "")),
        )
        self._created = record.created
        self.typed = str(record.state.get("typed", ""))
        self.log: list[Message] = [Message.from_log(entry) for entry in record.log]
        self._entries: list[dict[str, str]] = []  # the log as it is saved: each message is written out once
        self._asked: tuple[State, Question | None] | None = None

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
        """Ask the current question, without repeating in the log what it already ends with."""
        with self._kept_or_undone():
            step = self._dialogue.step(self._state, Begin(), self._today())
            self._state = step.state
            said = messages.of_events(self.form, step.events)
            if said and (not self.log or self.log[-1] != said[-1]):
                self.log += said
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
            self.log += [said] if said else []
            self.log += messages.of_events(self.form, step.events, on_paper)
            # a reply that was asked back stays in the reply area, to be mended instead of typed again
            self.typed = next((event.text for event in step.events if isinstance(event, FollowedUp)), "")
        return step.events

    def keep_typed(self, text: str) -> None:
        """Keep the half-typed reply, so that it is there again after a crash."""
        if text != self.typed:
            with self._kept_or_undone():
                self.typed = text

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

    def _save(self) -> None:
        answered, total = progress.overall(self.form, self.sheet)
        self._entries += [message.to_log() for message in self.log[len(self._entries) :]]
        self.draft.save(
            Record(
                form=self.form.id,
                script_version=self.form.version,
                sheet=write_sheet(self.form, self.sheet),
                state={
                    "focus": self._state.focus,
                    "cells": list(self._state.cells),
                    "part": self._state.part,
                    "typed": self.typed,
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


def write_sheet(form: Form, sheet: Sheet) -> dict[str, Any]:
    """The sheet as a draft keeps it: an answers file, with what each reason excused and what was put off."""
    data = answers_file.to_data(form, sheet)
    data["reasons"] = {
        check: {
            "text": reason.text,
            "values": {id: answers_file.dump_value(value) for id, value in reason.values.items()},
        }
        for check, reason in sheet.reasons.items()
    }
    return {**data, "deferred": dict(sheet.deferred)}


def read_sheet(form: Form, data: Mapping[str, Any]) -> Sheet:
    """The sheet that a draft keeps; answers to fields that the script no longer has are left out."""
    kept: dict[str, dict[str, Any]] = {"answers": {}, "explanations": {}, "evidence": {}}
    for section, entries in kept.items():
        entries.update((id, raw) for id, raw in data.get(section, {}).items() if form.has_place(id))
    sheet = answers_file.from_data(form, kept)
    for check, excusing in data.get("reasons", {}).items():
        raws = {id: form.fields[id] for id in excusing["values"] if id in form.fields}
        values = {id: answers_file.read_value(field, excusing["values"][id]) for id, field in raws.items()}
        excused = {id: value for id, value in values.items() if value is not None}
        sheet = sheet.with_reason(check, Reason(excusing["text"], excused))
    for question, times in dict(data.get("deferred") or {}).items():
        for _ in range(int(times)):
            sheet = sheet.put_off(question)
    return sheet
