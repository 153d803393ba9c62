"""What the tests of the checks share: the form, the example application, and one way to look for findings."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from assistant import answers_file
from assistant.answers import Sheet
from assistant.checks import Finding, find
from assistant.script import Form, default_form

EXAMPLE = Path(__file__).parent.parent / "form" / "example.json"
TODAY = datetime.date(2025, 4, 18)
Apply = Callable[..., Sheet]
Look = Callable[[Sheet], tuple[Finding, ...]]


@pytest.fixture(scope="session")
def form() -> Form:
    return default_form()


@pytest.fixture(scope="session")
def example() -> Mapping[str, Any]:
    """The JSON of the example application."""
    data: Mapping[str, Any] = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    return data


@pytest.fixture(scope="session")
def apply(form: Form, example: Mapping[str, Any]) -> Apply:
    """The example application as a sheet, with some answers changed; None takes an answer away."""

    def applied(changes: Mapping[str, Any] | None = None, **sections: Any) -> Sheet:
        answers = {**example["answers"], **(changes or {})}
        return answers_file.from_data(form, {**example, "answers": answers, **sections})

    return applied


@pytest.fixture(scope="session")
def look(form: Form) -> Look:
    """Everything found in a sheet."""
    return lambda sheet: find(form, sheet, TODAY)
