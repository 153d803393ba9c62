"""Whatever is typed or pasted: an outcome in words, never an exception, and never a long wait.

The wait is bounded by what a reply may cost, not by a clock: what is far longer than its blank can need is not read
at all, and what is read is tried here at full length, where a reader that grows too fast would stand out.
"""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.script import Kind, Question, default_form
from assistant.understanding import Context, FollowUp, Outcome, Understood, understand
from assistant.understanding.room import most

FORM = default_form()
TODAY = Context(date(2025, 4, 18), {})


def of_each_shape() -> dict[str, Question]:
    """One question of each kind and shape: the readers differ by these alone."""
    found: dict[str, Question] = {}
    for question in FORM:
        contact = any("联系" in field.label for field in question.asked)
        shape = f"{question.kind} {len(question.asked) > 1} {contact} {question.compose is not None}"
        found.setdefault(shape, question)
    return {question.id: question for question in found.values()}


QUESTIONS = of_each_shape()


def read(question: Question, text: str) -> Outcome:
    return understand(FORM, question, question.asked, text, TODAY)


def legal(question: Question, outcome: Outcome) -> bool:
    if isinstance(outcome, Understood):
        known = {field.id for field in question.fields} | {question.about}
        return set(outcome.values) <= known and bool(outcome.echo)
    return isinstance(outcome, FollowUp) and bool(outcome.message)


# what each reader looks for, repeated: the worst that a pattern with two ways to match can meet
RUNS = [
    "7", "1 ", "个亿", "万", "九", "一百二十", "1.", "1,", "，", "甲，", "张三、", "（", "）", "(", "（）", "[", "1~", "1到", "约",
    "谢谢", "您好", "呢", "。", "；", "“", "《a》", "：", "1/", "1-", "%", "12%，", "1=", "1+", "1*", "国家级", "是", "没有", "无", "①",
    "½", "138 ", "0312-", "a@", "👨‍👩‍👧", "3家", "百分之", "点", "零", "的", "增长12%", "如果", "|1|2|\n", "1,2\n", "1\t2\n", "1. a\n",
    "1、a ", "（1）a", "第一", "1e999999999 ", "和", "及", "比上年", "占", "÷", "ﷺ", "跳到", "上一题", "？", "改成", "不是1是2，", "省级",
    "2024年12亿，", " ", "　", "\t", "\n", "中心和", "等", "以及", "除了", "都有", "筹", "-", "—", "\u0301", "\u202e1", "\ud800", "\0",
]  # fmt: skip


@pytest.mark.parametrize("id", QUESTIONS)
def test_runs_of_what_the_readers_look_for(id: str) -> None:
    for run in RUNS:
        assert legal(QUESTIONS[id], read(QUESTIONS[id], (run * 50)[:50])), run


@pytest.mark.slow
@pytest.mark.parametrize("id", QUESTIONS)
def test_runs_as_long_as_a_reply_may_be(id: str) -> None:
    question = QUESTIONS[id]
    room = min(most(question, question.asked), 3000)
    for run in RUNS:
        text = (run * room)[:room]
        for reply in (text, f"1{text}x"[:room]):
            assert legal(question, read(question, reply)), run


@pytest.mark.parametrize("id", QUESTIONS)
@pytest.mark.parametrize("char", ["7", "九", "（", "，", "\u0301", "ﷺ", "\n1", "个亿"])
def test_a_million_characters_are_not_read(id: str, char: str) -> None:
    outcome = read(QUESTIONS[id], char * (1_000_000 // len(char)))
    assert isinstance(outcome, FollowUp) and outcome.code == "too_long"
    assert len(outcome.message) < 300


@pytest.mark.parametrize("char", [" ", "\0", "\u200b", "\ud800", "\u202e", "\n"])
def test_a_million_characters_that_say_nothing_are_no_answer(char: str) -> None:
    outcome = read(QUESTIONS["cover.cluster_name"], char * 1_000_000)
    assert isinstance(outcome, FollowUp) and outcome.code == "missing"


def test_a_passage_of_the_whole_part_is_still_read() -> None:
    question = next(question for question in FORM if question.kind is Kind.NARRATIVE)
    outcome = read(question, "集群围绕竹藤家居补链强链。" * 700)
    assert isinstance(outcome, FollowUp) and outcome.code == "too_long"
    assert "精简" in outcome.message  # counted, not turned away


_SCRAPS = st.sampled_from(RUNS) | st.sampled_from(
    [
        "约120",
        "150.25亿元",
        "2022年",
        "是",
        "否",
        "无",
        "甲",
        "[/]",
        "{x}",
        "-1",
        "2025年4月18日",
        "13800138000",
        "改",
        "不",
    ]
)
_ANY = st.text(st.characters(exclude_categories=()), max_size=20)
_REPLIES = st.lists(_SCRAPS | _ANY, max_size=12).map("".join)


def hold(question: Question, text: str) -> None:
    assert legal(question, read(question, text))


@settings(max_examples=120)
@given(st.sampled_from(list(FORM)), _REPLIES)
def test_any_reply_to_any_question(question: Question, text: str) -> None:
    hold(question, text)


@pytest.mark.slow
@settings(max_examples=2000)
@given(st.sampled_from(list(FORM)), _REPLIES)
def test_any_reply_to_any_question_at_length(question: Question, text: str) -> None:
    hold(question, text)
