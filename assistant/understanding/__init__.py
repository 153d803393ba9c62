"""From what a person typed to typed values, or to the reason why not: pure, one call a reply."""

from __future__ import annotations

from assistant.script import Field, Form, Kind, Question
from assistant.understanding import room
from assistant.understanding.choices import read_choice
from assistant.understanding.composing import compose
from assistant.understanding.dates import read_date
from assistant.understanding.edits import read_edit
from assistant.understanding.figures import read_figure
from assistant.understanding.intents import read_intent, without_question
from assistant.understanding.names import read_names
from assistant.understanding.nothing import read_nothing, unfounded_zero
from assistant.understanding.outcome import Candidate, Code, Context, FollowUp, Outcome, Understood
from assistant.understanding.phones import has_number, read_contact, read_person, read_phone
from assistant.understanding.polarity import is_yes_no, read_yes_no
from assistant.understanding.prose import read_columns, read_explanation, read_passage, read_text, word_count
from assistant.understanding.remarks import telling
from assistant.understanding.rows import read_row
from assistant.understanding.second_thoughts import read_second_thought
from assistant.understanding.settled import settled
from assistant.understanding.tables import read_evidence, read_rows_of_targets
from assistant.understanding.terms import meaning
from assistant.understanding.text import clean
from assistant.wording import intents, replies

__all__ = ["Candidate", "Code", "Context", "FollowUp", "Outcome", "Understood", "understand", "word_count"]


def understand(
    form: Form, question: Question, fields: tuple[Field, ...], text: str, context: Context
) -> Outcome:
    """What a reply to `question` stores in `fields` (all or some of its fields), or why nothing is stored.

    Never raises, whatever the text. Evidence and explanation questions have no fields: their values stand
    under `question.about`.
    """
    said = clean(text.strip()[: room.ENDLESS]).strip()
    if not said:
        return FollowUp(Code.MISSING, replies.not_answered(question))
    if endless := room.beyond(question, fields, said):
        return endless
    if asked := meaning(form, question, said):
        return FollowUp(Code.HELP, intents.explained(question, asked.says, asked.unknown))
    if intent := read_intent(form, question, said):
        return intent
    answer = without_question(question, said)
    if answer is None:
        return settled(form, question, _read(form, question, fields, said, context))
    outcome = settled(form, question, _read(form, question, fields, answer, context)) if answer else None
    if isinstance(outcome, Understood):
        candidate = Candidate(outcome.echo, outcome.values)
        return FollowUp(Code.AMBIGUOUS, intents.and_a_question(question), (candidate,))
    return FollowUp(Code.HELP, intents.help_given(question))


_MOST_TURNS = 4
"""How often one reply may change its mind; what comes behind is read as it stands."""


def _read(
    form: Form, question: Question, fields: tuple[Field, ...], text: str, context: Context, turns: int = 0
) -> Outcome:
    def again(other: str) -> Outcome:
        return _read(form, question, fields, other, context, turns + 1)

    if turns > _MOST_TURNS:
        return _read_plainly(form, question, fields, text, context)
    return (
        read_second_thought(question, fields, text, again)
        or read_edit(question, fields, text, context, again)
        or _read_plainly(form, question, fields, text, context)
    )


def _read_plainly(
    form: Form, question: Question, fields: tuple[Field, ...], text: str, context: Context
) -> Outcome:
    if question.kind is Kind.EVIDENCE:
        return read_evidence(question, text)
    if question.kind is Kind.EXPLANATION:
        return read_explanation(form, question, text)
    if nothing := read_nothing(question, fields, text):
        return nothing
    if len(fields) > 1:
        return _read_several(form, question, fields, text, context)
    return _read_one(form, question, fields[0], text, context)


def _read_several(
    form: Form, question: Question, fields: tuple[Field, ...], text: str, context: Context
) -> Outcome:
    """A row or grid of figures, a contact's name and number, or two columns of words."""
    if all(field.kind.numeric for field in fields):
        return unfounded_zero(form, fields, text, context) or read_row(question, fields, text, context)
    names = [field for field in fields if field.kind is Kind.TEXT]
    phones = [field for field in fields if field.kind is Kind.PHONE]
    if names and phones:
        return read_contact(form, question, names[0], phones[0], text, context)
    return read_columns(question, fields, text)


def _read_one(form: Form, question: Question, field: Field, text: str, context: Context) -> Outcome:
    match field.kind:
        case Kind.DECIMAL | Kind.PERCENT | Kind.COUNT:
            return unfounded_zero(form, (field,), text, context) or read_figure(field, text, context)
        case Kind.SINGLE_CHOICE if is_yes_no(field):
            return telling(question, field, text, read_yes_no(question, field, text))
        case Kind.SINGLE_CHOICE | Kind.MULTI_CHOICE:
            return read_choice(question, field, text)
        case Kind.NAMED_COUNT:
            return read_names(question, field, text, form.base_year)
        case Kind.DATE:
            return read_date(question, field, text, context, form.base_year)
        case Kind.PHONE:
            return read_phone(form, question, field, text, context)
        case Kind.TABLE:
            return read_rows_of_targets(question, field, text)
        case Kind.LONG_TEXT | Kind.NARRATIVE:
            return read_passage(form, question, field.id, field.limit, text)
    return _read_short_text(form, question, field, text, context)


def _read_short_text(form: Form, question: Question, field: Field, text: str, context: Context) -> Outcome:
    """A name; a contact's name may come with the number that the question asks for too."""
    if field.column:  # one half of a target in words
        return read_passage(form, question, field.id, field.limit, text)
    if composed := compose(form, question, field, text, context.answers):
        return composed
    if question.kind.prose:  # a formula, asked as a passage
        return read_passage(form, question, field.id, field.limit, text)
    if "联系人" not in field.short_label:
        return read_text(question, field, text)
    phone = next((other for other in question.fields if other.kind is Kind.PHONE), None)
    if phone is not None and has_number(text):
        return read_contact(form, question, field, phone, text, context)
    return read_person(form, question, field, text, context)
