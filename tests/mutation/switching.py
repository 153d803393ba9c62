"""Mutants in force without mutmut's trampolines, which cost every call: a function takes over its mutant's code."""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType
from typing import Any

from mutmut.mutation import trampoline

_FUNCTIONS: list[tuple[FunctionType, dict[str, Any]]] = []


def install() -> None:
    """To be called before any mutated module is imported."""
    vars(trampoline)["wrap_in_trampoline"] = _noting


def switch(name: str) -> None:
    """Put a mutant in force, by its full name; none for ""."""
    module, _, short = name.rpartition(".")
    for function, mutants in _FUNCTIONS:
        if not name:
            _become(function, mutants["_mutmut_orig"])  # on the lines that mutmut's list of lines knows
        elif function.__module__ == module and short in mutants:
            _become(function, mutants[short])
            return
    if name:
        raise LookupError(name)


def _noting(mutants: dict[str, Any], is_classmethod: bool = False) -> Callable[[FunctionType], FunctionType]:
    def noted(function: FunctionType) -> FunctionType:
        _FUNCTIONS.append((function, mutants))
        return function

    return noted


def _become(function: FunctionType, other: Any) -> None:
    other = getattr(other, "__func__", other)
    function.__code__ = other.__code__
    function.__defaults__, function.__kwdefaults__ = other.__defaults__, other.__kwdefaults__
