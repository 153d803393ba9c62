"""The command palette in Chinese: what the screen can do now, the parts to jump to, the colours."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from assistant.tui.themes import THEMES
from assistant.wording import form_view, importing, pages, tending, tour
from assistant.wording import screen as wording

if TYPE_CHECKING:
    from assistant.tui.app import FillingApp
    from assistant.tui.screens.chat import ChatScreen


_PART = re.compile(r"第\s*([一二三四五六七八九])\s*部分")  # as people say it; the form writes 三、


class Commands(Provider):
    """Commands by name; typing some of its characters finds one."""

    def _commands(self) -> Iterator[tuple[str, Callable[[], object]]]:
        yield from self._of_chat()
        yield from self._of_home()
        app = cast("FillingApp", self.app)
        yield tending.PREPARE, app.action_prepare
        for theme in THEMES:
            yield wording.use_theme(theme.name), partial(app.use_theme, theme.name)
        yield f"{pages.KEYS_TITLE}（Ctrl+G）", app.action_keys
        yield tour.AGAIN, app.action_tour
        yield f"{wording.QUIT}（Ctrl+Q）", app.action_quit

    def _of_chat(self) -> Iterator[tuple[str, Callable[[], object]]]:
        from assistant.events import GoTo
        from assistant.tui.screens.chat import ChatScreen

        screen = self.screen
        if not isinstance(screen, ChatScreen):
            return
        yield from _of_question(screen)
        yield f"{pages.REVIEW_TITLE}（F5）", screen.action_review
        yield f"{pages.EXPORT_TITLE}（F9）", screen.action_export
        yield f"{form_view.FORM}预览（F6）", screen.action_form
        yield f"{wording.OUTLINE}（F8）", screen.action_outline
        yield wording.CHANGE_EARLIER, screen.action_read
        for part in screen.session.form.parts:
            yield wording.go_to_part(part.title), partial(screen.send, GoTo(part.id))
        yield f"{wording.LIST}（Ctrl+L）", screen.action_list

    def _of_home(self) -> Iterator[tuple[str, Callable[[], object]]]:
        from assistant.tui.screens.home import HomeScreen

        screen = self.screen
        if isinstance(screen, HomeScreen):
            yield f"{wording.BEGIN}（N）", screen.action_begin
            if not screen.app.is_web:
                yield f"{importing.OPEN_FILE}（O）", screen.action_open_file
            for key, label, action in screen.tending_keys():
                yield f"{label}（{key}）", partial(screen.run_action, action)

    async def discover(self) -> Hits:
        """All commands, before anything is typed."""
        for name, run in self._commands():
            yield DiscoveryHit(name, run)

    async def search(self, query: str) -> Hits:
        """The commands that fit what is typed; a word that there is none, instead of Textual's English."""
        matcher = self.matcher(_PART.sub(r"\1、", query))
        found = False
        for name, run in self._commands():
            if (score := matcher.match(name)) > 0:
                found = True
                yield Hit(score, matcher.highlight(name), run)
        if not found:
            yield Hit(0.1, wording.MENU_EMPTY, lambda: None)


def _of_question(screen: ChatScreen) -> Iterator[tuple[str, Callable[[], object]]]:
    """What can be said to the present question, as the quick replies offer it."""
    from assistant.tui.widgets.quick_replies import quick_replies

    for key, label, action in quick_replies(screen.session):
        yield f"{label}（{key}）", partial(screen.run_action, action)
