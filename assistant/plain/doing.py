"""What the line mode does for words that steer it: list, check, look, export, change drafts, repeat."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from assistant import file_names, progress
from assistant.checks import Finding, find
from assistant.commands.check import report
from assistant.commands.prepare import write_preparation
from assistant.drafts import DraftError
from assistant.errors import Unusable
from assistant.events import Command, Explain, GoTo
from assistant.exporting import can_preview, export_form, written_path
from assistant.messages import Tone
from assistant.plain import listings
from assistant.plain.drafts import DoingDrafts
from assistant.plain.words import Wish
from assistant.script import Question
from assistant.showing import answered_none
from assistant.wording import commands, exporting, paging
from assistant.wording import plain as wording


class Doing(DoingDrafts):
    """Carries out wishes over a session. `next` is the draft that was opened to go on with."""

    _replacing: Path | None = None  # the file that the next 导出 may replace

    def carry_out(self, wish: Wish) -> bool:
        """Do it; true when the conversation with this draft ends."""
        if wish.action == "quit":
            return True
        done: dict[str, Callable[[], None]] = {
            "check": self._check,
            "export": lambda: self._export(wish.target),
            "export_draft": lambda: self._export(wish.target, draft=True),
            "save": lambda: self._saying.say(wording.SAVED),
            "more": self._saying.go_on,
            "help": self._help,
            "again": self._again,
            "left": self._left,
            "evidence": self._evidence,
            "all": self._all,
            "look": lambda: self._look(wish.target),
            "use_typed": lambda: self._saying.say(wording.NOTHING_TYPED),
            "nowhere": lambda: self._saying.say(wording.nowhere(wish.target)),
            "go": lambda: self._go(wish.target),
            "prepare": self._prepare,
            "list": self._list,
            "open": lambda: self._open(wish.target),
            "new": lambda: self._new(wish.target),
            "rename": lambda: self._rename(wish.target),
            "copy": self._copy,
            "delete": lambda: self._delete(wish.target),
            "put_back": self._put_back,
        }
        done |= {what: lambda: self._of_question(wish.action) for what in wording.OF_QUESTION}
        done.get(wish.action, self._overview)()
        return self.next is not None

    # ── about the question ────────────────────────────────────────────────────────────────────────────

    def _help(self) -> None:
        """What is known about the question, then everything that can be said."""
        if self._session.question is not None:
            self._send(Explain())
        self._saying.list(wording.COMMANDS)

    def _again(self) -> None:
        """What was asked last, once more."""
        asked = [
            message
            for message in self._session.log
            if message.tone in (Tone.QUESTION, Tone.ASKED_BACK, Tone.END)
        ]
        self._saying.show(asked[-1:])

    def _of_question(self, what: str) -> None:
        """One thing that the script knows about the question, without the rest."""
        question = self._session.question
        known = "" if question is None else getattr(question, what)
        text = known if isinstance(known, str) else "；".join(known)
        self._saying.say(wording.of_question(what, text))

    # ── what there is ─────────────────────────────────────────────────────────────────────────────────

    def _findings(self) -> tuple[Finding, ...]:
        return find(self._session.form, self._session.sheet, date.today())

    def _check(self) -> None:
        lines = report(self._session.form, self._findings())
        self._saying.list(lines or [commands.NO_FINDINGS])

    def _overview(self) -> None:
        session = self._session
        total = wording.overall(*progress.overall(session.form, session.sheet))
        self._saying.list([total, *listings.overview(session.form, session.sheet), wording.LOOK])

    def _left(self) -> None:
        lines = list(listings.left(self._session.form, self._session.sheet, self._findings()))
        self._saying.list([*lines, wording.GO_ON] if lines else [commands.NO_FINDINGS])

    def _evidence(self) -> None:
        lines = list(listings.evidence(self._session.form, self._session.sheet))
        self._saying.list([wording.papers_head(len(lines)), *lines] if lines else [wording.NO_PAPERS])

    def _all(self) -> None:
        form, sheet = self._session.form, self._session.sheet
        lines = [[part.title, *listings.answers(form, sheet, part)] for part in form.parts if part.questions]
        self._saying.list(line for part in lines for line in part)

    def _look(self, target: str) -> None:
        form, sheet = self._session.form, self._session.sheet
        part = next((part for part in form.parts if part.id == target), None)
        if part is not None:
            self._saying.list([part.title, *listings.answers(form, sheet, part)])
        elif (question := self._named(target)) is not None:
            self._saying.say(listings.answer(form, sheet, question))

    def _go(self, target: str) -> None:
        if (question := self._named(target)) is not None:
            self._send(GoTo(question.id))

    def _named(self, target: str) -> Question | None:
        """A question by its id, or by its part and its number there; that there is none is said."""
        form = self._session.form
        id, _, number = target.partition(" ")
        if not number:
            return form.questions[id]
        part = next(part for part in form.parts if part.id == id)
        question = listings.numbered(self._session.sheet, part, int(number))
        if question is None:
            self._saying.say(wording.no_such_number(part.title))
        return question

    def _send(self, command: Command) -> None:
        """A command of the dialogue, and what it says."""
        seen = len(self._session.log)
        try:
            self._session.send(command)
        except DraftError as error:
            self._saying.say(str(error))
        else:
            self._saying.show(message for message in self._session.log[seen:] if not message.mine)

    # ── files ─────────────────────────────────────────────────────────────────────────────────────────

    def _prepare(self) -> None:
        try:
            path = write_preparation(self._session.form)
        except (OSError, Unusable) as error:
            self._saying.say(commands.os_error(error) if isinstance(error, OSError) else str(error))
        else:
            self._saying.say(wording.prepared(str(path.resolve())))

    def _export(self, where: str, draft: bool = False) -> None:
        sheet = self._session.sheet
        from exports.document import DocumentError  # imported when exporting: docx costs 0.15 s

        path = _target(
            where, wording.file_name(file_names.safe(str(sheet.values.get("cover.cluster_name", ""))))
        )
        if not path.absolute().parent.is_dir():
            self._saying.say(wording.no_folder(str(path.parent)))
            return
        target = written_path(path, draft).absolute()
        if target.exists() and target != self._replacing:
            self._replacing = target
            self._saying.say(exporting.exists_already(target.name))
            return
        try:
            done = export_form(self._session.form, sheet, path, draft=draft, attachments=True)
        except (OSError, Unusable, DocumentError) as error:
            self._saying.say(commands.os_error(error) if isinstance(error, OSError) else str(error))
            return
        if not done.written:
            self._saying.say(wording.refused(len(done.open)))
            self._saying.list([*listings.left(self._session.form, sheet, done.open), wording.GO_ON])
            return
        self._saying.say(commands.written(str(done.path.resolve()), done.draft))
        if done.attachments:
            self._saying.say(commands.attached(str(done.attachments.resolve())))
        for line in (*done.paging, *done.certificate[:1]):
            self._saying.say(line)
        if nones := answered_none(self._session.form, sheet):
            self._saying.say(exporting.nones(nones))
        preview = paging.preview_by_command(self._session.draft.name)
        self._saying.say(preview if can_preview() else paging.NOT_PREVIEWED)
        self._saying.say(wording.NEXT_STEPS if not draft else wording.open_in_draft(len(done.open)))


def _target(where: str, name: str) -> Path:
    """Where the form is written: a file, a folder with the usual name in it, or the usual name here."""
    path = file_names.expanded(where) if where else Path(name)
    if where and path.is_dir():
        return path / name
    return path if path.suffix.lower() == ".docx" else path.with_name(f"{path.name}.docx")
