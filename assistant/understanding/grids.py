"""Reading one reply for a grid: several rows, each with the same years."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from assistant.script import Field, Question
from assistant.understanding.joining import Cells, as_outcome
from assistant.understanding.outcome import Context, Outcome
from assistant.understanding.tabular import marked_years
from assistant.understanding.text import bare_label
from assistant.understanding.years import mask_years, year_of

ReadRow = Callable[[Sequence[Field], str, Context], Cells]
_WORK = "(?:的?(?:制修订|制定|修订|起草)(?:工作)?)?"
_NOT_ONE = re.compile(r"(?:[一1][个项家件条次])(?=[都也](?:没|无))")
_EVERY = re.compile(r"都|均|全|一律|各")


def read_grid(
    question: Question, fields: Sequence[Field], folded: str, context: Context, read: ReadRow
) -> Outcome:
    """The cells of a grid from one folded reply; `read` reads the cells of one row from its share of the text."""
    rows = {id: tuple(field for field in fields if field.row == id) for id in _row_ids(fields)}
    words = {id: row_words(question, id) for id in rows}
    folded = _without_subject(question, folded)
    years = tuple(dict.fromkeys(year for field in fields if (year := year_of(field))))
    folded = marked_years(folded, years) if years else folded
    if len(fields) % len(rows):
        return as_outcome(question, read(tuple(fields), folded, context))
    if any(word in folded for own in words.values() for word in own):
        return as_outcome(question, _by_words(rows, words, folded, context, read))
    if _is_by_year(folded, fields, context):
        return as_outcome(question, _by_column(rows, fields, folded, context, read))
    lines = [line for line in folded.split("\n") if line.strip()]
    if len(lines) == len(rows):
        shares = zip(rows.values(), lines, strict=True)
        return as_outcome(question, _together(fields, [read(own, line, context) for own, line in shares]))
    return as_outcome(question, read(tuple(fields), folded, context))


def _row_ids(fields: Sequence[Field]) -> list[str]:
    return list(dict.fromkeys(field.row for field in fields))


def names_some_rows(question: Question, text: str) -> bool:
    """Whether a reply speaks of some rows of a grid and not of the others: 没有主持过."""
    words = {word for axis in question.rows for word in row_words(question, axis.id)}
    return 0 < sum(word in text for word in words) < len(words)


def row_words(question: Question, row: str) -> tuple[str, ...]:
    """The words by which a row is called, one a level: 国际 | 主持数量 → 国际, 主持."""
    label = next((axis.label for axis in question.rows if axis.id == row), "")
    levels = [re.sub(r"数量|情况|标准|个数|[的数]$", "", bare_label(level)) for level in label.split(" | ")]
    return tuple(filter(None, levels))


def _without_subject(question: Question, text: str) -> str:
    """The text without what the question calls its thing, which is said of every row alike: 国际标准都没有参与过."""
    level = question.label.rpartition(" | ")[2]
    named = re.search(rf"{re.escape(level)}\w{{0,4}}(?=[：:，、])", question.ask)
    shorter = re.sub(rf"{re.escape(named[0])}{_WORK}", "", text) if named else text
    return shorter if shorter.strip(" ：:，,。") else text


def _together(fields: Sequence[Field], shares: Sequence[Cells]) -> Cells:
    """One row of cells from several."""
    whole = Cells(tuple(fields))
    for share in shares:
        whole = replace(
            whole,
            readings={**whole.readings, **share.readings},
            code=whole.code or share.code,
            message=whole.message or share.message,
            clash=whole.clash or share.clash,
            unplaced=whole.unplaced + share.unplaced,
            given=len(fields) + 1 if share.given > len(share.fields) else whole.given,
        )
    return whole


# ── rows called by their words ────────────────────────────────────────────────────────────────────────


def _by_words(
    rows: Mapping[str, Sequence[Field]],
    words: Mapping[str, tuple[str, ...]],
    text: str,
    context: Context,
    read: ReadRow,
) -> Cells:
    fields = [field for own in rows.values() for field in own]
    shares = list(_shares(words, text))
    if len(shares) > len(rows) and all(year_of(field) for field in fields):
        shares = _with_years(shares, fields, context)
    known: dict[str, list[str]] = {}
    for ids, share in shares:
        for id in ids:
            known.setdefault(id, []).append(share)
    return _together(fields, [read(rows[id], "，".join(texts), context) for id, texts in known.items()])


def _shares(words: Mapping[str, tuple[str, ...]], text: str) -> Iterator[tuple[list[str], str]]:
    """The stretches of a text, each with the rows that the words before it call."""
    level_of = {word: level for own in words.values() for level, word in enumerate(own)}
    pattern = "|".join(re.escape(word) for word in sorted(level_of, key=len, reverse=True))
    text = re.sub(
        rf"(?:都|还|从|既|也|又)*(没有?|未|无)(?:企业)?({pattern})", r"\2没有", _NOT_ONE.sub("", text)
    )
    pieces = re.split(f"({pattern})(?:数量|标准|制修订|制定|修订|的|过)*", text)
    called: dict[int, set[str]] = {}
    lead, fresh = pieces[0], True
    for word, share in zip(pieces[1::2], pieces[2::2], strict=True):
        level = level_of[word]
        called = {key: value for key, value in called.items() if key < level or (key == level and not fresh)}
        called.setdefault(level, set()).add(word)
        fresh = bool(re.search(r"[\d零一二三四五六七八九十两无没不]", share))
        if fresh:
            ids = [id for id, own in words.items() if all(spoken & set(own) for spoken in called.values())]
            yield ids, lead + _TRAILING_YEAR.sub("", share)
            lead = _trailing_year(share)
        else:
            lead += share if level else ""


_TRAILING_YEAR = re.compile(r"[，,。；;、\s]*((?<!\d)(?:20)?\d\d年(?:度|末)?|前年|去年|今年)[\s：:，,]*$")


def _trailing_year(share: str) -> str:
    """The year at the end of a stretch, which belongs to what comes next: 主持0项，2023年 | 主持1项."""
    found = _TRAILING_YEAR.search(share)
    return found[1] if found else ""


def _with_years(
    shares: Sequence[tuple[list[str], str]], fields: Sequence[Field], context: Context
) -> list[tuple[list[str], str]]:
    """2022年主持0项、参与2项，2023年…: the year said before a row holds for the rows after it."""
    years = tuple(dict.fromkeys(year for field in fields if (year := year_of(field))))
    dated: list[tuple[list[str], str]] = []
    now = ""
    for ids, share in shares:
        mentions = mask_years(share, context.today, years).years
        if mentions:
            now = f"{mentions[-1][0]}年" if len(mentions[-1]) == 1 else ""
            dated.append((ids, share))
        else:
            dated.append((ids, f"{now}{share}"))
    return dated


# ── rows in order, under each year ────────────────────────────────────────────────────────────────────


def _is_by_year(text: str, fields: Sequence[Field], context: Context) -> bool:
    years = tuple(dict.fromkeys(year for field in fields if (year := year_of(field))))
    mentions = mask_years(text, context.today, years).years if years else ()
    singles = [mention for mention in mentions if len(mention) == 1 and mention[0] in years]
    return len(singles) == len(years) and not _EVERY.search(text)


def _by_column(
    rows: Mapping[str, Sequence[Field]], fields: Sequence[Field], text: str, context: Context, read: ReadRow
) -> Cells:
    """2022年 0 2，2023年 1 3 …: under each year one figure a row."""
    shares: list[Cells] = []
    pieces = re.split(r"((?:20\d\d|(?<!\d)\d\d)年(?:度|末)?|前年|去年|今年)", text)
    for mention, share in zip(pieces[1::2], pieces[2::2], strict=True):
        year = mask_years(mention, context.today).years
        column = tuple(field for field in fields if year and year_of(field) == year[0][0])
        if column:
            shares.append(read(column, share.strip(" ：:，,；;、\n"), context))
    return _together(fields, shares)
