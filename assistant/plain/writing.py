"""What the line mode writes: the form, its attachments, the PDF, the list to gather beforehand; and where they are."""

from __future__ import annotations

from pathlib import Path

from assistant import file_names
from assistant.commands.prepare import write_preparation
from assistant.errors import Unusable
from assistant.exporting import ExportReport, can_preview, export_form, previewed, written_path
from assistant.folders import can_open, desktop, documents, open_folder
from assistant.own_blank import own_blank
from assistant.plain import listings
from assistant.plain.looking import DoingLooking
from assistant.showing import answered_none
from assistant.wording import commands, exporting, folders, paging
from assistant.wording import plain as wording
from assistant.wording import plain_files as files
from assistant.wording import plain_lists as lists


class DoingWriting(DoingLooking):
    """Wishes for files, and what can be done with a file that was written in this sitting."""

    def __init__(self) -> None:
        super().__init__()
        self._replacing: Path | None = None  # the file that the next 导出 may replace
        self._written: Path | None = None  # the form exported last
        self._blank: Path | None = None  # the office's own, to be filled

    def _prepare(self) -> None:
        try:
            path = write_preparation(self._session.form)
        except (OSError, Unusable) as error:
            self._saying.say(commands.os_error(error) if isinstance(error, OSError) else str(error))
        else:
            self._saying.say(wording.prepared(str(path.resolve())))

    def _take_blank(self, named: str) -> bool:
        """From now on this blank is filled, or the built-in form again; false when it cannot be."""
        try:
            self._blank = own_blank(named)
        except Unusable as error:
            self._saying.say(str(error))
            return False
        self._saying.say(files.blank_kept(self._blank.name) if self._blank else files.NO_BLANK)
        return True

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
            done = export_form(
                self._session.form, sheet, path, draft=draft, blank=self._blank, attachments=True
            )
        except (OSError, Unusable, DocumentError) as error:
            self._saying.say(commands.os_error(error) if isinstance(error, OSError) else str(error))
            return
        if done.written:
            self._exported(done)
        else:
            self._saying.say(wording.refused(len(done.open)))
            self._saying.list([*listings.left(self._session.form, sheet, done.open), wording.GO_ON])

    def _exported(self, done: ExportReport) -> None:
        """Where the files are, what is worth a look, and what comes next."""
        self._written = done.path.resolve()
        self._saying.say(commands.written(str(self._written), done.draft))
        if done.attachments:
            self._saying.say(commands.attached(str(done.attachments.resolve())))
        for line in (*done.paging, *done.certificate[:1]):
            self._saying.say(line)
        if not done.draft and (worth := self._worth_a_look(done.findings)):
            self._saying.say(worth)
        if nones := answered_none(self._session.form, self._session.sheet):
            self._saying.say(exporting.nones(nones))
        if not can_preview():
            self._saying.say(paging.NOT_PREVIEWED)
        self._saying.say(wording.open_in_draft(len(done.open)) if done.draft else wording.NEXT_STEPS)
        self._saying.say(lists.AFTER_EXPORT)

    def _pages(self) -> None:
        """The PDF beside the form, and the page on which each part begins."""
        if self._written is None:
            self._saying.say(lists.NOT_EXPORTED)
        elif not can_preview():
            self._saying.say(paging.NOT_PREVIEWED)
        else:
            self._saying.say(paging.PREVIEWING)
            self._saying.list(previewed(self._written))

    def _folder(self) -> None:
        """The folder of the form exported last, in the system's own window."""
        if self._written is None:
            self._saying.say(lists.NOT_EXPORTED)
        elif not can_open():
            self._saying.say(lists.no_window(str(self._written)))
        else:
            said = folders.OPENED if open_folder(self._written.parent) else folders.BY_HAND
            self._saying.say(lists.folder(said, str(self._written)))


def _target(where: str, name: str) -> Path:
    """Where the form is written: a file, a folder with the usual name in it, or the usual name here."""
    known = {"桌面": desktop, "文档": documents}.get(where)
    path = known() if known else file_names.expanded(where) if where else Path(name)
    if where and path.is_dir():
        return path / name
    return path if path.suffix.lower() == ".docx" else path.with_name(f"{path.name}.docx")
