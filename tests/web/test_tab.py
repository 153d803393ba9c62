"""What a page may send: keys, sizes, and whatever a page that was tampered with makes up."""

import asyncio
from pathlib import Path

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType

from assistant.drafts import Drafts
from tests.web.serving import Served, serving

pytestmark = pytest.mark.slow
TAB = "a" * 32


async def shown(socket: ClientWebSocketResponse, words: str) -> bytes:
    """Read what is drawn until it holds these words."""
    seen = b""
    async with asyncio.timeout(30):
        while words.encode() not in seen:
            message = await socket.receive()
            assert message.type in (WSMsgType.BINARY, WSMsgType.TEXT), message
            seen += message.data if isinstance(message.data, bytes) else b""
    return seen


def connected(visitor: ClientSession, server: Served, tab: str = TAB, size: str = "width=100&height=30"):  # type: ignore[no-untyped-def]
    origin = server.address.rstrip("/")
    return visitor.ws_connect(f"{origin}/ws/{tab}?{size}", headers={"Origin": origin})


@pytest.mark.parametrize("size", ["width=100&height=30", "width=-1&height=0", "width=9e99&height=abc", ""])
async def test_any_size_is_a_screen(server: Served, size: str) -> None:
    async with ClientSession() as visitor, connected(visitor, server, size=size) as socket:
        await socket.send_str('["resize", {"width": 100, "height": 30}]')
        await shown(socket, "申报表")


async def test_what_cannot_be_read_is_passed_over(server: Served) -> None:
    async with ClientSession() as visitor, connected(visitor, server) as socket:
        await shown(socket, "申报表")
        for rubbish in (
            *("", "[", "[]", "{}", "null", "7", '["stdin"]', '["stdin", 7]', '["resize"]', '["resize", 7]'),
            *(
                '["resize", {"width": 1e999, "height": "x"}]',
                '["quit"]',
                '["exit"]',
                '["deliver_chunk_request"]',
            ),
            *("[" * 100_000, '["stdin", "\\ud800"]', '["stdin", "\\u0000\\u001b[999;999H"]'),
        ):
            await socket.send_str(rubbish)
        await socket.send_bytes(b"\x00\xff")
        await socket.send_str('["ping", "1"]')
        async with asyncio.timeout(30):
            while (message := await socket.receive()).data != '["pong", "1"]':
                assert message.type in (WSMsgType.BINARY, WSMsgType.TEXT), message


async def test_a_draft_that_is_gone_is_not_made_again_by_a_reload(server: Served, home: Path) -> None:
    Drafts(home).create("甲县").close()
    async with ClientSession() as visitor:
        async with connected(visitor, server) as socket:
            await shown(socket, "甲县")
            await socket.send_str('["stdin", "\\r"]')
            await shown(socket, "集群名称")
        for file in home.glob("甲县.json*"):
            file.unlink()
        async with connected(visitor, server) as socket:
            await shown(socket, "新建一份")
    assert not Drafts(home).exists("甲县")


def test_a_server_ends_with_the_tabs_that_it_has(home: Path) -> None:
    async def visit(server: Served) -> None:
        visitor = ClientSession()
        socket = await connected(visitor, server)
        await shown(socket, "申报表")
        server.process.terminate()
        async with asyncio.timeout(20):
            while (await socket.receive()).type not in (WSMsgType.CLOSE, WSMsgType.CLOSED, WSMsgType.CLOSING):
                pass
        await visitor.close()

    with serving(home) as server:
        asyncio.run(visit(server))
    assert server.process.returncode == 0
