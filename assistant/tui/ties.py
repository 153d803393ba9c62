"""Which earlier message of the conversation one answers; pure."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.messages import Message, Tone
from assistant.wording.dialogue import choice

_ASKING = {Tone.QUESTION, Tone.ASKED_BACK}


def quote(log: Sequence[Message], place: int) -> str:
    """What the applicant had typed, when the message at `place` asks back about it; else ""."""
    message = log[place]
    if message.tone is not Tone.ASKED_BACK:
        return ""
    for number in range(place - 1, max(-1, place - 7), -1):
        earlier = log[number]
        if earlier.mine:
            own = earlier.about == message.about and not _was_offered(log[:number], earlier.text)
            return earlier.text if own else ""
        if earlier.tone in _ASKING:
            break
    return ""


def _was_offered(before: Sequence[Message], text: str) -> bool:
    """Whether a reply only took what was offered: those are not the applicant's words."""
    asked = next((message for message in reversed(before) if message.tone in _ASKING), None)
    if asked is None or not asked.choices:
        return False
    return text in asked.choices or choice(text, len(asked.choices)) is not None


def is_correction(log: Sequence[Message], place: int) -> bool:
    """Whether the message at `place` notes an answer to another question than the one asked last."""
    message = log[place]
    if message.tone is not Tone.NOTED or not message.about:
        return False
    asked = next(
        (earlier for earlier in reversed(log[max(0, place - 6) : place]) if earlier.tone in _ASKING), None
    )
    return asked is not None and asked.about != message.about
