"""`tianbao import`: an answers file or a filled form becomes a draft, or fills the gaps of one."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path

from assistant.answers import Sheet
from assistant.commands.choosing import chosen_form
from assistant.commands.sources import read_file
from assistant.drafts import Draft, Drafts
from assistant.errors import Unusable
from assistant.script import Form
from assistant.session import Session
from assistant.showing import show_value
from assistant.wording import commands as wording
from assistant.wording import labels


def run(arguments: argparse.Namespace) -> int:
    """Import; answers that an existing draft holds differently are listed, and nothing is changed."""
    form, drafts, path = chosen_form(arguments), Drafts(), Path(arguments.file)
    sheet = read_file(form, path)
    name = arguments.name or _free_name(drafts, path.stem)
    with _opened(drafts, name) as draft, Session(form, draft) as session:
        merged = _merged(form, name, session.sheet, sheet)
        session.replace(merged)
        if arguments.json:
            print(json.dumps({"draft": draft.name, "answers": len(sheet.values)}, ensure_ascii=False))
        else:
            print(wording.imported(draft.name, len(sheet.values)))
    return 0


def _opened(drafts: Drafts, name: str) -> Draft:
    return drafts.open(name) if drafts.exists(name) else drafts.create(name)


def _free_name(drafts: Drafts, stem: str) -> str:
    """The file's name, or the first of name2, name3 … that no draft has."""
    name, number = stem, 2
    while drafts.exists(name):
        name, number = f"{stem}{number}", number + 1
    return name


def _merged(form: Form, name: str, here: Sheet, there: Sheet) -> Sheet:
    """Both sheets in one. Raises Unusable when they answer the same blank differently."""
    lines = []
    for id, value in there.values.items():
        if id in here.values and here.values[id] != value:
            field = form.fields[id]
            shown = show_value(field, here.values[id]), show_value(field, value)
            lines.append(wording.difference(labels.spoken(field.label), *shown))
    if lines:
        raise Unusable(wording.differs(name, lines))
    return replace(
        here,
        values={**here.values, **there.values},
        explanations={**here.explanations, **there.explanations},
        evidence={**here.evidence, **there.evidence},
        reasons={**here.reasons, **there.reasons},
    )
