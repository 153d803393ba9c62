"""The mutants that mutmut wrote, each with the lines that it changes."""

from __future__ import annotations

import difflib
import fnmatch
import json
import os
import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Mutant:
    """One change of one function, and where that stands in the mutated file."""

    module: str
    name: str
    file: Path
    start: int
    changed: frozenset[int]
    shown: tuple[str, ...]


def mutants(patterns: list[str]) -> list[Mutant]:
    """Those of the modules that a pattern names."""
    found = []
    for listed in sorted(Path("assistant").rglob("*.py.meta")):
        file = listed.with_suffix("")
        module = str(file.with_suffix("")).replace(os.sep, ".").removesuffix(".__init__")
        if any(fnmatch.fnmatch(module, pattern) for pattern in patterns):
            lines = file.read_text(encoding="utf-8").split("\n")
            spans = json.loads(Path(f"{file}.spans").read_text(encoding="utf-8"))["spans"]
            for key in json.loads(listed.read_text(encoding="utf-8"))["exit_code_by_key"]:
                name = key.replace("__init__.", "").removeprefix(f"{module}.")
                original = f"{name.partition('__mutmut_')[0]}__mutmut_orig"
                found.append(_mutant(module, file, name, lines, spans[original], spans[name]))
    return found


def _mutant(module: str, file: Path, name: str, lines: list[str], old: list[int], new: list[int]) -> Mutant:
    # a span's lines count from 1; the names differ too, which is no change
    before, after = (
        [re.sub(r"__mutmut_\w+", "", line) for line in lines[first - 1 : last]] for first, last in (old, new)
    )
    changes = difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    changed = {old[0] + at for tag, a, b, _, _ in changes if tag != "equal" for at in range(a, max(b, a + 1))}
    shown = [line for line in difflib.unified_diff(before, after, n=0, lineterm="") if line[0] in "+-"][2:]
    return Mutant(module, name, file, old[0], frozenset(changed), tuple(shown))
