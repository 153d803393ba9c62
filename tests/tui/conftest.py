"""One place that freezes the environment of the screen, and what every test of it needs."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from assistant.drafts import Drafts
from assistant.script import Form
from assistant.script.loading import load_form
from assistant.tui.app import FillingApp
from assistant.tui.screens import tour
from tests.tui.driving import Driver

TODAY = date(2025, 4, 18)


@lru_cache(maxsize=1)
def small_form() -> Form:
    return load_form(Path(__file__).parent / "form")


@pytest.fixture(autouse=True)
def _frozen(monkeypatch: pytest.MonkeyPatch, no_cover: None) -> None:
    """What changes a screen from outside. The packages whose branches are counted have tests of their own."""
    for variable in ("NO_COLOR", "TEXTUAL_THEME"):
        monkeypatch.delenv(variable, raising=False)


@pytest.fixture
def form() -> Form:
    return small_form()


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Drafts]:
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(tmp_path)
    yield Drafts(tmp_path / "drafts")


Opening = Callable[..., AbstractAsyncContextManager[Driver]]


@pytest.fixture
def opened(drafts: Drafts, form: Form) -> Opening:
    """Run the app: `async with opened() as screen`; with `name`, in the draft of that name."""

    @asynccontextmanager
    async def run(
        name: str | None = "试填", size: tuple[int, int] = (80, 24), script: Form = form, first: bool = False
    ) -> AsyncIterator[Driver]:
        if not first:
            tour.remember(drafts.folder)
        app = FillingApp(drafts, name, script, today=lambda: TODAY)
        app.animation_level = "none"
        async with app.run_test(size=size) as pilot:
            driver = Driver(app, pilot)
            await driver.settle()
            yield driver

    return run
