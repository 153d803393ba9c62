"""Mutants that no test notices: ``python -m tests.mutation assistant.drafts.record 'assistant.checks.*' …``.

Needs mutmut (``pip install "mutmut>=3.8,<4"``, not on Windows), which writes the mutants. Its own ``mutmut run`` starts
pytest anew for each, some ten seconds with these tests; here they are collected once, and each mutant is judged in a fork
of that process by the tests that run the changed lines, nearest and cheapest first: a tenth of a second when one fails.
``--every 10`` judges the first mutant of each function and each tenth after it; ``--seconds 20`` lets each have as much
of the tests' time (default 8): one that survives it is undecided while tests are left; ``--tests tests/drafts`` takes
these tests alone. Each is run once before the first mutant, and again only when it or what it tests has changed.
A mutant once killed is not judged again, unless its function changes (or ``--anew``), so that a run may be broken off.
Survivors are shown as they are met, the counts at the end. All 20,000 take some two hours.

Judged on 28 November 2026, by some two seconds of the tests each; undecided are those that outlived these with tests left:
============= ======= ====== ====== ======== =========
package       mutants judged killed survived undecided
============= ======= ====== ====== ======== =========
dialogue      1,676   652    572    36       44
drafts        1,221   630    576    26       28
checks        3,421   352    300    10       42
understanding 15,600  498    463    12       23
============= ======= ====== ====== ======== =========
Most that survive change nothing: ``strict=`` of equally long
tuples, a name of UTF-8 in capitals, what an exception says that nobody is told, an argument that the callee does not read.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

from mutmut.__main__ import copy_also_copy_files, copy_src_dir, create_mutants
from mutmut.configuration import config
from mutmut.mutation.trampoline import set_mutant_under_test


def main() -> None:
    """Bring mutmut's copy and its mutants up to date, and judge there those that are asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation")
    parser.add_argument("modules", nargs="+", help="or mutants, as they are shown; * and ? may stand in both")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=8)
    parser.add_argument("--tests", nargs="+", default=config().pytest_add_cli_args_test_selection)
    parser.add_argument("--anew", action="store_true")
    asked = parser.parse_args()
    copy = Path("mutants")
    copy.mkdir(exist_ok=True)
    set_mutant_under_test("mutant_generation")
    copy_src_dir()
    copy_also_copy_files()
    create_mutants(os.cpu_count() or 1)
    command = [sys.executable, "-m", "tests.mutation.counting", json.dumps(vars(asked))]
    environment = os.environ | {"MUTANT_UNDER_TEST": ""}
    sys.exit(subprocess.run(command, cwd=copy, env=environment, check=False).returncode)


if __name__ == "__main__":
    main()
