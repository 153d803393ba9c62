"""How a draft of an older format becomes one of today's: one function a step, each with a fixture in the tests.

===== ==========================================================================================================
1     the first
2     a seal (see ``seal``); table "script": what the script held that the answers were given to, so that a change
      of it can be reported by id; ``deferred`` is ``{question id: times}``, where 1 had a list at first
===== ==========================================================================================================
"""

from collections.abc import Callable, Mapping

Document = dict[str, object]
Tables = dict[str, dict[str, Document]]

FORMAT = 2
"""Version of the file format. A newer file is refused, an older one goes through `MIGRATIONS`."""

SEALED = 2
"""The first format whose files end with a seal."""


def _second(tables: Tables) -> Tables:
    """From 1 to 2."""
    sheet = {
        key: {**document, "value": _counted(document["value"])}
        if document.get("id") == "deferred"
        else document
        for key, document in tables.get("sheet", {}).items()
    }
    meta = {"1": {**tables["meta"]["1"], "format": 2}}
    return {**tables, "meta": meta, "sheet": sheet, "script": {}}


def _counted(deferred: object) -> Mapping[str, object]:
    """What was put off, with how often: once, where only the ids were kept."""
    if isinstance(deferred, Mapping):
        return deferred
    if isinstance(deferred, list):
        return {str(question): 1 for question in deferred}
    raise TypeError(f"expected what was put off, not {deferred!r}")


MIGRATIONS: dict[int, Callable[[Tables], Tables]] = {1: _second}
"""``{n: function}``: each brings the tables of format n to format n + 1."""
