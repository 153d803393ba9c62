"""What the commands say: usage, results, and the one clear line for what cannot be used."""

from __future__ import annotations

from assistant.reasons import reason

HELP = """\
tianbao（填报）：一问一答填好《中小企业特色产业集群申报表》，交出 Word 成稿。

用法：
  tianbao                              开始或继续填报
  tianbao chat [草稿] [--plain]        打开一份草稿；--plain 是逐行问答，适合读屏软件和管道
  tianbao serve [--host 地址] [--port 端口] [--token 口令] [--open]
                                       在浏览器里填；默认只有本机能打开，--open 顺便打开浏览器
  tianbao list [--json]                列出草稿：名称、进度、最近修改
  tianbao import 文件 [--name 草稿] [--take draft|file] [--json]
                                       把答案文件（.json）或填好的表（.docx）读成一份草稿；
                                       并入已有的草稿时，不一样的逐处列出来问，或用 --take 说明以谁为准
  tianbao answers 草稿 [-o 文件]       把草稿写成答案文件；不写 -o 就显示在屏幕上
  tianbao prepare [-o 准备清单.docx] [--json]
                                       开始前用：要哪些数据和材料、找哪些部门，写成 Word 发给他们
  tianbao check 草稿|文件 [--json]     检查缺什么、错什么、还差哪些佐证材料
  tianbao check 文件夹 [-o 结果.xlsx|结果.csv] [--json]
                                       检查文件夹里的所有申报表（.docx .doc .wps .json），写出一张检查结果表
  tianbao export 草稿|文件 -o 输出.docx [--blank 空白表.docx] [--draft] [--attachments] [--pdf] [--json]
                                       导出 Word；--draft 导出没填完的草稿；--attachments 同时写出附件；
                                       --pdf 同时写出 PDF 并核对分页（要装有 LibreOffice）
  tianbao try 栏目 答案 [--json]       看看一句话会被读成什么；--batch 从标准输入逐行读 JSON
  tianbao script check [文件夹] [--json]
                                       检查问题脚本的写法

另一种表（脚本文件夹里有 form.toml）：在命令前面加 --form 文件夹，例如 tianbao --form 我的表 chat。
草稿存放处可用环境变量 TIANBAO_HOME 改到别处。"""


def no_form_in(folder: str) -> str:
    """A folder that holds no question script."""
    return f"文件夹“{folder}”里没有 form.toml，不是问题脚本的文件夹；请写脚本所在的文件夹。"


TOO_DEEP = "内容嵌套得太深，读不了；请检查文件是否完整。"

_USAGE = {
    line.split()[1]: line.strip()
    for line in HELP.splitlines()
    if line.startswith("  tianbao ") and len(line.split()) > 1
}


def bad_call(program: str) -> str:
    """A command called with words that it does not have."""
    command = program.split()[-1]
    usage = _USAGE.get(command, "")
    return (
        f"这样写读不懂。用法：{' '.join(usage.split())}"
        if usage
        else "没有这个命令；运行 tianbao --help 看看有哪些。"
    )


def os_error(error: OSError) -> str:
    """The system would not read or write a file."""
    why = reason(error)
    return f"{error.filename}：{why}。" if error.filename else f"{why}。"


def no_such_source(name: str) -> str:
    """Neither a draft nor a file of that name."""
    return f"没有名为“{name}”的草稿，也没有这个文件。运行 tianbao list 看看有哪些草稿。"


def no_such_field(name: str) -> str:
    """A field id or stem that the form has not."""
    return f"表里没有编号“{name[:60]}”的栏目；编号写法如 industry.output 或 industry.output.2024。"


def not_utf8(name: str) -> str:
    """A text file in another encoding."""
    return f"{name}：不是 UTF-8 编码的文本，读不了；请另存为 UTF-8。"


def not_importable(name: str, faults: list[str]) -> str:
    """An answers file with faults: all of them, one a line, nothing imported."""
    return f"{name}：有 {len(faults)} 处读不了，什么都没有变：\n" + "\n".join(
        f"  · {fault}" for fault in faults
    )


def imported(draft: str, count: int) -> str:
    """An answers file became a draft."""
    return f"已导入 {count} 项，草稿名为“{draft}”。接着填：tianbao chat {draft}"


def written(path: str, draft: bool) -> str:
    """The document is on disk."""
    return f"已写出{'草稿' if draft else '申报表'}：{path}"


def attached(path: str, edited: str = "") -> str:
    """The attachments are on disk; `edited` names those that were edited by hand, and were left alone."""
    kept = f"（“{edited}”有人改过，没有覆盖）" if edited else ""
    return f"已写出附件：{path}{kept}"


def refused(count: int) -> str:
    """The finished form is refused while something is missing or wrong."""
    return f"还有 {count} 处没填或有错，先不导出成稿。补齐后再导出；只想先看看样子，可加 --draft 导出草稿。"


def open_in_draft(count: int) -> str:
    """What the exported draft still lacks."""
    return f"这是没填完的草稿，还有 {count} 处没填或有错："


NO_DRAFTS = "还没有草稿。运行 tianbao 开始填报。"
NO_FINDINGS = "检查过了：没有缺项，没有错误。"
TRY_NEEDS = "请写明栏目和答案，例如：tianbao try industry.output.2024 120.5亿"
BAD_BATCH_LINE = '这一行不是可读的 JSON 对象，应为 {"field": …, "text": …}'
SCRIPT_NEEDS = "脚本命令只有 check，例如：tianbao script check dialogues/sme_cluster_2024"
OUTPUT_NEEDS_DOCX = "输出文件名请以 .docx 结尾。"
SCRIPT_FINE = "脚本没有问题。"


def draft_line(name: str, answered: int, total: int, edited: str, problem: str) -> str:
    """One line of the list of drafts."""
    state = f"（{problem}）" if problem else f"{answered}/{total} 题"
    return f"{name}　{state}　最近修改 {edited}"


def script_faults(count: int) -> str:
    """How many faults a script has."""
    return f"发现 {count} 处问题："
