"""What became of a draft's answers when its script was changed under it: found by id, said in the form's words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assistant.kept import Kept
from assistant.script import Form
from assistant.wording import labels
from assistant.wording import script_changes as wording

Named = tuple[tuple[str, str], ...]
"""Ids with their labels; the label is "" where neither script knows it."""


@dataclass(frozen=True)
class Moved:
    """What differs between the script that a draft was saved with and today's."""

    lost: Named = ()
    """What was answered and has no place now."""
    found: Named = ()
    """What had no place and has one again."""
    options: Named = ()
    """The options that are gone, as field=option."""
    questions: Named = ()
    """The questions that are new, or ask for a blank that is."""

    def __bool__(self) -> bool:
        return bool(self.lost or self.found or self.options or self.questions)

    @property
    def said(self) -> str:
        """The report in Chinese; "" when nothing moved."""
        return wording.moved(self.lost, self.found, self.options, self.questions) if self else ""


def catalogue(form: Form) -> dict[str, str]:
    """What a draft remembers of its script: every question, blank and option by id, with its label as spoken."""
    known = {question.id: labels.spoken(question.label) for question in form}
    for field in form.fields.values():
        known[field.id] = labels.spoken(field.label)
        known.update((f"{field.id}={option.id}", option.label) for option in field.options)
    return known


def moved(form: Form, known: Mapping[str, str], kept: Kept) -> Moved:
    """What moved since the script that `known` describes; a draft of the first format knows none."""
    today = catalogue(form)
    names = {**today, **known}
    if not known:
        return Moved(_named(kept.lost, names), _named(kept.found, names))
    gone = [id for id in known if "=" in id and id not in today and id.partition("=")[0] in today]
    new = [
        question.id
        for question in form
        if not {question.id, *(field.id for field in question.fields)} <= known.keys()
    ]
    return Moved(_named(kept.lost, names), _named(kept.found, names), _named(gone, names), _named(new, names))


def _named(ids: Iterable[str], names: Mapping[str, str]) -> Named:
    return tuple((id, names.get(id, "")) for id in ids)
