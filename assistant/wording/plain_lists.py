"""What the line mode says over its lists: what is found, which places one can go to, how many 字, what was said before."""

from __future__ import annotations

from collections.abc import Sequence

GO_THERE = "要去其中一处，说“改第1处”。"
NOTHING_ASKED = "现在没有在问的题，没有可说明的。想看填得怎样，说“查看”；想改哪一题，说“改 三 5”。"
NO_BUDGET = "这一题不限字数。"
NO_BOUNDS = "这一题不是目标表里的题，没有最低要求。"
UNBOUND = "这个目标还算不出最低要求，先把基准值和有关的数填好。"
NOT_EXPORTED = "这次还没有导出过文件；先说“导出”，或“导出草稿”。"
NO_PLACES = "还没有念过带编号的清单；先说“检查”或“没填的”。"
AFTER_EXPORT = "想打开文件所在的文件夹，说“打开文件夹”；想听每一部分在第几页，说“核对分页”。"
NOTHING_SAID = "前面还没有说过话。"

_GROUPS = {
    "open": ("还没填的", "全部题目都填好了。"),
    "later": ("放着稍后再填的", "没有放着稍后再填的题目。"),
    "none": ("填了“无”的", "没有填“无”的题目。"),
    "faulty": ("有问题要看的", "没有发现问题。"),
}


def group(name: str, count: int) -> str:
    """Over the questions of one way to look at the answers, or that there is none."""
    title, nothing = _GROUPS[name]
    return f"{title}有 {count} 题。{GO_THERE}" if count else nothing


def found(words: str, count: int) -> str:
    """Over what a search found."""
    if not count:
        return f"没有哪一题或哪个回答里有“{words}”；换几个字再找，或说“查看全部”。"
    return f"有“{words}”的有 {count} 题。{GO_THERE}"


def place(number: int, text: str) -> str:
    """One place that can be gone to by its number."""
    return f"第{number}处，{text}"


def labelled(label: str, text: str) -> str:
    """A question with what is said about it."""
    return f"{label}：{text}"


def no_such_place(count: int) -> str:
    """The list has no place of that number."""
    return f"刚才念的只有 {count} 处；说“改第1处”这样的话。" if count else NO_PLACES


def checked(faults: int, doubts: int, open_: int, papers: int, places: int) -> str:
    """The result of all checks in one sentence, before the places."""
    parts = [
        f"要改正的 {faults} 处",
        f"请核对的 {doubts} 处",
        f"没填的 {open_} 题",
        f"佐证材料还没备的 {papers} 处",
    ]
    named = [part for part, count in zip(parts, (faults, doubts, open_, papers), strict=True) if count]
    go = GO_THERE if places else ""
    return f"检查结果：{'，'.join(named)}。{go}" if named else f"检查过了：没有缺项，没有错误。{go}"


def finding(severity: str, message: str) -> str:
    """One finding, its weight in words."""
    return f"{severity}。{message}"


def worth_a_look(doubts: int, later: int) -> str:
    """What does not stop the export, and is worth a look; "" when there is none."""
    said = [
        f"请核对的有 {doubts} 题，说“有问题的”逐项听" if doubts else "",
        f"稍后再填的有 {later} 题，说“稍后再填的”逐项听" if later else "",
    ]
    named = "；".join(filter(None, said))
    return f"不影响导出，请留意：{named}。" if named else ""


def earlier(count: int) -> str:
    """There are messages before those that were just said."""
    return f"更早的还有 {count} 句，说“更多”接着听。"


def before(count: int) -> str:
    """Over what was said before."""
    return f"前面一共说过 {count} 句，最近的在这里："


def no_window(path: str) -> str:
    """No folder can be shown here; where the file is."""
    return f"这里打不开文件夹的窗口。文件在：{path}"


def folder(said: str, path: str) -> str:
    """What came of opening the folder, and where the file is."""
    return f"{said}文件在：{path}"


def budget(total: int, limit: int, own: int) -> str:
    """What the part's texts have together of the 字 that they share."""
    left = limit - total
    over = f"已超出 {-left} 字，请压缩其中几节" if left < 0 else f"还可写 {left} 字"
    return f"这一部分各节合计 {total} 字，限 {limit} 字，{over}；其中这一节现在 {own} 字。"


def sections(parts: Sequence[tuple[str, int]]) -> str:
    """How many 字 each section has."""
    return f"各节字数：{'；'.join(f'{label} {count} 字' for label, count in parts)}。"


def limited(own: int, limit: int) -> str:
    """How long a text is, of how much it may be."""
    over = f"超出 {own - limit} 字，请删减" if own > limit else f"还可写 {limit - own} 字"
    return f"这一题限 {limit} 字，现在 {own} 字，{over}。"


def counted(own: int) -> str:
    """How long a text without a limit is."""
    return f"{NO_BUDGET}现在 {own} 字。"


def bound(cell: str, bounds: Sequence[str]) -> str:
    """What a target must keep to."""
    return f"{cell}须{'、'.join(bounds)}。"


def target_row(label: str, cells: Sequence[str], bounds: Sequence[str]) -> str:
    """One row of the target table, to be listened to."""
    now, then = (cell or "未填" for cell in (cells[0], cells[-1]))
    least = f"，目标须{'、'.join(bounds)}" if bounds else ""
    return f"{label}：基准值 {now}，目标值 {then}{least}。"
