"""Everything that is said goes out here: who speaks first, nothing but text, long lists a page at a time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TextIO

from assistant.messages import Message, Tone
from assistant.wording import plain as wording

PAGE = 20  # lines of a list that can be listened to at once
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")  # nothing that was typed moves a cursor


class Saying:
    """The outgoing stream. Lists are `paged` for a person, and whole for a program."""

    def __init__(self, outgoing: TextIO, paged: bool) -> None:
        self._out = outgoing
        self._paged = paged
        self._rest: list[str] = []

    @property
    def more(self) -> bool:
        """Whether a list goes on."""
        return bool(self._rest)

    def say(self, text: str) -> None:
        """One message."""
        self._out.write(f"{wording.SPEAKER}{_CONTROL.sub(' ', text)}\n")
        self._out.flush()

    def list(self, lines: Iterable[str]) -> None:
        """One message of many lines; what is beyond a page waits for 更多."""
        lines = list(lines)
        if self._paged and len(lines) > PAGE:
            shown, self._rest = lines[:PAGE], lines[PAGE:]
            lines = [*shown, wording.more(len(self._rest))]
        else:
            self._rest = []
        self.say("\n".join(lines))

    def go_on(self) -> None:
        """The next page of the list."""
        self.list(self._rest)

    def show(self, messages: Iterable[Message]) -> None:
        """Messages of the conversation."""
        for message in messages:
            title = message.title if message.tone in _TITLED else ""
            self.say(wording.spoken(title, message.text, message.options, message.choices))

    def prompt(self, text: str) -> None:
        """Whose turn it is."""
        self._out.write(text)
        self._out.flush()


_TITLED = (Tone.PART, Tone.QUESTION)
