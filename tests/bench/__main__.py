"""All benchmarks, and one line that sums them up: ``python -m tests.bench``."""

from __future__ import annotations

import os

from tests.bench import checks, export, memory, saving, scripts
from tests.bench.timing import Measured


def main() -> None:
    """Measure one after the other; on Windows, without the ones that need a pseudo-terminal."""
    found: list[Measured] = []
    benches = [saving, checks, export, scripts, memory]
    if os.name == "posix":
        from tests.bench import screen

        benches.insert(0, screen)
    for bench in benches:
        for measured in bench.measure():
            print(measured, flush=True)
            found.append(measured)
    print("in short: " + ", ".join(measured.short for measured in found))


if __name__ == "__main__":
    main()
