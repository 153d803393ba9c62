"""Rates: growth, where 下降 is negative, and reduction, where it is positive."""

from __future__ import annotations

import pytest

from assistant.understanding.figures import read_figure
from tests.understanding.blanks import context, fields, offered, table, told

CASES = r"""
[industry.leading_output_growth.2024]
13.99 | 13.99
增长13.99% | 13.99
13.99% | 13.99
+13.99% | 13.99
-5.2 | -5.20
－5.2％ | -5.20
下降5.2% | -5.20
下降了5.2个点 | -5.20
负增长5.2% | -5.20
负增长 | derived
负5.2% | -5.20
减少5.2% | -5.20
降幅5.2% | -5.20
下滑百分之五点二 | -5.20
同比下降5.2% | -5.20
下降-5.2% | ambiguous | -5.20 / 5.20
增长-5.2% | -5.20
14个点 | 14.00
14个百分点 | ambiguous | 14.00
提高14个百分点 | ambiguous | 14.00
比去年高2个点 | ambiguous | 2.00
增速下降2个百分点 | ambiguous | -2.00
增速回落到5% | 5.00
增速放缓至5% | 5.00
下降到5% | ambiguous | 5.00 / -5.00
从8%提高到12% | 12.00
翻一番 | 100.00
翻番 | 100.00
翻了一番 | 100.00
翻两番 | 300.00
翻三番 | 700.00
翻倍 | 100.00
翻了一倍 | 100.00
增长1倍 | 100.00
增长了两倍 | 200.00
增长1.5倍 | 150.00
是上年的2倍 | 100.00
是去年的1.5倍 | 50.00
达到上年的1.2倍 | 20.00
增长到2倍 | 100.00
2倍 | ambiguous | 200.00 / 100.00
翻了两倍 | ambiguous | 200.00 / 100.00
为上年的120% | 20.00
持平 | 0.00
与上年持平 | 0.00
基本持平 | approx | 0.00
零增长 | 0.00
没有增长 | 0.00
0 | 0.00
0% | 0.00
腰斩 | -50.00
减半 | -50.00
增长一成 | 10.00
一成四 | 14.00
下降两成 | -20.00
增长三分之一 | 33.33
0.14 | ambiguous | 0.14 / 14.00
0.14% | 0.14
增加了8.4亿 | unit
8.4亿 | unit
从64.85亿增长到72.36亿 | 11.58
2023年72.36亿，2024年81.5亿 | 12.63
72.36/64.85 | ambiguous | 11.58 / 111.58
两位数增长 | derived
增长较快 | derived
约14% | approx | 14.00
14%以上 | range | 14.00
10%-15% | range
超过14% | range | 14.00
1399 | out_of_range | 13.99 / 1399.00
-120% | out_of_range
增长14%，增速比去年快1个点 | 14.00
14%，比上年提高1.05个百分点 | 14.00
同比+13.99% | 13.99
增长了13.99 | 13.99
涨了14% | 14.00
跌了3% | -3.00
缩减3个点 | -3.00
[industry.fdi_growth.2024]
0 | ambiguous | 无 / 0.00
0% | 0.00
持平 | 0.00
[green.energy_intensity_reduction]
8.5 | 8.50
8.5% | 8.50
下降8.5% | 8.50
降低了8.5% | 8.50
累计下降8.5个百分点 | ambiguous | 8.50
上升2% | -2.00
增长2% | -2.00
不降反升2% | -2.00
-8.5% | ambiguous | -8.50 / 8.50
-2.00%（上升） | -2.00
从0.18降到0.16 | ambiguous | 11.11
从0.18吨降到0.16吨 | 11.11
降低率8.5% | 8.50
三年累计下降11.11% | 11.11
没有下降 | derived
持平 | 0.00
0 | 0.00
约8% | approx | 8.00
年均下降4% | 4.00
11.11 | 11.11
降低11.11% | 11.11
三年累计降低11.11% | 11.11
能耗下降了11.11% | 11.11
降低率为11.11% | 11.11
-11.11% | ambiguous | -11.11 / 11.11
能耗上升2% | -2.00
没降 | derived
由0.18降至0.16 | ambiguous | 11.11
从2022年的0.18降到2024年的0.16 | ambiguous | 11.11
下降0.02吨 | unit
降低0.02吨标准煤/万元 | unit
降了一成 | 10.00
下降十分之一 | 10.00
降低了11.11个百分点 | ambiguous | 11.11
基本持平 | approx | 0.00
下降超过10% | range | 10.00
[industry.leading_output_cagr]
13.28 | 13.28
13.28% | 13.28
年均增长13.28% | 13.28
年均13.28个百分点 | ambiguous | 13.28
三年翻一番 | derived
近三年年均增速13.28% | 13.28
2022-2024年年均增长13.28% | 13.28
平均每年增长13% | 13.00
增长了40% | 40.00
三年累计增长40% | derived
约13% | approx | 13.00
12.90%、12.94%、13.99% | ambiguous | 12.90 / 12.94 / 13.99
平均13.28% | 13.28
从2021年的57.4亿增长到2024年的81.5亿 | derived | 12.40
"""


@pytest.mark.parametrize(("field", "text", "expected", "candidates"), table(CASES))
def test_reads_as_the_table_says(field: str, text: str, expected: str, candidates: list[str]) -> None:
    outcome = read_figure(fields()[field], text, context())
    assert told(outcome) == expected
    assert offered(outcome) == candidates
