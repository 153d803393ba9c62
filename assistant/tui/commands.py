"""The command palette in Chinese: what the screen can do now, the parts to jump to, the colours."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from assistant.tui.themes import THEMES
from assistant.wording import pages
from assistant.wording import screen as wording

if TYPE_CHECKING:
    from assistant.tui.app import FillingApp


class Commands(Provider):
    """Commands by name; typing some of its characters finds one."""

    def _commands(self) -> Iterator[tuple[str, Callable[[], object]]]:
        yield from self._of_chat()
        app = cast("FillingApp", self.app)
        for theme in THEMES:
            yield wording.use_theme(theme.name), partial(app.use_theme, theme.name)
        yield pages.KEYS_TITLE, app.action_keys
        yield wording.QUIT, app.action_quit

    def _of_chat(self) -> Iterator[tuple[str, Callable[[], object]]]:
        from assistant.events import GoTo
        from assistant.tui.screens.chat import ChatScreen

        screen = self.screen
        if not isinstance(screen, ChatScreen):
            return
        yield pages.REVIEW_TITLE, screen.action_review
        yield pages.EXPORT_TITLE, screen.action_export
        yield wording.OUTLINE, screen.action_outline
        for part in screen.session.form.parts:
            yield wording.go_to_part(part.title), partial(screen.send, GoTo(part.id))
        yield wording.LIST, screen.action_list

    async def discover(self) -> Hits:
        """All commands, before anything is typed."""
        for name, run in self._commands():
            yield DiscoveryHit(name, run)

    async def search(self, query: str) -> Hits:
        """The commands that fit what is typed; a word that there is none, instead of Textual's English."""
        matcher = self.matcher(query)
        found = False
        for name, run in self._commands():
            if (score := matcher.match(name)) > 0:
                found = True
                yield Hit(score, matcher.highlight(name), run)
        if not found:
            yield Hit(0.1, wording.MENU_EMPTY, lambda: None)
