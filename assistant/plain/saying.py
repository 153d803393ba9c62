"""Everything that is said goes out here: who speaks first, nothing but text, long lists a page at a time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TextIO

from assistant.messages import Message, Tone
from assistant.wording import plain as wording

PAGE = 20  # lines of a list that can be listened to at once
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")  # nothing that was typed moves a cursor


class Saying:
    """The outgoing stream. Lists are `paged` for a person, and whole for a program."""

    def __init__(self, outgoing: TextIO, paged: bool) -> None:
        self._out = outgoing
        self.paged = paged
        self._rest: list[Sequence[str]] = []
        self._more: Callable[[int], str] = wording.more

    @property
    def more(self) -> bool:
        """Whether a list goes on."""
        return bool(self._rest)

    def say(self, text: str) -> None:
        """One message."""
        self._out.write(f"{wording.SPEAKER}{wording.heard(_CONTROL.sub(' ', text))}\n")
        self._out.flush()

    def list(self, lines: Iterable[str]) -> None:
        """One message of many lines; what is beyond a page waits for 更多."""
        lines = list(lines)
        pages = [lines[start : start + PAGE] for start in range(0, len(lines), PAGE)]
        self.pages(pages if self.paged else [lines], wording.more)

    def pages(self, pages: Iterable[Sequence[str]], more: Callable[[int], str]) -> None:
        """A page, and how many lines wait for 更多."""
        page, *self._rest = pages
        self._more = more
        waiting = [more(sum(map(len, self._rest)))] if self._rest else []
        self.say("\n".join([*page, *waiting]))

    def go_on(self) -> None:
        """The next page of the list; that there is none is said."""
        if self._rest:
            self.pages(self._rest, self._more)
        else:
            self.say(wording.NO_MORE)

    def stop(self) -> None:
        """What is left of the list is not wanted."""
        self._rest = []

    def show(self, messages: Iterable[Message]) -> None:
        """Messages of the conversation."""
        for message in messages:
            self.say(as_text(message))

    def prompt(self, text: str) -> None:
        """Whose turn it is."""
        self._out.write(text)
        self._out.flush()


def as_text(message: Message) -> str:
    """One message of the conversation: the blank's name, what is said, boxes and ways numbered."""
    title = message.title if message.tone in _TITLED else ""
    return wording.spoken(title, message.text, message.options, message.choices)


_TITLED = (Tone.PART, Tone.QUESTION)
