"""Where files are written unless said otherwise; and a folder shown in the system's own window."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from assistant.wording.folders import DESKTOP, OWN
from assistant.wording.pages import DOCUMENTS

_SHELL_FOLDERS = r"Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders"
_LONG = 3.0  # seconds; what is still running by then has opened a window


def documents() -> Path:
    """Where a person looks for a file: their documents, else the desktop, else the folder they started from.

    Never bare home, which is full of what is not theirs; where nothing else will do, a folder of our own in it.
    """
    home = Path.home()
    usual = (*_windows_documents(), *(home / name for name in ("Documents", DOCUMENTS, "Desktop", DESKTOP)))
    return next((folder for folder in usual if folder.is_dir()), _started_from() or _own(home))


def _own(home: Path) -> Path:
    """A folder of our own, made when it is first wanted; where that is not allowed, home itself."""
    try:
        (home / OWN).mkdir(exist_ok=True)
    except OSError:
        return home
    return home / OWN


def _started_from() -> Path | None:
    """The folder that the program was started from, when files can be put there and it is not home itself."""
    try:
        here = Path.cwd()
    except OSError:  # it was deleted meanwhile
        return None
    return here if here != Path.home() and os.access(here, os.W_OK) else None


def _windows_documents() -> tuple[Path, ...]:
    """Where Windows keeps the documents, which may be on another disk or in a cloud's folder."""
    if sys.platform == "win32":
        import winreg

        with suppress(OSError), winreg.OpenKey(winreg.HKEY_CURRENT_USER, _SHELL_FOLDERS) as key:
            return (Path(os.path.expandvars(str(winreg.QueryValueEx(key, "Personal")[0]))),)
    return ()


def desktop() -> Path:
    """What lies on the person's desktop; where there is none, their documents."""
    usual = (Path.home() / "Desktop", Path.home() / DESKTOP)
    return next((folder for folder in usual if folder.is_dir()), documents())


def can_open() -> bool:
    """Whether there is a desktop that could show a folder; over a bare line there is none."""
    desktop = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return sys.platform in ("win32", "darwin") or bool(desktop)


def open_folder(folder: Path) -> bool:
    """Show the folder; False when the system would not. Takes up to some seconds: not for the screen's thread."""
    try:
        if sys.platform == "win32":
            os.startfile(folder)
            return True
        return _run("open" if sys.platform == "darwin" else "xdg-open", folder)
    except OSError:
        return False


def _run(command: str, folder: Path) -> bool:
    quiet = subprocess.DEVNULL
    process = subprocess.Popen([command, str(folder)], stdin=quiet, stdout=quiet, stderr=quiet)
    try:
        return process.wait(_LONG) == 0
    except subprocess.TimeoutExpired:
        return True
