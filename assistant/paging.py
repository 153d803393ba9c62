"""What answers do to the pages of the form: said while one is typed, and when one is taken.

The estimate is that of `exports.fitting`, which is imported when it is first asked for: it costs a tenth of a second.
A screen calls `warm_up` behind its first paint. A form with a Word blank of its own has pages that nobody measured.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.answers import NamedCount, Sheet, Value
from assistant.script import Field, Form, Kind
from assistant.understanding import word_count
from assistant.wording import labels
from assistant.wording import paging as wording

if TYPE_CHECKING:
    from exports.fitting import Fit, Room

_LONG = (Kind.LONG_TEXT, Kind.NAMED_COUNT)
"""What can grow beyond its cell while it is typed."""

_NOTICED = 9
"""The size, in points, from which smaller letters are worth a word: 小五."""

_ROUND = 5
"""An estimate is said in steps of this many 字."""


@lru_cache(maxsize=1)
def warm_up() -> None:
    """Load the form's measures, so that nobody waits for them later."""
    from exports.fitting import blank_pages, parts

    for name in parts():
        blank_pages(name)


def is_warm() -> bool:
    """Whether `warm_up` is done: until then a screen says nothing of the room."""
    return warm_up.cache_info().currsize > 0


def room_words(form: Form, sheet: Sheet, field: Field, value: Value) -> str:
    """How much more the cell holds if the answer were this one, in a few words; empty where nothing is to be said.

    `value` is a text, or a NamedCount with the names so far. Pure, and quick enough for every key.
    """
    if form.blank or field.kind not in _LONG:
        return ""
    from exports.fields import fill
    from exports.fitting import part_of_tag
    from exports.tags import names_tag

    tag = names_tag(field.id) if field.kind is Kind.NAMED_COUNT else field.id
    if tag not in part_of_tag():
        return ""
    room = _room(tag, fill(form, sheet.with_values({field.id: value})).texts)
    words = value if isinstance(value, str) else ""
    left = None if field.limit is None else field.limit - word_count(words)
    return wording.room(room.full_size, room.smallest, left)


def listed(names: list[str]) -> NamedCount:
    """A list that is being typed, as an answer."""
    return NamedCount(len(names), tuple(names))


def remarks(form: Form, before: Sheet, after: Sheet) -> tuple[str, ...]:
    """What a new answer changes on paper: what becomes 详见附件, what is set noticeably smaller; mostly nothing."""
    if form.blank or before.values == after.values:
        return ()
    from exports.fields import fill
    from exports.fitting import part_of_tag

    old, new = fill(form, before).texts, fill(form, after).texts
    changed = [tag for tag in part_of_tag() if old.get(tag) != new.get(tag)]
    touched = dict.fromkeys(name for tag in changed for name in part_of_tag()[tag])
    said: list[str] = []
    for name in touched:
        fitted = _fitted(name, tuple(new.items()))
        earlier = _fitted(name, tuple(old.items()))
        if fitted != earlier or fitted.attached:
            said += _Change(form, changed, new, earlier, fitted).sentences()
    return tuple(dict.fromkeys(said))


@dataclass(frozen=True)
class _Change:
    """One part before and after an answer."""

    form: Form
    changed: Collection[str]
    texts: Mapping[str, str]
    before: Fit
    after: Fit

    def sentences(self) -> Iterator[str]:
        """What there is to say: what is attached always, smaller letters where one sees them."""
        for tag in self.after.attached:
            if tag in self.changed:
                over = -_room(tag, self.texts).smallest
                yield wording.attached(
                    self._label(tag), is_list(tag), max(_ROUND, -(-over // _ROUND) * _ROUND)
                )
            elif tag not in self.before.attached:
                yield wording.attached(self._label(tag), is_list(tag), None)
        for tag in self.before.attached:
            if tag not in self.after.attached:
                yield wording.written_again(self._label(tag))
        for slot, step in self.after.steps.items():
            noticed = step.size <= _NOTICED and step != self.before.steps.get(slot)
            if noticed and slot.tag in self.changed and slot.tag not in self.after.attached:
                yield wording.smaller(self._label(slot.tag), step.size)
        if self.after.overfull and not self.before.overfull:
            yield wording.overfull(self._label(next(iter(self.changed))))

    def _label(self, tag: str) -> str:
        return label_of(self.form, tag)


def label_of(form: Form, tag: str) -> str:
    """What the blank with this tag is called."""
    from exports.tags import field_of

    return labels.spoken(form.fields[field_of(tag)].label)


def is_list(tag: str) -> bool:
    """Whether names stand there."""
    from exports.tags import names_tag

    return tag.endswith(names_tag(""))


def _room(tag: str, texts: Mapping[str, str]) -> Room:
    """The room for an answer, beside those that are in the attachments without it."""
    from exports.fitting import ATTACHED, part_of_tag, room_left

    others = tuple((other, text) for other, text in texts.items() if other != tag)
    beside = _fitted(part_of_tag()[tag][-1], others)
    return room_left(tag, {**texts, **dict.fromkeys(beside.attached, ATTACHED)})


@lru_cache(maxsize=16)
def _fitted(part: str, texts: tuple[tuple[str, str], ...]) -> Fit:
    """A part with these answers; the same ones are asked for at every key."""
    from exports.fitting import fit_part

    return fit_part(part, dict(texts))
