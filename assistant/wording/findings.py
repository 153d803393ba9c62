"""What is said about what a check finds; each sentence names the blank and says what to do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from assistant.wording import labels

_UNIT = re.compile("（(?:亿元|万元|%|平方公里|吨[^（）]*)）|（\\d+字以内）")


def last(label: str) -> str:
    """A label as it is spoken of: its last levels joined, without the brackets that only explain."""
    return labels.spoken(label)


@lru_cache(maxsize=512)
def short(label: str) -> str:
    """A label within a sentence: without units, notes and the headings above it; the year first."""
    levels = _UNIT.sub("", last(label)).removeprefix("其中：").split("·")
    if len(levels) > 1 and re.fullmatch(r"\d{4}年", levels[-1]):
        row = label.split(" | ")[1:-2]  # 国际, 国家 …: each of these rows has a 主持数量
        return levels[-1] + "·".join([*row, *levels[:-1]]).removeprefix("近三年")
    return "·".join(levels)


def missing(label: str, cells: Sequence[str], put_off: bool, may_be_none: bool) -> str:
    """Blanks that are still empty; 无 is spoken of only where it is an answer."""
    which = f"（{'、'.join(cells)}）" if any(cells) else ""
    state = "说过稍后再填，还没有填" if put_off else "还没有填"
    none = "，确实没有的请填“无”" if may_be_none else ""
    return f"“{last(label)}”{which}{state}；填报说明要求不得空缺{none}。"


def explanation_due(label: str) -> str:
    """是 was chosen where the form asks for a 情况说明."""
    return f"“{last(label)}”选了“是”，需附情况说明：请写明时间、经过和处理结果。"


FILL_IN = "现在填"


def formula_due(label: str) -> str:
    """Intensities are given, and the formula that must be attached is not."""
    return f"“{last(label)}”：填了数值，还没有计算公式；请写出总量和算法，例如“总量÷集群总产值”，随附件提交。"


def evidence_due(label: str, needs: str) -> str:
    """Papers that an answer calls for are not registered yet."""
    return f"“{last(label)}”需要{needs}，还没有登记；请写出材料名称，或交表前备齐。"


def cannot_be_none(label: str) -> str:
    """无 was given where something must stand."""
    return f"“{last(label)}”不能填“无”，请填写实际内容。"


def negative(label: str, value: Decimal | int) -> str:
    """A level below 0."""
    return f"“{last(label)}”不能是负数，现在填的是 {value}，请核对。"


def no_share(label: str, value: Decimal | int) -> str:
    """A share above 100."""
    return f"“{last(label)}”是占比，应在 0—100 之间，现在填的是 {value}，请核对。"


def too_precise(label: str, value: Decimal, rounded: Decimal) -> str:
    """More than two decimals."""
    return f"“{last(label)}”填的是 {value}，按要求保留两位小数，表上印 {rounded}。"


def many_characters(label: str, count: int, limit: int) -> str:
    """Within the limit by Word's 字数, over it by characters."""
    return f"“{last(label)}”按 Word“字数”没有超，按字符数是 {count}（限 {limit}），稳妥起见可再精简。"


def sign_for_none(label: str, value: str) -> str:
    """A stroke where the form wants 无."""
    return f"“{last(label)}”写的是“{value}”；填报说明要求没有的写“无”，请改成“无”。"


def unit_lacking(label: str, indicator: str) -> str:
    """A target row of the applicant's own without a unit."""
    return f"“{short(label)}”里“{indicator}”一行没有单位；请写在指标名称后的括号里，例如“（家）”。"


def whole_cell_over_budget(title: str, count: int, limit: int) -> str:
    """Within the budget without headings and table, over it with them."""
    return f"“{title}”连同标题和目标表约 {count} 字，个别审核按整栏计（限 {limit} 字），是否再精简？"


UNSTATED = "未写明"  # a figure that a sentence names and that is not answered
BY_ROUNDING = "相差不到半个百分点，疑似四舍五入。"


def explained(reason: str, message: str) -> str:
    """A finding that the applicant has given a reason for."""
    return f"已说明：{reason}（原提示：{message}）"


def no_integer(label: str, value: Decimal) -> str:
    """A count with a fraction."""
    return f"“{last(label)}”应为整数，现在填的是 {value}，请核对。"


def too_long(label: str, count: int, limit: int) -> str:
    """A text over its limit."""
    return f"“{last(label)}”共 {count} 字，超出 {count - limit} 字（限 {limit} 字），请删减。"


def over_budget(title: str, count: int, limit: int) -> str:
    """The narratives of a part are over their shared budget."""
    return f"“{title}”共 {count} 字，超出 {count - limit} 字（限 {limit} 字），请压缩其中几节。"


def no_phone(label: str, value: str) -> str:
    """A number that is no phone number."""
    return f"“{last(label)}”填的 {value} 看起来不完整：手机 11 位，座机请带区号，例如 0771-5550118。"


def no_date(label: str, value: str) -> str:
    """A date that the calendar has not."""
    return f"“{last(label)}”填的 {value} 不是日历上有的日期，请核对。"


def date_out_of_bounds(label: str, value: str, base_year: int) -> str:
    """A date before the figures were final, or far ahead."""
    return f"“{last(label)}”填的是 {value}，应在 {base_year} 年底之后、一年之内，请核对。"


def names_lacking(label: str, count: int, names: int) -> str:
    """A count without names, or names without a count."""
    if names:
        return f"“{last(label)}”列了 {names} 个名称，数量却是 {count}；请改数量，或去掉名称。"
    return f"“{last(label)}”数量填了 {count} 个，还没有名称；请补全名称，没有就填 0 和“无”。"


def names_differ(label: str, count: int, names: int) -> str:
    """The count is not the number of distinct names."""
    return f"“{last(label)}”数量填了 {count} 个，不重复的名称是 {names} 个，请核对。"


def row_incomplete(label: str, indicator: str) -> str:
    """A target row of the applicant's own lacks a cell."""
    return f"“{last(label)}”里“{indicator}”一行不完整：方向、指标、基准值、目标值都要填。"


SEVERITY = {"error": "有错", "missing": "未填", "warning": "请核对", "evidence": "待附材料", "info": "提示"}
