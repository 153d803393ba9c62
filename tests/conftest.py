"""Shared by all tests: a fresh home for drafts, and commands run in this process."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from assistant.cli import main

# the same examples each time: a change that did not cause a failure must not meet it
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")

FORM_FOLDER = Path(__file__).parent / "form"


@dataclass(frozen=True)
class Done:
    """What a command did: its exit code, and what it said on stdout and stderr."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of drafts for this test alone; the working folder is fresh too."""
    folder = tmp_path / "home"
    monkeypatch.setenv("TIANBAO_HOME", str(folder))
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    return folder


@pytest.fixture
def tianbao(home: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """`tianbao …`: run a command in a fresh home."""

    def run(*words: str) -> Done:
        code = main([str(word) for word in words])
        captured = capsys.readouterr()
        return Done(code, captured.out, captured.err)

    return run


@pytest.fixture
def example() -> Path:
    """One complete, consistent application as an answers file."""
    return FORM_FOLDER / "example.json"
