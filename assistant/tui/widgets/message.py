"""One message of the conversation: a bubble, or the heading of a part."""

from __future__ import annotations

import re

from textual.content import Content
from textual.selection import Selection
from textual.widgets import Static

from assistant.messages import Message, Tone
from assistant.tui.bubbles import Bubble
from assistant.tui.wrapping import Prose

_EDGES = re.compile(r"^(?:助手)? *[▌┊▶] *|[ ▐◀]+我?$", re.MULTILINE)


class MessageView(Static):
    """A message as one childless Static; its tone is a style class (`-question`, `-typed` …)."""

    def __init__(self, message: Message, quote: str = "", correcting: bool = False) -> None:
        self.message = message
        part = message.tone is Tone.PART
        self._prose = Prose(message.text) if part else Bubble(message, quote, correcting)
        super().__init__(self._prose, markup=False, classes=f"message -{message.tone}".replace("_", "-"))
        if part:
            self.border_title = Content(f" {message.title} ")

    def choose(self, chosen: bool) -> None:
        """Mark the message as the one whose answer is to be changed, by shape and by colour."""
        self.set_class(chosen, "-chosen")
        if isinstance(self._prose, Bubble):
            self._prose.choose(chosen)
            self.refresh()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The text that was selected with the mouse, for copying: what was said, without the bubble around it."""
        picked = selection.extract(self._prose.folded(self.content_size.width).plain)
        return _EDGES.sub("", picked).strip(), "\n"
