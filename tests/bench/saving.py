"""Keeping one answer, against writing, fsyncing and replacing a file of the same bytes: ``python -m tests.bench.saving``.

With 1 draft in the folder and with 1,000: the cost of a save must not depend on how many there are.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import count
from pathlib import Path

from assistant.answers_file import loads
from assistant.drafts import Draft, Drafts, Record
from assistant.script import default_form
from assistant.script_changes import catalogue
from assistant.session import write_sheet
from tests.bench.timing import Measured, Work, in_turn

RUNS = 200
MESSAGES = 300
EXAMPLE = Path(__file__).parents[1] / "form" / "example.json"


def filled() -> Record:
    """A finished application with its conversation."""
    form = default_form()
    sheet = loads(form, EXAMPLE.read_text(encoding="utf-8"))
    log = [
        {"tone": "question", "text": f"第 {n} 条：各年末，集群里各有多少家中小企业？"}
        for n in range(MESSAGES)
    ]
    return Record(
        form=form.id,
        script_version=form.version,
        sheet=write_sheet(form, sheet),
        log=log,
        script=catalogue(form),
        answered=1,
        total=2,
    )


@contextmanager
def folder_of(drafts: int) -> Iterator[tuple[Path, Draft]]:
    """A folder with so many drafts, one of them open."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Drafts(folder).create("草稿") as draft:
            draft.save(filled())
            for number in range(2, drafts + 1):
                shutil.copyfile(folder / "草稿.json", folder / f"草稿{number}.json")
            yield folder, draft


def saving(draft: Draft) -> Work:
    """Save the draft with one answer changed each time."""
    record, number = draft.load(), count()

    def save() -> None:
        answers = {**record.sheet["answers"], "industry.firms.2024": next(number)}  # type: ignore[dict-item]
        draft.save(replace(record, sheet={**record.sheet, "answers": answers}))

    return save


def writing(folder: Path) -> Work:
    """Write the same bytes in the same way, with nothing else to do."""
    content, number = (folder / "草稿.json").read_bytes(), count()
    target, beside = folder / "floor", folder / "floor.tmp"

    def write() -> None:
        with beside.open("wb") as file:
            file.write(content[:-1] + str(next(number) % 10).encode())
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)

    return write


def measure() -> list[Measured]:
    """A save against its floor, and with many drafts against one."""
    with folder_of(1) as (one, alone), folder_of(1000) as (many, among):
        save, save_among, write = in_turn(saving(alone), saving(among), writing(one), runs=RUNS)
        size = (many / "草稿.json").stat().st_size
    return [
        Measured(
            "save",
            save / write,
            "≤ 3",
            f"{save:.2f} ms against {write:.2f} ms to write {size >> 10} KiB and fsync",
        ),
        Measured(
            "save among 1,000 drafts",
            save_among / save,
            "about 1",
            f"{save_among:.2f} ms against {save:.2f} ms alone",
        ),
    ]


if __name__ == "__main__":
    print(*measure(), sep="\n")
