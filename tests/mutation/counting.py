"""Within mutmut's copy of all that the tests need: judge the mutants, print what survives and the counts."""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict

import pytest

from tests.mutation.judging import Judge
from tests.mutation.listing import mutants


def judge(modules: list[str], every: int, seconds: float, tests: list[str]) -> None:
    """Each `every`th mutant of the modules, by so many seconds of the tests."""
    plugin = Judge(mutants(modules)[::every], seconds)
    options = ["--rootdir=.", "-q", "--tb=short", "--capture=sys", "-p", "no:cacheprovider", "-p", "no:cov"]
    pytest.main([*options, *tests], plugins=[plugin])
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for mutant, verdict in plugin.verdicts:
        counts[mutant.module][verdict] += 1
    for module, count in counts.items():
        print(f"{module}: {count.total()} mutants, " + ", ".join(f"{n} {word}" for word, n in count.items()))


if __name__ == "__main__":
    judge(**json.loads(sys.argv[1]))
