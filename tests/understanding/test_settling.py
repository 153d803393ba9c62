"""What the paper does not carry is not kept: pointers to the attachments, and what is printed in the same place."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.script import default_form
from assistant.understanding import Context, Understood, understand
from assistant.understanding.settling import refers_elsewhere

FORM = default_form()


@pytest.mark.parametrize("text", ["详见附件", "“详见附件”", "（详见附件）", "详见附件。", " 详见附件\n"])
def test_a_pointer_is_one_whatever_stands_around_it(text: str) -> None:
    assert refers_elsewhere(text)


@pytest.mark.parametrize("text", ["详见附件的名单", "竹藤协会"])
def test_a_text_that_says_something_is_no_pointer(text: str) -> None:
    assert not refers_elsewhere(text)


@pytest.mark.parametrize("text", ["青榕县", "青榕 县", "青榕县（市、区）", "青榕 县（市、区）"])
def test_what_is_printed_behind_the_answer_is_not_doubled(text: str) -> None:
    question = FORM.asked_by["cover.county"]
    outcome = understand(FORM, question, question.asked, text, Context(date(2025, 4, 18)))
    assert isinstance(outcome, Understood) and outcome.values == {"cover.county": "青榕县"}
