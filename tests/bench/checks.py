"""Re-checking after one answer, against evaluating every rule: ``python -m tests.bench.checks``.

One answer of the example application is changed, and changed back; the slowest of several is what counts.
"""

from __future__ import annotations

import datetime
from functools import partial
from itertools import cycle
from pathlib import Path

from assistant.answers import Sheet
from assistant.answers_file import from_data, loads
from assistant.checks import find, recheck, rules_of
from assistant.checks.running import run
from assistant.script import Form, default_form
from tests.bench.timing import Measured, in_turn

RUNS = 80
EXAMPLE = Path(__file__).parents[1] / "form" / "example.json"
TODAY = datetime.date(2025, 4, 18)
CHANGED = {  # one field that few rules read, and some that many read
    "digital.cloud_share.2024": "50.01",
    "industry.output.2024": "81.51",
    "industry.smes.2024": 209,
    "plan.results": "集群总产值稳步增长。",
}


def run_all(form: Form, sheet: Sheet) -> None:
    """Evaluate every rule, remembering nothing."""
    for check in rules_of(form).checks:
        run(check, form, sheet.values)


def measure() -> list[Measured]:
    """The slowest re-check in milliseconds, and as a share of all rules."""
    form = default_form()
    before = loads(form, EXAMPLE.read_text(encoding="utf-8"))
    find(form, before, TODAY)
    slowest = (0.0, 1.0, "")
    for id, value in CHANGED.items():
        after = before.with_values(from_data(form, {"answers": {id: value}}).values)
        sheets = cycle([after, before])
        one, every = in_turn(
            lambda sheets=sheets, id=id: recheck(form, next(sheets), (id,), TODAY),  # type: ignore[misc]
            partial(run_all, form, before),
            runs=RUNS,
        )
        slowest = max(slowest, (one, every, id))
    one, every, id = slowest
    detail = f"after {id}; all {len(rules_of(form).checks)} rules take {every:.1f} ms"
    return [
        Measured("one re-check", one, "≤ 5", detail, unit="ms"),
        Measured("all checks / one re-check", every / one, "> 1", f"{every:.1f} ms against {one:.2f} ms"),
    ]


if __name__ == "__main__":
    print(*measure(), sep="\n")
