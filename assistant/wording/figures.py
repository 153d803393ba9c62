"""What the assistant says about figures: how it read one, why it asks back, and what to do next.

`name` is always what the form calls the blank (2024年集群总产值); figures come printed (120.50亿元).
"""

from __future__ import annotations

from collections.abc import Sequence

RISES = "（上升）"  # behind a negative rate of decrease: it reads back as what it is


def joined(items: Sequence[str]) -> str:
    """甲、乙和丙."""
    return "和".join(filter(None, ["、".join(items[:-1]), items[-1]])) if items else ""


# ── how it was read ───────────────────────────────────────────────────────────────────────────────────


def read_as(value: str) -> str:
    """The figure as it is kept."""
    return f"我记为 {value}"


def read_from(typed: str, value: str) -> str:
    """The figure as typed, and as it is kept after conversion or rounding."""
    return f"{typed}，我记为 {value}"


def rounded_from(typed: str, value: str) -> str:
    """The figure as typed, rounded to two decimals as the form wants it."""
    return f"{typed}，按要求保留两位小数，我记为 {value}"


def computed(sum_: str, value: str) -> str:
    """A figure computed from what was typed, with the working."""
    return f"{sum_} = {value}，我记为 {value}"


def cell(name: str, value: str) -> str:
    """One cell of a row, as it is kept."""
    return f"{name} {value}"


def cell_from(typed: str, value: str) -> str:
    """One cell of a row that was converted, rounded or computed."""
    return f"{typed}，记为 {value}"


def row(cells: Sequence[str]) -> str:
    """All cells of a row."""
    converted = any("，" in one for one in cells)
    return ("；" if converted else "，").join(cells)


# ── nothing to keep ───────────────────────────────────────────────────────────────────────────────────


def missing(name: str, unit: str) -> str:
    """No figure in the reply."""
    in_unit = f"（单位：{unit}）" if unit and unit != "%" else "（例如 13.28%）" if unit else ""
    return f"“{name}”需要一个准确的数{in_unit}，请写出数字；手头没有的话，可以说“稍后再填”。"


def cannot_be_none(name: str) -> str:
    """无 for a blank that always has a figure."""
    return f"“{name}”总会有一个数，不能填“无”；请写出数字，手头没有的话，可以说“稍后再填”。"


def unreadable(typed: str, name: str) -> str:
    """A figure that could be several, or is none."""
    return f"“{typed}”这样写我拿不准是多少，请把“{name}”用数字写一遍，例如 120.50。"


def too_long(name: str) -> str:
    """A long text where a figure is asked."""
    return f"这里只需要“{name}”的数字，请单独写出来。"


# ── hedged ────────────────────────────────────────────────────────────────────────────────────────────


def approximate(name: str, value: str = "") -> str:
    """A hedged figure."""
    if not value:
        return f"申报表要填准确数，“{name}”具体是多少？查到后再填也可以，说“稍后再填”。"
    return f"申报表要填准确数，“{name}”就按 {value} 填吗？不是的话，请写出准确数。"


def bounded(name: str) -> str:
    """A bound or an interval."""
    return f"您给的是一个范围，申报表要填一个准确数：“{name}”具体是多少？"


def only_change(name: str, value: str = "") -> str:
    """A change where a level is asked."""
    ask = f"您给的是变化的多少，这里要填“{name}”本身"
    return f"{ask}；按已有的数推算是 {value}，采用吗？" if value else f"{ask}，请写出这个数。"


def only_cumulative(name: str) -> str:
    """The growth over several years where the yearly average is asked."""
    return f"您给的是几年合起来的变化，“{name}”要的是平均每年的增速。请写出年均增速，例如 13.28%。"


def same_as_before(name: str, value: str = "") -> str:
    """没变, without the figure."""
    return (
        f"“{name}”和上年一样，也是 {value} 吗？" if value else f"“{name}”和上年一样的话，请把这个数写出来。"
    )


# ── read in two ways ──────────────────────────────────────────────────────────────────────────────────


def which_one(name: str, values: Sequence[str]) -> str:
    """Several figures, or one that reads in several ways."""
    if not values:
        return f"这里有几种可能，请只写“{name}”这一个数。"
    if len(values) == 1:
        return f"“{name}”是不是 {values[0]}？请确认，或直接写出这个数。"
    return f"“{name}”是{'，还是'.join(values)}？"


def one_of_several(name: str, value: str) -> str:
    """Several figures where one is asked, of which one fits."""
    return f"这里只填一个数，您写了几个：“{name}”是 {value} 吗？是的话请确认，不是的话请只写这一个数。"


def fraction_or_percent(name: str, small: str, large: str) -> str:
    """A bare number between 0 and 1 where percent is asked."""
    return f"“{name}”这里按百分数填。您写的数小于 1，是 {small}，还是 {large}？"


def points(name: str, value: str) -> str:
    """百分点 where a rate is asked."""
    return f"“百分点”通常说的是两个比率之差。“{name}”本身是 {value} 吗？不是的话，请写出这个比率。"


def direction(name: str, values: Sequence[str]) -> str:
    """A rise or a fall, it does not say which."""
    return f"“{name}”是上升还是下降？请确认是 {'，还是 '.join(values)}。" if values else rate_wanted(name)


def rate_wanted(name: str, *, reduction: bool = False) -> str:
    """A rate is asked, and what was typed gives none; a rate of reduction is above 0 when it falls."""
    falls = "降了的写成 5.20%，没降、反而升了的写成 -5.20%" if reduction else "下降的写成 -5.20%"
    return f"“{name}”要填百分数，请写成 13.28% 这样；{falls}。"


def growth_of_nothing(name: str) -> str:
    """0 growth where the year before may have been nothing."""
    return f"“{name}”填 0，是和上年持平，还是上年没有这一项、算不出增长率？算不出的填“无”。"


def several_years(name: str) -> str:
    """Part of a year, or something averaged."""
    return f"“{name}”要的是全年（年末）数，请写出这个数。"


# ── units ─────────────────────────────────────────────────────────────────────────────────────────────


def foreign(name: str, unit: str) -> str:
    """Foreign currency."""
    return f"“{name}”要填人民币（{unit}）。请写折算好的人民币金额，按统计公报的年平均汇率折算即可。"


def other_unit(name: str, typed: str, unit: str) -> str:
    """A unit that measures something else."""
    return f"“{name}”的单位是“{unit}”，您写的是“{typed}”。请换成“{unit}”再写一遍。"


def implausible(name: str, value: str, *, other_units: bool = True) -> str:
    """A bare number that is too large for the field's own unit."""
    if not other_units:
        return f"“{name}”按您写的就是 {value}，偏大了。请核对后再写一遍。"
    return f"“{name}”按表上的单位就是 {value}，偏大了。是按别的单位写的吗？请选一个，或带上单位再写一遍。"


def jump(name: str) -> str:
    """Years that differ a thousand times and more."""
    return f"“{name}”几年之间相差太大，是不是单位不一样？请都带上单位再写一遍。"


_WORKED_OUT_FROM = {
    "share": "也可以把分子、分母都告诉我，我来算，例如 104/208。",
    "growth": "也可以把上年和当年的数都告诉我，我来算，例如“从208增加到236”。",
    "average": "也可以把起止两年的数都告诉我，我来算，例如“2021年98，2024年168”。",
}


def amount_for_rate(name: str, *, kind: str = "share") -> str:
    """An amount where a percentage is asked; `kind`: what the percentage is worked out from."""
    return f"“{name}”要填百分数，您写的是数量或金额。{_WORKED_OUT_FROM[kind]}"


def percent_for_amount(name: str, unit: str) -> str:
    """A percentage where an amount is asked."""
    return f"“{name}”的单位是“{unit}”，您写的是比例。请写出以“{unit}”计的数。"


# ── precision and bounds ──────────────────────────────────────────────────────────────────────────────


def vanishes(name: str, typed: str, unit: str) -> str:
    """A figure that two decimals round to nothing."""
    return f"“{typed}”保留两位小数就成了 0.00{unit}。“{name}”的单位是“{unit}”，请核对单位或写出这个数。"


def whole_number(name: str, typed: str) -> str:
    """A count with decimals."""
    return f"“{name}”应是整数，您写的是 {typed}，按哪个填？"


def negative(name: str, value: str = "") -> str:
    """A negative level."""
    return (
        f"“{name}”不会是负数。是 {value} 吗？不是的话，请写出这个数。"
        if value
        else f"“{name}”不会是负数，请核对。"
    )


def zero(name: str) -> str:
    """0 where there is always something."""
    return f"“{name}”不会是 0，请核对后写出这个数。"


def beyond_whole(name: str, value: str) -> str:
    """A share above 100."""
    return f"“{name}”应在 0—100% 之间，您写的是 {value}，请核对小数点，或写出这个数。"


def beyond_fall(name: str, value: str) -> str:
    """A fall by more than everything, or a rate beyond belief."""
    return f"“{name}”写成 {value} 了，请核对小数点，或写出这个比率。"


# ── years and rows ────────────────────────────────────────────────────────────────────────────────────


def other_year(name: str, typed: Sequence[str]) -> str:
    """A figure for another year than the one asked."""
    return f"您写的是{joined(typed)}的数，这里要填“{name}”，请写这一年的。"


def years_outside(name: str, wanted: Sequence[str]) -> str:
    """Years that the row does not have."""
    return f"“{name}”只填{joined(wanted)}的数，请按这几年写。"


def each_or_together(name: str) -> str:
    """One figure for several years."""
    return f"这个数是每年各是这么多，还是几年合计？请写出“{name}”的数。"


def perhaps_year(name: str) -> str:
    """A figure that looks like a year."""
    return f"“{name}”里有一个数像是年份。请带上年份再写一遍，例如“2024年 81.50”。"


def incomplete(name: str, lacking: Sequence[str], example: str) -> str:
    """Some cells of the row are still open: all of them by name, and an example of this very row."""
    like = f"，例如“{example}”" if example else ""
    return f"“{name}”还缺{joined(lacking)}的数，请补上；请把每个数是哪一年的也写清楚{like}。"


def whole_row(label: str, first: str, last: str) -> str:
    """A row of a grid from its first year to its last."""
    return f"{label}（{first}到{last}）"


def incomplete_unplaced(name: str, given: int, wanted: Sequence[str]) -> str:
    """Too few figures, and it is not said which."""
    return f"“{name}”要{joined(wanted)}共 {len(wanted)} 个数，您写了 {given} 个。请写全，或写明哪个数是哪一年的。"


def too_many(name: str, given: int, wanted: Sequence[str]) -> str:
    """More figures than cells."""
    return f"“{name}”只填{joined(wanted)}，共 {len(wanted)} 个数，您写了 {given} 个。请只写这几个。"


def twice(name: str, year: str, values: Sequence[str]) -> str:
    """One year with two figures."""
    return f"“{name}”的{year}写了两个数：{'、'.join(values)}，以哪个为准？"


def disagrees(name: str, stated: str, computed_: str) -> str:
    """A stated ratio that its own parts contradict."""
    return f"“{name}”您写的是 {stated}，按给出的两个数算是 {computed_}，以哪个为准？"
