"""The routes: the page, what it loads, the websocket of a tab, the download of what the tab exported."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

import textual_serve
from aiohttp import WSMsgType, web
from textual_serve.download_manager import DownloadManager

from assistant.web.guard import Guard
from assistant.web.tab import PATIENCE, Tab
from assistant.wording import web as wording

MOST_TABS = 24
_MOST_LEFT = 200
_NOTICED = 2.0  # seconds in which the end of a reloaded page's connection is noticed
_PAGE = Path(__file__).parent / "page"
_STATIC = Path(textual_serve.__file__).parent / "static"
_SERVED = {
    "/": _PAGE / "index.html",
    "/page.css": _PAGE / "page.css",
    "/page.js": _PAGE / "page.js",
    "/xterm.css": _STATIC / "css" / "xterm.css",
    "/textual.js": _STATIC / "js" / "textual.js",
    "/mono.ttf": _STATIC / "fonts" / "RobotoMono-VariableFont_wght.ttf",
}


class FormServer:
    """Serves the screens of `tianbao` to browser tabs. `known` says whether a draft of that name exists."""

    def __init__(self, guard: Guard, known: Callable[[str], bool]) -> None:
        self._guard = guard
        self._known = known
        self._downloads = DownloadManager()
        self._tabs: dict[str, Tab] = {}
        self._left: dict[str, str] = {}  # the draft that a tab had open when it was closed or reloaded

    def application(self) -> web.Application:
        """The routes behind the guard."""
        app = web.Application(middlewares=[self._guard.__call__])
        app.add_routes([web.get(path, _file(file)) for path, file in _SERVED.items()])
        app.router.add_get("/ws/{tab:[0-9a-f]{32}}", self._websocket)
        app.router.add_get("/download/{key:[0-9a-f]{32}}", self._download)
        app.on_shutdown.append(self._shut)
        return app

    async def _shut(self, app: web.Application) -> None:
        await asyncio.gather(*(tab.stop() for tab in list(self._tabs.values())), return_exceptions=True)

    # ── a tab ─────────────────────────────────────────────────────────────────────────────────────────

    async def _websocket(self, request: web.Request) -> web.StreamResponse:
        if not self._guard.same_page(request):
            raise web.HTTPForbidden(text=wording.STRANGE_PAGE)
        if len(self._tabs) >= MOST_TABS:
            raise web.HTTPServiceUnavailable(text=wording.TOO_MANY)
        websocket = web.WebSocketResponse(heartbeat=15)
        await websocket.prepare(request)
        key = request.match_info["tab"]
        await self._gone(key)
        size = (_cells(request.query.get("width"), 80), _cells(request.query.get("height"), 24))
        draft = self._left.pop(key, "")
        tab = Tab(websocket, self._downloads, draft if draft and self._known(draft) else "", size)
        place = key if key not in self._tabs else f"{key} {id(tab)}"  # a duplicated tab is a tab of its own
        self._tabs[place] = tab
        try:
            await tab.begin()
            await _listen(websocket, tab)
        finally:
            await asyncio.shield(self._end(place, tab))
        return websocket

    async def _gone(self, key: str) -> None:
        """Wait until the tab's earlier program has let go of its draft, as after a reload.

        A tab that was duplicated has the same number: its program does not leave, and is not waited for long.
        """
        loop, tab = asyncio.get_running_loop(), self._tabs.get(key)
        begun = loop.time()
        while tab is not None and self._tabs.get(key) is tab:
            if loop.time() - begun > (2 * PATIENCE if tab.leaving else _NOTICED):
                return
            await asyncio.sleep(0.05)

    async def _end(self, place: str, tab: Tab) -> None:
        tab.leaving = True
        try:
            await tab.stop()
        finally:
            self._tabs.pop(place, None)
            if " " not in place:
                self._left[place] = tab.draft
            while len(self._left) > _MOST_LEFT:
                self._left.pop(next(iter(self._left)))

    # ── what it exported ──────────────────────────────────────────────────────────────────────────────

    async def _download(self, request: web.Request) -> web.StreamResponse:
        key = request.match_info["key"]
        try:
            file = await self._downloads.get_download_metadata(key)
        except KeyError:
            return web.Response(status=404, text=wording.NO_DOWNLOAD)
        response = web.StreamResponse(
            headers={
                "Content-Type": file.mime_type or "application/octet-stream",
                "Content-Disposition": f"attachment; filename*=UTF-8''{quote(file.file_name)}",
                "X-Content-Type-Options": "nosniff",
                "Cache-Control": "no-store",
            }
        )
        await response.prepare(request)
        async for chunk in self._downloads.download(key):
            await response.write(chunk)
        await response.write_eof()
        return response


async def _listen(websocket: web.WebSocketResponse, tab: Tab) -> None:
    """Carry out what the page reports; what cannot be read is passed over."""
    async for message in websocket:
        if message.type != WSMsgType.TEXT:
            continue
        with suppress(ValueError, RecursionError):
            envelope = json.loads(message.data)
            if isinstance(envelope, list) and envelope:
                await _carry_out(websocket, tab, envelope[0], envelope[1] if len(envelope) > 1 else None)


async def _carry_out(websocket: web.WebSocketResponse, tab: Tab, kind: Any, content: Any) -> None:
    if kind == "stdin" and isinstance(content, str):
        await tab.send_bytes(content.encode("utf-8", "replace"))
    elif kind == "resize" and isinstance(content, dict):
        await tab.set_terminal_size(_cells(content.get("width"), 80), _cells(content.get("height"), 24))
    elif kind == "ping" and isinstance(content, str):
        with suppress(ConnectionError, RuntimeError):
            await websocket.send_json(["pong", content[:40]])
    elif kind == "blur":
        await tab.blur()
    elif kind == "focus":
        await tab.focus()


def _cells(said: object, otherwise: int) -> int:
    """A width or height in cells; what no window has is passed over."""
    try:
        cells = int(str(said))
    except ValueError:
        return otherwise
    return min(500, cells) if cells >= 5 else otherwise


def _file(path: Path) -> Callable[[web.Request], Any]:
    async def sent(request: web.Request) -> web.StreamResponse:
        return web.FileResponse(path)

    return sent
