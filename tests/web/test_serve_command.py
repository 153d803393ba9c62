"""`tianbao serve`: what it refuses to do, in one line; what it prints; that it ends as it is told."""

import re
import socket
from pathlib import Path

import pytest

from assistant.cli import main
from tests.web.serving import serving


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--port", "abc"], "端口要写 0 到 65535 之间的整数，例如：tianbao serve --port 8001"),
        (["--port", "70000"], "端口要写 0 到 65535 之间的整数，例如：tianbao serve --port 8001"),
        (["--port", "-1"], "端口要写 0 到 65535 之间的整数，例如：tianbao serve --port 8001"),
        (["--token", ""], "口令太短，容易被猜到：请用至少 12 个字母或数字，或不写 --token，由程序生成一个。"),
        (
            ["--token", "123456"],
            "口令太短，容易被猜到：请用至少 12 个字母或数字，或不写 --token，由程序生成一个。",
        ),
        (["--host", "192.0.2.77", "--port", "0"], "不能在 192.0.2.77 上等候连接"),
        (["--host", "没有.invalid", "--port", "0"], "不能在 没有.invalid 上等候连接"),
        (["--host", "", "--port", "0"], "--host 后面要写地址"),
        (["草稿"], "这样写读不懂。用法：tianbao serve"),
    ],
)
def test_what_it_cannot_do_is_one_line(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", *words]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"tianbao: {said}") and printed.err.count("\n") == 1


def test_a_port_in_use_is_said_with_another_to_try(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert main(["serve", "--port", str(port)]) == 2
    assert f"端口 {port} 已被别的程序占用" in capsys.readouterr().err


@pytest.mark.slow
def test_by_default_only_this_computer_comes_in_without_a_token(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", server.address)


@pytest.mark.slow
def test_another_address_comes_with_a_token_of_its_own(tmp_path: Path) -> None:
    found = []
    for _ in range(2):
        with serving(tmp_path, "--host", "0.0.0.0") as server:
            found.append(re.search(r"\?token=([\w-]{32,})$", server.address))
    assert found[0] is not None and found[1] is not None
    assert found[0].group(1) != found[1].group(1)


@pytest.mark.slow
def test_told_to_end_it_ends_quietly(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        pass
    assert server.process.returncode == 0
