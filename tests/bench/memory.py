"""Memory after a whole form, against after its first question: ``python -m tests.bench.memory``.

In a process of its own: the conversation of `whole_form.md` runs, and what the process holds is read before and after.
"""

from __future__ import annotations

import subprocess
import sys

from tests.bench.timing import Measured

_MIB = 1 << 20


def held() -> int:
    """Bytes of Python objects alive, as `tracemalloc` counts them."""
    import gc
    import tracemalloc

    gc.collect()
    return tracemalloc.get_traced_memory()[0]


def _talk() -> None:
    """Hold the conversation and print what was held after the first reply and after the last."""
    import tracemalloc
    from pathlib import Path

    from tests.transcripts import running

    tracemalloc.start()
    whole = running.read((Path(running.__file__).parent / "whole_form.md").read_text(encoding="utf-8"))
    first = running.Transcript(whole.today, typed=whole.typed[:1])
    running.converse(first)
    begun = held()
    said = running.converse(whole)
    print(begun, held(), len(said))


def measure() -> list[Measured]:
    """What the whole form holds on to beyond its first question."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.memory", "talk"], capture_output=True, text=True, check=True
    )
    begun, ended, replies = map(int, done.stdout.split())
    detail = f"{ended / _MIB:.1f} MiB after {replies} replies against {begun / _MIB:.1f} MiB after the first"
    return [Measured("memory after a whole form", ended / begun, "≤ 3", detail)]


if __name__ == "__main__":
    _talk() if sys.argv[1:] == ["talk"] else print(*measure(), sep="\n")
