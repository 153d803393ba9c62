"""Files that the line mode reads: a filled form or answers file becomes a draft, an office's own blank is filled."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

import exports.template
from assistant import answers_file
from assistant.drafts import DraftError, Drafts, Record, memory_draft
from assistant.plain.words import Wish, read_wish
from assistant.session import Session
from tests.plain.conversing import FORM, conversed, said

BLANK = Path(exports.template.__file__).with_name("sme_cluster_2024.docx")
EXAMPLE = Path(__file__).parents[1] / "form" / "example.json"


@pytest.fixture
def filled() -> Session:
    session = Session(FORM, memory_draft("草稿"), today=lambda: date(2025, 4, 18))
    session.replace(answers_file.loads(FORM, EXAMPLE.read_text(encoding="utf-8")))
    return session


WISHES = {
    r"导入 D:\表\申报表.docx": Wish("import", r"D:\表\申报表.docx"),
    "读入“去年 的表.json”": Wish("import", "去年 的表.json"),
    "导入": Wish("import"),
    "用空白表 局里的.docx": Wish("blank", blank="局里的.docx"),
    "不用空白表了": Wish("blank", blank=""),
    "导出 用空白表 局里的.docx": Wish("export", "", "局里的.docx"),
    r"导出到 D:\表\甲.docx，填进单位的空白表 “局里 发的.docx”": Wish(
        "export", r"D:\表\甲.docx", "局里 发的.docx"
    ),
    "导出草稿到 桌面 用空白表 局里的.doc": Wish("export_draft", "桌面", "局里的.doc"),
    "导入先进生产线": None,  # answers
    "我们用空白表登记，年底导入系统": None,
}


@pytest.mark.parametrize(("text", "wish"), WISHES.items())
def test_words_name_a_file(text: str, wish: Wish | None) -> None:
    assert read_wish(FORM, FORM.questions["plan.overview"], text) == wish


def test_a_file_becomes_a_draft_to_go_on_with(tmp_path: Path) -> None:
    shutil.copy(EXAMPLE, tmp_path / "去年的表.json")
    folder = Drafts(tmp_path / "drafts")
    with folder.create("甲") as draft, Session(FORM, draft) as session:
        heard, following = conversed([f"导入 {tmp_path / '去年的表.json'}"], session=session, drafts=folder)
        assert not session.sheet.values
    assert "已读入 216 项，草稿叫“去年的表”。" in heard
    assert following is not None and following.name == "去年的表"
    following.close()


def test_a_file_that_cannot_be_read_is_said_and_nothing_changes(tmp_path: Path) -> None:
    (tmp_path / "坏的.docx").write_bytes(b"PK\x03\x04 no form")
    folder = Drafts(tmp_path / "drafts")
    with folder.create("甲") as draft, Session(FORM, draft) as session:
        heard, following = conversed(
            [f"导入 {tmp_path / '没有.docx'}", f"导入 {tmp_path / '坏的.docx'}", "导入"],
            session=session,
            drafts=folder,
        )
    assert following is None and [info.name for info in folder.list()] == ["甲"]
    assert "没有找到“" in heard and "坏的.docx" in heard and "说“导入”和文件名" in heard


def test_an_own_blank_is_filled_until_it_is_not_wanted(filled: Session, tmp_path: Path) -> None:
    blank, target = tmp_path / "局里的 空白表.docx", tmp_path / "甲.docx"
    shutil.copy(BLANK, blank)
    heard = said([f"导出到 {target} 用空白表 {blank}", "不用空白表"], session=filled)
    assert "导出时填进“局里的 空白表.docx”" in heard and "自备的空白表：" in heard and target.is_file()
    assert "好，导出用自带的申报表。" in heard
    heard = said([f"导出到 {tmp_path / '乙.docx'} 用空白表 没有.docx"], session=filled)
    assert "没有找到空白表“没有.docx”" in heard and not (tmp_path / "乙.docx").exists()


def test_leaving_says_what_was_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session(FORM, memory_draft("草稿"))
    room, save = [False], session.draft.save

    def full(record: Record) -> None:
        if not room[0]:
            raise DraftError("磁盘已满。")
        save(record)

    monkeypatch.setattr(session.draft, "save", full)
    heard = said(["桂南市青榕县竹藤家居产业", "保存", "退出"], session=session)
    assert "刚才这一句“桂南市青榕县竹藤家居产业”还没有存上" in heard
    assert "最后一句“桂南市青榕县竹藤家居产业”没有存上" in heard and "都保存好了" not in heard
    room[0] = True
    assert "都保存好了" in said(["桂南市青榕县竹藤家居产业", "退出"], session=session)
