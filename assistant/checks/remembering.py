"""What each check came to with the values it read last, so that one answer costs only the checks it touches.

The result of a check depends on nothing but these values; forgetting everything would change no result.
"""

from __future__ import annotations

from collections.abc import Mapping
from weakref import WeakKeyDictionary

from assistant.answers import Value
from assistant.checks.findings import Finding
from assistant.checks.model import Check, Rules
from assistant.checks.running import run
from assistant.script import Form

_Read = tuple[Value | None, ...]
_LAST: WeakKeyDictionary[Rules, dict[str, tuple[_Read, Finding | None]]] = WeakKeyDictionary()


def found_by(rules: Rules, check: Check, form: Form, values: Mapping[str, Value]) -> Finding | None:
    """What the check finds in these answers, worked out anew only when a value that it reads has changed."""
    last = _LAST.setdefault(rules, {})
    read = tuple([values.get(id) for id in check.fields])
    if check.key not in last or last[check.key][0] != read:
        last[check.key] = (read, run(check, form, values))
    return last[check.key][1]
