"""From checks.toml and thresholds.toml to the checks of a form; every fault is found in one run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from assistant.checks import expanding, lint
from assistant.checks.expanding import Complain, tree_of
from assistant.checks.model import Check, Rules, Suggest
from assistant.checks.names import NoSuchYear, Scope, UnknownName
from assistant.checks.raw import RawCheck, RawChecks, RawSuggest, RawThresholds
from assistant.script import Form, ScriptError
from assistant.script.expanding import with_years
from assistant.script.expression import Node
from assistant.script.faults import Fault, Faults
from assistant.script.formula import FormulaError
from assistant.script.loading import read_toml
from assistant.wording import checks as wording
from assistant.wording import script as script_wording

CHECKS, THRESHOLDS = "checks.toml", "thresholds.toml"
Model = TypeVar("Model", bound=BaseModel)
_LOADED: dict[int, tuple[Form, Rules]] = {}


def rules_of(form: Form) -> Rules:
    """The checks and suggestions beside a form's questions; loaded once. None of a form that has no folder."""
    if id(form) not in _LOADED:
        folder = Path(form.folder)
        found = form.folder and (folder / CHECKS).exists()
        _LOADED[id(form)] = (form, load_checks(folder, form) if found else Rules())
    return _LOADED[id(form)][1]


def load_checks(folder: Path, form: Form) -> Rules:
    """The checks and suggestions in a folder. Raises ScriptError with every fault found."""
    return _Loader(folder, form).rules()


class _Loader:
    """One reading of one folder."""

    def __init__(self, folder: Path, form: Form) -> None:
        self._form = form
        self._faults = Faults()
        thresholds = (
            self._file(folder / THRESHOLDS, RawThresholds) if (folder / THRESHOLDS).exists() else None
        )
        self._thresholds = {one.id: one for one in thresholds.threshold} if thresholds else {}
        self._raw = self._file(folder / CHECKS, RawChecks)

    def rules(self) -> Rules:
        """The whole folder's rules. Raises ScriptError."""
        raw = self._raw
        if raw is None:
            raise ScriptError(list(self._faults))
        scope = self._scope(raw)
        checks: list[Check] = []
        suggests: list[Suggest] = []
        for number, one in enumerate(raw.check):
            checks += self._check(one, scope, *self._table("check", number))
        for number, offer in enumerate(raw.suggest):
            suggests += self._suggest(offer, scope, *self._table("suggest", number))
        if self._faults:
            raise ScriptError(list(self._faults))
        suggests = [*_own_suggestions(checks), *suggests]
        return Rules(
            tuple(_with_keys(checks)), tuple(suggests), tuple(dict.fromkeys(one.id for one in raw.check))
        )

    # ── names ─────────────────────────────────────────────────────────────────────────────────────────

    def _scope(self, raw: RawChecks) -> Scope:
        calculates: dict[str, tuple[Node, str]] = {}
        for number, one in enumerate(raw.calculate):
            complain = self._complainer(*self._table("calculate", number))
            if one.id in calculates or one.id in self._form.fields:
                complain(wording.used_twice(one.id), "id")
            try:
                calculates[one.id] = (tree_of(one.value), one.unit)
            except FormulaError as error:
                complain(str(error), "value")
        scope = Scope(self._form, self._thresholds, raw.words, calculates)
        for number, one in enumerate(raw.calculate):
            complain = self._complainer(*self._table("calculate", number))
            if one.id in calculates:
                self._try(scope, one.id, complain)
        return scope

    def _try(self, scope: Scope, name: str, complain: Complain) -> None:
        """Complain of a calculated figure that cannot be written out for the base year."""
        try:
            scope.resolve(tree_of(f"{{{name}.{self._form.base_year}}}"))
        except UnknownName as error:
            complain(str(error), "value")
        except NoSuchYear:
            return

    # ── checks ────────────────────────────────────────────────────────────────────────────────────────

    def _check(self, raw: RawCheck, scope: Scope, start: int, end: int) -> list[Check]:
        complain = self._complainer(start, end)
        found: list[str] = []
        written = expanding.checks(
            raw, scope, f"{CHECKS}:{start}", lambda m, key: _once(found, m, complain, key)
        )
        if not written and not found:
            complain(wording.NEVER_ANYWHERE, raw.id)
        for check in written:
            for message in lint.faults(check, self._form):
                _once(found, message, complain, _key_of(raw))
            if lint.errs(check):
                for name in self._references(raw):
                    _once(found, wording.reference_as_error(name), complain, "severity")
        return written

    def _references(self, raw: RawCheck) -> list[str]:
        """The thresholds that a check reads and that are for reference only."""
        text = f"{raw.holds} {raw.expect}"
        return [
            name
            for name, one in self._thresholds.items()
            if one.reference and one.province is None and f"{{threshold.{name}}}" in text
        ]

    def _suggest(self, raw: RawSuggest, scope: Scope, start: int, end: int) -> list[Suggest]:
        complain = self._complainer(start, end)
        found: list[str] = []
        return expanding.suggest(raw, scope, lambda m, key: _once(found, m, complain, key))

    # ── files and lines ───────────────────────────────────────────────────────────────────────────────

    def _file(self, path: Path, model: type[Model]) -> Model | None:
        raw = read_toml(path, self._faults)
        if raw is None:
            return None
        self._lines = path.read_text(encoding="utf-8").splitlines()
        self._starts: dict[str, list[int]] = {}
        for line, text in enumerate(self._lines, 1):
            if text.startswith("[["):
                self._starts.setdefault(text.strip().strip("[]"), []).append(line)
        try:
            return model.model_validate(with_years(raw, self._form.base_year))
        except ValidationError as error:
            for detail in error.errors():
                self._refuse(raw, detail["loc"], detail["type"], detail["msg"])
            return None

    def _refuse(self, raw: dict[str, Any], path: tuple[int | str, ...], kind: str, detail: str) -> None:
        """A key that pydantic refuses, at its table's line."""
        table, number = str(path[0]), path[1] if len(path) > 1 and isinstance(path[1], int) else 0
        start, end = self._table(table, number)
        tables = raw.get(table)
        name = str(tables[number].get("id", "")) if isinstance(tables, list) else ""
        key = str(path[2]) if len(path) > 2 else table
        place = f"{name} 的 {key}" if name and key != table else name or key
        message = script_wording.bad_key(place, kind, detail.removeprefix("Value error, "))
        self._complainer(start, end)(message, key)

    def _table(self, name: str, number: int) -> tuple[int, int]:
        """The first line of the n-th `[[name]]` table, and the line after its last; from 1."""
        starts = self._starts.get(name, [])
        if number >= len(starts):
            return 1, len(self._lines) + 1
        start = starts[number]
        nested = (f"[[{name}.", f"[{name}.")
        for n in range(start + 1, len(self._lines) + 1):
            line = self._lines[n - 1]
            if line.startswith("[") and not line.startswith(nested):
                return start, n
        return start, len(self._lines) + 1

    def _complainer(self, start: int, end: int) -> Complain:
        """A function that notes a fault at the line of a key within a table."""
        file = self._faults.file

        def complain(message: str, key: str) -> None:
            lines = range(start, min(end, len(self._lines) + 1))
            line = next((n for n in lines if self._lines[n - 1].lstrip().startswith(f"{key} ")), 0)
            line = line or next((n for n in lines if key and key in self._lines[n - 1]), start)
            text = self._lines[line - 1].strip() if self._lines else ""
            self._faults.append(Fault(file, line, text, message))

        return complain


def _once(found: list[str], message: str, complain: Callable[[str, str], None], key: str) -> None:
    """Complain of each thing once, however many years and rows have it."""
    if message not in found:
        found.append(message)
        complain(message, key)


def _key_of(raw: RawCheck) -> str:
    return "expect" if raw.expect else "holds"


def _with_keys(checks: list[Check]) -> Iterator[Check]:
    """The checks with a key each; where several of one id are about the same field, they are numbered."""
    seen: dict[str, int] = {}
    for check in checks:
        key = f"{check.id}@{check.fields[0]}"
        seen[key] = seen.get(key, 0) + 1
        yield replace(check, key=key if seen[key] == 1 else f"{key}#{seen[key]}")


def _own_suggestions(checks: list[Check]) -> list[Suggest]:
    """What the checks themselves can offer: the expected figure."""
    return [
        Suggest(check.stated, check.expected, check.when)
        for check in checks
        if check.suggest and check.expected is not None
    ]
