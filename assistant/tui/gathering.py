"""The list of what to gather, written from the screen as the line mode and `tianbao prepare` write it."""

from __future__ import annotations

from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from assistant.errors import Unusable
from assistant.file_names import free
from assistant.folders import documents
from assistant.tui import browser
from assistant.tui.states import State
from assistant.wording import attachments, commands
from assistant.wording import tending as wording

if TYPE_CHECKING:
    from assistant.tui.app import FillingApp


def write_list(app: FillingApp) -> None:
    """Write it and say where it is; in a browser it is downloaded. For a thread of its own: docx is loaded."""
    from assistant.commands.prepare import write_preparation

    name, state = attachments.PREPARE_FILE, State.FAULT
    try:
        wanted = (Path(mkdtemp(prefix="tianbao-")) if app.is_web else documents()) / name
        wanted = wanted if app.is_web else free(wanted)
        written = write_preparation(app.form, wanted)
    except OSError as error:
        said = commands.os_error(error)
    except Unusable as error:
        said = str(error)
    else:
        said, state = wording.prepared(str(written)), State.DONE
        if app.is_web:
            app.call_from_thread(browser.hand_over, app, written)
            said = wording.prepared_download(name)
    app.call_from_thread(app.say, said, state)
