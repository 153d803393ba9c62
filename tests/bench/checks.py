"""How long it takes to re-check after one answer, against evaluating every rule: ``python -m tests.bench.checks``.

Both look at the same changes in one run: one answer of the example application is changed, and changed back.
Prints milliseconds, the median of many runs taken in turn, and their ratio.
"""

from __future__ import annotations

import datetime
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from assistant.answers import Sheet
from assistant.answers_file import from_data, loads
from assistant.checks import find, recheck, rules_of
from assistant.checks.running import run
from assistant.script import Form, default_form

RUNS = 40
EXAMPLE = Path(__file__).parents[1] / "form" / "example.json"
TODAY = datetime.date(2025, 4, 18)
CHANGED = {  # one field that few rules read, and some that many read
    "digital.cloud_share.2024": "50.01",
    "industry.output.2024": "81.51",
    "industry.smes.2024": 209,
    "plan.results": "集群总产值稳步增长。",
}


def milliseconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def run_all(form: Form, sheet: Sheet) -> None:
    """Evaluate every rule, remembering nothing."""
    for check in rules_of(form).checks:
        run(check, form, sheet.values)


def main() -> None:
    """Measure both in turn, so that a busy machine disturbs them alike."""
    form = default_form()
    before = loads(form, EXAMPLE.read_text(encoding="utf-8"))
    rules = len(rules_of(form).checks)
    find(form, before, TODAY)
    for id, value in CHANGED.items():
        after = before.with_values(from_data(form, {"answers": {id: value}}).values)
        pairs = [
            (
                milliseconds(partial(recheck, form, sheet, (id,), TODAY)),
                milliseconds(partial(run_all, form, sheet)),
            )
            for sheet in [after, before] * RUNS
        ]
        one, every = (statistics.median(times) for times in zip(*pairs, strict=True))
        print(f"{id}: one answer {one:.2f} ms, all {rules} rules {every:.1f} ms: {every / one:.0f} times")


if __name__ == "__main__":
    main()
