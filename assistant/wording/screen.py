"""What the chat screen itself says: names of keys, hints, headings, notices. The conversation is worded elsewhere."""

from __future__ import annotations

import re

from assistant.wording.labels import spoken

_BARE = 8  # 汉字; a shorter level may need the one above it
_WORKING = re.compile("（[^（）]*[=→][^（）]*）")

TITLE = "填报"
FORM_TITLE = "《中小企业特色产业集群申报表》"

# ── keys, as the footer and the quick replies name them ───────────────────────────────────────────────────
BACK = "上一题"
SKIP = "稍后再填"
NONE = "无"
KEEP = "保持不变"
RETURN = "回到原来的题"
TAKE_UP = "继续补填"
REVIEW = "检查"
OUTLINE = "目录"
EXPORT = "导出"
COMMANDS = "命令"
KEYS = "按键"
QUIT = "退出"
LIST = "草稿列表"
OPEN = "打开"
BEGIN = "新建"
CLOSE = "返回"

# ── the conversation ──────────────────────────────────────────────────────────────────────────────────────
CURSOR = "▶"  # the line of a list that Enter takes
PRESENT = "◆"  # what is being filled, among what is filled and what is not
ASSISTANT = "助手"
APPLICANT = "我"
CONFIRM_AGAIN = "请再确认"
EXPLAINED = "说明"
REPLY = "回答"
REASON = "说明理由"
REASON_PLACEHOLDER = "用一两句话写明原因"
REASON_PLACEHOLDER_FIGURES = "用一两句话写明原因，例如：当年新建投产两家骨干企业"
GOODBYE = "填的都已保存。接着填，再运行 tianbao，会从停下的地方开始。"
CANDIDATES = "按 ↑ 到这里选；或在下面直接输入"
CANDIDATES_FOCUSED = "↑↓ 或点一下选，按 Enter；或直接打字回答"
DOUBT_PLACEHOLDER = "也可以在这里打字：新的答案，或者甲、乙……"
NOTHING_TYPED = "还没有填内容。没有这项情况就按 F4 填“无”，一时不清楚就按 F3 稍后再填。"
NOTHING_TYPED_HERE = "还没有填内容。一时不清楚就按 F3 稍后再填。"
NOTHING_TICKED = "还没有勾选。按空格或数字勾选；一项也没有就按 F4 填“无”。"
SAVED = "已经保存好了：每答一题都会自动保存，随时可以退出。"
END_TITLE = "都问完了"
MENU_EMPTY = "没有这个命令：换几个字再找，或按 Esc 返回"
MENU_HINT = "输入几个字找命令，例如：导出、第三部分、浅色"
LEAVE_NOTICE = "这里是最前面一页。要退出请按 Ctrl+Q，答过的都已保存。"
QUIT_NOTICE = "没有选中文字，不用复制。要退出请按 Ctrl+Q，答过的都已保存。"

# ── hints under the reply area ────────────────────────────────────────────────────────────────────────────
HINT_LINE = "Enter 发送"
HINT_DATE = "Enter 发送 · Ctrl+T 填今天"
HINT_PROSE = "Enter 发送 · Ctrl+J 换行"
HINT_OUTLINED = "Enter 发送 · Ctrl+J 换行 · Ctrl+O 插入提纲"
HINT_SINGLE = "↑↓、数字或点一下选 · Enter 发送 · 也可直接打字"
HINT_MULTI = "数字、空格或点一下勾选 · Enter 发送 · 也可直接打字"
HINT_CELLS = "Tab 下一格 · Enter 到下一格，最后一格发送 · 可从 Excel 粘贴"
HINT_WORDS = "Tab 下一格 · Enter 到下一格，最后一格发送"
HINT_NAMED = "数量后按 Enter 到名称，再按发送 · Ctrl+J 换行"
TODAY = "今天"
COUNT = "数量"
NAMES = "名称"
NAMES_PLACEHOLDER = "一行写一个名称；也可以用顿号隔开"
EVIDENCE_PLACEHOLDER = "一行写一份材料的名称"
TABLE_PLACEHOLDER = "一行一项：方向、指标、基准值、目标值，中间用逗号隔开；不需要加行就填“无”"
CHOICE_PLACEHOLDER = "也可以在这里打字回答"
LINE_PLACEHOLDER = "在这里输入"
PROSE_PLACEHOLDER = "在这里写；按 F1 看例子"

CHANGE_EARLIER = "改前面的回答（Ctrl+↑）"
EARLIER_HINT = "点这里，或按 Ctrl+↑"

# ── the nine parts ────────────────────────────────────────────────────────────────────────────────────────
PARTS = "各部分"
SIGNED_LATER = "九、真实性声明和推荐意见：打印后签字盖章"


def progress_line(part: str, answered: int, total: int) -> str:
    """Where the conversation stands, beside the bar."""
    return f"{part}　已答 {answered}/{total}" if part else f"已答 {answered}/{total}"


def percent(answered: int, total: int) -> int:
    """The share that is answered; 100 only when nothing is left."""
    return 0 if not total else 100 * answered // total


def bar(answered: int, total: int, cells: int = 10) -> str:
    """The share that is answered, as a bar that can be read without colour."""
    full = 0 if not total else cells * answered // total
    return "▰" * full + "▱" * (cells - full)


def earlier(count: int) -> str:
    """There are messages above those shown."""
    return f"更早的消息还有 {count} 条（{EARLIER_HINT}）"


def words_of(count: int, limit: int) -> str:
    """How many 字 a text has, of how many; what is over the limit is said in words."""
    if count > limit:
        return f"✗ 共 {count} 字，超出 {count - limit} 字（限 {limit} 字）"
    return f"✓ {count}/{limit} 字，还可写 {limit - count} 字" if count else f"○ 0/{limit} 字"


def words_counted(count: int) -> str:
    """How many 字 a text without a limit has."""
    return f"共 {count} 字"


def budget(count: int, others: int, limit: int) -> str:
    """How many 字 this text has, and what the part's shared budget has left."""
    total = count + others
    if total > limit:
        return f"✗ 本节 {count} 字，全部分合计 {total} 字，超出 {total - limit} 字（限 {limit} 字）"
    return f"✓ 本节 {count} 字，全部分合计 {total}/{limit} 字，还可写 {limit - total} 字"


def names_compared(count: int | None, listed: int) -> str:
    """Whether the count and the names agree, said while they are typed."""
    if count is None:
        return f"○ 已列 {listed} 个名称" + (f"，数量将记为 {listed}" if listed else "")
    if count == listed:
        return f"✓ 数量 {count}，已列 {listed} 个名称，一致"
    if listed < count:
        return f"✗ 数量 {count}，已列 {listed} 个名称，还差 {count - listed} 个"
    return f"✗ 数量 {count}，已列 {listed} 个名称，多了 {listed - count} 个"


def items_listed(count: int) -> str:
    """How many papers are listed."""
    return f"已列 {count} 份材料"


def go_to_part(title: str) -> str:
    """A command that leads to a part."""
    return f"跳到 {title}"


def use_theme(name: str) -> str:
    """A command that changes the colours."""
    return f"配色：{name}"


def theme_now(name: str) -> str:
    """The colours were changed."""
    return f"配色已换成“{name}”。"


def today(year: int, month: int, day: int) -> str:
    """Today's date, as one types it."""
    return f"{year}年{month}月{day}日"


def label(text: str) -> str:
    """The form's label as it is read on screen."""
    return spoken(text)


def brief(choice: str) -> str:
    """A choice without its working, which stands in the message above."""
    return _WORKING.sub("", choice)


def example(text: str) -> str:
    """What an answer may look like, shown in an empty line."""
    return f"例如：{text}" if text else LINE_PLACEHOLDER


def nothing_typed(may_be_none: bool) -> str:
    """Enter was pressed on nothing."""
    return NOTHING_TYPED if may_be_none else NOTHING_TYPED_HERE


def too_many_pasted(pasted: int, cells: int) -> str:
    """More figures were pasted than there are cells."""
    return f"粘贴的有 {pasted} 个数，这里只有 {cells} 格，所以没有贴上。请只复制这一题的那一行，再粘贴一次。"


def heading(text: str, longest: int = 32) -> str:
    """A label for the frame of the reply area: its last levels, as many as fit; the whole stands above.

    A last level that says nothing alone (国际, 清单) keeps the beginning of the one above it.
    """
    kept = ""
    for level in reversed(spoken(text).split("·")):
        if kept and len(level) + len(kept) >= longest:
            end = longest - len(kept) - 2
            kept = f"{level[:end]}…·{kept}" if len(kept) <= _BARE and end > _BARE else kept
            break
        kept = f"{level}·{kept}" if kept else level
    return kept if len(kept) <= longest else f"{kept[: longest - 1]}…"


def in_cell(example: str) -> str:
    """What may stand in a cell, shown while it is empty."""
    return f"例 {example}" if example else ""
