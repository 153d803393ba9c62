"""A plugin of pytest that judges mutants instead of running the tests once: in forks, after one collection."""

from __future__ import annotations

import functools
import gc
import os
import resource
import shutil
import signal
import tempfile
import time
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import coverage
import pytest
from mutmut.mutation.trampoline import set_mutant_under_test

from tests.mutation.listing import Mutant


class Judge:
    """Runs all tests once to learn which lines each runs, then for each mutant those that run its lines."""

    def __init__(self, mutants: list[Mutant], seconds: float) -> None:
        self.mutants, self.seconds = mutants, seconds
        self.verdicts: list[tuple[Mutant, str]] = []
        self._costs: dict[str, float] = {}
        self._killers: dict[str, list[str]] = defaultdict(list)
        self._telling: int | None = None

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """In a fork, the first failure is the verdict."""
        if report.failed and self._telling is not None:
            os.write(self._telling, report.nodeid.encode())
            os._exit(1)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """In place of pytest's own loop."""
        items = {item.nodeid: item for item in session.items}
        ran = self._lines(list(items.values()))
        if session.testsfailed:
            raise session.Failed("a test fails without any mutant")
        controlled: set[str] = set()
        gc.freeze()  # what a fork never touches need not be copied
        for mutant in self.mutants:
            chosen = [items[test] for test in self._chosen(mutant, self._depending(mutant, ran, items))]
            if mutant.module not in controlled:
                if self._judge(replace(mutant, name=""), chosen) != "survived":
                    raise session.Failed(f"the tests of {mutant.module} fail in a fork without any mutant")
                controlled.add(mutant.module)
            verdict = self._judge(mutant, chosen)
            self.verdicts.append((mutant, verdict))
            if verdict != "killed":
                print("", f"{mutant.module}.{mutant.name} {verdict}", *mutant.shown, sep="\n", flush=True)
        return True

    def _lines(self, items: list[pytest.Item]) -> dict[str, dict[int, list[str]]]:
        measured = coverage.Coverage(data_file=None, config_file=False, include=["*/mutants/assistant/*"])
        measured.start()
        for item, following in zip(items, [*items[1:], None], strict=True):
            if following is None or item.path != following.path:
                _forget()  # what a test module caches must not hide from the next what it runs
            measured.switch_context(item.nodeid)
            began = time.process_time()
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            self._costs[item.nodeid] = time.process_time() - began
        measured.stop()
        data = measured.get_data()
        return defaultdict(dict, {file: data.contexts_by_lineno(file) for file in data.measured_files()})

    def _depending(
        self, mutant: Mutant, ran: dict[str, dict[int, list[str]]], items: dict[str, pytest.Item]
    ) -> set[str]:
        lines = ran[str(mutant.file.resolve())]
        tests = {test for line in mutant.changed for test in _covering(lines, line, mutant.start)}
        if mutant.module.startswith("assistant.checks"):
            # what a script's checks become is kept: later tests depend on lines that they never run
            tests |= {test for test in items if test.startswith("tests/checks/")}
        return tests

    def _chosen(self, mutant: Mutant, tests: set[str]) -> list[str]:
        """What killed its like before, then the nearest, each time the cheapest first, as far as the time goes."""
        package, stem = mutant.module.split(".")[1], mutant.module.split(".")[-1]

        def order(test: str) -> tuple[bool, bool, bool, float]:
            cost = self._costs.get(test, 0)
            return cost > 0.2, stem not in test, package not in test, cost

        first = [test for test in self._killers[mutant.name.partition("__mutmut_")[0]][-8:] if test in tests]
        chosen, spent = [], 0.0
        for test in [*first, *sorted(tests - set(first), key=order)]:
            if not chosen or spent + self._costs[test] <= self.seconds:
                chosen.append(test)
                spent += self._costs[test]
        return chosen

    def _judge(self, mutant: Mutant, items: list[pytest.Item]) -> str:
        reading, writing = os.pipe()
        folder = Path(tempfile.mkdtemp())
        child = os.fork()
        if child == 0:
            self._telling = writing
            self._in_a_fork(mutant, items, folder)
        os.close(writing)
        _, status = os.waitpid(child, 0)
        with os.fdopen(reading, "rb") as told:
            if killer := told.read().decode():
                self._killers[mutant.name.partition("__mutmut_")[0]].append(killer)
        shutil.rmtree(folder, ignore_errors=True)
        # killed by a failing test, or by the limit of what it may take
        return "survived" if status == 0 else "killed"

    def _in_a_fork(self, mutant: Mutant, items: list[pytest.Item], folder: Path) -> None:
        code = 2
        try:
            gc.disable()
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            spent = int(4 * self.seconds + 4)
            signal.alarm(20 * spent)  # one that waits for ever takes no time of the processor
            resource.setrlimit(resource.RLIMIT_CPU, (spent, spent + 1))
            resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))
            set_mutant_under_test(f"{mutant.module}.{mutant.name}")
            _forget()
            for item, following in zip(items, [*items[1:], None], strict=True):
                item.config._tmp_path_factory._basetemp = folder  # type: ignore[attr-defined]
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            code = 0
        finally:
            os._exit(code)


def _covering(lines: dict[int, list[str]], line: int, start: int) -> list[str]:
    """The tests that run a line; of one within a statement, those that run the lines before it."""
    while line not in lines and line > start:
        line -= 1
    return [test for test in lines.get(line, []) if test]


def _forget() -> None:
    for kept in gc.get_objects():
        if isinstance(kept, functools._lru_cache_wrapper) and kept.__module__.startswith("assistant"):
            kept.cache_clear()
