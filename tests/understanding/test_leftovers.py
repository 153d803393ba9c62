"""One figure is asked and several are given: none is dropped without a word, none is asked about without need."""

import pytest

from tests.understanding.reading import said

ASKED = [
    ("helper.output.2021", "１８６家\t１９９ 家\t212"),
    ("helper.output.2021", "186家 199家 212"),
    ("helper.output.2021", "212家，42.5"),
    ("helper.output.2021", "42.5\t43\t44"),
    ("helper.output.2021", "42.5亿\t212家\t30人"),
    ("helper.output.2021", "12%\t42.5"),
    ("industry.output.2024", "2024年 212家 81.5"),
    ("innovation.patents", "100件\t50%"),
    ("innovation.patents", "12件 13人 14"),
    ("green.solid_waste_use", "12家\t84"),
    ("green.solid_waste_use", "12家 84%"),
    ("industry.output", "2022年 12家 64.85，2023年 72.36，2024年 81.5"),
]
TAKEN = [
    ("helper.output.2021", "2021年\t42.5", "42.50"),
    ("helper.output.2021", "2021\t42.5", "42.50"),
    ("helper.output.2021", "212家企业，产值42.5亿", "42.50"),
    ("helper.output.2021", "212家企业，产值42.5", "42.50"),
    ("helper.output.2021", "42.5亿 425000万元", "42.50"),
    ("helper.output.2021", "42.5，增长12%", "42.50"),
    ("helper.output.2021", "42.5亿元\n比上年增长12%", "42.50"),
    ("helper.output.2021", "42.5（212家）", "42.50"),
    ("helper.output.2021", "42.5，其中规上60家", "42.50"),
]


@pytest.mark.parametrize(("name", "text"), ASKED)
def test_what_would_be_lost_is_asked_about(name: str, text: str) -> None:
    assert said(name, text) == "ambiguous"


@pytest.mark.parametrize(("name", "text", "value"), TAKEN)
def test_a_sentence_says_what_its_other_figures_are(name: str, text: str, value: str) -> None:
    assert said(name, text) == value
