"""What a file and a draft answer differently, and both in one sheet; pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from assistant.answers import Sheet
from assistant.script import Form
from assistant.showing import show_value
from assistant.wording import importing as wording
from assistant.wording import labels

_SECTIONS = ("values", "explanations", "evidence", "reasons")


@dataclass(frozen=True)
class Difference:
    """One entry that the draft and the file have both, and not alike; `section` is the sheet's attribute."""

    section: str
    id: str
    cell: str
    here: str
    there: str


def differences(form: Form, here: Sheet, there: Sheet) -> list[Difference]:
    """Everything that differs, in the form's order. What only one of them has is no difference."""
    order = {id: number for number, id in enumerate(form.fields)}
    found = []
    for section in _SECTIONS:
        mine: Mapping[str, Any] = getattr(here, section)
        theirs: Mapping[str, Any] = getattr(there, section)
        for id in sorted(mine.keys() & theirs.keys(), key=lambda id: order.get(id, len(order))):
            one, other = (_shown(form, section, id, sheet[id]) for sheet in (mine, theirs))
            if _bare(section, mine[id]) != _bare(section, theirs[id]):
                found.append(Difference(section, id, _cell(form, section, id), one, other))
    return found


def merged(form: Form, here: Sheet, there: Sheet, from_file: Collection[Difference]) -> Sheet:
    """The draft with all that only the file has, and these of the differences as the file has them."""
    wanted = {(difference.section, difference.id) for difference in from_file}
    sections: dict[str, dict[str, Any]] = {}
    for section in _SECTIONS:
        mine: Mapping[str, Any] = getattr(here, section)
        theirs: Mapping[str, Any] = getattr(there, section)
        new = {id: entry for id, entry in theirs.items() if id not in mine or (section, id) in wanted}
        sections[section] = {**mine, **new}
    answered = [form.asked_by[id].id for id in there.values if id in form.asked_by]
    return replace(here, **sections).taken_up(answered)


def blank_in_file(here: Sheet, there: Sheet, form: Form, but: Collection[str] = ()) -> Sequence[str]:
    """The printed fields that the draft answers and a filled form leaves open."""
    return [
        id
        for id in here.values
        if id not in there.values and id not in but and id in form.fields and form.fields[id].printed
    ]


def _bare(section: str, entry: Any) -> Any:
    """An entry as the applicant knows it: a reason is its words, not the figures that it excused."""
    return entry.text if section == "reasons" else entry


def _cell(form: Form, section: str, id: str) -> str:
    field = form.fields.get(id)
    name = labels.spoken(field.label) if field else id
    return f"{name}（{wording.SECTIONS[section]}）" if section != "values" else name


def _shown(form: Form, section: str, id: str, entry: Any) -> str:
    if section == "values":
        return show_value(form.fields[id], entry)
    return "、".join(entry) if section == "evidence" else str(_bare(section, entry))
