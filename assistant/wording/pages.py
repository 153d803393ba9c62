"""What the pages beside the conversation say: home, review, export, the keys, a window that is too small."""

from __future__ import annotations

from datetime import datetime, timedelta

from assistant.reasons import reason
from assistant.wording.screen import percent

# ── home ──────────────────────────────────────────────────────────────────────────────────────────────────
WELCOME = "一问一答填好申报表，最后交出 Word 成稿。\n每答一题都会自动保存，随时可以停下，下次接着填。"
RESUME_HEAD = "接着填，或新建一份："
FIRST_TIME = (
    "第一次使用？这样就行：\n"
    "1. 按 Enter 开始。助手一次问一题，写好后按 Enter 发送。\n"
    "2. 不明白按 F1，一时没有数按 F3 稍后再填，填错了按 F2 回上一题。\n"
    "3. 随时按 Ctrl+Q 退出，回答都在；下次打开，从停下的地方接着填。\n"
    "4. 都填完按 F9，交出 Word。能用的键一直写在最下面两行。\n"
    "动手之前可以先按 P，写一份“准备清单”：要哪些数，向哪个部门要。"
)
NEW = "＋ 新建一份申报表"
NAME_HEAD = "给这份申报表起个名字"
NAME_WHY = "方便以后找到它，例如“清河县轴承”；可以不填，直接按 Enter。"
NAME_PLACEHOLDER = "例如：清河县轴承"
NAME_KEYS = "Enter 开始 · Esc 返回"

# ── review ────────────────────────────────────────────────────────────────────────────────────────────────
REVIEW_TITLE = "检查全部回答"
FILTERS = {
    "all": "全部",
    "open": "未填",
    "later": "稍后",
    "none": "填“无”",
    "papers": "佐证材料",
    "faulty": "有问题",
}
UNANSWERED = "〔未填〕"
PUT_OFF = "〔稍后再填〕"
OPTIONAL = "〔选填，不填也能导出〕"
SEARCH_PLACEHOLDER = "输入几个字查找题目或回答"
NOTHING_FOUND = "没有符合的题目。"
PAPERS_DUE = "〔待补〕"
NONE_OF = {
    "open": "全部题目都填好了。",
    "later": "没有放着稍后再填的题目。",
    "none": "没有填“无”的题目。",
    "papers": "目前的回答不需要佐证材料。",
    "faulty": "没有发现问题。",
}
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
EXPORT_DRAFT = "导出草稿"
EXPORT_DONE = "已经导出"
EXPORT_DRAFT_DONE = "草稿已经导出（不能用来交表）"
EXPORT_NEXT = (
    "接下来：\n"
    "1. 用 Word 或 WPS 打开，通读一遍；\n"
    "2. 打印，第九部分请负责人签字、盖章；\n"
    "3. 佐证材料、清单和计算公式按表中顺序汇编，附在后面。"
)
EXPORT_REMARKS = "不影响导出，但请留意（按 ↓ 到下面选）："
EXPORT_MISSING = "这个版本还不能导出 Word；回答都已保存。"
EXPORT_BROKE = "程序出了意料之外的问题；回答都已保存，请换个文件名再试，或重新打开程序。"
ELSEWHERE = "其他"
DOCUMENTS = "文档"
EXPORT_NO_PATH = "请写文件名，例如：申报表.docx"

# ── size ──────────────────────────────────────────────────────────────────────────────────────────────────
TOO_SMALL = "窗口有点小，内容显示不全。\n\n请把窗口拉大一些（至少 80 列、24 行），\n或按 Ctrl 和减号把字缩小。\n\n已经填的都保存好了，拉大后接着填。"


# what the keys do, for the help screen: (key, what it does)
KEY_TABLE: tuple[tuple[str, str], ...] = (
    ("Enter", "发送回答"),
    ("Ctrl+J", "在长文字里换行"),
    ("Tab / Shift+Tab", "到下一格、上一格"),
    ("F1", "帮助：为什么问、口径、去哪里找、例子"),
    ("F2", "回到上一题"),
    ("F3", "稍后再填，最后会再问"),
    ("F4", "填“无”"),
    ("Esc", "回头看的题目：保持不变"),
    ("F5", "检查全部回答，选一题按 Enter 修改"),
    ("F6", "表格预览：这一部分填出来的样子，选一栏按 Enter 去改"),
    ("F8", "各部分目录，选一部分按 Enter 跳过去"),
    ("F9", "导出 Word"),
    ("PageUp / PageDown", "翻看前面的对话"),
    ("Ctrl+↑", "进入对话，选一条按 Enter 修改那一题"),
    ("Ctrl+Shift+V", "粘贴（鼠标右键一般也可以）"),
    ("Ctrl+O", "在长文字里插入提纲"),
    ("Ctrl+A", "全部选中，再打字就整个换掉"),
    ("Ctrl+Z", "在长文字里撤销"),
    ("Ctrl+L", "回到草稿列表；在那里 F2 改名、F3 复制、Delete 删除、F4 放回"),
    ("Ctrl+T", "日期题：填今天"),
    ("Ctrl+P", "全部命令"),
    ("Ctrl+G", "这张按键表"),
    ("Ctrl+Q", "退出；答过的都已保存"),
)
KEYS_TITLE = "按键一览"
KEYS_CLOSE = "↑↓ 翻看 · 按 Esc 返回"
TYPED_COMMANDS = "这些也可以直接打字说：帮助、上一题、稍后再填、跳到 三、检查、导出、退出。"


def size_now(width: int, height: int) -> str:
    """How large the window is now."""
    return f"现在是 {width} 列、{height} 行"


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


def numbered_filter(name: str, count: int) -> str:
    """One way to look at the answers, with how many it shows."""
    return f"{FILTERS[name]} {count}"


def papers_listed(count: int) -> str:
    """How many papers stand under a question for evidence."""
    return f"〔已列 {count} 份〕"


def urgent_first(count: int) -> str:
    """Over the problems, which come before the answers in the form's order."""
    return f"先处理这 {count} 题"


def review_summary(answered: int, total: int, open_: int, faulty: int, must: int) -> str:
    """The state of all answers, above them: what is open and what is in question, counted as the filters count."""
    left = "，".join([f"未填 {open_} 题"] * bool(open_) + [f"有问题 {faulty} 题"] * bool(faulty))
    if must == open_ + faulty > 0:
        return f"已答 {answered}/{total}：{left}，处理好才能导出"
    if must:
        return f"已答 {answered}/{total}：{left}；其中 {must} 题处理好才能导出"
    return f"已答 {answered}/{total}：{left}，可以导出" if left else f"已答 {answered}/{total}，可以导出"


def optional_left(count: int) -> str:
    """What is open and not missed, counted apart."""
    return f"；选填 {count} 题没填" if count else ""


def default_file(cluster: str) -> str:
    """The name that the exported file gets unless the applicant changes it."""
    return f"申报表_{cluster}.docx" if cluster else "申报表.docx"


def export_refused(count: int) -> str:
    """What is left before the finished form can be exported."""
    return f"还不能导出正式稿：有 {count} 处没填或要改。↑↓ 选一处，Enter 去填；也可以先导出草稿看看样子。"


def part_count(title: str, count: int) -> str:
    """A part over what was found in it."""
    return f"━━ {title} · {count} 处 ━━"


def export_failed(error: Exception) -> str:
    """The file could not be written, and what to do: the export's own sentence, or why the system would not."""
    if isinstance(error, PermissionError):
        return "没有导出成功：没有权限写这个位置，或者文件正在 Word 里打开。请关掉它，或换个文件名。"
    if isinstance(error, FileNotFoundError):
        return "没有导出成功：没有这个文件夹。请检查路径，或换个位置。"
    if isinstance(error, OSError):
        return f"没有导出成功：{reason(error)}。处理好以后再按 Enter；也可以换个文件名或位置。"
    own = str(error) if any("\u4e00" <= char <= "\u9fff" for char in str(error)) else EXPORT_BROKE
    return f"没有导出成功：{own}"


def attached(path: object) -> str:
    """The attachments were written beside the form."""
    return f"附件（清单、佐证材料目录、情况说明等）：\n{path}"
