"""The script, the dictionary of blanks and the form's own text say the same."""

import csv
import re
from pathlib import Path

import pytest

from assistant.script import Form, Kind, default_form, load_form
from assistant.script.loading import DEFAULT

FORM = Path(__file__).parents[1] / "form"
SCRIPT = Path(__file__).parents[2] / "dialogues" / DEFAULT


def rows(name: str) -> list[dict[str, str]]:
    with (FORM / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.fixture(scope="module")
def form() -> Form:
    return default_form()


BLANKS = [row for row in rows("fields.csv") if row["kind"] != "blank"]


def test_every_blank_of_the_dictionary_is_asked_exactly_once(form: Form) -> None:
    asked = [field.id for question in form for field in question.fields]
    assert sorted(asked) == sorted(row["id"] for row in BLANKS)


def test_208_blanks_are_printed_2_formulas_and_10_helpers_are_not(form: Form) -> None:
    printed = [field for field in form.fields.values() if field.printed]
    kept = [field.id for field in form.fields.values() if not field.printed]
    assert len(printed) == 208
    assert len([id for id in kept if id.endswith("_formula")]) == 2
    assert len([id for id in kept if id.startswith("helper.")]) == 10


def test_what_the_form_leaves_to_pen_and_seal_is_never_asked(form: Form) -> None:
    sealed = {row["id"] for row in rows("fields.csv") if row["kind"] == "blank"}
    assert len(sealed) == 6
    assert not sealed & form.fields.keys()


@pytest.mark.parametrize("row", BLANKS, ids=lambda row: row["id"])
def test_a_field_has_the_dictionarys_label_kind_unit_and_limit(form: Form, row: dict[str, str]) -> None:
    field = form.fields[row["id"]]
    assert (field.label, field.kind, field.unit) == (row["label"], row["kind"], row["unit"])
    assert (str(field.limit or "")) == row["limit"]


def test_every_box_of_the_form_is_an_option_in_its_order(form: Form) -> None:
    options = [
        {"field": field.id, "option": option.id, "label": option.label}
        for field in form.fields.values()
        for option in field.options
    ]
    assert len(options) == 74
    key = lambda row: list(form.fields).index(row["field"])  # noqa: E731
    assert options == sorted(rows("options.csv"), key=key)


def test_every_label_stands_in_the_forms_text(form: Form) -> None:
    text = squeezed((FORM / "申报表.txt").read_text(encoding="utf-8"))
    for field in form.fields.values():
        if field.printed:
            for level in re.split(r" \| |·", field.label):
                assert squeezed(level) in text, field.id
        for option in field.options:
            assert f"□{squeezed(option.label)}" in text, (field.id, option.id)


def test_the_form_asks_in_the_dictionarys_order(form: Form) -> None:
    """Within each part; helpers stand beside the row that they check, and copies beside what they copy."""
    order = {row["id"]: number for number, row in enumerate(BLANKS)}
    for part in form.parts:
        own = [f for q in part.questions for f in q.fields if f.printed and f.copy_of is None]
        numbers = [order[field.id] for field in own]
        assert numbers == sorted(numbers), part.id


@pytest.mark.parametrize("question", list(default_form()), ids=lambda question: question.id)
def test_every_question_says_why_what_where_and_an_example(question) -> None:  # type: ignore[no-untyped-def]
    assert question.ask and question.why and question.define and question.where
    assert question.example
    assert "{" not in "".join((question.ask, question.why, question.define, question.where, question.example))


def test_what_stands_on_the_cover_and_in_part_one_is_asked_once(form: Form) -> None:
    copies = {field.id: field.copy_of for field in form.fields.values() if field.copy_of}
    assert copies == {
        "basic.authority_contact": "cover.contact",
        "basic.authority_phone": "cover.phone",
    }


def test_conditions_read_only_fields_that_are_asked(form: Form) -> None:
    for question in form:
        if question.relevant is not None:
            assert question.relevant.fields <= form.fields.keys(), question.id


def test_explanations_and_evidence_are_asked_only_when_called_for(form: Form) -> None:
    for question in form:
        if question.kind in (Kind.EVIDENCE, Kind.EXPLANATION):
            assert question.relevant is not None
            assert question.relevant.evaluate({}) is not True


def test_next_years_batch_is_one_line_changed(tmp_path: Path) -> None:
    for file in SCRIPT.glob("*.toml"):
        text = file.read_text(encoding="utf-8")
        (tmp_path / file.name).write_text(
            text.replace("base_year = 2024", "base_year = 2025"), encoding="utf-8"
        )
    later = load_form(tmp_path)
    assert later.years == (2023, 2024, 2025)
    assert "industry.output.2025" in later.fields
    assert "plan.stage.2028" in later.fields
    assert "helper.output.2022" in later.fields
    assert len(later.fields) == len(default_form().fields)
    said = "".join(question.ask + question.define + question.label for question in later)
    assert "2021" not in said
