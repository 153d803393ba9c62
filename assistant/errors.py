"""The one kind of error that the commands show: a clear line on stderr, exit 2, nothing changed."""

from __future__ import annotations


class Unusable(Exception):
    """Input or a call that cannot be used. The message is Chinese and says what, where, and what to do."""
