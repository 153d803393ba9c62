"""`tianbao serve`: the same screens in a browser."""

from __future__ import annotations

import argparse
import asyncio
import secrets
import signal
import sys
import webbrowser
from contextlib import suppress
from typing import TYPE_CHECKING

from assistant.drafts import Drafts
from assistant.errors import Unusable
from assistant.reasons import reason
from assistant.wording import web as wording

if TYPE_CHECKING:
    from aiohttp import web

    from assistant.web.guard import Guard


def run(arguments: argparse.Namespace) -> int:
    """Serve until Ctrl+C. Any address but this computer's own comes with a token."""
    try:
        from assistant.web.guard import LEAST_TOKEN, Guard, is_loopback
    except ImportError:
        raise Unusable(wording.MISSING) from None
    if not arguments.host.strip():
        raise Unusable(wording.NO_HOST)
    port, token = _port(arguments.port), arguments.token or ""
    if arguments.token is not None and len(token) < LEAST_TOKEN:
        raise Unusable(wording.short_token(LEAST_TOKEN))
    if not token and not is_loopback(arguments.host):
        token = secrets.token_urlsafe(24)
    with suppress(KeyboardInterrupt):
        asyncio.run(_serve(Guard(arguments.host, token), port, arguments.open))
    print(wording.STOPPED)
    return 0


def _port(said: str) -> int:
    if not (said.isascii() and said.isdigit() and int(said) <= 65535):
        raise Unusable(wording.BAD_PORT)
    return int(said)


async def _serve(guard: Guard, port: int, open_browser: bool) -> None:
    from aiohttp import web

    from assistant.web.guard import is_loopback
    from assistant.web.server import FormServer

    runner = web.AppRunner(
        FormServer(guard, Drafts().exists).application(), access_log=None, shutdown_timeout=2
    )
    stopped = _stopping()
    await runner.setup()
    try:
        address = f"{await _listen(runner, guard.host, port)}{f'?token={guard.token}' if guard.token else ''}"
        print(wording.opened(address, not is_loopback(guard.host)), flush=True)
        if open_browser:
            webbrowser.open(address)
        await stopped.wait()
    finally:
        await runner.cleanup()


async def _listen(runner: web.AppRunner, host: str, port: int) -> str:
    """Bind and return the address to open."""
    from aiohttp import web

    site = web.TCPSite(runner, host, port)
    try:
        await site.start()
    except OSError as error:
        import errno

        taken = error.errno in (errno.EADDRINUSE, 10048)  # 10048: the same on Windows
        why = reason(error)
        raise Unusable(wording.port_taken(port) if taken else wording.cannot_listen(host, why)) from None
    except UnicodeError:  # a name that cannot be one
        raise Unusable(wording.cannot_listen(host, wording.NO_ADDRESS)) from None
    port = runner.addresses[0][1]
    reachable = _own_address() if host in ("0.0.0.0", "::") else host
    return f"http://{f'[{reachable}]' if ':' in reachable else reachable}:{port}/"


def _own_address() -> str:
    """This computer's number in its network, as far as the system tells."""
    import socket

    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        asking.connect(("192.0.2.1", 9))  # nothing is sent: it only chooses the way out
        return str(asking.getsockname()[0])
    return "127.0.0.1"


def _stopping() -> asyncio.Event:
    """Set by Ctrl+C, or by being told to end."""
    stopped = asyncio.Event()
    if sys.platform != "win32":  # there Ctrl+C comes as KeyboardInterrupt
        for each in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(each, stopped.set)
    return stopped
