"""What is said about a script's checks: faults for their author, and the ways out that a script leaves to us."""

from __future__ import annotations

from collections.abc import Sequence

BAD_EXPECT = "expect 要写成“{填的栏目} == 算式”"
STAND_BY = "不用改，写明理由"
BANDS_NOT_RISING = "severity 的界限要从小到大，最后一档不写界限"
NEVER_ANYWHERE = "没有一个年度或行能用上这一条；请检查栏目编号和年度"
OPTIONAL_UNREAD = "optional 里的栏目，公式并没有读"
NO_FINDING = "这一条只比较常数，不读任何栏目；请把要核对的栏目写进公式"
NOT_A_CONDITION = "when 和 holds 要写成条件（比较、and、or），不能只是一个数"
NO_NUMBER = "expect 的两边都要是数"


def change(label: str) -> str:
    """The way out that goes to a field."""
    return f"改“{label}”"


def shorten(label: str, count: int) -> str:
    """The way out that goes to a text of a budget, with its length."""
    return f"改“{label}”（{count} 字）"


def take_as(label: str, value: str) -> str:
    """The way out that takes a value worked out in the way that the script names."""
    return f"{label}，记为 {value}"


def take(value: str) -> str:
    """The way out that takes what was worked out."""
    return f"采用 {value}"


def taken_from(label: str) -> str:
    """Where a value comes from that is taken over as it is."""
    return f"取自“{label}”"


def basis(sum_: str, because: str) -> str:
    """Where a value on offer comes from: the sum, and what the sum does not say."""
    return "，".join(filter(None, (sum_, because)))


def no_field(name: str) -> str:
    """A name that should be a field's."""
    return f"“{name}”不是栏目编号"


def unknown_name(name: str) -> str:
    """A name that nothing bears."""
    return f'没有“{name}”这个栏目、计算值、标准或词表；请检查拼写（每年都有的栏目要写 each = "year"，或写出年度）'


def cycle(names: Sequence[str]) -> str:
    """Calculated figures that need each other."""
    return f"计算值循环引用：{' → '.join(names)}；请去掉其中一步"


def names_unread(name: str, key: str) -> str:
    """A key of a check names a field that its formula does not read."""
    return f"{key} 里提到的“{name}”，这一条的公式没有读；请写进公式，或从这里去掉"


def used_twice(name: str) -> str:
    """An id that stands twice."""
    return f"编号“{name}”用了两次；请改其中一个"


def mixed_units(left: str, right: str) -> str:
    """Figures of different units added or compared."""
    return f"单位不同：{left or '无单位'} 和 {right or '无单位'} 不能相加或比较；亿元和万元先用 to_yi() 或 to_wan() 换算"


def wrong_conversion(function: str, unit: str) -> str:
    """A conversion of something that is not in the unit it converts."""
    return f"{function}() 不能用在“{unit or '无单位'}”上；to_yi() 把万元变亿元，to_wan() 把亿元变万元"


def no_number(label: str) -> str:
    """Arithmetic with what is no figure."""
    return f"“{label}”不是数字栏目，不能参加计算或比较大小"


def no_option(label: str, slug: str, known: Sequence[str]) -> str:
    """A choice compared with a slug that it has not."""
    return f"“{label}”没有“{slug}”这个选项，可用的有 {'、'.join(known)}"


def impossible(text: str) -> str:
    """A comparison that always comes out the same."""
    return f"界限不可能：{text}，怎么填都不会变；请检查数字和单位"


def reference_as_error(name: str) -> str:
    """A national criterion, for reference only, used as an error."""
    return f"标准“{name}”只作参考（本省标准未知），不能作为错误；请改为 warning"
