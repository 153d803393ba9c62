"""`tianbao list`: the drafts, latest edit first."""

from __future__ import annotations

import argparse
import json

from assistant.drafts import Drafts
from assistant.wording import commands as wording


def run(arguments: argparse.Namespace) -> int:
    """Print one line a draft, or a JSON list."""
    drafts = Drafts().list()
    if arguments.json:
        rows = [
            {
                "name": draft.name,
                "form": draft.form,
                "progress": {"answered": draft.answered, "total": draft.total},
                "edited": draft.edited.isoformat(timespec="seconds"),
                "problem": draft.problem,
            }
            for draft in drafts
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return 0
    for draft in drafts:
        edited = f"{draft.edited:%Y-%m-%d %H:%M}"
        print(wording.draft_line(draft.name, draft.answered, draft.total, edited, draft.problem or ""))
    if not drafts:
        print(wording.NO_DRAFTS)
    return 0
