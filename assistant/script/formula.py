"""The formula language of the scripts: parsed once into a small tree, evaluated over answers, never `eval`.

Syntax is that of a Python expression with field ids in braces: `{basic.accidents} == 'yes'`,
`100 * {digital.cloud_smes.2024} / {industry.smes.2024}`, `'chain_map' in {industry.chain_actions}`,
`known({industry.exports_growth.2022})`. Only what `_PARSERS` names exists: no attribute, subscript, lambda,
comprehension or call of anything but the listed functions.

Three-valued: an operand that is not answered makes the result None ("cannot judge yet"), never 0.
`and`/`or` decide as soon as one side does. 无 is no number: arithmetic with it cannot be judged either;
it can be compared with `'无'`.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, DecimalException

from assistant.answers import NamedCount, Nothing, Value

Result = Decimal | str | bool | tuple[str, ...] | None

_REFERENCE = re.compile(r"\{([^{}]*)\}")
_LONGEST = 4000  # characters; a rule is a line, not a program


class FormulaError(ValueError):
    """A formula that cannot be read; the message says what and where."""


@dataclass(frozen=True)
class Formula:
    """A parsed formula: its `text`, the field ids it reads (`fields`), and `evaluate`."""

    text: str
    fields: frozenset[str]
    _tree: ast.expr
    _names: Mapping[str, str]

    def evaluate(self, answers: Mapping[str, Value]) -> Result:
        """The formula's value over these answers (by field id), or None when it cannot be judged yet."""
        try:
            return _evaluate(self._tree, lambda name: _operand(answers.get(self._names[name])))
        except (DecimalException, ZeroDivisionError, TypeError):
            return None  # no figure comes out: a division by 0, or text where a number is meant

    def holds(self, answers: Mapping[str, Value]) -> bool:
        """Whether the formula is known to be true."""
        return self.evaluate(answers) is True


def parse(text: str) -> Formula:
    """Read a formula. Raises FormulaError when it is no expression, or uses what the language has not."""
    if len(text) > _LONGEST:
        raise FormulaError(f"公式太长（{len(text)} 个字符，最多 {_LONGEST}）")
    names: dict[str, str] = {}

    def name_of(match: re.Match[str]) -> str:
        field = match.group(1).strip()
        return next((name for name, known in names.items() if known == field), None) or _add(names, field)

    try:
        tree = ast.parse(_REFERENCE.sub(name_of, text).strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise FormulaError(f"公式写法有误：{text}") from error
    _refuse_unknown(tree, names, text)
    return Formula(text, frozenset(names.values()), tree, names)


def _add(names: dict[str, str], field: str) -> str:
    name = f"_{len(names)}_"
    names[name] = field
    return name


def _operand(value: Value | None) -> Result:
    if value is None:
        return None
    if isinstance(value, bool | Decimal):
        return value
    if isinstance(value, int):
        return Decimal(value)
    if isinstance(value, NamedCount):
        return Decimal(value.count)
    if isinstance(value, Nothing):
        return str(value)
    if isinstance(value, tuple):
        return tuple(str(item) for item in value)
    return str(value)


Lookup = Callable[[str], Result]

_ARITHMETIC: dict[type[ast.operator], Callable[[Decimal, Decimal], Decimal]] = {
    ast.Add: lambda a, b: a + b,
    ast.Sub: lambda a, b: a - b,
    ast.Mult: lambda a, b: a * b,
    ast.Div: lambda a, b: a / b,
}


def _number(value: Result) -> Decimal:
    if isinstance(value, Decimal):
        return value
    raise TypeError("not a number")


def _compare(operator: ast.cmpop, left: Result, right: Result) -> bool:
    if isinstance(operator, ast.In):
        return isinstance(right, tuple) and left in right
    if isinstance(operator, ast.NotIn):
        return not (isinstance(right, tuple) and left in right)
    if isinstance(operator, ast.Eq):
        return left == right
    if isinstance(operator, ast.NotEq):
        return left != right
    a, b = _number(left), _number(right)
    return {ast.Lt: a < b, ast.LtE: a <= b, ast.Gt: a > b, ast.GtE: a >= b}[type(operator)]


def _evaluate(node: ast.expr, look: Lookup) -> Result:
    return _EVALUATORS[type(node)](node, look)


def _constant(node: ast.Constant, look: Lookup) -> Result:
    return Decimal(repr(node.value)) if isinstance(node.value, int | float) else str(node.value)


def _binary(node: ast.BinOp, look: Lookup) -> Result:
    left, right = _evaluate(node.left, look), _evaluate(node.right, look)
    if left is None or right is None:
        return None
    return _ARITHMETIC[type(node.op)](_number(left), _number(right))


def _unary(node: ast.UnaryOp, look: Lookup) -> Result:
    value = _evaluate(node.operand, look)
    if value is None:
        return None
    return (not value) if isinstance(node.op, ast.Not) else -_number(value)


def _boolean(node: ast.BoolOp, look: Lookup) -> Result:
    decisive = isinstance(node.op, ast.Or)
    unknown = False
    for part in node.values:
        value = _evaluate(part, look)
        if value is None:
            unknown = True
        elif bool(value) is decisive:
            return decisive
    return None if unknown else not decisive


def _comparison(node: ast.Compare, look: Lookup) -> Result:
    values = [_evaluate(part, look) for part in (node.left, *node.comparators)]
    if any(value is None for value in values):
        return None
    return all(_compare(op, a, b) for op, a, b in zip(node.ops, values, values[1:], strict=False))


def _call(node: ast.Call, look: Lookup) -> Result:
    values = [_evaluate(argument, look) for argument in node.args]
    assert isinstance(node.func, ast.Name)  # held by _refuse_unknown
    return _FUNCTIONS[node.func.id](values)


def _known(values: list[Result]) -> bool:
    """Whether every value is answered with something else than 无."""
    return all(value is not None and value != "无" for value in values)


def _sum(values: list[Result]) -> Result:
    return None if any(value is None for value in values) else sum(map(_number, values), Decimal(0))


_FUNCTIONS: dict[str, Callable[[list[Result]], Result]] = {
    "known": _known,
    "answered": lambda values: all(value is not None for value in values),
    "number": lambda values: all(isinstance(value, Decimal) for value in values),
    "ticked": lambda values: any(isinstance(value, tuple) and bool(value) for value in values),
    "positive": lambda values: any(isinstance(value, Decimal) and value > 0 for value in values),
    "sum": _sum,
}

_EVALUATORS: dict[type[ast.expr], Callable[..., Result]] = {
    ast.Constant: _constant,
    ast.Name: lambda node, look: look(node.id),
    ast.BinOp: _binary,
    ast.UnaryOp: _unary,
    ast.BoolOp: _boolean,
    ast.Compare: _comparison,
    ast.Call: _call,
}


def _refuse_unknown(tree: ast.expr, names: Mapping[str, str], text: str) -> None:
    """Raise FormulaError unless every node is one that the evaluators know."""
    for node in ast.walk(tree):
        known = isinstance(node, ast.operator | ast.unaryop | ast.boolop | ast.cmpop | ast.expr_context)
        if isinstance(node, ast.Name):
            known = node.id in names or node.id in _FUNCTIONS
        elif isinstance(node, ast.Call):
            known = isinstance(node.func, ast.Name) and node.func.id in _FUNCTIONS and not node.keywords
        elif isinstance(node, ast.BinOp):
            known = type(node.op) in _ARITHMETIC
        elif isinstance(node, ast.Constant):
            known = isinstance(node.value, int | float | str) and not isinstance(node.value, bool)
        elif isinstance(node, ast.expr):
            known = type(node) in _EVALUATORS
        if not known:
            raise FormulaError(f"公式里有不认识的写法：{text}")
