"""Which earlier message of the conversation one answers; pure."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.messages import Message, Tone

_ASKING = {Tone.QUESTION, Tone.ASKED_BACK}


def quote(log: Sequence[Message], place: int) -> str:
    """What the applicant had typed, when the message at `place` asks back about it; else ""."""
    message = log[place]
    if message.tone is not Tone.ASKED_BACK:
        return ""
    for earlier in reversed(log[max(0, place - 6) : place]):
        if earlier.mine:
            return earlier.text if earlier.about == message.about else ""
        if earlier.tone in _ASKING:
            break
    return ""


def is_correction(log: Sequence[Message], place: int) -> bool:
    """Whether the message at `place` notes an answer to another question than the one asked last."""
    message = log[place]
    if message.tone is not Tone.NOTED or not message.about:
        return False
    asked = next(
        (earlier for earlier in reversed(log[max(0, place - 6) : place]) if earlier.tone in _ASKING), None
    )
    return asked is not None and asked.about != message.about
