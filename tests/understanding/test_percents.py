"""Shares: percentages of a level, and those computed from two figures."""

from __future__ import annotations

import pytest

from assistant.understanding.figures import read_figure
from tests.understanding.blanks import context, fields, offered, table, told

CASES = r"""
[industry.leading_output_share.2024]
84 | 84.00
84% | 84.00
84％ | 84.00
百分之八十四 | 84.00
百分之八十四点五 | 84.50
八成四 | 84.00
八成 | 80.00
八成半 | 85.00
840‰ | 84.00
5/6 | 83.33
六分之五 | 83.33
三分之二 | 66.67
0.84 | ambiguous | 0.84 / 84.00
0.85% | 0.85
.84 | ambiguous | 0.84 / 84.00
84个点 | 84.00
84个百分点 | ambiguous | 84.00
比去年高1个点 | derived
比去年提高1个百分点 | derived
占比84%，比去年高1个点 | 84.00
84%，较上年提高1个百分点 | 84.00
从83%提高到84% | 84.00
提高到84% | 84.00
104/208 | 50.00
104家/208家 | 50.00
208家里的104家 | 50.00
208家中有104家 | 50.00
104家，共208家 | 50.00
共208家，104家上云 | 50.00
208家企业，104家上云 | ambiguous | 50.00
104家，占50% | 50.00
208家中104家，占60% | conflict | 60.00 / 50.00
68.46亿/81.5亿 | 84.00
68.46亿占81.5亿 | 84.00
主导产业68.46亿，总产值81.5亿 | 84.00
68.46亿 | unit
70家 | unit
120 | out_of_range | 12.00 / 1.20 / 20.00
144.51 | out_of_range | 14.45 / 1.45 / 44.51
100 | 100.00
100.5% | out_of_range | 10.05 / 1.01
840 | out_of_range | 84.00 / 8.40
-5 | out_of_range | 5.00
一半 | 50.00
一半以上 | range | 50.00
过半 | range
大部分 | approx
大约八成 | approx | 80.00
80%左右 | approx | 80.00
80%以上 | range | 80.00
80%-85% | range
八九成 | approx
七八成 | approx
近九成 | approx | 90.00
全部 | 100.00
百分之百 | 100.00
百分百 | 100.00
持平 | derived
跟去年一样 | derived
八折 | ambiguous | 80.00
84.567% | 84.57
84.565 | 84.57
0 | 0.00
0.001% | precision
2022年82%，2024年84% | 84.00
2023年83% | mismatch
1 | 1.00
一 | 1.00
1/3 | 33.33
2倍 | derived
千分之九 | 0.90
几乎100% | approx | 100.00
将近一半 | approx | 50.00
84（%） | 84.00
84.00％ | 84.00
84 % | 84.00
百分之84 | 84.00
百分之八十几 | approx | 80.00
八十四个百分点 | ambiguous | 84.00
八成多 | approx | 80.00
八成以上 | range | 80.00
不到八成 | range | 80.00
将近八成 | approx | 80.00
九成九 | 99.00
十成 | 100.00
三成三 | 33.00
一成半 | 15.00
0.84，就是84% | ambiguous | 0.84 / 84.00
0.84（即84%） | ambiguous | 0.84 / 84.00
0.5 | ambiguous | 0.50 / 50.00
0.5% | 0.50
1% | 1.00
0.99 | ambiguous | 0.99 / 99.00
84%（2024年） | 84.00
84/100 | 84.00
84:100 | 84.00
84比100 | 84.00
5分之4 | 80.00
4/5 | 80.00
四分之三 | 75.00
3/4强 | approx | 75.00
二分之一 | 50.00
三分之一左右 | approx | 33.33
大约三分之二 | approx | 66.67
三分之二以上 | range | 66.67
104÷208 | 50.00
104÷208×100% | 50.00
104÷208=50% | 50.00
104÷208=0.5 | 50.00
104/208=60% | conflict | 60.00 / 50.00
104÷208×100=50 | 50.00
208家中有104家上云 | 50.00
208家里头104家 | 50.00
每10家有5家 | ambiguous | 50.00
104家占208家的50% | 50.00
总共208家，上云的104家 | 50.00
总产值81.5亿，主导产业68.46亿 | 84.00
68.46/81.5 | 84.00
68.46亿÷81.5亿 | 84.00
684600万/81.5亿 | 84.00
104户，占比50% | 50.00
50%（104家） | 50.00
208家 | unit
68.46亿元 | unit
超过100% | range | 100.00
100%以上 | range | 100.00
101 | out_of_range | 10.10 / 1.01
1000 | out_of_range | 100.00 / 10.00
-84% | out_of_range | 84.00
负84 | out_of_range | 84.00
下降2% | derived
比上年下降2个百分点，为82% | 82.00
提高2个百分点，达到84% | 84.00
由82%提升至84% | 84.00
82%提高到84% | 84.00
从82%到84% | range
82→84 | ambiguous | 82.00 / 84.00
同比提高2个百分点 | derived
提高了2个点 | derived
与上年持平，84% | 84.00
84%，与上年持平 | 84.00
84%，和去年一样 | 84.00
没变化，还是84% | 84.00
2022年82%、2023年83%、2024年84% | 84.00
82 83 84 | ambiguous | 82.00 / 83.00 / 84.00
三年都是84% | 84.00
去年84%，前年83% | 84.00
绝大部分 | approx
超过一半 | range | 50.00
不足一半 | range | 50.00
一半左右 | approx | 50.00
全部都是 | 100.00
基本上全部 | approx | 100.00
接近100% | approx | 100.00
百分之一百 | 100.00
84.005 | 84.01
八十四点五六七 | 84.57
84%-85% | range
84%～85% | range
84%或85% | ambiguous | 84.00 / 85.00
84%至85%之间 | range
高于84% | range | 84.00
不低于84% | range | 84.00
≥84% | range | 84.00
84%+ | range | 84.00
0% | 0.00
[helper.output.2021]
75.5×83% | 62.67
[innovation.rd_intensity.2024]
3.08 | 3.08
百分之三点零八 | 3.08
0.0308 | ambiguous | 0.03 / 3.08
3.08‰ | 0.31
30.8‰ | 3.08
千分之三十 | 3.00
2.15亿/70亿 | 3.07
2.15亿 | unit
3个点 | 3.00
3%多 | approx | 3.00
三个多点 | approx | 3.00
[green.water_reuse]
88.6%左右 | approx | 88.60
[digital.iiot_share.2024]
104/208 | 50.00
70家 | unit
208家中70家 | 33.65
普及率33.65% | 33.65
33.65%，比行业平均高5个百分点 | 33.65
行业平均28%，我们33.65% | ambiguous | 28.00 / 33.65
"""


@pytest.mark.parametrize(("field", "text", "expected", "candidates"), table(CASES))
def test_reads_as_the_table_says(field: str, text: str, expected: str, candidates: list[str]) -> None:
    outcome = read_figure(fields()[field], text, context())
    assert told(outcome) == expected
    assert offered(outcome) == candidates
