"""The application: which screen is shown, the colours, the commands that work everywhere."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path, PurePath
from threading import Lock
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import App
from textual.binding import Binding, BindingType
from textual.command import CommandPalette, Provider
from textual.geometry import Size

from assistant.drafts import Draft, DraftError, Drafts
from assistant.tui.commands import Commands
from assistant.tui.screens.home import HomeScreen
from assistant.tui.screens.small import SMALLEST, SmallScreen
from assistant.tui.states import State
from assistant.tui.themes import THEMES, remember, remembered
from assistant.tui.widgets.listing import Palette
from assistant.wording import screen as wording
from assistant.wording import tour as tour_wording

if TYPE_CHECKING:
    from assistant.script import Form

_STYLES = Path(__file__).parent / "styles"


class FillingApp(App[int]):
    """Begins at the list of drafts, or in the draft called `name` (made when there is none)."""

    TITLE = wording.TITLE
    CSS_PATH: ClassVar[list[str | PurePath]] = [
        _STYLES / "app.tcss",
        _STYLES / "home.tcss",
    ]  # for the first paint
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {Commands}
    COMMAND_PALETTE_BINDING = "ctrl+p"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+p", "command_palette", wording.COMMANDS, key_display="Ctrl+P", priority=True),
        Binding("ctrl+g", "keys", show=False),
        Binding("f1", "keys", show=False),  # where a screen has no help of its own
        Binding("ctrl+q", "quit", wording.QUIT, key_display="Ctrl+Q", priority=True, show=True, tooltip=""),
    ]

    def __init__(
        self,
        drafts: Drafts,
        name: str | None = None,
        form: Form | None = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__()
        self.drafts = drafts
        self.today = today
        self._wanted = name
        self._form = form
        self._begun = False  # whether the first screen stands
        self._loading = Lock()  # the form is wanted by two threads at the start
        for theme in THEMES:
            self.register_theme(theme)
        chosen = os.environ.get("TEXTUAL_THEME", "") or remembered(drafts.folder)
        self.theme = chosen if chosen in self.available_themes else THEMES[0].name

    @property
    def form(self) -> Form:
        """The form; loaded when it is first needed, after the first paint."""
        with self._loading:
            if self._form is None:
                from assistant.script import default_form

                self._form = default_form()
            return self._form

    def on_mount(self) -> None:
        """Show the list of drafts, and over it the draft that was asked for."""
        self.push_screen(HomeScreen())
        self._begun = True
        self._mind_size(self.size)
        self.call_after_refresh(self.run_worker, self._warm_up, thread=True)
        if self._wanted is not None:
            name = self._wanted
            self.call_after_refresh(self.open_draft, name, not self.drafts.exists(name))

    def _warm_up(self) -> None:
        """Load form, checks and conversation while the list is read: neither first paint nor first reply waits."""
        import assistant.tui.screens.chat  # noqa: F401
        from assistant.checks import rules_of
        from assistant.understanding import Context, understand

        rules_of(self.form)
        for part in self.form.parts:  # patterns are compiled when they are first needed
            question = part.questions[0]
            understand(self.form, question, question.asked, question.example, Context(self.today()))

    def open_draft(self, name: str | None, new: bool = False) -> None:
        """Open a draft, or make one, and begin the conversation. A draft in use elsewhere is said to be so."""
        try:
            self.show_chat(self.drafts.create(name) if new else self.drafts.open(name or ""))
        except DraftError as error:
            self.say(str(error), State.FAULT)

    def show_chat(self, draft: Draft) -> None:
        """The conversation over an open draft; the draft is let go when the screen is left."""
        from assistant.session import Session
        from assistant.tui.screens.chat import ChatScreen

        self._read_styles()
        self.push_screen(ChatScreen(Session(self.form, draft, self.today), self.today))
        self._note_draft(draft.name)
        self._welcome()
        self._mind_size(self.size)

    def _welcome(self) -> None:
        """Whoever is here for the first time is shown around, once."""
        from assistant.tui.screens import tour

        if not tour.seen(self.drafts.folder):
            tour.remember(self.drafts.folder)
            self.action_tour()

    def _note_draft(self, name: str) -> None:
        """In a browser: what a reload of the tab comes back to."""
        if self.is_web:
            from assistant.tui.browser import note_draft

            note_draft(self, name)

    def _read_styles(self) -> None:
        """The styles of all other screens, which the first paint did not wait for."""
        if len(self.css_path) < len(styles := sorted(_STYLES.glob("*.tcss"))):
            self.css_path = styles
            self.stylesheet.read_all(styles)

    def show_home(self) -> None:
        """Back to the list of drafts."""
        while len(self.screen_stack) > 2:
            self.pop_screen()
        self._note_draft("")

    def say(self, notice: str, state: State = State.HINT) -> None:
        """A notice on the present screen, or as a toast where the screen has no place for it."""
        flash = getattr(self.screen, "flash", None)
        if flash is not None:
            flash(notice, state)
        else:
            self.notify(notice, markup=False)

    # ── what works everywhere ─────────────────────────────────────────────────────────────────────────

    def action_command_palette(self) -> None:
        """All commands, found by typing."""
        if not isinstance(self.screen, CommandPalette):
            self.push_screen(Palette(placeholder=wording.MENU_HINT, id="--command-palette"))

    def action_help_quit(self) -> None:
        """Ctrl+C copies; with nothing to copy, say how to leave."""
        self.say(wording.QUIT_NOTICE)

    def action_keys(self) -> None:
        """The table of keys."""
        from assistant.tui.screens.keys import KeysScreen

        if not isinstance(self.screen, KeysScreen):
            self.push_screen(KeysScreen())

    def action_prepare(self) -> None:
        """Write the list of what to gather, beside the present screen."""
        from assistant.tui.gathering import write_list

        self.run_worker(partial(write_list, self), thread=True)

    def action_tour(self) -> None:
        """The tour for those who are here for the first time, or want to see it again."""
        from assistant.tui.screens.tour import TourScreen

        self.push_screen(TourScreen(), self._after_tour)

    def _after_tour(self, typed: list[events.Key | events.Paste] | None) -> None:
        """What was typed at the tour goes to the question that it stood over."""
        if typed and self.screen.focused is not None and getattr(self.screen, "session", None) is not None:
            for event in typed:
                self.post_message(event)
            self.say(tour_wording.PUT_AWAY)

    def use_theme(self, name: str) -> None:
        """Change the colours, now and for the next start."""
        self.theme = name
        remember(self.drafts.folder, name)
        self.say(wording.theme_now(name), State.DONE)

    def on_resize(self, event: events.Resize) -> None:
        """Say so kindly when the window is too small for anything."""
        if self._begun:
            self._mind_size(event.size)

    def _mind_size(self, size: Size) -> None:
        small = size.width <= SMALLEST.width or size.height <= SMALLEST.height
        if small and not isinstance(self.screen, SmallScreen):
            self.push_screen(SmallScreen())
        elif not small and isinstance(self.screen, SmallScreen):
            self.pop_screen()
