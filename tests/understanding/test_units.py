"""Units: converted into the blank’s own, asked back when they measure something else."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.understanding.figures import read_figure
from assistant.understanding.units import Dimension, unit_of
from tests.understanding.blanks import context, fields, offered, table, told

CASES = r"""
[basic.area]
18.6 | 18.60
18.6平方公里 | 18.60
18.6平方千米 | 18.60
1860公顷 | 18.60
1860 | unit | 18.60 / 1.24 / 1860.00
27900亩 | 18.60
2.79万亩 | 18.60
18600000平方米 | 18.60
1860万平方米 | 18.60
18.6km² | 18.60
18.6 km2 | 18.60
18.6㎢ | 18.60
1860ha | 18.60
1860万㎡ | 18.60
18.6公里 | unit
18.6平方 | unit
100亩 | 0.07
10亩 | 0.01
7平方米 | precision
一期10平方公里，二期8.6平方公里 | ambiguous | 18.60 / 10.00 / 8.60
约18平方公里 | approx | 18.00
18.6平方公里左右 | approx | 18.60
18.6万平方米 | 0.19
规划面积30平方公里，建成18.6平方公里 | ambiguous | 30.00 / 18.60
占地18.6平方公里（27900亩） | 18.60
18.6平方公里，合27900亩 | 18.60
0 | out_of_range
[green.energy_intensity.2024]
0.18 | 0.18
0.18吨标准煤/万元 | 0.18
180千克标准煤/万元 | 0.18
180千克 | 0.18
180公斤标煤 | 0.18
180kg/万元 | 0.18
0.18吨标煤 | 0.18
1800吨/亿元 | 0.18
每万元0.18吨标准煤 | 0.18
每亿元产值1800吨标准煤 | 0.18
万元产值能耗0.18吨 | 0.18
0.18tce/万元 | 0.18
0.18吨二氧化碳/万元 | unit
12万吨标准煤 | unit
0.004 | precision
500度电 | unit
[green.co2_intensity.2024]
0.42吨 | 0.42
420千克二氧化碳/万元 | 0.42
0.42tCO2/万元 | 0.42
0.42吨标准煤/万元 | unit
[innovation.patents_per_10k_employees]
158.27 | 158.27
158.27件 | 158.27
158.27件/万人 | 158.27
每万人158.27件 | 158.27
1.58件/百人 | 158.00
158.273 | 158.27
[industry.fdi.2024]
3800 | 3800.00
3800万 | 3800.00
三千八百万 | 3800.00
3千8百万 | 3800.00
0.38亿 | 3800.00
3800万元 | 3800.00
38000000元 | 3800.00
1200万美元 | unit
1200万美元，折合人民币8500万元 | 8500.00
8500万元（约1200万美元） | 8500.00
1200万美元，按7.1217折算 | unit
1200万，美元 | unit
单位：美元 1200万 | unit
1.2亿港币 | unit
无 | 无
0 | 0.00
30元 | precision
两个亿 | 20000.00
"""


@pytest.mark.parametrize(("field", "text", "expected", "candidates"), table(CASES))
def test_reads_as_the_table_says(field: str, text: str, expected: str, candidates: list[str]) -> None:
    outcome = read_figure(fields()[field], text, context())
    assert told(outcome) == expected
    assert offered(outcome) == candidates


@pytest.mark.parametrize(
    ("text", "dimension", "base"),
    [
        ("亿元", Dimension.MONEY, Decimal(10**8)),
        ("万元", Dimension.MONEY, Decimal(10**4)),
        ("平方千米", Dimension.AREA, Decimal(1)),
        ("万平方米", Dimension.AREA, Decimal("0.01")),
        ("公顷", Dimension.AREA, Decimal("0.01")),
        ("吨标准煤/万元", Dimension.ENERGY, Decimal(1)),
        ("千克标准煤/万元", Dimension.ENERGY, Decimal("0.001")),
        ("吨标准煤/亿元", Dimension.ENERGY, Decimal("0.0001")),
        ("吨二氧化碳/万元", Dimension.CARBON, Decimal(1)),
        ("家", Dimension.COUNT, Decimal(1)),
        ("美元", Dimension.FOREIGN, Decimal(1)),
    ],
)
def test_a_unit_knows_what_it_measures(text: str, dimension: Dimension, base: Decimal) -> None:
    unit = unit_of(text)
    assert unit is not None
    assert (unit.dimension, unit.base) == (dimension, base)


def test_mu_is_exact() -> None:
    unit = unit_of("亩")
    assert unit is not None and unit.divisor == 1500


@pytest.mark.parametrize("text", ["", "左右", "亿元多", "中心"])
def test_what_is_no_unit(text: str) -> None:
    assert unit_of(text) is None
