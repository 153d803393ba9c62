"""What the line mode says about the question, about itself, and about what was said before."""

from __future__ import annotations

from assistant.drafts import DraftError
from assistant.events import Command, Explain, GoTo
from assistant.messages import Tone
from assistant.plain import beside as beside_
from assistant.plain.saying import Saying, as_text
from assistant.progress import relevant
from assistant.script import Question
from assistant.session import Session
from assistant.wording import plain as wording
from assistant.wording import plain_help, plain_lists

_PAGE = 10  # messages that can be listened to at once


class DoingAbout:
    """Wishes about the question that is asked, over the session with one draft."""

    _session: Session
    _saying: Saying

    def _help(self) -> None:
        """What is known about the question, then everything that can be said."""
        question = self._session.question
        if question is not None:
            self._send(Explain())
            self._saying.list([plain_help.how(question), plain_help.printed(question)])
        self._saying.list(plain_help.COMMANDS)

    def _again(self) -> None:
        """What was asked last, once more."""
        asked = [
            message
            for message in self._session.log
            if message.tone in (Tone.QUESTION, Tone.ASKED_BACK, Tone.END)
        ]
        self._saying.show(asked[-1:])
        if asked and asked[-1].tone is Tone.QUESTION:
            self.beside()

    def beside(self) -> None:
        """What the screen would show beside the reply."""
        for line in beside_.at_the_question(self._session):
            self._saying.say(line)

    def _of_question(self, what: str) -> None:
        """One thing that is known about the question, without the rest."""
        question = self._session.question
        if question is None:
            self._saying.say(plain_lists.NOTHING_ASKED)
        elif what in wording.OF_QUESTION:
            known = getattr(question, what)
            text = known if isinstance(known, str) else "；".join(known)
            self._saying.say(wording.of_question(what, text))
        else:
            self._saying.list(self._known(what, question))

    def _known(self, what: str, question: Question) -> list[str]:
        if what == "words":
            return list(beside_.words(self._session, question))
        if what == "bounds":
            return list(beside_.bounds(self._session, question))
        return [plain_help.how(question) if what == "how" else plain_help.printed(question)]

    def _tour(self) -> None:
        self._saying.list(plain_help.TOUR)

    def _earlier(self) -> None:
        """The conversation so far, the latest part first; 更多 goes further back."""
        said = [
            f"{wording.PROMPT if message.mine else wording.SPEAKER}{as_text(message)}"
            for message in self._session.log
        ]
        if not said:
            self._saying.say(plain_lists.NOTHING_SAID)
            return
        step = _PAGE if self._saying.paged else len(said)
        pages = [said[max(0, end - step) : end] for end in range(len(said), 0, -step)]
        pages[0] = [plain_lists.before(len(said)), *pages[0]]
        self._saying.pages(pages, plain_lists.earlier)

    def _enough(self) -> None:
        self._saying.stop()
        self._saying.say(wording.ENOUGH)

    # ── through the dialogue ──────────────────────────────────────────────────────────────────────────

    def _part(self, step: int) -> None:
        """下一部分, 上一部分."""
        parts = self._session.form.parts
        question = self._session.question
        here = next(
            (n for n, part in enumerate(parts) if question and part.id == question.part), len(parts) - 1
        )
        if 0 <= here + step < len(parts):
            self._go_to(parts[here + step].id)
        else:
            self._saying.say(wording.LAST_PART if step > 0 else wording.FIRST_PART)

    def _end(self, place: int) -> None:
        """第一题, 最后一题: of those that are to be answered."""
        self._go_to(relevant(self._session.form, self._session.sheet)[place].id)

    def _go_to(self, target: str) -> None:
        self._send(GoTo(target))
        self.beside()

    def _send(self, command: Command) -> None:
        """A command of the dialogue, and what it says."""
        seen = len(self._session.log)
        try:
            self._session.send(command)
        except DraftError as error:
            self._saying.say(str(error))
        else:
            self._saying.show(message for message in self._session.log[seen:] if not message.mine)
