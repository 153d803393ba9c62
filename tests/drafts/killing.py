"""Kill a saving process at random moments, again and again: ``python -m tests.drafts.killing FOLDER KILLS SEED``.

The parent is warm and forks, so that a thousand kills take a minute. Each child opens the draft and saves without
end; it says "n" only when save n is kept. After each kill the draft must hold exactly save n or, not yet acknowledged,
save n + 1. Prints what it found as JSON. POSIX only.
"""

import json
import os
import random
import select
import signal
import sys
import time
from itertools import count
from pathlib import Path

from assistant.drafts import Drafts, Record

NAME = "清河县"
_CELLS = 40


def content(number: int) -> Record:
    """What save `number` holds: all of it follows from the number, so that a mixture of two saves is noticed."""
    answers = {
        f"blank.{cell}": str(number - (number - cell) % _CELLS) for cell in range(min(number + 1, _CELLS))
    }
    log = [{"tone": "noted", "text": f"已记下：{n}" * (n % 7)} for n in range(number % 60)]
    return Record(form="f", sheet={"answers": answers}, log=log, answered=number, total=number + 1)


def same(one: Record, other: Record) -> bool:
    """Whether two records hold the same, whenever they were saved."""
    return (one.sheet["answers"], one.log, one.answered) == (
        other.sheet["answers"],
        other.log,
        other.answered,
    )


def save_without_end(folder: Path, acknowledge: int) -> None:
    """The child."""
    with Drafts(folder).open(NAME) as draft:
        for number in count(draft.load().answered + 1):
            draft.save(content(number))
            os.write(acknowledge, b"%d\n" % number)


def kill_once(folder: Path, chance: random.Random) -> int | None:
    """Start a child and kill it; the last save that it said is kept, None if it said none."""
    told, tell = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(told)
        try:
            save_without_end(folder, tell)
        finally:
            os._exit(1)
    os.close(tell)
    if chance.random() < 0.7:  # else it may be killed while it opens the draft
        select.select([told], [], [])
    time.sleep(chance.random() ** 2 * 0.03)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(told, "rb") as pipe:
        lines = pipe.read().split(b"\n")[:-1]
    return int(lines[-1]) if lines else None


def kill_often(folder: Path, kills: int, seed: int) -> dict[str, object]:
    """Kill so often; what was lost, what had to be restored, and which files are left."""
    chance = random.Random(seed)
    Drafts(folder).create(NAME).close()
    kept, lost, restored = 0, [], 0
    for _ in range(kills):
        acknowledged = kill_once(folder, chance)
        with Drafts(folder).open(NAME) as draft:
            record, restored = draft.load(), restored + (draft.recovered is not None)
        least = kept if acknowledged is None else acknowledged
        if record.answered not in (least, least + 1) or (
            record.answered and not same(record, content(record.answered))
        ):
            lost.append((least, record.answered))
        kept = record.answered
    files = sorted(path.name for path in folder.iterdir())
    return {"kills": kills, "saves": kept, "lost": lost, "restored": restored, "files": files}


if __name__ == "__main__":
    print(json.dumps(kill_often(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
