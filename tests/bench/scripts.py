"""Loading the script with its checks, against pyxform on as many questions: ``python -m tests.bench.scripts``."""

from __future__ import annotations

from pathlib import Path

from assistant.checks.loading import load_checks
from assistant.script import Form, default_form, load_form
from tests.bench.timing import Measured, Work, in_turn

RUNS = 10


def as_xlsform(form: Form) -> dict[str, list[dict[str, str]]]:
    """As many questions as an XLSForm, half of them with a condition, as pyxform takes it."""
    rows = [{"type": "text", "name": "q0", "label": "0"}]
    for number, field in enumerate(form.fields.values(), 1):
        kind = "decimal" if field.kind.numeric else "text"
        relevant = f"${{q{number - 1}}} != ''" if number % 2 else ""
        rows.append({"type": kind, "name": f"q{number}", "label": field.label, "relevant": relevant})
    return {"survey": rows, "settings": [{"form_id": form.id, "form_title": form.title}]}


def with_pyxform(form: Form) -> Work | None:
    """Converting the equivalent form; None where pyxform is not installed."""
    try:
        from pyxform.xls2xform import convert
    except ImportError:
        return None
    survey = as_xlsform(form)
    return lambda: convert(xlsform=survey)


def measure() -> list[Measured]:
    """Loading against pyxform; nothing where pyxform is not installed."""
    form = default_form()
    other = with_pyxform(form)
    if other is None:
        return []

    folder = Path(form.folder)
    asked, checked, floor = in_turn(
        lambda: load_form(folder), lambda: load_checks(folder, form), other, runs=RUNS
    )
    detail = (
        f"{asked:.0f} ms against {floor:.0f} ms to convert {len(form.fields)} questions with pyxform;"
        f" the checks, which it has not, {checked:.0f} ms more"
    )
    return [Measured("script load", asked / floor, "about 1", detail)]


if __name__ == "__main__":
    print(*measure(), sep="\n")
