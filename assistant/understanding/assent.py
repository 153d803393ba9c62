"""Replies that agree to what was offered instead of answering anew: 对 · 好的 · 就按你算的 · 采用 · 不用改.

They only mean something where there is something to agree to; what they take is for the dialogue to say.
"""

from __future__ import annotations

import re
from enum import Enum, auto

from assistant.understanding.phrases import bare

_YES = r"(?:(?:是|对|没错|正确|嗯|恩|确认|属实|yes|y|√|✓)(?:的|呀|啊|哦|呢|对|是|嗯)*(?:是?这样|就是(?:它|这个|这样)|没错)?的?|没问题|就?这样吧?)"
_FINE = r"(?:好|可以|行|同意|赞成|接受|认可|中|成|ok|okay)(?:的|吧|嘞|啊|呀|了|啦|好)*"
_GO_AHEAD = rf"(?:(?:{_YES}|{_FINE})[,。!、]*)*"
_PLEASE = r"(?:请|那么?|就|还是|我们?|咱们?|帮我们?|给我们?|替我们?|麻烦|直接|先|都|把它?|将)*"
_ADOPT = r"(?:采用|采纳|采取|选用|使用|引用|用|取|依照|按照|照着?|按着?|依|以|填上?|填写|写上?|记|改成|改为|换成|更正为|改回|改用)"
_WORKED_OUT = (
    r"(?:(?:你们?|您|系统|助手|程序|软件|电脑|机器|表|上面|前面|这里|刚才|自动)*的?(?:帮我们?|给我们?|替我们?)*"
    r"(?:计算|测算|核算|算|推算|建议|推荐|提示|提供|给出?|列出?|说|写|显示|得)(?:出来|出|得出|的|好|到|来)*的?)"
)
_IT = (
    rf"(?:它|这个|这样|此|这|上面|上述|(?:{_WORKED_OUT})|(?:你|您|系统)的|建议|推荐)(?:的?(?:那|这)?个?)?"
    r"(?:数字?|数据|值|结果|数值|比例|名称|写法|答案)?(?:为准|来)?"
)
_THEN = r"(?:来)?(?:填写?|填报|写|算|记|改|办|定|走|采用|更正|修改)?(?:上去?|进去|过来|上)?(?:就|即)?(?:行|好|可以|可|吧|了|的|呗|啊|呀)*"
_MEND = r"(?:改|更正|纠正|改正|订正|修正|换|填)(?:一下)?(?:过来|过去|回来|上去|上)(?:吧|了|啊|呀)*|(?:改|更正|改正|纠正|换)吧|(?:帮|给|替)我们?(?:改|更正|填|换|改正)(?:一下|上|了)?吧?"
_TAKES = re.compile(
    rf"{_GO_AHEAD}{_PLEASE}(?:{_ADOPT}{_IT}{_THEN}|{_ADOPT}{_WORKED_OUT}{_THEN}|(?:采用|采纳|接受|选用|同意采用|同意修改)(?:它|吧|了|就行|即可)*|{_MEND}|(?:它|这个)(?:填|写|来|改)?(?:就行|就好|吧|了)?|这样(?:填|写|来|改)(?:就行|就好|吧|了)?)",
    re.IGNORECASE,
)
_TAKES_IT_FROM = re.compile(rf"{_GO_AHEAD}{_PLEASE}以{_WORKED_OUT}(?:数|结果|值)?为准", re.IGNORECASE)
_STANDS = re.compile(
    r"(?:我?(?:不用|不需要?|无需|不必|用不着|先?不)(?:再)?(?:改|修改|动|更正|换)(?:了|吧|的)*|保持(?:不变|原样|现状)|维持(?:不变|原样|原来的?)|"
    r"(?:就|还是)?(?:按|用|以|照)?(?:我|原来?|现在?|本来)(?:们)?(?:填|写|报)?的(?:那个|这个)?(?:数字?|为准|填|来|不变)*|"
    r"(?:这个|我们?填?的?|原来的?)?(?:数字?|数据|填的?|写的?|报的?)(?:就是|是)?(?:没错|没有?问题|对的?|正确的?|准确的?|属实)(?:的)?)"
)
_MOST = 24  # a longer reply says something of its own


class Assent(Enum):
    """In what way a reply agrees."""

    YES = auto()  # 对, 是的: to whatever was asked last
    FINE = auto()  # 好的, 可以: let it be done
    TAKE = auto()  # 采用, 就按你算的: what was offered, in so many words
    STAND = auto()  # 不用改: what stands, instead of what was offered


def read_assent(text: str) -> Assent | None:
    """The way in which a whole reply agrees; None when it says anything else."""
    said = bare(text).strip("()[]")
    if not said or len(said) > _MOST:
        return None
    for assent, pattern in _WAYS:
        if pattern.fullmatch(said):
            return assent
    return None


_WAYS = (
    (Assent.STAND, _STANDS),
    (Assent.YES, re.compile(rf"(?:{_YES})(?:[,。!、]*(?:{_YES}))*", re.IGNORECASE)),
    (
        Assent.FINE,
        re.compile(rf"(?:(?:{_YES})[,。!、]*)*(?:{_FINE})(?:[,。!、]*(?:{_FINE}|{_YES}))*", re.IGNORECASE),
    ),
    (Assent.TAKE, _TAKES),
    (Assent.TAKE, _TAKES_IT_FROM),
)

_CONTENT = re.compile(r"[\u4e00-\u9fff]")


def names_choice(text: str, labels: tuple[str, ...], *, shortest: int = 3) -> int | None:
    """Which one of these labels a reply repeats, or begins or ends to repeat, in words: 先放着, 采用13.28, 按万元换算.

    A figure alone repeats nothing: it may be an answer.
    """
    said = bare(text)
    if len(said) < shortest or not _CONTENT.search(said):
        return None
    pattern = re.compile(rf"(?<![\d.]){re.escape(said)}(?![\d.]*\d)")
    hits = [n for n, label in enumerate(labels) if pattern.search(bare(label))]
    return hits[0] if len(hits) == 1 else None
