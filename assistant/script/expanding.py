"""Writing out what a script's author says once.

Years from `base_year`; the cells of rows and grids; the question that asks for the evidence of a tick or a
count; the question that asks for the 情况说明 after 是.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, TypeVar, cast

from pydantic import BaseModel, ValidationError

from assistant.script.faults import Faults
from assistant.script.formula import Formula, FormulaError, parse
from assistant.script.model import Axis, Field, Form, Kind, Part, Question
from assistant.script.raw import RawExplanation, RawField, RawHeader, RawPart, RawQuestion
from assistant.wording import labels
from assistant.wording import script as wording

Model = TypeVar("Model", bound=BaseModel)
_YEAR = re.compile(r"\{base_year(?:\s*([+-])\s*(\d+))?\}")


def header(raw: dict[str, Any], faults: Faults) -> RawHeader | None:
    """form.toml, checked; None with the faults noted."""
    return checked_as(RawHeader, raw, faults)


def part(raw: dict[str, Any], base_year: int, faults: Faults) -> Part | None:
    """One part's file with everything written out; None with the faults noted."""
    checked = checked_as(RawPart, with_years(raw, base_year), faults)
    if checked is None:
        return None
    asked: list[Question] = []
    for number, raw_question in enumerate(checked.question):
        source = faults.place(number)
        relevant = _formula(raw_question.relevant, faults, faults.block(number, "relevant"))
        asked.append(_question(raw_question, checked.id, base_year, relevant, source))
        if (explanation := raw_question.explanation) is not None:
            due = _formula(explanation.relevant, faults, faults.block(number, "explanation"))
            asked.append(_explanation(raw_question, explanation, checked.id, due, source))
    asked = _with_evidence(asked)
    heading = checked.model_dump(exclude={"question"})
    return Part(**heading, questions=tuple(asked))


def form(head: RawHeader, parts: list[Part], faults: Faults) -> Form | None:
    """The whole form; None when an id is used twice, or a condition reads what no question asks."""
    seen: dict[str, str] = {}
    asked = [question for one in parts for question in one.questions]
    for question in asked:
        for name in {question.id, *(field.id for field in question.fields)}:
            if name in seen:
                faults.at(question.source, wording.used_twice(name, seen[name]))
            seen[name] = question.source
    for question in asked:
        for id in sorted(question.relevant.fields - seen.keys()) if question.relevant else ():
            faults.at(question.source, wording.unknown_in_condition(question.id, id))
    return None if faults else Form(**head.model_dump(exclude={"parts"}), parts=tuple(parts))


def with_years(raw: Any, base_year: int) -> Any:
    """The same TOML value in which `{base_year-2}` and `{years}` are years."""
    if isinstance(raw, str):
        years = "、".join(str(year) for year in range(base_year - 2, base_year + 1))

        def year(match: re.Match[str]) -> str:
            sign, number = match.group(1), int(match.group(2) or 0)
            return str(base_year - number if sign == "-" else base_year + number)

        return _YEAR.sub(year, raw.replace("{years}", years))
    if isinstance(raw, list):
        return [with_years(item, base_year) for item in raw]
    if isinstance(raw, dict):
        return {key: with_years(value, base_year) for key, value in raw.items()}
    return raw


def checked_as(model: type[Model], raw: dict[str, Any], faults: Faults) -> Model | None:
    """A TOML file as what an author may write in it; None with every fault noted."""
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        details = error.errors()
        # a list all of whose items are faulty counts as too short as well: that says nothing new
        for detail in [one for one in details if one["type"] != "too_short"] or details:
            path = detail["loc"]
            name, key = _named(raw, path), str(path[-1])
            place = f"{name} 的 {key}" if name and key != "question" else key
            tabled = path[0] in ("question", "term") and len(path) > 1
            table = str(path[0])
            line = faults.block(int(path[1]), key, table) if tabled else faults.line_of(name or key)
            faults.add(wording.bad_key(place, detail["type"], detail["msg"]), "", line)
        return None


def _named(raw: dict[str, Any], path: tuple[int | str, ...]) -> str:
    """The id of the innermost table that a path of keys leads into."""
    name, value = "", cast(Any, raw)
    for step in path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            break
        if isinstance(value, dict) and "id" in value:
            name = str(value["id"])
    return name


def _question(
    raw: RawQuestion, part_id: str, base_year: int, relevant: Formula | None, source: str
) -> Question:
    columns = raw.columns
    if raw.yearly:
        columns = tuple(Axis(id=str(y), label=f"{y}年") for y in range(base_year - 2, base_year + 1))
    shared = raw.model_dump(
        include={"id", "kind", "label", "ask", "why", "define", "where", "example", "outline", "rows"}
        | {"required", "needs", "predicate", "bare_no", "group"}
    )
    shared["rows"] = raw.rows
    return Question(
        **shared,
        part=part_id,
        columns=columns,
        fields=tuple(_fields(raw, columns)),
        relevant=relevant,
        compose=raw.compose,
        evidence=raw.evidence or (raw.id if set(raw.needs) & {"佐证材料", "清单"} else ""),
        source=source,
    )


def _fields(raw: RawQuestion, columns: tuple[Axis, ...]) -> Iterable[Field]:
    if raw.field:
        yield from (_own_field(raw, one) for one in raw.field)
        return
    nothing = (Axis(id="", label=""),)
    for row in raw.rows or nothing:
        for column in columns or nothing:
            yield _field(
                raw,
                id=".".join(filter(None, (raw.id, row.id, column.id))),
                label=" | ".join(filter(None, (raw.label, row.label, column.label))),
                row=row.id,
                column=column.id,
                year=int(column.id) if raw.yearly else None,
            )


def _own_field(raw: RawQuestion, one: RawField) -> Field:
    kind, none = one.kind or raw.kind, raw.none if one.none is None else one.none
    return _field(raw, id=one.id, label=one.label, kind=kind, none=none, copy_of=one.copy_of)


def _field(raw: RawQuestion, **own: Any) -> Field:
    keys = {"kind", "unit", "limit", "sense", "none", "required", "printed", "plausible"}
    return Field(**{**raw.model_dump(include=keys), "options": raw.option, **own})


def _formula(text: str, faults: Faults, line: int) -> Formula | None:
    if not text:
        return None
    try:
        return parse(text)
    except FormulaError as error:
        faults.add(str(error), "", line)
        return None


def _explanation(
    raw: RawQuestion, explanation: RawExplanation, part_id: str, due: Formula | None, source: str
) -> Question:
    """The question for the 情况说明 that an answer calls for."""
    return Question(
        id=f"{raw.id}.explanation",
        kind=Kind.EXPLANATION,
        part=part_id,
        label=f"{raw.label} | 情况说明",
        ask=explanation.ask,
        why=wording.WHY_EXPLANATION,
        define=raw.define,
        where=raw.where,
        example=explanation.example,
        relevant=due,
        about=raw.id,
        source=source,
    )


def _with_evidence(asked: list[Question]) -> list[Question]:
    """The questions, and after the last of each evidence stem the question for its evidence."""
    last = {question.evidence: number for number, question in enumerate(asked) if question.evidence}
    result: list[Question] = []
    for number, question in enumerate(asked):
        result.append(question)
        if question.evidence and last[question.evidence] == number:
            sharing = [other for other in asked if other.evidence == question.evidence]
            result.append(_evidence_question(question, sharing))
    return result


def _evidence_question(question: Question, sharing: list[Question]) -> Question:
    """The question for the evidence that positive answers to `sharing` call for, asked after the last one."""
    stem = question.evidence
    label = question.label if len(sharing) == 1 else question.label.split(" | ")[0]
    due = " or ".join(_calls_for_evidence(field) for other in sharing for field in other.fields)
    return Question(
        id=f"{stem}.evidence",
        kind=Kind.EVIDENCE,
        part=question.part,
        label=f"{label} | {'、'.join(question.needs)}",
        ask=wording.ask_evidence(labels.last(label), question.needs),
        why=wording.WHY_EVIDENCE,
        define=wording.DEFINE_EVIDENCE,
        where=question.where,
        example=wording.example_evidence(question.needs),
        relevant=parse(due),
        required=False,
        needs=question.needs,
        about=stem,
        source=question.source,
    )


def _calls_for_evidence(field: Field) -> str:
    """When an answer must be backed: a box ticked, 是 chosen, a count above 0, names given."""
    if field.kind is Kind.SINGLE_CHOICE:
        return f"{{{field.id}}} == 'yes'"
    if field.kind is Kind.MULTI_CHOICE:
        return f"ticked({{{field.id}}})"
    return f"positive({{{field.id}}})"
