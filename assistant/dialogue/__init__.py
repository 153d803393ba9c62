"""The dialogue: commands in, a new state and events out. The only place where state changes; no IO."""

from assistant.dialogue.engine import Dialogue
from assistant.dialogue.state import State, Step

__all__ = ["Dialogue", "State", "Step"]
