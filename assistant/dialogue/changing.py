"""A new answer to a question that has one: all of it, or just the blanks that the reply names; pure."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from assistant.answers import Sheet
from assistant.script import Field, Form, Kind, Question
from assistant.showing import show_values
from assistant.understanding import understand, word_count
from assistant.understanding.grids import row_words
from assistant.understanding.outcome import Candidate, Code, Context, FollowUp, Outcome, Understood
from assistant.understanding.phones import called_by_title
from assistant.understanding.years import mask_years, year_of
from assistant.wording import dialogue as wording
from assistant.wording import labels
from assistant.wording.edits import write_anew

_SHOULD_BE = "(?:就?是|为|填写?|写|选择?|勾选?|改成|改为|叫)"
_FIGURE = r"\s*[-−负]?[\d一二三四五六七八九十百]"
_COLUMNS = {"baseline": "基准|现状", "target": "目标"}


def read_change(form: Form, sheet: Sheet, question: Question, text: str, today: date) -> Outcome:
    """What a reply changes of a question's answer: 2024年改成213 one blank, 213 alone one that has to be asked for."""
    context = Context(today, sheet.values)
    text = put_right(question, text)
    outcome = understand(form, question, question.asked, text, context)
    if isinstance(outcome, Understood) and _falls_short(sheet, question, outcome):
        return FollowUp(Code.AMBIGUOUS, write_anew(question))
    stands = all(field.id in sheet.values for field in question.asked)
    if isinstance(outcome, Understood) or outcome.code is not Code.INCOMPLETE or not stands:
        return outcome
    named = _named(question, text, today)
    if named:
        part = understand(form, question, named, text, context)
        return replace(part, echo=show_values(form, part.values)) if isinstance(part, Understood) else part
    return _one_of(form, question, text, context) or outcome


def _falls_short(sheet: Sheet, question: Question, outcome: Understood) -> bool:
    """Whether a few words would take the place of a passage: 2027年度改成262件 is about a figure in it."""
    known = {id: str(sheet.values.get(id, "")) for id in outcome.values}
    prose = question.kind.prose and question.kind is not Kind.TEXT
    return prose and any(
        word_count(str(value)) < word_count(known[id]) / 4 for id, value in outcome.values.items()
    )


def names_others(question: Question, cells: tuple[Field, ...], text: str, today: date) -> bool:
    """Whether a reply for some of a question's blanks names years of the others: 2022年改成3.00, 三年都是0."""
    asked = {year for field in question.asked if (year := year_of(field))}
    own = {year for field in cells if (year := year_of(field))}
    return bool(_years(question, text, today) & (asked - own))


def named(question: Question, outcome: Understood, asked: Question | None) -> Understood:
    """An answer to a question; where that is not the one asked, which one is said with it."""
    if question is asked:
        return outcome
    return replace(outcome, echo=wording.stored_elsewhere(labels.spoken(question.label), outcome.echo))


def put_right(question: Question, text: str) -> str:
    """应该是3.08, where an answer stands to be put right, says what it is: no guess."""
    if question.kind.numeric:
        return re.sub(f"应(?:该|当)?{_SHOULD_BE}?(?={_FIGURE})|应(?:该|当)?(?:是|为)", "是", text)
    if question.kind in (Kind.SINGLE_CHOICE, Kind.MULTI_CHOICE):
        return re.sub(rf"^\s*(?:这里|这题|这个|我们)?应(?:该|当)?{_SHOULD_BE}(?=[^，,。.！!\s吧])", "", text)
    return text if question.kind.prose else re.sub("应该?当?(?:是|为)", "是", text)


def _named(question: Question, text: str, today: date) -> tuple[Field, ...]:
    """The fields whose row, year or column a reply names; none when it names none, or no fewer than all."""
    fields, years = question.asked, _years(question, text, today)
    words = {axis.id: row_words(question, axis.id) for axis in question.rows}
    rows = {row for row, own in words.items() if any(word in text for word in own)}
    columns = {column for column, said in _COLUMNS.items() if re.search(said, text)}
    named = tuple(
        field
        for field in fields
        if (not rows or field.row in rows)
        and (not years or year_of(field) in years)
        and (not columns or field.column in columns)
    )
    return named if len(named) < len(fields) else ()


def _years(question: Question, text: str, today: date) -> set[int]:
    asked = tuple(dict.fromkeys(year for field in question.asked if (year := year_of(field))))
    return {year for mention in mask_years(text, today, asked).years for year in mention}


def _one_of(form: Form, question: Question, text: str, context: Context) -> FollowUp | Understood | None:
    """One figure for several blanks is asked about; what only one of them can hold is its own."""
    found = [understand(form, question, (field,), text, context) for field in question.asked]
    read = [outcome for outcome in found if isinstance(outcome, Understood)]
    if len(read) == 1 and question.shape == "composite":
        if called_by_title(text):
            return None  # 韦科长 13900000118: not the number alone
        return read[0]
    if len(read) < 2:
        return None
    candidates = tuple(Candidate(show_values(form, one.values), one.values) for one in read)
    return FollowUp(Code.AMBIGUOUS, wording.which_blank(labels.spoken(question.label)), candidates)
