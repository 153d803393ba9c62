"""Re-checking one answer costs only the checks it touches."""

from __future__ import annotations

import pytest

from assistant.checks import recheck, remembering
from assistant.script import Form
from tests.checks.conftest import TODAY, Apply


def test_one_answer_runs_only_the_checks_that_read_it(
    form: Form, apply: Apply, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = apply()
    recheck(form, sheet, sheet.values, TODAY)
    ran: list[str] = []
    run = remembering.run
    monkeypatch.setattr(remembering, "run", lambda check, *rest: ran.append(check.id) or run(check, *rest))
    recheck(form, apply({"digital.cloud_share.2024": "50.01"}), sheet.values, TODAY)
    assert sorted(ran) == ["D-01", "D-08"]
    ran.clear()
    recheck(form, apply(), sheet.values, TODAY)  # back again
    assert sorted(ran) == ["D-01", "D-08"]
