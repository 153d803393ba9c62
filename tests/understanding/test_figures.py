"""Amounts and counts for one blank: what is typed, what is understood, what is offered."""

from __future__ import annotations

import pytest

from assistant.understanding.figures import read_figure
from tests.understanding.blanks import context, fields, offered, table, told

CASES = r"""
[industry.output.2024]
120.5 | 120.50
120.5亿 | 120.50
120.5亿元 | 120.50
1,205,000万元 | 120.50
1，205，000 | unit | 120.50 / 0.01 / 1205000.00
1205000 | unit | 120.50 / 0.01 / 1205000.00
一百二十点五亿 | 120.50
壹佰贰拾点伍亿元整 | 120.50
120。5亿 | 120.50
120.455 | 120.46
120.454 | 120.45
120.5千万 | 12.05
12050百万 | 120.50
12050000000元 | 120.50
120.5亿元人民币 | 120.50
约120亿 | approx | 120.00
120亿左右 | approx | 120.00
120来亿 | approx | 120.00
120多亿 | approx | 120.00
近120亿 | approx | 120.00
120亿上下 | approx | 120.00
一百多亿 | approx | 100.00
120余亿元 | approx | 120.00
应该是120.5亿 | approx | 120.50
120.5亿吧 | approx | 120.50
可能120亿 | approx | 120.00
差不多120亿 | approx | 120.00
预计120亿 | approx | 120.00
几十亿 | approx
120亿以上 | range | 120.00
不低于120亿 | range | 120.00
不到130亿 | range | 130.00
超过120亿 | range | 120.00
至少120亿 | range | 120.00
120-130亿 | range
120~130 | range
120到130亿之间 | range
120至130 | range
100亿+ | range | 100.00
>120 | range | 120.00
-120.5 | out_of_range | 120.50
负120亿 | out_of_range | 120.00
0 | out_of_range
0.004 | precision
5000元 | precision
30万 | unit | 30.00
1.2万 | unit | 1.20
17亿美元 | unit
$17亿 | unit
USD 1.7 billion | unit
17亿欧元 | unit
120.5% | unit
120.5吨 | unit
120家 | unit
比去年增长8% | derived
比去年多8.4亿 | derived
同比增长8%，达到120.5亿 | 120.50
120.5亿，同比增长8% | 120.50
增长到120.5亿 | 120.50
从110亿增长到120.5亿 | 120.50
2024年120.5亿 | 120.50
2023年120亿 | mismatch
去年120.5亿 | 120.50
前年110亿 | mismatch
今年120 | mismatch
2023年110亿，2024年120.5亿 | 120.50
2022年64.85，2023年72.36，2024年81.5 | 81.50
64.85 72.36 81.5 | ambiguous | 64.85 / 72.36 / 81.50
120，不对，是125 | 125.00
不是120，是125 | 125.00
120.5亿，说错了，125亿 | 125.00
120或者130 | ambiguous | 120.00 / 130.00
120.5亿（其中主导产业100亿） | 120.50
120.5亿，其中主导产业100亿 | 120.50
总产值120.5亿，主导产业产值100亿 | 120.50
集群总产值（亿元）：120.5 | 120.50
集群总产值是120.5亿元 | 120.50
您好，我们去年总产值是120.5亿元，谢谢！ | 120.50
120.5亿（统计局数据） | 120.50
120.5（万元） | 0.01
单位万元，1205000 | 120.50
1205000万 | 120.50
3个亿 | 3.00
三个亿 | 3.00
一百二十亿五千万 | 120.50
12亿3千万 | 12.30
上半年60亿 | ambiguous
截至2024年12月底120.5亿 | 120.50
截至2024年6月底60亿 | ambiguous
跟去年一样 | derived
没变 | derived
不清楚 | missing
无 | missing
哈哈哈 | missing
120.5.3 | ambiguous
3万55 | ambiguous
翻了一番 | derived
是去年的1.2倍 | derived
120.50 | 120.50
０．５ | 0.50
十四五期间120亿 | 120.00
每年120亿 | 120.00
三年平均120亿 | ambiguous | 120.00
一共120.5亿 | 120.50
120点5 | 120.50
12 050 | unit | 1.21 / 12050.00
1 205 000 万元 | 120.50
2024: 120.5 | 120.50
2024 120.5 | 120.50
1.2E+02 | approx | 120.00
120.5亿，占全县44% | 120.50
全县总产值183亿，集群81.5亿 | 81.50
规上100亿，规下20.5亿 | ambiguous | 120.50 / 100.00 / 20.50
100+20.5 | 120.50
120亿多一点 | approx | 120.00
120亿出头 | approx | 120.00
百亿 | approx
上百亿 | approx
没有120亿 | range | 120.00
一百二十亿零五千万 | 120.50
壹佰贰拾亿伍仟万元整 | 120.50
120亿零5000万 | 120.50
100+20.5=120.5 | 120.50
100+20.5=121 | conflict | 121.00 / 120.50
100+200万人 | ambiguous
100亿+20% | ambiguous
120.5亿，另外有100亿 | ambiguous | 120.50 / 100.00
[industry.firms.2024]
208家 | 208
208 | 208
就两家 | 2
两百零八家 | 208
一共208家企业 | 208
208户 | 208
208个 | 208
二百零八 | 208
两百来家 | approx | 200
二十几家 | approx | 20
十来家 | approx | 10
十几家 | approx | 10
几家 | approx
好几家 | approx
不到十家 | range | 10
208.5 | precision | 208 / 209
208.0 | 208
208人 | unit
208件 | unit
2.08百家 | 208
0 | 0
0家 | 0
-5 | out_of_range | 5
五六家 | approx
三四十家 | approx
两三家 | approx
2-3家 | range
2、3家 | ambiguous | 2 / 3
1/2 | unit
50% | unit
5亿元 | unit
新增5家 | derived
比去年多5家 | derived
比上年增加12家，共208家 | 208
208家，比上年增加12家 | 208
208家，其中规上45家 | 208
规上45家，规下163家 | ambiguous | 208 / 45 / 163
212家，其中中小企业208家 | 212
企业212家，中小企业208家 | 212
1,205 | 1205
1,205家 | 1205
186,199,212 | ambiguous | 186199212 / 212
2022年186，2023年199，2024年212 | 212
[industry.smes.2024]
212家，其中中小企业208家 | 208
集群企业212家，其中：中小企业208家 | 208
企业212家，中小企业208家 | 208
[innovation.employees.2024]
1.06万人 | 10600
1万零615人 | 10615
10615名 | 10615
一万零六百一十五 | 10615
1.06万 | 10600
1.0615万 | 10615
10,615 | 10615
10 615 | ambiguous | 10 / 615
1万多人 | approx | 10000
上万人 | approx
10615人，其中研发人员735人 | 10615
1.23456万 | precision | 12345 / 12346
五千六 | 5600
5600余人 | approx | 5600
[innovation.rd_staff.2024]
10615人，其中研发人员735人 | 735
735人，占6.92% | 735
[innovation.patents]
168件 | 168
168个 | 168
168项 | 168
168家 | unit
有效发明专利168件 | 168
新增发明专利20件 | derived
发明专利168件，实用新型300件 | 168
"""


@pytest.mark.parametrize(("field", "text", "expected", "candidates"), table(CASES))
def test_reads_as_the_table_says(field: str, text: str, expected: str, candidates: list[str]) -> None:
    outcome = read_figure(fields()[field], text, context())
    assert told(outcome) == expected
    assert offered(outcome) == candidates
