"""What is looked for in an office's blank: the fields of each part by the form's own labels.

The labels are the script's. Which answer is printed in which parts, and which words the form prints beside blanks, is
read off the built-in form; for a form that brings a blank of its own, each part prints what its questions ask.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.script import Field, Form, Kind, Question
from exports.places.words import core
from exports.tags import box_tag, count_tag, field_of, names_tag, read_row_tag
from exports.template.form import form_parts, opening
from exports.template.model import Blank, Box, Line, Table

_YEAR = re.compile(r"^20\d\d年$")
COVER = "封面"


@dataclass(frozen=True)
class Wanted:
    """One field to be found in a part: its label path, as cores."""

    field: Field
    path: tuple[str, ...]

    @property
    def row(self) -> str:
        """The label without its year, for a person."""
        levels = [
            level
            for level in self.field.label.split(" | ")
            if self.field.year is None or not is_year(core(level))
        ]
        return "·".join(levels)


@dataclass(frozen=True)
class PartWanted:
    """One part: its heading, and what is looked for below it."""

    title: str
    fields: tuple[Wanted, ...]
    headings: frozenset[str]
    """Levels that are headings above a table, and not labels in it."""

    @property
    def captions(self) -> frozenset[str]:
        """Labels that running text may follow in the same cell."""
        return frozenset(item.path[-1] for item in self.fields if item.field.kind.prose)

    @property
    def vocabulary(self) -> dict[str, str]:
        """Every label of the part, by its core."""
        return {
            core(level): level
            for item in self.fields
            for level in item.field.label.split(" | ")
            if core(level)
        }


def parts_wanted(form: Form) -> list[PartWanted]:
    """The cover and the nine parts, in the form's order."""
    found = []
    for title, tags in _printed(form):
        ids = dict.fromkeys(map(field_of, tags))
        fields = [form.fields[id] for id in ids if id in form.fields and form.fields[id].printed]
        tables = [field for field in fields if field.kind is Kind.TABLE]
        headings = {core(level) for field in tables for level in field.label.split(" | ")[:-1]}
        wanted = (
            Wanted(field, tuple(map(core, field.label.split(" | "))))
            for field in fields
            if field not in tables
        )
        found.append(PartWanted(title, tuple(wanted), frozenset(headings)))
    return found


@lru_cache(maxsize=4)
def _built_in_tags(base_year: int) -> frozenset[str]:
    return _but_free_rows(_built_in(base_year))


def tags_wanted(form: Form) -> frozenset[str]:
    """Every tag that a document of this form has, but those of free rows."""
    return _but_free_rows(_printed(form)) if form.blank else _built_in_tags(form.base_year)


def is_year(label: str) -> bool:
    """Whether a label is nothing but a year."""
    return bool(_YEAR.match(label))


def printed_words(form: Form) -> frozenset[str]:
    """The lines of the form that are not blanks, as cores: hints and notes. None are known of another form."""
    return frozenset() if form.blank else _built_in_words(form.base_year)


def labels_printed(form: Form) -> frozenset[str]:
    """Every level of every label of the form, as cores."""
    return frozenset(core(level) for field in form.fields.values() for level in field.label.split(" | "))


@lru_cache(maxsize=4)
def _built_in_words(base_year: int) -> frozenset[str]:
    lines = [*opening(base_year), *(line for part in form_parts(base_year) for line in _lines(part.table))]
    words = {
        core(line.pieces[0]) for line in lines if len(line.pieces) == 1 and isinstance(line.pieces[0], str)
    }
    return frozenset(words - {""})


_Printed = tuple[tuple[str, tuple[str, ...]], ...]
"""The parts of a form by their headings, with the tags of the blanks that stand in each."""


def _printed(form: Form) -> _Printed:
    if not form.blank:
        return _built_in(form.base_year)
    return tuple(
        (part.title, tuple(tag for question in part.questions for tag in _tags_of(question)))
        for part in form.parts
    )


def _tags_of(question: Question) -> Iterator[str]:
    for field in question.fields:
        if not field.printed:
            continue
        if field.options:
            yield from (box_tag(field.id, option.id) for option in field.options)
        elif field.kind is Kind.NAMED_COUNT:
            yield from (count_tag(field.id), names_tag(field.id))
        else:
            yield field.id


def _but_free_rows(printed: _Printed) -> frozenset[str]:
    return frozenset(tag for _, tags in printed for tag in tags if read_row_tag(tag) is None)


@lru_cache(maxsize=4)
def _built_in(base_year: int) -> _Printed:
    cover = (COVER, tuple(_tags(opening(base_year))))
    return (cover, *((part.heading, tuple(_tags(_lines(part.table)))) for part in form_parts(base_year)))


def _tags(lines: Iterable[Line]) -> Iterator[str]:
    for line in lines:
        for piece in line.pieces:
            if isinstance(piece, Blank | Box):
                yield piece.tag


def _lines(table: Table) -> Iterator[Line]:
    for row in table.rows:
        for cell in row.cells:
            for item in cell.content:
                if isinstance(item, Table):
                    yield from _lines(item)
                else:
                    yield item
