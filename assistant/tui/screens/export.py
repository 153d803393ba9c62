"""Write the Word file: where to, what stands in the way, and what to do with it afterwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from assistant import file_names
from assistant.checks import Finding, find
from assistant.drafts import DraftError
from assistant.errors import Unusable
from assistant.exporting import written_path
from assistant.folders import can_open, documents
from assistant.own_blank import own_blank
from assistant.session import Session
from assistant.tui import browser
from assistant.tui.screens.export_after import AfterExport
from assistant.tui.screens.export_left import by_part, target, worth_a_look
from assistant.tui.widgets.key_bar import KeyBar
from assistant.tui.widgets.listing import Listing
from assistant.tui.widgets.reply.fields import Line
from assistant.tui.wrapping import Prose
from assistant.wording import download, exporting, own_blanks, pages, paging
from assistant.wording.exporting import Stage

if TYPE_CHECKING:
    from assistant.exporting import ExportReport

_LEAST = 4  # rows of the list; with fewer, the page scrolls
_MOST = 0.9  # of the window's height, as its style says


class ExportScreen(AfterExport):
    """Dismissed with the question to fill, or with None. What Enter does follows the focus, and the frame says it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("enter", "close", show=False),
        Binding("f9", "draft", show=False),
        Binding("f1", "app.keys", show=False),
        Binding("f6", "preview", show=False),
        Binding("f7", "folder", show=False),
        Binding("down", "to_list", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]

    def __init__(self, session: Session, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._session = session
        self._today = today
        self._stage = Stage.ASKED
        self._writing = False
        self._replacing: Path | None = None  # a file that was there, and may be replaced
        self._asked: Path | None = None  # the path that was typed

    def compose(self) -> ComposeResult:
        """The path on one line, an own blank on another; below what is left to fill, or what came of the export."""
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = Content(pages.EXPORT_TITLE)
            where = download.WHERE if self.app.is_web else pages.EXPORT_WHERE
            yield Static(Prose(where), markup=False, id="export-head")
            yield Line(str(self._suggested()), classes="boxed", select_on_focus=False)
            with Horizontal(classes="row", id="export-blank") as row:
                row.display = not self.app.is_web  # what lies on the computer that serves is not for everyone
                yield Static(own_blanks.ASKED, markup=False, classes="head")
                yield Line("", own_blanks.PLACEHOLDER, classes="cell")
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
        findings = find(self._session.form, self._session.sheet, self._today())
        left = [finding for finding in findings if finding.severity.blocks]
        if left:
            self._refuse(left)
            return
        before = worth_a_look(self._session, self._today())
        if before:
            self.show_result(exporting.BEFORE)
            self._fill_list(before)
        self.query_one(Line).focus()

    # ── what the keys do now, and the room that there is ──────────────────────────────────────────────

    @property
    def _list(self) -> OptionList:
        return self.query_one("#export-found", OptionList)

    def watch_focused(self, focused: Widget | None) -> None:
        """What Enter does depends on where the keys are."""
        self._show_keys()

    def action_to_list(self) -> None:
        """Down to the list; where there is none, to the other line."""
        if self._list.display:
            self._list.focus()
        else:
            self.focus_next()

    def _show_keys(self) -> None:
        for dialog in self.query(".dialog"):  # none before it is made
            now = self.focused is self._list, self._list.display, self.folder is not None
            keys = exporting.WAIT if self._writing else exporting.keys(self._stage, *now)
            dialog.border_subtitle = Content(keys)

    def on_resize(self, event: events.Resize) -> None:
        """The list takes the room that there is."""
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        """As many lines of the list as it has, or as the window leaves room for."""
        found, dialog = self._list, self.query_one(".dialog")
        others = [child for child in dialog.children if child.display and child is not found]
        taken = sum(child.outer_size.height + child.styles.margin.height for child in others)
        room = int(self.size.height * _MOST) - dialog.gutter.height - found.styles.margin.height - taken
        lines = found.get_content_height(dialog.size, self.size, dialog.scrollable_content_region.width)
        found.styles.height = min(lines, max(_LEAST, room))

    def show_result(self, text: str, style: str = "bold") -> None:
        """Say what came of it, or what is under way."""
        self.query_one("#export-result", Static).update(Prose(Content.styled(text, style)))
        self._show_keys()
        self.call_after_refresh(self._fit)

    def _fill_list(self, options: Sequence[Option]) -> None:
        self._list.set_options(options)
        self._list.highlighted = 1 if options else None
        self._list.scroll_home(animate=False)
        self._list.display = bool(options)
        self._show_keys()
        self.call_after_refresh(self._fit)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A draft is offered only after the finished form was refused."""
        return action != "draft" or self._stage is Stage.REFUSED

    # ── writing ───────────────────────────────────────────────────────────────────────────────────────

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self._export(draft=self._stage is Stage.REFUSED, key="Enter")

    def action_draft(self) -> None:
        """Write a draft although something is missing."""
        self._export(draft=True, key="F9")

    def _export(self, draft: bool, key: str) -> None:
        if self._writing:
            return
        text = self.query_one(Line).value.strip().strip("\"'“”")
        if not text:
            self.show_result(pages.EXPORT_NO_PATH)
            return
        path = browser.download_path(text) if self.app.is_web else file_names.expanded(text)
        if path.is_dir():
            path /= self._suggested().name
        path = path if path.suffix.lower() == ".docx" else path.with_name(f"{path.name}.docx")
        try:
            blank = own_blank(self.query_one("#export-blank Line", Line).value)
        except Unusable as error:
            self.show_result(str(error), "bold $warning")
            return
        place = written_path(path, draft)
        if place.exists() and place != self._replacing and not self.app.is_web:
            self._replacing = place  # the same once more means yes
            self.show_result(exporting.exists(place.name, key), "bold $warning")
            return
        self._writing, self._asked = True, path
        self._on_step(0)
        self._write(path, draft, blank)

    @work(thread=True, exclusive=True)
    def _write(self, path: Path, draft: bool, blank: Path | None) -> None:
        """Off the screen's thread: the first export loads the library that writes Word."""
        try:
            from assistant.exporting import can_preview, export_form

            session = self._session
            report = export_form(
                session.form,
                session.sheet,
                path,
                draft=draft,
                blank=blank,
                attachments=True,
                today=self._today(),
                on_step=lambda step: self._tell(self._on_step, step),
            )
        except ImportError:
            self._tell(self._failed, pages.EXPORT_MISSING)
        except Exception as error:  # whatever the disk or a damaged template brings: said, never a traceback
            self._tell(self._failed, pages.export_failed(error))
        else:
            self._tell(self._show, report, report.written and can_preview())

    def _tell(self, what: Callable[..., None], *about: object) -> None:
        """From the thread that writes; nobody is told once the page was left."""
        if self.is_attached:
            self.app.call_from_thread(what, *about)

    def _on_step(self, step: int) -> None:
        self.show_result(exporting.steps(step))

    def _failed(self, why: str) -> None:
        self._writing = False
        self.show_result(why, "bold $warning")

    # ── what came of it ───────────────────────────────────────────────────────────────────────────────

    def _show(self, report: ExportReport, can_preview: bool) -> None:
        """Where the file is and what comes next; or what has to be filled first."""
        self._writing = False
        if not report.written:
            self._refuse(report.open)
            return
        self._stage = Stage.DONE
        self._remember()
        for asked in ("#export-head", "Line", "#export-blank", ".-draft"):
            self.query(asked).first().display = False  # the answer needs the room
        remarks = [] if report.draft else [each for each in report.findings if not each.severity.blocks]
        self._fill_list(by_part(self._session.form, remarks))
        files, beside = _files(report), exporting.beside(report.paging, report.certificate)
        if self.app.is_web:
            files = browser.deliver(self.app, report)
        else:
            self.written = report.path if can_preview else None
            self.folder = report.path.absolute().parent if can_open() else None
            beside += f"\n{paging.PREVIEW_OFFERED if can_preview else paging.NOT_PREVIEWED}"
        self.set_focus(None)  # Enter returns, whatever is listed
        self.show_result(exporting.done(files, beside, report.draft, bool(remarks)), "bold $success")

    def _remember(self) -> None:
        """The next export of this draft offers the same place; when that cannot be kept, the file is there anyway."""
        if self._asked is not None and not self.app.is_web:
            with suppress(DraftError):
                self._session.keep_exported_to(str(self._asked.absolute()))

    def show_pages(self, lines: Sequence[str]) -> None:
        """The pages take the room of the remarks."""
        self._list.display = False
        self.set_focus(None)
        self.show_result("\n".join(lines), "bold $success")

    def _refuse(self, left: Sequence[Finding]) -> None:
        """Show what stands in the way, part by part; a draft is offered."""
        self._stage = Stage.REFUSED
        self.query_one("#export-head").display = False
        self.query_one(".-draft").display = True
        self._fill_list(by_part(self._session.form, left))
        self._list.focus()
        self.show_result(pages.export_refused(len(left)), "bold $warning")

    def action_close(self) -> None:
        """Enter, after the export: back to the conversation."""
        if self._stage is Stage.DONE:
            self.dismiss(None)

    @on(OptionList.OptionSelected)
    def _go_there(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(target(event.option_id))


def _files(report: ExportReport) -> str:
    """Where the form is, and the attachments."""
    beside = f"\n{pages.attached(report.attachments.absolute())}" if report.attachments else ""
    return f"{report.path.absolute()}{beside}"
