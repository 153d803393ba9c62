"""Showing a folder in the system's own window: each system has its way, and none of them may break the screen."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from assistant import folders


class Process:
    """A program that ends with `code`, or goes on when that is None."""

    def __init__(self, code: int | None) -> None:
        self.code = code

    def wait(self, timeout: float) -> int:
        if self.code is None:
            raise subprocess.TimeoutExpired("a window", timeout)
        return self.code


@pytest.mark.parametrize("system, program", [("darwin", "open"), ("linux", "xdg-open")])
@pytest.mark.parametrize("code, shown", [(0, True), (4, False), (None, True)])
def test_the_system_s_own_program_shows_it(
    monkeypatch: pytest.MonkeyPatch, system: str, program: str, code: int | None, shown: bool
) -> None:
    started: list[list[str]] = []

    def start(command: list[str], **_: object) -> Process:
        started.append(command)
        return Process(code)

    monkeypatch.setattr(folders.sys, "platform", system)
    monkeypatch.setattr(folders.subprocess, "Popen", start)
    assert folders.open_folder(Path("表")) is shown
    assert started == [[program, "表"]]


def test_a_program_that_is_not_there_is_no_more_than_no(monkeypatch: pytest.MonkeyPatch) -> None:
    def start(*_: object, **__: object) -> Process:
        raise FileNotFoundError(2, "xdg-open")

    monkeypatch.setattr(folders.sys, "platform", "linux")
    monkeypatch.setattr(folders.subprocess, "Popen", start)
    assert folders.open_folder(Path("表")) is False


def test_windows_opens_it_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []
    monkeypatch.setattr(folders.sys, "platform", "win32")
    monkeypatch.setattr(folders.os, "startfile", asked.append, raising=False)
    assert folders.open_folder(Path("表")) is True
    assert asked == [Path("表")]


@pytest.mark.parametrize(
    "system, display, can",
    [("win32", "", True), ("darwin", "", True), ("linux", ":0", True), ("linux", "", False)],
)
def test_a_bare_line_has_no_window(
    monkeypatch: pytest.MonkeyPatch, system: str, display: str, can: bool
) -> None:
    monkeypatch.setattr(folders.sys, "platform", system)
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert folders.can_open() is can


@pytest.mark.parametrize(
    "there, started, wanted",
    [
        (["Desktop", "Documents"], "work", "home/Documents"),
        (["桌面"], "work", "home/桌面"),
        ([], "work", "work"),
        ([], "home", "home/填报"),
    ],
)
def test_a_file_goes_where_a_person_looks_and_never_into_bare_home(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, there: list[str], started: str, wanted: str
) -> None:
    for folder in ("work", "home", *(f"home/{name}" for name in there)):
        (tmp_path / folder).mkdir()
    monkeypatch.setattr(folders, "_windows_documents", lambda: ())
    monkeypatch.setattr(folders.Path, "home", lambda: tmp_path / "home")
    monkeypatch.chdir(tmp_path / started)
    assert folders.documents() == tmp_path / wanted
    assert (tmp_path / wanted).is_dir()
