"""同上, for a contact: the name or the number that was answered before."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.answers import Value
from assistant.script import Field, Form, Kind, Question
from assistant.understanding.outcome import Code, Context, FollowUp, Outcome, Understood
from assistant.wording import contacts as replies

SAME = (
    r"(?:也|都|就|还)?(?:是|和|跟|与|同)?(?:前面|上面|上一?[个题栏]|刚才|封面|主管部门|主管单位|之前|前一个|上述|他|她|那个|同一个?)*(?:的|填的|那个)?"
    r"(?:联系人|联系电话|联系方式|电话|号码|手机号?|人)*(?:也|都|就|还)?(?:是)?"
    r"(?:同上|一样的?|相同|同前|同一个(?:人|电话|号码|手机)?|一致|同主管部门|同封面|不变|那个人?|他本人|她本人)(?:的|了|人|号码|电话)*"
)


def copied(form: Form, field: Field, said: str, context: Context) -> Outcome | None:
    """同上: the value of the like field nearest before; None when the reply says something of its own."""
    if not re.fullmatch(SAME, said):
        return None
    known = like(form, field, context.answers)
    if known is None:
        return FollowUp(Code.MISSING, replies.nothing_to_copy(form.asked_by[field.id]))
    return Understood({field.id: known}, str(known), notes=("copied",))


def both_copied(
    form: Form, question: Question, fields: tuple[Field, Field], said: str, context: Context
) -> Outcome:
    """同上 for a name and a number together."""
    values: dict[str, Value] = {}
    for field in fields:
        known = like(form, field, context.answers)
        if known is None:
            return FollowUp(Code.MISSING, replies.nothing_to_copy(question))
        values[field.id] = known
    return Understood(values, " ".join(map(str, values.values())), notes=("copied",))


def like(form: Form, field: Field, answers: Mapping[str, Value]) -> Value | None:
    """The answer to the last field of the same sort that stands before this one in the form."""
    order = list(form.fields)
    before = order[: order.index(field.id)] if field.id in form.fields else order
    for other in reversed(before):
        like = form.fields[other]
        person = like.kind is Kind.TEXT and "联系人" in like.short_label
        if other in answers and (
            like.kind is field.kind is Kind.PHONE or (person and field.kind is Kind.TEXT)
        ):
            return answers[other]
    return None
