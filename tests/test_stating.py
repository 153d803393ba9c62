"""What the attachments state of a finding: the facts, without the question that was put to the applicant."""

from __future__ import annotations

import pytest

from assistant.papers.stating import stated

SAID = [
    (
        "2024年出口增长率按金额计算应为 16.36%（(26880.00 ÷ 23100.00 − 1) × 100 = 16.36），您填的是 16.50%，以哪个为准？"
        "按美元计算的请注明；疑似四舍五入。",
        "2024年出口增长率按金额计算应为 16.36%（(26880.00 ÷ 23100.00 − 1) × 100 = 16.36），填的是 16.50%；疑似四舍五入。",
    ),
    ("“上市企业数量”1 家，比上年 10 家减少，是摘牌、搬迁吗？", "“上市企业数量”1 家，比上年 10 家减少。"),
    (
        "占地 26 平方公里，一般不超过 25 平方公里（《标准》，仅供参考），请核对范围。",
        "占地 26 平方公里，一般不超过 25 平方公里（《标准》，仅供参考）。",
    ),
    ("研发强度“3.06，约”偏低，方便说明原因吗？", "研发强度“3.06，约”偏低。"),
    ("确认吗？", "确认吗？"),  # nothing else is left
    ("", ""),
]


@pytest.mark.parametrize(("message", "facts"), SAID)
def test_the_facts_of_a_finding(message: str, facts: str) -> None:
    assert stated(message) == facts
