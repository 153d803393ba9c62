"""What the assistant says about answers in prose, names of bodies, and the rows of the target table."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.script import Kind, Question
from assistant.wording import labels


def _about(question: Question) -> str:
    return f"“{labels.levels(question.label)[-1]}”"


def too_long(question: Question, count: int, limit: int) -> str:
    """More characters than the form admits."""
    return f"{_about(question)}限 {limit} 字，现在按 Word 字数是 {count} 字，多了 {count - limit} 字。请精简后再发，写过的内容都还在上面。"


def text_missing(question: Question) -> str:
    """Nothing that could be printed, or handed in with the form."""
    if question.kind is Kind.EXPLANATION:
        return f"选了“是”就要附{_about(question)}：请写明时间、经过和处理结果，随附件提交，不能写“无”；选错了就说“上一题”去改。"
    none = "；确实没有请回复“无”" if question.may_be_none else ""
    printed = any(field.printed for field in question.fields)
    where = "要在表里写出来" if printed else "要写出来，随附件提交"
    how = f"例如：{question.example.rstrip('。')}" if question.example else "请写几句"
    return f"{_about(question)}{where}，{how}{none}。"


def text_elsewhere(question: Question) -> str:
    """详见附件, 同上."""
    return f"表内必须有文字，不能只写“见附件”或“同上”。请把{_about(question)}的主要内容写在这里。"


def outline_unfilled(question: Question, points: Sequence[str]) -> str:
    """Headings of the outline were sent without anything behind them."""
    heads = "、".join(f"“{point.partition('：')[0]}”" for point in points)
    return f"{_about(question)}里的提纲还没有写完：{heads}后面没有内容。请补上，不写的那一行请删掉。"


def text_short(question: Question) -> str:
    """A word or two where a passage is wanted."""
    return f"{_about(question)}只写这几个字，审核人员看不出做法。请写具体些：做了什么、有什么结果。"


def text_unsure(question: Question) -> str:
    """A hedged name."""
    return f"{_about(question)}要写准确的全称，请确认是不是下面这样。"


def which_text(question: Question) -> str:
    """A or B."""
    return f"{_about(question)}只填一个，请选一个。"


def county_suffix(question: Question) -> str:
    """A county without 县, 市 or 区."""
    return "是县、县级市还是区？请选一种。"


def column_lacking(question: Question, labels: Sequence[str]) -> str:
    """One of two columns is lacking."""
    return f"{_about(question)}要写两处：{'和'.join(labels)}。请分两行写，或写成“现状 → 目标”。"


def row_lacking(question: Question, line: str) -> str:
    """A row of the target table without all its cells."""
    return f"“{line}”还缺内容。每行写四样：方向、指标、2024年基准值、2027年目标值，例如：{question.example or '创新，研发人员占比，6.92%，9.00%'}。"


def row_direction(question: Question, said: str, known: Sequence[str]) -> str:
    """A row whose direction is none of the form's."""
    return f"“{said}”不是表上的方向。请用其中一个：{'、'.join(known)}。"


def echo_rows(rows: Sequence[tuple[str, str, str, str]]) -> str:
    """The rows of the target table."""
    return "；".join(f"{direction}｜{name}｜{now} → {then}" for direction, name, now, then in rows)
