"""The whole of understanding: the sample of utterances, and that no text makes it raise or store a wrong kind."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.answers import FormDate, NamedCount, Nothing, TargetRow
from assistant.script import Field, Kind, Question, default_form
from assistant.understanding import Context, FollowUp, Understood, understand
from tests.understanding.reading import TODAY, plain, read, typed

UTTERANCES = Path(__file__).parents[1] / "form" / "utterances.jsonl"
SAMPLE = [json.loads(line) for line in UTTERANCES.read_text(encoding="utf-8").splitlines()]


def outcome_of(utterance: dict[str, Any]) -> dict[str, Any]:
    today = date.fromisoformat(utterance["today"]) if "today" in utterance else TODAY
    answers = {name: typed(name, value) for name, value in utterance.get("with", {}).items()}
    outcome = read(utterance["field"], utterance["text"], answers, today)
    if isinstance(outcome, FollowUp):
        return {"follow_up": outcome.code.value}
    return {"values": {name: plain(value) for name, value in outcome.values.items()}}


def fits(got: dict[str, Any], wanted: dict[str, Any]) -> bool:
    if "values" in wanted:
        return bool(got.get("values") == wanted["values"])
    return got.get("follow_up") in wanted["follow_up"]


def test_the_sample_is_understood_and_nothing_is_stored_wrongly() -> None:
    missed, wrong = [], []
    for utterance in SAMPLE:
        got = outcome_of(utterance)
        if any(fits(got, wanted) for wanted in (utterance["expect"], *utterance.get("also", []))):
            continue
        missed.append((utterance["field"], utterance["text"], got))
        wrong += [missed[-1]] if "values" in got else []
    assert wrong == []
    assert len(missed) <= 0.03 * len(SAMPLE), missed


def one_of_each() -> list[Question]:
    """A question of every kind and shape, and of every way to choose."""
    found: dict[object, Question] = {}
    for question in default_form():
        slugs = tuple(option.id for option in question.options if question.kind is Kind.SINGLE_CHOICE)
        found.setdefault((question.kind, question.shape, slugs, question.may_be_none), question)
    return list(found.values())


QUESTIONS = one_of_each()
WORDS = [
    "无",
    "没有",
    "不",
    "是",
    "否",
    "1",
    "3、5",
    "135",
    "A",
    "除了",
    "其他",
    "都有",
    "第",
    "项",
    "2023年",
    "120.5亿",
    "%",
    "百分之",
    "左右",
    "约",
    "到",
    "以上",
    "139",
    "0000",
    "0118",
    "0771-5550118",
    "转",
    "韦明澈",
    "科长",
    "中心",
    "研究院",
    "和",
    "、",
    "，",
    "。",
    "；",
    "？",
    "吗",
    "\n",
    "\t",
    "（",
    "）",
    "“",
    "”",
    "《",
    "》",
    "等3个",
    "共2家",
    "在建",
    "详见附件",
    "同上",
    "上一题",
    "应该是",
    "改成",
    "企业数",
    "总产值",
    "回头再填",
    "你帮我",
    "编",
    "6月18日",
    "明天",
    "下周一",
    "→",
    "目标",
    "现状",
    "创新",
    "¥",
    "💡",
    "０",
    "①",
    "Ⅲ",
    "—",
    "／",
    "\u200b",
    "�",
    "N/A",
    "发生",
    "达到",
    "不达标",
    "高于",
    "持平",
    "准备",
    "计划",
]
TEXTS = st.one_of(
    st.text(max_size=40),
    st.lists(st.sampled_from(WORDS), max_size=9).map("".join),
    st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join),
)


@settings(max_examples=60, deadline=None)
@given(text=TEXTS)
def test_no_text_raises_whatever_is_asked(text: str) -> None:
    for question in QUESTIONS:
        outcome = understand(default_form(), question, question.asked, text, Context(TODAY))
        if isinstance(outcome, Understood):
            assert outcome.echo
            assert outcome.values
            check_kinds(question, outcome)
        else:
            assert outcome.message


def check_kinds(question: Question, outcome: Understood) -> None:
    """Every value stored belongs to a field of the question and is of the field's kind."""
    if question.kind in (Kind.EVIDENCE, Kind.EXPLANATION):
        assert set(outcome.values) == {question.about}
        return
    fields = {field.id: field for field in question.fields}
    for name, value in outcome.values.items():
        assert is_of_kind(fields[name], value), (name, value)


def is_of_kind(field: Field, value: object) -> bool:
    if isinstance(value, Nothing):
        return field.none and field.kind is not Kind.SINGLE_CHOICE
    if field.kind in (Kind.DECIMAL, Kind.PERCENT):
        return isinstance(value, Decimal)
    if field.kind is Kind.COUNT:
        return isinstance(value, int)
    if field.kind is Kind.NAMED_COUNT:
        return isinstance(value, NamedCount) and value.count == len(value.names)
    if field.kind is Kind.DATE:
        return isinstance(value, FormDate)
    slugs = {option.id for option in field.options}
    if field.kind is Kind.MULTI_CHOICE:
        return isinstance(value, tuple) and bool(value) and set(value) <= slugs
    if field.kind is Kind.TABLE:
        return isinstance(value, tuple) and all(isinstance(row, TargetRow) for row in value)
    return isinstance(value, str) and (not slugs or value in slugs)


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "\u200b", "\ud800"])
def test_an_empty_reply_is_missing(text: str) -> None:
    for question in QUESTIONS:
        outcome = understand(default_form(), question, question.asked, text, Context(TODAY))
        assert isinstance(outcome, FollowUp)
        assert outcome.code.value == "missing"


@pytest.mark.parametrize(
    "text",
    [
        "数据" * 20,
        "我我我我我我我我" * 5,
        "没有" * 20,
        "，" * 60,
        "1、" * 60,
        "（" * 80,
        "不" * 40,
        "等" * 40,
    ],
)
def test_repetition_is_read_in_no_time(text: str) -> None:
    for question in QUESTIONS:
        understand(default_form(), question, question.asked, text, Context(TODAY))


def test_messages_never_blame() -> None:
    for question in QUESTIONS:
        for text in ("？", "不清楚", "编一个", "9999999", "约3", "上一题", "135", "同上"):
            outcome = understand(default_form(), question, question.asked, text, Context(TODAY))
            if isinstance(outcome, FollowUp):
                assert not any(word in outcome.message for word in ("无效", "非法", "请重新输入"))
