"""What the keys of the list of drafts do to whole drafts: another name, a copy, away with one and back again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import Binding, BindingType
from textual.screen import Screen

from assistant.drafts import DraftError
from assistant.drafts.tending import delete, deleted_last, duplicate, put_back, rename
from assistant.tui.states import State
from assistant.wording import tending as wording

if TYPE_CHECKING:
    from assistant.drafts import Drafts
    from assistant.tui.app import FillingApp
    from assistant.tui.widgets.key_bar import Key


class TendingActions(Screen[None]):
    """The keys; `chosen` is the draft under the cursor, `show_drafts` lists them anew with the cursor on one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2,r,R", "rename", show=False),
        Binding("f3,c,C", "copy", show=False),
        Binding("delete,d,D", "delete", show=False),
        Binding("f4,u,U", "put_back", show=False),
    ]

    @property
    def chosen(self) -> str:
        """The name of the draft under the cursor, "" for none."""
        raise NotImplementedError

    def show_drafts(self, at: str = "") -> None:
        """List the drafts as they are now, the cursor on the draft `at`."""
        raise NotImplementedError

    def flash(self, notice: str, state: State = State.HINT) -> None:
        """Say something for a few seconds at the bottom."""
        raise NotImplementedError

    @property
    def _drafts_folder(self) -> Drafts:
        return cast("FillingApp", self.app).drafts

    def tending_keys(self) -> list[Key]:
        """What can be done now."""
        keys = [
            ("F2", wording.RENAME, "rename"),
            ("F3", wording.COPY, "copy"),
            ("Delete", wording.DELETE, "delete"),
        ]
        back = [("F4", wording.PUT_BACK, "put_back")] if deleted_last(self._drafts_folder) else []
        return [*(keys if self.chosen else []), *back]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide keys that do nothing now."""
        return bool(self.chosen) if action in ("rename", "copy", "delete") else True

    def _tend(self, tending: Callable[[], str], said: Callable[[str], str]) -> bool:
        """Do it and say so; False when it could not be done, which is said as well."""
        try:
            name = tending()
        except DraftError as error:
            self.flash(str(error), State.FAULT)
            return False
        self.show_drafts(name)
        self.flash(said(name), State.DONE)
        return True

    def action_rename(self, typed: str = "") -> None:
        """Ask for another name; one that cannot be is asked for again, with what was typed."""
        from assistant.tui.screens.naming import NameScreen

        name = self.chosen
        why = wording.RENAME_WHY.format(name=name)
        asking = NameScreen(wording.RENAME, why, wording.RENAME_KEYS, typed or name)
        self.app.push_screen(asking, partial(self._rename, name))

    def _rename(self, name: str, wanted: str | None) -> None:
        if wanted is not None and wanted in ("", name):
            self.flash(wording.unchanged(name))
        elif wanted and not self._tend(lambda: rename(self._drafts_folder, name, wanted), wording.renamed):
            self.action_rename(wanted)

    def action_copy(self) -> None:
        """Make a copy, which stands first as the one edited last."""
        name = self.chosen
        self._tend(lambda: duplicate(self._drafts_folder, name), wording.copied)

    def action_delete(self) -> None:
        """Ask whether the draft shall go."""
        from assistant.tui.screens.deleting import DeleteScreen

        name = self.chosen
        self.app.push_screen(DeleteScreen(name), partial(self._delete, name))

    def _delete(self, name: str, sure: bool | None) -> None:
        def away() -> str:
            delete(self._drafts_folder, name)
            return name

        if sure:
            self._tend(away, wording.deleted)

    def action_put_back(self) -> None:
        """Bring the draft deleted last back."""
        self._tend(lambda: put_back(self._drafts_folder), wording.put_back)
