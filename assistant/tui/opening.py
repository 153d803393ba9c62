"""A filled form or an answers file opened from the list of drafts: it becomes a draft, and the conversation begins."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from assistant.importing import Imported, import_new, why_not
from assistant.tui.states import State
from assistant.wording import importing as wording

if TYPE_CHECKING:
    from assistant.tui.app import FillingApp

_LINES = 6  # of why a file cannot be read


def open_file(app: FillingApp, typed: str, failed: Callable[[str], None]) -> None:
    """Read the file and open the draft that it became, else say why not. For a thread of its own: docx is loaded."""
    try:
        read = import_new(app.form, app.drafts, typed)
    except Exception as error:  # Unusable, exports.document.DocumentError, whatever a damaged file brings
        app.call_from_thread(failed, _shortened(why_not(error)))
    else:
        app.call_from_thread(_show, app, read)


def _show(app: FillingApp, read: Imported) -> None:
    app.open_draft(read.draft)
    app.screen.call_after_refresh(_tell, app, read)  # the conversation must stand before it can say anything


def _tell(app: FillingApp, read: Imported) -> None:
    from assistant.tui.screens.telling import TellingScreen

    said = wording.opened(read.draft, read.answers)
    app.say(said, State.DONE)
    if read.unread:
        cells = wording.unread_cells([cell.sentence for cell in read.unread])
        app.push_screen(TellingScreen(wording.READ_TITLE, f"{said}\n\n{cells}", wording.READ_KEYS))


def _shortened(why: str) -> str:
    lines = why.split("\n")
    return "\n".join(lines[:_LINES] + ["……"] * (len(lines) > _LINES))
