"""A screen as text, held against the one kept in `dumps/`; after a change that is meant, renew them and read the diff.

RENEW_DUMPS=1 python -m pytest tests/tui
"""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "dumps"


def kept(name: str, shown: str) -> str:
    """What the dump of this name should look like: as kept, or, when renewing, as it is shown now."""
    path = FOLDER / f"{name}.txt"
    if os.environ.get("RENEW_DUMPS"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(shown + "\n", encoding="utf-8", newline="\n")
    return path.read_text(encoding="utf-8").removesuffix("\n")
