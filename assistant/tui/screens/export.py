"""Write the Word file: where to, what stands in the way, and what to do with it afterwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from assistant import file_names
from assistant.checks import Finding, find
from assistant.drafts import DraftError
from assistant.exporting import written_path
from assistant.folders import can_open, documents, open_folder
from assistant.session import Session
from assistant.tui import browser
from assistant.tui.screens.export_left import worth_a_look
from assistant.tui.widgets.key_bar import KeyBar
from assistant.tui.widgets.listing import Listing
from assistant.tui.widgets.reply.fields import Line
from assistant.tui.wrapping import Prose
from assistant.wording import download, exporting, folders, pages, paging
from assistant.wording import screen as wording

if TYPE_CHECKING:
    from assistant.exporting import ExportReport

_FEW = 4  # findings and headings; with more of them the window takes all the room there is


class ExportScreen(ModalScreen[str | None]):
    """Dismissed with the question to fill, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", wording.CLOSE),
        Binding("enter", "close", show=False),
        Binding("f9", "draft", pages.EXPORT_DRAFT),
        Binding("f1", "app.keys", show=False),
        Binding("f6", "preview", paging.PREVIEW),
        Binding("f7", "folder", folders.OPEN_FOLDER),
        Binding("down", "to_list", show=False),
    ]

    def __init__(self, session: Session, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._session = session
        self._today = today
        self._refused = False
        self._done = False
        self._replacing: Path | None = None  # a file that was there, and may be replaced
        self._asked: Path | None = None  # the path that was typed
        self._written: Path | None = None  # the form just exported, while its pages can be looked at
        self._folder: Path | None = None  # where it is, when a window can show that

    def compose(self) -> ComposeResult:
        """The path on one line; below it what is left to fill, or what came of the export."""
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = Content(pages.EXPORT_TITLE)
            dialog.border_subtitle = Content(pages.EXPORT_KEYS)
            where = download.WHERE if self.app.is_web else pages.EXPORT_WHERE
            yield Static(Prose(where), markup=False, id="export-head")
            yield Line(str(self._suggested()), classes="boxed", select_on_focus=False)
            yield Static("", markup=False, id="export-result")
            found = Listing(id="export-found", markup=False)
            found.display = False
            yield found
            draft = KeyBar([("F9", pages.EXPORT_DRAFT, "draft")], classes="-draft")
            draft.display = False
            yield draft

    def _suggested(self) -> Path:
        """Where this draft was exported to before; else 申报表_<集群名称>.docx among the person's documents.

        A browser has its own place for what it is given, and needs a name only.
        """
        if self.app.is_web:
            return Path(download.FILE_NAME)
        before = Path(self._session.exported_to)
        if before.name and before.parent.is_dir():
            return before
        cluster = str(self._session.sheet.values.get("cover.cluster_name", ""))
        return documents() / pages.default_file(file_names.safe(cluster))

    def on_mount(self) -> None:
        """What is left is said before anything is asked; with nothing left, the line takes the keys."""
        form, sheet = self._session.form, self._session.sheet
        findings = find(form, sheet, self._today())
        left = [finding for finding in findings if finding.severity.blocks]
        if left:
            self._refuse(left)
            return
        before = worth_a_look(self._session, self._today())
        if before:
            self._result(exporting.BEFORE)
            self._fill_list(before)
            self.query_one(".dialog").border_subtitle = Content(exporting.KEYS_BEFORE)
        self.query_one(Line).focus()

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self._export(draft=False)

    def action_to_list(self) -> None:
        """From the file's name down to what is worth a look."""
        if self.query_one(OptionList).display:
            self.query_one(OptionList).focus()

    def action_draft(self) -> None:
        """Write a draft although something is missing."""
        if self._refused:
            self._export(draft=True)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A draft is offered only after the finished form was refused, a look at pages and folder after the export."""
        now = {"draft": self._refused, "preview": self._written, "folder": self._folder}
        return bool(now.get(action, True))

    def _export(self, draft: bool) -> None:
        text = self.query_one(Line).value.strip().strip("\"'“”")
        if not text:
            self._result(pages.EXPORT_NO_PATH)
            return
        path = browser.download_path(text) if self.app.is_web else file_names.expanded(text)
        if path.is_dir():
            path /= self._suggested().name
        path = path if path.suffix.lower() == ".docx" else path.with_name(f"{path.name}.docx")
        target = written_path(path, draft)
        if target.exists() and target != self._replacing and not self.app.is_web:
            self._replacing = target  # the same once more means yes
            self._result(exporting.exists(target.name), "bold $warning")
            return
        self._on_step(0)
        self._asked = path
        self._write(path, draft)

    @work(thread=True, exclusive=True)
    def _write(self, path: Path, draft: bool) -> None:
        """Off the screen's thread: the first export loads the library that writes Word."""
        try:
            from assistant.exporting import can_preview, export_form

            session = self._session
            report = export_form(
                session.form,
                session.sheet,
                path,
                draft=draft,
                attachments=True,
                today=self._today(),
                on_step=lambda step: self.app.call_from_thread(self._on_step, step),
            )
        except ImportError:
            self.app.call_from_thread(self._result, pages.EXPORT_MISSING)
        except Exception as error:  # whatever the disk or a damaged template brings: said, never a traceback
            self.app.call_from_thread(self._result, pages.export_failed(error))
        else:
            self.app.call_from_thread(self._show, report, report.written and can_preview())

    def _on_step(self, step: int) -> None:
        self._result(exporting.steps(step))

    def _result(self, text: str, style: str = "bold") -> None:
        self.query_one("#export-result", Static).update(Prose(Content.styled(text, style)))

    def _show(self, report: ExportReport, can_preview: bool) -> None:
        """Where the file is and what comes next; or what has to be filled first."""
        if not report.written:
            self._refuse(report.open)
            return
        self._refused, self._done = False, True
        self._remember()
        for asked in (self.query_one("#export-head"), self.query_one(Line), self.query_one(".-draft")):
            asked.display = False  # the answer needs the room
        remarks = [] if report.draft else [each for each in report.findings if not each.severity.blocks]
        self._list(remarks)
        head = pages.EXPORT_DRAFT_DONE if report.draft else pages.EXPORT_DONE
        files = _files(report)
        beside = "".join(f"\n{line}" for line in (*report.paging, *report.certificate[:1]))
        if self.app.is_web:
            files = browser.deliver(self.app, report)
        else:
            self._written = report.path if can_preview else None
            self._folder = report.path.absolute().parent if can_open() else None
            beside += f"\n{paging.PREVIEW_OFFERED if can_preview else paging.NOT_PREVIEWED}"
        rest = "" if report.draft else f"\n\n{pages.EXPORT_NEXT}"
        more = f"\n\n{pages.EXPORT_REMARKS}" if remarks else ""
        self._result(f"✓ {head}：\n{files}{beside}{rest}{more}", "bold $success")
        self._keys_done(pages.EXPORT_KEYS_REMARKS if remarks else pages.EXPORT_KEYS_DONE)
        self.set_focus(self.query_one(OptionList) if remarks else None)

    def _remember(self) -> None:
        """The next export of this draft offers the same place; when that cannot be kept, the file is there anyway."""
        if self._asked is not None and not self.app.is_web:
            with suppress(DraftError):
                self._session.keep_exported_to(str(self._asked.absolute()))

    @work(thread=True, exclusive=True)
    def action_folder(self) -> None:
        """Show the folder that holds the file; off the screen's thread, for the system may take its time."""
        if self._folder is not None:
            said = folders.OPENED if open_folder(self._folder) else folders.BY_HAND
            self.app.call_from_thread(self.notify, said, markup=False)

    def action_preview(self) -> None:
        """Write the PDF and show on which page each part fell."""
        if self._written is not None:
            self._result(paging.PREVIEWING)
            self._preview(self._written)

    @work(thread=True, exclusive=True)
    def _preview(self, path: Path) -> None:
        """Off the screen's thread: LibreOffice takes some seconds."""
        from assistant.exporting import previewed

        self.app.call_from_thread(self._show_pages, previewed(path))

    def _show_pages(self, lines: Sequence[str]) -> None:
        """The pages take the room of the remarks; the keys stay the same."""
        self.query_one("#export-found").display = False
        self._result("\n".join(lines), "bold $success")
        self._keys_done(pages.EXPORT_KEYS_DONE)
        self.set_focus(None)

    def _keys_done(self, keys: str) -> None:
        """The keys after the export, in the frame, where they stay in sight."""
        shown = folders.with_folder(keys) if self._folder is not None else keys
        self.query_one(".dialog").border_subtitle = Content(shown)

    def _refuse(self, left: Sequence[Finding]) -> None:
        """Show what stands in the way, part by part; a draft is offered."""
        self._refused = True
        self.query_one("#export-head").display = False
        self.query_one(".-draft").display = True
        self.query_one(".dialog").border_subtitle = Content(pages.EXPORT_KEYS_REFUSED)
        self._result(pages.export_refused(len(left)), "bold $warning")
        self._list(left)
        self.query_one(OptionList).focus()

    def _list(self, findings: Sequence[Finding]) -> None:
        """List findings under the parts they belong to; Enter leads to one."""
        parts = self._by_part(findings)
        options: list[Option] = []
        for title, own in parts.items():
            head = Content.styled(pages.part_count(title, len(own)), "bold $primary")
            options.append(Option(Prose(head), disabled=True))
            options += [_option(finding, len(options) + number) for number, finding in enumerate(own)]
        self._fill_list(options)

    def _fill_list(self, options: Sequence[Option]) -> None:
        found = self.query_one(OptionList)
        found.set_options(options)
        found.highlighted = 1 if options else None
        found.scroll_home(animate=False)
        found.display = bool(options)
        self.query_one(".dialog").set_class(len(options) > _FEW, "-long")

    def _by_part(self, findings: Sequence[Finding]) -> dict[str, list[Finding]]:
        titles = {
            field.id: part.title
            for part in self._session.form.parts
            for q in part.questions
            for field in q.fields
        }
        parts: dict[str, list[Finding]] = {}
        for finding in findings:
            first = finding.fields[0] if finding.fields else ""
            parts.setdefault(titles.get(first, pages.ELSEWHERE), []).append(finding)
        return parts

    def action_close(self) -> None:
        """Enter, after the export: back to the conversation."""
        if self._done:
            self.dismiss(None)

    @on(OptionList.OptionSelected)
    def _go_there(self, event: OptionList.OptionSelected) -> None:
        field = (event.option_id or "").partition(" ")[2]
        self.dismiss(field or None)


def _files(report: ExportReport) -> str:
    """Where the form is, and the attachments."""
    beside = f"\n{pages.attached(report.attachments.absolute())}" if report.attachments else ""
    return f"{report.path.absolute()}{beside}"


def _option(finding: Finding, number: int) -> Option:
    text = f"{pages.SEVERITIES[finding.severity]}：{finding.message}"
    return Option(Prose(text, indent=2), id=f"{number} {finding.fields[0] if finding.fields else ''}")
