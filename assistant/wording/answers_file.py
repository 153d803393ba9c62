"""What is said about an answers file that cannot be used."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from assistant.script.model import Option

NOT_AN_OBJECT = '文件最外层应是一个对象：{"form": …, "answers": {…}}'
EXPECTED_TEXT = "应是文字（放在引号里）"
EXPECTED_NUMBER = '应是数字，写成 "120.50" 这样的字符串或整数，不带单位'
EXPECTED_NUMBER_AS_TEXT = '小数请放在引号里（例如 "120.50"），以免丢失精度'
EXPECTED_DATE = '应是 "2025-04-18" 或 "2025-04" 这样的日期'
EXPECTED_NAMES = '应是名称的列表，例如 ["清单.xlsx"]'
EXPECTED_NAMED_COUNT = '应写成 {"count": 个数, "names": [名称, …]}'
EXPECTED_ROWS = '应是若干行，每行写成 {"direction", "indicator", "baseline", "target"}'

TEXT_ELSEWHERE = "请把内容本身写在这里；表里放不下时，导出会自己移到附件"


def unknown_direction(named: str, known: Sequence[str]) -> str:
    """A target of a direction that the table has not."""
    return f"目标表里没有“{_short(named)}”这个方向，可用：{'、'.join(known)}"


def not_json(line: int) -> str:
    """The file is no JSON at all."""
    return f"不是可读的 JSON 文件（第 {line} 行附近写法有误）" if line else "不是可读的 JSON 文件"


def twice(key: str) -> str:
    """One key twice in the same object: JSON would silently keep the last."""
    return f"“{_short(key)}”写了两次；请只留一个"


def too_long(length: int, most: int) -> str:
    """A text that no blank can hold."""
    return f"有 {length} 个字，最多 {most} 个字；请检查是不是放错了内容"


def too_many(count: int, most: int) -> str:
    """A list that no blank can hold."""
    return f"列了 {count} 项，最多 {most} 项；请检查是不是放错了内容"


def more_faults(count: int) -> str:
    """The list of faults is cut."""
    return f"……还有 {count} 处；请先改好上面这些"


def unknown_section(name: str) -> str:
    """A key at the top of the file that is none of the known ones."""
    return f"最外层没有“{_short(name)}”这一项（可用：form、answers、explanations、evidence、reasons）"


def section_not_an_object(name: str) -> str:
    """A section that should be an object."""
    return f"“{name}”应是一个对象（花括号）"


def other_form(named: str, known: str) -> str:
    """The file is of another form."""
    return f"这是另一种表（{_short(named)}）的答案，当前的表是 {known}"


def unknown_field(id: str) -> str:
    """A field id that the form has not."""
    return f"表里没有编号“{_short(id)}”；请检查拼写"


def bad_value(id: str, label: str, raw: Any, expected: str) -> str:
    """A value of the wrong kind."""
    return f"{_short(id) or '（空白的编号）'}（{label.rsplit(' | ', 1)[-1]}）填的是 {_short(raw)}，{expected}"


def expected_option(options: Sequence[Option]) -> str:
    """A single choice names one of these."""
    return "应是其中一个：" + "、".join(f"{option.id}（{option.label}）" for option in options)


def expected_options(options: Sequence[Option]) -> str:
    """A multiple choice is a list of these."""
    return "应是选项编号的列表，可用：" + "、".join(option.id for option in options) + '；没有就写 "无"'


def _short(raw: Any) -> str:
    """A value from the file, on one line and short enough to print."""
    text = " ".join(str(raw).split())
    text = "".join(char for char in text if char.isprintable())
    return text if len(text) <= 40 else f"{text[:40]}…"
