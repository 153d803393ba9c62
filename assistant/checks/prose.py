"""What keywords can tell of a text safely: whether it claims a thing, and which figure it gives; pure.

Everything here would rather see nothing than see what is not there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

_CLAUSE = re.compile(r"[，,。；;！!？?\n]")
# a clause with one of these speaks of what is not, not yet, or not here
_NOT_DONE = re.compile(
    "未|没|无|不|拟|将|计划|规划|目标|力争|争取|准备|筹备|筹建|正在|推动|鼓励|支持|申报|申请|培育|谋划|探索|下一步"
)
_DENIAL = re.compile(r"(暂?无|没有|不涉及)[，,。；;：:\s]+\S{4}")
_SUFFIX = re.compile("(?:自治)?[省市县区州盟旗]$")
_AUTONOMOUS = re.compile("族自治[县州旗]$")
_SUBJECT = r"(?:^|[，,。；;：:、\s年末底内]|全县|全区|全市|集群|中小企业|拥有|现有|共有|实现|带动|累计培育|(?<!近三年)(?<!新)建成|引入)"
_FROM = r"(?:由[^，,。；;]{1,24}?(?:增|升|降|提高|提升|增长|上升|下降|减少|降低)(?:加|低)?(?:至|到|为)(?:20\d\d年的?)?)?"
_VERB = r"(?:总数|总计|合计|累计)?(?:已)?(?:为|是|达到|达|共计|共|有)?"
_NO_HEDGE = r"(?![以之]|左右|多|余|/|至|到|—|-)"
_SENTENCE = re.compile(r"[。；;！!？?\n]")
_YEAR = re.compile(r"20\d\d")
_OTHERS = re.compile("公司|集团|合作社|该企业|一家|某")
_PLAN = re.compile("力争|目标|计划|规划|预计|争取|将|新增|净增|其中")
_NUMBER = r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"


def character_count(text: str) -> int:
    """Every character but blanks: what a reviewer sees who counts 字符数 and not 字数."""
    return sum(not character.isspace() for character in text)


def contains(text: str, words: Sequence[str]) -> bool:
    """Whether one of the words stands in the text."""
    return any(word and word in text for word in words)


def mentions(text: str, words: Sequence[str]) -> bool:
    """Whether a clause of the text claims one of the words as done: nothing in it says not, not yet or planned."""
    return any(contains(part, words) and not _NOT_DONE.search(part) for part in _CLAUSE.split(text))


def denies(text: str) -> bool:
    """Whether the text begins with 无 and goes on to say something else."""
    return bool(_DENIAL.match(text.strip()))


def in_order(text: str, lists: Iterable[Sequence[str]]) -> bool:
    """Whether one word of each list stands in the text, each behind the one before, with something between."""
    place = -1  # so that the first may begin the text
    for words in lists:
        ends = [found + len(word) for word in words if word and (found := text.find(word, place + 1)) >= 0]
        if not ends:
            return False
        place = min(ends)
    return True


def names_place(text: str, place: str) -> bool:
    """Whether the text names a place, with or without its 市, 县 or 区."""
    bare = _SUFFIX.sub("", place.strip())
    if _AUTONOMOUS.search(place.strip()):
        bare = bare[:2]  # 恭城瑶族自治县 is called 恭城县, too
    return (bare if len(bare) > 1 else place.strip()) in text


def figure(
    text: str, names: Sequence[str], units: Sequence[str], years: Sequence[str] = ()
) -> Decimal | None:
    """The figure that a text gives for an indicator: 优质中小企业达到64家 → 64.

    None when there is none, several different ones, or any doubt: 约, 以上, 由…增至, another subject, another
    unit. With `years` it is what 由…增至 leads to, and None when the sentence speaks of another year or a plan.
    """
    name, unit = _either(names), _either(units)
    verb = (_FROM if years else "") + _VERB
    pattern = re.compile(rf"{_SUBJECT}(?:{name})(?:数量|家数)?{verb}{_NUMBER}(?:{unit}){_NO_HEDGE}")
    found: set[Decimal] = set()
    for sentence in _SENTENCE.split(text):
        for match in pattern.finditer(sentence):
            if not years or _of_years(sentence[: match.end()], years):
                found.add(Decimal(match[1].replace(",", "")))
    return found.pop() if len(found) == 1 else None


def _either(words: Sequence[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _of_years(sentence: str, years: Sequence[str]) -> bool:
    """Whether the sentence, so far, speaks of these years and of what is, not of what shall be."""
    named = _YEAR.findall(sentence)
    return not _OTHERS.search(sentence) and not _PLAN.search(sentence) and (not named or named[-1] in years)
