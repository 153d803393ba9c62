"""The pages as LibreOffice lays them out: each part begins one, and no page holds two parts."""

from __future__ import annotations

import pytest

from exports.document import Document
from exports.fitting import COVER, FITTED, blank_pages
from tests.exports.filling import ANSWERS, FIELDS, fill
from tests.exports.rendering import page_texts, part_lengths, part_starts, to_pdf

pytestmark = pytest.mark.slow

LONGEST = {
    row["id"]: ("集群近三年实施强链补链项目17个，引进竹纤维复合材料、环保胶黏剂等企业9家。" * 6)[:196]
    + "到此为止"
    for row in FIELDS
    if row["kind"] == "long_text"
}
LONG_NAMES = dict.fromkeys(
    ("cover.cluster_name", "cover.authority", "cover.operator"),
    "桂南市青榕壮族瑶族自治县工业信息化和商务局榕江工业园管理委员会",
)
CASES: dict[str, dict[str, object]] = {
    "blank": {},
    "example": ANSWERS,
    "200字 in every text": {**ANSWERS, **LONGEST},
    "long names": {**ANSWERS, **LONG_NAMES},
}
PLAN_LENGTHS = {"blank": 2}
"""How many pages part 八 takes; it may run on."""


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    documents = {}
    for name, answers in CASES.items():
        document = Document.open()
        fill(document, answers)
        documents[name] = document.content()
    pdfs = to_pdf(documents, tmp_path_factory.mktemp("pages"))
    return {name: page_texts(pdf) for name, pdf in pdfs.items()}


@pytest.mark.parametrize("case", CASES)
def test_every_part_begins_a_page_and_has_its_pages(case: str, printed: dict[str, list[str]]) -> None:
    assert part_starts(printed[case])[0] == 3
    kept = [blank_pages(name) for name in FITTED if name != COVER]
    assert kept == [1, 2, 1, 1, 1, 1, 1]
    assert part_lengths(printed[case]) == [*kept, PLAN_LENGTHS.get(case, 3), 1]


@pytest.mark.parametrize("case", CASES)
def test_the_cover_and_the_notes_have_a_page_each(case: str, printed: dict[str, list[str]]) -> None:
    cover, notes = printed[case][:2]
    assert "中小企业特色产业集群申报表" in cover
    assert "广西壮族自治区工业和信息化厅制" in cover
    assert notes.startswith("填报说明")


def test_nothing_of_the_longest_texts_is_cut_off(printed: dict[str, list[str]]) -> None:
    assert "".join(printed["200字 in every text"]).count("到此为止") == len(LONGEST)
