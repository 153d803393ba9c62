"""Everything that the screen can do is done by words in the line mode, and the help names the words."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from textual.binding import Binding

import assistant.tui
from assistant import answers_file
from assistant.drafts import Drafts
from assistant.events import GoTo
from assistant.plain import writing
from assistant.plain.words import read_wish
from assistant.session import Session
from assistant.tui.commands import Commands
from assistant.wording import pages, plain_help
from tests.plain.conversing import FORM, conversed
from tests.plain.screen_features import ONLY_MOVES, ROWS, Row
from tests.tui.conftest import Opening

EXAMPLE = answers_file.loads(
    FORM, (Path(__file__).parents[1] / "form" / "example.json").read_text(encoding="utf-8")
)
NAMED = {name for row in ROWS for name in row.screen}


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer with LibreOffice, and with windows that show folders."""
    monkeypatch.setattr(writing, "can_preview", lambda: True)
    monkeypatch.setattr(writing, "previewed", lambda path: ("第一部分在第 3 页",))
    monkeypatch.setattr(writing, "can_open", lambda: True)
    monkeypatch.setattr(writing, "open_folder", lambda folder: True)


@pytest.mark.usefixtures("desktop")
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.feature)
def test_words_do_what_the_screen_does(row: Row, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    folder = Drafts(tmp_path / "drafts")
    folder.create("乙县").close()
    with folder.create("试填") as draft:
        session = Session(FORM, draft, today=lambda: date(2025, 4, 18))
        if row.filled:
            session.replace(EXAMPLE)
        session.begin()
        if row.at:
            session.send(GoTo(row.at))
        heard, following = conversed(row.words, session=session, drafts=folder)
        if following is not None:
            following.close()
    for words in row.heard:
        assert words in heard, heard
    assert row.heard or following is not None


def bindings() -> Iterator[str]:
    """`Class.action` of every key that the screen's own classes bind."""
    for module in pkgutil.walk_packages(assistant.tui.__path__, "assistant.tui."):
        for name, found in vars(importlib.import_module(module.name)).items():
            if isinstance(found, type) and found.__module__ == module.name:
                for binding in vars(found).get("BINDINGS", ()):
                    assert isinstance(binding, Binding)
                    yield f"{name}.{binding.action}"


def test_every_key_of_the_screen_has_words_or_only_moves() -> None:
    keys = set(bindings())
    assert keys - NAMED - ONLY_MOVES.keys() == set()
    assert {key for key in NAMED | ONLY_MOVES.keys() if "." in key and " " not in key} - keys == set()


def test_every_way_to_look_at_the_answers_has_words() -> None:
    assert {f"看 {name}" for name in pages.FILTERS} <= NAMED


async def test_every_command_of_the_palette_has_words(opened: Opening) -> None:
    async with opened() as screen:
        await screen.type("甲乙", "f3")
        names = [name for name, _ in Commands(screen.app.screen)._commands()]
        screen.app.show_home()
        await screen.settle()
        names += [name for name, _ in Commands(screen.app.screen)._commands()]
    known = [name.removeprefix("命令 ") for name in NAMED | ONLY_MOVES.keys() if name.startswith("命令 ")]
    bare = {re.sub("（.*?）$", "", name) for name in names}
    assert {name for name in bare if not any(name.startswith(own) for own in known)} == set()


def test_the_help_names_every_word() -> None:
    """The words of every row that steers are said by 帮助, by themselves or with another name."""
    named = "".join(plain_help.COMMANDS)
    for row in ROWS:
        for text in row.words:
            wish = read_wish(FORM, None, text, ("乙县", "试填"), more=True, places=True)
            word = re.sub(r"\d+", "3", text.partition(" ")[0])
            if wish is not None and wish.action != "colours" and word not in named:
                assert any(
                    read_wish(FORM, None, other, ("乙县",), places=True) == wish
                    for other in re.findall(r"[^：、。]+(?=[：、])", named)
                ), text
