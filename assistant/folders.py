"""Where files are written unless said otherwise; and a folder shown in the system's own window."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from assistant.wording.folders import DESKTOP
from assistant.wording.pages import DOCUMENTS

_SHELL_FOLDERS = r"Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders"
_LONG = 3.0  # seconds; what is still running by then has opened a window


def documents() -> Path:
    """Where a person looks for a file: their documents, else the desktop, else their own folder.

    Never where the program happens to have been started: that may be its own folder.
    """
    home = Path.home()
    usual = (*_windows_documents(), *(home / name for name in ("Documents", DOCUMENTS, "Desktop", DESKTOP)))
    return next((folder for folder in usual if folder.is_dir()), home)


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
