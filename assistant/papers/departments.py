"""departments.toml: who is asked for what, read off the `where` of each question."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from assistant.papers.loading import Complain, load
from assistant.script import Form
from assistant.wording import attachments as wording

FILE = "departments.toml"


class _Raw(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Department(_Raw):
    """One department: what it is called, and the words by which a `where` names it.

    `not` lists longer names in which its words stand but which mean another body (国家统计局).
    `inside`: what is worked out or written without asking anybody.
    """

    id: str = Field(pattern=r"^[a-z0-9_]+$")
    name: str = Field(min_length=1)
    words: tuple[str, ...] = Field(min_length=1)
    others: tuple[str, ...] = Field(default=(), alias="not")
    inside: bool = False

    def place(self, where: str) -> int:
        """Where in a text it is first named; -1 when it is not."""
        for other in self.others:
            where = where.replace(other, "×" * len(other))
        return min((place for word in self.words if (place := where.find(word)) >= 0), default=-1)


class Departments(_Raw):
    """The whole of departments.toml."""

    department: tuple[Department, ...] = ()

    def asked(self, where: str) -> tuple[Department, ...]:
        """The departments that a text names, in the order it names them; the first is the one to ask."""
        places = ((one.place(where), number, one) for number, one in enumerate(self.department))
        return tuple(one for place, _, one in sorted(places, key=lambda each: each[:2]) if place >= 0)


def departments_of(form: Form) -> Departments:
    """The departments of a form; none when it has no such file. Raises ScriptError with every fault."""
    return load(form, FILE, Departments, _check)


def _check(departments: Departments, form: Form, complain: Complain) -> None:
    """Complain of ids and words used twice."""
    seen: set[str] = set()
    for one in departments.department:
        for name in (one.id, *one.words):
            if name in seen:
                complain(wording.used_twice(name), f'"{name}"')
            seen.add(name)
