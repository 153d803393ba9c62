"""`tianbao import`: an answers file or a filled form becomes a draft, or is brought together with one."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from assistant.commands import merging
from assistant.commands.choosing import chosen_form
from assistant.commands.merging import Difference
from assistant.drafts import Draft, Drafts
from assistant.errors import Unusable
from assistant.importing import free_name
from assistant.session import Session
from assistant.sources import Source, look_at
from assistant.wording import commands as wording
from assistant.wording import importing as said

TAKE = ("draft", "file")
"""What may stand behind `--take`: whose answers win where both have one."""


def run(arguments: argparse.Namespace) -> int:
    """Import what can be read. Exit 1 when a filled form has cells that cannot.

    Where the draft answers differently, `--take` or the person decides. With neither nothing is changed: JSON lists the
    differences with `taken` null and exit 1, else Unusable.
    """
    form, drafts, path = chosen_form(arguments), Drafts(), Path(arguments.file)
    if arguments.take not in (None, *TAKE):
        raise Unusable(wording.bad_call("tianbao import"))
    source = look_at(form, path)
    name = free_name(drafts, path.stem) if arguments.name is None else arguments.name
    with _opened(drafts, name) as draft, Session(form, draft) as session:
        here = session.sheet
        differing = merging.differences(form, here, source.sheet)
        if differing and arguments.json and arguments.take is None:
            print(json.dumps(_as_data(draft.name, source, differing, None), ensure_ascii=False))
            return 1
        chosen = _decided(name, differing, arguments)
        if chosen is None:
            print(said.NOT_IMPORTED)
            return 1
        session.replace(merging.merged(form, here, source.sheet, chosen))
    if arguments.json:
        print(json.dumps(_as_data(draft.name, source, differing, chosen), ensure_ascii=False))
    else:
        kept = merging.blank_in_file(here, source.sheet, form, {cell.field for cell in source.unread})
        _tell(draft.name, source, differing, chosen, len(kept))
    return 1 if source.unread else 0


def _opened(drafts: Drafts, name: str) -> Draft:
    return drafts.open(name) if drafts.exists(name) else drafts.create(name)


def _decided(
    name: str, differing: Sequence[Difference], arguments: argparse.Namespace
) -> list[Difference] | None:
    """The differences in which the file wins; None when the person would rather not import."""
    if not differing or arguments.take == "draft":
        return []
    if arguments.take == "file":
        return list(differing)
    lines = [
        said.difference(number, one.cell, one.here, one.there) for number, one in enumerate(differing, 1)
    ]
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise Unusable(said.undecided(name, lines))
    print("\n".join((said.differ(name, len(lines)), *lines)))
    way = _asked(said.ASK_ALL, 3)
    if way in (None, 1, 2):
        return None if way is None else list(differing) if way == 2 else []
    return _one_by_one(differing, lines)


def _one_by_one(differing: Sequence[Difference], lines: Sequence[str]) -> list[Difference] | None:
    """Ask about each difference."""
    chosen = []
    for difference, line in zip(differing, lines, strict=True):
        print(line)
        way = _asked(said.ASK_ONE, 2)
        if way is None:
            return None
        if way == 2:
            chosen.append(difference)
    return chosen


def _asked(question: str, most: int) -> int | None:
    """A number from 1 to `most`; None for Enter alone, or when nobody is there any more."""
    while True:
        try:
            reply = input(question).strip()
        except EOFError:
            return None
        if not reply:
            return None
        if reply.isdecimal() and 1 <= int(reply) <= most:
            return int(reply)
        print(said.AGAIN)


def _as_data(
    draft: str, source: Source, differing: Sequence[Difference], chosen: Sequence[Difference] | None
) -> dict[str, object]:
    return {
        "draft": draft,
        "imported": chosen is not None,
        "answers": len(source.sheet.values),
        "differences": [
            {
                "field": one.id,
                "draft": one.here,
                "file": one.there,
                "taken": None if chosen is None else TAKE[one in chosen],
            }
            for one in differing
        ],
        "unreadable": [{"field": cell.field, "message": cell.sentence} for cell in source.unread],
    }


def _tell(
    draft: str, source: Source, differing: Sequence[Difference], chosen: Sequence[Difference], kept: int
) -> None:
    print(wording.imported(draft, len(source.sheet.values)))
    if differing:
        print(said.taken(len(differing) - len(chosen), len(chosen)))
    if kept and source.from_word:
        print(said.blank_in_file(kept))
    if source.from_word:
        print(said.NOT_IN_FORM)
    if source.unread:
        print(said.unread([cell.sentence for cell in source.unread]))
