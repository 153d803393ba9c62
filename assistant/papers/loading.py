"""A TOML file of `[[tables]]` beside the questions: checked in one run, every fault with file, line, text and cure."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from assistant.script import Form, ScriptError
from assistant.script.expanding import with_years
from assistant.script.faults import Fault, Faults
from assistant.script.loading import read_toml
from assistant.wording import script as wording

Model = TypeVar("Model", bound=BaseModel)
Complain = Callable[[str, str], None]  # (what is wrong, the text it is about)


def load(form: Form, name: str, model: type[Model], check: Callable[[Model, Form, Complain], None]) -> Model:
    """The file `name` of the form's folder; an empty one when there is none. Raises ScriptError with every fault.

    `check` complains of what pydantic cannot see: ids that the form has not, columns that are not there.
    """
    path = Path(form.folder) / name
    if not form.folder or not path.exists():
        return model()
    faults = Faults()
    raw = read_toml(path, faults)
    if raw is None:
        raise ScriptError(list(faults))
    lines = path.read_text(encoding="utf-8").splitlines()
    try:
        loaded = model.model_validate(with_years(raw, form.base_year))
    except ValidationError as error:
        for detail in error.errors():
            where = _line_of_table(lines, detail["loc"])
            key = str(next((step for step in reversed(detail["loc"]) if isinstance(step, str)), ""))
            text = lines[where - 1].strip() if where else ""
            faults.append(Fault(name, where, text, wording.bad_key(key, detail["type"], detail["msg"])))
        raise ScriptError(list(faults)) from error
    check(loaded, form, lambda message, text: faults.add(message, text))
    if faults:
        raise ScriptError(list(faults))
    return loaded


def _line_of_table(lines: list[str], path: tuple[int | str, ...]) -> int:
    """The line, from 1, of the key that a path leads to within its `[[table]]`; the table's own line without it."""
    table, number = str(path[0]), path[1] if len(path) > 1 and isinstance(path[1], int) else 0
    heads = [n for n, line in enumerate(lines, 1) if line.strip() == f"[[{table}]]"]
    if number >= len(heads):
        return next((n for n, line in enumerate(lines, 1) if line.startswith(table)), 0)
    end = heads[number + 1] if number + 1 < len(heads) else len(lines) + 1
    for key in reversed([step for step in path[2:] if isinstance(step, str)]):
        for n in range(heads[number], end):
            if lines[n - 1].lstrip(" {").startswith(key) or f" {key} =" in lines[n - 1]:
                return n
    return heads[number]
