"""The first screen: resume a draft, or begin one."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from assistant.drafts import DraftError
from assistant.drafts.folder import DraftInfo
from assistant.tui.screens.tending import TendingActions
from assistant.tui.states import State
from assistant.tui.widgets.flash import Flash
from assistant.tui.widgets.key_bar import KeyBar
from assistant.tui.widgets.listing import Listing
from assistant.tui.wrapping import Prose
from assistant.wording import importing as wording_of_files
from assistant.wording import pages, tending, tour
from assistant.wording import screen as wording

if TYPE_CHECKING:
    from assistant.tui.app import FillingApp

_KEYS = (
    ("Enter", wording.OPEN, "open"),
    ("N", wording.BEGIN, "begin"),
    ("F1", tour.AGAIN, "app.tour"),
    ("Ctrl+P", wording.COMMANDS, "app.command_palette"),
    ("Ctrl+G", wording.KEYS, "app.keys"),
    ("Ctrl+Q", wording.QUIT, "app.quit"),
)
_OPEN_FILE = ("O", wording_of_files.OPEN_FILE, "open_file")
_PREPARE = ("P", tending.PREPARE_SHORT, "app.prepare")
_HIGH = 30  # rows; below, the welcome gives way
_KEY_LINES = 3  # at the bottom: two lines of keys, and one free
_LEAST = 5  # rows of the list, its frame among them
_NEW = "+"  # no draft can be called so: an option's id begins with its place in the list


class HomeScreen(TendingActions):
    """The drafts with progress and date, the latest first, and one line to begin another."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n,N", "begin", show=False),
        Binding("o,O", "open_file", show=False),
        Binding("p,P", "app.prepare", show=False),
        Binding("f1", "app.tour", show=False),
        Binding("escape", "stay", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._drafts: list[DraftInfo] = []

    @property
    def _filling(self) -> FillingApp:
        return cast("FillingApp", self.app)

    def compose(self) -> ComposeResult:
        """Title and welcome over the list."""
        with Vertical(id="home"):
            yield Static(wording.TITLE, markup=False, id="home-title")
            yield Static(wording.FORM_TITLE, markup=False, id="home-form")
            yield Static(Prose(pages.WELCOME), markup=False, id="home-welcome")
            yield Static("", markup=False, id="home-head")
            yield Listing(id="drafts", markup=False)
        yield Flash()
        yield KeyBar(id="tending")
        yield KeyBar(_KEYS)

    def on_mount(self) -> None:
        """The list takes the keys."""
        self.query_one(OptionList).focus()

    def on_screen_resume(self) -> None:
        """Show the drafts as they are now, the latest first and chosen; a dialog that closes changes no choice."""
        self.show_drafts(self.chosen)

    def show_drafts(self, at: str = "") -> None:
        """List the drafts as they are now, the cursor on the draft `at`."""
        try:
            self._drafts = self._filling.drafts.list()
        except DraftError as error:
            self._drafts = []
            self.flash(str(error), State.FAULT)
        now = datetime.now().astimezone()
        options = [Option(_prompt(info, now), id=str(place)) for place, info in enumerate(self._drafts)]
        drafts = self.query_one("#drafts", OptionList)
        drafts.set_options([*options, Option(Content.assemble((pages.NEW, "bold")), id=_NEW)])
        names = [info.name for info in self._drafts]
        drafts.highlighted = names.index(at) if at in names else 0
        self._show_keys()
        head = pages.RESUME_HEAD if self._drafts else pages.FIRST_TIME
        self.query_one("#home-head", Static).update(Prose(head, indent=3))
        self.call_after_refresh(self._fit)

    def on_resize(self, event: events.Resize) -> None:
        """The list takes the room that there is."""
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        """As many lines of the list as there are, or as the window leaves room for; the chosen one in sight.

        In a low window the welcome gives way to the drafts.
        """
        drafts = self.query_one("#drafts", OptionList)
        self.query_one("#home-welcome").display = not self._drafts or self.size.height >= _HIGH
        flash = self.query_one(Flash)
        below = max(_KEY_LINES, (flash.outer_size.height + 2) if flash.display else 0)
        others = [each for each in self.query("#home > Static") if each.display]
        above = sum(each.outer_size.height + each.styles.margin.height for each in others) + 2
        wanted = len(drafts._lines) + drafts.gutter.height
        drafts.styles.height = min(wanted, max(_LEAST, self.size.height - above - below))
        self.call_after_refresh(drafts.scroll_to_highlight)

    @property
    def chosen(self) -> str:
        """The name of the draft under the cursor, "" for none."""
        row = self.query_one("#drafts", OptionList).highlighted
        return self._drafts[row].name if row is not None and row < len(self._drafts) else ""

    @on(OptionList.OptionHighlighted, "#drafts")
    def _show_keys(self) -> None:
        keys = self.query_one("#tending", KeyBar)
        keys.show([*([] if self.app.is_web else [_OPEN_FILE]), _PREPARE, *self.tending_keys()])

    def flash(self, notice: str, state: State = State.HINT) -> None:
        """Say something for a few seconds at the bottom."""
        self.query_one(Flash).say(notice, state)
        self.call_after_refresh(self._fit)

    @on(OptionList.OptionSelected, "#drafts")
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        if event.option_id == _NEW:
            self.action_begin()
        else:
            self._filling.open_draft(self._drafts[event.option_index].name)

    def action_stay(self) -> None:
        """One Esc too many must not end the program: say how to leave."""
        self.flash(wording.LEAVE_NOTICE)

    def action_open(self) -> None:
        """What Enter does."""
        self.query_one("#drafts", OptionList).action_select()

    def action_begin(self) -> None:
        """Ask for a name and begin; the very first draft needs none."""
        from assistant.tui.screens.naming import NameScreen

        self.app.push_screen(NameScreen(), self._begin)

    def action_open_file(self, why: str = wording_of_files.OPEN_WHY, typed: str = "") -> None:
        """Ask for a filled form or an answers file; what cannot be read is asked for again, with the reason.

        Not in a browser: what lies on the computer that serves is not for everyone.
        """
        from assistant.tui.screens.naming import NameScreen

        if not self.app.is_web:
            self.query_one(Flash).hide()  # that a file is being read is over
            said = wording_of_files
            asking = NameScreen(said.OPEN_FILE, why, said.OPEN_KEYS, typed, said.OPEN_PLACEHOLDER)
            self.app.push_screen(asking, self._open_file)

    def _open_file(self, typed: str | None) -> None:
        from assistant.tui.opening import open_file

        if typed is not None:
            self.flash(wording_of_files.OPENING)
            again = partial(self.action_open_file, typed=typed)
            self.app.run_worker(partial(open_file, self._filling, typed, again), thread=True)

    def _begin(self, name: str | None) -> None:
        if name is not None:
            self._filling.open_draft(name or None, new=True)


def _prompt(info: DraftInfo, now: datetime) -> Prose:
    """One draft: its name, then how far it is and when it was edited."""
    if info.problem:
        return Prose(Content.assemble((info.name, "bold"), (f"\n！{info.problem}", "$warning")), indent=2)
    state = f"\n{wording.bar(info.answered, info.total)}  {pages.draft_line(info.answered, info.total)}"
    edited = f" · {pages.when(info.edited, now)}"
    return Prose(Content.assemble((info.name, "bold"), (state + edited, "$text-muted")), indent=2)
