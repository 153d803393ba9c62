"""What the chat screen itself says: names of keys, hints, headings, notices. The conversation is worded elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from assistant.wording.labels import spoken

TITLE = "填报"
FORM_TITLE = "《中小企业特色产业集群申报表》"

# ── keys, as the footer and the quick replies name them ───────────────────────────────────────────────────
EXPLAIN = "为什么问"
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
SAVE = "保存"
THEME = "换配色"
OPEN = "打开"
BEGIN = "新建"
CLOSE = "返回"
CONFIRM = "确定"

# ── the conversation ──────────────────────────────────────────────────────────────────────────────────────
ASSISTANT = "助手"
APPLICANT = "我"
CONFIRM_AGAIN = "请再确认"
EXPLAINED = "说明"
REPLY = "回答"
REASON = "说明理由"
REASON_PLACEHOLDER = "用一两句话写明原因，例如：当年新建投产两家骨干企业"
CANDIDATES = "↑ 到这里，Enter 选用；或在下面直接输入"
NOTHING_TYPED = "还没有填内容。没有这项情况就按 F4 填“无”，一时不清楚就按 F3 稍后再填。"
NOTHING_TYPED_HERE = "还没有填内容。一时不清楚就按 F3 稍后再填。"
NOTHING_TICKED = "还没有勾选。按空格或数字勾选；一项也没有就按 F4 填“无”。"
SAVED = "已经保存好了：每答一题都会自动保存，随时可以退出。"
LOADING = "正在打开……"
END_TITLE = "都问完了"
SCRIPT_CHANGED = "问题有更新：以前的回答都在，新增的问题会接着问。"
MENU_EMPTY = "没有这个命令"
MENU_HINT = "输入几个字找命令，例如：导出、第三部分、浅色"
QUIT_NOTICE = "没有选中文字，不用复制。要退出请按 Ctrl+Q，答过的都已保存。"
PAUSED = "先休息一下，进度都已保存。"

# ── hints under the reply area ────────────────────────────────────────────────────────────────────────────
HINT_LINE = "Enter 发送"
HINT_DATE = "Enter 发送 · Ctrl+T 填今天"
HINT_PROSE = "Enter 发送 · Ctrl+J 换行"
HINT_OUTLINED = "Enter 发送 · Ctrl+J 换行 · Ctrl+O 插入提纲"
HINT_SINGLE = "↑↓ 或数字选择 · Enter 发送 · 也可直接打字"
HINT_MULTI = "数字或空格勾选 · Enter 发送 · 也可直接打字"
HINT_CELLS = "Tab 下一格 · Enter 到下一格，最后一格发送 · 可从 Excel 粘贴"
HINT_WORDS = "Tab 下一格 · Enter 到下一格，最后一格发送"
HINT_NAMED = "Enter 发送 · Ctrl+J 换行 · Tab 换格"
TODAY = "今天"
COUNT = "数量"
NAMES = "名称"
NAMES_PLACEHOLDER = "一行写一个名称；也可以用顿号隔开"
EVIDENCE_PLACEHOLDER = "一行写一份材料的名称"
TABLE_PLACEHOLDER = "一行一项：方向、指标、基准值、目标值，中间用逗号隔开；不需要加行就填“无”"
CHOICE_PLACEHOLDER = "也可以在这里打字回答"
LINE_PLACEHOLDER = "在这里输入"
OUTLINE_HEAD = "可以按这个提纲写："

EARLIER_HINT = "点这里，或按 Ctrl+↑"

# ── home ──────────────────────────────────────────────────────────────────────────────────────────────────
WELCOME = "一问一答填好申报表，最后交出 Word 成稿。\n每答一题都会自动保存，随时可以停下，下次接着填。"
RESUME_HEAD = "接着填，或新建一份："
FIRST_TIME = "第一次使用？按 Enter 开始就可以。"
NEW = "＋ 新建一份申报表"
NAME_HEAD = "给这份申报表起个名字"
NAME_WHY = "方便以后找到它，例如“清河县轴承”；可以不填，直接按 Enter。"
NAME_PLACEHOLDER = "例如：清河县轴承"
NAME_KEYS = "Enter 开始 · Esc 返回"

# ── the nine parts ────────────────────────────────────────────────────────────────────────────────────────
PARTS = "各部分"
SIGNED_LATER = "九、真实性声明和推荐意见：打印后签字盖章"
LEGEND = "✓ 完成  ▶ 正在填  ○ 未填"

# ── review ────────────────────────────────────────────────────────────────────────────────────────────────
REVIEW_TITLE = "检查全部回答"
FILTERS = {"all": "全部", "open": "未填", "faulty": "有问题"}
UNANSWERED = "〔未填〕"
PUT_OFF = "〔稍后再填〕"
SEARCH_PLACEHOLDER = "输入几个字查找题目或回答"
NOTHING_FOUND = "没有符合的题目。"
ALL_ANSWERED = "全部题目都填好了。"
NO_FAULT = "没有发现问题。"
CHANGE = "修改"
SEARCH = "查找"
FILTER = "换一组"
SEVERITIES = {
    "error": "✗ 须改正",
    "missing": "○ 未填",
    "warning": "！请核对",
    "evidence": "※ 待备材料",
    "info": "· 提示",
}

# ── export ────────────────────────────────────────────────────────────────────────────────────────────────
EXPORT_TITLE = "导出 Word"
EXPORT_WHERE = "存到哪里？可以改文件名，按 Enter 导出。"
EXPORTING = "正在生成 Word……"
EXPORT_REFUSED = "还不能导出正式稿：有没填的或要改的。选一项按 Enter 去填；或先导出草稿看看样子。"
EXPORT_DRAFT = "导出草稿"
EXPORT_DONE = "已经导出"
EXPORT_DRAFT_DONE = "草稿已经导出（不能用来交表）"
EXPORT_NEXT = (
    "接下来：\n"
    "1. 用 Word 或 WPS 打开，通读一遍；\n"
    "2. 打印，第九部分请负责人签字、盖章；\n"
    "3. 佐证材料、清单和计算公式按表中顺序汇编，附在后面。"
)
EXPORT_REMARKS = "不影响导出，但请留意："
EXPORT_MISSING = "这个版本还不能导出 Word；回答都已保存。"
EXPORT_KEYS = "Enter 导出 · Esc 返回"
EXPORT_KEYS_REFUSED = "Enter 去填这一题 · F9 导出草稿 · Esc 返回"
DOCUMENTS = "文档"
EXPORT_NO_PATH = "请写文件名，例如：申报表.docx"
OUTSIDE = "答过的都已保存。"

# ── size ──────────────────────────────────────────────────────────────────────────────────────────────────
TOO_SMALL = "窗口有点小，内容显示不全。\n\n请把窗口拉大一些（至少 80 列、24 行），\n或按 Ctrl 和减号把字缩小。\n\n已经填的都保存好了，拉大后接着填。"


def size_now(width: int, height: int) -> str:
    """How large the window is now."""
    return f"现在是 {width} 列、{height} 行"


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


def draft_line(answered: int, total: int) -> str:
    """How far a draft is, in the list of drafts."""
    if not total:
        return "还没有开始"
    if answered >= total:
        return f"全部答完 {answered}/{total}"
    return f"已答 {answered}/{total}（{percent(answered, total)}%）"


def when(moment: datetime, now: datetime) -> str:
    """When a draft was edited last, as people say it."""
    days = (now.date() - moment.date()).days
    clock = f"{moment:%H:%M}"
    if now - moment < timedelta(minutes=2):
        return "刚刚"
    if days == 0:
        return f"今天 {clock}"
    if days == 1:
        return f"昨天 {clock}"
    year = "" if moment.year == now.year else f"{moment.year}年"
    return f"{year}{moment.month}月{moment.day}日 {clock}"


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


def numbered_filter(name: str, count: int) -> str:
    """One way to look at the answers, with how many it shows."""
    return f"{FILTERS[name]} {count}"


def review_summary(answered: int, total: int, blocking: int) -> str:
    """The state of all answers, above them."""
    left = f"，还有 {blocking} 处未填或须改" if blocking else "，可以导出"
    return f"已答 {answered}/{total}{left}"


def open_count(count: int) -> str:
    """How much keeps the finished form from being exported."""
    return f"共 {count} 处"


def default_file(cluster: str) -> str:
    """The name that the exported file gets unless the applicant changes it."""
    return f"申报表_{cluster}.docx" if cluster else "申报表.docx"


def quit_key(key: str) -> str:
    """How to leave."""
    return f"{key} {QUIT}"


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


def outline_lines(outline: Sequence[str]) -> str:
    """The points a text should cover, as shown in an empty reply area."""
    return "\n".join([OUTLINE_HEAD, *(f"· {point}" for point in outline)])


# what the keys do, for the help screen: (key, what it does)
KEY_TABLE: tuple[tuple[str, str], ...] = (
    ("Enter", "发送回答"),
    ("Ctrl+J", "在长文字里换行"),
    ("Tab / Shift+Tab", "到下一格、上一格"),
    ("F1", "为什么问、口径、去哪里找、例子"),
    ("F2", "回到上一题"),
    ("F3", "稍后再填，最后会再问"),
    ("F4", "填“无”"),
    ("Esc", "回头看的题目：保持不变"),
    ("F5", "检查全部回答，选一题按 Enter 修改"),
    ("F8", "各部分目录，选一部分按 Enter 跳过去"),
    ("F9", "导出 Word"),
    ("PageUp / PageDown", "翻看前面的对话"),
    ("Ctrl+↑", "进入对话，选一条按 Enter 修改那一题"),
    ("Ctrl+Shift+V", "粘贴（鼠标右键一般也可以）"),
    ("Ctrl+L", "回到草稿列表"),
    ("Ctrl+T", "日期题：填今天"),
    ("Ctrl+P", "全部命令"),
    ("Ctrl+G", "这张按键表"),
    ("Ctrl+Q", "退出；答过的都已保存"),
)
KEYS_TITLE = "按键一览"
KEYS_CLOSE = "按 Esc 返回"
TYPED_COMMANDS = "这些也可以直接打字说：帮助、上一题、稍后再填、跳到 三、检查、导出、退出。"


def example(text: str) -> str:
    """What an answer may look like, shown in an empty line."""
    return f"例如：{text}" if text else LINE_PLACEHOLDER


def nothing_typed(may_be_none: bool) -> str:
    """Enter was pressed on nothing."""
    return NOTHING_TYPED if may_be_none else NOTHING_TYPED_HERE


def heading(text: str, longest: int = 32) -> str:
    """A label for the frame of the reply area: its last levels, as many as fit; the whole stands above."""
    kept = ""
    for level in reversed(spoken(text).split("·")):
        if kept and len(level) + len(kept) >= longest:
            break
        kept = f"{level}·{kept}" if kept else level
    return kept if len(kept) <= longest else f"{kept[: longest - 1]}…"


def in_cell(example: str) -> str:
    """What may stand in a cell, shown while it is empty."""
    return f"例 {example}" if example else ""


def export_failed(error: Exception) -> str:
    """The file could not be written; the reason in the system's or the document layer's words."""
    if isinstance(error, PermissionError):
        return "没有导出成功：没有权限写这个位置，或者文件正在 Word 里打开。请关掉它，或换个文件名。"
    if isinstance(error, FileNotFoundError):
        return "没有导出成功：没有这个文件夹。请检查路径，或换个位置。"
    return f"没有导出成功：{error}"
