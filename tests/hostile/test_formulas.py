"""The formula language by its source: it has no way to an attribute, an import or work without bound."""

import ast
from decimal import Decimal
from pathlib import Path

import pytest

import assistant.script
from assistant.script.formula import FormulaError, parse

FOLDER = Path(str(assistant.script.__file__)).parent
MODULES = ("formula", "parsing", "evaluation", "expression", "functions", "intervals")
NEVER = {
    "eval",
    "exec",
    "compile",
    "getattr",
    "setattr",
    "vars",
    "globals",
    "locals",
    "open",
    "__import__",
    "input",
}


@pytest.mark.parametrize("module", MODULES)
def test_nothing_that_reads_or_reckons_formulas_can_reach_python(module: str) -> None:
    tree = ast.parse((FOLDER / f"{module}.py").read_text(encoding="utf-8"))
    called = {
        node.func.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert not called & NEVER
    imported = {
        name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [node.module or ""] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names]
        )
    }
    assert {name.partition(".")[0] for name in imported} <= {
        "__future__", "collections", "dataclasses", "decimal", "typing", "re", "assistant",
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "9**9", "9^9", "9//2", "9%2", "9<<9", "~1", "1 if 1 else 2", "x", "x.y", "{a}.real", "{a}[0]", "[1]", "{}", "{a b}",
        "{__class__}.x", "'a'.join('b')", "f'a'", "lambda: 1", "1;2", "a=1", "print(1)", "getattr({a}, 'x')", "power(1)",
        "sum()", "names(1)", "known", "(", ")", "1 +", "'", "1e9", "0x9", "1_000", "１＋１", "1\n+ @", "\0", "{a}" * 400,
        "1" * 41, "1+" * 60 + "1", "(" * 60 + "1" + ")" * 60, "sum(" * 60 + "1" + ")" * 60, "1" + " and 1" * 1000,
    ],
)  # fmt: skip
def test_what_the_language_has_not_is_refused_in_words(text: str) -> None:
    with pytest.raises(FormulaError) as refusal:
        parse(text)
    assert str(refusal.value)


@pytest.mark.parametrize(
    "text",
    [
        "power(power(power(power({a}, 10), 10), 10), 10)",
        "power({a}, 1000000)",
        "root({a}, 0)",
        "round({a}, 1000000)",
        "{a} / 0",
        "1 / ({a} - {a})",
        "power(" * 30 + "{a}" + ", 10)" * 30,
    ],
)
def test_what_would_grow_without_end_comes_to_nothing(text: str) -> None:
    assert parse(text).evaluate({"a": Decimal("9" * 40)}) is None or "power(power" in text


def test_the_longest_formula_there_may_be_is_still_small() -> None:
    text = "sum(" + ", ".join(["{a}"] * 98) + ")"
    assert parse(text).evaluate({"a": Decimal(2)}) == 196
