"""Mutants that no test notices: ``python -m tests.mutation assistant.drafts.record 'assistant.checks.*' …``.

Needs mutmut (``pip install "mutmut>=3.8,<4"``, not on Windows), which writes the mutants. Its own ``mutmut run`` starts
pytest anew for each, some ten seconds with these tests; here they are collected once, and each mutant is judged in a fork
of that process by the tests that run the changed lines, nearest and cheapest first: a tenth of a second.
``--every 10`` judges each tenth mutant, ``--seconds 20`` lets each take that long (default 4). All of
what is mutated takes hours. Survivors are shown as they are met, with the counts of each module at the end.
"""

from __future__ import annotations

import argparse
import contextlib
import difflib
import fnmatch
import json
import os
import sys
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from mutmut.__main__ import copy_also_copy_files, copy_src_dir, create_mutants, setup_source_paths
from mutmut.configuration import config
from mutmut.mutation.trampoline import set_mutant_under_test

from tests.mutation.judging import Judge, Mutant


def mutants(patterns: list[str], every: int) -> list[Mutant]:
    """Those of the modules that a pattern names, each with the lines that it changes in the mutated file."""
    found = []
    for listed in sorted(Path("assistant").rglob("*.py.meta")):
        file = listed.with_suffix("")
        module = str(file.with_suffix("")).replace(os.sep, ".").removesuffix(".__init__")
        if any(fnmatch.fnmatch(module, pattern) for pattern in patterns):
            lines = file.read_text(encoding="utf-8").split("\n")
            spans = json.loads(Path(f"{file}.spans").read_text(encoding="utf-8"))["spans"]
            for key in json.loads(listed.read_text(encoding="utf-8"))["exit_code_by_key"]:
                name = key.replace("__init__.", "").removeprefix(f"{module}.")
                function = name.partition("__mutmut_")[0]
                found.append(
                    _mutant(module, file, name, lines, spans[f"{function}__mutmut_orig"], spans[name])
                )
    return found[::every]


def _mutant(module: str, file: Path, name: str, lines: list[str], old: list[int], new: list[int]) -> Mutant:
    before, after = lines[old[0] : old[1]], lines[new[0] : new[1]]  # without the line of the def
    changes = difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    changed = {
        old[0] + 1 + at for tag, a, b, _, _ in changes if tag != "equal" for at in range(a, max(b, a + 1))
    }
    shown = [line for line in difflib.unified_diff(before, after, n=0, lineterm="") if line[0] in "+-"][2:]
    return Mutant(module, name, file, old[0], changed, shown)


def main() -> None:
    """Write the mutants, judge those that are asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation")
    parser.add_argument("modules", nargs="+")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=4)
    asked = parser.parse_args()
    set_mutant_under_test("mutant_generation")
    Path("mutants").mkdir(exist_ok=True)
    with contextlib.redirect_stdout(sys.stderr):
        copy_src_dir()
        copy_also_copy_files()
        setup_source_paths()
        create_mutants(os.cpu_count() or 1)
    set_mutant_under_test("")
    tests = config().pytest_add_cli_args_test_selection
    os.chdir("mutants")
    judge = Judge(mutants(asked.modules, asked.every), asked.seconds)
    pytest.main(
        ["--rootdir=.", "--tb=no", "--capture=sys", "-p", "no:cacheprovider", *tests], plugins=[judge]
    )
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for mutant, verdict in judge.verdicts:
        counts[mutant.module][verdict] += 1
    for module, count in counts.items():
        print(f"{module}: {count.total()} mutants, " + ", ".join(f"{n} {word}" for word, n in count.items()))


if __name__ == "__main__":
    main()
