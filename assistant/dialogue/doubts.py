"""Which contradiction to ask about next, and what was asked already; pure.

A doubt is a finding of the checks, an error or a warning, that the applicant has not been asked about with these
very figures. That it was asked is kept as a reason without words: when a figure changes, it is asked again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from assistant.answers import NOTHING, Reason, Sheet, Value
from assistant.checks import Finding, Severity, Way, WayKind, recheck
from assistant.dialogue import storing
from assistant.events import Doubted
from assistant.script import Form, Kind, Question
from assistant.understanding import word_count
from assistant.understanding.outcome import Code, FollowUp, Outcome, Understood
from assistant.wording import checks as ways
from assistant.wording import findings as labels

_NO_REMARK = 100  # 字: what is longer is a text of its own
_ASKED = (Severity.ERROR, Severity.WARNING)
_STEERING = {Code.HELP, Code.DEFERRED, Code.CORRECT, Code.CONTROL, Code.NO_FABRICATION}


def next_doubt(form: Form, sheet: Sheet, today: date) -> Finding | None:
    """The gravest finding that was not asked about yet; what another one explains waits for that one."""
    found = [
        finding
        for finding in recheck(form, sheet, sheet.values, today)
        if finding.severity in _ASKED and not finding.because and not heard(sheet, finding)
    ]
    return min(found, key=lambda finding: finding.severity.gravity, default=None)


def left(form: Form, sheet: Sheet, today: date) -> int:
    """How many errors were put off, and stand in the way of the finished form."""
    return sum(finding.severity is Severity.ERROR for finding in recheck(form, sheet, sheet.values, today))


def about(form: Form, finding: Finding, last: str) -> Doubted:
    """The doubt that a finding raises, about its first field; of texts alike, about the one that was written last.

    What was answered last is the first to be changed.
    """
    own = form.questions.get(last)
    mine = [id for id in finding.fields if own is not None and form.asked_by[id] is own]
    take, stand = _of_kind(finding, WayKind.TAKE), _of_kind(finding, WayKind.REASON)
    finding = replace(finding, ways=(*take, *_changes(form, finding, mine), *stand))
    if mine and are_peers(form, finding):
        others = (id for id in finding.fields if id != mine[0])
        finding = replace(finding, fields=(mine[0], *others))
    return Doubted(finding, form.asked_by[finding.fields[0]])


def _of_kind(finding: Finding, kind: WayKind) -> list[Way]:
    return [way for way in finding.ways if way.kind is kind]


def _changes(form: Form, finding: Finding, mine: Sequence[str]) -> list[Way]:
    """The blanks to change: the one answered last, of a row its latest year, then the others on offer."""
    offered = {way.field: way for way in _of_kind(finding, WayKind.CHANGE)}
    if mine and offered and not are_peers(form, finding):
        id = max(mine, key=lambda id: form.fields[id].year or 0)
        label = ways.change(labels.short(form.fields[id].label))
        offered = {id: offered.pop(id, Way(label, WayKind.CHANGE, id)), **offered}
    return [*offered.values()]


def remarks(form: Form, sheet: Sheet, changed: Iterable[str], today: date) -> list[Finding]:
    """What there is to know about the answers just given, and was not told yet."""
    ids = list(changed)
    return [
        finding
        for finding in recheck(form, sheet, ids, today)
        if finding.severity is Severity.INFO and not finding.reason and not heard(sheet, finding)
    ]


def is_answer(form: Form, sheet: Sheet, doubt: Doubted, outcome: Outcome, today: date) -> bool:
    """Whether a reply to a doubt stands for one of its ways: a new answer in place of the old, or words that steer.

    A figure or a single choice is taken as it is and looked at again. Anything else could be meant as a reason or for
    another blank: it takes an answer's place only when nothing is left to ask about. 无 does not say which is meant.
    """
    short = doubt.question.kind.numeric or doubt.question.kind in (Kind.SINGLE_CHOICE, Kind.MULTI_CHOICE)
    if isinstance(outcome, Understood) and _shortens(form, sheet, doubt, outcome):
        return True
    if isinstance(outcome, FollowUp):
        return outcome.code in _STEERING or short
    return short and NOTHING not in outcome.values.values()


def puts_to_rest(form: Form, sheet: Sheet, question: Question, outcome: Understood, today: date) -> bool:
    """Whether nothing is left to ask about with an answer in the place of the one in doubt."""
    for id, value in outcome.values.items():
        known = str(sheet.values.get(id, ""))
        if form.fields[id].kind.prose and _is_remark(str(value), known):
            return False
    after = storing.stored(form, sheet, question, outcome.values)
    return not any(finding.severity in _ASKED for finding in recheck(form, after, outcome.values, today))


def _shortens(form: Form, sheet: Sheet, doubt: Doubted, outcome: Understood) -> bool:
    """Whether a reply to a doubt about texts that are too long together is the one in question, written shorter."""
    known = {id: str(sheet.values.get(id, "")) for id in outcome.values}
    return are_peers(form, doubt.finding) and all(
        word_count(str(value)) < word_count(known[id]) and not _is_remark(str(value), known[id])
        for id, value in outcome.values.items()
    )


def are_peers(form: Form, finding: Finding) -> bool:
    """Whether a finding is about several texts alike, which are too long together."""
    return len(finding.fields) > 1 and all(form.fields[id].kind is Kind.NARRATIVE for id in finding.fields)


def _is_remark(text: str, known: str) -> bool:
    """Whether a text is too short to be the known one written anew."""
    return word_count(text) < min(word_count(known) / 2, _NO_REMARK)


def heard(sheet: Sheet, finding: Finding) -> bool:
    """Whether the applicant was asked about this with these very figures."""
    reason = sheet.reasons.get(finding.key)
    return reason is not None and reason.values == _figures(sheet, finding)


def settle(sheet: Sheet, finding: Finding, reason: str = "") -> Sheet:
    """The sheet in which the finding was asked about, with the reason given, if any."""
    return sheet.with_reason(finding.key, Reason(reason, _figures(sheet, finding)))


def _figures(sheet: Sheet, finding: Finding) -> dict[str, Value]:
    return {id: sheet.values[id] for id in finding.fields if id in sheet.values}
