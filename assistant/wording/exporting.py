"""What is said about an export: its steps, what is worth a look before it, a file that is there already."""

from __future__ import annotations

from collections.abc import Sequence

STEPS = ("检查答案", "填写表格", "写出文件")

WARNINGS = "请核对"
PAPERS_DUE = "佐证材料还没列"
PUT_OFF = "放着稍后再填"
NONE = "填了“无”，请看看是不是都没有"
BEFORE = "导出之前可以再看一眼（按 ↓ 到下面选，Enter 去看那一题）："
KEYS_BEFORE = "Enter 导出 · ↓ 看清单 · Esc 返回"


def steps(done: int) -> str:
    """How far an export is: what is done, what is being done, what is to come."""
    marks = ["✓" if number < done else "▶" if number == done else "○" for number in range(len(STEPS))]
    return "正在导出： " + "  ".join(f"{mark} {step}" for mark, step in zip(marks, STEPS, strict=True))


def group(title: str, count: int) -> str:
    """A heading over what is worth a look."""
    return f"━━ {title} · {count} 题 ━━"


def exists(name: str) -> str:
    """A file of that name is there: it is not written over without a word."""
    return f"已经有“{name}”了。再按一次就换掉它；想留着原来的，请改个文件名，例如加上今天的日期。"


def nones(questions: Sequence[str]) -> str:
    """What was answered with 无, to be looked at once more."""
    return f"填了“无”的有 {len(questions)} 题，请看看是不是都没有：{'、'.join(questions)}。"


def exists_already(name: str) -> str:
    """The line mode's file is there already."""
    return f"已经有“{name}”了。再说一遍就换掉它；想留着原来的，说“导出到”和另一个文件名。"
