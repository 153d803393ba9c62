"""The script in memory: frozen pydantic models of a form, its parts, questions and fields.

A *question* asks one or more *fields*; a field is one blank of the form. Most questions ask one field;
a row asks one field a column (three years, or baseline and target); a grid asks several rows of columns;
a composite asks fields of different kinds together (a contact's name and phone).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Literal

from pydantic import BaseModel, ConfigDict

from assistant.script.formula import Formula


class Kind(StrEnum):
    """How an answer is typed, read, stored and printed."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    NARRATIVE = "narrative"
    DECIMAL = "decimal"
    PERCENT = "percent"
    COUNT = "count"
    DATE = "date"
    PHONE = "phone"
    SINGLE_CHOICE = "single_choice"
    MULTI_CHOICE = "multi_choice"
    NAMED_COUNT = "named_count"
    TABLE = "table"
    EVIDENCE = "evidence"  # beside the form: what is attached for a tick or a count
    EXPLANATION = "explanation"  # beside the form: the 情况说明 after 是

    @property
    def numeric(self) -> bool:
        """Whether the answer is a figure."""
        return self in (Kind.DECIMAL, Kind.PERCENT, Kind.COUNT)

    @property
    def prose(self) -> bool:
        """Whether the answer is text of several sentences."""
        return self in (Kind.LONG_TEXT, Kind.NARRATIVE, Kind.EXPLANATION)


class Sense(StrEnum):
    """What a figure measures, which decides its bounds and how 下降 is read."""

    LEVEL = "level"  # an amount or a share: never negative; a share lies in 0–100
    GROWTH = "growth"  # a rate of change: 下降 is negative
    REDUCTION = "reduction"  # a rate of decrease: positive when it falls


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Option(_Frozen):
    """One box of a choice: its slug, the form's own words, and other words that mean just this option."""

    id: str
    label: str
    words: tuple[str, ...] = ()


class Axis(_Frozen):
    """One row or column of a question with several cells: `id` is a part of the field ids, `label` the form's."""

    id: str
    label: str


class Compose(_Frozen):
    """How a calculation formula is put together: `total` ÷ (`over` of the same year × `scale`)."""

    total: str
    over: str
    over_name: str
    scale: Decimal = Decimal(1)


class Field(_Frozen):
    """One blank of the form. `label` is the form's own words, levels joined by " | "."""

    id: str
    label: str
    kind: Kind
    unit: str = ""
    limit: int | None = None  # 字, by Word's count
    sense: Sense = Sense.LEVEL
    row: str = ""
    column: str = ""
    year: int | None = None
    none: bool = True  # whether 无 is an answer
    required: bool = True
    printed: bool = True  # helper values and formulas are asked, never printed
    plausible: Decimal | None = None  # a bare number above it is taken for a wrong unit
    options: tuple[Option, ...] = ()
    copy_of: str | None = None  # the same answer stands in another blank; asked there

    @property
    def short_label(self) -> str:
        """The last level of the label: 2022年, 联系人, 主持数量."""
        return self.label.rsplit(" | ", 1)[-1]

    def option(self, slug: str) -> Option:
        """The option with this slug. Raises KeyError when there is none."""
        for option in self.options:
            if option.id == slug:
                return option
        raise KeyError(slug)


class Question(_Frozen):
    """One thing that the assistant asks, with everything it says about it.

    `why` says what the figure is for, `define` the governing definition (口径), `where` who has the figure,
    `example` one good answer. `needs` lists the evidence that a positive answer opens; `evidence` is the stem
    under which it is registered. `about` is set on evidence and explanation questions: the id they belong to.
    `predicate` and `bare_no` let a yes/no question be answered in other words: an asserted predicate
    means 是, a denied one 否, and a bare 没有 means 否 only when `bare_no` is true.
    """

    id: str
    kind: Kind
    part: str
    label: str
    ask: str
    why: str = ""
    define: str = ""
    where: str = ""
    example: str = ""
    outline: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    rows: tuple[Axis, ...] = ()
    columns: tuple[Axis, ...] = ()
    relevant: Formula | None = None
    required: bool = True
    needs: tuple[str, ...] = ()
    evidence: str = ""
    about: str = ""
    predicate: tuple[str, ...] = ()
    bare_no: bool = True
    compose: Compose | None = None
    group: str = ""  # a heading over several questions asked one after another
    source: str = ""  # file:line, for messages to script authors

    @property
    def shape(self) -> Literal["single", "row", "grid", "composite"]:
        """How many cells the question has, and how they lie."""
        if self.rows:
            return "grid"
        if self.columns:
            return "row"
        return "composite" if len(self.asked) > 1 else "single"

    @property
    def asked(self) -> tuple[Field, ...]:
        """The fields that a reply fills directly; copies follow them."""
        return tuple(field for field in self.fields if field.copy_of is None)

    @property
    def options(self) -> tuple[Option, ...]:
        """The boxes of a choice question, in the form's order."""
        return self.fields[0].options if self.fields else ()

    @property
    def may_be_none(self) -> bool:
        """Whether 无 may be offered: every field of the question admits it."""
        choice = self.kind is Kind.SINGLE_CHOICE
        return bool(self.asked) and not choice and all(field.none for field in self.asked)


class Part(_Frozen):
    """One part of the form: its number and title as printed, what it is about, and its questions in order.

    `budget` is the 字数 that all narratives of the part share (part 八: 3000).
    """

    id: str
    number: str
    title: str
    intro: str = ""
    minutes: int = 0
    budget: int | None = None
    questions: tuple[Question, ...] = ()


class Term(_Frozen):
    """A word that the form uses: the names it goes by, what it means, and whose definition that is."""

    names: tuple[str, ...]
    says: str
    source: str = ""
    see: str = ""  # the question that asks for it


class Form(_Frozen):
    """A whole form, as one script folder describes it. `version` changes whenever the questions do."""

    id: str
    title: str
    version: str
    base_year: int
    parts: tuple[Part, ...]
    blank: str = (
        ""  # the blank Word file in its folder; without one, the form is the one that `exports` builds
    )
    terms: tuple[Term, ...] = ()
    folder: str = ""  # where it was loaded from: its checks stand there

    @property
    def years(self) -> tuple[int, int, int]:
        """The three years of the yearly rows, oldest first."""
        return (self.base_year - 2, self.base_year - 1, self.base_year)

    def __iter__(self) -> Iterator[Question]:  # type: ignore[override]
        """The questions in the form's order."""
        for part in self.parts:
            yield from part.questions

    @cached_property
    def fields(self) -> dict[str, Field]:
        """Every field by id, in the form's order."""
        return {field.id: field for question in self for field in question.fields}

    @cached_property
    def questions(self) -> dict[str, Question]:
        """Every question by id, in the form's order."""
        return {question.id: question for question in self}

    @cached_property
    def asked_by(self) -> dict[str, Question]:
        """Field id → the question that asks it."""
        return {field.id: question for question in self for field in question.fields}

    @cached_property
    def backed(self) -> dict[str, tuple[Field, ...]]:
        """Evidence stem → the fields whose positive answers call for papers registered under it."""
        found: dict[str, tuple[Field, ...]] = {}
        for question in self:
            if question.evidence:
                found[question.evidence] = found.get(question.evidence, ()) + question.fields
        return found

    def has_place(self, id: str) -> bool:
        """Whether an id is a field, or the stem of a group of fields."""
        return id in self.fields or any(field.startswith(f"{id}.") for field in self.fields)

    def part_of(self, question: Question) -> Part:
        """The part in which a question stands."""
        return next(part for part in self.parts if part.id == question.part)

    def find(self, name: str) -> tuple[Question, tuple[Field, ...]] | None:
        """What a field id, a row's stem or a question's id stands for: the question and the fields meant.

        Returns None when the form has nothing of that name.
        """
        if name in self.questions:
            return self.questions[name], self.questions[name].asked
        if name in self.fields:
            return self.asked_by[name], (self.fields[name],)
        below = tuple(field for id, field in self.fields.items() if id.startswith(f"{name}."))
        if below and len({self.asked_by[field.id].id for field in below}) == 1:
            return self.asked_by[below[0].id], below
        return None
