"""Which reply widget fits what is asked, with the present answer in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assistant import paging, present, targets
from assistant.answers import NamedCount, Nothing, Sheet
from assistant.checks.bounds import Bound
from assistant.script import Kind, Question
from assistant.session import Session
from assistant.tui.widgets.reply.base import ReplyWidget, Room, no_room
from assistant.tui.widgets.reply.cells import CellsReply
from assistant.tui.widgets.reply.choice import ChoiceReply
from assistant.tui.widgets.reply.line import LineReply
from assistant.tui.widgets.reply.named import NamedReply, split_names
from assistant.tui.widgets.reply.prose import ProseReply
from assistant.wording import ending, replying
from assistant.wording import screen as wording

_ROWS, _ROWS_UNDER_OFFERS = 5, 3  # of the target table, around the one that is asked
_PROSE = (Kind.LONG_TEXT, Kind.NARRATIVE, Kind.EXPLANATION, Kind.EVIDENCE, Kind.TABLE)


def reply_for(session: Session, *, reason: bool = False, doubt: bool = False) -> ReplyWidget:
    """The widget for what is asked now: a reason, a question, some of its cells, or nothing (a plain line).

    A doubt gets an empty line: one of its ways, or a new figure, is typed into it.
    """
    form, question, sheet = session.form, session.question, session.sheet
    if question is None:
        return LineReply(None, hint=ending.PLACEHOLDER)
    if reason:
        return ProseReply(question, reason=True)
    if doubt:
        return LineReply(question, "", session.cells[0], wording.DOUBT_PLACEHOLDER)
    if question.kind in (Kind.SINGLE_CHOICE, Kind.MULTI_CHOICE):
        return ChoiceReply(question, _chosen(question, sheet))
    if question.kind is Kind.NAMED_COUNT and question.shape == "single":
        return _named(question, sheet, _room(session, question))
    if question.kind in _PROSE:
        spent = present.spent(form, question, sheet)
        sections = present.sections(form, question, sheet)
        return ProseReply(
            question,
            present.whole(question, sheet),
            *spent,
            sections=sections,
            room=_room(session, question),
        )
    if question.shape in ("row", "grid"):
        values = present.cells(question, sheet)
        if len(session.cells) == 1:
            only = session.cells[0]
            return LineReply(question, values.get(only.id, ""), only)
        if targets.is_target(question):
            return CellsReply(question, values, *_target_table(session, question))
        return CellsReply(question, values)
    return LineReply(question, present.whole(question, sheet))


def title_for(session: Session, reason: bool) -> str:
    """What stands in the frame of the reply area."""
    question = session.question
    if question is None:
        return wording.REPLY
    if reason:
        return wording.REASON
    one = len(session.cells) == 1 and len(question.asked) > 1
    return wording.heading(session.cells[0].label if one else question.label)


def _chosen(question: Question, sheet: Sheet) -> frozenset[int]:
    value = sheet.values.get(question.asked[0].id)
    slugs = value if isinstance(value, tuple) else (value,)
    return frozenset(number for number, option in enumerate(question.options) if option.id in slugs)


def _named(question: Question, sheet: Sheet, room: Room) -> NamedReply:
    value = sheet.values.get(question.asked[0].id)
    if isinstance(value, NamedCount):
        return NamedReply(question, str(value.count), "\n".join(value.names), room)
    return NamedReply(question, "无" if isinstance(value, Nothing) else "", room=room)


def _target_table(
    session: Session, question: Question
) -> tuple[list[str], Callable[[Mapping[str, str]], str]]:
    """The rows beside the one that is asked, and what its target must keep to."""
    form, sheet, cell = session.form, session.sheet, targets.last(question)
    rows = targets.table(form, question, sheet)
    at = next(place for place, row in enumerate(rows) if row.current)
    shown = _ROWS_UNDER_OFFERS if session.choices else _ROWS
    start = max(0, min(at - shown // 2, len(rows) - shown))

    def said(typed: Mapping[str, str]) -> str:
        least = targets.least(form, question, sheet, typed)
        figure = targets.number(typed.get(cell.id, ""))
        kept = None if figure is None else all(bound.admits(figure) for bound in least)
        return replying.bounds_kept(cell.short_label, [_bound(bound, cell.unit) for bound in least], kept)

    return [_target(row) for row in rows[start : start + shown]], said


def _target(row: targets.Row) -> str:
    return replying.target_row(row.label, row.cells, [_bound(bound, "") for bound in row.least], row.current)


def _bound(bound: Bound, unit: str) -> str:
    return replying.bound(bound.sign, bound.value, unit)


def _room(session: Session, question: Question) -> Room:
    """What to say of the room in the cell, beside the other answers; nothing where no cell is filled (papers)."""
    if not question.asked:
        return no_room
    form, sheet, field = session.form, session.sheet, question.asked[0]
    named = field.kind is Kind.NAMED_COUNT

    def said(text: str) -> str:
        if not paging.is_warm():
            return ""
        return paging.room_words(form, sheet, field, paging.listed(split_names(text)) if named else text)

    return said
