"""Which lines each test runs, and how long it takes: learnt by running it once, and kept until it changes."""

from __future__ import annotations

import functools
import hashlib
import operator
import pickle
import sys
import time
from pathlib import Path

import coverage
import pytest
from mutmut.configuration import config

from tests.mutation.listing import Mutant

KEPT = Path("learnt.pickle")
LOADING = "the rules of the form are loaded"


class Learnt:
    """The tests by the lines of `assistant` that they run, and their costs in seconds of the processor."""

    def __init__(self) -> None:
        self.costs: dict[str, float] = {}
        self._numbers: dict[str, int] = {}
        """Each test's bit: sets of names, thousands of tests for thousands of lines, would make every fork slow."""
        self._lines: dict[str, dict[int, int]] = {}
        self._known: dict[str, str] = {}
        if KEPT.exists():
            self.costs, self._numbers, self._lines, self._known = pickle.loads(KEPT.read_bytes())

    def learn(self, items: list[pytest.Item]) -> None:
        """Run the tests that are new or changed, or run a changed module of those with mutants."""
        now = {str(path): _digest_of_test(path) for path in {item.path for item in items}}
        mutated = {str(path.resolve()) for pattern in config().only_mutate for path in Path().glob(pattern)}
        now |= {path: _digest([Path(path)]) for path in mutated}
        stale = {LOADING}
        for path in [path for path in self._lines if self._known.get(path) != now.get(path)]:
            stale |= self._among(functools.reduce(operator.or_, self._lines.pop(path).values(), 0))
        stale |= {item.nodeid for item in items if self._known.get(str(item.path)) != now[str(item.path)]}
        gone = sum(1 << number for test, number in self._numbers.items() if test in stale)
        for lines in self._lines.values():
            for line in lines:
                lines[line] &= ~gone
        self._run([item for item in items if item.nodeid in stale])
        asked = {item.nodeid for item in items}
        left = {
            str(Path(test.partition("::")[0]).resolve()) for test in stale - asked
        }  # learnt when asked for
        self._known = {path: digest for path, digest in (self._known | now).items() if path not in left}

    def keep(self) -> None:
        """For the next time."""
        KEPT.write_bytes(pickle.dumps((self.costs, self._numbers, self._lines, self._known)))

    def running(self, mutant: Mutant) -> set[str]:
        """The tests that run a line that the mutant changes."""
        lines, (first, last) = self._lines.get(str(mutant.file.resolve()), {}), mutant.span
        found = 0
        for line in mutant.changed:
            # of one within a statement, those that run the lines before it
            nearest = next((at for at in range(line, first, -1) if at in lines), first)
            found |= lines.get(nearest, 0)
        if not found:
            # what a function takes unless told otherwise is changed on lines that no test runs
            for line in range(first, last + 1):
                found |= lines.get(line, 0)
        tests = self._among(found)
        if LOADING in tests:
            # once, for all that look at these rules afterwards
            tests |= {test for test in self.costs if test.startswith("tests/checks/")}
        return tests

    def _among(self, bits: int) -> set[str]:
        return {test for test, number in self._numbers.items() if bits >> number & 1}

    def _run(self, items: list[pytest.Item]) -> None:
        from assistant.checks import rules_of
        from assistant.script import default_form

        mutated = [f"{Path.cwd()}/{pattern}" for pattern in config().only_mutate]
        measured = coverage.Coverage(data_file=None, config_file=False, include=mutated)
        measured.start()
        measured.switch_context(LOADING)  # each time: it costs nothing
        forget(found=True, rules=True)
        rules_of(default_form())
        for item, following in zip(items, [*items[1:], None][: len(items)], strict=True):
            forget(found=True, rules=following is None or following.path != item.path)
            measured.switch_context(item.nodeid)
            began = time.process_time()
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            self.costs[item.nodeid] = time.process_time() - began
        measured.stop()
        data = measured.get_data()
        for file in data.measured_files():
            lines = self._lines.setdefault(file, {})
            for line, tests in data.contexts_by_lineno(file).items():
                for test in filter(None, tests):
                    number = self._numbers.setdefault(test, len(self._numbers))
                    lines[line] = lines.get(line, 0) | 1 << number


def forget(*, found: bool, rules: bool) -> None:
    """Whatever an earlier test left worked out; what checks found and the rules of a form only if so told.

    What is left lets a test not run the lines that it rests on. No mutant touches the form itself.
    """
    from assistant import progress
    from assistant.checks import loading, remembering

    for name, module in [*sys.modules.items()]:
        if name.startswith("assistant.") and not name.startswith("assistant.script"):
            for kept in vars(module).values():
                if isinstance(kept, functools._lru_cache_wrapper):
                    kept.cache_clear()
    progress._LATEST.clear()
    if found:
        remembering._LAST.clear()
    if rules:
        loading._LOADED.clear()


def _digest(paths: list[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _digest_of_test(path: Path) -> str:
    """Of a file of tests, with what it may read beside it."""
    beside = [other for other in path.parent.rglob("*") if other.is_file() and other.suffix != ".pyc"]
    read = [other for other in beside if other == path or not other.name.startswith("test_")]
    return _digest(sorted(other for other in read if other.parent != Path(__file__).parent))
