"""What is said about an export: its steps, what is worth a look before it, a file that is there already."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from assistant.wording import folders, own_blanks, pages

STEPS = ("检查答案", "填写表格", "写出文件")

WARNINGS = "请核对"
PAPERS_DUE = "佐证材料还没列"
PUT_OFF = "放着稍后再填"
NONE = "填了“无”，请看看是不是都没有"
BEFORE = "导出之前可以再看一眼（按 ↓ 到下面选）："


class Stage(Enum):
    """How far the export page is: the path is asked for, answers are missing, the file is written."""

    ASKED = auto()
    REFUSED = auto()
    DONE = auto()


WAIT = "正在写，请稍等"
_ENTER = {Stage.ASKED: "导出", Stage.REFUSED: pages.EXPORT_DRAFT, Stage.DONE: "返回"}
_ENTER_IN_LIST = {Stage.ASKED: "去看这一题", Stage.REFUSED: "去填这一题", Stage.DONE: "去看这一题"}


def keys(stage: Stage, in_list: bool, listed: bool, folder: bool) -> str:
    """What the keys do now: in the list, or outside it while something is `listed`; whether the folder can be shown."""
    said = [f"Enter {(_ENTER_IN_LIST if in_list else _ENTER)[stage]}"]
    if in_list:
        said.insert(0, "↑↓ 选")
    elif listed:
        said.append("↓ 看下面的题")
    if in_list and stage is Stage.ASKED:
        said.append("Tab 回文件名")
    if in_list and stage is Stage.REFUSED:
        said += [f"F9 {pages.EXPORT_DRAFT}", "Tab 改文件名"]
    if folder:
        said.append(f"F7 {folders.OPEN_FOLDER}")
    return " · ".join([*said, *(["Esc 返回"] if in_list or stage is not Stage.DONE else [])])


def beside(paging: Sequence[str], certificate: Sequence[str]) -> str:
    """What was done to keep pages and style, below the files; the screen says itself how the pages are looked at."""
    said = (*(line for line in paging if line != own_blanks.PAGES_NOT_CHECKED), *certificate[:1])
    return "".join(f"\n{line}" for line in said)


def done(files: str, beside: str, draft: bool, remarks: bool) -> str:
    """The file is written: where, what was looked at, and what comes next."""
    head = pages.EXPORT_DRAFT_DONE if draft else pages.EXPORT_DONE
    rest = "" if draft else f"\n\n{pages.EXPORT_NEXT}"
    return f"✓ {head}：\n{files}{beside}{rest}" + (f"\n\n{pages.EXPORT_REMARKS}" if remarks else "")


def steps(done: int) -> str:
    """How far an export is: what is done, what is being done, what is to come."""
    marks = ["✓" if number < done else "▶" if number == done else "○" for number in range(len(STEPS))]
    return "正在导出： " + "  ".join(f"{mark} {step}" for mark, step in zip(marks, STEPS, strict=True))


def group(title: str, count: int) -> str:
    """A heading over what is worth a look."""
    return f"━━ {title} · {count} 题 ━━"


def exists(name: str, key: str) -> str:
    """A file of that name is there: it is not written over without a word."""
    return f"已经有“{name}”了。再按一次 {key} 就换掉它；想留着原来的，请改个文件名，例如加上今天的日期。"


def nones(questions: Sequence[str]) -> str:
    """What was answered with 无, to be looked at once more."""
    return f"填了“无”的有 {len(questions)} 题，请看看是不是都没有：{'、'.join(questions)}。"


def exists_already(name: str) -> str:
    """The line mode's file is there already."""
    return f"已经有“{name}”了。再说一遍就换掉它；想留着原来的，说“导出到”和另一个文件名。"
