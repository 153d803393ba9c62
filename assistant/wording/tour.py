"""The tour that a new applicant takes at the first start: a few steps, each with a little picture."""

from __future__ import annotations

TITLE = "第一次用，先看一眼"
AGAIN = "新手引导"
PUT_AWAY = "引导先收起来了，您打的字在下面的框里。想看引导，按 Ctrl+P 找“新手引导”。"

STEPS: tuple[tuple[str, str], ...] = (
    (
        "一问一答",
        "助手一次只问一题。问题在上面，回答写在最下面的框里，写好按 Enter 发送。\n"
        "\n"
        "  助手  集群总产值（亿元）\n"
        "        2022、2023、2024年，集群总产值各是多少亿元？\n"
        "  ╭─ 回答写在这里 ──────────────────────────╮\n"
        "  │ 64.85 72.36 81.50                       │\n"
        "  ╰─────────────────────────── Enter 发送 ──╯\n"
        "\n"
        "照平时说话就行，“12亿500万”“百分之八十四”都认得；听不准会先问您，不会自己猜。",
    ),
    (
        "卡住了，按这几个键",
        "F1  帮助：为什么问、口径、去哪里找、例子\n"
        "F2  回到上一题\n"
        "F3  一时没有数，稍后再填，最后会再问\n"
        "F4  确实没有这类情况，填“无”\n"
        "\n"
        "前面有一题想改：按 Ctrl+↑ 进到对话里，↑↓ 选一条，按 Enter；用鼠标双击那一条也行。\n"
        "Excel、Word 里复制来的内容，按 Ctrl+Shift+V 粘贴（鼠标右键一般也可以）。",
    ),
    (
        "随时可以停",
        "每答一题自动保存，没打完的半句话也会留着。\n"
        "\n"
        "Ctrl+Q  退出；下次打开，从停下的地方接着填\n"
        "F8  各部分目录：填到哪里，想先填哪部分\n"
        "F5  检查：缺什么、有没有前后对不上的数",
    ),
    (
        "交出 Word",
        "都填完，按 F9 导出。格式和原表一样，填的内容已经在格子里。\n"
        "打印出来，第九部分签字盖章，再附上佐证材料。\n"
        "\n"
        "能用的键一直写在屏幕最下面；记不住就按 Ctrl+G 看按键，按 Ctrl+P 找全部命令。\n"
        "这份引导也在 Ctrl+P 里，随时可以再看。\n"
        "\n"
        "要向各部门要数？Ctrl+P 里的“准备清单”列好了要什么、向谁要，写成 Word 发给他们。",
    ),
)


def place(step: int) -> str:
    """Which step of how many."""
    return f"第 {step + 1} 步，共 {len(STEPS)} 步"


def keys(step: int) -> str:
    """What the keys do at this step."""
    first = "" if step == 0 else "← 上一步 · "
    if step == len(STEPS) - 1:
        return f"{first}Enter 开始填"
    return f"{first}Enter 下一步 · Esc 跳过"
