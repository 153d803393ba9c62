"""What a word means: what is typed → which words are explained, and which nobody here explains."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant import answers_file
from assistant.script import default_form
from assistant.showing import show_answer
from assistant.understanding.outcome import Code, FollowUp
from assistant.understanding.terms import meaning, mentioned
from tests.understanding.reading import read

FORM = default_form()
FOLDER = Path(__file__).parents[1] / "form"
AREA = FORM.questions["basic.area"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("规上企业是什么意思", "规上企业"),
        ("规上企业是什么意思？", "规上企业"),
        ("请问规模以上工业企业的定义是什么", "规模以上工业企业"),
        ("什么叫小巨人", "小巨人"),
        ("“小巨人”是什么？", "小巨人"),
        ("小巨人指的是什么样的企业", "小巨人"),
        ("国家级专精特新小巨人企业是啥意思", "专精特新小巨人企业"),
        ("我不知道什么叫链主", "链主"),
        ("没听过两化融合", "两化融合"),
        ("能不能解释一下DCMM", "DCMM"),
        ("dcmm是啥", "DCMM"),
        ("什么样的企业算规上企业", "规上企业"),
        ("哪些算佐证材料", "佐证材料"),
        ("怎么理解主导产业", "主导产业"),
        ("年均增速怎么算", "年均增速"),
        ("单项冠军这个词是什么意思啊", "单项冠军"),
        ("上云比例怎么算", "集群中小企业上云比例（%）"),  # another question's blank
        ("什么叫集群占地面积", ""),  # this very question's
        ("集群和园区有什么区别", "集群|园区"),
        ("集群跟园区一样吗", "集群|园区"),
        ("怎么区分规上和中小企业", "规上|中小企业"),
        ("增加值与产值的区别", "增加值|产值"),
        ("小巨人算不算专精特新", "小巨人|专精特新"),
        ("小巨人也算专精特新吗", "小巨人|专精特新"),
        ("无和0有什么区别", "无、0"),  # one explanation for both
        ("个体户算不算中小企业", "中小企业|？个体户"),
        ("量子计算是什么意思", "？量子计算"),
        ("什么是碳汇", "？碳汇"),
        ("碳汇和碳票有什么区别", "？碳汇|？碳票"),
        ("专利和商标有什么不一样", "专利|？商标"),
        ("这是什么意思", ""),
        ("这题什么意思啊", ""),
        ("什么意思", ""),
        ("看不懂什么意思", ""),
        ("单位是什么", ""),
        ("单位和格式有什么区别", ""),
        ("这个和上一题有什么区别", ""),
        ("应该填的是什么", ""),
        ("领导要的是什么", ""),
        ("平方公里是什么", ""),  # a word of the question itself
        ("集群属于第二产业", ""),
        ("集群包括小微企业", ""),
        ("园区外的企业算不算", ""),
        ("与先进制造业集群、产业基地建立稳定合作关系", ""),
        ("小巨人", ""),
        ("12", ""),
        ("？", ""),
        ("什么叫" + "很长" * 20, ""),
    ],
)
def test_which_words_are_explained(text: str, names: str) -> None:
    found = meaning(FORM, AREA, text)
    assert "|".join([*found.names, *(f"？{name}" for name in found.unknown)] if found else []) == names
    assert found is None or all(
        says.startswith(f"{name}：") for name, says in zip(found.names, found.says, strict=True)
    )


@pytest.mark.parametrize("name", [name for term in FORM.terms for name in term.names])
def test_every_name_of_every_term_is_explained(name: str) -> None:
    for text in (f"什么叫{name}", f"{name}是什么意思？", f"解释一下{name}"):
        found = meaning(FORM, FORM.questions["cover.city"], text)
        assert found is not None and found.names and not found.unknown, text


def test_whose_definition_it_is_and_what_the_question_says_of_it_stand_behind() -> None:
    found = meaning(FORM, FORM.questions["industry.prelisting_smes"], "什么叫小巨人")
    assert found is not None and "参考：《优质中小企业梯度培育管理暂行办法》" in found.says[0]
    own = meaning(FORM, FORM.questions["plan.targets.patents"], "什么是有效发明专利")
    assert own is not None and own.says[0].splitlines()[-1].startswith("这一题的口径：表上要求")
    general = meaning(FORM, FORM.questions["cover.cluster_name"], "什么是集群")
    assert general is not None and "这一题的口径" not in general.says[0]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("小巨人名单去哪里查", ("小巨人",)),
        ("两化融合的证书找谁要", ("两化融合",)),
        ("园区外的企业算不算", ()),  # a short word may mean anything
        ("中小企业要不要都算", ()),  # a word of half the form
        ("占地面积找谁要", ()),
    ],
)
def test_a_word_that_is_only_spoken_of(text: str, names: tuple[str, ...]) -> None:
    found = mentioned(FORM, AREA, text)
    assert (found.names if found else ()) == names


def test_who_has_the_papers_of_a_word_that_is_spoken_of_is_said() -> None:
    found = mentioned(FORM, AREA, "小巨人名单去哪里查")
    assert found is not None and "\n去哪里找：" in found.says[0]
    assert mentioned(FORM, FORM.questions["industry.little_giants"], "小巨人名单去哪里查") is None


@pytest.mark.parametrize("question", [*FORM], ids=lambda question: question.id)
def test_it_is_help_whatever_is_asked(question) -> None:  # type: ignore[no-untyped-def]
    if question.fields:
        for text in ("什么叫链主", "集群和园区有什么区别？", "量子计算是什么意思"):
            outcome = read(question.id, text)
            assert isinstance(outcome, FollowUp) and outcome.code is Code.HELP, text
            assert "链主：" in outcome.message or "园区：" in outcome.message or "不能乱说" in outcome.message


def test_no_answer_is_taken_for_such_a_question() -> None:
    sheet = answers_file.loads(FORM, (FOLDER / "example.json").read_text(encoding="utf-8"))
    for question in FORM:
        options = [option.label for option in question.options]
        for text in (question.example, show_answer(FORM, question, sheet), *options):
            assert meaning(FORM, question, text) is None, (question.id, text)
    for line in (FOLDER / "utterances.jsonl").read_text(encoding="utf-8").splitlines():
        sample = json.loads(line)
        if "help" not in json.dumps(sample["expect"]):
            assert meaning(FORM, FORM.find(sample["field"])[0], sample["text"]) is None, sample["text"]  # type: ignore[index]
