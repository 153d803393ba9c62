"""From a formula's text to its tree, by recursive descent; whatever the language has not is refused.

or › and › not › comparison (== != < <= > >= in, not in; chains) › + - › * / › - › value
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from assistant.script.expression import (
    Call,
    Comparison,
    Function,
    Junction,
    Names,
    Negative,
    Node,
    Not,
    Number,
    Operation,
    Reference,
    Text,
)
from assistant.wording import script as wording

_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<text>'[^'\n]*'|\"[^\"\n]*\")|\{(?P<field>[^{}\n]*)\}"
    r"|(?P<name>[A-Za-z_]\w*)|(?P<sign>==|!=|<=|>=|[-+*/()<>,]))"
)
_FIELD = re.compile(r"[a-z0-9_]+(\.[a-z0-9_]+)*(@(other|all|[+-]\d))?")
_LONGEST = 4000  # characters; a rule is a line, not a program
_MOST_TOKENS = 700
_DEEPEST = 40
_COMPARING = ("==", "!=", "<", "<=", ">", ">=", "in")


class FormulaError(ValueError):
    """A formula that cannot be read; the message says what and where."""


def read(text: str, functions: Mapping[str, Function]) -> Node:
    """The tree of a formula. Raises FormulaError."""
    if len(text) > _LONGEST:
        raise FormulaError(wording.formula_too_long(len(text), _LONGEST))
    return _Parser(text, functions).whole()


class _Parser:
    """One reading of one text."""

    def __init__(self, text: str, functions: Mapping[str, Function]) -> None:
        self._text = text
        self._functions = functions
        self._tokens = self._split(text)
        self._at = 0
        self._depth = 0

    def _split(self, text: str) -> list[tuple[str, str]]:
        tokens: list[tuple[str, str]] = []
        place, end = 0, len(text.rstrip())
        while place < end:
            found = _TOKEN.match(text, place)
            if found is None or len(tokens) == _MOST_TOKENS:
                raise self._fault(text[place:].strip()[:12])
            kind = str(found.lastgroup)
            tokens.append((kind, found[kind]))
            place = found.end()
        return tokens

    def _fault(self, near: str) -> FormulaError:
        return FormulaError(wording.bad_formula(self._text, near))

    def _peek(self, ahead: int = 0) -> str:
        place = self._at + ahead
        kind, token = self._tokens[place] if place < len(self._tokens) else ("", "")
        return token if kind in ("sign", "name") else ""

    def _take(self, *signs: str) -> str:
        """The next token when it is one of these, passed over; else an empty text."""
        token = self._peek()
        if token not in signs or not token:
            return ""
        self._at += 1
        return token

    def whole(self) -> Node:
        """The whole text as one expression."""
        node = self._either()
        if self._at < len(self._tokens):
            raise self._fault(self._tokens[self._at][1])
        return node

    def _either(self) -> Node:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise FormulaError(wording.FORMULA_TOO_DEEP)
        parts = [self._both()]
        while self._take("or"):
            parts.append(self._both())
        self._depth -= 1
        return parts[0] if len(parts) == 1 else Junction("or", tuple(parts))

    def _both(self) -> Node:
        parts = [self._opposite()]
        while self._take("and"):
            parts.append(self._opposite())
        return parts[0] if len(parts) == 1 else Junction("and", tuple(parts))

    def _opposite(self) -> Node:
        negated = False
        while self._take("not"):
            negated = not negated
        node = self._comparison()
        return Not(node) if negated else node

    def _comparison(self) -> Node:
        operands, symbols = [self._sum()], []
        while True:
            if self._peek() == "not" and self._peek(1) == "in":
                self._at += 2
                symbols.append("not in")
            elif symbol := self._take(*_COMPARING):
                symbols.append(symbol)
            else:
                break
            operands.append(self._sum())
        return Comparison(tuple(symbols), tuple(operands)) if symbols else operands[0]

    def _sum(self) -> Node:
        node = self._product()
        while symbol := self._take("+", "-"):
            node = self._joined(symbol, node, self._product())
        return node

    def _product(self) -> Node:
        node = self._signed()
        while symbol := self._take("*", "/"):
            node = self._joined(symbol, node, self._signed())
        return node

    def _joined(self, symbol: str, left: Node, right: Node) -> Node:
        self._depth += 1  # a long chain is a deep tree; never given back
        if self._depth > _DEEPEST:
            raise FormulaError(wording.FORMULA_TOO_DEEP)
        return Operation(symbol, left, right)

    def _signed(self) -> Node:
        negative = False
        while self._take("-"):
            negative = not negative
        node = self._value()
        return Negative(node) if negative else node

    def _value(self) -> Node:
        if self._take("("):
            node = self._either()
            self._expect(")")
            return node
        kind, token = self._tokens[self._at] if self._at < len(self._tokens) else ("", "")
        self._at += 1
        if kind == "number" and len(token) <= 40:
            return Number(Decimal(token))
        if kind == "text":
            return Text(token[1:-1])
        if kind == "field" and _FIELD.fullmatch(token.strip()):
            return Reference(token.strip())
        if kind == "name":
            return self._call(token)
        raise self._fault("{" + token + "}" if kind == "field" else token)

    def _expect(self, sign: str) -> None:
        if not self._take(sign):
            raise self._fault(self._tokens[self._at][1] if self._at < len(self._tokens) else "")

    def _call(self, name: str) -> Node:
        function = self._functions.get(name)
        if function is None and name != "names":
            raise FormulaError(wording.unknown_function(name, self._text))
        self._expect("(")
        arguments = [self._either()]
        while self._take(","):
            arguments.append(self._either())
        self._expect(")")
        if function is None:
            if len(arguments) != 1 or not isinstance(arguments[0], Reference):
                raise self._fault(name)
            return Names(arguments[0].name)
        if not function.fewest <= len(arguments) <= function.most:
            raise FormulaError(wording.wrong_arguments(name, len(arguments), self._text))
        return Call(function, tuple(arguments))
