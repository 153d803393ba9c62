"""What the assistant says when a reply in words cannot be stored as it stands, and how it echoes one that can.

Every sentence uses the question's own words and says what to do next.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answers import FormDate
from assistant.script import Field, Question
from assistant.understanding.outcome import Code
from assistant.wording import labels

# ── empty and none ────────────────────────────────────────────────────────────────────────────────────


def _about(question: Question) -> str:
    """The question's last words, for the middle of a sentence."""
    levels = labels.levels(question.label)
    return f"“{levels[-1]}”" if len(levels[-1]) > 2 else f"“{' '.join(levels[-2:])}”"


def _example(question: Question) -> str:
    return f"，例如：{question.example.rstrip('。')}" if question.example else ""


def said_to_the_program(question: Question, said: str) -> str:
    """Words for the program that it cannot do here, and that are no answer either."""
    return f"“{said}”不是{_about(question)}的答案，没有记下。请写出答案；想做别的，可以说：帮助、上一题、稍后再填、跳到 三、检查、导出、退出。"


def not_answered(question: Question) -> str:
    """The reply says nothing about what was asked."""
    return f"{_about(question)}还没有填上。请直接输入答案{_example(question)}；暂时没有就说“稍后再填”。"


def unknown(question: Question) -> str:
    """The applicant does not know: that is neither 无 nor 0."""
    none = "确实没有请回复“无”；" if question.may_be_none else ""
    where = f"可以问：{question.where}" if question.where else "请向掌握情况的部门核实。"
    return f"没关系，{_about(question)}先空着。{where}{none}要等一等就说“稍后再填”。"


def not_none(question: Question) -> str:
    """A blank that cannot be 无."""
    return f"{_about(question)}是必填的，不能写“无”。请填写{_example(question)}；现在拿不准就说“稍后再填”。"


def echo_none(question: Question, *, inapplicable: bool = False) -> str:
    """无 was stored; for 不适用 too, which this blank does not know."""
    return "无（这一栏没有“不适用”，按“无”记）" if inapplicable else "无"


ZERO_GROWTH = "填 0.00（与上年持平）"
NO_BASE = "填“无”（上年没有，算不出增长率）"


def zero_growth(field: Field) -> str:
    """A growth of 0 that may mean that there was nothing to grow from."""
    label = field.label.replace(" | ", " ")
    return f"“{label}”的 0 是说与上年持平，还是上年没有、算不出来？请选一种。"


# ── choices ───────────────────────────────────────────────────────────────────────────────────────────

NONE_TICKED = "一项都没有（不勾选）"


def echo_options(labels: Sequence[str]) -> str:
    """The options that a reply picks."""
    return "、".join(f"☑ {label}" for label in labels) if labels else "不勾选"


def echo_yes_no(question: Question, label: str, beside: str = "") -> str:
    """The box of a yes/no question that a reply ticks; what it says `beside` has no place in the form."""
    told = f"（这里只勾选，“{beside}”不写进表格）" if beside else ""
    return f"☑ {label}{told}"


def _count(question: Question) -> int:
    return len(question.options)


def choice_out_of_range(question: Question, piece: str) -> str:
    """A number beyond the list."""
    return f"{_about(question)}只有 1 到 {_count(question)} 项，没有“{piece}”。请按列出的序号选。"


def choice_zero(question: Question, piece: str) -> str:
    """0 as an answer to a choice."""
    return f"选项从 1 开始，“{piece}”是说一项都没有吗？是的话请回复“无”，否则请写序号。"


def choice_run(question: Question, piece: str) -> str:
    """Digits run together."""
    return f"“{piece}”是几个序号连写的吗？请用顿号隔开，例如“1、3”。"


def choice_how_many(question: Question, piece: str) -> str:
    """A count of options instead of options."""
    return f"“{piece}”是指有几项，还是指第几项？请写出是哪几项，例如“1、3”或“第3项”。"


def choice_several(question: Question, piece: str) -> str:
    """Words that several options share."""
    return f"“{piece}”对得上不止一个选项，您指的是哪一项？写序号也行。"


def choice_unmatched(question: Question, piece: str) -> str:
    """Words that no option has."""
    said = f"“{piece}”" if piece else "这个回答"
    none = "；一项都没有请回复“无”" if question.may_be_none else ""
    return f"{said}对不上列出的选项。请写序号（1 到 {_count(question)}）或选项里的词{none}。"


def choice_count(question: Question, piece: str) -> str:
    """Said to be all, but of another number."""
    return f"您说{piece}项都做了，这里一共 {_count(question)} 项。是全部都选吗？不是的话请写序号。"


def choice_denied(question: Question, piece: str) -> str:
    """Only what was not done is said."""
    return "您说了没有做的；其余各项都做了吗？是的话请选下面这一种，不是的话请写做了的序号。"


def choice_or(question: Question, piece: str) -> str:
    """A or B."""
    return "您提到的几项，是都做了，还是只做了其中一项？请写准确的序号。"


def choice_planned(question: Question, piece: str) -> str:
    """Planned or under way."""
    return "这里只勾选已经开展的。您提到的是已经开展了，还是打算做、正在做？已经开展的请写序号。"


def choice_unsure(question: Question, piece: str) -> str:
    """Hedged."""
    return "勾选要有佐证材料，请确认一下：是下面这样吗？"


def choice_of_one(question: Question, piece: str) -> str:
    """Several for a single choice."""
    return f"{_about(question)}只能选一项，请选最主要的那一项。"


def yes_or_no(question: Question) -> str:
    """Neither yes nor no."""
    label = question.label.replace(" | ", "，")
    return f"“{label}”——还不能确定您的意思，请在下面选一项。"


def yes_and_no(question: Question) -> str:
    """Both yes and no."""
    return f"您的回答里既有肯定的意思，也有否定的意思。{_about(question)}请在下面选一项。"


def yes_no_unsure(question: Question) -> str:
    """Hedged."""
    return f"{_about(question)}要有把握才好填，请确认是不是这样；拿不准就说“稍后再填”。"


# ── names and counts ──────────────────────────────────────────────────────────────────────────────────


def echo_names(names: Sequence[str], unit: str) -> str:
    """数量 and 名称 as they are printed."""
    return f"数量 {len(names)}{unit}，名称：{'、'.join(names) if names else '无'}"


def names_missing(question: Question) -> str:
    """No name was found."""
    return f"请写出{_about(question)}的名称，用顿号隔开；一个都没有请回复“无”。"


def names_elsewhere(question: Question) -> str:
    """详见附件."""
    return f"表里要写{_about(question)}的数量和名称，请把名称打在这里（用顿号隔开），清单随附件另交。"


def names_lacking(question: Question, count: int) -> str:
    """A count without names."""
    return f"数量记下了 {count} 个，还缺名称。请把这 {count} 个名称写全，用顿号隔开。"


def names_differ(question: Question, said: int, listed: int) -> str:
    """Count and names differ."""
    mend = f"请删去多出的 {listed - said} 个" if listed > said else "请补全名称"
    return f"您说有 {said} 个，列出的名称是 {listed} 个。{mend}，或把数量改为 {listed}。"


def group_differs(question: Question, kind: str, said: int, listed: int) -> str:
    """Count and names of one group differ."""
    return f"“{kind}”写的是 {said} 个，列出的名称是 {listed} 个。请{'删去多出的' if listed > said else '补全'}名称，或改数量。"


def names_twice(question: Question) -> str:
    """The same name twice."""
    return "有名称重复了，重复的只算一个。是下面这样吗？还有别的请一起写出来。"


def names_open(question: Question) -> str:
    """A、B等."""
    return "“等”后面还有别的吗？表里要把名称写全；就这些的话请选下面这一种。"


def names_unfinished(question: Question) -> str:
    """在建, 申报中, or of a later year."""
    return "表里填截止到年底已经建成、已经认定的。在建、申报中的先不算；去掉以后是下面这样吗？"


def names_unsplit(question: Question) -> str:
    """A space that may part two names."""
    return "名称中间有空格，是两个名称还是一个？请选一种，或用顿号隔开重写。"


def names_torn(names: Sequence[str]) -> str:
    """A mark that may stand between two names, or within one."""
    return f"“{'、'.join(names)}”是一个名称，还是 {len(names)} 个？请选一种。"


def names_level(question: Question, name: str) -> str:
    """A name of another level."""
    return f"“{name}”看级别不属于{_about(question)}这一栏。请核对：是这一栏的就选下面这一种，不是的请去掉。"


def names_count_unsure(question: Question) -> str:
    """A hedged or bounded count."""
    return f"{_about(question)}要写准确的数量和全部名称，请核实后把名称逐个写出来。"


# ── dates ─────────────────────────────────────────────────────────────────────────────────────────────


def date_wanted(question: Question) -> str:
    """A span instead of a date."""
    return f"{_about(question)}要写到某一天（或某年某月），例如：{question.example or '2025年4月18日'}。"


def date_unsure(question: Question) -> str:
    """A hedged date."""
    return f"{_about(question)}要写准确的日期。定下来是哪一天？只写到年月也可以。"


def date_two_ways(question: Question, readings: int) -> str:
    """A date without 年月日, which can be read in this many ways."""
    if readings == 1:
        return "是下面这一天吗？不是的话，请写成“××××年×月×日”。"
    return "这个日期有不止一种读法，请选一种，或写成“××××年×月×日”。"


def date_fault(question: Question, code: Code) -> str:
    """No date, part of one, or one that the calendar does not have."""
    if code is Code.INCOMPLETE:
        return f"{_about(question)}还不完整，请写明年、月（和日）{_example(question)}。"
    if code is Code.FORMAT:
        return f"日历上没有这一天，请核对年、月、日{_example(question)}。"
    return f"请写出{_about(question)}是哪一天{_example(question)}，也可以说“今天”。"


def date_weekday(question: Question, found: FormDate, weekday: str) -> str:
    """The weekday does not fit."""
    return f"{found.chinese}是星期{weekday}，和您写的星期对不上。请核对是哪一天。"


def date_outside(question: Question, found: FormDate, base_year: int) -> str:
    """A date before the year's end or more than a year ahead."""
    return f"{_about(question)}应在{base_year}年底之后、一年之内，{found.chinese}不在这个范围里。请核对年份。"
