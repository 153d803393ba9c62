"""What the dialogue itself says: refusals, and the letters under which candidates are offered."""

from __future__ import annotations

import re

STEMS = "甲乙丙丁戊己庚辛壬癸"  # candidates go by these: a digit could be the answer itself

NOTHING_ASKED = "现在没有在问的问题。可以说“检查”“导出”，或说“跳到 三”回到某一部分。"
NO_SUCH_CHOICE = "没有这个选项；请直接输入答案，或选上面列出的一项。"
REASON_TOO_SHORT = "请用一句话写明原因，例如“2023年起统计口径调整”。"
FIRST_QUESTION = "这已经是第一题了，前面没有题目。"

_LETTER = re.compile(
    rf"(?:我?(?:就|还是)?(?:选择?|要|用|采用|取|按|走|回复))?(?P<stem>[{STEMS}])(?:项|吧|就行|那个|那项|方案|来|的)*"
)
_COMMANDS = {
    "keep": frozenset({"保持不变", "不变", "不改", "不改了", "不用改", "就这样"}),
    "export_draft": frozenset({"导出草稿", "输出草稿", "先导出草稿"}),
    "take_up": frozenset({"继续补填", "补填", "接着补填", "继续填"}),
}


def command_word(text: str) -> str | None:
    """`keep`, `take_up` or `export_draft` when a reply says just that; None otherwise."""
    word = text.strip().strip("。.！!")
    return next((name for name, words in _COMMANDS.items() if word in words), None)


def which_place(called: str) -> str:
    """Several questions go by these words."""
    return f"表上有几处是“{called}”，要去哪一处？"


def no_such_place(target: str, signed: bool = False, found: int = 0) -> str:
    """There is no question or part of that name, or there are too many to be listed."""
    if found:
        return f"表上有 {found} 处是“{target}”，请说得再全一点，或说“跳到 三”先去那一部分。"
    if signed and target.removeprefix("第").removesuffix("部分") == "九":
        return "第九部分是真实性声明和推荐意见，不在这里填：打印出来以后签字、盖章。"
    return f"没有找到“{target}”。可以说部分的序号，例如“跳到 三”。"


def not_relevant(label: str) -> str:
    """The question does not apply to the answers given so far."""
    return f"按目前的回答，“{label}”不需要填写。"


def choice(text: str, count: int) -> int | None:
    """Which of `count` choices a reply takes by its letter (from 0): 甲, 选乙, 丙吧; else None."""
    found = _LETTER.fullmatch(text.strip().strip("。.！!（）()【】[]"))
    return STEMS.index(found["stem"]) if found and found["stem"] in STEMS[:count] else None


def stored_elsewhere(label: str, echo: str) -> str:
    """What was stored, and for which question, when that is not the one being asked."""
    said = echo.removeprefix("我记为").strip()
    return f"“{label}”{'，' if said.startswith('共') else '：'}{said}"


def take(label: str) -> str:
    """Taking what was worked out."""
    return f"采用 {label}"


def which_choice(count: int) -> str:
    """A reply takes one of several readings, without saying which."""
    return f"是哪一个？请回复{'、'.join(STEMS[:count])}里的一个，或直接输入答案。"


def choose_a_way(count: int) -> str:
    """A doubt waits for one of its ways out."""
    return f"请先从下面选一项（回复{'、'.join(STEMS[:count])}）；想以后再说，就选最后一项。"


def which_blank(label: str) -> str:
    """One figure for a row of several."""
    return f"“{label}”要改哪一个？请选一个，或写明是哪一年的。"


def leave(blocks: bool) -> str:
    """Leaving a doubt for later."""
    return "先放着，导出前再改" if blocks else "先放着，以后再说"


def touched(label: str, count: int) -> str:
    """A question that shares a check with the one that is to change, and how many of its blanks do."""
    return f"{label} {count} 项" if count > 1 else label


def offered(cell: str, value: str, working: str) -> str:
    """One value that can be worked out, with the sum."""
    return " ".join(filter(None, (cell, value))) + (f"（{working}）" if working else "")


def is_reason(text: str) -> bool:
    """Whether what was typed says something."""
    return sum(char.isalnum() for char in text) >= 2
