"""F1: everything that the script knows about the question, to be read without leaving the reply."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from assistant.script import Question
from assistant.tui.wrapping import Prose
from assistant.wording import helping
from assistant.wording import screen as wording


class HelpScreen(ModalScreen[None]):
    """The question, then the sections of its help; what is half typed waits behind it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,f1", "dismiss", show=False),
        Binding("space", "page", show=False),
    ]

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """One scrolling text in a frame."""
        with VerticalScroll(classes="dialog") as dialog:
            dialog.border_title = Content(f"{helping.TITLE} · {wording.heading(self._question.label)}")
            dialog.border_subtitle = Content(helping.CLOSE)
            yield Static(Prose(Content.styled(self._question.ask, "bold")), markup=False)
            for head, text in helping.sections(self._question):
                if text:
                    yield Static(
                        Prose(Content.styled(f"▌{head}", "bold $primary")), markup=False, classes="part"
                    )
                    yield Static(Prose(text), markup=False)

    def on_mount(self) -> None:
        """The keys scroll."""
        self.query_one(VerticalScroll).focus()

    def action_page(self) -> None:
        """Read on."""
        self.query_one(VerticalScroll).scroll_page_down(animate=False)
