"""The papers that a reply names: one a line, or parted by 、; what stands in brackets belongs to a name."""

import pytest

from assistant.script import Kind, default_form
from assistant.understanding import Understood
from assistant.understanding.tables import read_evidence

QUESTION = next(question for question in default_form() if question.kind is Kind.EVIDENCE)


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        ("图谱、台账，清单", ("图谱", "台账", "清单")),
        ("各类服务记录（信息、辅导、培训、营销、融资）", ("各类服务记录（信息、辅导、培训、营销、融资）",)),
        ("台账(一)、台账(二、三)", ("台账(一)", "台账(二、三)")),
        ("批复.pdf\t2023年\n台账.pdf\t2024年", ("批复.pdf（2023年）", "台账.pdf（2024年）")),
        ("1\t图谱.pdf\n2\t台账.pdf", ("图谱.pdf", "台账.pdf")),
        ("图谱.pdf\t台账.pdf", ("图谱.pdf", "台账.pdf")),
        ("1、图谱\n2、台账", ("图谱", "台账")),
    ],
)
def test_a_line_is_a_paper_and_brackets_belong_to_it(text: str, papers: tuple[str, ...]) -> None:
    outcome = read_evidence(QUESTION, text)
    assert isinstance(outcome, Understood)
    assert outcome.values == {QUESTION.about: papers}


@pytest.mark.parametrize("text", ["2", "12", "1、2"])
def test_a_number_is_no_name_of_a_paper(text: str) -> None:
    assert not isinstance(read_evidence(QUESTION, text), Understood)
