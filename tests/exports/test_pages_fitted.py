"""The estimate held against LibreOffice: whatever is answered, every part keeps its pages and nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from exports.fitting import COVER, FITTED, Fit, blank_pages, fit, pages_of
from exports.fitting.layout import parts
from exports.fitting.measure import heights, pages
from exports.pdf_outline import read_outline
from exports.preview import parts_by_page
from tests.exports.long_answers import WORST, Texts, as_written, random_answers
from tests.exports.rendering import filled, page_texts, part_lengths, part_starts, row_heights, to_pdf

pytestmark = pytest.mark.slow

CASES: dict[str, Texts] = {**WORST, **{f"random {seed}": random_answers(seed) for seed in range(14)}}
UNFITTED = [f"random {seed}" for seed in range(0, 14, 3)]
PARTS = [name for name in FITTED if name != COVER]


@pytest.fixture(scope="module")
def fits() -> dict[str, Fit]:
    return {name: fit(texts) for name, texts in CASES.items()}


@pytest.fixture(scope="module")
def printed(fits: dict[str, Fit], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    documents = {
        name: filled(as_written(texts, fits[name]), fits[name].steps) for name, texts in CASES.items()
    }
    documents |= {f"{name}, unfitted": filled(CASES[name], {}) for name in UNFITTED}
    return to_pdf(documents, tmp_path_factory.mktemp("printed"))


@pytest.mark.parametrize("case", CASES)
def test_every_part_has_the_pages_of_the_blank_form(
    case: str, fits: dict[str, Fit], printed: dict[str, Path]
) -> None:
    fitted, printed_pages = fits[case], page_texts(printed[case])
    assert fitted.overfull == ()
    assert printed_pages[1].startswith("填报说明")
    assert part_starts(printed_pages)[0] == 3
    lengths = part_lengths(printed_pages)[: len(PARTS)]
    assert lengths == [fitted.pages[name] for name in PARTS] == [blank_pages(name) for name in PARTS]


@pytest.mark.parametrize("case", CASES)
def test_nothing_is_cut_off(case: str, fits: dict[str, Fit], printed: dict[str, Path]) -> None:
    printed_pages = page_texts(printed[case])
    text = {
        name: "".join(printed_pages[start - 1 : end - 1])
        for name, (start, end) in zip(PARTS, pairwise(part_starts(printed_pages)), strict=False)
    }
    text[COVER] = printed_pages[0]
    written = as_written(CASES[case], fits[case])
    lost = [
        (name, tag)
        for name, part in parts().items()
        for tag in part.tags
        if "".join(written[tag].split()) not in text[name]
    ]
    assert lost == []


@pytest.mark.parametrize("case", [name for name in CASES if name in WORST or name in UNFITTED])
def test_rows_are_as_high_as_estimated(case: str, fits: dict[str, Fit], printed: dict[str, Path]) -> None:
    written, steps = as_written(CASES[case], fits[case]), fits[case].steps
    starts = part_starts(page_texts(printed[case]))
    wrong = []
    for name, (start, end) in zip(PARTS, pairwise(starts), strict=False):
        real = [height for page in range(start, end) for height in row_heights(printed[case], page)]
        estimated = heights(parts()[name], written, steps)
        assert len(real) == len(estimated)
        wrong += [
            (name, row, round(is_, 1), is_to_be)
            for row, (is_, is_to_be) in enumerate(zip(real, estimated, strict=True))
            if is_ > is_to_be + 1
        ]
    assert wrong == []


@pytest.mark.parametrize("case", UNFITTED)
def test_what_is_not_fitted_takes_the_pages_estimated(case: str, printed: dict[str, Path]) -> None:
    lengths = dict(zip(PARTS, part_lengths(page_texts(printed[f"{case}, unfitted"])), strict=False))
    texts = CASES[case]
    assert {
        name: pages
        for name, pages in lengths.items()
        if not _least(name, texts) <= pages <= pages_of(name, texts)
    } == {}


def _least(name: str, texts: Texts) -> int:
    """The estimate without the points that each row keeps in reserve."""
    part = replace(parts()[name], reserve=0)
    return pages(part, heights(part, texts, {}))


def test_the_outline_names_the_pages_of_the_parts(printed: dict[str, Path]) -> None:
    pdf = printed["everything"]
    found = parts_by_page(read_outline(pdf.read_bytes()))
    assert [part.first for part in found] == part_starts(page_texts(pdf))
    assert found[-1].last == len(page_texts(pdf))
