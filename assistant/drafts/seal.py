"""The seal at the end of a draft's file: a checksum of all before it, so that no changed byte passes for an answer.

A damaged byte often leaves valid JSON behind with a wrong figure in it; only a checksum tells. The seal's place and
shape are the same in every format from 2 on, so that a damaged file is never taken for one of a newer version.
"""

import zlib
from collections.abc import Iterable

_MARK = b',\n\n"seal": '
NAME = "seal"
"""The seal's table in the file; not part of the record."""


def ending(pieces: Iterable[bytes | memoryview]) -> bytes:
    """The seal of a file's text so far, which is all but its last bracket; it closes the file too."""
    checksum = 0
    for piece in pieces:
        checksum = zlib.crc32(piece, checksum)
    return _MARK + b'{\n"1": {"crc32": "%08x"}\n}\n}\n' % checksum


def intact(raw: bytes) -> bool | None:
    """Whether a file is as it was sealed; None if it has no seal."""
    at = raw.rfind(_MARK)
    return None if at < 0 else raw[at:] == ending((memoryview(raw)[:at],))
