"""A process on a pseudo-terminal of 80 × 24, as a person has it before them; Linux and macOS only."""

from __future__ import annotations

import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time
from fcntl import ioctl
from pathlib import Path
from types import TracebackType

LONGEST = 30.0  # seconds to wait for anything
CALM = 0.25  # seconds without output that count as rest


class Terminal:
    """Runs a command with its drafts in `folder`; `wait_for` says how long something took to appear."""

    def __init__(self, command: list[str], folder: Path, columns: int = 80, lines: int = 24) -> None:
        self._ours, theirs = pty.openpty()
        ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self.screen = b""  # everything written since the last `write`
        self._since = time.perf_counter()
        environment = {**os.environ, "TIANBAO_HOME": str(folder), "TERM": "xterm-256color", "PYTHONUTF8": "1"}
        self._process = subprocess.Popen(
            command,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=environment,
            cwd=Path(__file__).parents[2],
            start_new_session=True,
        )
        os.close(theirs)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        os.close(self._ours)

    def write(self, keys: bytes) -> None:
        """Type; what is written from now on is what follows from it."""
        self.screen = b""
        self._since = time.perf_counter()
        os.write(self._ours, keys)

    def wait_for(self, sight: bytes) -> float:
        """Seconds from the last `write` (or the start) until this was written."""
        while sight not in self.screen:
            if not self._read(LONGEST):
                raise AssertionError(f"never shown: {sight!r}, but {self.screen[-2000:]!r}")
        return time.perf_counter() - self._since

    def rest(self) -> None:
        """Wait until nothing is written any more; the blinking cursor does not count."""
        end = time.perf_counter() + CALM
        while (left := end - time.perf_counter()) > 0:
            before = len(self.screen)
            if self._read(left) and len(self.screen) - before > 400:
                end = time.perf_counter() + CALM

    def _read(self, seconds: float) -> bool:
        if not select.select([self._ours], [], [], seconds)[0]:
            return False
        self.screen += os.read(self._ours, 65536)
        return True

    def processor_seconds(self) -> float:
        """Processor time that the process has used; 0 where the system does not tell."""
        stat = Path(f"/proc/{self._process.pid}/stat")
        if not stat.exists():
            return 0.0
        numbers = stat.read_text(encoding="utf-8").rpartition(")")[2].split()
        return (int(numbers[11]) + int(numbers[12])) / os.sysconf("SC_CLK_TCK")
