"""Back again: what was exported reads as it was, whatever was done to the file; what cannot be read is listed."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.answers import NamedCount, Sheet, Value
from assistant.answers_file import from_data, loads
from assistant.script import Form, default_form
from exports.document import Document, DocumentError
from exports.filling import write_form
from exports.reading import read_form
from tests.exports.blanks.office import Office
from tests.exports.blanks.ours import edited
from tests.exports.filling import FORM
from tests.exports.form_reader import W
from tests.exports.random_sheets import random_sheet

pytestmark = pytest.mark.slow  # reads dozens of forms; test_identity.py tries some quickly

RELAXED = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def form() -> Form:
    return default_form()


@pytest.fixture(scope="module")
def sheet(form: Form) -> Sheet:
    return loads(form, (FORM / "example.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def offices_blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("office") / "blank.docx"
    path.write_bytes(Office(date_words=True).build())
    return path


def printed(form: Form, values: Any) -> dict[str, Value]:
    """The values that stand in the form. A place and a city that are 无 are blanks of one line."""
    return {id: value for id, value in values.items() if form.fields[id].printed}


def back(form: Form, path: Path) -> Sheet:
    read = read_form(form, path)
    assert read.unreadable == ()
    return from_data(form, read.data)


@pytest.mark.slow  # test_identity.py tries some quickly
@RELAXED
@given(seed=st.integers(0, 10**9))
def test_a_draft_comes_back_as_it_was(seed: int, form: Form, tmp_path: Path) -> None:
    sheet = random_sheet(seed, form)
    path = tmp_path / "form.docx"
    write_form(form, sheet, path, mark_open=True)
    assert back(form, path).values == printed(form, sheet.values)


@pytest.mark.slow  # test_identity.py tries some quickly
@RELAXED
@given(seed=st.integers(0, 10**9))
def test_a_finished_form_comes_back_as_it_was(seed: int, form: Form, tmp_path: Path) -> None:
    sheet = random_sheet(seed, form, answered=1)
    path = tmp_path / "form.docx"
    write_form(form, sheet, path)
    assert back(form, path).values == printed(form, sheet.values)


SHARED_LINES = ("cover.city", "cover.county", "cover.contact", "cover.phone")
"""Two answers on one line of an office's cover: they come apart when they look like a place, a name, a number."""


@pytest.mark.slow
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**9))
def test_an_offices_form_comes_back_as_it_was(
    seed: int, form: Form, sheet: Sheet, offices_blank: Path, tmp_path: Path
) -> None:
    drawn = random_sheet(seed, form, answered=1)
    values = {**drawn.values, **{id: sheet.values[id] for id in SHARED_LINES}}
    path = tmp_path / "form.docx"
    assert write_form(form, Sheet(values), path, blank=offices_blank).holds
    assert back(form, path).values == printed(form, values)


@pytest.mark.parametrize(
    "names",
    [
        (),
        ("甲",),
        ("甲", "乙"),
        ("甲、乙",),
        ("甲、乙", "丙"),
        ("甲；乙",),
        ("甲；乙", "丙、丁"),
        ("甲，乙",),
        ("（甲）",),
    ],
)
@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_names_come_apart_as_they_were(
    names: tuple[str, ...], count: int, form: Form, tmp_path: Path
) -> None:
    path = tmp_path / "form.docx"
    answer = NamedCount(count, names)
    write_form(form, Sheet({"innovation.platforms.other": answer}), path)
    assert back(form, path).values["innovation.platforms.other"] == answer


def test_an_empty_form_and_an_empty_draft_hold_no_answers(form: Form, tmp_path: Path) -> None:
    path = tmp_path / "form.docx"
    for mark_open in (False, True):
        write_form(form, Sheet(), path, mark_open=mark_open)
        assert back(form, path).values == {}


def test_a_draft_marks_every_open_choice_too(form: Form, tmp_path: Path) -> None:
    path = tmp_path / "form.docx"
    write_form(form, Sheet({"basic.sector": "secondary"}), path, mark_open=True)
    shown = Document.open(path).shown()
    assert shown["basic.restricted=yes"] == "〔待填〕□"
    assert shown["basic.sector=primary"] == "□"
    assert shown["plan.targets.extra/主导产业/1/indicator"] == "〔待填〕"
    write_form(form, Sheet({"basic.restricted": "yes"}), path, blank=path)
    assert Document.open(path).shown()["basic.restricted=yes"] == "☑"


# Filled in by hand


def by_hand(
    offices_blank: Path, form: Form, texts: dict[str, str], ticks: dict[str, str] | None = None
) -> bytes:
    """The office's blank with texts put into cells as a person would, and boxes changed."""
    document = Document.open(offices_blank, form)
    for tag, text in texts.items():
        document.set_text(tag, text)
    for tag, glyph in (ticks or {}).items():
        for place in document._places[tag]:
            place._node.text = glyph  # type: ignore[attr-defined]
    return document.content()


@pytest.mark.parametrize(
    ("tag", "text", "value"),
    [
        ("industry.output.2024", "81.5亿元", Decimal("81.5")),
        ("industry.output.2024", " ８１．５ ", Decimal("81.5")),
        ("industry.fdi.2024", "12,345.60", Decimal("12345.60")),
        ("industry.sme_output_share.2024", "86.5%", Decimal("86.5")),
        ("industry.sme_output_share.2024", "86.5％", Decimal("86.5")),
        ("industry.firms.2024", "212家", 212),
        ("innovation.patents", "236", 236),
        ("industry.firms.2024", "2023", 2023),  # not a year
        ("industry.firms.2024", "2031", 2031),
        ("cover.date", "2025.4.18", "2025-04-18"),
        ("cover.date", "2025-04", "2025-04"),
    ],
)
def test_what_people_write_in_a_cell(
    tag: str, text: str, value: Any, form: Form, offices_blank: Path
) -> None:
    read = read_form(form, by_hand(offices_blank, form, {tag: text}))
    assert read.unreadable == ()
    found = from_data(form, read.data).values[tag]
    assert (str(found) if tag == "cover.date" else found) == value


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("industry.output.2024", "约120"),
        ("industry.output.2024", "8150万元"),
        ("industry.output.2024", "80-90"),
        ("industry.firms.2024", "两百家"),
        ("cover.date", "今年四月"),
        ("innovation.platforms.other#count", "若干"),
    ],
)
def test_what_is_no_answer_of_its_kind_is_listed(
    tag: str, text: str, form: Form, offices_blank: Path
) -> None:
    read = read_form(form, by_hand(offices_blank, form, {tag: text, "basic.area": "18.60"}))
    (cell,) = read.unreadable
    assert cell.field == tag.split("#")[0]
    assert text.startswith(cell.text)  # a printed or usual unit behind it is not part of it
    assert cell.text in cell.sentence(form)
    assert read.data["answers"] == {"basic.area": "18.60"}


def test_two_boxes_where_one_is_asked_for(form: Form, offices_blank: Path) -> None:
    ticks = {"basic.sector=primary": "■", "basic.sector=tertiary": "√", "basic.restricted=no": "☑"}
    read = read_form(form, by_hand(offices_blank, form, {}, ticks))
    (cell,) = read.unreadable
    assert (cell.field, cell.text) == ("basic.sector", "第一产业、第三产业")
    assert read.data["answers"] == {"basic.restricted": "no"}


@pytest.mark.parametrize(
    ("line", "ticked"),
    [
        ("□第一产业√ □第二产业 □第三产业", [True, False, False]),
        ("□第一产业 □第二产业 □第三产业√", [False, False, True]),
        ("□第一产业 √□第二产业 □第三产业", [False, True, False]),
        ("□√第一产业 □第二产业 □第三产业", [True, False, False]),
        ("√第一产业 □第二产业 □第三产业", [True, False, False]),
        ("第一产业□ 第二产业√□ 第三产业□", [False, True, False]),
        ("第一产业□ 第二产业□√ 第三产业□", [False, True, False]),
    ],
)
def test_a_tick_beside_a_box(line: str, ticked: list[bool]) -> None:
    from exports.places.boxes import find_boxes
    from exports.template.xml import text, w

    run, paragraph = w("r"), w("p")
    run.append(text(line))
    paragraph.append(run)
    found = find_boxes([paragraph], ["第一产业", "第二产业", "第三产业"])
    assert [found[number][0].checked for number in range(3)] == ticked


def test_everything_unreadable_is_listed_at_once(form: Form, offices_blank: Path) -> None:
    texts = {"basic.area": "很大", "industry.fdi.2022": "约3", "innovation.platforms.other#names": "甲、乙"}
    read = read_form(form, by_hand(offices_blank, form, texts))
    assert [cell.field for cell in read.unreadable] == [
        "basic.area",
        "industry.fdi.2022",
        "innovation.platforms.other",
    ]


def test_two_places_that_differ(form: Form, sheet: Sheet, tmp_path: Path) -> None:
    """The name of the cluster stands on the cover and in part 一."""
    path = tmp_path / "form.docx"
    write_form(form, sheet, path)

    def change(root: Any) -> None:
        node = next(node for node in root.iter(f"{W}t") if node.text == sheet.values["cover.cluster_name"])
        node.text = "别的集群"

    read = read_form(form, edited(change, path.read_bytes()))
    (cell,) = read.unreadable
    assert cell.field == "cover.cluster_name"
    assert "别的集群" in cell.text


def test_lists_typed_with_commas_and_in_paragraphs(form: Form, offices_blank: Path) -> None:
    tag = "innovation.platforms.other"
    texts = {f"{tag}#count": "2", f"{tag}#names": "甲中心，乙中心"}
    read = read_form(form, by_hand(offices_blank, form, texts))
    assert read.data["answers"][tag] == {"count": "2", "names": ["甲中心", "乙中心"]}


def test_a_heading_with_its_text_behind_a_colon(form: Form, offices_blank: Path) -> None:
    def change(root: Any) -> None:
        heading = next(node for node in root.iter(f"{W}t") if (node.text or "").startswith("（1）2025年度"))
        heading.text = "（1）2025年度：总产值达到90亿元。"

    read = read_form(form, edited(change, offices_blank.read_bytes()))
    assert read.data["answers"] == {"plan.stage.2025": "总产值达到90亿元。"}


def test_another_years_form_is_not_read_silently(form: Form) -> None:
    from exports.template.build import build

    read = read_form(form, build(2025))
    assert any("年度不同" in cell.why or "没有找到" in cell.why for cell in read.unreadable)


def test_no_form_at_all(form: Form) -> None:
    def empty(root: Any) -> None:
        for node in list(root.iter(f"{W}tbl")):
            node.getparent().remove(node)

    with pytest.raises(DocumentError, match="没有认出《中小企业特色产业集群申报表》"):
        read_form(form, edited(empty))


# Re-saved


@pytest.mark.slow
@pytest.mark.parametrize(
    "blank", [None, Office(), Office(one_table=True, cover_table=True)], ids=["ours", "office", "one"]
)
@pytest.mark.parametrize("suffix", ["docx", "doc"])
def test_saved_by_libreoffice(
    blank: Office | None, suffix: str, form: Form, sheet: Sheet, tmp_path: Path
) -> None:
    from exports.preview import convert, find_office

    path, source = tmp_path / "form.docx", tmp_path / "blank.docx"
    if blank is not None:
        source.write_bytes(blank.build())
    write_form(form, sheet, path, blank=None if blank is None else source)
    office = find_office()
    assert office is not None
    (saved,) = convert([path], tmp_path / "saved", office=office, to=suffix)
    assert back(form, saved).values == printed(form, sheet.values)
