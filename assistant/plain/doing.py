"""What the line mode does for words that steer it: one method for each wish, found by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assistant.drafts import Drafts
from assistant.plain.drafts import DoingDrafts
from assistant.plain.saying import Saying
from assistant.plain.words import Wish
from assistant.plain.writing import DoingWriting
from assistant.session import Session
from assistant.wording import plain as wording
from assistant.wording import plain_help

_OF_QUESTION = (*wording.OF_QUESTION, "how", "printed", "words", "bounds")


class Doing(DoingWriting, DoingDrafts):
    """Carries out wishes over a session. `next` is the draft to go on with, `unsaved` what the disk would not take."""

    def __init__(self, session: Session, saying: Saying, drafts: Drafts | None) -> None:
        DoingWriting.__init__(self)
        DoingDrafts.__init__(self, session, saying, drafts)
        self.unsaved = ""  # what was typed last and could not be kept

    def carry_out(self, wish: Wish) -> bool:
        """Do it; true when the conversation with this draft ends."""
        if wish.action == "quit":
            return True
        if wish.blank is not None and not self._take_blank(wish.blank):
            return False
        if wish.action in _OF_QUESTION:
            self._of_question(wish.action)
        elif (with_target := self._with_target.get(wish.action)) is not None:
            with_target(wish.target)
        else:
            self._alone.get(wish.action, self._overview)()
        return self.next is not None

    @property
    def _alone(self) -> Mapping[str, Callable[[], None]]:
        """Wishes that say all there is to say; any other one wants the overview (目录, 查看)."""
        say = self._saying.say
        return {
            "check": self._check,
            "save": lambda: say(wording.saved(self.unsaved)),
            "more": self._saying.go_on,
            "help": self._help,
            "tour": self._tour,
            "again": self._again,
            "earlier": self._earlier,
            "left": self._left,
            "evidence": self._evidence,
            "all": self._all,
            "enough": self._enough,
            "undo": lambda: say(wording.NO_UNDO),
            "blank": lambda: None,  # taken before: said there
            "save_as": lambda: say(wording.SAVE_AS),
            "voice": lambda: say(wording.VOICE),
            "part_next": lambda: self._part(1),
            "part_before": lambda: self._part(-1),
            "first": lambda: self._end(0),
            "last": lambda: self._end(-1),
            "use_typed": lambda: say(wording.NOTHING_TYPED),
            "colours": lambda: say(plain_help.COLOURS),
            "prepare": self._prepare,
            "pages": self._pages,
            "folder": self._folder,
            "list": self._list,
            "put_back": self._put_back,
        }

    @property
    def _with_target(self) -> Mapping[str, Callable[[str], None]]:
        """Wishes for something that they name."""
        return {
            "export": self._export,
            "export_draft": lambda target: self._export(target, draft=True),
            "look": self._look,
            "group": self._group,
            "find": self._find,
            "place": self._place,
            "go": self._go,
            "nowhere": lambda target: self._saying.say(wording.nowhere(target)),
            "open": self._open,
            "import": self._import,
            "new": self._new,
            "rename": self._rename,
            "copy": self._copy,
            "delete": self._delete,
        }
