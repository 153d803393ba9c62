"""The quick proof that two documents differ in their answers, and in the size of some, alone: both were written by the same serialiser.

Text never holds a bare ``<``, so the content controls can be cut out of the bytes. What is between them must be equal,
but for the ticks; what is in them must be one run of the same look that holds text and breaks.
"""

from __future__ import annotations

import re
from functools import lru_cache

_OPEN, _CLOSE = b"<w:sdtContent>", b"</w:sdtContent>"
_TICKED, _BLANK = b'<w14:checked w14:val="1"/>', b'<w14:checked w14:val="0"/>'
_SIZE = re.compile(rb'<w:sz w:val="\d+"/><w:szCs w:val="\d+"/>')
_LINES = re.compile(rb' w:line="\d+" w:lineRule="exact"')
_RUN = re.compile(
    rb'<w:r>(<w:rPr>.*?</w:rPr>)?(?:<w:t(?: xml:space="preserve")?(?:/>|>[^<]*</w:t>)|<w:br/>)*</w:r>', re.S
)


def proven_same(before: bytes, after: bytes) -> bool:
    """Whether nothing but answers differs. False only means that this proof does not apply: rows were added, say."""
    return answers_resized(before, after) == 0


def answers_resized(before: bytes, after: bytes) -> int | None:
    """How many answers are in letters of another size, when nothing differs but answers and their size and lines.

    None means that this proof does not apply.
    """
    one, other = _cut_blank(before), _cut(after)
    if len(one) != len(other):
        return None
    resized = respaced = 0
    for (held, rest), (other_held, other_rest) in zip(one, other, strict=True):
        if held != other_held:
            look, other_look = _look_of_blank(held), _look(other_held)
            if look is None or other_look is None or _sizeless(look) != _sizeless(other_look):
                return None
            resized += look != other_look
        if rest != other_rest:
            if _lineless(rest) != _lineless(other_rest):
                return None
            respaced += 1
    return resized if respaced <= resized else None


def _sizeless(look: bytes) -> bytes:
    """The properties of a run without its size."""
    return _SIZE.sub(b"", look).replace(b"<w:rPr></w:rPr>", b"")


def _lineless(rest: bytes) -> bytes:
    """What stands between two controls, without the height of lines of the paragraph in which the second stands."""
    above, mark, paragraph = rest.rpartition(b"<w:pPr>")
    return above + mark + _LINES.sub(b"", paragraph).replace(b"<w:spacing/>", b"")


def _cut(xml: bytes) -> list[tuple[bytes, bytes]]:
    """What each control holds and what follows it; before the first, nothing is held."""
    first, *others = xml.replace(_TICKED, _BLANK).split(_OPEN)
    pieces = [(b"", first)]
    for piece in others:
        held, _, rest = piece.partition(_CLOSE)
        pieces.append((held, rest))
    return pieces


_cut_blank = lru_cache(maxsize=1)(_cut)
"""The blank is the same at every export."""


def _look(held: bytes) -> bytes | None:
    """The properties of the one run that a control holds; None when it holds anything else."""
    found = _RUN.fullmatch(held)
    return None if found is None else found[1] or b""


_look_of_blank = lru_cache(maxsize=1024)(_look)
