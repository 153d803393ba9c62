"""What keywords tell of a text: only what it says plainly."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.checks import prose

YEARS = ("2022", "2023", "2024")


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("优质中小企业达到64家", "64"),
        ("集群总产值达到91.28亿元，优质中小企业64家。", "64"),
        ("到年末，优质中小企业数量为1,064家", "1064"),
        ("优质中小企业达到64家，其中优质中小企业64家在园区", "64"),
        ("优质中小企业约64家", None),
        ("优质中小企业达到64家以上", None),
        ("优质中小企业达到64家左右", None),
        ("优质中小企业达到60—64家", None),
        ("优质中小企业由60家增至64家", None),
        ("优质中小企业达到64家，优质中小企业达到70家", None),
        ("新增优质中小企业8家", None),
        ("优质中小企业产值64亿元", None),
        ("非优质中小企业达到64家", None),
        ("", None),
    ],
)
def test_a_figure_is_read_only_when_it_is_plain(text: str, figure: str | None) -> None:
    assert prose.figure(text, ("优质中小企业",), ("家",)) == (None if figure is None else Decimal(figure))


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("2024年集群总产值81.50亿元", "81.50"),
        ("集群总产值81.50亿元", "81.50"),
        ("2021年集群总产值58.20亿元", None),
        ("到2027年集群总产值达到114.50亿元", None),
        ("力争集群总产值达到100亿元", None),
        ("甲公司2024年总产值8亿元", None),
    ],
)
def test_with_years_only_what_is_of_these_years(text: str, figure: str | None) -> None:
    expected = None if figure is None else Decimal(figure)
    assert prose.figure(text, ("集群总产值", "总产值"), ("亿元",), YEARS) == expected


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("“青榕竹器”集体商标获准注册。", True),
        ("尚未取得集体商标。", False),
        ("拟申请集体商标。", False),
        ("下一步，注册集体商标；目前正在申报地理标志。", True),  # the first clause claims, as written
        ("正在申报集体商标", False),
        ("质量诊断92家", False),
    ],
)
def test_a_thing_is_claimed_when_nothing_in_the_clause_says_not_yet(text: str, claimed: bool) -> None:
    assert prose.mentions(text, ("集体商标", "地理标志")) is claimed


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("无。另有一家企业在境外设厂", True),
        ("暂无，计划明年开展", True),
        ("无", False),
        ("无锡市企业来投资", False),
        ("无。", False),
    ],
)
def test_a_text_denies_and_goes_on(text: str, denied: bool) -> None:
    assert prose.denies(text) is denied


@pytest.mark.parametrize(
    ("name", "place", "named"),
    [
        ("桂南市青榕县竹藤家居产业", "桂南", True),
        ("桂南市青榕县竹藤家居产业", "青榕县", True),
        ("南宁市邕宁区铝精深加工产业", "武鸣区", False),
    ],
)
def test_a_place_is_named_with_or_without_its_suffix(name: str, place: str, named: bool) -> None:
    assert prose.names_place(name, place) is named
