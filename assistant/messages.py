"""Events as messages: what the conversation shows and the draft's log keeps; pure.

The chat screen and the line mode show the same messages. `text` is shown by both; `options` are the boxes of
a choice and `choices` what may be taken with one key: the line mode lists them, the chat screen offers them in the
reply area instead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from assistant import events as ev
from assistant.checks import Finding
from assistant.dialogue.state import choices
from assistant.script import Form, Kind
from assistant.understanding import word_count
from assistant.wording import conversation as wording
from assistant.wording import dialogue, labels


class Tone(StrEnum):
    """What a message is, so that a screen can tell them apart without reading them."""

    PART = "part"  # a part begins or is done
    QUESTION = "question"
    TYPED = "typed"  # what the applicant typed
    NOTED = "noted"  # an answer was stored
    ASKED_BACK = "asked_back"  # a follow-up
    EXPLAINED = "explained"
    REMARK = "remark"  # anything else the assistant says
    END = "end"


@dataclass(frozen=True)
class Message:
    """One bubble of the conversation. `title` names the blank; `about` is the question's id."""

    tone: Tone
    text: str
    title: str = ""
    about: str = ""
    options: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()

    @property
    def mine(self) -> bool:
        """Whether the applicant said it."""
        return self.tone is Tone.TYPED

    def to_log(self) -> dict[str, str]:
        """The message as the draft's log keeps it."""
        kept = {"tone": str(self.tone), "text": self.text, "title": self.title, "about": self.about}
        lists = {"options": "\n".join(self.options), "choices": "\n".join(self.choices)}
        return {key: value for key, value in {**kept, **lists}.items() if value}

    @classmethod
    def from_log(cls, entry: Mapping[str, Any]) -> Message:
        """The message that a log entry keeps; an unknown tone becomes a remark."""
        tone = str(entry.get("tone", ""))
        lists = [str(entry.get(name, "")) for name in ("options", "choices")]
        return cls(
            Tone(tone) if tone in set(Tone) else Tone.REMARK,
            str(entry.get("text", "")),
            str(entry.get("title", "")),
            str(entry.get("about", "")),
            *(tuple(listed.split("\n")) if listed else () for listed in lists),
        )


def typed(command: ev.Command, about: str = "", choices: Sequence[str] = ()) -> Message | None:
    """What the applicant is seen to say by a command; None for commands that are not said."""
    said = wording.SAID.get(type(command).__name__, "")
    if isinstance(command, ev.Reply):
        said = command.text
    elif isinstance(command, ev.Choose) and 0 <= command.index < len(choices):
        said = choices[command.index]
    return Message(Tone.TYPED, said, about=about) if said.strip() else None


def of_events(form: Form, events: Iterable[ev.Event], on_paper: Sequence[str] = ()) -> tuple[Message, ...]:
    """The messages that events make, in order. `Wanted` makes none: the shell answers it.

    `on_paper` is what the answer just taken changes on paper: it is said behind what was noted, before the next question.
    """
    made = [message for event in events for message in _MAKERS[type(event)](form, event)]
    noted = next((index for index, message in enumerate(made, 1) if message.tone is Tone.NOTED), 0)
    made[noted:noted] = [Message(Tone.REMARK, text) for text in on_paper]
    return tuple(made)


def _part_begun(form: Form, event: ev.PartBegun) -> Iterable[Message]:
    part = event.part
    yield Message(
        Tone.PART, wording.part_begun(part.intro, part.minutes, event.open, event.total), part.title
    )


def _part_done(form: Form, event: ev.PartDone) -> Iterable[Message]:
    yield Message(Tone.PART, wording.PART_DONE, event.part.title)


def _asked(form: Form, event: ev.Asked) -> Iterable[Message]:
    question = event.question
    cells = [labels.within(question.label, field.label) for field in event.cells]
    text = wording.asked(
        wording.with_outline(question.ask, question.outline if question.kind.prose else ()),
        event.known,
        event.touches,
        cells=cells,
        rest=event.rest,
        again=event.again,
        offered=_lead(event) if event.offer is not None else "",
    )
    options = tuple(option.label for option in question.options)
    yield Message(Tone.QUESTION, text, question.label, question.id, options, choices(event))


def _lead(event: ev.Asked) -> str:
    """What is said before an offer: where it comes from."""
    if event.question.kind is Kind.EXPLANATION:
        return wording.OFFERED_SAID
    return wording.OFFERED_FIGURE if event.question.kind.numeric else wording.OFFERED_WORDS


def _doubted(form: Form, event: ev.Doubted) -> Iterable[Message]:
    text, label, about = event.finding.message, event.question.label, event.question.id
    yield Message(Tone.ASKED_BACK, text, label, about, choices=choices(event))


def _why_asked(form: Form, event: ev.WhyAsked) -> Iterable[Message]:
    text = wording.reason_asked(_stood_by(form, event.finding))
    yield Message(Tone.ASKED_BACK, text, event.question.label, event.question.id)


def _reasoned(form: Form, event: ev.Reasoned) -> Iterable[Message]:
    yield Message(Tone.NOTED, wording.reasoned(event.text, _stood_by(form, event.finding)))


def _stood_by(form: Form, finding: Finding) -> str:
    """What one stands by: figures when it is about one, else a choice, else words."""
    kinds = [form.fields[id].kind for id in finding.fields if id in form.fields]
    if any(kind.numeric for kind in kinds):
        return "数"
    choices = (Kind.SINGLE_CHOICE, Kind.MULTI_CHOICE)
    return "选择" if kinds and kinds[0] in choices else "内容"


def _left_open(form: Form, event: ev.LeftOpen) -> Iterable[Message]:
    yield Message(Tone.REMARK, wording.left_open(event.finding.blocks))


def _remarked(form: Form, event: ev.Remarked) -> Iterable[Message]:
    yield Message(Tone.REMARK, event.finding.message)


def _accepted(form: Form, event: ev.Accepted) -> Iterable[Message]:
    prose = event.question.kind.prose and "none" not in event.notes
    text = (
        wording.accepted_text(word_count(event.text)) if prose else wording.accepted(event.echo, event.notes)
    )
    yield Message(Tone.NOTED, text, event.question.label, event.question.id)


def _followed_up(form: Form, event: ev.FollowedUp) -> Iterable[Message]:
    label, about = event.question.label, event.question.id
    yield Message(Tone.ASKED_BACK, event.message, label, about, choices=choices(event))


def _put_off(form: Form, event: ev.PutOff) -> Iterable[Message]:
    said = wording.put_off(event.returns, event.taken_out)
    yield Message(Tone.REMARK, said, event.question.label, event.question.id)


def _kept(form: Form, event: ev.Kept) -> Iterable[Message]:
    yield Message(Tone.REMARK, wording.kept(event.answered), event.question.label, event.question.id)


def _explained(form: Form, event: ev.Explained) -> Iterable[Message]:
    question = event.question
    text = wording.explained(
        question.why, question.define, question.where, question.example, question.outline
    )
    yield Message(Tone.EXPLAINED, text, question.label, question.id)


def _defined(form: Form, event: ev.Defined) -> Iterable[Message]:
    meaning, question = event.meaning, event.question
    label = labels.spoken(question.label) if question is not None else ""
    text = wording.defined(meaning.says, meaning.unknown, label)
    yield Message(Tone.EXPLAINED, text, "、".join([*meaning.names, *meaning.unknown]))


def _refused(form: Form, event: ev.Refused) -> Iterable[Message]:
    yield Message(Tone.REMARK, event.message)


def _places(form: Form, event: ev.Places) -> Iterable[Message]:
    yield Message(Tone.ASKED_BACK, dialogue.which_place(event.called), choices=choices(event))


def _finished(form: Form, event: ev.Finished) -> Iterable[Message]:
    yield Message(
        Tone.END, wording.finished([labels.spoken(question.label) for question in event.open], event.faults)
    )


_MAKERS: Mapping[type[ev.Event], Callable[[Form, Any], Iterable[Message]]] = {
    ev.PartBegun: _part_begun,
    ev.PartDone: _part_done,
    ev.Asked: _asked,
    ev.Accepted: _accepted,
    ev.FollowedUp: _followed_up,
    ev.Doubted: _doubted,
    ev.WhyAsked: _why_asked,
    ev.Reasoned: _reasoned,
    ev.LeftOpen: _left_open,
    ev.Remarked: _remarked,
    ev.PutOff: _put_off,
    ev.Kept: _kept,
    ev.Explained: _explained,
    ev.Defined: _defined,
    ev.Refused: _refused,
    ev.Places: _places,
    ev.Wanted: lambda form, event: (),
    ev.Finished: _finished,
}
