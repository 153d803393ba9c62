"""What the assistant says when a reply asks for something else than to be stored: help, a way back, an invention."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.script import Question
from assistant.wording import terms

_CONTROL = {
    "save": "已经随填随存，现在的内容都在。",
    "quit": "好的，填好的内容都已保存，下次接着填。",
    "check": "好的，来检查一遍。",
    "export": "好的，准备导出。",
    "review": "好的，看看填到哪里了。",
    "list": "好的，列出所有草稿。",
    "goto": "好的，转到那里。",
}


def control(action: str) -> str:
    """A command in words."""
    return _CONTROL[action]


def go_back() -> str:
    """The question before is wanted."""
    return "好的，回到上一题。"


def which_earlier() -> str:
    """Something earlier is wrong, but not what."""
    return "前面哪一项要改？请说出栏目名称和新的答案，例如“企业数量改成212”，或说“上一题”。"


def correcting(question: Question) -> str:
    """An earlier question is wanted."""
    return f"好的，回到“{question.label.replace(' | ', ' ')}”来改。"


def help_given(question: Question) -> str:
    """The reply asks about the question: everything the script knows about it."""
    lines = [("口径", question.define), ("去哪里找", question.where), ("例如", question.example)]
    known = "\n".join(f"{head}：{text}" for head, text in lines if text)
    return known or f"请填写“{question.label}”；暂时没有就说“稍后再填”。"


def explained(question: Question, says: Sequence[str], unknown: Sequence[str]) -> str:
    """The reply asks what words mean."""
    said = [*says, *([terms.unknown(unknown)] if unknown else [])]
    return "\n".join(said if says else [*said, help_given(question)])


def deferred(question: Question) -> str:
    """The question is put off."""
    return "好的，先放一放，最后我会再来问。"


def no_fabrication(question: Question) -> str:
    """The reply asks for figures or names to be made up."""
    where = f"可以去这里找：{question.where}" if question.where else "请向掌握情况的部门核实。"
    return (
        f"申报内容要如实填写，我不能替您编。{where}现在拿不到就说“稍后再填”；能给出相关数字，我可以帮您算。"
    )


def terms_wanted(question: Question) -> str:
    """A sum is wanted, without its terms."""
    name = question.label.split(" | ")[-1].partition("（")[0]
    return f"可以算。请把“{name}”用来算的数写出来，例如“60+21.5”或“104÷208”，我算好给您看。"


def and_a_question(question: Question) -> str:
    """An answer with a question behind it."""
    hint = question.define or question.ask
    return f"您还问了一句。{hint}\n前面的内容要按下面这样记下吗？"
