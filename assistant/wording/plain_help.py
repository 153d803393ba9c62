"""What the line mode says about itself: all that can be said, in the order in which one needs it; the tour; how to answer."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.script import Kind, Question

COMMANDS = (
    "随时可以说下面这些话，单独成一行。先说答题时最常用的：",
    "无：确实没有这类情况。稍后再填：先放一放，最后再来问。",
    "再说一遍：把正在问的题再念一遍。上一题：回到前面一题。",
    "为什么问、口径、例子、提纲、去哪里找、怎么答、表上怎么写：只说明这一题的一个方面。某某是什么意思：解释一个词。",
    "字数：写了多少字，还能写多少。目标要求：目标值最低要填多少。",
    "今天：要填日期时，就填今天。用上次的：上次没发出的话，现在发出。",
    "下面是换到别的题，和改答案：",
    "跳到 三：到第三部分。跳到 集群占地面积：到某一题。改 三 5：去改第三部分的第5题。",
    "某题应该是多少：直接更正，例如“2024年集群企业数量应该是212”。不改了：这一题保持原样。",
    "继续补填：把放下的题再问一遍。",
    "下面是听一听填得怎样：",
    "目录，也可以说查看：各部分填到哪里。表格：正在填的这一部分填出来的样子。查看 三：第三部分的回答，每题有编号。查看 三 5：其中第5题的全文。查看全部：所有回答。",
    "还差什么：哪些题没填、哪里有错。检查：全部检查结果，先说要改的。",
    "没填的、稍后再填的、填了无的、有问题的：各列成一串，每处有编号。改第3处：去改其中的第3处。",
    "查找 竹藤：哪些题或回答里有“竹藤”。佐证：要交哪些佐证材料，还差哪些。前面的话：前面说过的对话。",
    "下面是写出文件：",
    "准备清单：写出一份 Word，列明要哪些数和材料、向哪个部门要。",
    "导出：写出 Word 成稿。导出草稿：没填完也写出来看看。导出到 某个文件.docx：写到那里。用空白表 文件名：导出时填进单位自己的表；不用空白表：改回自带的。",
    "导出以后。打开文件夹：打开文件所在的文件夹。核对分页：写出 PDF，听每一部分在第几页。",
    "下面是管草稿：",
    "导入 文件名：把以前填好的表读成一份新草稿。",
    "草稿列表：有哪些草稿。打开 草稿名：换一份。新建草稿 名字：另开一份。",
    "草稿改名 新名字：给正在填的这份换个名字。复制草稿：照这份另存一份。删除草稿 草稿名：删掉另一份。放回草稿：把最后删掉的那份放回来。",
    "最后几句：",
    "更多：列表太长时，接着往下念。引导：从头听一遍怎么用。帮助：这一题的说明，和所有可以说的话。",
    "一段话要分几行写时，每行末尾加一个反斜杠 \\ 再换行，最后一行不加；一次粘贴几行不用加。",
    "保存：每答一题都已自动保存，不说也行。退出：离开，下次从停下的地方接着填。",
)

TOUR = (
    "引导，共四步。",
    "第一步，一问一答：我一次只问一题，您写好答案按回车。照平时说话就行，“12亿500万”“百分之八十四”都认得；听不准会先问您，不会自己猜。有选项的题，答序号或选项里的字。",
    "第二步，卡住了：说“为什么问”听这一题的说明，说“例子”听一个例子；一时没有数说“稍后再填”，确实没有这类情况说“无”，填错了说“上一题”。",
    "第三步，随时可以停：每答一题自动保存。说“退出”离开，下次从停下的地方接着填。说“查看”听各部分填到哪里，说“还差什么”听哪些没填、哪里有错。",
    "第四步，交出 Word：都填完，说“导出”。格式和原表一样。打印出来，第九部分签字盖章，再附上佐证材料。",
    "所有可以说的话，说“帮助”来听。现在接着填，说“再说一遍”听正在问的题。",
)
FIRST_TIME = "第一次用的话，先说“引导”，听听怎么用；也可以直接答题。"
COLOURS = "这里只有文字，没有配色可换；颜色和字号由您的窗口或读屏软件决定。"

HOW_HEAD = "怎么答"
PRINTED_HEAD = "表上怎么写"

_HOW = {
    Kind.SINGLE_CHOICE: "答一个序号，或选项里的字。",
    Kind.MULTI_CHOICE: "可以选几项：答序号，例如“1、3”，或选项里的字。",
    Kind.NAMED_COUNT: "先写数量，再写全称，用顿号隔开，例如“2个：甲中心、乙平台”；只写名称，数量替您数。",
    Kind.DATE: "写到日，例如“2025年4月18日”；也可以答“今天”。",
    Kind.TABLE: "一行写一项：方向，指标，基准值，目标值，中间用逗号隔开；还有下一项，行末加一个反斜杠 \\ 再换行。",
    Kind.EVIDENCE: "写材料的名称，几份用顿号隔开；材料本身不用放进来。",
    Kind.PHONE: "写 11 位手机号，或带区号的座机。",
}
_PROSE = "写成一段话。要分几行写，行末加一个反斜杠 \\ 再换行。"
_YEARS = "依次写各年的数，中间用空格隔开；只改一年，就说“2024年是”和那一年的数。可以从 Excel 复制一行粘贴。"
_GRID = "按题里说的顺序写出每一格的数，中间用空格隔开；也可以从 Excel 连表头一起复制，粘贴过来。没有的写 0。"
_FIGURE = "写数字就行，单位可写可不写。“约”“左右”不行，要写准数。"
_TEXT = "照实写出来就行。"


def how(question: Question) -> str:
    """How a question is answered in words."""
    return f"{HOW_HEAD}：{''.join(_how(question))}"


def _how(question: Question) -> Iterator[str]:
    if question.shape == "grid":
        yield _GRID
    elif question.shape == "row" and question.kind.numeric:
        yield _YEARS
    elif question.kind in _HOW:
        yield _HOW[question.kind]
    else:
        yield _PROSE if question.kind.prose else _FIGURE if question.kind.numeric else _TEXT
    if question.may_be_none:
        yield "确实没有这类情况，答“无”。"
    if question.kind.numeric:
        yield "数目是零，写 0。"
    yield "一时不知道，说“稍后再填”。"


def printed(question: Question) -> str:
    """The place in the form in its own words: levels, the blanks below them, the limit."""
    levels = "，".join(f"“{level.strip()}”" for level in question.label.split(" | "))
    rows = [row.label for row in question.rows] + [column.label for column in question.columns]
    below = f"；下面分 {'、'.join(rows)}" if rows else ""
    boxes = f"；方框有 {len(question.options)} 个" if question.options else ""
    limit = next((field.limit for field in question.fields if field.limit), None)
    most = f"；限 {limit} 字" if limit and str(limit) not in question.label else ""
    unprinted = "" if question.about or any(field.printed for field in question.fields) else "；不印在表上"
    return f"{PRINTED_HEAD}：{levels}{below}{boxes}{most}{unprinted}。"
