"""For every rule: a small change to the example application in which it fires, and a near miss in which it does not.

Each case: rule, severity, one field that must be named, what is changed, what is changed in the near miss.
"""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as made
from typing import Any


@dataclass(frozen=True)
class Case:
    """One rule at work, and at rest."""

    rule: str
    severity: str
    field: str
    change: dict[str, Any]
    miss: dict[str, Any]
    sections: dict[str, Any] = made(default_factory=dict)
    note: str = ""

    def __str__(self) -> str:
        return f"{self.rule}{self.note and ' '}{self.note}"


def years(stem: str, *values: Any) -> dict[str, Any]:
    """The three cells of a yearly row."""
    return {f"{stem}.{year}": value for year, value in zip((2022, 2023, 2024), values, strict=True)}


TEXT = "集群建立了稳定的协作机制，近三年持续开展相关工作并取得成效。"
NAMES = [f"第{n}绿色工厂" for n in range(21)]
LONG = "集群持续推进各项工作并取得明显成效" * 20

CASES = [
    # ── 通用
    Case("G-01", "missing", "basic.area", {"basic.area": None}, {}),
    Case("G-01", "missing", "plan.targets.cooperation.target", {"plan.targets.cooperation.target": None}, {}),
    Case("G-01", "error", "industry.output.2024", {"industry.output.2024": "无"}, {"industry.fdi.2024": "无", "industry.fdi_growth.2024": "-100"}),
    Case("G-02", "info", "industry.output.2024", {"industry.output.2024": "81.501"}, {"industry.output.2024": "81.500"}),
    Case("G-03", "error", "digital.cloud_share.2024", {"digital.cloud_share.2024": "500"}, {"green.water_reuse": "100"}),
    Case("G-03", "error", "green.water_reuse", {"green.water_reuse": "-1"}, {"green.water_reuse": "0"}, note="below 0"),
    Case("G-04", "error", "industry.fdi.2024", {"industry.fdi.2024": "-1"}, {"industry.fdi_growth.2024": "-1"}),
    Case("G-05", "error", "industry.firms.2024", {"industry.firms.2024": "212.5"}, {"industry.firms.2024": "212.00"}),
    Case("G-06", "error", "governance.text", {"governance.text": "字" * 201}, {"governance.text": "字" * 200}),
    Case("G-06b", "info", "governance.text", {"governance.text": "字" * 190 + "2024年12.50万元"}, {"governance.text": "字" * 190}),
    Case("G-07", "error", "plan.tasks", {"plan.tasks": "字" * 3000}, {"plan.tasks": "字" * 400}),
    Case("G-07b", "warning", "plan.tasks", {"plan.tasks": "字" * 1350}, {"plan.tasks": "字" * 400}),
    Case("G-08", "warning", "green.text", {"green.text": "开展了节能诊断等工作。"}, {"green.text": TEXT}),
    Case("G-09", "warning", "green.text", {"green.text": "无。另外开展了节能诊断四十一家次，成效明显，企业满意。"}, {"green.text": "无锡市企业来集群设厂，共同开展节能诊断，成效明显，企业满意。"}),
    Case("G-09", "warning", "green.text", {"green.text": "无"}, {"green.text": "无", "green.actions": "无"}, note="ticks"),
    Case("G-09", "warning", "governance.alliances", {"governance.alliances": {"count": 1, "names": ["无"]}}, {"governance.alliances": {"count": 0, "names": ["无"]}}, note="names"),
    Case("G-10", "info", "plan.targets.governance.baseline", {"plan.targets.governance.baseline": "/"}, {"plan.targets.governance.baseline": "已设立促进中心"}),
    Case("G-12", "warning", "industry.output.2023", {"industry.output.2023": "723600"}, {"industry.output.2023": "72.40"}),
    Case("G-12", "warning", "industry.fdi.2022", {"industry.fdi.2022": "0.21"}, {"industry.fdi.2022": "1900.00"}, note="too small"),
    Case("G-13", "warning", "digital.software_spend.2024", {"digital.software_spend.2024": "900.00"}, {"digital.software_spend.2024": "770.00"}),
    Case("G-13", "warning", "industry.hightech_firms.2023", {"industry.hightech_firms.2023": 40}, {"industry.hightech_firms.2023": 27}, note="counts"),
    Case("G-13", "warning", "digital.software_spend.2022", years("digital.software_spend", "420.00", "420.00", "420.00"), years("digital.software_spend", "420.00", "420.00", "421.00"), note="three alike"),
    Case("G-14", "warning", "plan.results", {"plan.results": "2024年集群研发经费3.15亿元，研发人员735人。"}, {"plan.results": "2024年集群研发经费2.2亿元，研发人员735人。"}),
    Case("G-14", "warning", "plan.results", {"plan.results": "2024年集群有效发明专利618件。"}, {"plan.results": "2024年集群新增有效发明专利18件；榕藤公司2024年有效发明专利20件。"}, note="single"),
    Case("G-16", "info", "green.systems.other", {"green.systems.other": {"count": 21, "names": NAMES}}, {"green.systems.other": {"count": 20, "names": NAMES[:20]}}),
    Case("G-17", "error", "governance.alliances", {"governance.alliances": {"count": 3, "names": ["甲协会", "乙协会"]}}, {"governance.alliances": {"count": 2, "names": ["甲协会", "乙协会"]}}),
    Case("G-17", "error", "governance.alliances", {"governance.alliances": {"count": 2, "names": ["甲协会", "甲协会"]}}, {}, note="twice"),
    Case("G-18", "error", "governance.alliances", {"governance.alliances": {"count": 2, "names": []}}, {"governance.alliances": {"count": 0, "names": []}}),
    Case("G-18", "error", "governance.alliances", {"governance.alliances": {"count": 0, "names": ["甲协会"]}}, {"governance.alliances": {"count": 0, "names": ["无"]}}, note="no count"),
    Case("G-19", "error", "basic.accidents", {"basic.accidents": "yes"}, {"basic.accidents": "no"}),
    Case("G-20", "evidence", "industry.brand_actions", {}, {"industry.brand_actions": "无", "industry.brand_text": "无"}, {"evidence": {}}),
    Case("G-21", "evidence", "innovation.patents", {}, {"innovation.patents": 0}, {"evidence": {}}),
    Case("G-22", "error", "green.co2_intensity_formula", {"green.co2_intensity_formula": None}, {"green.co2_intensity_formula": None, **years("green.co2_intensity", "无", "无", "无")}),
    # ── 封面、一
    Case("B-01", "warning", "cover.cluster_name", {"cover.cluster_name": "青榕县竹藤家居"}, {"cover.cluster_name": "广西壮族自治区桂南市青榕县竹藤家居产业"}),
    Case("B-01b", "info", "cover.cluster_name", {"cover.cluster_name": "桂南市青榕县竹藤家居产业集群"}, {"cover.cluster_name": "桂南市青榕县竹藤家居产业"}),
    Case("B-02", "error", "cover.phone", {"cover.phone": "0771-5550119"}, {"cover.phone": "0771-5550119", "basic.authority_phone": "0771-5550119"}),
    Case("B-02", "error", "basic.authority_contact", {"basic.authority_contact": "覃若溪"}, {}, note="name"),
    Case("B-03", "warning", "cover.county", {"cover.county": "白榕县"}, {"cover.county": "青榕"}),
    Case("B-06", "warning", "cover.operator", {"cover.operator": "青榕县城投建设投资有限公司"}, {"cover.operator": "青榕县园区运营有限公司"}),
    Case("B-06", "warning", "cover.operator", {"cover.operator": "青榕县集群发展领导小组"}, {"cover.operator": "青榕县经济开发区管委会"}, note="no body"),
    Case("B-07", "error", "basic.operator_phone", {"basic.operator_phone": "1390000011"}, {"basic.operator_phone": "400-800-1234"}),
    Case("B-08", "info", "basic.operator_phone", {"basic.operator_phone": "0771-5550118"}, {}),
    Case("B-09", "error", "cover.date", {"cover.date": "2024-12-31"}, {"cover.date": "2025-01"}),
    Case("B-09", "error", "cover.date", {"cover.date": "2025-02-30"}, {"cover.date": "2025-02-28"}, note="calendar"),
    Case("B-10", "warning", "basic.area", {"basic.area": "100.01"}, {"basic.area": "100"}),
    Case("B-11", "error", "basic.area", {"basic.area": "0"}, {"basic.area": "0.01"}),
    Case("B-11", "warning", "basic.area", {"basic.area": "1860"}, {"basic.area": "1000"}, note="unit"),
    Case("B-12", "warning", "basic.sector", {"basic.sector": "primary"}, {"basic.sector": "primary", "cover.cluster_name": "桂南市青榕县砂糖橘产业"}),
    Case("B-13", "error", "basic.restricted", {"basic.restricted": "yes"}, {}),
    Case("B-14", "warning", "basic.accidents", {"basic.accidents": "yes"}, {}, {"explanations": {"basic.accidents": "已处理"}}),
    Case("B-15", "warning", "basic.violations", {"basic.violations": "yes"}, {}, {"explanations": {"basic.violations": "已处理"}}),
    Case("B-16", "warning", "basic.energy_benchmark", {"cover.cluster_name": "桂南市青榕县日用陶瓷产业"}, {"cover.cluster_name": "桂南市青榕县日用陶瓷产业", "basic.energy_benchmark": "yes"}),
    Case("B-16", "warning", "green.energy_intensity.2024", years("green.energy_intensity", "1.20", "1.10", "1.00"), years("green.energy_intensity", "1.20", "1.10", "0.99"), note="intensity"),
    Case("B-17", "warning", "basic.water_benchmark", {"basic.water_benchmark": "no"}, {"basic.water_benchmark": "yes"}),
    Case("B-18", "warning", "basic.water_benchmark", {"cover.cluster_name": "桂南市青榕县造纸产业"}, {"cover.cluster_name": "桂南市青榕县造纸产业", "basic.water_benchmark": "yes"}),
    Case("B-20", "info", "basic.provincial_cluster", {"basic.provincial_cluster": "no"}, {}),
    # ── 二
    Case("M-01", "error", "industry.output.2022", {"industry.output.2022": "0"}, {"industry.output.2022": "0.01"}),
    Case("M-01", "error", "industry.output.2024", {"industry.output.2024": "815000"}, {"industry.output.2024": "9999"}, note="unit"),
    Case("M-02", "warning", "industry.output_share_of_county.2024", {"industry.output_share_of_county.2024": "34.51"}, {"industry.output_share_of_county.2024": "36.51"}),
    Case("M-03", "warning", "industry.smes.2024", {"industry.smes.2024": 212}, {"industry.smes.2024": 212, "industry.sme_output_share.2024": "100"}),
    Case("M-03", "warning", "industry.sme_output_share.2024", {"industry.sme_output_share.2024": "100"}, {"industry.sme_output_share.2024": "99.98"}, note="share"),
    Case("M-04", "warning", "industry.leading_output_share.2022", {"industry.leading_output_share.2022": "49.99"}, {"industry.leading_output_share.2022": "50"}),
    Case("M-05", "warning", "industry.leading_output_growth.2023", {"industry.leading_output_growth.2023": "14.00"}, {"industry.leading_output_growth.2023": "12.93"}),
    Case("M-05", "error", "industry.leading_output_growth.2023", {"industry.leading_output_growth.2023": "19.00"}, {"industry.leading_output_growth.2023": "17.00"}, note="beyond 5 points"),
    Case("M-06", "warning", "industry.leading_output_growth.2022", {"industry.leading_output_growth.2022": "101"}, {"industry.leading_output_growth.2022": "100", "helper.leading_output.2021": "26.59"}),
    Case("M-06", "warning", "helper.leading_output.2021", {"helper.leading_output.2021": "46.00"}, {"helper.leading_output.2021": "47.11"}, note="helper"),
    Case("M-07", "info", "industry.leading_output_cagr", {"industry.leading_output_cagr": "13.46"}, {"industry.leading_output_cagr": "13.27"}, note="two periods"),
    Case("M-07", "error", "industry.leading_output_cagr", {"industry.leading_output_cagr": "15.00"}, {"industry.leading_output_cagr": "14.40"}, note="beyond the rates"),
    Case("M-07", "warning", "industry.leading_output_cagr", {"industry.leading_output_cagr": "14.40"}, {"industry.leading_output_cagr": "13.28"}),
    Case("M-08", "error", "industry.smes.2023", {"industry.smes.2023": 200}, {"industry.smes.2023": 199, "industry.sme_output_share.2023": "100"}),
    Case("M-09", "warning", "industry.smes.2024", {"industry.smes.2024": 105}, {"industry.smes.2024": 106}),
    Case("M-10", "error", "industry.innovative_smes.2024", {"industry.innovative_smes.2024": 209}, {"industry.innovative_smes.2024": 208}),
    Case("M-10", "error", "industry.hightech_firms.2024", {"industry.hightech_firms.2024": 213}, {"industry.hightech_firms.2024": 212}, note="firms"),
    Case("M-11", "warning", "industry.little_giants.2022", {"industry.little_giants.2022": 8}, {"industry.little_giants.2022": 7}),
    Case("M-12", "error", "industry.listed_smes.2024", {"industry.listed_smes.2024": 208}, {"industry.listed_smes.2024": 207}),
    Case("M-13", "warning", "industry.smes.2024", {"industry.smes.2024": 17}, {"industry.smes.2024": 19}),
    Case("M-14", "warning", "industry.little_giants.2024", {"industry.little_giants.2024": 0}, {"industry.little_giants.2024": 1}),
    Case("M-15", "error", "industry.fdi_growth.2023", {"industry.fdi_growth.2023": "20.00"}, {"industry.fdi_growth.2023": "14.00"}),
    Case("M-15", "warning", "industry.fdi_growth.2023", {"industry.fdi_growth.2023": "10.40"}, {"industry.fdi_growth.2023": "10.00"}, note="rounding"),
    Case("M-15", "warning", "helper.fdi.2021", {"helper.fdi.2021": "1000"}, {"helper.fdi.2021": "无"}, note="helper"),
    Case("M-16", "error", "industry.exports_growth.2024", {"industry.exports_growth.2024": "-16.36"}, {"industry.exports_growth.2024": "16.37"}),
    Case("M-16", "warning", "helper.exports.2021", {"helper.exports.2021": "18000"}, {"helper.exports.2021": "18500"}, note="helper"),
    Case("M-17", "error", "industry.fdi_growth.2023", {"industry.fdi.2022": "0"}, {"industry.fdi.2022": "0", "industry.fdi_growth.2023": "无"}),
    Case("M-17", "error", "industry.fdi_growth.2023", {"industry.fdi_growth.2023": "无"}, {"industry.fdi_growth.2022": "无"}, note="none"),
    Case("M-17", "error", "industry.fdi_growth.2024", {"industry.fdi.2024": "0"}, {"industry.fdi.2024": "0", "industry.fdi_growth.2024": "-100"}, note="gone"),
    Case("M-18", "warning", "industry.exports.2024", {"industry.exports.2024": "700000"}, {"industry.exports.2024": "680000"}),
    Case("M-19", "warning", "industry.fdi.2024", {"industry.fdi.2024": "420000"}, {"industry.fdi.2024": "400000"}),
    Case("M-21", "warning", "industry.brand_actions", {"industry.brand_actions": ["quality_management", "quality_diagnosis"]}, {"industry.brand_actions": ["quality_management", "quality_diagnosis"], "industry.brand_text": "推广先进质量管理模式，开展质量诊断服务九十二家，下一步拟注册集体商标。"}),
    Case("M-22", "warning", "industry.output.2022", {"industry.output.2022": "39.99"}, {"industry.output.2022": "40"}),
    Case("M-22", "warning", "industry.sme_output_share.2022", {"industry.sme_output_share.2022": "69.99"}, {"industry.sme_output_share.2022": "70"}, note="smes"),
    Case("M-22", "warning", "industry.leading_output_share.2022", {"industry.leading_output_share.2022": "70"}, {"industry.leading_output_share.2022": "70.01"}, note="leading"),
    Case("M-22", "warning", "industry.leading_output_cagr", {"industry.leading_output_cagr": "10"}, {"industry.leading_output_cagr": "10.01"}, note="growth"),
    Case("M-22", "warning", "industry.hightech_firms.2024", {"industry.little_giants.2024": 0, "industry.provincial_srdi_smes.2024": 3, "industry.innovative_smes.2024": 3, "industry.hightech_firms.2024": 3}, {"industry.little_giants.2024": 0, "industry.provincial_srdi_smes.2024": 3, "industry.innovative_smes.2024": 3, "industry.hightech_firms.2024": 4}, note="titles"),
    # ── 三
    Case("R-01", "error", "innovation.rd_spend_growth.2024", {"innovation.rd_spend_growth.2024": "25"}, {"innovation.rd_spend_growth.2024": "15.2"}),
    Case("R-01", "warning", "innovation.rd_spend_growth.2024", {"innovation.rd_spend_growth.2024": "17"}, {"innovation.rd_spend_growth.2024": "14.50"}, note="little"),
    Case("R-02", "warning", "innovation.rd_spend_growth.2022", {"innovation.rd_spend_growth.2022": "-51"}, {"innovation.rd_spend_growth.2022": "200", "helper.rd_spend.2021": "0.54"}),
    Case("R-02", "warning", "helper.rd_spend.2021", {"helper.rd_spend.2021": "1.20"}, {"helper.rd_spend.2021": "1.42"}, note="helper"),
    Case("R-03", "warning", "innovation.rd_intensity.2024", {"innovation.rd_intensity.2024": "1.90"}, {"innovation.rd_intensity.2024": "2.00"}),
    Case("R-04", "error", "innovation.rd_spend.2024", {"innovation.rd_spend.2024": "215"}, {"innovation.rd_spend.2024": "21.5"}),
    Case("R-04", "error", "innovation.rd_spend.2024", {"innovation.rd_spend.2024": "0.01", "innovation.rd_intensity.2024": "90"}, {"innovation.rd_spend.2024": "0.10"}, note="too small"),
    Case("R-05", "error", "innovation.rd_staff.2022", {"innovation.rd_staff.2022": 9861}, {"innovation.rd_staff.2022": 9860}),
    Case("R-06", "warning", "innovation.rd_staff.2022", {"innovation.rd_staff.2022": 4931}, {"innovation.rd_staff.2022": 4930}),
    Case("R-06", "warning", "innovation.rd_staff.2022", {"innovation.rd_staff.2022": 0}, {"innovation.rd_staff.2022": 1}, note="none"),
    Case("R-07", "warning", "innovation.rd_staff.2022", {"innovation.rd_staff.2022": 80}, {"innovation.rd_staff.2022": 82}),
    Case("R-08", "warning", "innovation.employees.2022", {"innovation.employees.2022": 545}, {"innovation.employees.2022": 546}),
    Case("R-09", "warning", "innovation.employees.2022", {"innovation.employees.2022": 560}, {"innovation.employees.2022": 562}),
    Case("R-10", "warning", "innovation.standards.group.led.2024", {"innovation.standards.group.led.2024": 2}, {"innovation.standards.group.led.2024": 3}),
    Case("R-11", "warning", "innovation.platforms.provincial", {"innovation.platforms.provincial": {"count": 1, "names": ["青榕市级企业技术中心"]}}, {"innovation.platforms.provincial": {"count": 1, "names": ["青榕自治区级企业技术中心"]}}),
    Case("R-12", "warning", "innovation.pct_applications", {"innovation.pct_applications": 169}, {"innovation.pct_applications": 168}),
    Case("R-13", "error", "innovation.patents_per_10k_employees", {"innovation.patents_per_10k_employees": "158.30"}, {"innovation.patents_per_10k_employees": "158.26"}),
    Case("R-13b", "info", "innovation.patents_per_10k_employees", {"innovation.patents": 1, "innovation.patents_per_10k_employees": "0.94"}, {"innovation.patents": 2, "innovation.patents_per_10k_employees": "1.88"}),
    Case("R-14", "warning", "innovation.patent_cagr", {"innovation.patent_cagr": "25"}, {"innovation.patent_cagr": "19.68"}),
    Case("R-14", "info", "innovation.patent_cagr", {"innovation.patent_cagr": "14.56", "helper.patents.2022": 128}, {"innovation.patent_cagr": "19.68", "helper.patents.2022": 128}, note="two periods"),
    Case("R-14", "warning", "innovation.patent_cagr", {"innovation.patent_cagr": "201", "helper.patents.2021": None}, {"innovation.patent_cagr": "199", "helper.patents.2021": None}, note="bounds"),
    Case("R-16", "error", "innovation.patent_cagr", {"innovation.patents": 0, "innovation.patents_per_10k_employees": "0"}, {"innovation.patents": 0, "innovation.patents_per_10k_employees": "0", "innovation.patent_cagr": "无"}),
    Case("R-16", "error", "innovation.patents_per_10k_employees", {"innovation.patents": "无", "innovation.patent_cagr": "无"}, {"innovation.patents": "无", "innovation.patent_cagr": "无", "innovation.patents_per_10k_employees": "无"}, note="per head"),
    # ── 四
    Case("D-01", "error", "digital.cloud_share.2024", {"digital.cloud_share.2024": "52.00"}, {"digital.cloud_share.2024": "50.50"}),
    Case("D-01", "warning", "digital.cloud_share.2024", {"digital.cloud_share.2024": "50.40"}, {"digital.cloud_share.2024": "50.01"}, note="little"),
    Case("D-02", "error", "digital.iiot_share.2022", {"digital.iiot_share.2022": "21"}, {"digital.iiot_share.2022": "20"}),
    Case("D-02", "warning", "digital.iiot_share.2022", {"digital.iiot_share.2022": "20"}, {"digital.iiot_share.2022": "19.79"}, note="little"),
    Case("D-03", "error", "digital.cloud_smes.2024", {"digital.cloud_smes.2024": 209}, {"digital.cloud_smes.2024": 208, "digital.cloud_share.2024": "100"}),
    Case("D-04", "info", "digital.rd_tools_share.2024", {"digital.rd_tools_share.2024": "49.70"}, {"digital.rd_tools_share.2024": "50.00"}),
    Case("D-05", "warning", "digital.software_spend.2024", {"digital.software_spend.2024": "41000"}, {"digital.software_spend.2024": "40000"}),
    Case("D-06", "warning", "digital.software_use_rising", {"digital.software_spend.2024": "400", "digital.rd_tools_share.2024": "40.66"}, {"digital.software_spend.2024": "400"}),
    Case("D-06", "warning", "digital.software_use_rising", {"digital.software_use_rising": "no"}, {"digital.software_use_rising": "no", "digital.software_spend.2024": "400"}, note="rising"),
    Case("D-07", "error", "digital.pilots.national", {"digital.pilots.national": {"count": 1, "names": ["甲项目"]}}, {"digital.pilots.national": {"count": 1, "names": ["甲项目"]}, "digital.pilots_actions": ["national_pilots", "provincial_pilots", "promotion"]}),
    Case("D-07", "error", "digital.pilots_actions", {"digital.pilots.provincial": "无"}, {"digital.pilots.provincial": "无", "digital.pilots_actions": ["promotion"]}, note="ticked"),
    Case("D-08", "warning", "digital.cloud_share.2024", {"digital.cloud_share.2024": "42.04"}, {"digital.cloud_share.2024": "42.05"}),
    Case("D-09", "warning", "digital.services_text", {"digital.services_text": "无", "digital.services_actions": "无"}, {"digital.services_text": TEXT, "digital.services_actions": "无"}),
    # ── 五
    Case("E-01", "warning", "green.carbon_monitoring", {"green.carbon_monitoring": "no"}, {"green.carbon_monitoring": "no", "green.actions": ["energy_saving"], "green.text": TEXT}, note="ticks"),
    Case("E-01", "warning", "green.text", {"green.carbon_monitoring": "no", "green.actions": ["energy_saving"]}, {"green.carbon_monitoring": "no", "green.actions": ["energy_saving"], "green.text": TEXT}, note="text"),
    Case("E-02", "warning", "green.energy_intensity_reduction", {"green.energy_intensity_reduction": "25"}, {"green.energy_intensity_reduction": "15"}),
    Case("E-02", "error", "green.energy_intensity_reduction", {"green.energy_intensity_reduction": "-11.11"}, {"green.energy_intensity_reduction": "11.11"}, note="sign"),
    Case("E-02", "info", "green.energy_intensity_reduction", {**years("green.energy_intensity", "1.80", "1.70", "1.60"), "green.energy_intensity_reduction": "5.72"}, {**years("green.energy_intensity", "1.80", "1.70", "1.60"), "green.energy_intensity_reduction": "11.11"}, note="yearly"),
    Case("E-03", "warning", "green.co2_intensity.2022", {"green.co2_intensity.2022": "0.95"}, {"green.co2_intensity.2022": "0.90"}),
    Case("E-04", "warning", "green.energy_intensity.2022", {"green.energy_intensity.2022": "10.01"}, {"green.energy_intensity.2022": "10"}),
    Case("E-04", "warning", "green.co2_intensity.2022", {"green.co2_intensity.2022": "30.01"}, {"green.co2_intensity.2022": "30"}, note="carbon"),
    Case("E-06", "error", "green.solid_waste_above_average", {"green.solid_waste_above_average": "not_applicable"}, {"green.solid_waste_above_average": "no"}),
    Case("E-06", "error", "green.solid_waste_use", {"green.solid_waste_use": "无"}, {"green.solid_waste_use": "无", "green.solid_waste_above_average": "not_applicable"}, note="none"),
    Case("E-07", "error", "green.water_reuse_above_average", {"green.water_reuse_above_average": "not_applicable"}, {"green.water_reuse_above_average": "no"}),
    Case("E-07", "error", "green.water_reuse", {"green.water_reuse": "无"}, {"green.water_reuse": "无", "green.water_reuse_above_average": "not_applicable"}, note="none"),
    Case("E-08", "warning", "green.co2_intensity.2024", {"green.co2_intensity.2024": "0.46"}, {"green.co2_intensity.2024": "0.45"}),
    Case("E-09", "warning", "green.systems.national", {"green.systems.national": {"count": 1, "names": ["榕藤家居有限公司"]}}, {"green.systems.national": {"count": 1, "names": ["榕藤家居有限公司绿色供应链管理企业"]}}),
    Case("E-09", "warning", "green.systems.national", {"green.systems.national": {"count": 1, "names": ["省级绿色工厂榕藤家居"]}}, {"green.systems.provincial": {"count": 1, "names": ["省级绿色工厂榕藤家居"]}}, note="levels"),
    Case("E-10", "info", "green.energy_intensity.2024", {}, years("green.energy_intensity", "0.60", "0.55", "0.50")),
    # ── 六、七
    Case("O-01", "warning", "cooperation.overseas_branches", {"cooperation.text": "无"}, {"cooperation.text": "无", "cooperation.overseas_branches": 0}),
    Case("O-01", "warning", "cooperation.overseas_branches", {"cooperation.overseas_branches": 0}, {"cooperation.overseas_branches": 0, "cooperation.text": "产品出口多个国家和地区，尚未在境外设立机构，计划明年推进。"}, note="text"),
    Case("O-02", "info", "cooperation.text", {"cooperation.text": "无", "cooperation.actions": "无"}, {"cooperation.text": "无"}),
    Case("S-01", "info", "governance.actions", {"governance.text": TEXT}, {"governance.text": TEXT, "governance.actions": ["work_safety"]}),
    Case("S-02", "warning", "governance.services", {"governance.services": "无"}, {"governance.services": ["training"]}),
    Case("S-03", "warning", "governance.services", {"governance.services": "无"}, {"governance.services": ["training"]}),
    # ── 八
    Case("P-01", "warning", "plan.targets.output_growth.baseline", {"plan.targets.output_growth.baseline": "13.28"}, {"plan.targets.output_growth.baseline": "11.87"}),
    Case("P-01", "info", "plan.targets.output_growth.baseline", {"plan.targets.output_growth.baseline": "12.11"}, {"plan.targets.output_growth.baseline": "11.88"}, note="two periods"),
    Case("P-01", "warning", "plan.targets.output_growth.baseline", {"plan.targets.output_growth.baseline": "40", "helper.output.2021": None}, {"plan.targets.output_growth.baseline": "11.88", "helper.output.2021": None}, note="no helper"),
    Case("P-02", "warning", "plan.targets.quality_smes.baseline", {"plan.targets.quality_smes.baseline": 65}, {"plan.targets.quality_smes.baseline": 61}),
    Case("P-03", "error", "plan.targets.rd_spend.baseline", {"plan.targets.rd_spend.baseline": "2.16"}, {"plan.targets.rd_spend.baseline": "2.150"}),
    Case("P-03", "error", "plan.targets.patents.baseline", {"plan.targets.patents.baseline": 167}, {}, note="patents"),
    Case("P-03", "error", "plan.targets.iiot_share.baseline", {"plan.targets.iiot_share.baseline": "33.66"}, {}, note="iiot"),
    Case("P-03", "error", "plan.targets.energy_intensity.baseline", {"plan.targets.energy_intensity.baseline": "0.17"}, {}, note="energy"),
    Case("P-04", "error", "plan.targets.output_growth.target", {"plan.targets.output_growth.target": "9.99"}, {"plan.targets.output_growth.target": "10"}),
    Case("P-05", "error", "plan.targets.rd_spend.target", {"plan.targets.rd_spend.target": "2.86"}, {"plan.targets.rd_spend.target": "2.87"}),
    Case("P-06", "error", "plan.targets.patents.target", {"plan.targets.patents.target": 255}, {"plan.targets.patents.target": 256}),
    Case("P-07", "error", "plan.targets.iiot_share.target", {"plan.targets.iiot_share.target": "33.64"}, {"plan.targets.iiot_share.target": "33.65"}),
    Case("P-07", "error", "helper.iiot_share_average", {"helper.iiot_share_average": "48.01"}, {"helper.iiot_share_average": "48"}, note="average"),
    Case("P-07", "info", "helper.iiot_share_average", {}, {"helper.iiot_share_average": "45"}, note="unknown"),
    Case("P-08", "error", "plan.targets.co2.target", {"plan.targets.co2.target": "0.39"}, {"plan.targets.co2.target": "0.38"}),
    Case("P-08", "warning", "helper.co2_reduction_average", {"helper.co2_reduction_average": "20"}, {"helper.co2_reduction_average": "12"}, note="average"),
    Case("P-08", "info", "plan.targets.co2.baseline", {"plan.targets.co2.baseline": "317850", "plan.targets.co2.target": "300000"}, {"helper.co2_reduction_average": "10", "helper.energy_reduction_average": "10"}, note="total"),
    Case("P-09", "error", "plan.targets.quality_smes.target", {"plan.targets.quality_smes.target": 58}, {"plan.targets.quality_smes.target": 82}),
    Case("P-09", "error", "plan.stage.2026", {"plan.stage.2026": "优质中小企业达到64家。"}, {"plan.stage.2026": "优质中小企业达到65家。"}, note="stages"),
    Case("P-10", "warning", "plan.stage.2027", {"plan.stage.2027": "优质中小企业达到82家，研发经费3.05亿元。"}, {"plan.stage.2027": "优质中小企业达到82家，研发经费约3.05亿元。"}),
    Case("P-10", "warning", "plan.stage.2026", {"plan.stage.2026": "优质中小企业达到72家，有效发明专利190件。"}, {"plan.stage.2026": "优质中小企业达到72家，有效发明专利195件。"}, note="order"),
    Case("P-10", "warning", "plan.stage.2026", {"plan.stage.2026": "优质中小企业达到72家，单位工业产值能耗0.16吨标准煤/万元。"}, {"plan.stage.2026": "优质中小企业达到72家，单位工业产值能耗0.14吨标准煤/万元。"}, note="energy"),
    Case("P-11", "warning", "plan.targets.output_growth.baseline", {"plan.targets.output_growth.baseline": "10"}, {"plan.targets.output_growth.baseline": "10.01"}),
    Case("P-12", "warning", "plan.targets.patents.target", {"plan.targets.patents.target": 600}, {"plan.targets.patents.target": 560}),
    Case("P-15", "info", "plan.targets.extra", {"plan.targets.extra": [{"direction": "创新", "indicator": "高企数量", "baseline": "29", "target": "45"}]}, {"plan.targets.extra": [{"direction": "创新", "indicator": "高企数量", "baseline": "29家", "target": "45家"}]}),
    Case("P-16", "error", "plan.targets.extra", {"plan.targets.extra": [{"direction": "创新", "indicator": "高企数量（家）", "baseline": "", "target": "45"}]}, {"plan.targets.extra": "无"}),
]  # fmt: skip
