"""Correct applications, made from raw totals: every figure of the form is derived from them and rounded half-up."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from random import Random
from typing import Any

D = Decimal
Answers = dict[str, Any]


def cents(number: Decimal) -> Decimal:
    return number.quantize(D("0.01"), ROUND_HALF_UP)


def up(number: Decimal, places: str) -> Decimal:
    return number.quantize(D(places), ROUND_CEILING)


def consistent(example: Answers, seed: int) -> Answers:
    """The example with all figures replaced by those of a random cluster, large, small or tiny."""
    random = Random(seed)
    answers = dict(example)
    answers.update(_industry(random))
    answers.update(_innovation(random, answers))
    answers.update(_digital_and_green(random, answers))
    answers.update(_plan(random, answers))
    for key in [key for key in answers if key.startswith("_")]:
        del answers[key]
    return {key: str(value) if isinstance(value, Decimal) else value for key, value in answers.items()}


def _grown(random: Random, start: Decimal, low: float, high: float) -> list[Decimal]:
    """Four raw totals, 2021 to 2024."""
    values = [start]
    for _ in range(3):
        values.append(values[-1] * D(str(round(random.uniform(1 + low, 1 + high), 6))))
    return values


def _growth(values: list[Decimal], n: int) -> Decimal:
    return cents((values[n] / values[n - 1] - 1) * 100)


def _industry(random: Random) -> Answers:
    scale = random.choice([1, 1, 10, 50])
    total = _grown(random, D(str(round(random.uniform(1, 60), 4))) * scale, 0.02, 0.3)
    share = [D(str(round(random.uniform(0.6, 0.99), 5))) for _ in range(4)]
    leading = [t * s for t, s in zip(total, share, strict=True)]
    smes = [random.randint(20, 900)]
    for _ in range(2):
        smes.append(smes[-1] + random.randint(0, 40))
    money = {"fdi": _grown(random, D(str(round(random.uniform(0.01, 4000), 4))), -0.2, 0.4)}
    money["exports"] = _grown(random, D(str(round(random.uniform(0.01, 9000), 4))), -0.2, 0.4)
    answers: Answers = {"_total": total, "_smes": smes}
    for n, year in enumerate((2022, 2023, 2024), 1):
        firms = smes[n - 1] + random.choice([0, 0, 1, 7])
        answers |= {
            f"industry.output.{year}": cents(total[n]),
            f"industry.output_share_of_county.{year}": cents(D(40) + n),
            f"industry.sme_output_share.{year}": D(100) if firms == smes[n - 1] else cents(D("88.4") + n),
            f"industry.leading_output_share.{year}": cents(share[n] * 100),
            f"industry.leading_output_growth.{year}": _growth(leading, n),
            f"industry.smes.{year}": smes[n - 1],
            f"industry.firms.{year}": firms,
        }
        for name, values in money.items():
            answers[f"industry.{name}.{year}"] = cents(values[n])
            none = n > 1 and cents(values[n - 1]) == 0
            answers[f"industry.{name}_growth.{year}"] = "无" if none else _growth(values, n)
        answers |= _titles(year, n, smes[0])
    cagr = ((leading[3] / leading[0]) ** (D(1) / 3) - 1) * 100
    if random.random() < 0.3:
        cagr = ((leading[3] / leading[1]).sqrt() - 1) * 100
    answers["industry.leading_output_cagr"] = cents(cagr)
    helpers = {"output": total, "leading_output": leading, **money}
    for name, values in helpers.items():
        answers[f"helper.{name}.2021"] = cents(values[0]) if random.random() < 0.7 else None
    return answers


def _titles(year: int, n: int, smes: int) -> Answers:
    names = ("provincial_srdi_smes", "innovative_smes", "hightech_firms")
    titles = {f"industry.{name}.{year}": min(smes, 2 + n) for name in names}
    small = ("little_giants", "champions", "listed_smes", "prelisting_smes")
    return titles | {f"industry.{name}.{year}": 1 for name in small}


def _innovation(random: Random, answers: Answers) -> Answers:
    spend = _grown(random, answers["_total"][0] * D(str(round(random.uniform(0.001, 0.04), 5))), -0.1, 0.4)
    revenue = [D(str(round(random.uniform(0.7, 1.3), 3))) for _ in range(4)]
    patents = [random.randint(1, 400)]
    for _ in range(3):
        patents.append(patents[-1] + random.randint(0, 60))
    found: Answers = {"_spend": spend, "helper.rd_spend.2021": cents(spend[0])}
    staff = 0
    for n, year in enumerate((2022, 2023, 2024), 1):
        staff = answers["_smes"][n - 1] * random.randint(5, 200)
        sales = D(answers[f"industry.output.{year}"]) * D(answers[f"industry.sme_output_share.{year}"]) / 100
        found |= {
            f"innovation.rd_spend.{year}": cents(spend[n]),
            f"innovation.rd_spend_growth.{year}": _growth(spend, n),
            f"innovation.rd_intensity.{year}": cents(spend[n] / (sales * revenue[n]) * 100)
            if sales
            else D(0),
            f"innovation.employees.{year}": staff,
            f"innovation.rd_staff.{year}": staff // 12,
        }
    found |= {
        "innovation.patents": patents[3],
        "innovation.patent_cagr": cents(((D(patents[3]) / patents[0]) ** (D(1) / 3) - 1) * 100),
        "innovation.patents_per_10k_employees": cents(D(patents[3]) / staff * 10000),
        "helper.patents.2021": patents[0],
        "helper.patents.2022": patents[1],
        "innovation.pct_applications": 0,
    }
    return found


def _digital_and_green(random: Random, answers: Answers) -> Answers:
    found: Answers = {}
    energy = _grown(random, D(str(round(random.uniform(0.02, 2), 4))), -0.2, 0.01)
    for n, year in enumerate((2022, 2023, 2024), 1):
        smes = answers["_smes"][n - 1]
        cloud, iiot, tools = (random.randint(0, smes) for _ in range(3))
        found |= {
            f"digital.cloud_smes.{year}": cloud,
            f"digital.cloud_share.{year}": cents(D(cloud) / smes * 100),
            f"digital.iiot_smes.{year}": iiot,
            f"digital.iiot_share.{year}": cents(D(iiot) / smes * 100),
            f"digital.rd_tools_share.{year}": cents(D(tools) / smes * 100),
            f"digital.software_spend.{year}": cents(answers["_total"][n] * random.randint(1, 9)),
            f"green.energy_intensity.{year}": cents(energy[n]),
            f"green.co2_intensity.{year}": cents(energy[n] * D("2.4")),
        }
    found["green.energy_intensity_reduction"] = cents((1 - energy[3] / energy[1]) * 100)
    return found


def _plan(random: Random, answers: Answers) -> Answers:
    total, spend = answers["_total"], cents(answers["_spend"][3])
    best = answers["industry.innovative_smes.2024"] + 2
    rise = [best + n * random.randint(1, 9) for n in (1, 2, 3)]
    patents, share = answers["innovation.patents"], answers["digital.iiot_share.2024"]
    energy, carbon = answers["green.energy_intensity.2024"], answers["green.co2_intensity.2024"]
    stages = {
        f"plan.stage.{2024 + n}": f"优质中小企业达到{best + 3 * n}家，各项工作稳步推进。" for n in (1, 2, 3)
    }
    return stages | {
        "plan.results": "集群各项工作取得明显成效。",
        "plan.overview": "集群主导产业优势突出。",
        "green.text": "集群开展节能诊断，建立碳排放监测机制，持续推进清洁生产。",
        "cooperation.text": "与东盟国家家具行业组织建立合作机制，境外设立分支机构2个。",
        "plan.targets.output_growth.baseline": cents(((total[3] / total[0]) ** (D(1) / 3) - 1) * 100),
        "plan.targets.output_growth.target": D("10.00") + len(rise),
        "plan.targets.quality_smes.baseline": best,
        "plan.targets.quality_smes.target": best + 9,
        "plan.targets.rd_spend.baseline": spend,
        "plan.targets.rd_spend.target": up(spend * D("1.331"), "0.01"),
        "plan.targets.patents.baseline": patents,
        "plan.targets.patents.target": int(up(patents * D("1.520875"), "1")),
        "plan.targets.iiot_share.baseline": share,
        "plan.targets.iiot_share.target": share,
        "plan.targets.co2.baseline": carbon,
        "plan.targets.co2.target": max(carbon - D("0.01"), D("0.00")),
        "plan.targets.energy_intensity.baseline": energy,
        "plan.targets.energy_intensity.target": max(energy - D("0.01"), D("0.00")),
    }
