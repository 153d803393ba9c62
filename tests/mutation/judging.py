"""A plugin of pytest that judges mutants instead of running the tests once: in forks, after one collection."""

from __future__ import annotations

import gc
import json
import os
import resource
import shutil
import signal
import tempfile
from collections import defaultdict
from pathlib import Path

import pytest

from tests.mutation.learning import Learnt, forget
from tests.mutation.listing import Mutant
from tests.mutation.switching import switch

JUDGED = Path("judged.jsonl")


class Judge:
    """Learns which lines each test runs, then lets each mutant be tried by those that run its lines."""

    def __init__(self, mutants: list[Mutant], seconds: float, anew: bool) -> None:
        self.mutants, self.seconds = mutants, seconds
        self.verdicts: list[tuple[Mutant, str]] = []
        self._learnt = Learnt()
        self._earlier: dict[str, str] = {} if anew else _earlier()
        self._killers: dict[str, list[str]] = defaultdict(list)
        self._sound: set[str] = set()
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
        switch("")
        self._learnt.learn([*items.values()])
        self._warm([*items.values()])
        if session.testsfailed:
            raise session.Failed("a test fails without any mutant")
        self._learnt.keep()
        gc.collect()
        gc.freeze()  # what a fork never touches need not be copied
        with JUDGED.open("a", encoding="utf-8") as judged:
            for mutant in self.mutants:
                verdict = self._earlier.get(mutant.key, "")
                if not verdict.startswith(
                    "killed"
                ):  # a test that killed it stands; new ones may kill the others
                    verdict = self._verdict(mutant, items)
                    judged.write(json.dumps([mutant.key, verdict]) + "\n")
                    judged.flush()
                self.verdicts.append((mutant, verdict))
                if not verdict.startswith("killed"):
                    print("", f"{mutant.module}.{mutant.name} {verdict}", *mutant.shown, sep="\n", flush=True)
        return True

    def _warm(self, items: list[pytest.Item]) -> None:
        """A test of each file runs here, so that no fork has to load the form and whatever else it takes."""
        for item in {item.path: item for item in items}.values():
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)

    def _verdict(self, mutant: Mutant, items: dict[str, pytest.Item]) -> str:
        running = self._learnt.running(mutant) & items.keys()
        chosen = self._chosen(mutant, running)
        name = f"{mutant.module}.{mutant.name}"
        status, killer = self._try(name, [items[test] for test in chosen])
        if os.WIFSIGNALED(status):
            return "killed by the clock"
        if killer:
            self._killers[mutant.function].append(killer)
            if killer not in self._sound and self._try("", [items[killer]])[0] != 0:
                raise pytest.Session.Failed(f"{killer} fails in a fork without any mutant")
            self._sound.add(killer)
            return "killed"
        if status:
            return f"undecided: the fork ended with {status}"
        left = len(running) - len(chosen)
        return f"undecided: {left} tests left" if left else "survived"

    def _chosen(self, mutant: Mutant, tests: set[str]) -> list[str]:
        """What killed its like before, then the nearest, each time the cheapest first, as far as the time goes."""
        package, stem = mutant.module.split(".")[1], mutant.module.split(".")[-1]
        costs = self._learnt.costs

        def order(test: str) -> float:
            return costs[test] * (1 if stem in test else 2 if package in test else 4)

        first = [
            test for test in [*dict.fromkeys(reversed(self._killers[mutant.function]))][:8] if test in tests
        ]
        chosen: list[str] = []
        spent = 0.0
        for test in [*first, *sorted(tests - set(first), key=order)]:
            if not chosen or spent + costs[test] <= self.seconds:
                chosen.append(test)
                spent += costs[test]
        return chosen

    def _try(self, name: str, items: list[pytest.Item]) -> tuple[int, str]:
        """How a fork ends in which the mutant of this name is in force, and the test that failed there."""
        reading, writing = os.pipe()
        folder = Path(tempfile.mkdtemp())
        child = os.fork()
        if child == 0:
            self._telling = writing
            self._in_a_fork(name, items, folder)
        os.close(writing)
        _, status = os.waitpid(child, 0)
        with os.fdopen(reading, "rb") as told:
            killer = told.read().decode()
        shutil.rmtree(folder, ignore_errors=True)
        return status, killer

    def _in_a_fork(self, name: str, items: list[pytest.Item], folder: Path) -> None:
        code = 2
        try:
            gc.disable()
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))
            if name:
                switch(name)
            if not name.startswith(
                ("assistant.dialogue.", "assistant.drafts.")
            ):  # on these nothing kept rests
                in_checks = name.startswith("assistant.checks.")
                forget(found=in_checks, rules=in_checks)
            for item, following in zip(items, [*items[1:], None][: len(items)], strict=True):
                # one that never ends is ended; one that waits for ever takes no time of the processor
                signal.setitimer(signal.ITIMER_PROF, 2 + 5 * self._learnt.costs[item.nodeid])
                signal.alarm(120)
                item.config._tmp_path_factory._basetemp = folder  # type: ignore[attr-defined]
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            code = 0
        finally:
            os._exit(code)


def _earlier() -> dict[str, str]:
    if not JUDGED.exists():
        return {}
    return dict(json.loads(line) for line in JUDGED.read_text(encoding="utf-8").splitlines())
