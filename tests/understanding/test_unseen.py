"""Replies as applicants type them, by field: what is stored, or the code of what is asked back."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.understanding.reading import said

CASES = r"""
[industry.output.2024]
120。5亿元 | 120.50
1205000 | unit
120.5e | ambiguous
120.5yi | ambiguous
l20.5 | ambiguous
12O.5 | ambiguous
小一百二十亿 | approx
俩亿 | 2.00
不是120.5亿，是121.5亿 | 121.50
120.5亿，不对，121.5亿 | 121.50
全县产值300亿，集群占40% | ambiguous
300亿的40% | ambiguous
100亿级 | approx
120亿光景 | approx
120.5亿円 | unit
问一下，规下企业算不算？ | help
下次再说 | deferred
凑够40亿就行 | no_fabrication
不填了，退出 | control
看看填了多少 | control
81.5×84%×2 | ambiguous
50×1.63 | ambiguous
2023年和2024年分别是72.36和81.50 | 81.50
比去年80亿增加10亿美元 | derived
增加5亿、增加6亿 | derived
[industry.fdi.2024]
半个亿 | 5000.00
没有外商投资，只有港资500万 | ambiguous
[basic.area]
1500亩地 | 1.00
18.6平方公里，合2790亩 | ambiguous
18.6英亩 | unit
要改前面的 | correct
集群企业数量应该是 | correct
2024 | unit
不 | missing
2万3.5 | ambiguous
[innovation.patents]
168个，其中发明专利160个 | ambiguous
160件发明专利和8个植物新品种 | ambiguous
2万12000 | ambiguous
5千20百 | ambiguous
零12 | ambiguous
[innovation.pct_applications]
仨 | 3
200家都没有 | range
[innovation.patents_per_10k_employees]
168件专利，10615人 | derived
[cooperation.overseas_branches]
越南1家，泰国1家 | ambiguous
[industry.leading_output_share.2024]
八成半 | 85.00
840‰ | 84.00
主导产业101.2亿，总产值120.5亿 | 83.98
120.5亿元中101.2亿元来自主导产业 | 83.98
16%是其他产业 | derived
其余16% | derived
百分之十二百 | ambiguous
84÷0 | ambiguous
[industry.leading_output_growth.2024]
减产5% | -5.00
增速回落3个点 | ambiguous
翻了两番还多 | approx
↓5.2% | -5.20
收缩5.2% | -5.20
下降了半成 | -5.00
—5.2% | -5.20
–5.2% | -5.20
从88.8亿到101.2亿 | 13.96
最高14% | range
没有下降，增长2% | 2.00
降幅收窄到3% | -3.00
比上年低3% | -3.00
较上年少了3% | -3.00
降本增效，增长5% | 5.00
小幅增长 | approx
下降了2倍 | unit
翻了十番 | ambiguous
[digital.cloud_share.2024]
208家企业中125家上云 | 60.10
10615人中4246人 | 40.00
12亿元中有104家 | ambiguous
[green.energy_intensity_reduction]
-11.1% | ambiguous
反弹3% | -3.00
翻了一番 | -100.00
[green.solid_waste_use]
没有大宗固废 | 无
[industry.output]
64.85/72.36/81.50 | 64.85 72.36 81.50
64.85 / 72.36 / 81.50 | 64.85 72.36 81.50
大前年64.85，前年72.36，去年81.5 | 64.85 72.36 81.50
年份\t2022\t2023\t2024\n产值\t64.85\t72.36\t81.50 | 64.85 72.36 81.50
55.2 64.85 72.36 81.5 | mismatch
只有24年的，81.5亿 | incomplete
64.85 / / 81.5 | incomplete
64.85 ->72.36 -> 81.50 | 64.85 72.36 81.50
总产值64.85亿、72.36亿、81.5亿，年均增长12% | 64.85 72.36 81.50
64.85亿元/72.36亿元/81.5亿元 | 64.85 72.36 81.50
64.85、72.36万、81.5亿 | unit
64.85 72.36 8150 | unit
2024 64.85 72.36 | ambiguous
64.85 72.36 81.5，不对，64.85 72.36 80.5 | 64.85 72.36 80.50
72.36，2022年64.85，2024年81.50 | incomplete
[industry.firms]
186 199 212.5 | precision
186、+13、+13 | derived
[industry.champions]
前两年没有，2024年1家 | 无 无 1
[industry.leading_output_growth]
年均10% | incomplete
[plan.targets.patents]
从168件提高到250件 | 168 250
[basic.restricted]
应该不是 | approx
无 | no
都不是 | no
有禁止类 | yes
[basic.accidents]
无 | no
没听说 | ambiguous
2024年没有，2023年也没有，2022年也没有 | no
[basic.violations]
无 | no
无此情况 | no
一家都没有 | no
没有重大问题，个别企业有轻微违规 | ambiguous
[basic.energy_benchmark]
没有不达标的 | yes
无 | ambiguous
八成企业达标 | ambiguous
未达标，正在改造 | no
[basic.provincial_cluster]
还不是 | no
入选了培育名单 | ambiguous
通过初审 | ambiguous
[industry.chain_actions]
1至3，还有8 | chain_map、technology_list、consortium、supply_risk
135 | ambiguous
除8以外全部 | chain_map、technology_list、consortium、research_partners、supply_coordination、chain_leader、advanced_clusters
无 | 无
壹、叁 | chain_map、consortium
八项全部 | chain_map、technology_list、consortium、research_partners、supply_coordination、chain_leader、advanced_clusters、supply_risk
[1][3] | chain_map、consortium
其余都没有 | ambiguous
1没有，其他也没有 | ambiguous
1和3计划做，其余都做了 | ambiguous
除了那个都没做 | ambiguous
第十百项 | ambiguous
[industry.collaboration_actions]
物流、仓储、设计 | shared_services
[cooperation.actions]
无 | 无
[basic.sector]
无 | ambiguous
[innovation.platforms.provincial]
竹材工程研究中心（筹） | ambiguous
有两个，一个是竹材工程研究中心，另一个是榕藤企业技术中心 | 竹材工程研究中心、榕藤企业技术中心
随便写三个 | no_fabrication
- 竹材工程研究中心\n- 榕藤企业技术中心 | 竹材工程研究中心、榕藤企业技术中心
竹材工程研究中心，2025年认定 | ambiguous
数量3：竹材工程研究中心、榕藤企业技术中心、家居设计研究院 | 竹材工程研究中心、榕藤企业技术中心、家居设计研究院
1\t竹材工程研究中心\n2\t榕藤企业技术中心 | 竹材工程研究中心、榕藤企业技术中心
一是竹材工程研究中心，二是榕藤企业技术中心 | 竹材工程研究中心、榕藤企业技术中心
竹材工程研究中心，今年刚批的 | ambiguous
2.5个 | format
数量：无 | 0
省级的没有，市级的有2个 | ambiguous
省工程研究中心1个，省企业技术中心2个 | incomplete
竹材工程研究中心是唯一一家 | 竹材工程研究中心
竹材工程研究中心、榕藤企业技术中心，都是2022年认定的 | 竹材工程研究中心、榕藤企业技术中心
竹材工程研究中心、榕藤企业技术中心，谢谢 | 竹材工程研究中心、榕藤企业技术中心
竹材工程研究中心、榕藤企业技术中心，就这两个 | 竹材工程研究中心、榕藤企业技术中心
我们县有竹材工程研究中心 | 竹材工程研究中心
竹材工程研究中心1个、榕藤企业技术中心1个 | 竹材工程研究中心、榕藤企业技术中心
[green.systems.national]
绿色工厂2家、绿色园区1个 | incomplete
[digital.pilots.provincial]
基于AI、大数据的质检项目 | ambiguous
[cover.date]
贰零贰伍年陆月拾捌日 | 2025-06-18
2025年6月18日，谢谢 | 2025-06-18
公元2025年6月18日 | 2025-06-18
明儿 | 2025-06-19
2025年6月18日-20日 | range
预计6月18日 | approx
下周 | incomplete
两周后 | 2025-07-02
三日后 | 2025-06-21
2025年6月18日（暂定） | approx
4/2025 | 2025-04
04.2025 | 2025-04
13/2025 | format
25/3/4 | 2025-03-04
25-13-40 | format
04/18/25 | 2025-04-18
3/4/25 | ambiguous
31-12-25 | 2025-12-31
1/2/333 | format
大约3/4/2025 | approx
大概250418 | approx
[cover.contact]
小韦，13900000118 | incomplete
韦明澈 13900000118 wei@126.com | 韦明澈 13900000118
[basic.authority_phone]
可能是13900000118 | approx
电话：0771-5550118 传真：0771-5550119 | 0771-5550118
0771-5550118，转8001 | 0771-5550118转8001
大概是13900000118 | approx
不是13900000119，是13900000118 | ambiguous
13900000118已停用 | ambiguous
0771-5550118-0 | 0771-5550118转0
010123456789 | format
010-12345678(801) | 010-12345678转801
[industry.firms.2024]
208家中小企业，4家大企业 | ambiguous
200家，不到 | range
100+20.5 | ambiguous
[industry.smes.2024]
除了4家都是 | ambiguous
212家企业，中小企业占98% | ambiguous
企业212家，其中中小企业占98% | ambiguous
[industry.listed_smes.2024]
没有，有2家在辅导 | ambiguous
1家主板，2家新三板 | ambiguous
[green.carbon_monitoring]
2026年建 | no
还没来得及 | no
机制健全 | ambiguous
[governance.alliances]
协会：青榕县家具协会 | 青榕县家具协会
共0家： | 0
县竹业协会（会长单位）和县家居商会（副会长） | 县竹业协会（会长单位）、县家居商会（副会长）
县家居（县竹业协会和县家居协会）协会 | 县家居（县竹业协会和县家居协会）协会
百百个 | missing
[green.systems.provincial]
绿色工厂：榕藤家居、青竹木业 | 榕藤家居（绿色工厂）、青竹木业（绿色工厂）
绿色工厂2家，分别是榕藤家居、青竹木业；绿色供应链1家，桂竹工坊 | 榕藤家居（绿色工厂）、青竹木业（绿色工厂）、桂竹工坊（绿色供应链）
自治区级绿色工厂2家 | incomplete
[industry.brand_text]
参见第八部分 | missing
帮我润色一下 | no_fabrication
[industry.chain_text]
集群内个别企业曾经把统计报表的口径填错了 | 集群内个别企业曾经把统计报表的口径填错了
研发人员改为由企业统一管理并建立培训制度 | 研发人员改为由企业统一管理并建立培训制度
绘制了产业链图谱并开展培育。需要写具体数字吗？写多少字合适？ | ambiguous
[innovation.standards.national]
2021年 1 2，2022年 0 2，2023年 1 3，2024年 1 3 | 0 1 1 2 3 3
没有主持，参与2、3、3 | 无 无 无 2 3 3
主持0、1、1，没参与过 | 0 1 1 无 无 无
[industry.fdi]
2022年：无，2023年：/，2024年：- | 无 无 无
2022:-- 2023:100 2024:200 | 无 100.00 200.00
100 200 是上年的3倍 | derived
[innovation.platforms.national]
研发中心2个：甲中心、乙中心 | 甲中心、乙中心
都有 | incomplete
[green.solid_waste_above_average]
超过3% | ambiguous
[cover.city]
桂南经济开发区 | ambiguous
[plan.targets.extra]
； | missing
[cover.city]
我们县叫青榕县，市是桂南市 | ambiguous
在桂南那边 | ambiguous
桂南市那边 | 桂南市
跨三个市 | missing
[cover.county]
主任张三丰，电话0771-5678901 | missing
跨两个县 | missing
青榕县，青竹县 | ambiguous
[cover.authority]
局长说是工信局 | incomplete
局长说是青榕县工业和信息化局 | 青榕县工业和信息化局
县工信局 | incomplete
工业和信息化局 | incomplete
市北区工业和信息化局 | 市北区工业和信息化局
[cover.operator]
工业园区管委会 | incomplete
青榕县工业园区管理委员会 | 青榕县工业园区管理委员会
[plan.overview]
去看模板 | missing
[plan.approach]
写得好一点，按上面的意思 | missing
按照县里的规划建设产业园区，补齐产业链短板。 | 按照县里的规划建设产业园区，补齐产业链短板。
[industry.chain_text]
同第八部分 | missing
开展直播带货，效果很好。 | 开展直播带货，效果很好。
开展直播带货，是这样写，可以吗？ | ambiguous
[industry.chain_actions.evidence]
协议书，还有照片 | 协议书、照片
[basic.accidents]
等等，不是较大事故，只死了1人 | no
等县里批 | deferred
[industry.firms.2024]
帮我算一下 | incomplete
算了吧 | deferred
算了 | deferred
你帮我算 | incomplete
就这样 | missing
[industry.chain_text]
你帮我算 | no_fabrication
[digital.cloud_share]
64÷182，82÷195，104÷208 | 35.16 42.05 50.00
64/182，82/195，104/208 | 35.16 42.05 50.00
[digital.pilots.provincial]
2023年2个，2024年1个 | incomplete
[innovation.patents]
150 多50件 | ambiguous
2022年100件，2023年120，2024年约150 | ambiguous
2022年至2023年100件，2024年150 | ambiguous
[plan.targets.patents]
现有150，目标多加50 | derived
"""


def table() -> list[tuple[str, str, str]]:
    """(field, reply, expected) of every line; \\n and \\t stand for themselves."""
    rows: list[tuple[str, str, str]] = []
    field = ""
    for line in CASES.strip().splitlines():
        if heading := re.fullmatch(r"\[([a-z_0-9.]+)\]", line):
            field = heading[1]
        else:
            text, _, expected = line.rpartition(" | ")
            rows.append((field, text.replace("\\n", "\n").replace("\\t", "\t"), expected))
    return rows


def printed(got: Any) -> str:
    """Several values in one line: figures apart, names and options listed, 0 for no names."""
    if isinstance(got, dict) and "names" in got:
        return "、".join(got["names"]) or "0"
    if isinstance(got, dict):
        return " ".join(str(value) for value in got.values())
    return "、".join(got) if isinstance(got, list | tuple) else str(got)


@pytest.mark.parametrize(("field", "text", "expected"), table())
def test_is_understood_as_the_table_says(field: str, text: str, expected: str) -> None:
    assert printed(said(field, text)) == expected
