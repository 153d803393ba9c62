"""Who may come in: a table of requests as other sites' pages, other computers and curious people send them."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import ClientSession, WSServerHandshakeError, web
from yarl import URL

from assistant.web.guard import Guard
from assistant.web.server import FormServer

TOKEN = "竹藤-Zx81-口令-9qLm"
TAB = "0" * 32


@asynccontextmanager
async def served(guard: Guard) -> AsyncIterator[tuple[ClientSession, int]]:
    """The routes on a free port of this computer, and a visitor without cookies."""
    runner = web.AppRunner(FormServer(guard, known=lambda name: True).application(), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with ClientSession() as visitor:
        yield visitor, runner.addresses[0][1]
    await runner.cleanup()


@pytest.fixture
async def local() -> AsyncIterator[tuple[ClientSession, int]]:
    async with served(Guard("127.0.0.1")) as server:
        yield server


@pytest.fixture
async def with_token() -> AsyncIterator[tuple[ClientSession, int]]:
    async with served(Guard("192.168.1.20", TOKEN)) as server:
        yield server


@pytest.mark.parametrize(
    ("host", "welcome"),
    [
        ("127.0.0.1:{port}", True),
        ("localhost:{port}", True),
        ("LOCALHOST:{port}", True),
        ("[::1]:{port}", True),
        ("evil.example", False),  # DNS rebinding: the name of another site, pointing here
        ("evil.example:{port}", False),
        ("127.0.0.1.evil.example:{port}", False),
        ("localhost.evil.example", False),
        ("192.168.1.20:{port}", False),  # not bound there
        ("127.0.0.1:{port}@evil.example", False),
        ("", False),
    ],
)
async def test_only_this_computers_own_names_are_answered(
    local: tuple[ClientSession, int], host: str, welcome: bool
) -> None:
    visitor, port = local
    async with visitor.get(f"http://127.0.0.1:{port}/", headers={"Host": host.format(port=port)}) as answer:
        assert (answer.status == 200) is welcome
        assert ("terminal" in await answer.text()) is welcome


@pytest.mark.parametrize(
    ("bound", "host", "known"),
    [
        ("192.168.1.20", "192.168.1.20:8000", True),
        ("192.168.1.20", "localhost:8000", True),
        ("0.0.0.0", "192.168.1.20:8000", True),  # whatever number the computer has
        ("0.0.0.0", "[fd00::5]:8000", True),
        ("0.0.0.0", "evil.example:8000", False),
        ("office-pc", "office-pc:8000", True),
        ("office-pc", "Office-PC:8000", True),
        ("office-pc", "other-pc:8000", False),
        ("::1", "[::1]:8000", True),
    ],
)
def test_a_server_in_a_network_is_known_by_numbers_and_by_its_own_name(
    bound: str, host: str, known: bool
) -> None:
    assert Guard(bound, TOKEN).knows(host) is known


@pytest.mark.parametrize(
    "origin",
    [
        None,
        "null",
        "https://evil.example",
        "http://evil.example:{port}",
        "http://127.0.0.1",  # another program on this computer
        "http://127.0.0.1:1",
        "http://localhost:{port}",  # the page itself was opened under the number
        "http://127.0.0.1:{port}.evil.example",
        "file://",
    ],
)
async def test_a_websocket_from_another_page_is_refused(
    local: tuple[ClientSession, int], origin: str | None
) -> None:
    visitor, port = local
    headers = {} if origin is None else {"Origin": origin.format(port=port)}
    with pytest.raises(WSServerHandshakeError) as refused:
        await visitor.ws_connect(f"http://127.0.0.1:{port}/ws/{TAB}", headers=headers)
    assert refused.value.status == 403


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/?token=",
        f"/?token={TOKEN[:-1]}",
        f"/?token={TOKEN}x",
        f"/?token={TOKEN.upper()}",
        "/textual.js",
        f"/textual.js?token={TOKEN}",  # the token opens the front door only
        f"/ws/{TAB}",
        f"/ws/{TAB}?token={TOKEN}",
        f"/download/{TAB}",
        "/没有",
    ],
)
async def test_without_the_right_token_nothing_is_shown(
    with_token: tuple[ClientSession, int], path: str
) -> None:
    visitor, port = with_token
    async with visitor.get(f"http://127.0.0.1:{port}{path}", allow_redirects=False) as answer:
        assert answer.status == 403
        assert await answer.text() == (
            "需要口令才能打开。请用 tianbao serve 显示的完整网址（带 ?token=）重新打开。\n"
        )


async def test_the_token_is_brought_once_and_leaves_the_address(
    with_token: tuple[ClientSession, int],
) -> None:
    visitor, port = with_token
    async with visitor.get(
        f"http://127.0.0.1:{port}/", params={"token": TOKEN}, allow_redirects=False
    ) as answer:
        assert (answer.status, answer.headers["Location"]) == (303, "/")
        cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie and "SameSite=Strict" in cookie and TOKEN not in cookie
    known = {"Cookie": cookie.split(";")[0]}
    async with visitor.get(f"http://127.0.0.1:{port}/", headers=known) as answer:
        assert answer.status == 200 and "terminal" in await answer.text()
    made_up = {"Cookie": cookie.split("=")[0] + "=" + "0" * 64}
    async with visitor.get(f"http://127.0.0.1:{port}/", headers=made_up) as answer:
        assert answer.status == 403


@pytest.mark.parametrize(
    "path",
    [
        "/static/",
        "/page/",
        "/js/textual.js",
        "/server.py",
        "/..%2fserver.py",
        "/%2e%2e/%2e%2e/pyproject.toml",
        "/download/",
        "/download/..%2f..%2fetc%2fpasswd",
        f"/download/{TAB}",
        "/download/0123",
        "/ws/x",
    ],
)
async def test_nothing_is_listed_and_nothing_is_served_but_the_page(
    local: tuple[ClientSession, int], path: str
) -> None:
    visitor, port = local
    async with visitor.get(URL(f"http://127.0.0.1:{port}{path}", encoded=True)) as answer:
        assert answer.status == 404
        assert "Traceback" not in (text := await answer.text()) and "import" not in text


async def test_the_page_loads_nothing_from_elsewhere(local: tuple[ClientSession, int]) -> None:
    """Behind a firewall a font from elsewhere keeps the page blank; in a frame of another site it could be misused."""
    visitor, port = local
    for path in ("/", "/page.css", "/page.js", "/xterm.css"):
        async with visitor.get(f"http://127.0.0.1:{port}{path}") as answer:
            text = await answer.text()
            assert answer.status == 200
            assert not re.search(r"""(?:src=|href=|url\(|import)\s*["']?(?:https?:)?//""", text), path
            assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
            assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
            assert answer.headers["X-Frame-Options"] == "DENY"
