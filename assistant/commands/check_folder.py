"""`tianbao check FOLDER`: review every form in a folder, and write one table for the office that collects them."""

from __future__ import annotations

import codecs
import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.answers_file import AnswersFileError
from assistant.checks import Finding, Severity
from assistant.commands.check import as_data, complete
from assistant.commands.progress_bar import ProgressBar
from assistant.commands.reviewing import review
from assistant.errors import Unusable
from assistant.file_names import refuse_unusable
from assistant.files import write_bytes
from assistant.script import Form
from assistant.sources import WORD, look_at
from assistant.wording import attachments as papers
from assistant.wording import check_folder as wording
from assistant.wording import commands as said
from exports.attached import SUFFIX

_COUNTED = (Severity.ERROR, Severity.MISSING, Severity.WARNING, Severity.EVIDENCE)
_SHOWN = 3
_TABLES = (".csv", ".xlsx")
_PAPER = re.compile(f"(?:{re.escape(SUFFIX)}|{re.escape(Path(papers.PREPARE_FILE).stem)})[0-9]*$")
_FORMULA = "=+-@\t\r＝＋－＠"
"""How a cell begins that Excel would run as a formula."""


@dataclass(frozen=True)
class Review:
    """One file: what was found in it, or why it could not be read."""

    file: str
    cluster: str = ""
    findings: tuple[Finding, ...] = ()
    reason: str = ""

    @property
    def complete(self) -> bool:
        """Whether the finished form may be exported."""
        return not self.reason and complete(self.findings)

    @property
    def counts(self) -> tuple[int, ...]:
        """How many errors, missing blanks, warnings and outstanding papers."""
        return tuple(sum(found.severity is severity for found in self.findings) for severity in _COUNTED)


def run(form: Form, folder: Path, output: str | None, as_json: bool) -> int:
    """Review the folder's files, one line each; exit 0 when all may be exported, else 1.

    Raises Unusable when there is nothing to review.
    """
    table = Path(output) if output else folder / wording.TABLE
    if table.suffix.lower() not in _TABLES:
        raise Unusable(wording.TABLE_NEEDS_NAME)
    refuse_unusable(table)
    if not table.absolute().parent.is_dir():
        raise Unusable(wording.no_folder(str(table)))
    files, others = _files(folder)
    if not files:
        raise Unusable(wording.nothing_to_check(str(folder)))
    reviews: list[Review] = []
    bar = ProgressBar(len(files))
    for one in bar.over(_reviewed(form, files), [path.name for path in files]):
        reviews.append(one)
        if not as_json:
            print(_line(one), flush=True)
    write_table(table, reviews)
    if as_json:
        print(json.dumps({"files": [_as_data(review) for review in reviews]}, ensure_ascii=False, indent=1))
    else:
        _sum_up(reviews, table, others)
    return 0 if all(review.complete for review in reviews) else 1


def write_table(path: Path, reviews: Sequence[Review]) -> None:
    """Write the table, so that Excel opens it with its Chinese intact and runs nothing in it. Raises OSError."""
    rows = [wording.HEADER, *(_cells(one, reviews) for one in reviews)]
    if path.suffix.lower() == ".xlsx":
        from exports.workbook import workbook  # imported when used: a csv needs none

        content = workbook(wording.TITLE, rows, wording.WIDTHS)
    else:
        text = io.StringIO(newline="")
        csv.writer(text).writerows([_harmless(cell) for cell in row] for row in rows)
        content = text.getvalue().encode("utf-8", errors="replace")  # as a file's name may not be UTF-8
        content = codecs.BOM_UTF8 + content
    write_bytes(path, content)


def _files(folder: Path) -> tuple[list[Path], int]:
    """The files to review by name, and how many papers beside the forms were left out."""
    found = sorted(
        path
        for path in folder.iterdir()
        if path.suffix.lower() in (".json", *WORD)
        and path.is_file()
        and not path.name.startswith(("~$", "."))
    )
    forms = [path for path in found if not _is_paper(path)]
    return forms, len(found) - len(forms)


def _is_paper(path: Path) -> bool:
    """Whether a file is an attachment or a list of what to prepare, by its name."""
    return path.suffix.lower() in WORD and _PAPER.search(path.stem) is not None


def _reviewed(form: Form, files: Sequence[Path]) -> Iterator[Review]:
    for path in files:
        try:
            source = look_at(form, path)
            cluster = source.sheet.values.get("cover.cluster_name")
            name = cluster if isinstance(cluster, str) else ""
            yield Review(path.name, name, review(form, source))
        except Exception as error:  # one hostile file must not cost the office the review of all others
            yield Review(path.name, reason=_reason(path, error))


def _reason(path: Path, error: Exception) -> str:
    """Why a file could not be read, on one line."""
    if isinstance(error.__cause__, AnswersFileError):
        return _several(error.__cause__.faults)
    if isinstance(error, OSError):
        text = said.os_error(error)
    elif isinstance(error, RecursionError):
        text = said.TOO_DEEP
    elif type(error).__module__.startswith(("assistant.", "exports.")):  # our own errors speak to people
        text = str(error)
    else:
        text = wording.UNEXPECTED
    return " ".join(text.removeprefix(f"{path}：").replace(str(path), path.name).split())


def _several(sentences: Sequence[str]) -> str:
    """The first few sentences, and how many there are."""
    shown = "；".join(" ".join(sentence.rstrip("。").split()) for sentence in sentences[:_SHOWN])
    return shown + (wording.more(len(sentences)) if len(sentences) > _SHOWN else "")


def _line(review: Review) -> str:
    if review.reason:
        return wording.unreadable_line(review.file, review.reason)
    return wording.line(review.file, review.cluster, review.counts)


def _cells(review: Review, reviews: Sequence[Review]) -> tuple[str, ...]:
    if review.reason:
        return (review.file, "", wording.UNREADABLE, "", "", "", "", review.reason)
    grave = [found.message for found in review.findings if found.severity in _COUNTED[:3]]
    twins = [other.file for other in reviews if other.cluster == review.cluster and other is not review]
    problems = [_several(grave)] if grave else []
    problems += [wording.twice(twins[:_SHOWN])] if review.cluster and twins else []
    state = wording.COMPLETE if review.complete else wording.OPEN
    return (review.file, review.cluster, state, *map(str, review.counts), "；".join(problems))


def _harmless(cell: str) -> str:
    """The cell as text: what Excel would run as a formula begins with an apostrophe."""
    return f"'{cell}" if cell.lstrip(" ").startswith(tuple(_FORMULA)) else cell


def _as_data(review: Review) -> dict[str, Any]:
    data = {"file": review.file, **as_data(review.findings)}
    return {**data, "complete": False, "error": review.reason} if review.reason else data


def _sum_up(reviews: Sequence[Review], table: Path, others: int) -> None:
    if others:
        print(wording.skipped(others))
    done = sum(review.complete for review in reviews)
    print(wording.summary(len(reviews), done, sum(bool(review.reason) for review in reviews), str(table)))
