"""The small tree that a formula is read into: nothing but these nodes can ever be evaluated."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from assistant.script.intervals import Interval

# what a node may come to; None: cannot be judged yet
Operand = Interval | str | bool | tuple[str, ...] | None


@dataclass(frozen=True)
class Function:
    """A function of the language: its name, how many arguments it takes, and what it does."""

    name: str
    call: Callable[[list[Operand]], Operand]
    fewest: int = 1
    most: int = 99


@dataclass(frozen=True)
class Number:
    """A number; `unit` when it is a threshold with one."""

    value: Decimal
    unit: str | None = None


@dataclass(frozen=True)
class Text:
    """A text in quotes."""

    value: str


@dataclass(frozen=True)
class Words:
    """A list of words that a script keeps under a name."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Reference:
    """The answer in a field, by id."""

    name: str


@dataclass(frozen=True)
class Names:
    """The names listed in a field of 数量与名称 (a plain reference to it means the count)."""

    name: str


@dataclass(frozen=True)
class Negative:
    """The negative of a number."""

    operand: Node


@dataclass(frozen=True)
class Not:
    """The opposite of a condition."""

    operand: Node


@dataclass(frozen=True)
class Operation:
    """Two numbers joined by one of + - * /."""

    symbol: str
    left: Node
    right: Node


@dataclass(frozen=True)
class Junction:
    """Conditions joined by `and` or by `or`."""

    symbol: str
    parts: tuple[Node, ...]


@dataclass(frozen=True)
class Comparison:
    """A chain of comparisons: `a <= b < c`; also `'slug' in ticks`."""

    symbols: tuple[str, ...]
    operands: tuple[Node, ...]


@dataclass(frozen=True)
class Call:
    """A function applied."""

    function: Function
    arguments: tuple[Node, ...]


@dataclass(frozen=True)
class Quantity:
    """A figure that a script calculates under a name of its own, with the unit it declares for it."""

    name: str
    node: Node
    unit: str = ""


Node = (
    Number
    | Text
    | Words
    | Reference
    | Names
    | Negative
    | Not
    | Operation
    | Junction
    | Comparison
    | Call
    | Quantity
)


def children(node: Node) -> tuple[Node, ...]:
    """The nodes directly below."""
    if isinstance(node, Negative | Not):
        return (node.operand,)
    if isinstance(node, Operation):
        return (node.left, node.right)
    if isinstance(node, Junction):
        return node.parts
    if isinstance(node, Comparison):
        return node.operands
    if isinstance(node, Call):
        return node.arguments
    return (node.node,) if isinstance(node, Quantity) else ()


def walk(node: Node) -> Iterator[Node]:
    """The node and everything below it."""
    yield node
    for child in children(node):
        yield from walk(child)


def references(node: Node) -> tuple[str, ...]:
    """The field ids that are read, each once, in the order of the text."""
    return tuple(dict.fromkeys(n.name for n in walk(node) if isinstance(n, Reference | Names)))


def replaced(node: Node, by: Callable[[Reference | Names], tuple[Node, ...]]) -> Node:
    """The same tree with its references replaced; only a function takes several for one."""
    if isinstance(node, Reference | Names):
        return by(node)[0]
    if isinstance(node, Negative):
        return Negative(replaced(node.operand, by))
    if isinstance(node, Not):
        return Not(replaced(node.operand, by))
    if isinstance(node, Operation):
        return Operation(node.symbol, replaced(node.left, by), replaced(node.right, by))
    if isinstance(node, Junction):
        return Junction(node.symbol, tuple(replaced(part, by) for part in node.parts))
    if isinstance(node, Comparison):
        return Comparison(node.symbols, tuple(replaced(part, by) for part in node.operands))
    if isinstance(node, Call):
        return Call(node.function, tuple(_arguments(node, by)))
    return Quantity(node.name, replaced(node.node, by), node.unit) if isinstance(node, Quantity) else node


def _arguments(call: Call, by: Callable[[Reference | Names], tuple[Node, ...]]) -> Iterator[Node]:
    for argument in call.arguments:
        if isinstance(argument, Reference | Names):
            yield from by(argument)
        else:
            yield replaced(argument, by)
