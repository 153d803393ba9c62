"""The quick proof that two documents differ in their answers alone: both were written by the same serialiser.

Text never holds a bare ``<``, so the content controls can be cut out of the bytes. What is between them must be equal,
but for the ticks; what is in them must be one run of the same look that holds text and breaks.
"""

from __future__ import annotations

import re

_OPEN, _CLOSE = b"<w:sdtContent>", b"</w:sdtContent>"
_TICKED, _BLANK = b'<w14:checked w14:val="1"/>', b'<w14:checked w14:val="0"/>'
_RUN = re.compile(
    rb'<w:r>(<w:rPr>.*?</w:rPr>)?(?:<w:t(?: xml:space="preserve")?(?:/>|>[^<]*</w:t>)|<w:br/>)*</w:r>', re.S
)


def proven_same(before: bytes, after: bytes) -> bool:
    """Whether nothing but answers differs. False only means that this proof does not apply: rows were added, say."""
    one, other = _cut(before), _cut(after)
    return len(one) == len(other) and all(
        rest == other_rest and (held == other_held or _look(held) == _look(other_held) is not None)
        for (held, rest), (other_held, other_rest) in zip(one, other, strict=True)
    )


def _cut(xml: bytes) -> list[tuple[bytes, bytes]]:
    """What each control holds and what follows it; before the first, nothing is held."""
    first, *others = xml.replace(_TICKED, _BLANK).split(_OPEN)
    pieces = [(b"", first)]
    for piece in others:
        held, _, rest = piece.partition(_CLOSE)
        pieces.append((held, rest))
    return pieces


def _look(held: bytes) -> bytes | None:
    """The properties of the one run that a control holds; None when it holds anything else."""
    found = _RUN.fullmatch(held)
    return None if found is None else found[1] or b""
