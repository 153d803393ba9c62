"""What is typed or piped in, line by line, in whatever encoding it comes."""

from __future__ import annotations

import codecs
import sys
import time
from io import StringIO
from typing import IO, TextIO

_PASTED = 0.05  # seconds in which the next line of a paste has come


class Incoming:
    """Lines of a stream: UTF-8, or else what Chinese Windows writes (GBK), or UTF-16 where a mark says so."""

    def __init__(self, stream: TextIO) -> None:
        self._bytes: IO[bytes] | None = getattr(stream, "buffer", None)
        self._stream = stream
        self._first = True

    def isatty(self) -> bool:
        """Whether a person sits there."""
        return self._stream.isatty()

    def waiting(self) -> bool:
        """Whether the next line is there already, as when several were pasted at a terminal."""
        return self._bytes is not None and self.isatty() and _is_waiting(self._bytes)

    def readline(self) -> str:
        """The next line with its end; "" when there is none."""
        if self._bytes is None:
            return self._stream.readline()
        raw = self._bytes.readline()
        if self._first:
            self._first = False
            if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
                text = (raw + self._bytes.read()).decode("utf-16", "replace")
                self._bytes, self._stream = None, StringIO(text)
                return self._stream.readline()
            raw = raw.removeprefix(codecs.BOM_UTF8)
        return decoded(raw)


def _is_waiting(stream: IO[bytes]) -> bool:
    if sys.platform == "win32":
        import msvcrt

        time.sleep(_PASTED)
        return msvcrt.kbhit()
    import select

    return bool(select.select([stream], [], [], _PASTED)[0])


def decoded(raw: bytes) -> str:
    """The text of a line; bytes that fit neither encoding are replaced, never an error."""
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("utf-8", "replace")
