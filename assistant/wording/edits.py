"""What the assistant says to a reply that alters an answer instead of giving one: 再加一个…, 去掉第1项, 把A改成B."""

from __future__ import annotations

from assistant.script import Question


def _about(question: Question) -> str:
    name = question.label.split(" | ")[-1].partition("（")[0]
    return f"“{name}”" if any(map(str.isalpha, name)) else "这张表"


def nothing_yet(question: Question) -> str:
    """There is no answer that could be altered."""
    return f"{_about(question)}还没有填过，没有可以去掉或改动的内容。请直接写出答案。"


def not_there(question: Question, said: str, present: str) -> str:
    """What is to be taken out, or put otherwise, is not in the answer."""
    return f"{_about(question)}现在填的是：{present}。里面没有“{said}”，请写清楚是哪一个，或把整个答案重新写一遍。"


def nothing_left(question: Question) -> str:
    """All of the answer is to go."""
    return f"{_about(question)}都去掉的话，就是一个也没有。是这样吗？不是的话请写出要留下的。"


def so_then(question: Question) -> str:
    """The passage with what is added."""
    return f"把这一句接在{_about(question)}原来写的后面，是下面这样吗？"


def changed_so(question: Question) -> str:
    """The passage with a word of it replaced."""
    return f"{_about(question)}改成下面这样，对吗？"


def write_anew(question: Question) -> str:
    """An alteration that cannot be carried out exactly."""
    return f"{_about(question)}我不能替您改其中一处，原来的内容还留着没有动。请把改好的全文（或全部名称）发过来，它会代替原来的。"


def instead(question: Question) -> str:
    """A reply that takes back part of what it said."""
    return f"{_about(question)}您改了口，以后面说的为准，是下面这样吗？不是的话请重新写一遍。"
