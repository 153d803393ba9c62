"""What the line mode says beyond the conversation itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.wording import conversation, labels

SPEAKER = "助手："
PROMPT = "我："
CLOSED = "都保存好了。下次运行 tianbao，从这里接着填。"
SAVED = "已经保存；其实每答一题都会自动保存。"
NEXT_STEPS = "接下来：打印，县级主管部门负责人签字、盖章，佐证材料按顺序汇编成册，一并报送。"


def refused(count: int) -> str:
    """The finished form is not written while something is missing or wrong."""
    return f"还有 {count} 处没填或有错，先不导出成稿。补齐后再说“导出”；只想先看看样子，可以说“导出草稿”。"


def opened(name: str, answered: int, total: int) -> str:
    """A draft is opened: how far it is, and the words that steer."""
    return (
        f"草稿“{name}”，已答 {answered}/{total} 题。"
        "随时可以说：无、稍后再填、上一题、为什么问、跳到 三、查看、检查、导出、退出。"
    )


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
