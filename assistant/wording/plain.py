"""What the line mode says beyond the conversation itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.wording import conversation, labels

SPEAKER = "助手："
PROMPT = "我："
SHORT = 60  # characters of an answer in a list
MOST = 8  # questions named of a part
NEXT_STEPS = "接下来：打印，县级主管部门负责人签字、盖章，佐证材料按顺序汇编成册，一并报送。"
NO_MORE = "念完了，后面没有了。听正在问的题，说“再说一遍”。"
ENOUGH = "好，不念了。听正在问的题，说“再说一遍”。"
NO_UNDO = "没有改动什么。要改上一题，说“上一题”；这一题先不填，说“稍后再填”；想从头另填一份，说“新建草稿”。"
SAVE_AS = "每答一题都已自动存在草稿里。想写出 Word 到某处，说“导出到”和文件名，例如“导出到 申报表.docx”，或说“导出到 桌面”。"
VOICE = "念得快慢、声音大小，请在读屏软件里调。"
NINTH = "第九部分是真实性声明和推荐意见，不在这里填：打印出来以后签字、盖章。"
LAST_PART = "这已经是最后一部分了。"
FIRST_PART = "这已经是第一部分了。"
NOTHING_TYPED = "上次没有留下没发出的话；请直接回答。"
LOOK = "想看某一部分，说“查看 三”；想看全部，说“查看全部”。"
GO_ON = "想填哪一部分，说“跳到 三”；或接着回答。"
NO_PAPERS = "按目前的回答，还没有要交的佐证材料。"
ONE_DRAFT = "这里只有这一份草稿。"
OPEN_HOW = "想换一份，说“打开”和草稿名；另开一份，说“新建草稿”和名字。"
# signs that a screen reader drops or spells out: what they mean stands in the words around them already
_SIGNS = (
    (re.compile(r"[\n、]☑ ?"), "；"),  # several boxes that are ticked
    (re.compile(r"[☑☐□■✓✗○●◐▶▷▼▽※❌✔][ \u3000]?"), ""),
    (re.compile(r"^([ \u3000]*)[·•] ", re.MULTILINE), r"\1"),
    (re.compile(r"用→、"), "用"),  # a separator that may be typed; nobody can hear how
    (re.compile(r"→(?=20\d\d年)"), "到"),
    (re.compile(r"[｜|]([^｜|→\n]*) → "), r"，基准值 \1，目标值 "),
    (re.compile(r"(?<=[\d)²³⁴⁵⁶⁷⁸⁹]) ?→ ?"), "，得 "),
    (re.compile(r" ?[→➜] ?"), "；"),
    *((re.compile(f"(?<=[\\d)]){sign}"), f"的{power}次方") for power, sign in enumerate("²³⁴⁵⁶⁷⁸⁹", 2)),
    (re.compile("∛"), "立方根"),
    (re.compile(r" ?[｜|] ?"), "，"),
    (re.compile(r"[\u2500-\u259f\u2800-\u28ff]+ ?"), ""),
    (re.compile("(?<=\\S) / (?=\\S)"), "、"),  # the cells of a row
    (re.compile("\u3000+"), "，"),
)
OF_QUESTION = {"example": "例如", "outline": "可以这样写", "define": "口径", "where": "去哪里找"}

_ASKED_FOR = {"example": "例子", "outline": "提纲", "define": "口径", "where": "去哪里找"}


def refused(count: int) -> str:
    """The finished form is not written while something is missing or wrong."""
    return f"还有 {count} 处没填或有错，先不导出成稿。补齐后再说“导出”；只想先看看样子，可以说“导出草稿”。"


def opened(name: str, answered: int, total: int) -> str:
    """A draft is opened: how far it is, and the words that steer."""
    return (
        f"草稿“{name}”，{overall(answered, total)}"
        "随时可以说：帮助、无、稍后再填、上一题、为什么问、跳到 三、查看、检查、导出、退出。"
    )


def overall(answered: int, total: int) -> str:
    """How far the form is, in words that can be listened to."""
    return f"共 {total} 题，已答 {answered} 题。"


def typed_before(text: str) -> str:
    """What was typed the last time and not sent, or not taken."""
    shown = text if len(text) <= SHORT else f"{text[:SHORT]}……"
    return f"上次写了还没记下的话：“{shown}”。要用就说“用上次的”，不用就直接回答。"


def closed(unsaved: str) -> str:
    """The conversation ends; `unsaved` is the last reply that the disk would not take."""
    if unsaved:
        return f"最后一句“{_cut(unsaved)}”没有存上，下次要再说一遍；之前答的都在。下次运行 tianbao，从这里接着填。"
    return "都保存好了。下次运行 tianbao，从这里接着填。"


def saved(unsaved: str) -> str:
    """保存 was said, which every answer does by itself."""
    if unsaved:
        return f"刚才这一句“{_cut(unsaved)}”还没有存上，请再发一遍；之前答的都在。"
    return "已经保存；其实每答一题都会自动保存。"


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHORT else f"{line[:SHORT]}……"


def not_kept(reason: str) -> str:
    """A reply could not be written to disk."""
    return f"{reason}刚才这一句还没有记下；处理好以后请再发一遍。"


def more(count: int) -> str:
    """A list goes on."""
    return f"还有 {count} 行没念，说“更多”接着听；也可以直接回答或说别的。"


def of_question(what: str, text: str) -> str:
    """One thing that is known about the question."""
    if text:
        return f"{OF_QUESTION[what]}：{text}"
    return f"这一题没有单独的“{_ASKED_FOR[what]}”；可以说“为什么问”听全部说明。"


def part_line(title: str, total: int, answered: int, put_off: int) -> str:
    """How far one part is."""
    if answered == total:
        return f"{title}：{total} 题，都答完了。"
    later = f"，其中 {put_off} 题稍后再填" if put_off else ""
    return f"{title}：{total} 题，已答 {answered} 题，还差 {total - answered} 题{later}。"


def answer_line(number: int, label: str, answer: str) -> str:
    """One answer in a list."""
    return f"{number}. {label}：{answer}"


def one_answer(label: str, answer: str) -> str:
    """One answer, all of it."""
    return f"“{label}”现在填的是：{answer}"


def shortened(answer: str, place: str) -> str:
    """A long text in a list: its beginning, its length, and how to hear all of it."""
    if len(answer) <= SHORT:
        return answer
    return f"{answer[:SHORT]}……（较长，说“查看 {place}”听全文）"


def open_line(title: str, labels_: Sequence[str]) -> str:
    """The questions of one part that are still open."""
    named = "、".join(labels_[:MOST]) + ("等" if len(labels_) > MOST else "")
    return f"{title}还差 {len(labels_)} 题：{named}。"


def fault_line(message: str) -> str:
    """Something that has to be mended before the export."""
    return f"要改：{message}"


def papers_left(count: int) -> str:
    """How many papers are still to come."""
    return f"佐证材料还差 {count} 处，说“佐证”逐项列出；不影响导出。"


def papers_head(count: int) -> str:
    """The answers call for papers."""
    return f"按目前的回答，有 {count} 处要附佐证材料："


def paper_line(label: str, papers: Sequence[str], lacking: Sequence[str]) -> str:
    """One place that calls for papers: those that are named, and what still has none."""
    named = f"已登记 {'、'.join(papers)}" if papers else "还没有登记"
    rest = f"；还差 {'、'.join(lacking)} 的材料" if papers and lacking else ""
    return f"{label}：{named}{rest}。"


def optional_line(labels_: Sequence[str]) -> str:
    """Open questions without which the form is complete."""
    return f"另有 {len(labels_)} 题只用来核对，知道就填，不填也能导出：{'、'.join(labels_)}。"


def prepared(path: str) -> str:
    """The list of what to gather is on disk."""
    return f"已写出准备清单：{path}"


def nowhere(name: str) -> str:
    """There is no part, question or draft of that name."""
    if name.removeprefix("第").removesuffix("部分") == "九":
        return NINTH
    return f"没有找到“{name}”。部分用序号说，例如“查看 三”；草稿用名字说，名字可说“草稿列表”来听。"


def no_folder(path: str) -> str:
    """The folder to export to is not there."""
    return f"没有“{path}”这个文件夹；请先建好，或说“导出”，写到当前文件夹。"


def open_in_draft(count: int) -> str:
    """What the exported draft still lacks."""
    return f"这是没填完的草稿，还有 {count} 处没填或有错；说“还差什么”逐项列出。"


def draft_line(name: str, answered: int, total: int, problem: str, here: bool) -> str:
    """One draft in the list."""
    state = f"打不开，{problem}" if problem else overall(answered, total)
    return f"{name}{'（正在填的这份）' if here else ''}：{state}"


def no_such_number(title: str) -> str:
    """A part has fewer questions."""
    return f"“{title}”没有这个编号的题；说“查看”和部分的序号，听听有哪些题。"


def here_already(name: str) -> str:
    """The draft that is to be opened is open here."""
    return f"现在填的就是“{name}”。"


def heard(text: str) -> str:
    """A text as it can be listened to: without signs that stand for words, and without columns."""
    for sign, words in _SIGNS:
        text = sign.sub(words, text)
    return text


def spoken(title: str, text: str, options: Sequence[str], choices: Sequence[str]) -> str:
    """One message in lines: the blank's name, what is said, the boxes numbered, what may be taken."""
    head = f"【{labels.spoken(title)}】" if title else ""
    boxes = "".join(f"\n  {number}. {label}" for number, label in enumerate(options, 1))
    taken = f"\n{conversation.choose(choices)}" if choices else ""
    return f"{head}{text}{boxes}{taken}"


def open_answer(put_off: bool) -> str:
    """What stands for an answer that is not there yet."""
    return "〔稍后再填〕" if put_off else "〔未填〕"


def file_name(cluster: str) -> str:
    """The name of the exported file, made of the cluster's name without what a file's name cannot hold."""
    safe = re.sub(r'[\\/:*?"<>|\x00-\x1f]', "", cluster).strip(" .")[:60]
    return f"申报表_{safe}.docx" if safe else "申报表.docx"
