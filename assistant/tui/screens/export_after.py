"""What can be done once the form is written: look at its pages, open its folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from textual import work
from textual.screen import ModalScreen

from assistant.folders import open_folder
from assistant.wording import folders, paging


class AfterExport(ModalScreen[str | None]):
    """The keys for it; `show_result` and `show_pages` are the page's."""

    written: Path | None = None  # the form just exported, while its pages can be looked at
    folder: Path | None = None  # where it is, when a window can show that

    def show_result(self, text: str, style: str = "bold") -> None:
        """Say something on the page."""
        raise NotImplementedError

    def show_pages(self, lines: Sequence[str]) -> None:
        """Show where the pages fell."""
        raise NotImplementedError

    @work(thread=True, exclusive=True)
    def action_folder(self) -> None:
        """Show the folder that holds the file; off the screen's thread, for the system may take its time."""
        if self.folder is not None:
            said = folders.OPENED if open_folder(self.folder) else folders.BY_HAND
            self.app.call_from_thread(self.notify, said, markup=False)

    def action_preview(self) -> None:
        """Write the PDF and show on which page each part fell."""
        if self.written is not None:
            self.show_result(paging.PREVIEWING)
            self._preview(self.written)

    @work(thread=True, exclusive=True)
    def _preview(self, path: Path) -> None:
        """Off the screen's thread: LibreOffice takes some seconds."""
        from assistant.exporting import previewed

        lines = previewed(path)
        if self.is_attached:  # it may have been left meanwhile
            self.app.call_from_thread(self.show_pages, lines)
