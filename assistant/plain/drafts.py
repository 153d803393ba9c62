"""What the line mode does with whole drafts: list, change, begin, rename, copy, delete and put back."""

from __future__ import annotations

from collections.abc import Callable

from assistant.drafts import Draft, DraftError, Drafts
from assistant.drafts.tending import delete, duplicate, put_back, rename
from assistant.importing import import_new, why_not
from assistant.plain.saying import Saying
from assistant.session import Session
from assistant.wording import importing, tending
from assistant.wording import plain as wording
from assistant.wording import plain_files as files


class DoingDrafts:
    """Wishes about drafts, over the session with one of them. `next` is the draft to go on with, once one was opened."""

    def __init__(self, session: Session, saying: Saying, drafts: Drafts | None) -> None:
        self._session = session
        self._saying = saying
        self._drafts = drafts
        self.next: Draft | None = None

    def names(self) -> tuple[str, ...]:
        """The drafts that can be opened by name."""
        try:
            return tuple(info.name for info in self._drafts.list()) if self._drafts else ()
        except DraftError:
            return ()

    def _list(self) -> None:
        if self._drafts is None:
            self._saying.say(wording.ONE_DRAFT)
            return
        try:
            infos = self._drafts.list()
        except DraftError as error:
            self._saying.say(str(error))
            return
        lines = [
            wording.draft_line(
                info.name,
                info.answered,
                info.total,
                info.problem or "",
                here=info.name == self._session.draft.name,
            )
            for info in infos
        ]
        self._saying.list([*lines, wording.OPEN_HOW])

    def _open(self, name: str) -> None:
        if not name:
            self._saying.say(tending.DELETE_WHICH)
        elif name == self._session.draft.name:
            self._saying.say(wording.here_already(name))
        elif self._drafts is not None:
            self._change(lambda drafts: drafts.open(name))

    def _import(self, typed: str) -> None:
        """A filled form or an answers file becomes a draft of its own, to go on with."""
        if not typed:
            self._saying.say(files.IMPORT_HOW)
            return
        if self._drafts is None:
            self._saying.say(wording.ONE_DRAFT)
            return
        try:
            read = import_new(self._session.form, self._drafts, typed)
        except Exception as error:  # Unusable, exports.document.DocumentError, whatever a damaged file brings
            self._saying.say(why_not(error))
            return
        self._saying.say(importing.opened(read.draft, read.answers))
        if read.unread:
            self._saying.list(importing.unread_cells([cell.sentence for cell in read.unread]).split("\n"))
        self._change(lambda drafts: drafts.open(read.draft))

    def _new(self, name: str) -> None:
        self._change(lambda drafts: drafts.create(name or None))

    def _change(self, opening: Callable[[Drafts], Draft]) -> None:
        """Go on with another draft; when that cannot be opened, with this one."""
        if self._drafts is None:
            self._saying.say(wording.ONE_DRAFT)
            return
        try:
            self.next = opening(self._drafts)
        except DraftError as error:
            self._saying.say(str(error))

    def _rename(self, wanted: str) -> None:
        """Another name for the draft that is open: it is let go for that, and opened again."""

        def renamed(drafts: Drafts) -> Draft:
            draft, name = self._session.draft, self._session.draft.name
            draft.close()
            try:
                name = rename(drafts, name, wanted)
                self._saying.say(tending.renamed(name))
            except DraftError as error:
                self._saying.say(str(error))
            return drafts.open(name)

        self._change(renamed)

    def _copy(self, name: str) -> None:
        """A copy of the draft of that name; without one, of the draft that is open."""

        def copied(drafts: Drafts) -> str:
            if name and name != self._session.draft.name:
                return duplicate(drafts, name)
            return duplicate(drafts, self._session.draft.name, self._session.draft.load())

        self._tend(copied, tending.copied_aloud)

    def _delete(self, name: str) -> None:
        def away(drafts: Drafts) -> str:
            delete(drafts, name)
            return name

        if not name:
            self._saying.say(tending.DELETE_WHICH)
        elif name == self._session.draft.name:
            self._saying.say(tending.OPEN_ELSEWHERE)
        else:
            self._tend(away, tending.deleted_aloud)

    def _put_back(self) -> None:
        self._tend(put_back, tending.put_back)

    def _tend(self, tending_: Callable[[Drafts], str], said: Callable[[str], str]) -> None:
        """Do something to a draft and say so, or why it cannot be done."""
        if self._drafts is None:
            self._saying.say(wording.ONE_DRAFT)
            return
        try:
            self._saying.say(said(tending_(self._drafts)))
        except DraftError as error:
            self._saying.say(str(error))
