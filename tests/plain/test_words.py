"""Which words steer the line mode, and that no answer is ever taken for one of them."""

import json
from pathlib import Path

import pytest

from assistant import answers_file
from assistant.plain.words import Wish, read_wish
from assistant.script import Question, default_form
from assistant.showing import show_answer
from assistant.wording import labels

FORM = default_form()
FOLDER = Path(__file__).parents[1] / "form"
NAMES = ("草稿", "甲县", "乙县 竹藤")
CLUSTER = FORM.questions["cover.cluster_name"]
PAPERS = next(question for question in FORM if question.id.endswith(".evidence"))


def wish(text: str, question: Question | None = CLUSTER, more: bool = False) -> Wish | None:
    return read_wish(FORM, question, text, NAMES, more)


@pytest.mark.parametrize(
    ("text", "action", "target"),
    [
        ("帮助", "help", ""),
        ("帮助。", "help", ""),
        ("HELP", "help", ""),
        ("可以说什么？", "help", ""),
        ("再说一遍", "again", ""),
        ("重复一遍", "again", ""),
        ("现在是哪一题？", "again", ""),
        ("还差什么", "left", ""),
        ("还差什么？", "left", ""),
        ("请问还缺哪些", "left", ""),
        ("哪些没填", "left", ""),
        ("佐证", "evidence", ""),
        ("佐证清单", "evidence", ""),
        ("查看佐证材料", "evidence", ""),
        ("还差哪些材料", "evidence", ""),
        ("查看全部", "all", ""),
        ("查看所有回答", "all", ""),
        ("例子", "example", ""),
        ("举个例子", "example", ""),
        ("提纲", "outline", ""),
        ("口径", "define", ""),
        ("去哪里找？", "where", ""),
        ("准备清单", "prepare", ""),
        ("查看 三", "look", "innovation"),
        ("查看第三部分", "look", "innovation"),
        ("查看 三 5", "look", "innovation 5"),
        ("查看三5", "look", "innovation 5"),
        ("查看第三部分第5题", "look", "innovation 5"),
        ("查看 3部分 5", "look", "innovation 5"),
        ("改 八 12", "go", "plan 12"),
        ("跳到 封面 2", "go", "cover 2"),
        ("查看 封面", "look", "cover"),
        ("看看集群占地面积", "look", "basic.area"),
        ("打开 甲县", "open", "甲县"),
        ("打开“乙县 竹藤”", "open", "乙县 竹藤"),
        ("切换到甲县", "open", "甲县"),
        ("新建草稿", "new", ""),
        ("另开一份", "new", ""),
        ("新建草稿 丙县", "new", "丙县"),
        ("新建草稿：丙县", "new", "丙县"),
        (r"导出到 D:\表\申报表.docx", "export", r"D:\表\申报表.docx"),
        ("导出草稿到 “/tmp/看看.docx”", "export_draft", "/tmp/看看.docx"),
        ("用上次的", "use_typed", ""),
        ("草稿改名 丙县", "rename", "丙县"),
        ("把这份草稿改名为“丙县”", "rename", "丙县"),
        ("草稿改名", "rename", ""),
        ("复制草稿", "copy", ""),
        ("删除草稿 甲县", "delete", "甲县"),
        ("删除草稿", "delete", ""),
        ("放回草稿", "put_back", ""),
        ("删除草稿 丁县", "nowhere", "丁县"),
        ("打开 丁县", "nowhere", "丁县"),  # said to be nowhere, not taken for an answer
        ("查看 九", "nowhere", "九"),
        ("查看九", "nowhere", "九"),
        ("查看第十部分", "nowhere", "第十部分"),
        ("更多", "more", ""),
        ("按键", "help", ""),
        ("主菜单", "help", ""),
        ("怎么开始", "tour", ""),
        ("念一下题目", "again", ""),
        ("选项有哪些？", "again", ""),
        ("检查结果", "check", ""),
        ("换个草稿", "list", ""),
        ("下一部分", "part_next", ""),
        ("上一个部分", "part_before", ""),
        ("回第一题", "first", ""),
        ("最后一题", "last", ""),
        ("别念了", "enough", ""),
        ("取消", "undo", ""),
        ("重新开始", "undo", ""),
        ("导入 申报表.docx", "import", "申报表.docx"),
        ("另存为", "save_as", ""),
        ("保存到 D盘", "save_as", ""),
        ("念慢一点", "voice", ""),
        ("导出到 桌面", "export", "桌面"),
        ("改第3题", "go", "cover 3"),
        ("跳到第十二题", "go", "cover 12"),
        ("第三部分第5题", "go", "innovation 5"),
        ("菜单", "help", ""),
        ("引导", "tour", ""),
        ("新手引导", "tour", ""),
        ("前面的话", "earlier", ""),
        ("刚才说了什么？", "earlier", ""),
        ("对话记录", "earlier", ""),
        ("目录", "contents", ""),
        ("怎么答", "how", ""),
        ("表上怎么写的？", "printed", ""),
        ("字数", "words", ""),
        ("还能写多少字？", "words", ""),
        ("目标要求", "bounds", ""),
        ("目标值最低填多少", "bounds", ""),
        ("没填的", "group", "open"),
        ("逐题列出没填的题", "group", "open"),
        ("稍后再填的", "group", "later"),
        ("填了无的有哪些", "group", "none"),
        ("填了“无”的题", "group", "none"),
        ("有问题的", "group", "faulty"),
        ("哪里有错？", "group", "faulty"),
        ("查找 竹藤", "find", "竹藤"),
        ("查找：竹藤家居", "find", "竹藤家居"),
        ("搜索“竹藤”", "find", "竹藤"),
        ("打开文件夹", "folder", ""),
        ("文件存在哪里了", "folder", ""),
        ("核对分页", "pages", ""),
        ("写出PDF", "pages", ""),
        ("配色", "colours", ""),
        ("表格", "look", ""),
        ("表格预览 五", "look", "green"),
        ("复制草稿 甲县", "copy", "甲县"),
        ("跳到 集群占地面积（平方公里）", "go", "basic.area"),
        (
            "跳到 近三年集群中小企业主持或参与制修订标准数量情况·国际",
            "go",
            "innovation.standards.international",
        ),
    ],
)
def test_words_that_steer(text: str, action: str, target: str) -> None:
    assert wish(text) == Wish(action, target)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "桂南市青榕县竹藤家居产业",
        "打开国际市场",  # no draft is called so
        "新建竹藤产业园二期",
        "查看机制健全",
        "帮助企业上云",
        "导出设备3台",
        "导出到东南亚",
        "提纲挈领地推进改造",
        "佐证材料：荣誉证书.pdf",
        "口径统一的统计台账",
        "还差120万元",
        "改3 5",  # which might be figures
        "去三5级电站",
        "第3处",  # only behind a list of places
        "查找引擎重点实验室",
        "搜索引擎优化平台",
        "填无烟煤的锅炉改造",
        "前面的话语权平台",
        "目录编制中心",
        "跳到东盟市场",
        "核对分页系统",
        "继续看",
    ],
)
def test_words_that_only_look_so(text: str) -> None:
    assert wish(text) is None


def test_every_question_is_looked_at_by_the_label_that_the_lists_say() -> None:
    labels_ = {labels.spoken(question.label): question.id for question in reversed(list(FORM))}
    for label, id in labels_.items():
        found = wish(f"查看 {label}")
        assert found == Wish("look", id), label


@pytest.mark.parametrize(
    ("text", "target"), [("改第3处", "3"), ("去第十二处", "12"), ("第2处。", "2"), ("3处", "3")]
)
def test_a_place_of_the_list_is_gone_to(text: str, target: str) -> None:
    assert read_wish(FORM, CLUSTER, text, places=True) == Wish("place", target)


def test_every_question_is_gone_to_by_the_label_that_the_lists_say() -> None:
    labels_ = {labels.spoken(question.label): question.id for question in reversed(list(FORM))}
    for label, id in labels_.items():
        for verb in ("跳到", "改"):
            assert wish(f"{verb} {label}") == Wish("go", id), label


def test_in_a_text_a_sentence_may_begin_so() -> None:
    assert wish("打开 国际市场的大门", FORM.questions["plan.overview"]) is None


def test_more_goes_on_only_while_a_list_does() -> None:
    assert wish("更多", more=True) == Wish("more")
    assert wish("更多企业上云", more=True) is None


@pytest.mark.parametrize("text", ["佐证材料", "佐证清单", "准备清单", "提纲"])
def test_where_papers_are_asked_for_a_paper_may_be_called_so(text: str) -> None:
    assert wish(text, PAPERS) is None
    assert wish("查看佐证材料", PAPERS) == Wish("evidence")


def test_no_answer_of_the_example_is_taken_for_a_wish() -> None:
    sheet = answers_file.loads(FORM, (FOLDER / "example.json").read_text(encoding="utf-8"))
    for question in FORM:
        for text in (question.example, show_answer(FORM, question, sheet)):
            assert read_wish(FORM, question, text, NAMES, more=True) is None, (question.id, text)


def test_no_sample_answer_is_taken_for_a_wish() -> None:
    lines = (FOLDER / "utterances.jsonl").read_text(encoding="utf-8").splitlines()
    samples = [json.loads(line) for line in lines]
    taken = {
        sample["text"]: read_wish(FORM, FORM.find(sample["field"])[0], sample["text"], NAMES, more=True)
        for sample in samples
        if "help" not in json.dumps(sample, ensure_ascii=False)
    }
    assert {text: found for text, found in taken.items() if found is not None} == {}
