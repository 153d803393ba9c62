"""A person at the screen, for tests: types, presses, pastes, clicks, and reads what stands there."""

from __future__ import annotations

import asyncio

from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot

from assistant.events import GoTo
from assistant.session import Session
from assistant.tui.app import FillingApp
from assistant.tui.screens.chat import ChatScreen

_CHARACTERS = {"space": " ", "slash": "/", "enter": "\r", "tab": "\t"}


class Driver:
    def __init__(self, app: FillingApp, pilot: Pilot[int]) -> None:
        self.app = app
        self.pilot = pilot

    async def settle(self) -> None:
        """Let everything under way come to rest: no message waits anywhere, several turns of the loop long."""
        for _ in range(2):
            quiet = 0
            while quiet < 25:
                await asyncio.sleep(0)
                quiet = 0 if self._busy() else quiet + 1
            self.app.screen._on_timer_update()

    def _busy(self) -> bool:
        pumps = [self.app, *self.app.screen_stack, *self.app.screen.walk_children()]
        return any(not pump._message_queue.empty() for pump in pumps)

    async def press(self, *keys: str) -> None:
        for key in keys:
            character = _CHARACTERS.get(key) or (key if len(key) == 1 else None)
            name = _character_to_key(key) if len(key) == 1 else key
            self.app.post_message(events.Key(name, character))
            await self.settle()

    async def type(self, text: str, *keys: str) -> None:
        """Type a text as it arrives from an input method, in one go; then press keys."""
        for character in text:
            self.app.post_message(events.Key(_character_to_key(character), character))
        await self.settle()
        await self.press(*keys)

    async def paste(self, text: str) -> None:
        self.app.post_message(events.Paste(text))
        await self.settle()

    async def click(self, selector: str, times: int = 1) -> None:
        await self.pilot.click(selector, times=times)
        await self.settle()

    async def go_to(self, target: str) -> None:
        await self.chat.send(GoTo(target))
        await self.settle()

    @property
    def chat(self) -> ChatScreen:
        return next(screen for screen in self.app.screen_stack if isinstance(screen, ChatScreen))

    @property
    def session(self) -> Session:
        return self.chat.session

    @property
    def values(self) -> dict[str, object]:
        return dict(self.session.sheet.values)

    @property
    def said(self) -> str:
        """The last message that the assistant or the applicant said."""
        return self.session.log[-1].text

    @property
    def typed(self) -> str:
        """What stands in the reply area, as it would be sent."""
        widget = self.chat.query_one("ReplyArea").widget
        return widget.draft()

    def dump(self) -> str:
        """The whole screen as text, a line a row."""
        strips = self.app.screen._compositor.render_strips(self.app.size)
        return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)
