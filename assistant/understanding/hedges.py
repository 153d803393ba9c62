"""Whether a figure is stated, or only hinted at: about so much, at least so much, from so much to so much.

All patterns read the masked text of a `Scan`, in which `Q` stands for a figure.
"""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.understanding.outcome import Code
from assistant.understanding.quantities import COMPARED, FIGURE, Scan

Q = FIGURE
_AND_MORE = r"\s*(?:多|有余|余|来个?|出头)(?![于少元自源])"
_FITS = Decimal("1.5")  # 120多 is less than half as much again
_GAP = r"[^，,。；;、\n]{0,4}?"

_APPROX = re.compile(
    rf"(?<![节合集契条公特制预])约(?![定束谈])|大概|大致|大体|差不多|左右|(?<![评])估(?:计|算|摸|测|值)?|预[计估测]|应该|(?<!不)可能|"
    rf"也许|或许|好像|似乎|印象|(?<!没)记得|听说|据说|吧|不[太大]?(?:确定|准|精确|肯定)|不(?:太|是很|大)?清楚|拿不准|没把握|待(?:核|定|确认|审)|暂[定估按时]|"
    rf"初步|粗[略算]|将近|接近|靠近|临近|近乎|{Q}\s*上下|出头|开外|大几|光景|还多|有多|还要多|{Q}(?:上头|的?样子|级)|(?:^|[\s，,：:是为])[小毛]{Q}|≈|(?:^|[\s，,：:是为])[~～]\s*{Q}|(?<![{COMPARED}加速更])快(?:要|到|有)?{Q}|近{Q}|"
    rf"{Q}\s*(?:多|有余|余|来个?)(?![于少元自源])|{Q}[强弱](?!度)|几乎|差一?点|凭印象|没记错|大差不差|模糊|不详细|有望|力争|争取|上[百千]|"
    rf"基本(?=上|是|持平|达到|为|在|{Q}|不变|没变|全)|算下来大|±|打[个]?[约]|概数|概算|毛估|猜"
)
_PLANS = re.compile(r"预[计期测]|有望|力争|争取|计划|规划|目标|打算|准备|拟(?=达|到|为)")
_RANGE = re.compile(
    rf"{Q}{_GAP}(?:以上|以下|以内|之内|之上|之下|往上|往下|起步|封顶|打底|不到|不足|都?没到|[+＋](?!{Q}))|"
    rf"{Q}[，,](?:不到|不止|以上|以下|不足)(?:$|[，,。；;])|"
    rf"(?:超过|超出|超|突破|低于|高于|少于|多于|大于|小于|不足|不到|未到|没到|未达到?|没达到?|没有|不够|至少|最少|起码|至多|最多|最高|最低|"
    rf"顶多|不止|不下于?|(?<![打看])破|(?<![通经不超])过|满|逾|[<>≥≤＜＞]=?|不低于|不高于|不少于|不多于|不大于|不小于|不超过?){_GAP}{Q}|"
    rf"介于|之间|区间|上限|下限|过半|超半|大半(?!年)|{Q}\s*(?:到|至|-+|~|～|—+|–)\s*(?:(?:是|为|了)\s*)?{Q}"
)
_BETWEEN = re.compile(rf"{Q}\s*(?:到|至|-+|~|～|—+|–)\s*{Q}")
VAGUE_WORDS = re.compile(
    r"(?:好)?[几数][十百千万亿]+|(?<![十百千万亿\d])几[家个户人名项件条](?!月)|十几|若干|不少|许多|很多|一些|多数|大部分|绝大|少数|"
    r"极少|较多|较少|上?[百千]?[百千万亿](?=[^分]|$)|成百上千|大头|零星|部分|多家|数家|没多少|不多|位数"
)


def hedge(scan: Scan, planned: bool = False) -> Code | None:
    """APPROX or RANGE when the figures in the text are hedged, else None.

    `planned`: the field is a target, about which 计划, 力争 and 预计 are no hedge.
    """
    text = _PLANS.sub("", scan.text) if planned else scan.text
    if _RANGE.search(text):
        return Code.RANGE
    if any(scan.of(char).vague for char in scan.figures) or _APPROX.search(text):
        return Code.APPROX
    if not planned and re.search(rf"(?:计划|目标|打算|准备|拟)[^，,。；;]*{Q}", text):
        return Code.APPROX
    return None


def is_between(text: str) -> bool:
    """Whether two figures stand with a dash or 到 between them."""
    return bool(_BETWEEN.search(text))


def is_vague(text: str) -> bool:
    """Whether a text without figures says roughly how many: 几十家, 大部分."""
    return bool(VAGUE_WORDS.search(text))


def without_vague(found: Scan) -> Scan:
    """九成多，92.5%: the exact figure stands for the vague one that it fits."""
    vague = [
        char for char in found.figures if found.of(char).vague or re.search(f"{char}{_AND_MORE}", found.text)
    ]
    exact = [char for char in found.figures if char not in vague]
    if len(vague) != 1 or len(exact) != 1:
        return found
    rough, fine = found.of(vague[0]), found.of(exact[0])
    alike = (rough.unit.dimension if rough.unit else None) == (fine.unit.dimension if fine.unit else None)
    least = rough.value * (rough.unit.base if rough.unit else 1)
    value = fine.value * (fine.unit.base if fine.unit else 1)
    kept = found.reading(re.sub(rf"{vague[0]}(?:{_AND_MORE})?", "", found.text))
    return kept if alike and least <= value < least * _FITS else found
