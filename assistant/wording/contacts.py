"""What the assistant says about contacts: names and telephone numbers that are lacking or cannot be right."""

from __future__ import annotations

from assistant.script import Question
from assistant.understanding.outcome import Code


def _about(question: Question) -> str:
    return f"“{question.label.split(' | ')[-1]}”"


def _example(question: Question) -> str:
    return f"，例如：{question.example.rstrip('。')}" if question.example else ""


def phone_missing(question: Question) -> str:
    """No number."""
    return f"请写出{_about(question)}：11位手机号，或带区号的座机，例如 0771-5550118。"


def phone_fault(question: Question, code: Code, *, letters: bool = False) -> str:
    """A number with too few or too many digits, or with letters."""
    if code is Code.INCOMPLETE:
        return "号码好像缺了几位（座机要带区号，手机是11位），请核对后再发一遍。"
    mistaken = "，注意别把字母当数字" if letters else ""
    return f"号码和手机（1开头的11位数字）、座机（区号-7或8位）都对不上，请核对位数{mistaken}。"


def a_date_instead(question: Question, said: str, label: str) -> str:
    """A date, typed when the question for it was over."""
    return f"“{said}”像是日期。这里要写{_about(question)}{_example(question)}；要改{label}，请说“{label}改成{said}”。"


def phone_unsure(question: Question) -> str:
    """A hedged number."""
    return f"{_about(question)}要写准确的号码，请确认是不是下面这个。"


def contact_missing(question: Question) -> str:
    """Neither name nor number."""
    return f"请写出{_about(question)}的姓名{_example(question)}。"


def phone_lacking(question: Question) -> str:
    """A name without a number."""
    return f"姓名有了，还缺电话。请把姓名和电话一起写{_example(question)}。"


def name_lacking(question: Question) -> str:
    """A number without a name."""
    return f"电话有了，还缺联系人姓名。请把姓名和电话一起写{_example(question)}。"


def full_name(question: Question, said: str) -> str:
    """A surname with a title."""
    return f"表上要写联系人的全名，“{said}”的姓名是什么？请和电话一起写{_example(question)}。"


def full_name_alone(said: str) -> str:
    """A surname with a title, where the number is known."""
    return f"表上要写联系人的全名，“{said}”的姓名是什么？"


def title_beside(said: str) -> str:
    """The number was stored, the surname with a title was not."""
    return f"（“{said}”请写全名）"


def several_people(question: Question) -> str:
    """More than one person."""
    return "这里填一位联系人，请选一位，或把姓名和电话写在一起重发。"


def not_a_person(question: Question, said: str) -> str:
    """Something that does not look like a person's name."""
    return f"“{said}”看起来不像人的姓名。是姓名就选下面这一种，不是的话请写联系人的全名。"


def nothing_to_copy(question: Question) -> str:
    """同上 with nothing above."""
    return f"前面还没有填过可以照抄的内容，请直接写{_about(question)}{_example(question)}。"
