"""What goes into the dialogue (commands) and what comes out of it (events): frozen, flat, without IO.

The chat screen, the line mode, the tests and the JSON commands all speak to the dialogue in these words.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.checks.findings import Finding
from assistant.script import Field, Part, Question
from assistant.understanding.outcome import Candidate, Code
from assistant.understanding.terms import Meaning

# ── commands ──────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Begin:
    """Open the conversation, for the first time or again: ask the current question."""


@dataclass(frozen=True)
class Reply:
    """What the applicant typed, as typed."""

    text: str


@dataclass(frozen=True)
class Choose:
    """Take the nth choice (from 0) of what was just asked: a reading, an offer, or a way out."""

    index: int


@dataclass(frozen=True)
class Skip:
    """稍后再填: put the current question off."""


@dataclass(frozen=True)
class Back:
    """上一题: revisit the question before the current one, in the form's order."""


@dataclass(frozen=True)
class GoTo:
    """Revisit any question, by the id of the question, of a field or of a part."""

    target: str


@dataclass(frozen=True)
class Keep:
    """Leave the revisited question as it is and go on where the conversation stopped."""


@dataclass(frozen=True)
class Explain:
    """为什么问: say why the current question is asked, what it means, where the figure is, an example."""


@dataclass(frozen=True)
class TakeUp:
    """Ask everything again that was put off."""


Command = Begin | Reply | Choose | Skip | Back | GoTo | Keep | Explain | TakeUp

# ── events ────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class PartBegun:
    """The next question is the first of another part; `open` of its `total` questions are not answered."""

    part: Part
    open: int
    total: int


@dataclass(frozen=True)
class PartDone:
    """The last open question of a part was answered."""

    part: Part


@dataclass(frozen=True)
class Asked:
    """A question is put: all of it, or only some of its fields (`cells`): the `rest` of a row that was answered
    in part, or the one year of it that is to change.

    `known` shows the present answer when it is revisited, and `touches` what a change would touch; `again`
    says that it was put off; `offer` is what can be worked out already, to be taken with a key.
    """

    question: Question
    cells: tuple[Field, ...] = ()
    known: str = ""
    touches: tuple[str, ...] = ()
    rest: bool = False
    again: bool = False
    offer: Candidate | None = None


@dataclass(frozen=True)
class Accepted:
    """A reply was read and stored; `echo` says how it was read, `notes` what was done to it (`rounded`)."""

    question: Question
    text: str
    echo: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class FollowedUp:
    """A reply was not stored: why, what to do next, and readings to take with a key. `text` is what was typed.

    `still` is what was on offer before the reply, a figure worked out or the ways out of a doubt: it stays on offer.
    `so_far` is what was given of an answer in several pieces, this reply included.
    """

    question: Question
    text: str
    code: Code
    message: str
    candidates: tuple[Candidate, ...] = ()
    still: Asked | Doubted | None = None
    so_far: str = ""


@dataclass(frozen=True)
class Doubted:
    """Figures do not go together: what contradicts what, with the working, and the ways out to choose from."""

    finding: Finding
    question: Question


@dataclass(frozen=True)
class WhyAsked:
    """The applicant stands by the figures: the reason is asked, to be kept with them."""

    finding: Finding
    question: Question


@dataclass(frozen=True)
class Reasoned:
    """The reason is kept; the figures are not asked about again unless one of them changes."""

    finding: Finding
    text: str


@dataclass(frozen=True)
class LeftOpen:
    """A doubt is left for later: not asked again unless a figure changes, but shown in the review."""

    finding: Finding


@dataclass(frozen=True)
class Remarked:
    """Something to know about an answer just given; nothing to decide."""

    finding: Finding


@dataclass(frozen=True)
class PutOff:
    """The question was put off; the first time, it `returns` before the end.

    `taken_out` is what was answered before and no longer holds.
    """

    question: Question
    returns: bool = True
    taken_out: str = ""


@dataclass(frozen=True)
class Kept:
    """The revisited question stays as it is: with its answer, or open when it is not `answered`."""

    question: Question
    answered: bool = True


@dataclass(frozen=True)
class Explained:
    """Everything the script knows about a question, for the screen to lay out."""

    question: Question


@dataclass(frozen=True)
class Defined:
    """What a word means that the applicant asked about; `question` is the one that waits meanwhile, if any."""

    meaning: Meaning
    question: Question | None = None


@dataclass(frozen=True)
class Refused:
    """A command that makes no sense now; nothing changed. `message` says what to do instead."""

    message: str


@dataclass(frozen=True)
class Places:
    """Several questions go by the words of 跳到 … or …改成 …: which one is meant, to be taken with a key.

    `answer` is the new answer said with them, if any.
    """

    called: str
    questions: tuple[Question, ...]
    answer: str = ""


@dataclass(frozen=True)
class Wanted:
    """The applicant asked, in words, for something that the shell does: quit, save, review, check, export, list."""

    action: str


@dataclass(frozen=True)
class Finished:
    """No question is left to put; `open` lists what was put off more than once and still lacks an answer.

    `faults` counts what was found wrong and left for later: it must be mended before the finished form is exported.
    """

    open: tuple[Question, ...] = ()
    faults: int = 0


Event = (
    PartBegun
    | PartDone
    | Asked
    | Accepted
    | FollowedUp
    | Doubted
    | WhyAsked
    | Reasoned
    | LeftOpen
    | Remarked
    | PutOff
    | Kept
    | Explained
    | Defined
    | Refused
    | Places
    | Wanted
    | Finished
)
