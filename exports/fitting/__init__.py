"""Whether the answers fit into the form's pages, estimated without any layout engine; pure and fast enough for typing.

`fit` says for all answers what is set smaller and what goes to the attachments; `pages_of`, `lines_in` and `room_left`
answer while one is being typed. Read in this order: `breaking` (lines of a text), `steps` (sizes), `layout` (the form's
cells), `measure` (heights and pages), `fit`, `room`.
"""

from __future__ import annotations

from collections.abc import Mapping

from exports.fitting.fit import ATTACHED, NOTHING_TO_FIT, Fit, blank_pages, fit, fit_part, prepared
from exports.fitting.layout import COVER, FITTED, Slot, part_of_tag, parts
from exports.fitting.measure import heights, pages
from exports.fitting.room import Room, lines_in, room_left
from exports.fitting.steps import Step

__all__ = [
    "ATTACHED",
    "COVER",
    "FITTED",
    "NOTHING_TO_FIT",
    "Fit",
    "Room",
    "Slot",
    "Step",
    "blank_pages",
    "fit",
    "fit_part",
    "lines_in",
    "pages_of",
    "part_of_tag",
    "parts",
    "room_left",
]


def pages_of(name: str, texts: Mapping[str, str], steps: Mapping[Slot, Step] | None = None) -> int:
    """How many pages a part takes with these answers, in these sizes. Raises KeyError for a part that may run on."""
    part = parts()[name]
    return pages(part, heights(part, prepared(part, texts), steps or {}))
