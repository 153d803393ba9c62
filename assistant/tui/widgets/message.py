"""One message of the conversation: who speaks is told by word, column and background, not by colour alone."""

from __future__ import annotations

from textual.content import Content
from textual.selection import Selection
from textual.widgets import Static

from assistant.messages import Message, Tone
from assistant.tui.wrapping import Prose
from assistant.wording import screen as wording

_COLUMN = 6  # where what is said begins, behind the speaker's name


class MessageView(Static):
    """A message as one childless Static; its tone is a style class (`-question`, `-typed` …)."""

    def __init__(self, message: Message) -> None:
        self.message = message
        self._prose = Prose(_content(message), indent=0 if message.tone is Tone.PART else _COLUMN)
        super().__init__(self._prose, markup=False, classes=f"message -{message.tone}".replace("_", "-"))
        if message.tone is Tone.PART:
            self.border_title = Content(f" {message.title} ")

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The text that was selected with the mouse, for copying."""
        return selection.extract(self._prose.folded(self.content_size.width).plain), "\n"


def _content(message: Message) -> Content:
    """What a message says, with the speaker in front."""
    title = wording.label(message.title)
    if message.tone is Tone.PART:
        return Content(message.text)
    if message.mine:
        return Content.assemble((f"  {wording.APPLICANT}  ", "bold $secondary"), message.text)
    speaker = (f"{wording.ASSISTANT}  ", "bold $primary")
    if message.tone is Tone.QUESTION:
        return Content.assemble(speaker, (title, "bold"), "\n", message.text)
    if message.tone is Tone.NOTED:
        return Content.assemble(speaker, ("✓ ", "bold $success"), message.text)
    if message.tone is Tone.ASKED_BACK:
        return Content.assemble(
            speaker, (f"？{wording.CONFIRM_AGAIN} · {title}", "bold $warning"), "\n", message.text
        )
    if message.tone is Tone.EXPLAINED:
        return Content.assemble(
            speaker, (f"※ {wording.EXPLAINED} · {title}", "bold $secondary"), "\n", _explained(message.text)
        )
    if message.tone is Tone.END:
        return Content.assemble(speaker, (f"■ {wording.END_TITLE}", "bold $success"), "\n", message.text)
    return Content.assemble(speaker, message.text)


def _explained(text: str) -> Content:
    """The paragraphs of an explanation, each with its heading (up to the first ：) set off."""
    paragraphs = []
    for line in text.split("\n"):
        head, colon, rest = line.partition("：")
        paragraphs.append(Content.assemble((head + colon, "bold"), rest) if colon else Content(line))
    return Content("\n").join(paragraphs)
