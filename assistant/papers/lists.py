"""attachments.toml: the lists that the form demands, with their columns, and the formulas; as an author writes them."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from assistant.papers.loading import Complain, load
from assistant.script import Form
from assistant.wording import attachments as wording

FILE = "attachments.toml"


class _Raw(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ListColumn(_Raw):
    """One column of a list: its heading, and its share of the width."""

    id: str = Field(min_length=1)
    label: str = Field(min_length=1)
    width: float = Field(default=1, gt=0)
    centred: bool = False


class ListRows(_Raw):
    """The rows that one answer makes: as many as `from` counts, with `fill` in the columns that it names."""

    source: str = Field(alias="from", min_length=1)
    fill: dict[str, str] = {}


class ListTable(_Raw):
    """One list. `names`: the column that takes the names given. `most`: blank lines at the most."""

    id: str = Field(pattern=r"^[a-z0-9_]+$")
    title: str = Field(min_length=1)
    note: str = ""
    names: str = ""
    most: int = Field(default=200, gt=0, le=500)
    columns: tuple[ListColumn, ...] = Field(min_length=1)
    rows: tuple[ListRows, ...] = Field(min_length=1)


class AttachedFormula(_Raw):
    """One formula that goes with the form: the field that holds it, and the rows of figures that it explains."""

    field: str
    figures: tuple[str, ...] = ()


class Lists(_Raw):
    """The whole of attachments.toml."""

    formula: tuple[AttachedFormula, ...] = ()
    list: tuple[ListTable, ...] = ()


def lists_of(form: Form) -> Lists:
    """The lists and formulas of a form; none when it has no such file. Raises ScriptError with every fault."""
    return load(form, FILE, Lists, _check)


def _check(lists: Lists, form: Form, complain: Complain) -> None:
    """Complain of ids that the form has not, columns that are not there, and ids used twice."""
    for formula in lists.formula:
        for id in (formula.field, *formula.figures):
            if not form.has_place(id):
                complain(wording.no_such_field(id), f'"{id}"')
    seen: set[str] = set()
    for table in lists.list:
        if table.id in seen:
            complain(wording.used_twice(table.id), f'"{table.id}"')
        seen.add(table.id)
        known = {column.id for column in table.columns}
        if table.names and table.names not in known:
            complain(wording.no_such_column(table.id, table.names), f'"{table.names}"')
        for id in sorted({id for rows in table.rows for id in rows.fill} - known):
            complain(wording.no_such_column(table.id, id), f"{id} =")
        for rows in table.rows:
            if not form.has_place(rows.source):
                complain(wording.no_such_field(rows.source), f'"{rows.source}"')
