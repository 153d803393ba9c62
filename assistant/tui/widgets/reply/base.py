"""What every reply widget can do: take focus, keep what is half typed, and post `Replied`."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget

from assistant.script import Question
from assistant.tui.widgets.reply.fields import Line, Prose

Room = Callable[[str], str]
"""What is said about the room in the cell while this stands in the reply; empty for nothing."""


def no_room(text: str) -> str:
    """Say nothing about the room: the cell is as high as it must be."""
    return ""


class Replied(Message):
    """The applicant sent a reply; `text` is what the dialogue shall read, `beside` what was typed and not sent with it."""

    def __init__(self, text: str, beside: str = "") -> None:
        super().__init__()
        self.text = text
        self.beside = beside


class Typed(Message):
    """Something was typed or ticked, not sent yet."""


class Unready(Message):
    """Enter was pressed with nothing to send; `notice` says what to do instead."""

    def __init__(self, notice: str) -> None:
        super().__init__()
        self.notice = notice


class ReplyWidget(Vertical):
    """A way to answer one kind of question. `hint` names its keys; `question` is None when nothing is asked."""

    hint = ""

    def __init__(self, question: Question | None) -> None:
        super().__init__(classes="reply")
        self.question = question

    def become(self, other: ReplyWidget) -> bool:
        """Take over what `other` is for, where that is cheaper than to mount it; False when it must be mounted."""
        return False

    def settled(self) -> None:
        """What was sent is dealt with: the next question stands there, or the reply is to be mended."""

    def typed_on(self) -> str:
        """What was typed behind the reply while it was on its way: the beginning of the next one."""
        return ""

    def draft(self) -> str:
        """What is typed so far, in the words in which it would be sent; "" when nothing is."""
        raise NotImplementedError

    def restore(self, text: str) -> None:
        """Put half-typed text back, as `draft` gave it."""
        raise NotImplementedError

    @property
    def target(self) -> Widget:
        """Where the applicant goes on."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Let the applicant go on here."""
        self.screen.set_focus(self.target)

    @property
    def text_target(self) -> Line | Prose:
        """Where text goes that was typed or pasted elsewhere."""
        assert isinstance(self.target, Line | Prose)
        return self.target

    def type_in(self, text: str) -> None:
        """What was typed elsewhere belongs here; the focus follows once the keys on their way are all there."""
        self.text_target.type_in(text)
        self.call_later(self.take_focus)

    def paste_in(self, text: str) -> None:
        """What was pasted elsewhere belongs here."""
        target = self.text_target
        self.screen.set_focus(target)
        target.post_message(events.Paste(text))

    def select_all(self) -> None:
        """Mark everything, so that typing replaces it: the reply was read and not taken."""

    def mend(self, fault: str) -> None:
        """The reply was read and not taken; `fault` says why. Go to where it is to be mended."""
        self.select_all()

    def insert_today(self, today: str) -> bool:
        """Type today's date; False where no date is asked for."""
        return False
