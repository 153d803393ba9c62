"""What was typed and not sent: kept on disk for the current question, in memory for questions that were left."""

from __future__ import annotations

from assistant.session import Session
from assistant.tui.widgets.reply.base import ReplyWidget


class HalfTyped:
    """The text of the reply area, as far as it differs from what it began with."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._now = session.typed
        self._left: dict[str, str] = {}  # question id → what was typed there

    def typed(self, widget: ReplyWidget) -> None:
        """Something was typed; `keep` will put it on disk."""
        self._now = widget.draft()

    def keep(self) -> None:
        """Put it on disk. Raises DraftError when that fails; it still stands in the reply area then."""
        self._session.keep_typed(self._now)

    def leave(self, question: str) -> None:
        """Remember it while another question is answered."""
        self._left[question] = self._now

    def leave_beside(self, question: str, text: str) -> None:
        """Words to the assistant were sent out of a row: what else was typed there is still to be sent."""
        self._left[question] = text

    def forget(self, question: str) -> None:
        """The question was answered, or left as it is."""
        self._left.pop(question, None)
        self._now = ""

    def restore(self, widget: ReplyWidget, first: bool = False) -> None:
        """Put back what was typed for the widget's question: in the sitting before, or before it was left."""
        if not first:
            self._now = self._left.get(widget.question.id, "") if widget.question is not None else ""
        if self._now:
            widget.restore(self._now)
            if self._was_sent(widget):
                widget.select_all()

    def _was_sent(self, widget: ReplyWidget) -> bool:
        """Whether the text was a reply that was not taken: it is to be replaced rather than gone on with."""
        about = widget.question.id if widget.question is not None else ""
        return any(said.mine and said.about == about and said.text == self._now for said in self._session.log)
