"""`tianbao serve` as a process of its own, on a free port, for tests that come in from outside."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Served:
    """A running server: the address that it printed, and its process."""

    address: str
    process: subprocess.Popen[str]


@contextmanager
def serving(home: Path, *words: str) -> Iterator[Served]:
    """Run the server over the drafts in `home`; ended, with all its tabs, on leaving."""
    environment = {
        **os.environ,
        "TIANBAO_HOME": str(home),
        "PYTHONUNBUFFERED": "1",
        "PYTHONIOENCODING": "utf-8",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "assistant", "serve", "--port", "0", *words],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    try:
        assert process.stdout is not None
        found = re.search(r"http://\S+", process.stdout.readline())
        assert found is not None
        yield Served(found.group(), process)
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=20)
