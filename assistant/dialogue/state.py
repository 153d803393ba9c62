"""What the dialogue remembers, and what a command gives."""

from __future__ import annotations

from dataclasses import dataclass, field

from assistant.answers import Sheet
from assistant.events import Asked, Doubted, Event, FollowedUp, Places, WhyAsked
from assistant.wording import dialogue as wording
from assistant.wording import labels

Pending = FollowedUp | Doubted | WhyAsked | Asked | Places


@dataclass(frozen=True)
class State:
    """Everything the dialogue remembers.

    `focus` is the id of the question that is being revisited, `cells` the ids of those of its fields that are
    asked (none: those that are open, else all). `pending` is what was asked with choices to take, or a reason to
    write. `part` is the part that the conversation is in, `last` the id of the question that was answered last.
    `waiting` are the ids of open questions that come before any other once `focus` is done with: what a change opened,
    then the questions from which the applicant went away to look at another. `said` is what was said beside a box that
    wants an explanation, behind the id of its question.
    """

    sheet: Sheet = field(default_factory=Sheet)
    focus: str = ""
    cells: tuple[str, ...] = ()
    pending: Pending | None = None
    part: str = ""
    last: str = ""
    waiting: tuple[str, ...] = ()
    said: tuple[str, str] = ("", "")

    @property
    def choices(self) -> tuple[str, ...]:
        """What may be taken with one key now, by label."""
        return choices(self.pending)


@dataclass(frozen=True)
class Step:
    """What a command gives: the next state, and what there is to say."""

    state: State
    events: tuple[Event, ...]


def choices(event: Event | None) -> tuple[str, ...]:
    """The choices that an event offers, by label, in order."""
    if isinstance(event, FollowedUp):
        return (*(candidate.label for candidate in event.candidates), *choices(event.still))
    if isinstance(event, Asked):
        return (wording.take(event.offer.label),) if event.offer else ()
    if isinstance(event, Places):
        return tuple(labels.spoken(question.label) for question in event.questions)
    if isinstance(event, Doubted):
        return (*(way.label for way in event.finding.ways), wording.leave(event.finding.blocks))
    return ()
