"""Within mutmut's copy of all that the tests need: judge the mutants, print what survives and the counts."""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict

import pytest

from tests.mutation.judging import Judge
from tests.mutation.listing import mutants
from tests.mutation.switching import install


def judge(modules: list[str], every: int, seconds: float, tests: list[str], anew: bool) -> None:
    """Each `every`th mutant of the modules' functions, by so many seconds of the tests."""
    install()
    plugin = Judge(mutants(modules, every), seconds, anew)
    options = ["--rootdir=.", "-q", "--tb=short", "--capture=sys", "-p", "no:cacheprovider", "-p", "no:cov"]
    pytest.main([*options, *tests], plugins=[plugin])
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for mutant, verdict in plugin.verdicts:
        for about in (mutant.module, mutant.module.split(".")[1]):
            counts[about][verdict.partition(":")[0]] += 1
    for about, count in counts.items():
        print(f"{about}: {count.total()} mutants, " + ", ".join(f"{n} {word}" for word, n in count.items()))


if __name__ == "__main__":
    judge(**json.loads(sys.argv[1]))
