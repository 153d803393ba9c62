"""The program behind one browser tab: a process of its own, ended with the tab."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from asyncio.subprocess import Process
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from aiohttp import web
from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

PATIENCE = 5.0  # seconds that a program has to save and leave before it is ended
_READY = b"__GANGLION__\n"


class Tab(AppService):
    """One tab's program; textual-serve's own runs a shell, which does not pass on being ended."""

    def __init__(
        self, websocket: web.WebSocketResponse, downloads: DownloadManager, draft: str, size: tuple[int, int]
    ) -> None:
        super().__init__(
            "",
            write_bytes=_tolerant(websocket.send_bytes),
            write_str=_tolerant(websocket.send_str),
            close=_tolerant(websocket.close),
            download_manager=downloads,
        )
        self.draft = draft
        """The draft that the tab has open: what a reload comes back to."""
        self.leaving = False
        """Whether the tab is closed and its program about to end."""
        self._size = size

    async def begin(self) -> None:
        """Start the program; `stop` ends it."""
        await self.start(*self._size)

    def _build_environment(self, width: int = 80, height: int = 24) -> dict[str, str]:
        environment = super()._build_environment(width, height)
        environment["TEXTUAL_DRIVER"] = "assistant.tui.browser:BrowserDriver"
        environment["PYTHONIOENCODING"] = "utf-8"
        # -P below keeps modules that lie about in the present folder out; the product's own place is named instead
        places = [str(Path(__file__).parents[2]), environment.get("PYTHONPATH", "")]
        environment["PYTHONPATH"] = os.pathsep.join(place for place in places if place)
        return environment

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        words = ["--", self.draft] if self.draft else []
        self._process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-P", "-m", "assistant", "chat", *words),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env=self._build_environment(width, height),
        )
        self._stdin = self._process.stdin
        return self._process

    async def run(self) -> None:
        """Pass on what the program draws until it ends. What it draws for a tab that is gone is read all the same."""
        assert self._process is not None
        stdout = self._process.stdout
        assert stdout is not None
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            while await stdout.readline() not in (_READY, b""):
                pass
            while True:
                kind = await stdout.readexactly(1)
                payload = await stdout.readexactly(int.from_bytes(await stdout.readexactly(4), "big"))
                await self._pass_on(kind, payload)
        await self._process.wait()
        await self.remote_close()

    async def _pass_on(self, kind: bytes, payload: bytes) -> None:
        if kind == b"D":
            await self.on_data(payload)
        elif kind == b"M":
            await self.on_meta(payload)
        elif kind == b"P":
            await self.on_packed(payload)

    async def on_meta(self, data: bytes) -> None:
        """Note which draft is open; the rest is textual-serve's."""
        meta = json.loads(data)
        if meta.get("type") == "draft":
            self.draft = str(meta.get("name", ""))
        else:
            await super().on_meta(data)

    async def stop(self) -> None:
        """Let the program save and leave; end it when it does not. Its draft is free afterwards."""
        try:
            await asyncio.wait_for(super().stop(), PATIENCE)
        except (TimeoutError, ConnectionError):
            with suppress(ProcessLookupError):
                if self._process is not None:
                    self._process.kill()
                    await self._process.wait()


def _tolerant(send: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[None]]:
    """A sender that does not mind when the tab is gone already."""

    async def sent(*words: Any) -> None:
        with suppress(ConnectionError, RuntimeError):
            await send(*words)

    return sent
