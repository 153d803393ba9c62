"""How the controls of the form are named: the one place that knows the scheme of their tags.

==========================================  =========================================================
what stands there                           tag
==========================================  =========================================================
one blank                                   the field id, ``industry.output.2024``
a box                                       ``<field id>=<option>``, ``basic.sector=secondary``
a count with names: the number              ``<field id>#count``
a count with names: the names               ``<field id>#names``
a free row of the target table              ``plan.targets.extra/<direction>/<row>/<column>``
==========================================  =========================================================

A field that is printed at two places has two controls with the same tag. Of the free rows, row 1 is the one that
the form prints with dots; rows 2, 3, … are copies that a longer answer adds. 开放合作 and 治理和服务 print
no free row, so theirs begin with 2. The columns are ``indicator``, ``baseline`` and ``target``.
Word accepts no tag above 64 characters.
"""

from __future__ import annotations

import re
from typing import NamedTuple

EXTRA_TARGETS = "plan.targets.extra"
COLUMNS = ("indicator", "baseline", "target")
LONGEST_TAG = 64


class RowTag(NamedTuple):
    """One cell of a free row of the target table."""

    direction: str
    row: int
    column: str

    def __str__(self) -> str:
        """The tag as it stands in the document."""
        return f"{EXTRA_TARGETS}/{self.direction}/{self.row}/{self.column}"


def box_tag(field: str, option: str) -> str:
    """The tag of the box before one option."""
    return f"{field}={option}"


def count_tag(field: str) -> str:
    """The tag of the number in 数量：　个."""
    return f"{field}#count"


def names_tag(field: str) -> str:
    """The tag of the list after 名称：."""
    return f"{field}#names"


def field_of(tag: str) -> str:
    """The field that a tag belongs to."""
    return re.split("[=#/]", tag, maxsplit=1)[0]


def read_row_tag(tag: str) -> RowTag | None:
    """Take the tag of a free row apart; None for any other tag."""
    field, *place = tag.split("/")
    if field != EXTRA_TARGETS or len(place) != 3 or not place[1].isdecimal():
        return None
    return RowTag(place[0], int(place[1]), place[2])
