"""Who may come in: only under this server's own name, only from its own page, only with the token where there is one.

Another site's page can make a browser knock at 127.0.0.1. It is told apart by the name it knocks at (DNS rebinding
brings a foreign Host) and by the Origin of its websocket, which a page cannot forge.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import web

from assistant.wording import web as wording

LEAST_TOKEN = 12
_LOOPBACK = ("localhost", "127.0.0.1", "::1")
_HEADERS = {
    # nothing is loaded from anywhere else; xterm.js sets its styles inline
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self' {socket}; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    ),
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def is_loopback(host: str) -> bool:
    """Whether only this computer can reach that address."""
    if host in _LOOPBACK:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@dataclass(frozen=True)
class Guard:
    """The rules of one server: the address it is bound to, and the token, "" for none."""

    host: str
    token: str = ""

    def knows(self, header: str | None) -> bool:
        """Whether a Host header names this server. A server bound to a network is known by any number or its own name."""
        name, port = _split(header or "")
        if not name or (port and not port.isdigit()):
            return False
        if name == self.host.lower() or is_loopback(name):
            return True
        if is_loopback(self.host):
            return False
        try:
            ipaddress.ip_address(name)  # a rebound name is never a bare number
        except ValueError:
            return False
        return True

    def same_page(self, request: web.Request) -> bool:
        """Whether a websocket comes from a page of this very server."""
        origin = request.headers.get("Origin", "")
        return origin.lower() in (f"{scheme}://{request.host.lower()}" for scheme in ("http", "https"))

    def fits(self, token: str) -> bool:
        """Whether this is the token; takes as long for a near miss as for any other."""
        return hmac.compare_digest(token.encode("utf-8", "replace"), self.token.encode("utf-8", "replace"))

    @property
    def cookie(self) -> str:
        """What a browser that once brought the token is known by."""
        return hmac.new(self.token.encode("utf-8", "replace"), b"tianbao", hashlib.sha256).hexdigest()

    @web.middleware
    async def __call__(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Let a request through, or say in one line why not."""
        if not self.knows(request.headers.get("Host")):
            return _refused(wording.STRANGE_HOST)
        if self.token and not self._entitled(request):
            given = request.query.get("token", "")
            if request.path != "/" or not self.fits(given):
                return _refused(wording.WRONG_TOKEN)
            return self._welcomed(request)
        try:
            return _secured(request, await handler(request))
        except web.HTTPException as error:
            if error.status < 400:
                raise
            text = error.text if error.status in (403, 503) else wording.NO_PAGE
            return _refused(text or wording.NO_PAGE, error.status)

    def _entitled(self, request: web.Request) -> bool:
        known = request.cookies.get(_cookie_name(request), "")
        return hmac.compare_digest(known.encode("utf-8", "replace"), self.cookie.encode())

    def _welcomed(self, request: web.Request) -> web.StreamResponse:
        """The token becomes a cookie, so that it stands in no history and on no screen any longer."""
        response = web.Response(status=303, headers={"Location": "/", "Cache-Control": "no-store"})
        response.set_cookie(_cookie_name(request), self.cookie, httponly=True, samesite="Strict", path="/")
        return response


def _split(header: str) -> tuple[str, str]:
    """Name and port of a Host header; an IPv6 address without its brackets."""
    header = header.strip().lower()
    if header.startswith("["):
        name, _, rest = header[1:].partition("]")
        return name, rest.removeprefix(":")
    name, _, port = header.partition(":")
    return name, port


def _cookie_name(request: web.Request) -> str:
    # browsers keep one jar for all ports of a host
    return f"tianbao_{_split(request.host)[1] or '80'}"


def _refused(text: str, status: int = 403) -> web.Response:
    return web.Response(status=status, text=f"{text}\n", headers={"Cache-Control": "no-store"})


def _secured(request: web.Request, response: web.StreamResponse) -> web.StreamResponse:
    if not response.prepared:  # a websocket or a download has gone out already
        socket = f"ws://{request.host} wss://{request.host}"
        for name, value in _HEADERS.items():
            response.headers[name] = value.replace("{socket}", socket)
    return response
