"""What is different in a browser: the program ends with its tab, exports are downloaded, a reload comes back."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any

from textual import messages
from textual.drivers.web_driver import WebDriver

from assistant.wording import download as wording
from assistant.wording.download import file_name

if TYPE_CHECKING:
    from textual.app import App

    from assistant.exporting import ExportReport

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class BrowserDriver(WebDriver):
    """Textual's driver for textual-serve, which also ends the program when the server is gone.

    Otherwise a killed server would leave programs that hold their drafts locked.
    """

    def run_input_thread(self) -> None:
        """Read until the input ends; that it ended by itself means that nobody is there any more."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            self._app.call_from_thread(self._app.post_message, messages.ExitApp())


def note_draft(app: App[Any], name: str) -> None:
    """Tell the server which draft the tab has open, "" for none: a reload comes back to it."""
    driver = app._driver
    if isinstance(driver, BrowserDriver):
        driver.write_meta({"type": "draft", "name": name})


def download_path(said: str) -> Path:
    """Where to write a file that will be downloaded: a folder of its own, and no other place of this computer."""
    name = file_name(said.replace("\\", "/").rsplit("/", 1)[-1])
    return Path(mkdtemp(prefix="tianbao-")) / name


def deliver(app: App[Any], report: ExportReport) -> str:
    """Hand the exported files to the browser as downloads, and say so. Nothing stays behind here."""
    paths = [path for path in (report.path, report.attachments) if path is not None]
    hand_over(app, *paths)
    return wording.handed_over([path.name for path in paths])


def hand_over(app: App[Any], *paths: Path) -> None:
    """Let the browser download these files of one folder, and remove that."""
    for path in paths:
        app.deliver_binary(BytesIO(path.read_bytes()), save_filename=path.name, mime_type=_WORD)
    rmtree(paths[0].parent, ignore_errors=True)
