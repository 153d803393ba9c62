"""A list that stands as an answer (boxes ticked, names, rows of targets), and what it is when some are added or go."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from assistant.answers import NOTHING, NamedCount, TargetRow, Value
from assistant.script import Field, Kind, Question
from assistant.understanding.name_lists import distinct
from assistant.understanding.outcome import Candidate, Code, FollowUp, Outcome, Understood
from assistant.understanding.phrases import letters, whole_number
from assistant.wording import edits as wording
from assistant.wording import prose_replies, replies

ORDINAL = r"(?:第|最)(?P<number>[0-9]+|[一二两三四五六七八九十]+|后)(?:一|1)?(?:个|家|项|条|行|处|种)?(?:名称|名字)?"


@dataclass(frozen=True)
class Listed:
    """The items of an answer: slugs, names or rows."""

    question: Question
    field: Field
    value: Value | None

    @property
    def items(self) -> tuple[object, ...]:
        """What stands; nothing for 无 and for what was never answered."""
        if isinstance(self.value, NamedCount):
            return self.value.names
        return self.value if isinstance(self.value, tuple) else ()

    def items_of(self, outcome: Understood) -> tuple[object, ...]:
        """The items of an answer to the same question."""
        return self._with(outcome.values).items

    def matching(self, what: str, read: Callable[[str], Outcome]) -> tuple[object, ...]:
        """The items that some words mean; () when none does, or it is not clear which."""
        if self.field.kind is Kind.MULTI_CHOICE:
            outcome = read(what)
            meant = self.items_of(outcome) if isinstance(outcome, Understood) else ()
            return meant if set(meant) <= set(self.items) else ()
        if found := re.fullmatch(ORDINAL, what.strip()):
            number = len(self.items) if found["number"] == "后" else whole_number(found["number"]) or 0
            return self.items[number - 1 : number] if number else ()
        wanted = letters(re.sub(r"^(?:那|这)个", "", what))
        exact = [item for item in self.items if letters(_words(item)) == wanted]
        hits = exact or [item for item in self.items if wanted and wanted in letters(_words(item))]
        return tuple(hits) if len(hits) == 1 else ()

    def without(self, old: tuple[object, ...]) -> Listed:
        """The list without some of its items."""
        return self._holding(tuple(item for item in self.items if item not in old))

    def replacing(self, old: tuple[object, ...], new: tuple[object, ...]) -> Listed:
        """The list with new items where the old ones stood, or at its end."""
        place = self.items.index(old[0]) if old else len(self.items)
        before, behind = self.items[:place], self.items[place:]
        return self._holding((*before, *new, *(item for item in behind if item not in old)))

    def offering(self, unsure: FollowUp, old: tuple[object, ...], whole: bool) -> FollowUp:
        """A follow-up about the new items, with candidates for the whole list."""
        if whole or not unsure.candidates:
            return unsure
        lists = [self.replacing(old, self._with(one.values).items) for one in unsure.candidates]
        candidates = tuple(Candidate(one.echo(), {self.field.id: one.held()}) for one in lists)
        return FollowUp(unsure.code, unsure.message, candidates)

    def outcome(self) -> Outcome:
        """The list as the answer; none left is asked about."""
        values: dict[str, Value] = {self.field.id: self.held()}
        if self.items:
            return Understood(values, self.echo())
        candidates = (Candidate(self.echo(), values),) if self.field.none else ()
        return FollowUp(Code.AMBIGUOUS, wording.nothing_left(self.question), candidates)

    def held(self) -> Value:
        """The list as the sheet holds it."""
        return NOTHING if self.value is None or self.value == () else self.value

    def echo(self) -> str:
        """The list in the form's words."""
        if self.field.kind is Kind.NAMED_COUNT:
            return replies.echo_names([str(item) for item in self.items], self.field.unit)
        if not self.items:
            return replies.NONE_TICKED if self.field.kind is Kind.MULTI_CHOICE else str(NOTHING)
        if self.field.kind is Kind.MULTI_CHOICE:
            return replies.echo_options([self.field.option(str(item)).label for item in self.items])
        rows = [item for item in self.items if isinstance(item, TargetRow)]
        return prose_replies.echo_rows([(r.direction, r.indicator, r.baseline, r.target) for r in rows])

    def _with(self, values: Mapping[str, Value]) -> Listed:
        return Listed(self.question, self.field, values.get(self.field.id))

    def _holding(self, items: tuple[object, ...]) -> Listed:
        names = tuple(str(item) for item in items if not isinstance(item, TargetRow))
        value: Value
        if self.field.kind is Kind.NAMED_COUNT:
            value = NamedCount(len(distinct(names)), distinct(names))
        elif self.field.kind is Kind.MULTI_CHOICE:
            value = tuple(option.id for option in self.field.options if option.id in names)
        else:
            value = tuple(item for item in items if isinstance(item, TargetRow))
        return Listed(self.question, self.field, value)


def _words(item: object) -> str:
    return item.indicator if isinstance(item, TargetRow) else str(item)
