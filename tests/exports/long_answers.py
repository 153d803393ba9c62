"""Answers that strain the form: random ones in the language of such forms, and the longest that are accepted."""

from __future__ import annotations

import random

from exports.fitting import ATTACHED, Fit, part_of_tag
from tests.exports.filling import FIELDS

CLAUSES = (
    "桂南市青榕县竹木家居产业",
    "集群近三年实施强链补链项目17个",
    "引进竹纤维复合材料、环保胶黏剂等企业9家",
    "建成（含在建）标准厂房12.5万平方米",
    "与“链主”企业签订协议38份",
    "上云企业由2022年的64家增至104家，占比50.00%",
    "通过ISO9001认证的企业达到67家",
    "MES、ERP等系统应用率达56.3%",
    "举办《产业链图谱》发布会",
    "形成Industry 4.0示范线3条",
    "开展e-commerce培训8期",
    "培育省级专精特新中小企业14家（累计31家）",
)
WORDS = (
    *("桂南市", "青榕县", "广西", "竹木家居", "产业创新", "工程技术研究中心", "有限公司", "（集团）"),
    *("人造板", "智能制造", "ABC", "国家级", "检验检测中心", "2号", "实验室", "股份有限公司"),
)

PROSE = ("集群近三年实施强链补链项目17个，引进竹纤维复合材料、环保胶黏剂等企业9家。" * 6)[:200]
NAME = "桂南市青榕县竹木家居产业技术创新与工程研究中心有限公司（甲）"
BODY = "桂南市青榕壮族瑶族自治县工业信息化和商务局榕江工业园管理委员会"
FIGURE = "123456789012345678901234567890"
DECIMALS = {row["id"] for row in FIELDS if row["kind"] in ("decimal", "percent")}

Texts = dict[str, str]


def random_answers(seed: int) -> Texts:
    """An answer for every blank; with the seed grow the lists, the figures and the names."""
    rng = random.Random(seed)
    most, digits = 1 + seed % 20, 4 + seed % 27
    return {tag: _random_answer(rng, tag, most, digits) for tag in part_of_tag()}


def _random_answer(rng: random.Random, tag: str, most: int, digits: int) -> str:
    if tag.endswith("text"):
        return _prose(rng, rng.randint(30, 200))
    if tag.endswith("#names"):
        return "、".join(_name(rng, rng.randint(6, 30)) for _ in range(rng.randint(0, most))) or "无"
    if tag.endswith("#count"):
        return str(rng.randint(0, 99))
    if tag.startswith("cover.") or "contact" in tag:
        return _name(rng, rng.randint(3, 30))
    return f"{rng.randint(0, 10 ** rng.randint(1, digits) - 1)}"


def _prose(rng: random.Random, length: int) -> str:
    words = ""
    while len(words) < length:
        words += rng.choice(CLAUSES) + rng.choice("，，，；。")
    return f"{words[: length - 1]}。"


def _name(rng: random.Random, length: int) -> str:
    words = ""
    while len(words) < length:
        words += rng.choice(WORDS)
    return words[:length]


def answers(prose: str, names: int, figure: str, body: str) -> Texts:
    """The same text, list, figure and name wherever one belongs; amounts and shares are printed with decimals."""
    found: Texts = {}
    for tag in part_of_tag():
        if tag.endswith("text"):
            found[tag] = prose
        elif tag.endswith("#names"):
            found[tag] = "、".join([NAME] * names) or "无"
        elif tag.startswith("cover.") or "contact" in tag:
            found[tag] = body
        else:
            found[tag] = f"{figure}.12" if tag in DECIMALS else figure
    return found


WORST = {
    "everything": answers(PROSE, 20, FIGURE, BODY),
    "texts": answers(PROSE, 1, "12", "青榕县工信局"),
    "texts without a figure or a mark": answers("竹" * 200, 1, "12", "青榕县工信局"),
    "texts in Latin words": answers("竹" + "Industry " * 190, 1, "12", "青榕县工信局"),
    "texts of many lines": answers("一是建\n" * 49 + "竹木", 1, "12", "青榕县工信局"),
    "a Latin word without an end": answers("竹" * 100 + "W" * 300, 1, "12", "青榕县工信局"),
    "lists": answers("竹木家居", 20, "12", "青榕县工信局"),
    "lists of ten": answers(PROSE, 10, "12", BODY),
    "lists of five": answers(PROSE, 5, "12", BODY),
    "figures": answers("竹木家居", 1, FIGURE, "青榕县工信局"),
    "bodies": answers(PROSE, 1, "12", BODY * 2),
}


def as_written(texts: Texts, fitted: Fit) -> Texts:
    """The answers as they stand in the document."""
    return {tag: ATTACHED if tag in fitted.attached else text for tag, text in texts.items()}
