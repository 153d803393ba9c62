"""The mutants that mutmut wrote, each with the lines that it changes."""

from __future__ import annotations

import difflib
import fnmatch
import hashlib
import json
import os
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Mutant:
    """One change of one function, and where that stands in the mutated file."""

    module: str
    name: str
    file: Path
    span: tuple[int, int]
    changed: frozenset[int]
    shown: tuple[str, ...]
    key: str
    """The same as long as the function and its change are."""

    @property
    def function(self) -> str:
        """The function that is changed, as mutmut names it."""
        return self.name.partition("__mutmut_")[0]


def mutants(patterns: list[str], every: int) -> list[Mutant]:
    """Of what a pattern names, modules or mutants: the first of each function, and each `every`th after it."""
    found = []
    for listed in sorted(Path("assistant").rglob("*.py.meta")):
        file = listed.with_suffix("")
        module = str(file.with_suffix("")).replace(os.sep, ".").removesuffix(".__init__")
        functions = defaultdict(list)
        for key in json.loads(listed.read_text(encoding="utf-8"))["exit_code_by_key"]:
            name = key.replace("__init__.", "").removeprefix(f"{module}.")
            if any(fnmatch.fnmatch(asked, one) for one in patterns for asked in (module, f"{module}.{name}")):
                functions[name.partition("__mutmut_")[0]].append(name)
        if functions:
            lines = file.read_text(encoding="utf-8").split("\n")
            spans = json.loads(Path(f"{file}.spans").read_text(encoding="utf-8"))["spans"]
            for function, names in functions.items():
                original = spans[f"{function}__mutmut_orig"]
                found += [
                    _mutant(module, file, name, lines, original, spans[name]) for name in names[::every]
                ]
    return found


def _mutant(module: str, file: Path, name: str, lines: list[str], old: list[int], new: list[int]) -> Mutant:
    # a span's lines count from 1; the names differ too, which is no change
    before, after = (
        [re.sub(r"__mutmut_\w+", "", line) for line in lines[first - 1 : last]] for first, last in (old, new)
    )
    changes = difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    changed = {old[0] + at for tag, a, b, _, _ in changes if tag != "equal" for at in range(a, max(b, a + 1))}
    shown = [line for line in difflib.unified_diff(before, after, n=0, lineterm="") if line[0] in "+-"][2:]
    key = hashlib.sha256("\n".join([module, *before, *after]).encode()).hexdigest()
    return Mutant(module, name, file, (old[0], old[1]), frozenset(changed), tuple(shown), key)
