"""Lines in whatever encoding they come: UTF-8, the code page of Chinese Windows, Notepad's, rubbish."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.plain.incoming import Incoming, decoded

TEXT = "桂南市青榕县竹藤家居产业\n桂南市\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le"])
def test_chinese_is_read_in_every_encoding_of_windows(encoding: str) -> None:
    raw = TEXT.encode(encoding)
    if encoding == "utf-16-le":
        raw = b"\xff\xfe" + raw
    incoming = Incoming(io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8"))
    assert [incoming.readline() for _ in range(3)] == [*TEXT.splitlines(keepends=True), ""]


@pytest.mark.parametrize(
    "raw", [b"\xff\n", b"\x80\x81\x82\n", b"\xe6\xa1\n", b"\x00\n", bytes(range(1, 256))]
)
def test_rubbish_is_a_line_like_any_other(raw: bytes) -> None:
    assert isinstance(decoded(raw), str)


def plainly(home: Path, raw: bytes, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "assistant", "chat", "甲县", "--plain"],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "TIANBAO_HOME": str(home), **environment},
        input=raw,
        capture_output=True,
        timeout=60,
        check=False,
    )


def test_a_console_of_code_page_936_loses_nothing(tmp_path: Path) -> None:
    done = plainly(tmp_path, TEXT.encode("gbk") + b"\xff\xfe\x81\n", PYTHONIOENCODING="gbk")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "已记下：桂南市青榕县竹藤家居产业" in done.stdout.decode("utf-8")


def test_a_reader_that_leaves_ends_it_without_a_trace(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "assistant", "chat", "甲县", "--plain"],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "TIANBAO_HOME": str(tmp_path)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin is not None and process.stdout is not None and process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    with process.stdin:
        process.stdin.write("查看全部\n".encode() * 50)
    error = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=60) == 0
    assert error == b""
