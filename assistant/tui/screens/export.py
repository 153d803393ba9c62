"""Write the Word file: where to, what stands in the way, and what to do with it afterwards."""

from __future__ import annotations

from collections.abc import Callable
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

from assistant.session import Session
from assistant.tui.widgets.key_bar import KeyBar
from assistant.tui.widgets.reply.fields import Line
from assistant.tui.wrapping import Prose
from assistant.wording import pages
from assistant.wording import screen as wording

if TYPE_CHECKING:
    from assistant.exporting import ExportReport


class ExportScreen(ModalScreen[str | None]):
    """Dismissed with the question to fill, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", wording.CLOSE),
        Binding("f9", "draft", pages.EXPORT_DRAFT),
    ]

    def __init__(self, session: Session, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._session = session
        self._today = today
        self._refused = False

    def compose(self) -> ComposeResult:
        """The path on one line; below it what comes of the export."""
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = Content(pages.EXPORT_TITLE)
            dialog.border_subtitle = Content(pages.EXPORT_KEYS)
            yield Static(Prose(pages.EXPORT_WHERE), markup=False, id="export-head")
            yield Line(str(self._suggested()), classes="boxed", select_on_focus=False)
            yield Static("", markup=False, id="export-result")
            draft = KeyBar([("F9", pages.EXPORT_DRAFT, "draft")], classes="-draft")
            draft.display = False
            yield draft
            found = OptionList(id="export-found", markup=False)
            found.display = False
            yield found

    def _suggested(self) -> Path:
        """申报表_<集群名称>.docx among the person's documents, or where the program was started."""
        cluster = str(self._session.sheet.values.get("cover.cluster_name", ""))
        name = pages.default_file("".join(char for char in cluster if char not in '/\\:*?"<>|\n'))
        folders = [Path.home() / "Documents", Path.home() / pages.DOCUMENTS, Path.cwd()]
        return next(folder for folder in folders if folder.is_dir()) / name

    def on_mount(self) -> None:
        """The line takes the keys, the cursor behind the file's name."""
        self.query_one(Line).focus()

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self._export(draft=False)

    def action_draft(self) -> None:
        """Write a draft although something is missing."""
        if self._refused:
            self._export(draft=True)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A draft is offered only after the finished form was refused."""
        return self._refused if action == "draft" else True

    def _export(self, draft: bool) -> None:
        text = self.query_one(Line).value.strip().strip("\"'“”")
        if not text:
            self._result(pages.EXPORT_NO_PATH)
            return
        path = Path(text).expanduser()
        if path.is_dir():
            path /= self._suggested().name
        self._result(pages.EXPORTING)
        self._write(path if path.suffix.lower() == ".docx" else path.with_name(f"{path.name}.docx"), draft)

    @work(thread=True, exclusive=True)
    def _write(self, path: Path, draft: bool) -> None:
        """Off the screen's thread: the first export loads the library that writes Word."""
        try:
            from assistant.exporting import export_form

            session = self._session
            report = export_form(
                session.form, session.sheet, path, draft=draft, attachments=True, today=self._today()
            )
        except ImportError:
            self.app.call_from_thread(self._result, pages.EXPORT_MISSING)
        except Exception as error:  # whatever the disk or a damaged template brings: said, never a traceback
            self.app.call_from_thread(self._result, pages.export_failed(error))
        else:
            self.app.call_from_thread(self._show, report)

    def _result(self, text: str, style: str = "bold") -> None:
        self.query_one("#export-result", Static).update(Prose(Content.styled(text, style)))

    def _show(self, report: ExportReport) -> None:
        """Where the file is and what comes next; or what has to be filled first."""
        self._refused = not report.written
        self.query_one(".-draft").display = self._refused
        keys = pages.EXPORT_KEYS_REFUSED if self._refused else pages.EXPORT_KEYS
        self.query_one(".dialog").border_subtitle = Content(keys)
        found = self.query_one(OptionList)
        listed = report.open if self._refused else tuple(f for f in report.findings if not f.severity.blocks)
        found.set_options(
            Option(
                Prose(f"{pages.SEVERITIES[finding.severity]}：{finding.message}", indent=2),
                id=f"{number} {finding.fields[0] if finding.fields else ''}",
            )
            for number, finding in enumerate(listed)
        )
        found.highlighted = 0 if listed else None
        found.display = bool(listed)
        if self._refused:
            self._result(f"{pages.EXPORT_REFUSED}{pages.open_count(len(listed))}", "bold $warning")
            found.focus()
        else:
            head = pages.EXPORT_DRAFT_DONE if report.draft else pages.EXPORT_DONE
            rest = "" if report.draft else f"\n\n{pages.EXPORT_NEXT}"
            remarks = f"\n\n{pages.EXPORT_REMARKS}" if listed else ""
            beside = f"\n{pages.attached(report.attachments.absolute())}" if report.attachments else ""
            self._result(f"✓ {head}：\n{report.path.absolute()}{beside}{rest}{remarks}", "bold $success")
        self.refresh_bindings()

    @on(OptionList.OptionSelected)
    def _go_there(self, event: OptionList.OptionSelected) -> None:
        field = (event.option_id or "").partition(" ")[2]
        self.dismiss(field or None)
