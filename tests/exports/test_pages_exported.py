"""Whole exports as LibreOffice lays them out: whatever the answers, the parts keep their pages and nothing is lost."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest

from assistant.answers import OPEN, FormDate, NamedCount, Sheet, TargetRow, Value
from assistant.script import Field, Kind, default_form
from exports.fields import fill
from exports.filling import FilledForm, fill_form
from exports.fitting import COVER, FITTED, blank_pages
from tests.exports.long_answers import BODY, NAME, PROSE
from tests.exports.random_sheets import random_sheet
from tests.exports.rendering import page_texts, part_lengths, part_starts, to_pdf

pytestmark = pytest.mark.slow

FORM = default_form()
URL = "https://www.example.gov.cn/zhongxiaoqiye/tesechanye/jiqun/2024/" + "shenbaobiao" * 12
RARE = "𠮷野家㐂𬭩𪚥鿍🏭😀①Ⅻ℃㎡" * 14
WIDE = "１２３４５６７８９０ＡＢＣ％" * 14


def sheet(text: str, body: str, names: int, figure: str, name: str = NAME) -> Sheet:
    """The same text, name, list and figure wherever one belongs; every box ticked."""

    def value(field: Field) -> Value:
        slugs = [option.id for option in field.options]
        match field.kind:
            case Kind.SINGLE_CHOICE:
                return slugs[0]
            case Kind.MULTI_CHOICE:
                return tuple(slugs)
            case Kind.NAMED_COUNT:
                return NamedCount(names, (name,) * names)
            case Kind.DECIMAL | Kind.PERCENT:
                return Decimal(f"{figure}.12")
            case Kind.COUNT:
                return int(figure)
            case Kind.DATE:
                return FormDate(2025, 4, 18)
            case Kind.TABLE:
                return tuple(TargetRow("创新", f"指标{n}{text[:30]}", "1", "2") for n in range(4))
            case Kind.NARRATIVE | Kind.LONG_TEXT:
                return text
        return body

    return Sheet({field.id: value(field) for field in FORM.fields.values() if field.printed})


SHEETS = {
    "the most of everything": sheet(PROSE, BODY * 2, 20, "123456789012345678901234567890"),
    "two hundred characters in every text": sheet("竹" * 200, "青榕县工信局", 1, "12"),
    "twenty names in every list": sheet("竹木家居", "青榕县工信局", 20, "12"),
    "thirty digits": sheet("竹木家居", "青榕县工信局", 1, "123456789012345678901234567890"),
    "bodies of 120 characters": sheet(PROSE, (BODY * 4)[:120], 2, "12"),
    "contacts of a whole line": sheet(
        PROSE, "张三（主任）0771-12345678转8001、13800000000；李四13900000000", 3, "12"
    ),
    "many short lines": sheet("一是建链\n二是补链\n" * 20, "甲局\n乙局\n丙局", 4, "12"),
    "addresses without an end": sheet((URL + "竹木") * 2, URL[:90], 2, "12", URL[:100]),
    "rare characters": sheet(RARE[:200], RARE[:60], 6, "12", RARE[:30]),
    "wide figures": sheet(WIDE[:200], WIDE[:60], 6, "12", WIDE[:30]),
    "one list far longer than all": sheet(PROSE, "青榕县工信局", 60, "12"),
    **{f"random {seed}": random_sheet(seed, FORM, 0.9) for seed in range(4)},
}
HALF = Sheet(
    {id: value for id, value in SHEETS["the most of everything"].values.items() if Random(id).random() < 0.5}
)
DRAFTS = {
    "nothing yet": Sheet(),
    "half of the longest": HALF,
    "half of the shortest": Sheet({id: value for id, value in sheet("竹", "局", 1, "1").values.items() if id not in HALF.values}),
    "texts only": Sheet({id: PROSE for id, field in FORM.fields.items() if field.kind is Kind.LONG_TEXT}),
}  # fmt: skip
CASES = [*SHEETS, *DRAFTS]


@pytest.fixture(scope="module")
def filled() -> dict[str, FilledForm]:
    forms = {name: fill_form(FORM, sheet) for name, sheet in SHEETS.items()}
    return forms | {name: fill_form(FORM, sheet, mark_open=True) for name, sheet in DRAFTS.items()}


@pytest.fixture(scope="module")
def printed(filled: dict[str, FilledForm], tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    folder: Path = tmp_path_factory.mktemp("exported")
    pdfs = to_pdf({name: form.content for name, form in filled.items()}, folder)
    return {name: page_texts(pdf) for name, pdf in pdfs.items()}


def plain(text: str) -> str:
    """The letters that every font has; of the others a PDF knows only the shape."""
    return "".join(re.findall("[0-9A-Za-z一-鿋]", text))


@pytest.mark.parametrize("case", CASES)
def test_every_part_begins_a_page_and_has_the_pages_of_the_blank(
    case: str, filled: dict[str, FilledForm], printed: dict[str, list[str]]
) -> None:
    assert filled[case].overfull == ()
    assert part_starts(printed[case])[0] == 3
    kept = [blank_pages(name) for name in FITTED if name != COVER]
    assert part_lengths(printed[case])[: len(kept)] == kept


@pytest.mark.parametrize("case", SHEETS)
def test_every_answer_is_in_the_form_or_in_the_attachments(
    case: str, filled: dict[str, FilledForm], printed: dict[str, list[str]]
) -> None:
    text = plain("".join(printed[case]))
    texts = fill(FORM, SHEETS[case]).texts
    lost = [tag for tag, words in texts.items() if plain(words) not in text]
    assert set(lost) <= set(filled[case].attached)
    assert all(filled[case].attached[tag] == texts[tag] for tag in lost)


@pytest.mark.parametrize("case", CASES)
def test_nothing_is_smaller_than_can_be_read(case: str, filled: dict[str, FilledForm]) -> None:
    sizes = filled[case].smaller
    figures = {id for id, field in FORM.fields.items() if field.kind.numeric}
    assert all(size >= (6.5 if tag.split("#")[0] in figures else 7.5) for tag, size in sizes.items())


@pytest.mark.parametrize("case", CASES)
def test_the_certificate_holds(case: str, filled: dict[str, FilledForm]) -> None:
    assert filled[case].certificate.holds
    assert filled[case].certificate.smaller >= len(filled[case].smaller)


def test_an_empty_draft_marks_every_blank(printed: dict[str, list[str]]) -> None:
    assert "".join(printed["nothing yet"]).count(OPEN) >= 208
