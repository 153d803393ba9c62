"""The formula language of the scripts: parsed once into a small tree, evaluated over answers, never `eval`.

Field ids stand in braces: `{basic.accidents} == 'yes'`, `100 * {digital.cloud_smes.2024} / {industry.smes.2024}`,
`'chain_map' in {industry.chain_actions}`, `known({industry.exports_growth.2022})`. What there is beside
arithmetic, comparison and logic are the functions of `functions.py`, and nothing else.

Three-valued: an operand that is not answered makes the result None ("cannot judge yet"), never 0.
`and`/`or` decide as soon as one side does. 无 is no number: arithmetic with it cannot be judged either;
it can be compared with `'无'`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from assistant.answers import NamedCount, Nothing, Value
from assistant.script.evaluation import Lookup, evaluate
from assistant.script.expression import Function, Names, Node, Operand, Reference, references
from assistant.script.functions import FUNCTIONS
from assistant.script.intervals import Interval, point
from assistant.script.parsing import FormulaError, read

__all__ = ["Formula", "FormulaError", "Result", "judge", "operand", "parse"]

Result = Decimal | str | bool | tuple[str, ...] | None


@dataclass(frozen=True)
class Formula:
    """A parsed formula: its `text`, its `tree`, the field ids it reads (`fields`), and `evaluate`."""

    text: str
    fields: frozenset[str]
    tree: Node

    def evaluate(self, answers: Mapping[str, Value]) -> Result:
        """The formula's value over these answers (by field id), or None when it cannot be judged yet."""
        value = judge(self.tree, lambda node: operand(node, answers.get(node.name)))
        return value.middle if isinstance(value, Interval) else value

    def holds(self, answers: Mapping[str, Value]) -> bool:
        """Whether the formula is known to be true."""
        return self.evaluate(answers) is True


def parse(text: str, functions: Mapping[str, Function] = FUNCTIONS) -> Formula:
    """Read a formula. Raises FormulaError when it is no expression, or uses what the language has not."""
    tree = read(text, functions)
    return Formula(text, frozenset(references(tree)), tree)


def judge(tree: Node, look: Lookup) -> Operand:
    """A tree's value, or None when it cannot be judged or comes to no figure (a division by 0, text for a number)."""
    try:
        return evaluate(tree, look)
    except (ArithmeticError, TypeError):
        return None


def operand(node: Reference | Names, value: Value | None) -> Operand:
    """An answer as an operand: figures exactly, 无 as the text, the names or the count of a 数量与名称."""
    if value is None:
        return None
    if isinstance(value, NamedCount):
        return value.names if isinstance(node, Names) else point(value.count)
    if isinstance(value, bool):
        return value
    if isinstance(value, Decimal | int):
        return point(value)
    if isinstance(value, Nothing):
        return () if isinstance(node, Names) else str(value)
    if isinstance(value, tuple):
        return tuple(str(item) for item in value)
    return str(value)
