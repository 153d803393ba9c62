"""What surrounds the conversation in lines: lists by the page, drafts, a broken-off sitting, a full disk."""

import io
import re
from datetime import date
from pathlib import Path

import pytest

from assistant import answers_file
from assistant.drafts import DraftError, Drafts, Record, memory_draft
from assistant.plain import Lines
from assistant.session import Session
from tests.plain.conversing import FORM, Person, conversed, said

EXAMPLE = answers_file.loads(
    FORM, (Path(__file__).parents[1] / "form" / "example.json").read_text(encoding="utf-8")
)


@pytest.fixture
def filled() -> Session:
    session = Session(FORM, memory_draft("草稿"), today=lambda: date(2025, 4, 18))
    session.replace(EXAMPLE)
    return session


def test_a_person_hears_a_long_list_page_by_page(filled: Session) -> None:
    heard = said(["查看全部", "更多", "退出"], session=filled, incoming=Person)
    pages = [block for block in re.split("^.*助手：", heard, flags=re.MULTILINE) if "没念" in block]
    assert len(pages) == 2
    first, second = (block.splitlines() for block in pages)
    assert len(first) == len(second) == 21
    count = int(re.search(r"还有 (\d+) 行没念，说“更多”接着听", first[-1]).group(1))  # type: ignore[union-attr]
    assert f"还有 {count - 20} 行没念" in second[-1]


def test_a_program_gets_the_list_whole(filled: Session) -> None:
    heard = said(["查看全部"], session=filled)
    assert "没念" not in heard
    assert all(part.title in heard for part in FORM.parts if part.questions)


def test_a_list_that_was_left_does_not_go_on(filled: Session) -> None:
    heard = said(["查看全部", "再说一遍", "查看 封面", "更多", "退出"], session=filled, incoming=Person)
    assert heard.count("没念") == 1


def test_a_long_answer_is_cut_in_lists_and_whole_when_asked_for(filled: Session) -> None:
    whole = str(EXAMPLE.values["plan.overview"])
    heard = said(["查看 八"], session=filled)
    assert whole not in heard and "听全文" in heard
    label = re.search(r"1\. 一、集群基本情况简介：.*说“(查看 八 1)”听全文", heard)
    assert label is not None
    assert whole in said([label.group(1)], session=filled)


def test_a_question_is_reached_by_its_number_in_the_list(filled: Session) -> None:
    heard = said(["查看 七", "改 七 1", "不改了", "查看 七 99"], session=filled)
    assert "1. 集群内产业联盟组织情况：2个：" in heard
    assert "【集群内产业联盟组织情况】" in heard and "现在填的是：2个：" in heard
    assert "没有这个编号的题" in heard


def test_drafts_are_listed_opened_and_begun(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    for name in ("甲县", "乙县"):
        drafts.create(name).close()
    with drafts.open("甲县") as draft:
        session = Session(FORM, draft)
        heard = said(["草稿列表", "打开 甲县"], session=session, drafts=drafts)
        assert "甲县（正在填的这份）：" in heard and "乙县：" in heard
        assert "现在填的就是“甲县”。" in heard
        _, following = conversed(["打开 乙县"], session=session, drafts=drafts)
        assert following is not None and following.name == "乙县"
        heard, busy = conversed(["打开 乙县"], session=session, drafts=drafts)
        assert busy is None and "正在另一个窗口里打开" in heard
        following.close()
        _, begun = conversed(["新建草稿 丙县"], session=session, drafts=drafts)
        assert begun is not None and begun.name == "丙县"
        begun.close()
        heard, none = conversed(["新建草稿 ../丁"], session=session, drafts=drafts)
        assert none is None and "草稿名里不能有" in heard


def test_drafts_are_renamed_copied_deleted_and_put_back(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    drafts.create("乙县").close()
    drafts.create("甲县").close()
    heard, renamed = conversed(
        ["复制草稿", "删除草稿 甲县", "删除草稿", "删除草稿 乙县", "放回草稿", "草稿改名 丙县"],
        session=Session(FORM, drafts.open("甲县")),
        drafts=drafts,
    )
    assert "已复制一份，叫“甲县 副本”" in heard
    assert "正在填的这份不能删" in heard and "要删哪一份" in heard
    assert "已删除“乙县”" in heard and "“乙县”放回来了" in heard
    assert "已改名为“丙县”" in heard and renamed is not None and renamed.name == "丙县"
    session = Session(FORM, renamed)
    heard, again = conversed(["草稿改名 乙县"], session=session, drafts=drafts)
    assert "已经有名为“乙县”的草稿" in heard and again is not None and again.name == "丙县"
    again.close()
    assert {info.name for info in drafts.list()} == {"甲县 副本", "乙县", "丙县"}


def test_without_a_folder_of_drafts_there_is_this_one() -> None:
    assert said(["草稿列表", "新建草稿", "复制草稿", "草稿改名 甲"]).count("这里只有这一份草稿。") == 4


def test_ctrl_c_leaves_like_quitting_and_keeps_what_was_half_written() -> None:
    session = Session(FORM, memory_draft("草稿"))

    class Interrupted(Person):
        def readline(self, size: int | None = -1, /) -> str:
            line = super().readline()
            if not line:
                raise KeyboardInterrupt
            return line

    out = io.StringIO()
    Lines(session, Interrupted("第一段\\\n第二段\\\n"), out).converse()
    assert out.getvalue().endswith("助手：都保存好了。下次运行 tianbao，从这里接着填。\n")
    assert session.typed == "第一段\n第二段"


def test_what_was_half_written_is_offered_again() -> None:
    session = Session(FORM, memory_draft("草稿"))
    session.begin()
    session.keep_typed("桂南市青榕县竹藤家居产业")
    heard = said(["用上次的"], session=session)
    assert "上次写了还没记下的话：“桂南市青榕县竹藤家居产业”。要用就说“用上次的”" in heard
    assert "已记下：桂南市青榕县竹藤家居产业" in heard


def test_the_last_line_counts_without_an_end_of_line() -> None:
    out = io.StringIO()
    Lines(Session(FORM, memory_draft("草稿")), io.StringIO("桂南市青榕县竹藤家居产业"), out).converse()
    assert "已记下：桂南市青榕县竹藤家居产业" in out.getvalue()


def test_a_disk_that_is_full_is_said_and_the_conversation_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session(FORM, memory_draft("草稿"))

    def full(record: Record) -> None:
        raise DraftError("磁盘已满，请先腾出空间。")

    monkeypatch.setattr(session.draft, "save", full)
    heard = said(["桂南市青榕县竹藤家居产业", "查看"], session=session)
    assert "磁盘已满，请先腾出空间。刚才这一句还没有记下；处理好以后请再发一遍。" in heard
    assert "共 113 题，已答 0 题。" in heard and "都保存好了" not in heard


def test_nothing_that_is_typed_moves_the_cursor() -> None:
    heard = said(["\x1b[2J\x1b[31m桂南市\x07青榕县\x9b竹藤家居产业", "查看 封面"])
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", heard)


def test_lines_hold_no_drawing(filled: Session) -> None:
    heard = said(["帮助", "查看", "查看全部", "佐证", "检查", "还差什么"], session=filled)
    assert not re.search("[\u2500-\u259f\u2800-\u28ff]", heard)
    assert heard.startswith("助手：")


def test_the_form_is_exported_to_where_one_says(filled: Session, tmp_path: Path) -> None:
    target = tmp_path / "交表" / "申报表.docx"
    target.parent.mkdir()
    heard = said([f"导出到 {target}"], session=filled)
    assert f"已写出申报表：{target}" in heard and target.is_file()
    assert "接下来：打印" in heard
    heard = said([f"导出到 {tmp_path / '没有' / '申报表.docx'}"], session=filled)
    assert "这个文件夹；请先建好" in heard
