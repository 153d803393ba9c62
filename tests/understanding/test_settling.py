"""What is typed is kept as a form can carry it; the form's own marks are no answers."""

from __future__ import annotations

import pytest

from assistant.understanding import Code, FollowUp, Understood
from assistant.understanding.settling import visible
from tests.understanding.reading import read


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        ("cover.cluster_name", "青榕县\t竹藤家居\u200b产业集群", "青榕县竹藤家居产业集群"),
        ("cover.operator", "\u3000青榕县竹藤产业\n发展中心", "青榕县竹藤产业发展中心"),
        (
            "plan.overview",
            "\n　　集群位于桂南市。\n\n　　有企业\t212家。 \n",
            "集群位于桂南市。\n\n有企业 212家。",
        ),
    ],
)
def test_what_is_kept_of_a_reply(field: str, typed: str, kept: str) -> None:
    outcome = read(field, typed)
    assert isinstance(outcome, Understood)
    assert outcome.values == {field: kept}


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("甲\u200b乙\u202e丙\ufeff", "甲乙丙"),  # nobody sees these
        ("甲\x07乙\ufffe丙\uffff\ufffc", "甲乙丙"),
        ("甲\r\n乙\u2028丙\t丁", "甲\n乙\n丙 丁"),
    ],
)
def test_what_nobody_sees_is_not_kept(text: str, seen: str) -> None:
    assert visible(text) == seen


@pytest.mark.parametrize("field", ["cover.cluster_name", "cover.city", "cover.contact", "plan.overview"])
@pytest.mark.parametrize("typed", ["〔待填〕", "〔待填〕〔待填〕"])
def test_a_drafts_mark_is_asked_back(field: str, typed: str) -> None:
    outcome = read(field, typed)
    assert isinstance(outcome, FollowUp)
    assert (outcome.code, outcome.candidates) == (Code.MISSING, ())
