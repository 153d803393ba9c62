"""What the assistant says around the questions: parts, echoes, follow-ups, explanations, the end."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.wording import terms
from assistant.wording.dialogue import STEMS

KNOWN = "现在填的是："  # before the present answer to a question that is revisited
PART_DONE = "这一部分填完了。"

# what the applicant is seen to say when a key or button stands for words; by the command's name
SAID = {"Skip": "稍后再填", "Back": "上一题", "Keep": "保持不变", "Explain": "为什么问", "TakeUp": "继续补填"}

_FEW = 3  # open questions of a part

_NOTES = {
    "rounded": "已按要求四舍五入",
    "computed": "按您给的数算出",
    "converted": "单位已换算",
    "this_year": "没有写年份，按今年记下；不是今年的，请把年份写全",
}


def part_begun(intro: str, minutes: int, open_: int, total: int) -> str:
    """A part is announced: what it is about, how many questions are open, how long they may take."""
    if open_ == 0:
        return "回到这一部分。"
    left = max(1, round(minutes * open_ / total))
    if open_ < total and open_ <= _FEW and left > 2 * open_:
        return f"回到这一部分，还有 {open_} 题。"  # a text or a figure: an average says nothing of so few
    if open_ < total:
        return f"回到这一部分，还有 {open_} 题，大约 {left} 分钟。"
    return f"{intro}（共 {total} 题，大约 {left} 分钟）"


def put_off(returns: bool, taken_out: str = "") -> str:
    """A question was put off; the first time it comes back before the end. What it held before may be taken out."""
    out = f"原来列的“{taken_out}”已经去掉。" if taken_out else ""
    return out + (
        "好的，先放一放，最后我会再来问。" if returns else "好的，先空着；什么时候有了，说“继续补填”就行。"
    )


OFFERED_FIGURE = "按前面的数可以算出："
OFFERED_WORDS = "按前面填的可以写："
OFFERED_SAID = "刚才说的这一段，可以直接用："


def asked(
    ask: str,
    known: str,
    touches: Sequence[str],
    *,
    cells: Sequence[str],
    rest: bool,
    again: bool,
    offered: str,
) -> str:
    """A question; when it is revisited, with its present answer and what a change would touch.

    `cells` are asked alone: the `rest` of a row that was answered in part, or the one cell that is to change.
    """
    lines = [f"（之前说稍后再填）{ask}" if again and not known else ask]
    if known:
        lines.append(f"{KNOWN}{known}")
    if cells:
        lines.append(f"{'还差' if rest else '这里只改'}：{'、'.join(cells)}。")
    if touches:
        shown = "、".join(touches[:3]) + (f"等 {len(touches)} 项" if len(touches) > 3 else "")
        lines.append(f"改了以后会再核对：{shown}。")
    if known and not cells:
        lines.append("直接输入新的答案即可修改；不改就回复“保持不变”。")
    if offered:
        lines.append(offered)
    return "\n".join(lines)


def with_outline(ask: str, outline: Sequence[str]) -> str:
    """A question for a text, with what a good one says."""
    points = "\n".join(f"  · {point}" for point in outline)
    return f"{ask}\n可以写：\n{points}" if points else ask


def reason_asked(what: str) -> str:
    """The applicant stands by what was answered (数, 选择 or 内容): why?"""
    with_it = "这几个数" if what == "数" else f"现在的{what}"
    return f"好，保留现在的{what}。请用一两句话写明原因，我会和{with_it}一起记下，供审核时说明。"


def reasoned(text: str, what: str) -> str:
    """The reason is kept."""
    return f"已记下理由：{text}（{what}不变就不再问）"


def left_open(blocks: bool) -> str:
    """A doubt is left for later."""
    return (
        "好，先放着；导出成稿前需要改好，“检查”里会列出来。" if blocks else "好，先放着；“检查”里会列出来。"
    )


def accepted(echo: str, notes: Sequence[str]) -> str:
    """An answer was stored: how it was read, and what was done to it."""
    done = "；".join(_NOTES[note] for note in notes if note in _NOTES)
    return f"已记下：{echo.removeprefix('我记为').strip()}" + (
        f"（{done}）" if done and done not in echo else ""
    )


def accepted_text(count: int) -> str:
    """A text of several sentences was stored: its length, by Word's count; the text itself stands above."""
    return f"已记下，共 {count} 字。"


def choose(choices: Sequence[str]) -> str:
    """What may be taken with one character, a line each, and how."""
    lines = "\n".join(f"{stem}．{label}" for stem, label in zip(STEMS, choices, strict=False))
    return f"{lines}\n（回复{'、'.join(STEMS[: len(choices)])}选用，或直接输入答案）"


def kept(answered: bool) -> str:
    """The revisited question stays as it is."""
    return "好的，保持不变。" if answered else "好的，这一题先不填，回到刚才的地方。"


def explained(why: str, define: str, where: str, example: str, outline: Sequence[str]) -> str:
    """Everything the script knows about a question."""
    parts = [("为什么问", why), ("口径", define), ("去哪里找", where), ("例如", example)]
    lines = [f"{head}：{text}" for head, text in parts if text]
    if outline:
        lines.insert(-1, "可以这样写：" + "；".join(outline))
    return "\n".join(lines)


def defined(says: Sequence[str], unknown: Sequence[str], waiting: str) -> str:
    """What words mean, those that nobody here explains, and the question that waits."""
    lines = [*says, *([terms.unknown(unknown)] if unknown else [])]
    if waiting:
        lines.append(terms.still_asked(waiting))
    return "\n".join(lines)


def finished(open_: Sequence[str], faults: int = 0) -> str:
    """Nothing is left to ask; `open_` lists what was put off and is still open, `faults` counts what is wrong."""
    if faults:
        rest = f"，另有 {len(open_)} 题您说稍后再填" if open_ else ""
        return f"题目都问过了，还有 {faults} 处要改{rest}；改好了才能导出成稿。说“检查”逐处去改；先要一份草稿，就说“导出草稿”。"
    if not open_:
        return "全部题目都回答完了。请看一遍“检查”的结果，然后“导出”成 Word。"
    listed = "\n".join(f"· {label}" for label in open_[:12])
    more = f"\n……等共 {len(open_)} 题" if len(open_) > 12 else ""
    return f"能问的都问过了，还有 {len(open_)} 题您说稍后再填：\n{listed}{more}\n回复“继续补填”接着填，或“检查”“导出”。"
