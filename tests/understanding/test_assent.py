"""Replies that agree to what is on offer, and those that only sound like it."""

import pytest

from assistant.understanding.assent import Assent, names_choice, read_assent

WAYS = {
    Assent.YES: "对 对的 是 是的 嗯 没错 没问题 就这样",
    Assent.FINE: "好 好的 可以 行 同意 ok 对，好的 嗯，可以",
    Assent.TAKE: (
        "采用 采用吧 好的，采用 就按你算的 就按您算的填 对，按这个填 用算出来的 用系统算出来的那个数 就用这个 按建议的填 "
        "以你算的为准 照你说的改 是，改过来 改过来吧 帮我改一下 按计算结果填"
    ),
    Assent.STAND: "不用改 不改了 保持不变 按我填的 以我填的为准 数没错 我的数是对的 我填的没错",
}
ANSWERS = [
    "3.08",
    "对3.08",
    "改成3.08",
    "采用3.08",
    "没有",
    "不对",
    "不是",
    "不行",
    "好像是",
    "应该是",
    "对外贸易",
    "好几家",
    "同意书",
    "用工荒",
    "行业协会",
    "可以说明",
    "按实际填",
    "按去年的填",
    "按统计局的数填",
    "按标准填",
    "参照模板填",
    "随便填",
    "以统计局为准",
    "以目标表为准",
]


@pytest.mark.parametrize(
    ("assent", "said"), [(way, said) for way, all_ in WAYS.items() for said in all_.split()]
)
def test_a_reply_agrees(assent: Assent, said: str) -> None:
    assert read_assent(said) is assent


@pytest.mark.parametrize("said", ANSWERS)
def test_an_answer_agrees_to_nothing(said: str) -> None:
    assert read_assent(said) is None


LABELS = ("采用 158.27件", "改“2024年集群企业数量”", "不用改，写明理由", "先放着，以后再说")


@pytest.mark.parametrize(
    ("said", "taken"),
    [
        ("采用158.27", 0),
        ("采用158.2", None),  # another figure
        ("158.27", None),  # an answer
        ("改“2024年集群企业数量”", 1),
        ("写明理由", 2),
        ("先放着", 3),
        ("以后", None),
        ("不用改写了", None),
    ],
)
def test_a_reply_may_repeat_a_choice_in_words(said: str, taken: int | None) -> None:
    assert names_choice(said, LABELS) == taken
